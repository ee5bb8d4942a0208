import { readRows } from '../document/rows';
import text from './trades.tsv';

let endings: ReadonlyMap<string, readonly string[]> | undefined;

function load(): ReadonlyMap<string, readonly string[]> {
  return new Map(readRows(text).map(([trade, others]) => [trade, others?.split(', ') ?? []]));
}

/** "the chipmaker", "the airline": a noun that says what a business does. */
export const isTrade = (noun: string): boolean => (endings ??= load()).has(noun);

/**
 * Whether a name or a description says by another word that what it names is in the trade.
 *
 * @param phrase lower-cased
 * @example showsTrade('lender', 'saimaa bank'); // true
 */
export function showsTrade(trade: string, phrase: string): boolean {
  const [said = ''] = phrase.split(/ (?:of|for) /, 1);
  return ((endings ??= load()).get(trade) ?? []).some((ending) => said === ending || said.endsWith(` ${ending}`));
}
