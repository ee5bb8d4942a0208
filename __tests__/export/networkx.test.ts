import { toGraphML, toNodeLinkJSON } from '../../src/export';
import { toGraph, type RelataGraph } from '../../src/graph';
import { awkwardExtraction } from '../support/awkward';
import { errorOf } from '../support/errors';
import { extractionOf } from '../support/extraction';
import { itWith, printed, python } from '../support/programs';

const graph = toGraph(awkwardExtraction(), { projections: true, communities: true, centrality: true });

interface Seen {
  kind: string;
  nodes: Record<string, Record<string, unknown>>;
  edges: [string, string, string, Record<string, unknown>][];
}

/** What networkx has read, as plain data. */
const SEEN = `
def seen(graph):
    return {'kind': type(graph).__name__, 'nodes': dict(graph.nodes(data=True)), 'edges': list(graph.edges(keys=True, data=True))}
`;

/** What it should have read. XML has no place for some characters, and networkx drops an empty text. */
function wanted(of: RelataGraph, text: (value: string) => string, drop: (value: unknown) => boolean): Seen {
  const clean = (attributes: object) =>
    Object.fromEntries(
      Object.entries(attributes)
        .filter(([, value]) => !drop(value))
        .map(([key, value]: [string, unknown]) => [key, typeof value === 'string' ? text(value) : value]),
    );
  return {
    kind: 'MultiDiGraph',
    nodes: Object.fromEntries(of.mapNodes((node, attributes) => [node, clean(attributes)])),
    edges: of.mapEdges((edge, attributes, source, target) => [source, target, edge, clean(attributes)]),
  };
}

const byKey = (seen: Seen): Seen => ({ ...seen, edges: [...seen.edges].sort(([, , a], [, , b]) => (a < b ? -1 : 1)) });

/** Some versions of networkx drop an attribute of no characters. */
const isEmpty = (value: unknown): boolean => value === '';
const withoutEmpty = (seen: Seen): Seen =>
  JSON.parse(JSON.stringify(seen, (_key, value: unknown) => (isEmpty(value) ? undefined : value))) as Seen;

/** Characters that XML forbids and halves of pairs, which UTF-8 does not have. */
const inXML = (text: string): string =>
  // eslint-disable-next-line no-control-regex
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '\ufffd').replace(/\ud83d$|\ud83d(?=[^\udc00-\udfff])/g, '\ufffd');

describe('node-link JSON', () => {
  itWith('networkx', 'is read by networkx with all that it has', () => {
    const script = `${SEEN}
from networkx.readwrite import json_graph
try:
    graph = json_graph.node_link_graph(input['edges'], edges='edges')
except TypeError: # before 3.4 the list was "links"
    graph = json_graph.node_link_graph(input['links'])
print(json.dumps(seen(graph)))`;
    const files = {
      edges: JSON.parse(toNodeLinkJSON(graph)) as unknown,
      links: JSON.parse(toNodeLinkJSON(graph, { edges: 'links' })) as unknown,
    };
    expect(byKey(python(script, files) as Seen)).toEqual(byKey(wanted(graph, (text) => text, () => false))); // prettier-ignore
  });

  it('says what it does not know', () => {
    expect(errorOf(() => toNodeLinkJSON(graph, { edges: 'arcs' as never }))).toContain('edges must be "edges" or "links"');
    expect(errorOf(() => toNodeLinkJSON(graph, { links: true } as never))).toContain('unknown option "links"');
  });
});

describe('GraphML', () => {
  const read = `${SEEN}
import networkx
graph = networkx.parse_graphml(input, force_multigraph=True)
print(json.dumps(seen(graph)))`;

  itWith('networkx', 'is read by networkx with all that it has', () => {
    const expected = wanted(graph, inXML, isEmpty);
    expect(byKey(withoutEmpty(python(read, toGraphML(graph)) as Seen))).toEqual(byKey(expected));
  });

  itWith('networkx', "has yEd's labels and shapes in its dialect", () => {
    const { nodes, edges } = python(read, toGraphML(graph, { dialect: 'yed' })) as Seen;
    graph.forEachNode((node, { label }) => {
      expect(nodes[node]).toMatchObject({ shape_type: 'roundrectangle', ...(label !== '' && { label: inXML(label) }) });
    });
    expect(edges).toHaveLength(graph.size);
  });

  itWith('networkx', "has Gephi's channels of color in its dialect", () => {
    const { nodes } = python(read, toGraphML(graph, { dialect: 'gephi' })) as Seen;
    const { color } = graph.getNodeAttributes('e1');
    expect(nodes.e1).toMatchObject({
      r: parseInt(color!.slice(1, 3), 16),
      g: parseInt(color!.slice(3, 5), 16),
      b: parseInt(color!.slice(5), 16),
    });
    expect(nodes.e1).not.toHaveProperty('color');
  });

  itWith('networkx', 'keeps ids apart that XML would make the same', () => {
    const extraction = extractionOf([{ subject: 'A', lemma: 'meet', object: 'B' }], { A: { id: '\u0001' }, B: { id: '\u0002' } });
    const { nodes, edges } = python(read, toGraphML(extraction)) as Seen;
    expect(Object.keys(nodes)).toEqual(['\ufffd', '\ufffd_2']);
    expect(edges[0].slice(0, 2)).toEqual(['\ufffd', '\ufffd_2']);
  });

  itWith('xmllint', 'is well-formed', () => {
    for (const dialect of [undefined, 'gephi', 'yed'] as const) {
      expect(printed(['xmllint', '--noout', '-'], toGraphML(graph, dialect && { dialect }))).toBe('');
    }
    expect(printed(['xmllint', '--noout', '-'], toGraphML([]))).toBe('');
  });

  it('says what it does not know', () => {
    expect(errorOf(() => toGraphML(graph, { dialect: 'igraph' as never }))).toContain('dialect must be "gephi" or "yed"');
  });
});
