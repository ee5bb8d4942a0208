import { drawn, NO_ARTICLES, withArticle } from '../../eval/pairs/articles';
import { readGold } from '../../eval/pairs/gold';
import { PairScore } from '../../eval/pairs/score';
import { readVocabulary } from '../../eval/pairs/vocabulary';
import { extract, toGraph } from '../../src';
import { saysSomething } from '../../src/score';

const vocabulary = readVocabulary(
  [
    '# a comment',
    'type\tinverse\tsource\ttarget\twikidata\tconll04\tcounts as well',
    'located in\tlocation of\tplace\tplace\tP131,P17\tLocated_In\tcapital of',
    'lead\tled by\tperson\torganization\tP488,P169\tWork_For\tworks for, founder of',
    'acquire\tacquired by\torganization\torganization\t\t\town',
    'married to\tmarried to\tperson\tperson\tP26\t\t',
  ].join('\n'),
);

describe('the vocabulary', () => {
  it('has types, properties and labels, and what counts as well', () => {
    expect([...vocabulary.right('P17')]).toEqual(['located in', 'capital of']);
    expect([...vocabulary.right('Work_For')]).toEqual(['lead', 'works for', 'founder of']);
    expect([...vocabulary.right('acquire')]).toEqual(['acquire', 'own']);
    expect(vocabulary.right('P999').size).toBe(0);
  });
  it('reads a type from the other end', () => {
    expect(['lead', 'led by', 'married to', 'sue'].map(vocabulary.inverse)).toEqual(['led by', 'lead', 'married to', undefined]);
  });
});

describe('gold', () => {
  it('of pairs is taken as it is', () => {
    const row = { id: '1', text: 'Ann Hart', names: [{ start: 0, end: 3 }], pairs: [] };
    expect(readGold(`${JSON.stringify(row)}\n`, vocabulary)).toEqual([row]);
  });

  it('of documents is turned, and kept where a reader of one sentence sees it', () => {
    const places = ['Velmora', 'Kestrin', 'Ostland'].map((_, i) => ({ type: 'place', mentions: [[10 * i, 10 * i + 7]] }));
    const entities = [...places, { type: 'organization', mentions: [[40, 45]] }, { type: 'person', mentions: [[50, 55]] }, { type: 'time', mentions: [[60, 64]] }]; // prettier-ignore
    const relation = (type: string, source: number, target: number, together = true) => ({ type, source, target, together });
    const relations = [
      relation('P131', 0, 1),
      relation('P150', 1, 0), // the same from the other end
      relation('P131', 1, 2),
      relation('P17', 0, 2), // through Kestrin
      relation('P169', 3, 4), // of the organization, its head
      relation('P26', 4, 5), // no name
      relation('P999', 3, 4),
      relation('P17', 3, 2, false),
    ];
    const [{ names, pairs }] = readGold(JSON.stringify({ text: '', entities, relations }), vocabulary);
    expect(names[4]).toEqual({ start: 50, end: 55 });
    expect(pairs.map(({ type, source, target }) => [type, source, target])).toEqual([
      ['P131', 0, 1],
      ['P131', 1, 2],
      ['P169', 4, 3],
    ]);
  });
});

/** A sentence with the two names of its one pair. */
function outcomeOf(text: string, source: string, target: string, type: string): Record<string, number> {
  const score = new PairScore(vocabulary);
  const names = [source, target].map((name) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length }));
  const extraction = extract(text);
  score.add({ text, names, pairs: [{ type, source: 0, target: 1 }] }, extraction, toGraph(extraction));
  const { pairs, ...counts } = score.all;
  expect(pairs).toBe(1);
  expect(score.missed).toHaveLength(counts.typed === 1 ? 0 : 1);
  return { ...counts };
}

describe('a pair', () => {
  it.each([
    ['typed', 'Globex acquired Acme in May.', 'Globex', 'Acme', 'acquire', [1, 1, 1, 1]],
    ['typed from the other end', 'Acme was acquired by Globex.', 'Globex', 'Acme', 'acquire', [1, 1, 1, 1]],
    ['joined by another type', 'Globex acquired Acme in May.', 'Globex', 'Acme', 'located in', [1, 1, 1, 0]],
    ['joined in the wrong direction', 'Globex acquired Acme in May.', 'Acme', 'Globex', 'acquire', [1, 1, 1, 0]],
    ['over one node', 'Globex acquired Acme. Acme sued Initech.', 'Globex', 'Initech', 'acquire', [1, 1, 0, 0]],
    ['found, and no more', 'Globex fell. Acme rose.', 'Globex', 'Acme', 'acquire', [1, 0, 0, 0]],
    ['not found: one entity', 'Globex acquired Acme in May.', 'Globex', 'Globex', 'acquire', [0, 0, 0, 0]],
    ['not found: no name', 'Globex acquired Acme quickly.', 'Globex', 'quickly', 'acquire', [0, 0, 0, 0]],
  ])('%s', (_title, text, source, target, type, [found, near, joined, typed]) => {
    expect(outcomeOf(text, source, target, type)).toEqual({ found, near, joined, typed });
  });

  it('is joined only by what says something', () => {
    expect([{ label: 'of' }, { label: 'be in' }, { label: '' }].map(saysSomething)).toEqual([false, false, false]);
    expect([{ label: 'of', type: 'part of' }, { label: 'live in' }].map(saysSomething)).toEqual([true, true]);
  });
});

describe('articles', () => {
  it('count the edges between names, and the names without one', () => {
    const text = 'Globex acquired Acme. Initech makes pumps. Hooli fell.';
    const extraction = extract(text);
    expect(withArticle(NO_ARTICLES, text, extraction, toGraph(extraction))).toEqual({
      articles: 1,
      words: 8,
      edges: 2,
      between: 1,
      names: 4,
      alone: 2,
    });
  });

  it('are drawn the same way every time', () => {
    const some = drawn(['a', 'b', 'c', 'd', 'e'], 3);
    expect(new Set(some).size).toBe(3);
    expect(drawn(['a', 'b', 'c', 'd', 'e'], 3)).toEqual(some);
    expect(drawn(['a'], 3)).toEqual(['a']);
  });
});
