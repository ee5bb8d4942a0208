import { MultiDirectedGraph } from 'graphology';
import { parse } from 'graphology-gexf';

import { toGEXF } from '../../src/export';
import { toGraph } from '../../src/graph';
import { awkwardExtraction } from '../support/awkward';
import { extractionOf } from '../support/extraction';
import { itWith, printed } from '../support/programs';

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

  itWith('xmllint', 'is well-formed', () => {
    expect(printed(['xmllint', '--noout', '-'], toGEXF(graph))).toBe('');
    expect(printed(['xmllint', '--noout', '-'], toGEXF([]))).toBe('');
  });
});
