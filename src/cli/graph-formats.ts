/** Formats of a graph by name, with the endings of files that stand for them. The first of a kind is the one its ending means. */
export const GRAPH_FORMATS = {
  'graph-json': ['.json'],
  'node-link': [],
  cytoscape: ['.cyjs'],
  graphml: ['.graphml'],
  gexf: ['.gexf'],
  dot: ['.dot', '.gv'],
  mermaid: ['.mmd', '.mermaid'],
  csv: ['.csv'],
  triples: ['.tsv'],
  relations: ['.jsonl'],
  cypher: ['.cypher', '.cql'],
  turtle: ['.ttl'],
  'n-quads': ['.nq'],
  'json-ld': ['.jsonld'],
  html: ['.html'],
} as const satisfies Record<string, readonly `.${string}`[]>;

export type GraphFormat = keyof typeof GRAPH_FORMATS;

export const GRAPH_FORMAT_NAMES = Object.keys(GRAPH_FORMATS) as GraphFormat[];

/** The endings that `formatOfName` knows. */
export const GRAPH_ENDINGS: readonly string[] = GRAPH_FORMAT_NAMES.flatMap((format) => GRAPH_FORMATS[format]);

/** The format that a file's name stands for, by its ending; undefined where it stands for none. */
export function formatOfName(file: string): GraphFormat | undefined {
  const name = file.toLowerCase();
  return GRAPH_FORMAT_NAMES.find((format) => GRAPH_FORMATS[format].some((ending) => name.endsWith(ending)));
}

export function isGraphFormat(name: string): name is GraphFormat {
  return Object.hasOwn(GRAPH_FORMATS, name);
}

/** The two files of a pair of tables: "news.nodes.csv" and "news.edges.csv" for "news.csv". */
export function tableNames(output: string): { readonly nodes: string; readonly edges: string } {
  const stem = output.replace(/\.csv$/i, '');
  return { nodes: `${stem}.nodes.csv`, edges: `${stem}.edges.csv` };
}
