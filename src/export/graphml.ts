import type { Attributes } from 'graphology-types';

import type { RelataGraph } from '../graph';
import { known, oneOfWords } from '../validation/options';
import { joined } from './chunks';
import { channelsOf, inkOn } from './colors';
import { cellsOf, columnsOf, type Column } from './columns';
import { graphOf, type GraphInput } from './graph-of';
import { xmlCharacters } from './text';
import { writtenIds } from './written-ids';
import { XML_DECLARATION, xmlText } from './xml';

/** How GraphML is written. */
export interface GraphMLOptions {
  /**
   * `'gephi'`: a color as `r`, `g`, `b`, as Gephi reads it. `'yed'`: shapes, labels and arrows, as yEd shows them, on a grid to be laid out.
   * Without it: GraphML as networkx, igraph and most others read it.
   */
  dialect?: 'gephi' | 'yed';
}

/**
 * Writes GraphML, with a typed key for every attribute that a node or edge has.
 *
 * @throws RelataError `not-a-graph`, `not-an-extraction`, `conflicting-documents`, `options-not-object`, `unknown-option`, `bad-option`
 * @example
 * // Python: networkx.read_graphml('graph.graphml')
 * writeFileSync('graph.graphml', toGraphML(extraction));
 */
export function toGraphML(graph: GraphInput, options?: GraphMLOptions): string {
  return joined(graphMLChunks(graph, options));
}

/** The same in pieces, a node or edge each. */
export function graphMLChunks(graph: GraphInput, options?: GraphMLOptions): Generator<string> {
  const { dialect } = known(options, ['dialect']);
  return write(graphOf(graph), dialect === undefined ? undefined : oneOfWords<'gephi' | 'yed'>('dialect', dialect, ['gephi', 'yed']));
}

type Domain = 'graph' | 'node' | 'edge';

function* write(graph: RelataGraph, dialect: GraphMLOptions['dialect']): Generator<string> {
  const channels = dialect === 'gephi' ? withChannels : (attributes: Attributes) => attributes;
  yield `${XML_DECLARATION}<graphml xmlns="http://graphml.graphdrawing.org/xmlns"${dialect === 'yed' ? YED_NAMESPACE : SCHEMA}>\n`;
  const graphData = new Keys('graph', columnsOf([graph.getAttributes()]));
  const nodeData = new Keys('node', columnsOf(graph.mapNodes((_node, attributes) => channels(attributes))));
  const edgeData = new Keys('edge', columnsOf(graph.mapEdges((_edge, attributes) => attributes)));
  yield* graphData.declarations();
  yield* nodeData.declarations();
  yield* edgeData.declarations();
  if (dialect === 'yed') yield YED_KEYS;

  yield '  <graph id="G" edgedefault="directed">\n';
  yield graphData.of(graph.getAttributes(), '    ');
  const nodes = writtenIds(graph.nodes(), xmlCharacters);
  let index = 0;
  for (const { node, attributes } of graph.nodeEntries()) {
    const shape = dialect === 'yed' ? yedNode(attributes, index++) : '';
    yield `    <node id="${xmlText(nodes.get(node)!)}">\n${nodeData.of(channels(attributes), '      ')}${shape}    </node>\n`;
  }
  const edges = writtenIds(graph.edges(), xmlCharacters);
  for (const { edge, source, target, attributes } of graph.edgeEntries()) {
    const ends = `source="${xmlText(nodes.get(source)!)}" target="${xmlText(nodes.get(target)!)}"`;
    const line = dialect === 'yed' ? yedEdge(attributes) : '';
    yield `    <edge id="${xmlText(edges.get(edge)!)}" ${ends}>\n${edgeData.of(attributes, '      ')}${line}    </edge>\n`;
  }
  yield '  </graph>\n</graphml>\n';
}

/** The keys of one domain: declared first, then used by each element. */
class Keys {
  private readonly ids: Map<string, string>;

  constructor(
    private readonly domain: Domain,
    private readonly columns: readonly Column[],
  ) {
    // Not numbered: Gephi takes keys with the ids d3 and d7 for yEd's labels.
    this.ids = writtenIds(
      columns.map(({ name }) => name),
      (name) => `${domain}_${name.replace(/[^\w.-]/g, '_')}`,
    );
  }

  *declarations(): Generator<string> {
    for (const { name, type } of this.columns) {
      yield `  <key id="${this.ids.get(name)!}" for="${this.domain}" attr.name="${xmlText(name)}" attr.type="${type}"/>\n`;
    }
  }

  of(attributes: Attributes, indent: string): string {
    let data = '';
    for (const [name, value] of cellsOf(attributes))
      data += `${indent}<data key="${this.ids.get(name)!}">${xmlText(String(value))}</data>\n`;
    return data;
  }
}

const SCHEMA =
  ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
  ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"';

/** Gephi has a column each for red, green and blue. */
function withChannels({ color, ...others }: Attributes): Attributes {
  const channels = channelsOf(color);
  return channels ? { ...others, r: channels[0], g: channels[1], b: channels[2] } : others;
}

// ── yEd ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

const YED_NAMESPACE = ' xmlns:y="http://www.yworks.com/xml/graphml"';
const YED_KEYS =
  '  <key id="yed_node" for="node" yfiles.type="nodegraphics"/>\n  <key id="yed_edge" for="edge" yfiles.type="edgegraphics"/>\n';

const COLUMNS = 10;

function yedNode({ label, color, size }: Attributes, index: number): string {
  const text = String(label ?? '');
  const width = Math.max(40, 10 + 7 * text.length, Number(size ?? 0));
  const height = Math.max(30, Number(size ?? 0));
  const fill = channelsOf(color) ? String(color) : '#ffcc00';
  const x = 200 * (index % COLUMNS);
  const y = 100 * Math.floor(index / COLUMNS);
  return (
    '      <data key="yed_node"><y:ShapeNode>' +
    `<y:Geometry x="${x}" y="${y}" width="${width}" height="${height}"/><y:Fill color="${fill}" transparent="false"/>` +
    `<y:NodeLabel textColor="${inkOn(fill)}">${xmlText(text)}</y:NodeLabel><y:Shape type="roundrectangle"/></y:ShapeNode></data>\n`
  );
}

function yedEdge({ label, polarity, modality }: Attributes): string {
  const color = polarity === 'negative' ? '#cc3311' : '#000000';
  const line = modality === undefined || modality === 'asserted' ? 'line' : 'dashed';
  return (
    `      <data key="yed_edge"><y:PolyLineEdge><y:LineStyle color="${color}" type="${line}" width="1.0"/>` +
    `<y:Arrows source="none" target="standard"/><y:EdgeLabel>${xmlText(String(label ?? ''))}</y:EdgeLabel></y:PolyLineEdge></data>\n`
  );
}
