import { isoDay } from '../document/calendar-arithmetic';
import { inOrder } from '../merge/combine';
import { renamed } from '../merge/renamed';
import { bestName } from '../merge/best-name';
import type { MergedMention } from '../merge';
import type { Entity, Relation } from '../extraction';
import { RelataError } from '../errors';
import type { Bodies } from './bodies';
import { folded, KIND } from './filing';
import type { Nodes, NodeRow } from './nodes';
import type { EntityName, Neighbour, Passage, StoredDocument, StoredEntity, StoredRelation } from './rows';
import { MOST_CONFIDENT, PER_DOCUMENT } from './schema';
import type { Sql } from './sql';
import { matchOf } from './match';
import { neighboursOf, type EdgeQuery } from './neighbours';
import { unpackNumbers } from './node-lists';
import { idsInStore } from './splits';
import { MEMBERS, type Condition, type Lookup } from './where';
import type { Words } from './words';

/** Documents that are looked at for what is told of an entity but once in each, at most. */
const MOST_LOOKED_AT = 20;

interface DocumentRow {
  readonly id: number;
  readonly key: string;
  readonly published: string | null;
  readonly source: number | null;
  readonly url: string | null;
  readonly path: string | null;
  readonly day: number | null;
  readonly whole: number;
}

/** Turns rows into what the library speaks of. */
export class Reader implements Lookup {
  constructor(
    private readonly sql: Sql,
    private readonly nodes: Nodes,
    private readonly words: Words,
    private readonly bodies: Bodies,
  ) {}

  word(word: string): number | undefined {
    return this.words.known(word);
  }

  root(id: string): number | undefined {
    const node = this.nodes.idOf(id);
    return node === undefined ? undefined : (this.nodes.get(node)!.root ?? node);
  }

  document(id: string): number | undefined {
    return this.sql.get<{ id: number }>('SELECT id FROM documents WHERE key = ?', id)?.id;
  }

  /** All nodes that one stands for. */
  membersOf(root: number): number[] {
    return this.nodes.ids(`SELECT id FROM ${MEMBERS.replaceAll('?#', '?1')}`, root);
  }

  // ── documents ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────

  documentRow(id: number): DocumentRow {
    return this.sql.get<DocumentRow>('SELECT * FROM documents WHERE id = ?', id)!;
  }

  /** Ids of documents that came from a path, an address or a publisher. */
  documentsFrom(place: string): string[] {
    const select =
      'SELECT key FROM documents LEFT JOIN words ON words.id = documents.source WHERE word = ?1 OR url = ?1 OR path = ?1 ORDER BY key';
    return this.sql.all<{ key: string }>(select, place).map(({ key }) => key);
  }

  storedDocument({ key, published, source, url, path, whole }: DocumentRow): StoredDocument {
    return {
      id: key,
      ...(published !== null && { published }),
      ...(source !== null && { source: this.words.keysOf(source) }),
      ...(url !== null && { url }),
      ...(path !== null && { path }),
      hasText: whole === 1,
    };
  }

  // ── entities ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────

  /** The id of a node: what nothing names has it in the documents alone. */
  keyOf(row: NodeRow): string {
    if (row.key !== null) return row.key;
    const { id } = this.bodies.entity(row.first, row.place);
    return idsInStore(this.sql, this.documentRow(row.first).key)(id);
  }

  /** The id in the store of an entity of a document. */
  rootKeyOf(node: number): string {
    const row = this.nodes.get(node)!;
    return this.keyOf(row.root === null ? row : this.nodes.get(row.root)!);
  }

  nameOf(root: number): EntityName {
    const row = this.nodes.get(root)!;
    if (row.namings === 0) {
      const { name, type } = this.bodies.entity(row.first, row.place);
      return { id: this.keyOf(row), name, type };
    }
    return { id: row.key!, name: this.best(root), type: row.type };
  }

  private namesOf(root: number): { name: string; own: number }[] {
    return this.sql.all(
      `SELECT name, sum(own) AS own FROM ${MEMBERS.replaceAll('?#', '?1')} m JOIN names ON node = m.id GROUP BY name ORDER BY own DESC, name`,
      root,
    );
  }

  private best(root: number): string {
    const namings = this.namesOf(root).filter(({ own }) => own > 0);
    return bestName(
      namings.map(({ name, own }) => ({ name, isRelative: false, count: own })),
      undefined,
      () => true,
    );
  }

  entity(root: number): StoredEntity {
    const row = this.nodes.get(root)!;
    const members = this.membersOf(root);
    const { id, name, type } = this.nameOf(root);
    const sums = this.sql.get<{ mentions: number; salience: number; confidence: number; documents: number }>(
      `SELECT sum(mentions) AS mentions, sum(salience) AS salience, ${MOST_CONFIDENT} AS confidence, count(DISTINCT document) AS documents
       FROM ${MEMBERS.replaceAll('?#', '?1')} m CROSS JOIN occurrences o ON o.node = m.id`,
      root,
    )!;
    const own = row.namings === 0 ? this.bodies.entity(row.first, row.place) : undefined;
    const aliases = own?.aliases ?? this.aliasesOf(root, name);
    const ids = this.identifiersOf(members);
    return {
      id,
      name,
      type,
      aliases,
      mentions: sums.mentions,
      ...(own?.value && { value: own.value }),
      ...(ids && { ids }),
      documents: sums.documents,
      salience: Math.round(sums.salience / sums.documents) / 1000,
      confidence: sums.confidence,
    };
  }

  /** One spelling of each that differs in more than case. */
  private aliasesOf(root: number, name: string): string[] {
    const aliases = new Map<string, string>();
    for (const other of this.namesOf(root)) {
      const lower = other.name.toLowerCase();
      if (lower !== name.toLowerCase() && !aliases.has(lower)) aliases.set(lower, other.name);
    }
    return [...aliases.values()];
  }

  /** Identifiers elsewhere, from the first document of some of its nodes. */
  private identifiersOf(members: readonly number[]): Record<string, string> | undefined {
    const found: [string, string][] = [];
    for (const member of members.slice(0, MOST_LOOKED_AT)) {
      const { first, place } = this.nodes.get(member)!;
      found.push(...Object.entries(this.bodies.entity(first, place).ids ?? {}));
    }
    return found.length > 0 ? Object.fromEntries(found.reverse()) : undefined;
  }

  /** What stands for those who are called so, those of most documents first. */
  rootsCalled(name: string, isPrefix: boolean, type: string | undefined, limit: number): number[] {
    const key = folded(name);
    if (key === '') return [];
    return this.nodes
      .ids(
        `SELECT DISTINCT ifnull(n.root, n.id) AS id FROM blocks b JOIN nodes n ON n.id = b.node WHERE b.kind = ? AND b.key >= ? AND b.key ${isPrefix ? '<' : '<='} ?`,
        KIND.name,
        key,
        isPrefix ? `${key}\u{10ffff}` : key,
      )
      .map((id) => this.nodes.get(id)!)
      .filter((row) => type === undefined || row.type === type)
      .sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0) || inOrder(a.key!, b.key!))
      .slice(0, limit < 0 ? undefined : limit)
      .map(({ id }) => id);
  }

  /** Those that are in most documents. */
  topRoots(type: string | undefined, limit: number): number[] {
    if (type === undefined)
      return this.nodes.ids('SELECT id FROM nodes WHERE weight IS NOT NULL ORDER BY weight DESC, mentions DESC, key LIMIT ?', limit);
    const number = this.words.known(type);
    if (number === undefined) return [];
    return this.nodes.ids(
      'SELECT id FROM nodes WHERE weight IS NOT NULL AND type = ? ORDER BY weight DESC, mentions DESC, key LIMIT ?',
      number,
      limit,
    );
  }

  /** The same of the documents of a period alone. */
  topRootsOf(where: string, days: readonly number[], type: string | undefined, limit: number): number[] {
    const counts = new Map<number, number>();
    interface Row {
      readonly nodes: Uint8Array;
    }
    for (const row of this.sql.iterate(`SELECT nodes FROM documents d JOIN bodies b ON b.document = d.id WHERE ${where}`, ...days)) {
      for (const node of unpackNumbers((row as Row).nodes)) counts.set(node, (counts.get(node) ?? 0) + 1);
    }
    const ofRoots = new Map<number, number>();
    for (const [node, count] of counts) {
      const row = this.nodes.get(node)!;
      const root = row.root === null ? row : this.nodes.get(row.root)!;
      if (root.namings === 0 || (type !== undefined && root.type !== type)) continue;
      ofRoots.set(root.id, (ofRoots.get(root.id) ?? 0) + count);
    }
    const row = (id: number): NodeRow => this.nodes.get(id)!;
    return [...ofRoots]
      .sort(([a, one], [b, other]) => other - one || row(b).mentions - row(a).mentions || inOrder(row(a).key!, row(b).key!))
      .slice(0, limit < 0 ? undefined : limit)
      .map(([id]) => id);
  }

  /** Mentions in the order of the documents' numbers. */
  *mentions(root: number): Generator<MergedMention> {
    const documents = this.nodes.ids(
      `SELECT DISTINCT document AS id FROM ${MEMBERS.replaceAll('?#', '?1')} m CROSS JOIN occurrences o ON o.node = m.id ORDER BY 1`,
      root,
    );
    const members = new Set(this.membersOf(root));
    for (const document of documents) {
      const { key } = this.documentRow(document);
      const { nodes } = this.bodies.get(document);
      for (const [place, node] of nodes.entries()) {
        if (!members.has(node)) continue;
        for (const mention of this.bodies.entity(document, place).mentions) yield { ...mention, document: key };
      }
    }
  }

  // ── relations ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────

  relation(id: number, day: number | null): StoredRelation {
    const document = Math.floor(id / PER_DOCUMENT);
    const { key } = this.documentRow(document);
    const relation = this.bodies.relation(document, id % PER_DOCUMENT);
    return { ...this.inStore(relation, document), document: key, ...(day !== null && { day: isoDay(day) }) };
  }

  /** A relation of a document with the store's ids of its entities. */
  private inStore(relation: Relation, document: number): Relation {
    const apart = idsInStore(this.sql, this.documentRow(document).key);
    return renamed(relation, (id) => this.rootKeyOf(this.nodes.idOf(apart(id))!));
  }

  relations({ from, where, parameters }: Condition, limit: number, order: 'ASC' | 'DESC'): StoredRelation[] {
    const sql = `SELECT r.id AS id, r.day AS day FROM ${from} WHERE ${where.join(' AND ')} ORDER BY r.day ${order}, r.id LIMIT ${limit}`;
    return this.sql.all<{ id: number; day: number | null }>(sql, ...parameters).map(({ id, day }) => this.relation(id, day));
  }

  countRelations({ from, where, parameters }: Condition): number {
    return this.sql.get<{ count: number }>(`SELECT count(*) AS count FROM ${from} WHERE ${where.join(' AND ')}`, ...parameters)!.count;
  }

  *everyRelation({ from, where, parameters }: Condition): Generator<StoredRelation> {
    const sql = `SELECT r.id AS id, r.day AS day FROM ${from} WHERE ${where.join(' AND ')} ORDER BY r.id`;
    for (const { id, day } of this.sql.all<{ id: number; day: number | null }>(sql, ...parameters)) yield this.relation(id, day);
  }

  /** Numbers of relations, by document. */
  relationsByDocument({ from, where, parameters }: Condition): Map<number, Set<number>> {
    const sql = `SELECT r.id AS id FROM ${from} WHERE ${where.join(' AND ')}`;
    const found = new Map<number, Set<number>>();
    for (const { id } of this.sql.all<{ id: number }>(sql, ...parameters)) {
      const document = Math.floor(id / PER_DOCUMENT);
      const places = found.get(document);
      if (places) places.add(id % PER_DOCUMENT);
      else found.set(document, new Set([id % PER_DOCUMENT]));
    }
    return found;
  }

  neighbours(root: number, query: EdgeQuery): Neighbour[] {
    return neighboursOf(this.sql, root, query).map(({ other, relations, types, first, last }) => ({
      entity: this.nameOf(other),
      relations,
      types: types === null ? [] : types.split(',').map((type) => this.words.keysOf(Number(type))).sort(inOrder), // prettier-ignore
      ...(first !== null && { first: isoDay(first) }),
      ...(last !== null && { last: isoDay(last) }),
    }));
  }

  // ── passages ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────

  passages(query: string, where: readonly string[], parameters: readonly (number | string | null)[], limit: number): Passage[] {
    interface Row {
      readonly id: number;
      readonly start: number;
      readonly stop: number;
    }
    const match = matchOf(query);
    if (match === '') return [];
    let rows: Row[];
    try {
      rows = this.sql.all<Row>(
        `SELECT s.id AS id, start, stop FROM passages p JOIN spans s ON s.id = p.rowid JOIN documents d ON d.id = s.id / ${PER_DOCUMENT}
         WHERE ${['passages MATCH ?1', ...where].join(' AND ')} ORDER BY bm25(passages), s.id LIMIT ${limit}`,
        match,
        ...parameters,
      );
    } catch (cause) {
      throw new RelataError('bad-query', { query, reason: (cause as Error).message }, { cause });
    }
    return rows.map(({ id, start, stop }) => {
      const document = Math.floor(id / PER_DOCUMENT);
      const { key } = this.documentRow(document);
      return { document: key, sentence: id % PER_DOCUMENT, start, end: stop, text: this.bodies.text(document).slice(start, stop) };
    });
  }

  entityIn(document: number, place: number): Entity {
    return this.bodies.entity(document, place);
  }
}
