import { isName } from '../document/entities';
import type { ResolvedDocument } from '../document/layers';
import type { OfficeStatus } from '../document/relations';
import type { TokenRange } from '../document/span';
import { xposOf } from '../document/tree';
import { isA } from '../english';
import { nounType } from '../lexicon/nouns';
import { officeClass } from '../lexicon/offices';
import { isPastOfOffice } from '../lexicon/past-words';
import { isRank, isShortTitle } from '../lexicon/titles';
import { wordSet } from '../lexicon/word-set';

/** The name that an office is of, and what joins them: "at" of "a nurse at Hart General"; "of" where nothing does, "Velmora chairman". */
export interface Body {
  /** Index into `mentions`. */
  readonly mention: number;
  readonly preposition: string;
  /** Whether it is the name around what the office is in: "the fraud unit of the Audit Office". */
  readonly isAround: boolean;
}

/** "former deputy head of transport at the Harbor Board" read by the order of its words, where trees are weak. */
export interface OfficePhrase extends TokenRange {
  /** Token of the noun, "head". */
  readonly noun: number;
  readonly bodies: readonly Body[];
}

/** "chairman, president and chief executive of Velmora and chairman and chief executive of Tessel" */
const MAX_OFFICES = 6;
const MAX_RUN = 14;
const MAX_DEPTH = 4;

const INSIDE = /^(?:JJ|JJR|JJS|NN|NNP|NNPS|NNS|CD|VBN|VBG|POS)$/;
const DETERMINERS = wordSet('a an the');

/** Where the words of one noun phrase end that begins at `token`; the name of a person ends it, too: "Velmora chairman | Ann Hart". */
function runEnd(document: ResolvedDocument, token: number, limit: number): number {
  const { mentions, mentionOf, tokens } = document;
  let end = token;
  while (end < limit && end - token < MAX_RUN) {
    const mention = mentions[mentionOf[end]!];
    if (mention?.start === end && isName(mention.form)) {
      if (mention.type === 'person' && xposOf(document, mention.end) !== 'POS') break;
      end = Math.min(limit, mention.end);
      continue;
    }
    if (mention?.form === 'value' && mention.value?.kind === 'date') break;
    // "Labor Party (LP) leader"
    if (tokens.words[end] === '(' && tokens.words[end + 2] === ')' && end > token) {
      end += 3;
      continue;
    }
    if (isInChief(document, end) || (!INSIDE.test(xposOf(document, end)) && tokens.words[end] !== '-')) break;
    end++;
  }
  return end;
}

/** Lower-cased singular of a noun: "Chairman" → "chairman". */
export const nounOf = ({ syntax }: ResolvedDocument, token: number): string => syntax.lemmas[token]!.toLowerCase();

/**
 * The offices that begin at `start`, which share what they are of: "founder and chief executive of Velmora". Empty if no office begins there.
 *
 * @param limit end of the sentence
 */
export function officesFrom(document: ResolvedDocument, start: number, limit: number): OfficePhrase[] {
  const offices: OfficePhrase[] = [];
  for (let at = start; offices.length < MAX_OFFICES;) {
    const next = officeAt(document, at, limit);
    if (!next) break;
    // "was an ally, Velmora president Ann Hart said": the second is another's.
    if (offices.length > 0 && isBeforePerson(document, next.end)) break;
    offices.push(next);
    const joined = joinedAt(document, next.end, limit);
    if (joined < 0) break;
    at = joined;
  }
  return sharing(document, offices);
}

/** "Mr Tom Vane, the manager of Velmora, Mr Ivo Lenz,": of a list of persons one cannot tell whose it is, and most often it is the next one's. */
export function isOfNameBehind(document: ResolvedDocument, start: number, end: number): boolean {
  const { lower } = document.tokens;
  if (lower[start] !== 'the' || lower[end] !== ',') return false;
  return isBeforePerson(document, isShortTitle(lower[end + 1] ?? '') ? end + 2 : end + 1);
}

/** Whether the name of a person begins at `token`. */
function isBeforePerson({ mentions, mentionOf }: ResolvedDocument, token: number): boolean {
  const mention = mentions[mentionOf[token] ?? -1];
  return mention?.start === token && mention.type === 'person' && isName(mention.form);
}

/**
 * "founder and chief executive of Velmora" shares backward what stands behind the next that has something there, "Velmora's chairman and chief
 * executive" forward what stands before.
 */
function sharing(document: ResolvedDocument, offices: readonly OfficePhrase[]): OfficePhrase[] {
  const { mentions } = document;
  const behind = (office: OfficePhrase): readonly Body[] => office.bodies.filter(({ mention }) => mentions[mention]!.start > office.noun);
  const first = offices[0]?.bodies.filter(({ mention }) => mentions[mention]!.start < offices[0]!.noun) ?? [];
  return offices.map((office, i) => {
    if (office.bodies.length > 0) return office;
    const isForward = i > 0 && first.length > 0 && !isPluralOffice(document, offices[0]!) && isBare(document, office);
    // "novelist and professor at Hallam" shares, "novelist, and professor at Hallam" does not.
    const next = offices.findIndex((other, k) => k > i && behind(other).length > 0);
    const isBackward =
      next > i &&
      offices.slice(i, next).every(({ end }) => document.tokens.lower[end] !== ',') &&
      offices.slice(i + 1, next + 1).every(({ start }) => !isAnother(document, start));
    return { ...office, bodies: isForward ? first : isBackward ? behind(offices[next]!) : [] };
  });
}

/** "was a retired general and later a chairman of Velmora": the second is another thing to be, and the first is of nothing that is said. */
const isAnother = ({ tokens: { lower } }: ResolvedDocument, start: number): boolean =>
  /^an?$/.test(lower[isA(lower[start]!, 'adverb before an office') ? start + 1 : start] ?? '');

/** "chief executive", and no "Belgian prime minister": nothing in it says of what. */
function isBare({ tokens }: ResolvedDocument, { start, noun }: OfficePhrase): boolean {
  if (DETERMINERS.has(tokens.lower[start]!)) return false;
  for (let token = start; token < noun; token++) if (/^[A-Z].*(?:an|ese|ish|ch|i)$/.test(tokens.words[token]!)) return false;
  return true;
}

/** Whether it is what several persons are: "lawyers for Velmora". */
export const isPluralOffice = (document: ResolvedDocument, { noun }: OfficePhrase): boolean => /^NNP?S$/.test(xposOf(document, noun));

/** Behind "and", ",", ", and" or "as well as" where another office of the same person may begin; or -1. */
function joinedAt({ tokens: { lower } }: ResolvedDocument, end: number, limit: number): number {
  // "chairman of Velmora, as well as president of Tessel"
  const well = lower[end] === ',' ? end + 1 : end;
  if (lower[well] === 'as' && lower[well + 1] === 'well' && lower[well + 2] === 'as') return well + 3;
  const and = lower[end] === ',' && lower[end + 1] === 'and' ? end + 1 : end;
  if (and === end && lower[end] === ',') return end + 1;
  return and + 1 < limit && (lower[and] === 'and' || lower[and] === '&') ? and + 1 : -1;
}

function officeAt(document: ResolvedDocument, start: number, limit: number): OfficePhrase | undefined {
  const { lower } = document.tokens;
  let first = start;
  while (first - start < 3 && (DETERMINERS.has(lower[first]!) || isA(lower[first]!, 'adverb before an office'))) first++;
  const end = runEnd(document, first, limit);
  // "president-elect" is three words
  const isToCome = lower[end - 2] === '-' && isA(lower[end - 1]!, 'to come');
  const noun = nounIn(document, first, isToCome ? end - 2 : end);
  if (noun < 0) return undefined;
  const kind = officeClass(nounOf(document, noun))!;
  const before = bodyBefore(document, first, noun);
  // The ranks behind a noun are the name's: "spokesman Major General".
  const after = noun < end - 1 ? end : afterNoun(document, noun + 1);
  const behind = kind === 'other' ? bodyBehind(document, after, limit, 0, 1) : bodyBehind(document, after, limit, 0, MAX_DEPTH);
  return {
    start,
    end: behind?.end ?? after,
    noun,
    bodies: [...(before ? [before] : []), ...(behind ? [behind.body] : [])],
  };
}

/** The office at the end of a run: "chief" of "Velmora finance chief"; "spokesman" of "army spokesman Major General". */
function nounIn(document: ResolvedDocument, start: number, end: number): number {
  const { mentions, mentionOf, tokens } = document;
  const isOffice = (token: number): boolean => {
    const mention = mentions[mentionOf[token]!];
    if (token < start || !xposOf(document, token).startsWith('NN') || (mention && isName(mention.form))) return false;
    return officeClass(nounOf(document, token)) !== undefined;
  };
  // "Bush's brother": of a person, not of a body
  for (let token = start; token < end; token++)
    if (mentions[mentionOf[token]!]?.type === 'person' && isName(mentions[mentionOf[token]!]!.form)) return -1;
  let noun = end - 1;
  // "Professor Emeritus"
  while (isA(tokens.lower[noun]!, 'modifier behind an office') && !isGeneral(document, noun) && noun > start) noun--;
  if (noun < end - 1 && isOffice(noun)) return noun;
  noun = end - 1;
  while (isRank(tokens.lower[noun]!) && !isGeneral(document, noun) && noun > start) noun--;
  if (noun === end - 1 || isOffice(noun)) return isOffice(noun) ? noun : -1;
  return isOffice(end - 1) ? end - 1 : -1;
}

/** "general" of "secretary general": with the word before it one office. */
export const isGeneral = ({ tokens: { lower } }: ResolvedDocument, token: number): boolean =>
  lower[token] === 'general' && isA(lower[lower[token - 1] === '-' ? token - 2 : token - 1] ?? '', 'office of a general');

/** "-in-chief" of "editor-in-chief" */
const isInChief = ({ tokens: { lower } }: ResolvedDocument, token: number): boolean =>
  lower[token] === '-' && lower[token + 1] === 'in' && lower[token + 3] === 'chief';

/** "editor at large", "president emeritus", "president-elect", "editor-in-chief" */
function afterNoun(document: ResolvedDocument, token: number): number {
  const { lower } = document.tokens;
  if (isInChief(document, token)) return token + 4;
  if (lower[token] === 'in' && lower[token + 1] === 'chief') return token + 2;
  if (lower[token] === 'at' && lower[token + 1] === 'large') return token + 2;
  if (lower[token] === 'of' && lower[token + 1] === 'staff') return token + 2;
  if (lower[token] === '-' && /^(?:elect|designate)$/.test(lower[token + 1] ?? '')) return token + 2;
  return isA(lower[token] ?? '', 'modifier behind an office') ? token + 1 : token;
}

/** "Velmora" of "Velmora's finance chief", "a Velmora operations manager": the last name before the noun. */
function bodyBefore(document: ResolvedDocument, start: number, noun: number): Body | undefined {
  const { mentions, mentionOf, tokens } = document;
  for (let token = noun - 1; token >= start; token--) {
    const index = mentionOf[token]!;
    const mention = mentions[index];
    // "Oslo-based editor", "Chile-Norway mission"; "secretary-general" is one word
    if (tokens.lower[token] === '-' && !isGeneral(document, token + 1)) return undefined;
    if (!mention || !isName(mention.form) || mention.start < start) continue;
    if (tokens.lower[mention.start - 1] === '-') return undefined;
    // "Bavarian Interior Minister": a piece of the office and no body
    if (mention.end === noun && mention.type !== 'place' && nounOf(document, noun) === 'minister') return undefined;
    return BODIES.test(mention.type) && xposOf(document, mention.end - 1).startsWith('NN') && !isOfPart(document, mention.start)
      ? { mention: index, preposition: 'of', isAround: false }
      : undefined;
  }
  return undefined;
}

/** "the district Green Party": a part of the body that has the name. */
export const isOfPart = ({ tokens: { lower, words } }: ResolvedDocument, start: number): boolean =>
  isA(lower[start - 1] ?? '', 'part of a body in an office') && words[start - 1] === lower[start - 1];

const BODIES = /^(?:organization|place|facility|group|concept)$/;

interface Behind {
  readonly body: Body;
  readonly end: number;
}

/**
 * The name behind a preposition: "of the Harbor Board". Behind a topic or a unit the next one is tried, up to `most`: "head of transport at the
 * Harbor Board", "an analyst in the fraud unit of the Audit Office". What is a person's leads on to nothing: "the wife of the president of Chile".
 */
function bodyBehind(document: ResolvedDocument, at: number, limit: number, depth: number, most: number): Behind | undefined {
  const { mentions, mentionOf, tokens } = document;
  const preposition = tokens.lower[at] ?? '';
  if (
    depth >= most ||
    at >= limit ||
    !isA(preposition, depth === 0 ? 'preposition behind an office' : 'preposition further behind an office')
  )
    return undefined;
  const start = at + 1 + (/^(?:a|an|the|its|their)$/.test(tokens.lower[at + 1] ?? '') ? 1 : 0);
  const beside = mentions[mentionOf[start]!];
  if (beside?.start === start && beside.type === 'person' && isName(beside.form))
    return depth === 0 ? { body: { mention: mentionOf[start]!, preposition, isAround: false }, end: beside.end } : undefined;
  const end = runEnd(document, start, limit);
  // "president of the Labor Party (LP)"
  const last = mentionOf[tokens.words[end - 1] === ')' ? end - 4 : end - 1]!;
  const mention = mentions[last];
  if (end <= start || !mention) return undefined;
  if (isName(mention.form)) {
    // "Minister of State for Foreign Affairs"
    if (tokens.lower[mention.start] === 'state' && preposition === 'of') return undefined;
    if (!BODIES.test(mention.type) || (depth > 0 && mention.type !== 'organization')) return undefined;
    // "opponent of Velmora's plan", "president of the district Green Party"
    if (xposOf(document, mention.end) === 'POS' || isOfPart(document, mention.start)) return undefined;
    // "the smaller Tessel", and no "many in Oslo"
    return { body: { mention: last, preposition: depth > 0 ? 'at' : preposition, isAround: depth > 0 }, end: mention.end };
  }
  const noun = nounOf(document, end - 1);
  const inner = bodyBefore(document, start, end - 1);
  if (inner && isBodyOrPart(noun) && mentions[inner.mention]!.type === 'organization') {
    // "the Hezbollah militant group" is Hezbollah, "the Velmora fraud unit" is in Velmora.
    const isSame = depth === 0 && !isA(noun, 'unit of a body') && xposOf(document, mentions[inner.mention]!.end) !== 'POS';
    return { body: isSame ? { ...inner, preposition } : { ...inner, preposition: 'at', isAround: true }, end };
  }
  // "a deputy from the southern town of Cordera"
  const named = tokens.lower[end] === 'of' && nounType(noun) === 'place' ? mentions[mentionOf[end + 1] ?? -1] : undefined;
  if (depth === 0 && named?.start === end + 1 && named.type === 'place' && isName(named.form))
    return { body: { mention: mentionOf[end + 1]!, preposition, isAround: false }, end: named.end };
  if (officeClass(noun) !== undefined || (inner && mentions[inner.mention]!.type !== 'place')) return undefined;
  if (depth > 0 && !isBodyOrPart(noun)) return undefined;
  let next = end;
  // "head of policy and planning at"
  if (tokens.lower[next] === 'and' && next + 1 < limit && xposOf(document, next + 1).startsWith('NN'))
    next = runEnd(document, next + 1, limit);
  return bodyBehind(document, next, limit, depth + 1, most);
}

const isBodyOrPart = (noun: string): boolean => isA(noun, 'unit of a body') || nounType(noun) === 'organization';

/** "former", "acting", "-elect" of an office, right before its noun's phrase or behind the noun. */
export function statusOf({ tokens: { lower } }: ResolvedDocument, start: number, noun: number): OfficeStatus | undefined {
  for (let token = Math.max(0, start); token < noun; token++) {
    const word = lower[token]!;
    if (isPastOfOffice(word)) return 'former';
    if (isA(word, 'acting')) return 'acting';
    if (isA(word, 'to come')) return 'designate';
  }
  if (lower[noun]!.startsWith('ex-')) return 'former';
  const behind = lower[noun + 1] === '-' ? lower[noun + 2] : lower[noun + 1];
  return isA(behind ?? '', 'to come') ? 'designate' : undefined;
}
