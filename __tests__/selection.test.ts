import { extract, type ExtractOptions } from '../src';
import { SELECTION_RULES } from '../src/7-selection/rules';

const told = (text: string, options?: ExtractOptions): string[] => extract(text, options).relations.map((relation) => relation.text);

describe.each(SELECTION_RULES.map((rule) => [rule.name, rule] as const))('%s', (_name, { examples, counterexamples }) => {
  test.each(Object.entries(examples))('%s', (text, lines) => {
    expect(told(text, { detail: 'all' })).toEqual(expect.arrayContaining([...lines]));
    for (const line of lines) expect(told(text)).not.toContain(line);
  });

  test.each(Object.entries(counterexamples))('and not: %s', (text, lines) => {
    expect(told(text)).toEqual(expect.arrayContaining([...lines]));
  });
});

test('what joins two names is told, however unsure it is', () => {
  const text = 'There are talks. It goes on. Ann Lee told Acme that Globex had been sold.';
  expect(told(text)).toEqual(['Ann Lee told Acme that Globex had been sold', 'Globex had been sold']);
});

test('what the caller is after is told', () => {
  const relationTypes = [{ type: 'purchase', verbs: ['buy'] }];
  expect(told('They bought boats. Acme sold Globex.')).not.toContain('They bought boats');
  expect(told('They bought boats. Acme sold Globex.', { relationTypes })).toContain('They bought boats');
});

describe('what is said again', () => {
  const TEXT = 'Acme bought Globex in May 2019. Ann Lee runs Acme. Acme bought Globex. Globex was bought by Acme for $5 million.';
  const buying = (options?: ExtractOptions) => extract(TEXT, options).relations.filter(({ predicate }) => predicate.lemma === 'buy');

  test('is evidence of what says more, and what says something else is told by itself', () => {
    expect(buying().map(({ text, evidence }) => [text, evidence.map(({ span }) => span.text)])).toEqual([
      ['Acme bought Globex in May 2019', ['Acme bought Globex in May 2019', 'Acme bought Globex']],
      ['Globex was bought by Acme for $5 million', ['Globex was bought by Acme for $5 million']],
    ]);
  });

  test('is told again where all is asked for', () => {
    expect(buying({ detail: 'all' })).toHaveLength(3);
  });

  test('by somebody else, or as less sure, is something else', () => {
    const { relations } = extract('Acme bought Globex. Ann Lee said that Acme bought Globex. Acme may buy Globex.');
    expect(relations.filter(({ predicate }) => predicate.lemma === 'buy').map(({ evidence }) => evidence.length)).toEqual([1, 1, 1]);
  });
});

test('a relation is called the same, however much is told', () => {
  const text = 'It goes on. Ann Lee said that Acme had sold Globex. Acme was sold. Acme was sold.';
  const names = (options?: ExtractOptions) =>
    new Map(extract(text, options).relations.map(({ id, evidence }) => [id, evidence[0]!.span.start]));
  const all = names({ detail: 'all' });
  for (const [id, start] of names()) expect(all.get(id)).toBe(start);
});

test('clauses that belong to a relation lead to what is told alone', () => {
  const { relations } = extract('Ann Lee told Acme that there is a debate. Ann Lee told Acme that Globex had been sold.');
  const ids = new Set(relations.map(({ id }) => id));
  for (const { links } of relations) for (const link of links) for (const id of link.relations) expect(ids.has(id)).toBe(true);
});

describe('salience', () => {
  const TEXT = `Acme buys Globex

OSLO, May 3 — Acme said on Friday that it had bought Globex, a maker of pumps, for $5 million. The sky over the harbour was grey. Ann Lee, who
founded Globex in 1999, will lead the pump unit of Acme. She might sell her boat.`;
  const { relations } = extract(TEXT);
  const heaviest = [...relations].sort((a, b) => b.salience - a.salience).map(({ text }) => text);

  test('is from 0 to 1, and the greatest is 1', () => {
    expect(Math.max(...relations.map(({ salience }) => salience))).toBe(1);
    for (const { salience } of relations) expect(salience).toBeGreaterThan(0);
  });

  test('puts what the article is about before asides', () => {
    const place = (part: string): number => heaviest.findIndex((text) => text.includes(part));
    expect(place('bought Globex')).toBeLessThan(place('grey'));
    expect(place('bought Globex')).toBeLessThan(place('boat'));
  });
});

test('detail is one of two words', () => {
  expect(() => extract('Acme sold Globex.', { detail: 'some' as never })).toThrow(/detail/);
});
