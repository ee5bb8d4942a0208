import text from './currencies.tsv';
import { readRows } from '../document/rows';

export interface Currency {
  /** ISO 4217, or the word itself where it settles nothing ("pesos"). */
  readonly code: string;
  /** How many of it make the unit of the code: 100 cents. */
  readonly parts: number;
  /** Below it the writing is more often something else: "LE" and "R" below a hundred, "N" below ten thousand. */
  readonly least: number;
}

/** Signs and abbreviations as they are written: "$", "HK$", "Rs". */
export const CURRENCY_SIGNS = new Map<string, Currency>();
/** Names in lower case, in the singular and the plural: "dollar", "swiss francs", "pence". */
export const CURRENCY_NAMES = new Map<string, Currency>();

/** By the number of question marks. */
const LEAST: readonly number[] = [0, 100, 10_000];

const add = (table: Map<string, Currency>, writing: string, currency: Currency): void => {
  if (writing !== '' && !table.has(writing)) table.set(writing, currency);
};

for (const [code, signs, names] of readRows(text)) {
  for (const written of signs!.split(', ')) {
    add(CURRENCY_SIGNS, written.replace(/^\?+/, ''), { code: code!, parts: 1, least: LEAST[/^\?*/.exec(written)![0].length]! });
  }
  for (const written of names!.split(', ')) {
    const [, doubt, parts = '1', name] = /^(\?)?(?:(\d+)\/)?(.+)$/.exec(written)!;
    const currency: Currency = { code: code!, parts: Number(parts), least: LEAST[doubt === undefined ? 0 : 1]! };
    for (const form of [name!, `${name!}s`]) add(CURRENCY_NAMES, form, currency);
    // "20 Canadian cents"
    const cent = name!.endsWith(' dollar') ? name!.replace(/dollar$/, 'cent') : undefined;
    if (cent !== undefined) for (const form of [cent, `${cent}s`]) add(CURRENCY_NAMES, form, { ...currency, parts: 100 });
  }
}
