import { withinMermaid } from '../../src/cli/mermaid-limits';
import { written } from '../../src/cli/graph-writers';
import { extract } from '../../src';

const warnings = (pieces: readonly string[], edges: number): string[] => {
  const told: string[] = [];
  expect([...withinMermaid(pieces, edges, (message) => told.push(message))]).toEqual(pieces);
  return told;
};

it.each([
  [50_000, 500],
  [0, 0],
])('says nothing of %d characters and %d edges', (characters, edges) => {
  expect(warnings(['x'.repeat(characters / 2), 'x'.repeat(characters / 2)], edges)).toEqual([]);
});

it.each([
  [50_001, 500],
  [50_000, 501],
])('warns of %d characters and %d edges', (characters, edges) => {
  expect(warnings(['x'.repeat(characters)], edges)).toEqual([
    expect.stringContaining(`warning: ${characters} characters and ${edges} edges, where Mermaid by itself shows 50000 and 500`),
  ]);
});

it('counts the edges of the graph, whatever its labels look like', () => {
  const names = Array.from({ length: 501 }, (_, i) => `Firm ${String.fromCharCode(65 + (i % 26))}${i}`);
  const extraction = extract('Acme bought Globex.');
  const [relation] = extraction.relations;
  const [acme, globex] = extraction.entities;
  const many = {
    ...extraction,
    entities: [acme!, ...names.map((name, i) => ({ ...globex!, id: `e${i}`, name }))],
    relations: names.map((_, i) => ({ ...relation!, id: `r${i}`, object: { ...relation!.object!, entity: `e${i}` } })),
  };
  const told: string[] = [];
  const chart = [...(written(many, 'mermaid', {}, {}, (message) => told.push(message)) as Iterable<string>)];
  expect(chart.length).toBeGreaterThan(501);
  expect(told).toEqual([expect.stringContaining(' and 501 edges, where Mermaid')]);
});
