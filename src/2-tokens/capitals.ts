import type { Block, Sentence } from '../document/layers';
import { isA } from '../english';
import { isCommonWord } from '../lexicon/common-words';
import { infinitive, verbsLikePersons } from '../lexicon/compromise';
import { COUNTRY, DEMONYM, GIVEN_NAME, KNOWN_NAME, ORGANIZATION, PERSON_NAME, PLACE, SAYING, TITLE } from '../lexicon/name-classes';
import { nameBits, nameReach } from '../lexicon/name-words';

/** Tokens in a known name at most. */
const LONGEST_NAME = 6;
/** A word that is no acronym has a vowel: "BBC", "NHL" have none. */
const VOWEL = /[aeiouy]/i;
const ROMAN = /^(?:II|III|IV|VII|VIII|IX)$/;
/** "'S", "N'T" */
const CLITIC = /^(?:['’](?:S|LL|RE|VE|D|M)|N['’]T)$/;
/** "19TH", "1990S" */
const ENDED_NUMBER = /^['’]?\d+(?:ST|ND|RD|TH|S)$/;
/** "U.N.", "AT&T", "COVID-19", and not "MR." */
const DOTTED = /\d|\p{L}(?:\.\p{L}|&)|^\p{L}\.$/u;

/**
 * The words of a text as a sentence would write them: where a line shouts ("ACME BUYS GLOBEX"), capitals say nothing of names, and all that reads
 * words was made for "Acme buys Globex". How the rest of the text writes a word comes first ("Globex", "NATO", "deal"), then what English knows of
 * it; a word that is not known is a name. A sentence with words in small letters stays as it is, whatever stands in capitals in it: "NATO said".
 *
 * @param words the tokens of the text as they stand there
 * @returns the same list where nothing shouts
 */
export function unshouted(words: readonly string[], sentences: readonly Sentence[], blocks: readonly Block[]): readonly string[] {
  const isLoud = sentences.map(({ start, end, block }) => !MARKED.has(blocks[block]?.kind ?? '') && shouts(words, start, end));
  if (!isLoud.includes(true)) return words;
  const written = writtenIn(
    words,
    sentences.filter((_, i) => !isLoud[i]),
  );
  const result = [...words];
  sentences.forEach(({ start, end }, i) => {
    if (isLoud[i]) quieten(words, start, end, written, result);
  });
  return result;
}

/** Lines that are read by their form: "LONDON (AP)", "BY ANN HART". */
const MARKED: ReadonlySet<string> = new Set(['dateline', 'byline']);

/** Whether a sentence has capitals only, but for what never has: "McDONALD", "NGOs", "VANE's". */
function shouts(words: readonly string[], start: number, end: number): boolean {
  let loud = 0;
  for (let token = start; token < end; token++) {
    const word = words[token];
    const upper = (word.match(/\p{Lu}/gu) ?? []).length;
    const lower = (word.match(/\p{Ll}/gu) ?? []).length;
    if (lower > upper && !/^['’]s$/.test(word)) return false;
    if (upper > 1) loud++;
  }
  return loud > 1;
}

/** How the sentences of ordinary writing have each word: its commonest form, where its place does not ask for a capital. */
function writtenIn(words: readonly string[], sentences: readonly Sentence[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { start, end } of sentences) {
    for (let token = start; token < end; token++) {
      const word = words[token];
      const lower = word.toLowerCase();
      if (lower === word.toUpperCase() || (token === start && isCommonWord(lower) && word !== word.toUpperCase())) continue;
      let forms = counts.get(lower);
      if (forms === undefined) counts.set(lower, (forms = new Map<string, number>()));
      forms.set(word, (forms.get(word) ?? 0) + 1);
    }
  }
  return new Map([...counts].map(([lower, forms]) => [lower, [...forms].reduce((best, form) => (form[1] > best[1] ? form : best))[0]]));
}

/** Writes the words of a sentence that shouts, if one of them is no name: "IBM, NASA" and "ANN HART" stay. */
function quieten(words: readonly string[], start: number, end: number, written: ReadonlyMap<string, string>, result: string[]): void {
  const named = knownNames(words, start, end);
  const quiet = words.slice(start, end).map((word, i) => {
    const token = start + i;
    if (!/\p{Lu}/u.test(word)) return word;
    const lower = word.toLowerCase();
    if (named[i]) return isA(lower, 'closed-class word') && lower !== 'i' && word !== 'US' ? lower : capitalized(word);
    const form = written.get(lower);
    if (form !== undefined) return form;
    return isPlain(words, token, start, end) ? lower : capitalized(word);
  });
  const isSaid = (word: string, i: number): boolean => word !== words[start + i] && word === word.toLowerCase() && word.length > 1;
  if (!quiet.some(isSaid)) return;
  const first = quiet.findIndex((word) => /\p{L}/u.test(word));
  if (quiet[first] === quiet[first].toLowerCase()) quiet[first] = capitalized(quiet[first]);
  quiet.forEach((word, i) => (result[start + i] = word));
}

/** Which words belong to a name of several that lists have: "UNITED STATES", "BANK OF ENGLAND". */
function knownNames(words: readonly string[], start: number, end: number): boolean[] {
  const named = new Array<boolean>(end - start).fill(false);
  for (let token = start; token < end; token++) {
    let phrase = words[token].toLowerCase();
    const reach = nameReach(phrase);
    for (let next = token + 1; next < Math.min(end, token + LONGEST_NAME) && phrase.length < reach; next++) {
      phrase += ` ${words[next].toLowerCase()}`;
      const bits = nameBits(phrase);
      // "presidential election" is a kind of event, whatever lists say of it.
      const isName =
        (bits & (PLACE | ORGANIZATION | DEMONYM)) !== 0 || ((bits & KNOWN_NAME) !== 0 && !phrase.split(' ').every(isCommonWord));
      if (isName) named.fill(true, token - start, next + 1 - start);
    }
  }
  return named;
}

/** Whether a word in capitals is one that a sentence writes small. */
function isPlain(words: readonly string[], token: number, start: number, end: number): boolean {
  const word = words[token];
  const lower = word.toLowerCase();
  if (CLITIC.test(word) || ENDED_NUMBER.test(word)) return true;
  if (lower === 'i') return false;
  const next = token + 1 < end ? words[token + 1].toLowerCase() : '';
  const before = token > start ? words[token - 1].toLowerCase() : '';
  if (isA(lower, 'month or weekday with a capital') && (/^\d/.test(next) || /^\d/.test(before) || isA(before, 'preposition'))) return false; // "MAY 3"
  // "US" of a headline is the country, which has its article in sentences: "ASKED US."
  if (lower === 'us') return before !== 'the' && /^[.!?]/.test(words[end - 1]);
  if (isA(lower, 'closed-class word')) return true;
  if (isAcronym(word)) return false;
  const bits = nameBits(lower);
  if ((bits & (COUNTRY | DEMONYM)) !== 0) return false;
  if (isVerbLikePerson(lower)) return true;
  if (!isCommonWord(lower) && !(bits === 0 && isMadeLikeCommon(lower))) return false;
  if ((bits & PERSON_NAME) === 0 || (bits & SAYING) !== 0) return true;
  // "MARK SPITZ", "GEORGE BUSH", "PRESIDENT BUSH": names that are words, beside what makes them names.
  const isGiven = (bits & GIVEN_NAME) !== 0 && (nameBits(next) & PERSON_NAME) !== 0 && !isCommonWord(next);
  const isSurname = (nameBits(before) & GIVEN_NAME) !== 0 ? !isCommonWord(before) : (nameBits(before) & TITLE) !== 0;
  return !isGiven && !isSurname;
}

let likePersons: ReadonlySet<string> | undefined;

/** "sues", "marks": of a verb that is a name, too. */
function isVerbLikePerson(lower: string): boolean {
  likePersons ??= new Set(verbsLikePersons().map((verb) => `${verb}s`));
  return likePersons.has(lower);
}

/** "slammed", "vowing", "detention", "peacekeepers": no list has the form, and its ending is one of words. */
function isMadeLikeCommon(lower: string): boolean {
  if (/.{3}(?:ed|ing)$/.test(lower) && isCommonWord(infinitive(lower, lower.endsWith('g') ? 'Gerund' : 'PastTense'))) return true;
  return /.{3}(?:[st]ions?|ments?|ness|[ai]bility|[ai]ble|ical(?:ly)?|ships?|[ae]nces?|(?:iz|is)ed?|[ae]ncy|ous|ists?|isms?|[ae]nts?|aries|i?als?|ary|(?:[^o]|er)ly|men|keepers?|ative|ern)$/.test(
    lower,
  );
}

const isAcronym = (word: string): boolean =>
  (!VOWEL.test(word) && !word.endsWith('.')) || DOTTED.test(word) || ROMAN.test(word) || isA(word.toLowerCase(), 'written in capitals');

/** "Acme", "O'Brien", "McDonald", "Al-Qaeda", "anti-Japanese"; "BBC" and "F-16" stay. */
function capitalized(word: string): string {
  if (isAcronym(word) || word === 'US') return word;
  return word
    .toLowerCase()
    .split('-')
    .map((part, i, parts) => (i + 1 < parts.length && isA(part, 'prefix of an adjective') ? part : part.replace(INITIALS, upper)))
    .join('-');
}

/** The letters of a name that are written large. */
const INITIALS = /^(?:mc(?=\p{L}{3})|[a-z]['’](?=\p{L}{3}))?\p{L}/u;
const upper = (front: string): string =>
  front.charAt(0).toUpperCase() + (front.length > 1 ? front.slice(1, -1) + front.slice(-1).toUpperCase() : '');
