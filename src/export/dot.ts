import type { EdgeAttributes, NodeAttributes, RelataGraph } from '../graph';
import { joined } from './chunks';
import { channelsOf, inkOn } from './colors';
import { graphOf, type GraphInput } from './graph-of';
import { xmlCharacters } from './text';
import { writtenIds } from './written-ids';

/**
 * Writes DOT for Graphviz: a drawing, with the predicate on each arrow and the evidence as its tooltip. What is denied is red, what is not
 * said as a fact dashed, what somebody is said to have said gray.
 *
 * @throws RelataError `not-a-graph`, `not-an-extraction`, `conflicting-documents`
 * @example
 * // dot -Tsvg graph.dot -o graph.svg
 * writeFileSync('graph.dot', toDOT(extraction));
 */
export function toDOT(graph: GraphInput): string {
  return joined(dotChunks(graph));
}

/** The same in pieces, a node or edge each. */
export function dotChunks(graph: GraphInput): Generator<string> {
  return write(graphOf(graph));
}

function* write(graph: RelataGraph): Generator<string> {
  const { title } = graph.getAttributes();
  yield `digraph {\n  graph [charset="UTF-8", rankdir="LR"${title === undefined ? '' : `, label=${label(title)}, labelloc="t"`}];\n`;
  yield '  node [shape="box", style="rounded,filled", fillcolor="#f5f5f5", fontname="Helvetica"];\n';
  yield '  edge [fontname="Helvetica", fontsize="10"];\n';
  const ids = writtenIds(graph.nodes(), xmlCharacters);
  for (const { node, attributes } of graph.nodeEntries()) yield `  ${name(ids.get(node)!)} [${list(ofNode(attributes))}];\n`;
  for (const { source, target, attributes } of graph.edgeEntries()) {
    yield `  ${name(ids.get(source)!)} -> ${name(ids.get(target)!)} [${list(ofEdge(attributes))}];\n`;
  }
  yield '}\n';
}

function ofNode({ label: text = '', type = '', color, size }: Partial<NodeAttributes>): Record<string, string> {
  return {
    label: text,
    tooltip: type,
    ...(channelsOf(color) && { fillcolor: color!, fontcolor: inkOn(color!) }),
    // The writer's sizes are diameters in points; Graphviz grows a node with its label, and text shows the size better.
    ...(typeof size === 'number' && { fontsize: String(Math.round(8 + size / 2)) }),
  };
}

function ofEdge(attributes: Partial<EdgeAttributes>): Record<string, string> {
  const { label: text = '', evidence = '', polarity, modality, attributionPredicate, projectionOf } = attributes;
  const color = polarity === 'negative' ? '#cc3311' : attributionPredicate === undefined ? undefined : '#777777';
  const style = projectionOf !== undefined ? 'dotted' : modality === undefined || modality === 'asserted' ? undefined : 'dashed';
  return {
    label: text,
    tooltip: evidence,
    ...(color !== undefined && { color, fontcolor: color }),
    ...(style !== undefined && { style }),
  };
}

const list = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([key, value]) => `${key}=${label(value)}`)
    .join(', ');

/** A string as an id: within it only a quotation mark is special, and a backslash before one or at its end. */
const name = (id: string): string => quoted(id.replaceAll('\\', '\\\\').replaceAll('"', '\\"'));

/** A string to be shown: Graphviz reads backslashes as escapes (`\n`, `\N`) and `&lt;` as a character. */
const label = (text: string): string =>
  quoted(
    xmlCharacters(text)
      .replaceAll('\\', '\\\\')
      .replaceAll('"', '\\"')
      .replaceAll('&', '&amp;')
      .replace(/\r\n|[\r\n\u2028\u2029]/g, '\\n'),
  );

/** Graphviz reads no string of more than 16,384 bytes, but several that are joined: an escape stays in one. */
const PIECE = /(?:\\.|[^\\]){1,4000}/gsu;

const quoted = (escaped: string): string => `"${escaped.length <= 4000 ? escaped : (escaped.match(PIECE) ?? []).join('" + "')}"`;
