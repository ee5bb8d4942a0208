import type { MentionRecord } from '../document/entities';
import { groupEnd, isHyphen } from '../document/hyphens';
import type { ParsedDocument } from '../document/layers';
import type { Label } from '../document/tags';
import { UPOS_CODE } from '../document/tags';
import { labelOf } from '../document/tree';
import { isA } from '../english';
import { demonymAt } from '../lexicon/demonyms';
import { isCommonWord } from '../lexicon/common-words';
import { singular } from '../lexicon/compromise';
import { modifierEdge } from './premodifiers';
import type { Scene } from './names/scene';
import { SHAPE } from './names/shapes';
import { ORGANIZATION, PERSON_NAME, TITLE } from '../lexicon/name-classes';

/** Edges of the modifiers that tell a thing apart from its like. */
const TELLING: ReadonlySet<Label> = new Set(['amod', 'compound', 'nmod', 'nmod:desc', 'flat', 'dep']);

/**
 * What to call a noun phrase: the modifiers that tell it apart and the head's singular. "the US export ban" → "US export ban", "its
 * latest AI models" → "latest AI model", "many Chinese tech giants" → "Chinese tech giant".
 *
 * @param names and dates, which are spelled as a whole
 * @param nameAt for each token the index of the one that covers it, or -1
 * @param governor token that the modifiers hang on, where it is not the head: in "chief executive Ms Diaz" it is the name
 */
export function nominalName(
  scene: Scene,
  names: readonly MentionRecord[],
  nameAt: Int32Array,
  start: number,
  head: number,
  governor = head,
): string {
  const { document } = scene;
  let name = '';
  let joint = '';
  let token = start;
  while (token < head) {
    const inside = nameAt[token];
    // "Scientology-owned" is one modifier, whatever of it is a name.
    const end = groupEnd(document.tokens, inside >= 0 ? Math.min(head, names[inside].end) - 1 : token, head);
    if (tells(document, token, end, governor, inside >= 0)) {
      const piece = inside >= 0 ? names[inside].name + spell(scene, names[inside].end, end) : spell(scene, token, end);
      // "air and sea cargo", "political, social and economic crisis"
      if (joint !== '' && name !== '') name = joint === ',' ? `${name},` : `${name} ${joint}`;
      joint = '';
      name = join(name, piece);
    } else if (isJoint(document, token)) joint = document.tokens.lower[token];
    token = end;
  }
  return join(name, headName(scene, start, head));
}

/** What joins a modifier to the one before it: "and"; a comma where the next is joined to it in the tree. */
function isJoint(document: ParsedDocument, token: number): boolean {
  if (labelOf(document, token) === 'cc') return true;
  const { heads } = document.syntax;
  return document.tokens.words[token] === ',' && labelOf(document, heads[token]) === 'conj';
}

const join = (left: string, right: string): string => (/(?:^|[-$€£¥])$/.test(left) ? left + right : `${left} ${right}`);

/** Whether the words of a group say what kind of thing the head is. */
function tells(document: ParsedDocument, start: number, end: number, head: number, isName: boolean): boolean {
  const { tokens, syntax } = document;
  let telling = false;
  for (let token = start; token < end; token++) {
    const label = modifierEdge(document, token, head);
    if (label === 'nmod:poss') return false;
    // "its president Bob Reed": the owner hangs on "president". "St John's College" owns nothing by its own "John's".
    const owned = syntax.heads[token];
    if (labelOf(document, token) === 'nmod:poss' && (owned < start || owned >= end)) return false;
    if (label !== undefined && (TELLING.has(label) || (isName && label === 'nummod'))) telling = true; // "the 2008 election"
    if (end === start + 1 && !isName) {
      const upos = syntax.upos[token];
      if (upos === UPOS_CODE.NUM && !measures(document, token, head)) return false;
      if (upos === UPOS_CODE.DET || upos === UPOS_CODE.PUNCT || upos === UPOS_CODE.ADV) return false;
      if (upos === UPOS_CODE.CCONJ || upos === UPOS_CODE.PART || upos === UPOS_CODE.ADP) return false;
      if (isA(tokens.lower[token], 'quantifying adjective')) return false;
      // "an estimated 50,000 people", "an additional 10 jets"
      if (label === 'amod' && syntax.upos[token + 1] === UPOS_CODE.NUM && syntax.heads[token + 1] === head) return false;
    }
  }
  return telling;
}

/** "a 10 minute walk", "the $500 prize", "the $310 million sale": a number of a word inside the phrase says what kind of thing it is; "two walks" says how many. */
function measures({ syntax: { heads, upos } }: ParsedDocument, token: number, head: number): boolean {
  const governor = heads[token]!;
  if (governor >= head || governor < 0) return false;
  const first = Math.min(governor, token) + 1;
  return upos.slice(first, Math.max(governor, token)).every((code) => code === UPOS_CODE.NUM);
}

/** The words of a group, in small letters but for what never has them: "AI", "Chinese". */
export function spell(scene: Scene, start: number, end: number): string {
  const { tokens } = scene.document;
  let text = '';
  for (let token = start; token < end; token++) {
    const behind = token > start && isHyphen(tokens.words[token - 1]) && scene.shapes[token] === SHAPE.capital; // "inter-American"
    text += behind || keepsCapital(scene, token) || /\p{Ll}-\p{Lu}/u.test(tokens.words[token]) ? tokens.words[token] : tokens.lower[token];
  }
  return text;
}

function keepsCapital(scene: Scene, token: number): boolean {
  const shape = scene.shapes[token];
  if (shape !== SHAPE.capital) return shape >= SHAPE.upper;
  const { lower } = scene.document.tokens;
  if (demonymAt(lower, token, lower.length) !== undefined) return true; // "South Korean"
  return !isCommonWord(scene.document.tokens.lower[token]) || isNamesWord(scene, token);
}

/** Whether a common word with a capital is a name here all the same: one that the lexicon knows, where its place explains no capital. */
function isNamesWord({ document, bits, opening, titled, seenCapital, seenLower }: Scene, token: number): boolean {
  const lower = document.tokens.lower[token];
  if (titled[token] === 1 || seenLower.has(lower)) return false;
  return (opening[token] === 0 || seenCapital.has(lower)) && (bits[token] & (PERSON_NAME | ORGANIZATION)) !== 0;
}

function headName(scene: Scene, start: number, head: number): string {
  const { syntax, tokens } = scene.document;
  const shape = scene.shapes[head];
  const word = tokens.words[head];
  if (shape < SHAPE.upper && isA(tokens.lower[head], 'plural that is another thing')) return tokens.lower[head];
  if (shape === SHAPE.upper || shape === SHAPE.mixed || shape === SHAPE.model) return word.replace(/(?<=\p{Lu})s$/u, ''); // "GPUs"
  // A capital at the start of a sentence makes taggers see a name, and its lemma is left in the plural: "Researchers".
  const isPlain = isCommonWord(tokens.lower[head]);
  const tagged = syntax.lemmas[head].toLowerCase();
  const lemma = isPlain && tagged === tokens.lower[head] && syntax.upos[head] === UPOS_CODE.PROPN ? singular(tagged) : tagged;
  if (shape !== SHAPE.capital) return lemma;
  if (!isPlain && !isCommonWord(lemma)) return word;
  return isNamesWord(scene, head) || isCalled(scene, start, head) || isBareName(scene, start, head) ? word : lemma;
}

/** "joined Beta": a word alone that the tree has as a name, where nothing but a name asks for its capital. */
const isBareName = (
  { document: { syntax, tokens }, bits, shapes, opening, titled, seenLower }: Scene,
  start: number,
  head: number,
): boolean =>
  start === head &&
  (bits[head] & TITLE) === 0 && // "President Silva"
  shapes[head + 1] < SHAPE.capital &&
  opening[head] === 0 &&
  titled[head] === 0 &&
  syntax.upos[head] === UPOS_CODE.PROPN &&
  !seenLower.has(tokens.lower[head]) &&
  !isA(tokens.lower[head - 1], 'determiner before a noun');

/** "Space shuttle Enterprise": after a noun in small letters a capital makes a name of any word. */
function isCalled({ document, shapes, opening, titled }: Scene, start: number, head: number): boolean {
  return head > start && opening[head] === 0 && titled[head] === 0 && shapes[head - 1] === SHAPE.lower && isNoun(document, head - 1);
}

const isNoun = ({ syntax }: ParsedDocument, token: number): boolean => syntax.upos[token] === UPOS_CODE.NOUN;
