import { parse } from '@neo4j-cypher/editor-support';

import { toCypher, toCypherScript } from '../../src/export';
import { toGraph } from '../../src/graph';
import { DELETE_MENTIONS, DELETE_RELATIONS, MERGE_DOCUMENT, MERGE_MENTIONS, mergeEntities } from '../../src/neo4j/statements';
import { AWKWARD, awkwardExtraction } from '../support/awkward';
import { errorOf } from '../support/errors';
import { extractionOf } from '../support/extraction';

const graph = toGraph(awkwardExtraction(), { communities: true, centrality: true });

const QUERIES = [
  /^UNWIND \$rows AS row\nMERGE \(n:Entity \{id: row\.id\}\)\nSET (n:[A-Z][a-z]+, )?n \+= row\.properties(, n\.\w+ = toInteger\(row\.integers\.\w+\))+$/,
  /^UNWIND \$rows AS row\nMATCH \(a:Entity \{id: row\.source\}\)\nMATCH \(b:Entity \{id: row\.target\}\)\nMERGE \(a\)-\[r:RELATION \{id: row\.id\}\]->\(b\)\nSET r \+= row\.properties(, r\.\w+ = toInteger\(row\.integers\.\w+\))+$/,
];

describe('Cypher', () => {
  it('has no data in a query', () => {
    const queries = toCypher(graph).map(({ query }) => query);
    expect(queries.filter((query) => !QUERIES.some((known) => known.test(query)))).toEqual([]);
    const injected = extractionOf([{ subject: 'A', lemma: 'buy', object: 'B' }], { A: { type: 'Person) DETACH DELETE n //' }, B: { type: 'toString' } }); // prettier-ignore
    expect(new Set(toCypher(injected).map(({ query }) => query)).size).toBe(2);
  });

  it('has every node and edge once, nodes first', () => {
    const rows = toCypher(graph, { batchSize: 3 }).flatMap(({ parameters }) => parameters.rows);
    expect(rows.slice(0, graph.order).map(({ id }) => id).sort()).toEqual([...graph.nodes()].sort()); // prettier-ignore
    expect(rows.slice(graph.order).map(({ id, source, target }) => [id, source, target])).toEqual(
      graph.mapEdges((edge, _attributes, source, target) => [edge, source, target]),
    );
    const wellFormed = (text: string) => text.replace(/\ud83d(?![\udc00-\udfff])/g, '\ufffd');
    for (const { id, properties, integers } of rows.slice(0, graph.order)) {
      const { mentions, community, label } = graph.getNodeAttributes(id);
      expect(integers).toEqual({ mentions, community });
      expect(properties.label).toBe(wellFormed(label));
      expect(properties).not.toHaveProperty('mentions');
    }
  });

  it('comes in batches', () => {
    const sizes = toCypher(graph, { batchSize: 4 }).map(({ parameters }) => parameters.rows.length);
    expect(Math.max(...sizes)).toBe(4);
    expect(toCypher([])).toEqual([]);
    expect(errorOf(() => toCypher(graph, { batchSize: 0 }))).toContain('batchSize must be a whole number from 1');
  });

  it('labels what it knows the type of', () => {
    const extraction = extractionOf([], { A: { type: 'person' }, B: { type: 'vessel' } });
    expect(toCypher(extraction).map(({ query }) => /SET n:(\w+)/.exec(query)?.[1])).toEqual(['Person', undefined]);
  });
});

describe("Neo4j's own parser", () => {
  const errorsIn = (cypher: string) => parse(cypher).errorListener.errors;
  const merging = [mergeEntities(undefined), mergeEntities('Person'), MERGE_DOCUMENT, MERGE_MENTIONS, DELETE_RELATIONS, DELETE_MENTIONS];

  it('reads every query', () => {
    expect(errorsIn('MATCH (n) RETRUN n')).not.toEqual([]);
    for (const query of [...toCypher(graph).map((statement) => statement.query), ...merging])
      expect([query, errorsIn(query)]).toEqual([query, []]);
  });
  it.each(Object.entries(AWKWARD))('reads the script with %s', (_title, name) => {
    const script = toCypherScript(extractionOf([{ subject: name, lemma: name, object: 'Acme' }]));
    // Its grammar wants something behind a line break.
    expect(errorsIn(script.trimEnd())).toEqual([]);
  });
});

describe('the script for cypher-shell', () => {
  /** Decodes `\uXXXX` first, as Neo4j does before it looks for strings; a pair of backslashes is passed over together. */
  const decoded = (script: string) => script.replace(/\\\\|\\u([0-9a-fA-F]{4})/g, (all, code?: string) => (code === undefined ? all : String.fromCharCode(parseInt(code, 16)))); // prettier-ignore
  const strings = (script: string) => [...decoded(script).matchAll(/"((?:[^"\\]|\\.)*)"/gs)].map(([, inner]) => inner);

  it('has a line of parameters before every statement', () => {
    const lines = toCypherScript(graph).trimEnd().split('\n');
    const params = lines.filter((line) => line.startsWith(':param rows => [{'));
    expect(params).toHaveLength(toCypher(graph).length);
    expect(lines.filter((line) => line.startsWith('UNWIND'))).toHaveLength(params.length);
    for (const line of params) expect(line).toMatch(/\];$/);
  });

  it.each(Object.entries(AWKWARD))('keeps %s within its quotation marks', (_title, name) => {
    const script = toCypherScript(extractionOf([], { [name]: { id: 'e1' } }));
    const [line] = script.split('\n');
    // With the strings taken out, what is left is the same for every name.
    const plain = toCypherScript(extractionOf([], { plain: { id: 'e1' } })).split('\n')[0];
    const rest = (text: string) => decoded(text).replace(/"(?:[^"\\]|\\.)*"/gs, '""').replaceAll('"" + ""', '""'); // prettier-ignore
    expect(rest(line)).toBe(rest(plain));
    expect(strings(line).length).toBeGreaterThan(3);
    expect(decoded(line)).not.toMatch(/(^|[^\\])\\u/);
  });
});
