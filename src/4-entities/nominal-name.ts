import type { MentionRecord } from '../document/entities';
import { groupEnd } from '../document/hyphens';
import type { ParsedDocument } from '../document/layers';
import type { Label } from '../document/tags';
import { UPOS_CODE } from '../document/tags';
import { isCommonWord } from '../lexicon/common-words';
import { singular } from '../lexicon/compromise';
import { modifierEdge } from './premodifiers';
import { SHAPE, shapeOf } from './names/shapes';
import { wordSet } from '../lexicon/word-set';

/** Adjectives that say how many or which of several, not what kind. */
const QUANTIFYING = wordSet('such other another many several few fewer various certain same own numerous more most less much different multiple countless additional further next last previous following entire whole main very only respective said so-called aforementioned'); // prettier-ignore
/** Edges of the modifiers that tell a thing apart from its like. */
const TELLING: ReadonlySet<Label> = new Set(['amod', 'compound', 'nmod', 'nmod:desc', 'flat', 'dep']);

/**
 * What to call a noun phrase: the modifiers that tell it apart and the head's singular. "the US export ban" → "US export ban", "its
 * latest AI models" → "latest AI model", "many Chinese tech giants" → "Chinese tech giant".
 *
 * @param nameAt for each token the index of the name that covers it, or -1
 * @param governor token that the modifiers hang on, where it is not the head: in "chief executive Ms Diaz" it is the name
 */
export function nominalName(
  document: ParsedDocument,
  names: readonly MentionRecord[],
  nameAt: Int32Array,
  start: number,
  head: number,
  governor = head,
): string {
  const { tokens } = document;
  let name = '';
  let token = start;
  while (token < head) {
    const inside = nameAt[token];
    const end = inside >= 0 ? Math.min(head, names[inside].end) : groupEnd(document.tokens, token, head);
    if (tells(document, token, end, governor, inside >= 0)) {
      const piece = inside >= 0 ? names[inside].name : spell(document, token, end);
      name = join(name, piece);
    }
    token = end;
  }
  return join(name, headName(document, head, tokens.words[head]));
}

const join = (left: string, right: string): string => (left === '' || left.endsWith('-') ? left + right : `${left} ${right}`);

/** Whether the words of a group say what kind of thing the head is. */
function tells(document: ParsedDocument, start: number, end: number, head: number, isName: boolean): boolean {
  const { tokens, syntax } = document;
  let telling = false;
  for (let token = start; token < end; token++) {
    const label = modifierEdge(document, token, head);
    if (label === 'nmod:poss') return false;
    if (label !== undefined && TELLING.has(label)) telling = true;
    if (end === start + 1 && !isName) {
      const upos = syntax.upos[token];
      if (upos === UPOS_CODE.DET || upos === UPOS_CODE.NUM || upos === UPOS_CODE.PUNCT || upos === UPOS_CODE.ADV) return false;
      if (upos === UPOS_CODE.CCONJ || upos === UPOS_CODE.PART || upos === UPOS_CODE.ADP) return false;
      if (QUANTIFYING.has(tokens.lower[token])) return false;
    }
  }
  return telling;
}

/** The words of a group, in small letters but for what never has them: "AI", "Chinese". */
function spell({ tokens }: ParsedDocument, start: number, end: number): string {
  let text = '';
  for (let token = start; token < end; token++)
    text += keepsCapital(tokens.words[token], tokens.lower[token]) ? tokens.words[token] : tokens.lower[token];
  return text;
}

function keepsCapital(word: string, lower: string): boolean {
  const shape = shapeOf(word);
  if (shape === SHAPE.capital) return !isCommonWord(lower);
  return shape >= SHAPE.upper;
}

function headName({ syntax, tokens }: ParsedDocument, head: number, word: string): string {
  const shape = shapeOf(word);
  if (shape === SHAPE.upper || shape === SHAPE.mixed || shape === SHAPE.model) return word.replace(/(?<=\p{Lu})s$/u, ''); // "GPUs"
  // A capital at the start of a sentence makes taggers see a name, and its lemma is left in the plural: "Researchers".
  const isPlain = isCommonWord(tokens.lower[head]);
  const tagged = syntax.lemmas[head].toLowerCase();
  const lemma = isPlain && tagged === tokens.lower[head] && syntax.upos[head] === UPOS_CODE.PROPN ? singular(tagged) : tagged;
  return shape === SHAPE.capital && !isPlain && !isCommonWord(lemma) ? word : lemma;
}
