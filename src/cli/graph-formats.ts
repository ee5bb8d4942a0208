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
  graphrag: [],
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

/** Formats that are several tables, each a file. */
const TABLES: Readonly<Partial<Record<GraphFormat, readonly string[]>>> = {
  csv: ['nodes', 'edges'],
  graphrag: ['entities', 'relationships', 'text_units', 'documents'],
};

/** The tables of a format by name, each with the path of its file: "news.nodes.csv" and "news.edges.csv" for "news.csv". Undefined for what is one text. */
export function tablesOf(format: GraphFormat, output = ''): ReadonlyMap<string, string> | undefined {
  const stem = output.replace(/\.csv$/i, '');
  const names = TABLES[format];
  return names && new Map(names.map((name) => [name, `${stem}.${name}.csv`]));
}

/** Formats of RDF. */
export const RDF_FORMATS: readonly GraphFormat[] = ['turtle', 'n-quads', 'json-ld'];

/** What is said of an option that only they have. */
export const OF_RDF = ': it is of turtle, n-quads and json-ld';
