import fc from 'fast-check';

import { mergeExtractions, type Entity, type Extraction } from '../../src';
import { canonicalKey } from '../../src/lexicon/variants';
import { standsAlone } from '../../src/lexicon/stands-alone';
import { openStore, type Store } from '../../src/store';
import { describeStore } from '../support/sqlite';

interface Thing {
  readonly type: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly confidence: number;
  /** Whether the text has no letter between it and what was before: "Norway Foreign Ministry". */
  readonly isNext: boolean;
}

/** Names that meet: surnames, initials, short names, bodies of states, types in doubt. */
const NAMES: readonly (readonly [type: string, name: string])[] = [
  ['person', 'Ann Reed'],
  ['person', 'Ann B. Reed'],
  ['person', 'Ann C. Reed'],
  ['person', 'Tom Reed'],
  ['person', 'Reed'],
  ['person', 'Ann'],
  ['person', 'Hu Jintao'],
  ['person', 'Hu'],
  ['person', 'Ann Reed Jr.'],
  ['concept', 'Ann Reed'],
  ['concept', 'Reed'],
  ['organization', 'Reed'],
  ['organization', 'Acme Holdings'],
  ['organization', 'Acme-Holdings'],
  ['organization', 'Acme'],
  ['organization', 'Acme Mills'],
  ['organization', 'AH'],
  ['place', 'Acme'],
  ['concept', 'Acme'],
  ['organization', 'Foreign Ministry'],
  ['organization', 'Labor Party'],
  ['place', 'Norway'],
  ['organization', 'Norway'],
  ['place', 'Sweden'],
  ['place', 'Velmora Hall'],
  ['facility', 'Velmora Hall'],
  ['person', 'Velmora Hall'],
];

const thing: fc.Arbitrary<Thing> = fc
  .record({
    named: fc.constantFrom(...NAMES),
    aliases: fc.array(fc.constantFrom(...NAMES.map(([, name]) => name)), { maxLength: 2 }),
    confidence: fc.constantFrom(0.4, 0.9),
    isNext: fc.boolean(),
  })
  .map(({ named: [type, name], ...rest }) => ({ type, name, ...rest }));

/** A document that names things one after the other. */
function documentOf(id: string, things: readonly Thing[]): Extraction {
  let start = 0;
  const entities = new Map<string, Entity>();
  for (const { type, name, aliases, confidence, isNext } of things) {
    const key = `${type}|${canonicalKey(name)}${standsAlone(type, name) ? '' : `@${id}`}`;
    if (entities.has(key)) continue;
    const mentions = [name, ...aliases].map((text, i) => {
      if (i > 0 || !isNext) start += 10;
      const mention = { start, end: start + text.length, text, sentence: 0, form: 'name' as const };
      start = mention.end + 1;
      return mention;
    });
    entities.set(key, { id: key, name, type, aliases: [...new Set(aliases)], mentions, salience: 1, confidence });
  }
  return {
    schema: 'relata/2',
    document: { id, length: start, sentences: 1 },
    entities: [...entities.values()],
    relations: [],
    warnings: [],
  };
}

const IDS = ['a', 'b', 'c', 'd', 'e'];
interface Step {
  readonly id: string;
  readonly things: readonly Thing[];
}
const step: fc.Arbitrary<Step> = fc.record({ id: fc.constantFrom(...IDS), things: fc.array(thing, { maxLength: 5 }) });

const ofEntities = ({ entities }: Extraction): string[] =>
  entities.map(({ id, name, aliases, mentions }) => `${id}: ${[name, ...aliases].join(', ')} in ${mentions.map((m) => (m as { document?: string }).document).join(' ')}`).sort(); // prettier-ignore

/** Adds a document where there is none of its id, and takes it out where there is. */
function run(store: Store, steps: readonly Step[]): void {
  const documents = new Map<string, Extraction>();
  for (const { id, things } of steps) {
    if (documents.delete(id)) store.remove(id);
    else {
      const document = documentOf(id, things);
      documents.set(id, document);
      store.add(document);
    }
    expect(ofEntities(store.merged())).toEqual(ofEntities(mergeExtractions([...documents.values()])));
  }
}

describeStore('entities of a store', () => {
  it('are one as mergeExtractions has it, after whatever was added and taken out', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const store = await openStore(':memory:');
        run(store, steps);
        store.close();
      }),
      { numRuns: Number(process.env.RUNS ?? 60) },
    );
  });
});
