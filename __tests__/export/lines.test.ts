import { extract } from '../../src';
import { toRelationLines, toTriples } from '../../src/export';
import { toGraph } from '../../src/graph';
import { awkwardExtraction } from '../support/awkward';
import { extractionOf } from '../support/extraction';

const NEWS = extractionOf([
  { subject: 'Acme', lemma: 'buy', object: 'Globex' },
  { subject: 'Acme', lemma: 'sue', object: 'Initech', polarity: 'negative' },
]);
const awkward = toGraph(awkwardExtraction());

describe('triples', () => {
  it('are names with tabs between, and say what is no plain fact', () => {
    expect(toTriples(NEWS)).toBe('Acme\tbuy\tGlobex\nAcme\tnot sue\tInitech\n');
    const doubtful = extract('Tom Reed may have killed Ann Lee, police said. Prosecutors accused Tom Reed of bribing Ann Lee.');
    expect(toTriples(doubtful).split('\n')).toEqual(expect.arrayContaining(['Tom Reed\treported possible kill\tAnn Lee', 'Tom Reed\treported possible bribe\tAnn Lee'])); // prettier-ignore
  });

  it('are a line an edge with three cells, whatever is in the names', () => {
    const lines = toTriples(awkward).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines).toHaveLength(awkward.size);
    for (const line of lines) expect(line.split('\t')).toHaveLength(3);
  });
});

describe('relations as lines', () => {
  it('are JSON with the names and types of both ends', () => {
    const [first] = toRelationLines(NEWS).split('\n');
    expect(JSON.parse(first!)).toMatchObject({ subject: 'Acme', label: 'buy', object: 'Globex', polarity: 'positive' });
  });

  it('have what an edge has, one a line', () => {
    const lines = toRelationLines(awkward).split('\n');
    expect(lines.pop()).toBe('');
    const rows = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows.map(({ id }) => id)).toEqual(awkward.edges());
    for (const row of rows) {
      const id = String(row.id);
      const whole = JSON.parse(JSON.stringify(awkward.getEdgeAttributes(id))) as object;
      expect(row).toMatchObject({ ...whole, source: awkward.source(id), target: awkward.target(id) });
      expect([row.subject, row.objectType]).toEqual([awkward.getSourceAttribute(id, 'label'), awkward.getTargetAttribute(id, 'type')]);
    }
  });
});
