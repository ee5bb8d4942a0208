import { isSmallWord } from '../english/small-words';
import { remember } from './remember';
import { plainLetters, straightQuotes } from './letters';
import { readRows } from '../document/rows';
import text from './variants.tsv';

/** A legal form at the end of a company's name: "Apple Inc." is Apple. */
const LEGAL_FORM = /,? ([a-z]+)\.?$/;

function withoutLegalForms(key: string): string {
  const form = LEGAL_FORM.exec(key);
  return form && isSmallWord(form[1], 'legal form') ? withoutLegalForms(key.slice(0, form.index)) : key;
}

/**
 * A name as its words are compared one by one: lower-cased, without determiner, possessive, dots of an abbreviation or legal form, and known
 * variants brought to one ("U.S.", "United States" → "us").
 *
 * @param name a name as the text has it
 * @returns never empty unless `name` is
 */
export const comparableName = remember(4_096, (name: string): string => {
  const key = plain(name);
  // "The Who" is no World Health Organization.
  if (CAPITALIZED.test(name) && isSmallWord(key, 'acronym that is a word')) return `the ${key}`;
  const known = variantOf(key);
  if (known !== undefined) return known;
  const short = withoutLegalForms(key);
  return short === '' ? key : (variantOf(short) ?? short);
});

const CAPITALIZED = /^(?:[Tt]he )?\p{Lu}\p{Ll}+$/u;

/**
 * What all spellings of one name have in common, for deciding that they are the same thing: as `comparableName`, and "José" is "Jose",
 * "Coca-Cola" "Coca Cola", "Reed & Sons" "Reed and Sons", "J. K. Roe" "JK Roe", and `Ann "Annie" Lee` "Ann Lee".
 *
 * @param name a name as the text has it
 * @returns never empty unless `name` is
 */
export const canonicalKey = remember(4_096, (name: string): string => {
  const key = comparableName(name);
  const folded = foldName(key);
  return folded === key ? key : (variantOf(folded) ?? folded);
});

/**
 * Brings a name, or a part of one, in lower case to the spelling that all its spellings share.
 *
 * @example foldName('coca-cola'); // 'coca cola'
 */
export const foldName = (name: string): string =>
  plainLetters(name).replace(NICKNAME, ' ').replace(HYPHEN, ' ').replace(/ & /g, ' and ').replace(BETWEEN_INITIALS, '');

/** 'ann "annie" lee', 'ann (annie) lee' */
const NICKNAME = /(?<=\p{L}\.?) (?:"[^"]+"|'[^' ]+'|\([^()]+\)) (?=\p{L})/gu;
/** "coca-cola", not "a-1" */
const HYPHEN = /(?<=\p{L})-(?=\p{L})/gu;
/** "j k roe" */
const BETWEEN_INITIALS = /(?<=(?:^| )\p{L}) (?=\p{L}(?: |$))/gu;

let variants: ReadonlyMap<string, string> | undefined;

function variantOf(key: string): string | undefined {
  variants ??= new Map(
    readRows(text).flatMap(([first, ...others]) =>
      [first, ...others].map(plain).flatMap((variant) => [[variant, first] as const, [foldName(variant), first] as const]),
    ),
  );
  return variants.get(key);
}

function plain(name: string): string {
  const folded = straightQuotes(name.toLowerCase()).replace(/\s+/g, ' ').trim();
  const bare = folded.replace(/^the (?=.)/, '').replace(/(?<=.)'s?$/, '');
  // "U.S.", "J.P. Morgan": the dots of initials say nothing.
  return bare.replace(/(?<=(?:^|[ .])\p{L})\./gu, '');
}
