import type { DateValue, DocumentInfo, Entity, Extraction, Value } from '../extraction';
import { documentOf, documentsOf, formatValue, toGraph, type GraphOptions } from '../graph';
import { MERGE_RELATIONS, rowOf } from '../export/cypher';
import { nodeLabel } from '../export/neo4j-names';
import { wellFormed } from '../export/text';

/** A query and its parameters. Queries are constants of this file: nothing of the data stands in one. */
export interface Statement {
  readonly query: string;
  readonly parameters: Record<string, unknown>;
}

/** Unique ids, without which MERGE looks through all nodes, and two writers at once make two nodes of one. */
export const CONSTRAINTS = [
  'CREATE CONSTRAINT relata_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT relata_document_id IF NOT EXISTS FOR (d:Document) REQUIRE d.id IS UNIQUE',
  'CREATE INDEX relata_relation_document IF NOT EXISTS FOR ()-[r:RELATION]-() ON (r.document)',
] as const;

export const MERGE_DOCUMENT = 'MERGE (d:Document {id: $id})\nSET d += $properties';

/**
 * Entities are shared between documents: name and type stay what the first one said, further names and ids are added to lists, and what is true of
 * one document only is on MENTIONED_IN. `label` is one of a list in the source, never a word of the data.
 */
export const mergeEntities = (label: string | undefined): string =>
  'UNWIND $rows AS row\nMERGE (n:Entity {id: row.id})\n' +
  `SET ${label === undefined ? '' : `n:${label}, `}n.label = coalesce(n.label, row.label), n.type = coalesce(n.type, row.type), n += row.value\n` +
  'SET n.aliases = coalesce(n.aliases, []) + [name IN row.names WHERE name <> n.label AND NOT name IN coalesce(n.aliases, [])],\n' +
  '  n.ids = coalesce(n.ids, []) + [id IN row.ids WHERE NOT id IN coalesce(n.ids, [])]';

export const MERGE_MENTIONS =
  'UNWIND $rows AS row\nMATCH (n:Entity {id: row.id})\nMATCH (d:Document {id: $document})\n' +
  'MERGE (n)-[m:MENTIONED_IN]->(d)\nSET m.mentions = toInteger(row.mentions), m.salience = row.salience, m.confidence = row.confidence';

export const DELETE_RELATIONS = 'MATCH ()-[r:RELATION]->()\nWHERE r.document = $document AND NOT r.id IN $ids\nDELETE r';

export const DELETE_MENTIONS = 'MATCH (n:Entity)-[m:MENTIONED_IN]->(:Document {id: $document})\nWHERE NOT n.id IN $ids\nDELETE m';

/** What one extraction brings to the database, in the order in which it has to come. */
export interface Plan {
  readonly statements: Statement[];
  readonly documents: number;
  readonly entities: number;
  readonly relations: number;
}

export function planOf(extraction: Extraction, options: GraphOptions, batchSize: number, replace: boolean): Plan {
  // What an article says must not depend on what it is written with: nothing is joined with what another says.
  const graph = toGraph(extraction, { ...options, repeats: 'keep' });
  const wanted = extraction.entities.filter((entity) => graph.hasNode(entity.id));
  const relations = graph.mapEdges((edge, attributes, source, target) => ({
    ...rowOf(edge, attributes),
    source: wellFormed(source),
    target: wellFormed(target),
  }));
  const documents = documentsOf(extraction);

  const statements: Statement[] = documents.map((document) => ({ query: MERGE_DOCUMENT, parameters: documentRow(document) }));
  for (const [label, members] of byLabel(wanted)) {
    for (const rows of batches(members.map(entityRow), batchSize)) statements.push({ query: mergeEntities(label), parameters: { rows } });
  }
  const mentions = new Map(documents.map(({ id }) => [wellFormed(id), [] as MentionRow[]]));
  for (const entity of wanted) for (const [id, row] of mentionRows(entity, extraction)) mentions.get(id)?.push(row);
  for (const [document, all] of mentions) {
    for (const rows of batches(all, batchSize)) statements.push({ query: MERGE_MENTIONS, parameters: { document, rows } });
  }
  for (const rows of batches(relations, batchSize)) statements.push({ query: MERGE_RELATIONS, parameters: { rows } });
  if (replace) {
    const ids = relations.map((row) => row.id);
    for (const [document, rows] of mentions) {
      statements.push(
        { query: DELETE_RELATIONS, parameters: { document, ids } },
        { query: DELETE_MENTIONS, parameters: { document, ids: rows.map(({ id }) => id) } },
      );
    }
  }
  return { statements, documents: documents.length, entities: wanted.length, relations: relations.length };
}

function documentRow({ id, title, dateline }: DocumentInfo) {
  const properties = {
    ...(title !== undefined && { title: wellFormed(title) }),
    ...(dateline?.date !== undefined && { date: dateline.date }),
  };
  return { id: wellFormed(id), properties };
}

function entityRow({ id, name, type, aliases, ids = {}, value }: Entity) {
  return {
    id: wellFormed(id),
    label: wellFormed(name),
    type: wellFormed(type),
    names: [...new Set([name, ...aliases].map(wellFormed))],
    ids: Object.entries(ids).map(([source, other]) => wellFormed(`${source}:${other}`)),
    value: value ? valueProperties(value) : {},
  };
}

function valueProperties(value: Value): Record<string, string> {
  const { start, end }: Pick<DateValue, 'start' | 'end'> = value.kind === 'date' ? value : {};
  return { value: formatValue(value), ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}

interface MentionRow {
  readonly id: string;
  readonly mentions: number;
  readonly salience: number;
  readonly confidence: number;
}

/** How often each document mentions the entity. */
function mentionRows({ id, mentions, salience, confidence }: Entity, extraction: Extraction): Map<string, MentionRow> {
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    const document = wellFormed(documentOf(mention, extraction));
    counts.set(document, (counts.get(document) ?? 0) + 1);
  }
  return new Map([...counts].map(([document, count]) => [document, { id: wellFormed(id), mentions: count, salience, confidence }]));
}

function byLabel(entities: readonly Entity[]): Map<string | undefined, Entity[]> {
  const groups = new Map<string | undefined, Entity[]>();
  for (const entity of entities) {
    const label = nodeLabel(entity.type);
    const group = groups.get(label);
    if (group) group.push(entity);
    else groups.set(label, [entity]);
  }
  return groups;
}

function* batches<Row>(rows: readonly Row[], size: number): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}
