import type { Attributes } from 'graphology-types';

import type { RelataGraph } from '../graph';
import { known, oneOfWords } from '../validation/options';
import { joined } from './chunks';
import { channelsOf } from './colors';
import { cellsOf, columnsOf, type Column } from './columns';
import { graphOf, type GraphInput } from './graph-of';
import { xmlCharacters } from './text';
import { writtenIds } from './written-ids';
import { XML_DECLARATION, xmlText } from './xml';

/** How GEXF is written. */
export interface GEXFOptions {
  /** `'1.2'` for older readers; it has no place for `kind`. Default `'1.3'`. */
  version?: '1.2' | '1.3';
}

/**
 * Writes GEXF, by default 1.3, the format of Gephi: labels and weights where it has a place for them, color and size as its `viz` says, the other
 * attributes typed. Parallel edges have their label as `kind`, without which Gephi would make one of them.
 *
 * @throws RelataError `not-a-graph`, `not-an-extraction`, `conflicting-documents`, `options-not-object`, `unknown-option`, `bad-option`
 * @example
 * writeFileSync('graph.gexf', toGEXF(toGraph(extraction, { communities: true, centrality: true })));
 */
export function toGEXF(graph: GraphInput, options?: GEXFOptions): string {
  return joined(gexfChunks(graph, options));
}

/** The same in pieces, a node or edge each. */
export function gexfChunks(graph: GraphInput, options?: GEXFOptions): Generator<string> {
  const { version = '1.3' } = known(options, ['version']);
  return write(graphOf(graph), oneOfWords('version', version, ['1.2', '1.3']));
}

/** What a version is called by. */
const NAMESPACES = { '1.2': 'http://www.gexf.net/1.2draft', '1.3': 'http://gexf.net/1.3' } as const;

/** What GEXF has elements and attributes of its own for. */
const OWN_OF_NODES = ['label', 'color', 'size'] as const;
const OWN_OF_EDGES = ['label', 'weight'] as const;

function* write(graph: RelataGraph, version: keyof typeof NAMESPACES): Generator<string> {
  const namespace = NAMESPACES[version];
  const { title, documents } = graph.getAttributes();
  const about = title ?? documents;
  yield `${XML_DECLARATION}<gexf xmlns="${namespace}" xmlns:viz="${namespace}/viz" version="${version}">\n  <meta>\n`;
  yield `    <creator>relata</creator>\n${about ? `    <description>${xmlText(about)}</description>\n` : ''}  </meta>\n`;
  yield '  <graph defaultedgetype="directed" mode="static">\n';
  const nodeData = new Values('node', columnsOf(graph.mapNodes((_node, attributes) => attributes), OWN_OF_NODES)); // prettier-ignore
  const edgeData = new Values('edge', columnsOf(graph.mapEdges((_edge, attributes) => attributes), OWN_OF_EDGES)); // prettier-ignore
  yield nodeData.declarations() + edgeData.declarations();

  const nodes = writtenIds(graph.nodes(), xmlCharacters);
  yield '    <nodes>\n';
  for (const { node, attributes } of graph.nodeEntries()) {
    const own = `id="${xmlText(nodes.get(node)!)}" label="${xmlText(attributes.label ?? '')}"`;
    yield `      <node ${own}>\n${nodeData.of(attributes)}${looks(attributes)}      </node>\n`;
  }
  const edges = writtenIds(graph.edges(), xmlCharacters);
  yield '    </nodes>\n    <edges>\n';
  for (const { edge, source, target, attributes } of graph.edgeEntries()) {
    const label = xmlText(attributes.label ?? '');
    const ends = `source="${xmlText(nodes.get(source)!)}" target="${xmlText(nodes.get(target)!)}"`;
    const weight = Number.isFinite(attributes.weight) ? ` weight="${attributes.weight}"` : '';
    yield `      <edge id="${xmlText(edges.get(edge)!)}" ${ends} label="${label}"${version === '1.3' ? ` kind="${label}"` : ''}${weight}>\n${edgeData.of(attributes)}      </edge>\n`;
  }
  yield '    </edges>\n  </graph>\n</gexf>\n';
}

/** The attributes of nodes or of edges: declared first, then used by each element. */
class Values {
  private readonly ids: Map<string, string>;

  constructor(
    private readonly domain: 'node' | 'edge',
    private readonly columns: readonly Column[],
  ) {
    this.ids = writtenIds(
      columns.map(({ name }) => name),
      xmlCharacters,
    );
  }

  declarations(): string {
    if (this.columns.length === 0) return '';
    const list = this.columns.map(
      ({ name, type }) => `      <attribute id="${xmlText(this.ids.get(name)!)}" title="${xmlText(name)}" type="${type}"/>\n`,
    );
    return `    <attributes class="${this.domain}">\n${list.join('')}    </attributes>\n`;
  }

  of(attributes: Attributes): string {
    let values = '';
    for (const [name, value] of cellsOf(attributes)) {
      const id = this.ids.get(name);
      if (id !== undefined) values += `          <attvalue for="${xmlText(id)}" value="${xmlText(String(value))}"/>\n`;
    }
    return values && `        <attvalues>\n${values}        </attvalues>\n`;
  }
}

function looks({ color, size }: Attributes): string {
  const channels = channelsOf(color);
  return (
    (channels ? `        <viz:color r="${channels[0]}" g="${channels[1]}" b="${channels[2]}"/>\n` : '') +
    (typeof size === 'number' && size >= 0 ? `        <viz:size value="${size}"/>\n` : '')
  );
}
