import cytoscape from 'cytoscape';

import { toCytoscapeJSON, toDOT, toMermaid } from '../../src/export';
import { toGraph } from '../../src/graph';
import { awkwardExtraction } from '../support/awkward';
import { errorOf } from '../support/errors';
import { extractionOf } from '../support/extraction';
import { itWith, printed } from '../support/programs';

const graph = toGraph(awkwardExtraction(), { projections: true, communities: true, centrality: true });

describe('Cytoscape JSON', () => {
  it('is read by Cytoscape.js with all that it has', () => {
    const cy = cytoscape({ headless: true, ...(JSON.parse(toCytoscapeJSON(graph)) as cytoscape.CytoscapeOptions) });
    expect(cy.nodes().map((node) => node.data() as unknown)).toEqual(graph.mapNodes((id, attributes) => ({ ...attributes, id })));
    expect(cy.edges().map((edge) => edge.data() as unknown)).toEqual(
      graph.mapEdges((id, attributes, source, target) => ({ ...attributes, id, source, target })),
    );
    expect(cy.data()).toEqual(graph.getAttributes());
  });

  it('gives an edge another id than every node', () => {
    const extraction = extractionOf([{ subject: 'A', lemma: 'buy', object: 'B', id: 'e1' }]);
    const cy = cytoscape({ headless: true, ...(JSON.parse(toCytoscapeJSON(extraction)) as cytoscape.CytoscapeOptions) });
    expect(cy.elements().map((element) => element.id())).toEqual(['e1', 'e2', 'e1_2']);
  });
});

describe('DOT', () => {
  interface Drawn {
    objects: { name: string; _ldraw_: { op: string; text?: string }[] }[];
    edges: { tail: number; head: number; _ldraw_?: { op: string; text?: string }[] }[];
  }
  const lines = (operations: { op: string; text?: string }[] = []) => operations.flatMap(({ op, text }) => (op === 'T' ? [text!] : []));

  itWith('graphviz', 'is drawn by Graphviz with every label as it is', () => {
    const { objects, edges } = JSON.parse(printed(['dot', '-Tjson'], toDOT(graph))) as Drawn;
    expect(objects.map(({ name }) => name)).toEqual(graph.nodes());
    /* eslint-disable no-control-regex */
    const shown = (label: string) =>
      label.replace(/[\u0000-\u0008\u001b]|\ud83d(?![\udc00-\udfff])/g, '\ufffd').split(/\r\n|[\r\n\u2028\u2029]/);
    /* eslint-enable no-control-regex */
    const drawn = objects.map(({ _ldraw_ }) => lines(_ldraw_));
    expect(drawn).toEqual(graph.mapNodes((_node, { label }) => (label === '' ? [] : shown(label))));
    // Graphviz lists edges by their source.
    const drawnEdges = edges.map(({ tail, head, _ldraw_ }) => [objects[tail].name, objects[head].name, ...lines(_ldraw_)].join('|'));
    const ownEdges = graph.mapEdges((_edge, { label }, source, target) =>
      [source, target, ...(label === '' ? [] : shown(label))].join('|'),
    );
    expect(drawnEdges.sort()).toEqual(ownEdges.sort());
  });

  itWith('graphviz', 'keeps ids that are no names', () => {
    const ids = ['a"b', 'c\\', 'node', '-1', '<b>', 'x\\"'];
    const extraction = extractionOf([], Object.fromEntries(ids.map((id, i) => [String.fromCharCode(65 + i), { id }])));
    const { objects } = JSON.parse(printed(['dot', '-Tjson'], toDOT(extraction))) as Drawn;
    expect(objects).toHaveLength(ids.length);
    expect(new Set(objects.map(({ name }) => name)).size).toBe(ids.length);
  });

  it('shows what is no plain fact', () => {
    const dot = toDOT(
      extractionOf([
        { subject: 'A', lemma: 'buy', object: 'B', polarity: 'negative' },
        { subject: 'A', lemma: 'sue', object: 'B', modality: 'possible' },
        { subject: 'A', lemma: 'own', object: 'B', attribution: {} },
        { subject: 'A', lemma: 'join', object: 'B' },
      ]),
    );
    const edges = dot.split('\n').filter((line) => line.includes('->'));
    expect(edges.map((line) => [/ color="(#\w+)"/.exec(line)?.[1], /style="(\w+)"/.exec(line)?.[1]])).toEqual([
      ['#cc3311', undefined],
      [undefined, 'dashed'],
      ['#777777', undefined],
      [undefined, undefined],
    ]);
  });
});

describe('Mermaid', () => {
  // The grammar of flowcharts in the part that is used. Mermaid itself needs a browser and a hundred packages.
  const TEXT = String.raw`"(?:[\p{L}\p{N}\p{M}\p{S}\p{P}\p{Z}\p{C}]*?)"`;
  const LINE = new RegExp(
    `^(?:flowchart (?:LR|TB)|  n\\d+\\[${TEXT}\\]|  n\\d+ (?:-->|-\\.->|--x)\\|${TEXT}\\| n\\d+|  style n\\d+ fill:#[0-9a-f]{6},color:#[0-9a-f]{6})$`,
    'u',
  );
  const decoded = (text: string) => text.replaceAll('<br>', '\n').replace(/#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
  const lines = toMermaid(graph).trimEnd().split('\n');

  it('has only lines of the grammar, and no sign with a meaning in a label', () => {
    expect(lines.filter((line) => !LINE.test(line))).toEqual([]);
    for (const [, label] of lines.join('\n').matchAll(/"(.*?)"/g)) {
      expect(label.replace(/#\d+;|<br>/g, '')).not.toMatch(/[!-/:-@[-`{-~]/);
      expect(label.trim()).not.toBe('');
    }
  });

  it('keeps every label', () => {
    const labels = lines.flatMap((line) => /^ {2}n\d+\["(.*)"\]$/u.exec(line)?.slice(1) ?? []).map(decoded);
    const plain = (text: string) =>
      // eslint-disable-next-line no-control-regex
      text.replace(/[\u0000-\u0008\u001b]|\ud83d(?![\udc00-\udfff])/g, '\ufffd').replace(/\r\n|[\r\u2028\u2029]/g, '\n') || '\u00a0';
    expect(labels).toEqual(graph.mapNodes((_node, { label }) => plain(label)));
  });

  it('draws what is said', () => {
    const mermaid = toMermaid(
      extractionOf([
        { subject: 'A', lemma: 'buy', object: 'B', polarity: 'negative' },
        { subject: 'A', lemma: 'sue', object: 'B', modality: 'possible' },
        { subject: 'A', lemma: 'join', object: 'B' },
      ]),
      { direction: 'TB' },
    );
    expect(mermaid).toBe('flowchart TB\n  n0["A"]\n  n1["B"]\n  n0 --x|"buy"| n1\n  n0 -.->|"sue"| n1\n  n0 -->|"join"| n1\n');
    expect(errorOf(() => toMermaid(graph, { direction: 'up' as never }))).toContain('direction must be "LR" or "TB"');
  });
});
