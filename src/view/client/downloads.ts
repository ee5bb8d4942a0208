import { toJSON } from '../../export/extraction-json';
import { toCSV } from '../../export/csv';
import { toGEXF } from '../../export/gexf';
import { toGraphJSON } from '../../export/graph-json';
import { toGraphML } from '../../export/graphml';
import type { Extraction } from '../../extraction';
import { h } from './dom';

interface Format {
  readonly name: string;
  readonly file: string;
  readonly mime: string;
  readonly write: (extraction: Extraction) => string;
}

const FORMATS: readonly Format[] = [
  { name: 'Extraction (JSON)', file: 'extraction.json', mime: 'application/json', write: (extraction) => toJSON(extraction) },
  { name: 'Graph (graphology JSON)', file: 'graph.json', mime: 'application/json', write: (extraction) => toGraphJSON(extraction) },
  { name: 'Graph (GraphML)', file: 'graph.graphml', mime: 'application/xml', write: (extraction) => toGraphML(extraction) },
  { name: 'Graph (GEXF)', file: 'graph.gexf', mime: 'application/xml', write: (extraction) => toGEXF(extraction) },
  { name: 'Nodes (CSV)', file: 'nodes.csv', mime: 'text/csv', write: (extraction) => toCSV(extraction).nodes },
  { name: 'Edges (CSV)', file: 'edges.csv', mime: 'text/csv', write: (extraction) => toCSV(extraction).edges },
];

/** What can be taken along: all that was extracted, whatever the filters hide, and the picture as it stands. */
export function downloads(extraction: () => Extraction, picture: () => Promise<Blob | null>): HTMLElement {
  const item = (name: string, save: () => void): HTMLElement =>
    h('li', {}, h('button', { type: 'button', class: 'rv-menu-item', onclick: save }, name));
  return h(
    'ul',
    { class: 'rv-popover rv-menu', id: 'rv-downloads', 'aria-label': 'Download', hidden: true },
    ...FORMATS.map(({ name, file, mime, write }) => item(name, () => save(new Blob([write(extraction())], { type: mime }), file))),
    item('Picture of the graph (PNG)', () => void picture().then((blob) => blob && save(blob, 'graph.png'))),
  );
}

function save(blob: Blob, file: string): void {
  const url = URL.createObjectURL(blob);
  h('a', { href: url, download: file }).click();
  // Not at once: the download begins after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
