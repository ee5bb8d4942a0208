import { isSmallWord } from '../english/small-words';
import { remember } from './remember';
import { readRows } from '../document/rows';
import text from './variants.tsv';

let keys: ReadonlyMap<string, string> | undefined;

/** A legal form at the end of a company's name: "Apple Inc." is Apple. */
const LEGAL_FORM = /,? ([a-z]+)\.?$/;

function withoutLegalForms(key: string): string {
  const form = LEGAL_FORM.exec(key);
  return form && isSmallWord(form[1], 'legal form') ? withoutLegalForms(key.slice(0, form.index)) : key;
}

/**
 * What two spellings of one name have in common, for deciding that they are the same thing: lower-cased, without determiner,
 * possessive, dots of an abbreviation or legal form, and known variants brought to one ("U.S.", "United States" → "us").
 *
 * @param name a name as the text has it
 * @returns never empty unless `name` is
 */
export const canonicalKey = remember(4_096, (name: string): string => {
  keys ??= new Map(readRows(text).flatMap((row) => row.map((variant) => [plain(variant), row[0]] as const)));
  const key = plain(name);
  const known = keys.get(key);
  if (known !== undefined) return known;
  const short = withoutLegalForms(key);
  return short === '' ? key : (keys.get(short) ?? short);
});

function plain(name: string): string {
  const folded = name.toLowerCase().replace(/\s+/g, ' ').replace(/[’‘`]/g, "'").trim();
  const bare = folded.replace(/^the (?=.)/, '').replace(/(?<=.)'s?$/, '');
  // "U.S.", "J.P. Morgan": the dots of initials say nothing.
  return bare.replace(/(?<=(?:^|[ .])\p{L})\./gu, '');
}
