import type { RelataGraph } from '../graph';
import { known, oneOfWords } from '../validation/options';
import { joined } from './chunks';
import { channelsOf, inkOn } from './colors';
import { graphOf, type GraphInput } from './graph-of';
import { xmlCharacters } from './text';

/** How Mermaid is written. */
export interface MermaidOptions {
  /** Left to right or top to bottom. Default `'LR'`. */
  direction?: 'LR' | 'TB';
}

/**
 * Writes a Mermaid flowchart, which Markdown shows on GitHub and elsewhere. What is not said as a fact has a dotted arrow, what is denied a cross at
 * its end. Mermaid itself refuses more than 500 edges and 50,000 characters unless its `maxEdges` and `maxTextSize` say otherwise: leave some out with
 * the options of `toGraph`.
 *
 * @throws RelataError `not-a-graph`, `not-an-extraction`, `conflicting-documents`, `options-not-object`, `unknown-option`, `bad-option`
 * @example
 * toMermaid(toGraph(extraction, { orphans: 'drop' }));
 */
export function toMermaid(graph: GraphInput, options?: MermaidOptions): string {
  return joined(mermaidChunks(graph, options));
}

/** The same in pieces, a node or edge each. */
export function mermaidChunks(graph: GraphInput, options?: MermaidOptions): Generator<string> {
  const { direction = 'LR' } = known(options, ['direction']);
  return write(graphOf(graph), oneOfWords('direction', direction, ['LR', 'TB']));
}

function* write(graph: RelataGraph, direction: 'LR' | 'TB'): Generator<string> {
  yield `flowchart ${direction}\n`;
  // Numbers instead of ids: words such as "end" are the grammar's own.
  const ids = new Map(graph.nodes().map((node, i) => [node, `n${i}`]));
  for (const { node, attributes } of graph.nodeEntries()) {
    yield `  ${ids.get(node)!}["${label(attributes.label)}"]\n`;
  }
  for (const { source, target, attributes } of graph.edgeEntries()) {
    const arrow = attributes.polarity === 'negative' ? '--x' : attributes.modality === 'asserted' ? '-->' : '-.->';
    yield `  ${ids.get(source)!} ${arrow}|"${label(attributes.label)}"| ${ids.get(target)!}\n`;
  }
  for (const { node, attributes } of graph.nodeEntries()) {
    const { color } = attributes;
    if (channelsOf(color)) yield `  style ${ids.get(node)!} fill:${color!},color:${inkOn(color!)}\n`;
  }
}

/**
 * Text within quotation marks. Every sign that means something to Mermaid, to the Markdown or to the HTML in its labels is written as its number,
 * `#34;`; a colon, too, since "style…: …#" in a line costs the number its semicolon. A label needs a character.
 */
function label(text: string | undefined): string {
  const written = xmlCharacters(text ?? '')
    .replace(/\r\n|[\n\r\u2028\u2029]/g, '\n')
    // A character that is no letter, mark, digit or space; ASCII alone has meanings.
    .replace(/[!-/:-@[-`{-~]/g, (sign) => `#${sign.charCodeAt(0)};`)
    .replaceAll('\n', '<br>');
  return written.trim() === '' ? '#160;' : written;
}
