import type { MentionRecord } from '../document/entities';
import type { ParsedDocument } from '../document/layers';
import { beforeHyphens, groupEnd } from '../document/hyphens';
import { UPOS_CODE, type Label } from '../document/tags';
import { dependentBy, labelOf } from '../document/tree';
import { isA } from '../english';
import { complementOf } from './nominal-complement';
import { nominalName } from './nominal-name';
import { lexiconTags, singular } from '../lexicon/compromise';
import { isNumbered } from './values/bare-numbers';
import { nounType } from '../lexicon/nouns';
import { indexRanges } from './mentions';
import type { Scene } from './names/scene';
import { modifierEdge } from './premodifiers';

/** Edges by which a noun is part of another phrase or of a fixed expression, and heads none of its own. */
const PART: ReadonlySet<Label> = new Set(['compound', 'compound:prt', 'flat', 'fixed', 'goeswith', 'aux', 'aux:pass', 'cop', 'case', 'cc', 'mark']); // prettier-ignore
/** Tokens before the head at most, so that a pathological sentence costs no more than its length. */
const LONGEST = 24;
/**
 * The noun phrases that are no names: "the US export ban", "high-end chips". Each reaches from the leftmost premodifier to its head
 * noun, without what follows the head; names lie inside.
 *
 * @param names for the spelling of names inside: "US export ban"
 * @param nameAt for each token the index of the name that covers it, or -1
 * @param dates that may lie inside, too: "the September 11, 2001 attack"
 * @param covered 1 where a name, value or pronoun stands: such a token heads no nominal
 */
export function findNominals(
  scene: Scene,
  names: readonly MentionRecord[],
  nameAt: Int32Array,
  dates: readonly MentionRecord[],
  covered: Uint8Array,
): MentionRecord[] {
  const { document } = scene;
  const spelled = [...names, ...dates];
  const spelledAt = indexRanges(spelled, document.tokens.length);
  const found: MentionRecord[] = [];
  for (const sentence of document.sentences) {
    for (let top = sentence.start; top < sentence.end; top++) {
      if (covered[top] === 1 || !isHead(document, top)) continue;
      const head = withoutVerb(document, top, nameAt);
      if (covered[head] === 1) continue;
      const word = joinedAdjective(document, head);
      const start = phraseStart(document, head, sentence.start, word);
      const ownName = word < head ? tokensBetween(document, word, head + 1) : nominalName(scene, spelled, spelledAt, start, head);
      if (ownName === '') continue;
      const complement = complementOf(scene, { names: spelled, nameAt: spelledAt, covered }, head);
      const name = complement === '' ? ownName : `${ownName} ${complement}`;
      found.push({ start, end: head + 1, head, type: 'concept', form: 'nominal', name, rule: 'noun phrase', confidence: 0.9 });
    }
  }
  return found;
}

function isHead(document: ParsedDocument, token: number): boolean {
  const upos = document.syntax.upos[token];
  // "the fine", "the poor", "the chief executive": an adjective with a determiner where a noun stands.
  const noun = upos === UPOS_CODE.NOUN || upos === UPOS_CODE.PROPN || (upos === UPOS_CODE.ADJ && standsForNoun(document, token));
  if (PART.has(labelOf(document, token)) || isJoined(document, token)) return false;
  // "a Boeing 747"
  if (upos === UPOS_CODE.NUM) return isNumbered(document, token);
  return noun && /[\p{L}]/u.test(document.tokens.words[token]);
}

/** "year" of "30-year-old": it hangs on what a hyphen joins behind it. */
function isJoined({ tokens, syntax }: ParsedDocument, token: number): boolean {
  const governor = syntax.heads[token];
  return governor > token && governor <= token + LONGEST && groupEnd(tokens, token, governor + 1) > governor;
}

/**
 * The noun that a phrase really ends in, where the next word is a verb that the tree took for its head: "critics | charge", for nouns
 * that name persons stand in the plural before no other noun; "Atlantis | lifting off".
 */
function withoutVerb({ tokens, syntax }: ParsedDocument, head: number, nameAt: Int32Array): number {
  const before = head - 1;
  if (before < 0 || syntax.heads[before] !== head || tokens.starts[head] === tokens.ends[before]) return head;
  if (nameAt[before] >= 0)
    return tokens.lower[head].endsWith('ing') && isA(tokens.lower[head + 1], 'particle behind a noun') ? before : head;
  const word = tokens.lower[before];
  const one = word.endsWith('s') ? singular(word) : word;
  return one !== word && nounType(one) === 'person' && lexiconTags(tokens.lower[head]).includes('Infinitive') ? before : head;
}

const ROLES: ReadonlySet<Label> = new Set(['nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl', 'nmod', 'appos'] as const);

const standsForNoun = (document: ParsedDocument, token: number): boolean =>
  ROLES.has(labelOf(document, token)) && dependentBy(document, token, 'det', 'nmod:poss') >= 0;

/** Where "30-year-old" begins, which stands for whoever is so old; else the head itself. */
function joinedAdjective({ tokens, syntax }: ParsedDocument, head: number): number {
  return syntax.upos[head] === UPOS_CODE.ADJ ? beforeHyphens(tokens, head) : head;
}

const tokensBetween = ({ tokens }: ParsedDocument, start: number, end: number): string => tokens.lower.slice(start, end).join('');

/** The leftmost token of the unbroken stretch before `head` that hangs on it as premodifier, with what a hyphen joins to it. */
function phraseStart(document: ParsedDocument, head: number, from: number, word: number): number {
  let start = word;
  while (start > from && head - start < LONGEST && modifierEdge(document, start - 1, head) !== undefined) start--;
  // A comma or dash that nothing precedes is not of the phrase.
  while (start < head && labelOf(document, start) === 'punct') start++;
  return start;
}
