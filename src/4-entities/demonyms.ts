import type { MentionRecord } from '../document/entities';
import { beforeHyphens, isHyphen } from '../document/hyphens';
import type { ParsedDocument } from '../document/layers';
import { dependentBy, labelOf } from '../document/tree';
import { isA } from '../english';
import { demonymAt, LONGEST_DEMONYM, stateNamed, type Demonym } from '../lexicon/demonyms';
import { COUNTRY, INSTITUTION_HEAD, PLACE, STATE } from '../lexicon/name-classes';
import { nameBits } from '../lexicon/name-words';
import { nounType } from '../lexicon/nouns';
import { wordSet } from '../lexicon/word-set';

/**
 * States by the words for what is of them: before who is of one ("Swiss skier Urs Halter", "a German painter"), before bodies ("the Israeli army"),
 * in the names of bodies ("U.S. Congress"). Of things they say little: a "Japanese car" mentions no place.
 *
 * @param nameAt for each token the index of the name that covers it, or -1
 */
export function findDemonyms(
  document: ParsedDocument,
  names: readonly MentionRecord[],
  nominals: readonly MentionRecord[],
  nameAt: Int32Array,
): MentionRecord[] {
  const { lower } = document.tokens;
  const found: MentionRecord[] = [];
  const covered = new Uint8Array(lower.length);
  const add = (start: number, length: number, place: string): void => {
    const head = start + length - 1;
    if (covered[start] + covered[head] > 0) return;
    covered.fill(1, start, head + 1);
    found.push({ start, end: start + length, head, type: 'place', form: 'demonym', name: place, rule: 'demonym', confidence: 0.9 });
  };
  const addBefore = (end: number): void => {
    // The longest: "Bosnian Serb" is no "Serb".
    for (let length = Math.min(LONGEST_DEMONYM, end); length > 0; length--) {
      const demonym = nameAt[end - length] < 0 ? adjectiveAt(document, end - length, end) : undefined;
      if (demonym?.length === length) add(end - length, length, demonym.place);
    }
  };
  const personAt = new Uint8Array(lower.length);
  for (const { type, start } of names) if (type === 'person') personAt[start] = 1;

  for (const { start, end, head } of nominals) {
    if (!isOfSomebody(document, head, personAt[end] === 1)) continue;
    const first = beforeHyphens(document.tokens, start);
    // "American | singer-songwriter"
    if (first < start) addBefore(first);
    for (let token = first; token < end; token++) {
      const demonym = nameAt[token] < 0 ? adjectiveAt(document, token, head + 1) : undefined;
      if (!demonym) continue;
      if (token + demonym.length <= head || isPersonAlone(document, token, demonym, start)) add(token, demonym.length, demonym.place);
      token += demonym.length - 1;
    }
  }
  for (const name of names) {
    if (name.type !== 'person' && name.type !== 'organization') continue;
    // "Russian Ivan Petrov", "Mexican-born Ana Ruiz", "the German Bundestag"
    addBefore(name.start);
    if (lower[name.start - 1] === 'born' && isHyphen(document.tokens.words[name.start - 2] ?? '')) addBefore(name.start - 2);
    if (name.type === 'organization') addState(document, name, add);
  }
  return found;
}

/** Those who have a football of their own. */
const FOOTBALLS = wordSet('american canadian australian');

/** The demonym at a token, written as one, and no part of a longer expression. */
function adjectiveAt(document: ParsedDocument, token: number, end: number): Demonym | undefined {
  const { lower, words } = document.tokens;
  if (words[token] === lower[token]) return undefined;
  const demonym = demonymAt(lower, token, end);
  if (!demonym || isNamedAfter(document, token, token + demonym.length)) return undefined;
  const before = isHyphen(words[token - 1] ?? '') ? token - 2 : token - 1;
  return isA(lower[before] ?? '', 'modifier that makes another demonym') ? undefined : demonym;
}

function isNamedAfter({ tokens: { lower, words } }: ParsedDocument, token: number, next: number): boolean {
  if (isA(lower[next] ?? '', 'named after a state') || isA(words[next] ?? '', 'form named after a demonym')) return true;
  return lower[next] === 'football' && FOOTBALLS.has(lower[token]);
}

/** "an Italian", "the Swede": who is meant by the demonym alone. */
const isPersonAlone = ({ tokens: { lower } }: ParsedDocument, token: number, { isNoun }: Demonym, start: number): boolean =>
  (isNoun || /^an?$/.test(lower[start])) && token > start;

/** Whether a noun means somebody, a body or a place: by what it means, or since it says what somebody is ("Urs Halter is a Swiss tenor"). */
function isOfSomebody(document: ParsedDocument, head: number, beforeName: boolean): boolean {
  const lemma = document.syntax.lemmas[head].toLowerCase();
  if (isA(lemma, 'what only states have')) return true;
  const type = nounType(lemma);
  if (type !== undefined) return type === 'person' || type === 'organization' || type === 'place';
  return beforeName || labelOf(document, head) === 'appos' || dependentBy(document, head, 'cop') >= 0;
}

/** The state in the name of one of its bodies: "U.S. Congress", "Soviet Foreign Ministry", "Bank of England". */
function addState(
  { tokens }: ParsedDocument,
  { start, end }: MentionRecord,
  add: (start: number, length: number, place: string) => void,
): void {
  const { lower } = tokens;
  const first = lower[start] === 'the' ? start + 1 : start;
  let of = end - 2;
  while (of > first && lower[of] !== 'of') of--;
  const behind = lower[of + 1] === 'the' ? of + 2 : of + 1;
  const trailing = of > first ? stateAt(tokens, behind, end) : undefined;
  if (trailing && behind + trailing.length === end && hasHead(lower.slice(first, of))) add(behind, trailing.length, trailing.place);
  // "the American University of Beirut" is in no America.
  if (of > first && (nameBits(lower.slice(behind, end).join(' ')) & PLACE) !== 0) return;
  const leading = stateAt(tokens, first, end - 1);
  // "the NATO-Russia Council"
  const isJoined = isHyphen(tokens.words[first - 1] ?? '') && tokens.starts[first] === tokens.ends[first - 1];
  if (leading && !isJoined && isBody(lower, first + leading.length, end)) add(first, leading.length, leading.place);
}

/** Whether these words, beside a state, are the name of one of its bodies. */
function isBody(lower: readonly string[], from: number, to: number): boolean {
  const words = lower.slice(from, to);
  return !isA(words.at(-1)!, 'no end of a name of a body') && hasHead(words);
}

const hasHead = (words: readonly string[]): boolean =>
  !words.some((word) => isA(word, 'body about a state')) && words.some((word) => (nameBits(word) & INSTITUTION_HEAD) !== 0);

/** A state by its name or demonym. */
function stateAt({ lower, words }: ParsedDocument['tokens'], at: number, end: number): { length: number; place: string } | undefined {
  const demonym = demonymAt(lower, at, end);
  if (demonym) return isA(lower[at - 1], 'modifier that makes another demonym') ? undefined : demonym;
  for (let length = Math.min(3, end - at); length > 0; length--) {
    const bits = nameBits(lower.slice(at, at + length).join(' '));
    // "the Washington Post"
    if ((bits & STATE) !== 0 && (bits & COUNTRY) === 0 && isA(lower[end], 'newspaper')) continue;
    if ((bits & (COUNTRY | STATE)) !== 0) return { length, place: stateNamed(words.slice(at, at + length).join(' ')) };
  }
  return undefined;
}
