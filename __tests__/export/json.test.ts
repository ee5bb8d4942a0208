import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import type { SerializedGraph } from 'graphology-types';

import { fromJSON, toGraphJSON, toJSON } from '../../src/export';
import { toGraph } from '../../src/graph';
import { AWKWARD } from '../support/awkward';
import { errorOf } from '../support/errors';
import { extractionOf } from '../support/extraction';

const roundTrip = (names: readonly string[]) => {
  const extraction = extractionOf(
    names.map((name) => ({ subject: name, lemma: name, object: 'Acme', rest: [['with', name]] as const })),
    { Acme: { ids: Object.fromEntries(names.map((name) => [name, name])), aliases: [...names] } },
  );
  expect(fromJSON(toJSON(extraction))).toEqual(extraction);
  expect(toJSON(fromJSON(toJSON(extraction)))).toBe(toJSON(extraction));

  const graph = toGraph(extraction, { projections: true });
  const copy = new MultiDirectedGraph();
  copy.import(JSON.parse(toGraphJSON(graph)) as SerializedGraph);
  expect(copy.export()).toEqual(graph.export());
  expect(toGraphJSON(copy as typeof graph)).toBe(toGraphJSON(graph));
};

describe('what is written can be read back', () => {
  it.each(Object.entries(AWKWARD))('%s', (_title, name) => roundTrip([name]));
  it('all at once', () => roundTrip(Object.values(AWKWARD)));
  it('any names', () => fc.assert(fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }), roundTrip)));
  it('an empty extraction', () => roundTrip([]));
});

it('writes for people too: two spaces, a list of nodes, a list of edges', () => {
  const json = toGraphJSON(extractionOf([{ subject: 'Globex', lemma: 'buy', object: 'Acme' }]));
  expect(json).toContain('\n  "nodes": [\n    {\n      "key": "e1",');
  expect(json).toContain('"options": {\n    "type": "directed",\n    "multi": true,');
});

it('takes an extraction for the graph of it', () => {
  const extraction = extractionOf([{ subject: 'Globex', lemma: 'buy', object: 'Acme' }]);
  expect(toGraphJSON(extraction)).toBe(toGraphJSON(toGraph(extraction)));
});

describe('what is wrong is said', () => {
  it.each(['', '{', 'relata', '[]', '{}', 'null', '"relata/2"'])('fromJSON(%j)', (text) => {
    expect(errorOf(() => fromJSON(text))).toContain('not-an-extraction');
  });
  it('keeps what the engine said of broken JSON as the cause', () => {
    expect.assertions(1);
    try {
      fromJSON('{');
    } catch (error) {
      expect(error).toHaveProperty('cause.name', 'SyntaxError');
    }
  });
  it.each([null, undefined, 'text', 3, {}])('toGraphJSON(%j)', (value) => {
    expect(errorOf(() => toGraphJSON(value as never))).toContain('not-a-graph');
  });
  it('says of which extraction in a list', () => {
    expect(errorOf(() => toGraphJSON([3] as never))).toContain('not-an-extraction');
  });
  it('says what is wrong with an extraction rather than that it is no graph', () => {
    expect(errorOf(() => toGraphJSON({ schema: 'relata/2' } as never))).toContain('document is undefined');
  });
  it('toJSON checks before it writes', () => {
    expect(errorOf(() => toJSON({} as never))).toContain('not-an-extraction');
  });
});
