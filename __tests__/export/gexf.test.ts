import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { MultiDirectedGraph } from 'graphology';
import { parse } from 'graphology-gexf';

import { toGEXF } from '../../src/export';
import { toGraph } from '../../src/graph';
import { awkwardExtraction } from '../support/awkward';
import { extractionOf } from '../support/extraction';
import { itWith } from '../support/programs';

const graph = toGraph(awkwardExtraction(), { communities: true, centrality: true });

// eslint-disable-next-line no-control-regex
const inXML = (text: string) => text.replace(/[\u0000-\u0008\u001b]/g, '\ufffd').replace(/\ud83d(?![\udc00-\udfff])/g, '\ufffd');
const clean = (attributes: object) =>
  Object.fromEntries(
    Object.entries(attributes).map(([key, value]: [string, unknown]) => [key, typeof value === 'string' ? inXML(value) : value]),
  );

describe('GEXF', () => {
  const seen = parse(MultiDirectedGraph, toGEXF(graph));

  it('is read by graphology-gexf: nodes with their attributes, color and size', () => {
    expect(seen.nodes()).toEqual(graph.nodes());
    const channels = (color: string) => `rgb(${[1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16)).join(',')})`;
    graph.forEachNode((node, { color, ...others }) => {
      const read = seen.getNodeAttributes(node);
      // The reader takes an empty attribute for none.
      expect({ label: '', aliases: '', ...read }).toMatchObject(clean({ ...others, color: channels(color!) }));
    });
  });

  it('is read by graphology-gexf: edges with their attributes', () => {
    expect(seen.edges()).toEqual(graph.edges());
    graph.forEachEdge((edge, attributes, source, target) => {
      expect(seen.extremities(edge)).toEqual([source, target]);
      expect({ label: '', text: '', ...seen.getEdgeAttributes(edge) }).toMatchObject({
        ...clean(attributes),
        evidence: expect.any(String) as string,
      });
    });
  });

  it('keeps parallel edges apart by their kind', () => {
    const gexf = toGEXF(extractionOf([{ subject: 'A', lemma: 'buy', object: 'B' }, { subject: 'A', lemma: 'sue', object: 'B' }])); // prettier-ignore
    expect(gexf.match(/ kind="\w+"/g)).toEqual([' kind="buy"', ' kind="sue"']);
  });

  it('is written as 1.2, too, which differs in its names and has no kind', () => {
    const old = toGEXF(graph, { version: '1.2' });
    expect(old).toContain('<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">');
    expect(old).not.toContain(' kind="');
    const read = parse(MultiDirectedGraph, old);
    expect([read.nodes(), read.edges()]).toEqual([graph.nodes(), graph.edges()]);
    expect(() => toGEXF(graph, { version: '1.1' as never })).toThrow('option version must be "1.2" or "1.3"');
  });

  describe('follows the grammar of GEXF 1.3, as far as a graph that does not change needs it', () => {
    const grammar = join(__dirname, '../support/gexf-1.3.rng');
    const problems = (gexf: string): string =>
      spawnSync('xmllint', ['--noout', '--relaxng', grammar, '-'], { input: gexf, encoding: 'utf8' }).stderr.trim();

    itWith('xmllint', 'with names of all kinds, without a node, without an attribute', () => {
      expect(problems(toGEXF(graph))).toBe('- validates');
      expect(problems(toGEXF([]))).toBe('- validates');
      expect(problems(toGEXF(toGraph(extractionOf([{ subject: 'A', lemma: 'buy', object: 'B' }]))))).toBe('- validates');
    });

    const good = toGEXF(toGraph(extractionOf([{ subject: 'A', lemma: 'buy', object: 'B' }]), { communities: true, centrality: true }));
    for (const [what, by] of [
      [' version="1.3"', ' version="1.2"'],
      ['http://gexf.net/1.3"', 'http://www.gexf.net/1.2draft"'],
      [' type="long"', ' type="number"'],
      [' weight="1"', ' weight="one"'],
      ['<viz:size value="', '<viz:size value="-'],
      [' r="', ' r="9'],
      [/ target="[^"]*"/, ''],
      ['<edges>', '</edges><edges>'],
    ] as const) {
      itWith('xmllint', `which refuses ${by || 'an edge without its target'}`, () => {
        expect(good).toMatch(what);
        expect(problems(good.replace(what, by))).not.toBe('- validates');
      });
    }
  });
});
