import { isA } from '../../../english';
import type { TokenRange } from '../../../document/span';
import { isCommonWord } from '../../../lexicon/common-words';
import { nameBits } from '../../../lexicon/name-words';
import { nounType } from '../../../lexicon/nouns';
import { phraseOf, type Scene } from '../scene';
import { SHAPE } from '../shapes';
import { DEMONYM, GIVEN_NAME, KNOWN_NAME, NAME_ENDING, PERSON_NAME, TITLE } from '../../../lexicon/name-classes';

/** A stretch that may be a name, with what was cut off beside it. */
export interface Candidate extends TokenRange {
  /** A title stood directly before: "President", "Dr.", "chief executive". */
  readonly titled: boolean;
  /** A title stands directly after: "Tencent CEO Pony Ma". */
  readonly employer: boolean;
}

export const isRank = (word: string): boolean => isA(word, 'rank before an office') || isA(word, 'office behind common words');

/** The names in a run of capitals: titles, nationalities and calendar words are cut off, at either end or between two names. */
export function cutRun(scene: Scene, run: TokenRange): Candidate[] {
  const found: Candidate[] = [];
  if ((nameBits(phraseOf(scene, run.start, run.end)) & KNOWN_NAME) !== 0) {
    return [{ titled: titleBefore(scene, run.start), employer: false, ...run }];
  }
  let start = run.start;
  let titled = titleBefore(scene, start);
  const isInstitution = run.end - run.start > 1 && (scene.bits[run.end - 1] & NAME_ENDING) !== 0 && !isTitle(scene, run.end - 1);
  for (let token = start; token < run.end && !isInstitution;) {
    // "Chan Tai-man": behind its hyphen no title begins.
    const half = scene.shapes[token] === SHAPE.lower && scene.document.tokens.words[token - 1] === '-';
    const length = half ? 0 : titleLength(scene, token, run.end);
    if (length === 0) {
      token++;
      continue;
    }
    push(scene, found, start, withoutRank(scene, start, token), titled, true);
    token += length;
    start = token;
    titled = true;
  }
  const named = personAfterNoun(scene, start, run.end);
  if (named > start) {
    start = named;
    titled = true;
  }
  const person = personAfterPortfolio(scene, start, run.end);
  if (person > start) {
    push(scene, found, start, person, titled, false);
    titled = true;
    start = person;
  }
  push(scene, found, start, run.end, titled, false);
  return found;
}

const isTitle = (scene: Scene, token: number): boolean => (scene.bits[token] & TITLE) !== 0;

/** A title in lower case or one that another rule left outside: "chief executive Tim Cook", "Dr. ". */
function titleBefore(scene: Scene, token: number): boolean {
  if (token === 0 || scene.document.tokens.starts[token] - scene.document.tokens.ends[token - 1] > 1) return false;
  return isTitle(scene, token - 1);
}

/** "Minister of Education Stefania Giannini": where the person begins behind what they are in charge of; `start` if there is none. */
function personAfterPortfolio(scene: Scene, start: number, end: number): number {
  const { lower } = scene.document.tokens;
  if (!isPortfolioAt(scene, start)) return start;
  let person = start;
  while (person < end && (lower[person] === 'and' || (isCommonWord(lower[person]) && (scene.bits[person] & PERSON_NAME) === 0))) person++;
  const isPerson = person > start && end - person > 1 && end - person < 5 && (scene.bits[end - 1] & NAME_ENDING) === 0;
  return isPerson ? person : start;
}

/** Whether a title is of what begins here: "Minister of | Defense", "minister for | Foreign Affairs". */
export function isPortfolioAt(scene: Scene, start: number): boolean {
  const { lower } = scene.document.tokens;
  const before = lower[start - 1] === 'the' ? start - 2 : start - 1;
  return before > 0 && (lower[before] === 'of' || lower[before] === 'for') && isTitle(scene, before - 1);
}

/** "actress", "Scientologist" */
export const isNounForPersons = (word: string): boolean => nounType(word) === 'person' || word.endsWith('ist');

/** "Scientologist Tom Cruise", "Actress Ines Vidal": where the person begins after a noun for persons; `start` if there is none. */
function personAfterNoun(scene: Scene, start: number, end: number): number {
  const { lower } = scene.document.tokens;
  const noun = lower[start];
  if (end - start < 3 || (scene.bits[start] & (PERSON_NAME | KNOWN_NAME)) !== 0 || (scene.bits[end - 1] & NAME_ENDING) !== 0) return start;
  return isNounForPersons(noun) && (scene.bits[start + 1] & GIVEN_NAME) !== 0 && scene.shapes[start + 1] >= SHAPE.capital
    ? start + 1
    : start;
}

/** Number of tokens of the title that begins here: "Secretary of State" has three. */
export function titleLength(scene: Scene, token: number, end: number): number {
  for (let length = Math.min(4, end - token); length > 1; length--) {
    if ((nameBits(phraseOf(scene, token, token + length)) & TITLE) !== 0) return length;
  }
  return isTitle(scene, token) && !isGivenNameAt(scene, token, end) ? 1 : 0;
}

/** "Dean Kamen" is a person's whole name, "Dean Martha Minow" has a title. */
const isGivenNameAt = ({ bits }: Scene, token: number, end: number): boolean =>
  end === token + 2 && (bits[token] & GIVEN_NAME) !== 0 && (bits[token + 1] & GIVEN_NAME) === 0;

/** The end of what stands before a title at `end`, without the words that belong to it: "Deputy Foreign | Minister". */
function withoutRank(scene: Scene, start: number, end: number): number {
  const { lower } = scene.document.tokens;
  const office = isA(lower[end], 'office behind common words');
  let last = end;
  while (last > start) {
    const word = lower[last - 1];
    const plain = isCommonWord(word) && (scene.bits[last - 1] & KNOWN_NAME) === 0;
    if (!isA(word, 'rank before an office') && !(office && plain) && word !== '-') break;
    last--;
  }
  return last;
}

/** Adds what is left between titles, if it can be a name. */
function push(scene: Scene, found: Candidate[], from: number, to: number, titled: boolean, employer: boolean): void {
  const { lower, words } = scene.document.tokens;
  let start = from;
  let end = to;
  const isInstitution = end - start > 1 && (scene.bits[end - 1] & NAME_ENDING) !== 0;
  // Connectors are left where a title was cut out: "Minister | of".
  while (
    start < end &&
    (scene.shapes[start] < SHAPE.capital || (isA(lower[start], 'rank before an office') && end - start > 1 && !isInstitution))
  )
    start++;
  while (start < end && scene.shapes[end - 1] < SHAPE.capital && !endsName(end - 1)) end--;
  // "Chinese Huawei": a nationality is no part of a name, but of an institution's: "Chinese Academy of Sciences".
  while (end - start > 1 && (scene.bits[start] & DEMONYM) !== 0 && !isInstitution && !hasHead(scene, start, end)) start++;
  while (start < end && scene.shapes[start] < SHAPE.capital) start++;
  if (start < end) found.push({ start, end, titled: titled && start === from, employer: employer && end === to });

  /** "iPhone 15", "Kim Jong-un" */
  function endsName(token: number): boolean {
    return /^\d+$/.test(words[token]) || (lower[token - 1] === '-' && scene.shapes[token] === SHAPE.lower && token - 1 > start);
  }
}

function hasHead(scene: Scene, start: number, end: number): boolean {
  for (let token = start + 1; token < end; token++) if ((scene.bits[token] & NAME_ENDING) !== 0) return true;
  return false;
}
