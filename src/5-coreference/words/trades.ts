/**
 * What a business is called by its trade, and what else names and descriptions of such a business end in: "Delta Air Lines", "a Danish
 * bank". A trade without endings is known only by its own word.
 */
const TRADES: ReadonlyMap<string, RegExp | undefined> = new Map(
  Object.entries({
    airline: 'airlines|air lines?|airways',
    automaker: 'carmaker|motors?|automobiles?',
    broadcaster: 'broadcasting|television|tv|radio',
    carmaker: 'automaker|motors?|automobiles?',
    chipmaker: 'semiconductors?|microelectronics|micro devices',
    conglomerate: '',
    drugmaker: 'pharmaceuticals?|pharma|therapeutics',
    insurer: 'insurance|assurance|reinsurance',
    lender: 'bank|bancorp|bancshares|building society|credit union',
    manufacturer: 'maker|manufacturing',
    planemaker: 'aircraft',
    retailer: 'stores?|supermarkets?',
    shipbuilder: 'shipyards?|shipbuilding',
    'start-up': 'startup',
    startup: 'start-up',
  }).map(([trade, endings]) => [trade, endings === '' ? undefined : new RegExp(`(?:^| )(?:${endings})$`)]),
);

/** "the chipmaker", "the airline": a noun that says what a business does. */
export const isTrade = (noun: string): boolean => TRADES.has(noun);

/**
 * Whether a name or a description says by another word that what it names is in the trade.
 *
 * @param phrase lower-cased
 * @example showsTrade('lender', 'saimaa bank'); // true
 */
export function showsTrade(trade: string, phrase: string): boolean {
  return TRADES.get(trade)?.test(phrase.replace(/ (?:of|for) .*$/, '')) ?? false;
}
