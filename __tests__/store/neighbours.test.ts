import { extract } from '../../src';
import { openStore, type Store } from '../../src/store';
import { describeStore } from '../support/sqlite';

/** What is told of Acme, with one relation that has an edge to each of two that are then said to be one. */
async function filled(): Promise<{ store: Store; acme: string }> {
  const store = await openStore(':memory:');
  const told: [text: string, published: string][] = [
    ['Acme sold Globex to Initech.', '2024-05-01'],
    ['Acme sued Umbrella.', '2024-05-02'],
    ['Acme bought Hooli.', '2024-05-02'],
    ['Acme sued Hooli.', '2024-04-02'],
    // Many more than are asked for.
    ...Array.from({ length: 40 }, (_, i): [string, string] => [
      `Acme sued ${String.fromCharCode(65 + (i % 26), 97 + (i >> 3))}rendmora Holdings.`,
      '2024-03-01',
    ]),
  ];
  told.forEach(([text, published], i) => store.add(extract(text, { id: `d${i}` }), { text, published }));
  const [globex, initech, acme] = ['Globex', 'Initech', 'Acme'].map((name) => store.find(name)[0]!.id);
  store.correct({ merge: [globex!, initech!] });
  return { store, acme: acme! };
}

describeStore('neighbours', () => {
  it('counts a relation once that has two edges to one neighbour', async () => {
    const { store, acme } = await filled();
    const rows = store.neighbours(acme, { limit: 3 }).map(({ entity, relations, last }) => [entity.name, relations, last]);
    expect(rows).toEqual([
      ['Hooli', 2, '2024-05-02'],
      ['Umbrella', 1, '2024-05-02'],
      [expect.stringMatching(/Globex|Initech/), 1, '2024-05-01'],
    ]);
    store.close();
  });

  it.each([1, 2, 3, 10, 30, 43, 100])('gives the first %d of all', async (limit) => {
    const { store, acme } = await filled();
    const all = store.neighbours(acme, { limit: Infinity });
    expect(all).toHaveLength(43);
    expect(store.neighbours(acme, { limit })).toEqual(all.slice(0, limit));
    expect(store.neighbours(acme, { limit, since: '2024-05' })).toEqual(
      store.neighbours(acme, { limit: Infinity, since: '2024-05' }).slice(0, limit),
    );
    store.close();
  });
});
