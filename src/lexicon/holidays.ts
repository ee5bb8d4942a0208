import text from './holidays.tsv';
import { readRows } from '../document/rows';

/** Names of holidays in the normal form, with the rule for their day as `holidays.tsv` writes it. */
export const HOLIDAY_DAYS = new Map<string, string>();
/** Ways of writing them, as atoms apart by spaces, with those names. */
export const HOLIDAY_NAMES = new Map<string, string>();

for (const [name, day, writings] of readRows(text)) {
  HOLIDAY_DAYS.set(name!, day!);
  for (const writing of writings!.split(', ')) HOLIDAY_NAMES.set(inAtoms(writing), name!);
}

/** The atoms of "year's" are "year", the mark and "s". */
function inAtoms(writing: string): string {
  return writing.replace(/['-]/g, ' $& ').trim().replace(/ +/g, ' ');
}
