import { isNamedOrMeant } from '../document/entities';
import type { Entity } from '../extraction';
import { standsAlone } from '../lexicon/stands-alone';
import { inOrder } from '../merge/combine';
import type { Bodies } from './bodies';
import type { NodeRow, Nodes } from './nodes';
import type { Sameness } from './sameness';
import { MILLION, MOST_CONFIDENT } from './schema';
import type { Sql } from './sql';

/** Where an entity stands. */
interface Standing {
  readonly document: number;
  /** Its place in the document's list. */
  readonly place: number;
  /** Id of the document. */
  readonly key: string;
}

/** Counts entities of documents for their nodes, which are named after the first document that names them. */
export class EntityWriter {
  constructor(
    private readonly sql: Sql,
    private readonly nodes: Nodes,
    private readonly bodies: Bodies,
    private readonly sameness: Sameness,
  ) {}

  /**
   * Counts an entity of a document for its node.
   *
   * @param id the entity's in the store
   */
  count(row: NodeRow, entity: Entity, id: string, { document, place, key }: Standing): void {
    const isNamed = isNamedOrMeant(entity.mentions);
    if (isNamed) this.sameness.touch(row.id);
    const salience = thousandths(entity.salience);
    this.sql.run('INSERT INTO occurrences(node, document, mentions, salience, confidence, named) VALUES(?, ?, ?, ?, ?, ?)', row.id, document, entity.mentions.length, salience, compact(entity.confidence), Number(isNamed)); // prettier-ignore
    const { documents, mentions } = row;
    this.nodes.set(row, { documents: documents + 1, mentions: mentions + entity.mentions.length, salience: row.salience + salience });
    this.sameness.count(row, 1);
    if (!isNamed) return;
    this.countNames(row.id, entity, 1);
    if (row.namings === 0 || inOrder(key, this.keyOf(row.first)) < 0) this.nameAfter(row, entity, document, place);
    this.nodes.set(row, { key: row.key ?? id, namings: row.namings + 1, confidence: Math.max(row.confidence ?? 0, entity.confidence) });
  }

  /** What the first document says of it counts. */
  private nameAfter(row: NodeRow, { name, type }: Entity, document: number, place: number): void {
    this.nodes.set(row, { first: document, place, name, type, alone: Number(standsAlone(type, name)), taken: row.taken ?? type });
  }

  /** Takes back what `count` has counted. */
  discount(row: NodeRow, entity: Entity, id: string, document: number): void {
    const isNamed = isNamedOrMeant(entity.mentions);
    this.sql.run('DELETE FROM occurrences WHERE node = ? AND document = ?', row.id, document);
    this.sql.run('DELETE FROM owned WHERE node = ? AND document = ?', row.id, document);
    this.sameness.count(row, -1);
    const { documents, mentions } = row;
    this.nodes.set(row, {
      documents: documents - 1,
      mentions: mentions - entity.mentions.length,
      salience: row.salience - thousandths(entity.salience),
    });
    if (isNamed) {
      this.countNames(row.id, entity, -1);
      this.nodes.set(row, { namings: row.namings - 1 });
    }
    if (row.documents === 0) {
      this.nodes.remove(row, id);
      return;
    }
    if (row.namings === 0) this.unname(row, document);
    else if (isNamed) this.renameWithout(row, document);
  }

  /** It is but something that some document speaks of. */
  private unname(row: NodeRow, document: number): void {
    const { first } = row;
    this.nodes.set(row, { key: null, name: null, confidence: null, alone: null, taken: null, equal: null, whole: null, chain: null, best: null, root: null, weight: null }); // prettier-ignore
    if (first === document) this.moveFirst(row, this.documentsOf(row.id, 0)[0]);
  }

  private renameWithout(row: NodeRow, document: number): void {
    const { most } = this.sql.get<{ most: number }>(
      `SELECT ${MOST_CONFIDENT} AS most FROM occurrences WHERE node = ? AND named = 1`,
      row.id,
    )!;
    this.nodes.set(row, { confidence: most });
    if (row.first !== document) return;
    const [first] = this.documentsOf(row.id, 1);
    const entity = this.moveFirst(row, first);
    this.nameAfter(row, entity, first, row.place);
  }

  private moveFirst(row: NodeRow, first: number): Entity {
    const place = this.bodies.get(first).nodes.indexOf(row.id);
    this.nodes.set(row, { first, place });
    return this.bodies.entity(first, place);
  }

  /** Those that have a node, and name it if asked, by their ids. */
  private documentsOf(node: number, named: 0 | 1): number[] {
    return this.sql
      .all<{ id: number; key: string }>(
        'SELECT d.id, d.key FROM occurrences o JOIN documents d ON d.id = o.document WHERE node = ? AND named >= ?',
        node,
        named,
      )
      .sort((a, b) => inOrder(a.key, b.key))
      .map(({ id }) => id);
  }

  private keyOf(document: number): string {
    return this.sql.get<{ key: string }>('SELECT key FROM documents WHERE id = ?', document)!.key;
  }

  private countNames(node: number, { name, aliases }: Entity, by: 1 | -1): void {
    const upsert = 'INSERT INTO names(node, name, own, other) VALUES(?, ?, ?, ?) ON CONFLICT DO UPDATE SET own = own + excluded.own, other = other + excluded.other'; // prettier-ignore
    this.sql.run(upsert, node, name, by, 0);
    for (const alias of aliases) this.sql.run(upsert, node, alias, 0, by);
    if (by < 0) this.sql.run('DELETE FROM names WHERE node = ? AND own = 0 AND other = 0', node);
  }
}

/** A share as a number of few bytes, if that is exact. */
const compact = (share: number): number => (Math.round(share * MILLION) / MILLION === share ? Math.round(share * MILLION) : share);

const thousandths = (share: number): number => Math.round(share * 1000);
