import { isNamedOrMeant } from '../document/entities';
import type { Entity, Extraction, Relation } from '../extraction';
import { standsAlone } from '../lexicon/stands-alone';
import { inOrder } from '../merge/combine';
import { ballotOf } from '../merge/types-of-names';
import type { Bodies } from './bodies';
import { dayOfRelation, edgesOf, ownedIn, passagesOf, speakerOf } from './contribution';
import { dayNumber } from './days';
import type { CheckedDetails } from './details';
import { FLAG, flagsOf } from './flags';
import { numberOfId } from './keys';
import type { NodeRow, Nodes } from './nodes';
import type { Sameness } from './sameness';
import { MILLION, MOST_CONFIDENT, PER_DOCUMENT } from './schema';
import { sparseText } from './sparse-text';
import type { Sql } from './sql';
import type { Words } from './words';

/** Puts documents into the tables and takes them out. */
export class Writer {
  constructor(
    private readonly sql: Sql,
    private readonly nodes: Nodes,
    private readonly words: Words,
    private readonly bodies: Bodies,
    private readonly sameness: Sameness,
  ) {}

  /** @returns the number of the document */
  add(extraction: Extraction, details: CheckedDetails): number {
    const { id: key, dateline } = extraction.document;
    const { published, source, url } = details;
    const day = dayNumber(published) ?? dayNumber(dateline?.date) ?? null;
    const text = details.text ?? sparseText(extraction);
    this.sql.run(
      'INSERT INTO documents(key, published, source, url, day, whole) VALUES(?, ?, ?, ?, ?, ?)',
      key,
      published ?? null,
      source === undefined ? null : this.words.numberOf(source),
      url ?? null,
      day,
      Number(details.text !== undefined),
    );
    const { id: document } = this.sql.get<{ id: number }>('SELECT last_insert_rowid() AS id')!;
    const rows = this.nodesOf(extraction, document);
    this.bodies.add(document, extraction, text, rows.map(({ id }) => id)); // prettier-ignore
    extraction.entities.forEach((entity, place) => this.countEntity(rows[place], entity, document, place, key));
    this.vote(extraction, 1);
    for (const { body, place, key: owned } of ownedIn(extraction.entities)) {
      this.sql.run('INSERT OR IGNORE INTO owned(node, document, place, key) VALUES(?, ?, ?, ?)', rows[body].id, document, rows[place].id, owned); // prettier-ignore
    }
    this.addRelations(extraction, document, rows, day);
    this.addPassages(extraction, document, text);
    this.settle(extraction, document, true, rows);
    return document;
  }

  remove(document: number, key: string): void {
    const extraction = this.bodies.extraction(document);
    const numbers = this.bodies.get(document).nodes;
    const rows = numbers.map((id) => this.nodes.get(id)!);
    // Before anything changes: what comes first in another document is looked up there.
    for (const [place, entity] of extraction.entities.entries()) if (isNamedOrMeant(entity.mentions)) this.sameness.touch(rows[place].id);
    for (const row of rows) if (row.namings > 0) this.sameness.touch(row.id);
    this.removeRelations(extraction, document, rows);
    for (const sentence of passagesOf(extraction).keys()) {
      this.sql.run('DELETE FROM spans WHERE id = ?', document * PER_DOCUMENT + sentence);
      this.sql.run('DELETE FROM passages WHERE rowid = ?', document * PER_DOCUMENT + sentence);
    }
    this.vote(extraction, -1);
    extraction.entities.forEach((entity, place) => this.discountEntity(rows[place], entity, document, key));
    this.bodies.remove(document);
    this.sql.run('DELETE FROM documents WHERE id = ?', document);
    this.settle(extraction, document, false, rows);
  }

  /** The id of an entity of a document, where a person has said that it is another one than its name says. */
  private idOf(document: string): (id: string) => string {
    const splits = this.sql.all<{ entity: string; apart: string }>('SELECT entity, apart FROM splits WHERE document = ?', document);
    const apart = new Map(splits.map((row) => [row.entity, row.apart]));
    return (id) => apart.get(id) ?? id;
  }

  private nodesOf({ entities, document: { id } }: Extraction, document: number): NodeRow[] {
    const idOf = this.idOf(id);
    return entities.map((entity, place) => {
      const own = idOf(entity.id);
      const known = this.nodes.idOf(own);
      if (known !== undefined) return this.nodes.get(known)!;
      const row = this.nodes.create(own, entity.type, document, place);
      if (own !== entity.id) this.nodes.set(row, { apart: 1 });
      return row;
    });
  }

  // ── entities ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────

  private countEntity(row: NodeRow, entity: Entity, document: number, place: number, documentKey: string): void {
    const isNamed = isNamedOrMeant(entity.mentions);
    if (isNamed) this.sameness.touch(row.id);
    const salience = thousandths(entity.salience);
    this.sql.run('INSERT INTO occurrences(node, document, mentions, salience, confidence, named) VALUES(?, ?, ?, ?, ?, ?)', row.id, document, entity.mentions.length, salience, compact(entity.confidence), Number(isNamed)); // prettier-ignore
    const { documents, mentions } = row;
    this.nodes.set(row, { documents: documents + 1, mentions: mentions + entity.mentions.length, salience: row.salience + salience });
    this.sameness.count(row, 1);
    if (!isNamed) return;
    this.countNames(row.id, entity, 1);
    if (row.namings === 0 || inOrder(documentKey, this.keyOf(row.first)) < 0) this.nameAfter(row, entity, document, place);
    const key = row.key ?? this.idOf(documentKey)(entity.id);
    this.nodes.set(row, { key, namings: row.namings + 1, confidence: Math.max(row.confidence ?? 0, entity.confidence) });
  }

  /** What the first document says of it counts. */
  private nameAfter(row: NodeRow, { name, type }: Entity, document: number, place: number): void {
    this.nodes.set(row, { first: document, place, name, type, alone: Number(standsAlone(type, name)), taken: row.taken ?? type });
  }

  private discountEntity(row: NodeRow, entity: Entity, document: number, documentKey: string): void {
    const isNamed = isNamedOrMeant(entity.mentions);
    const key = this.idOf(documentKey)(entity.id);
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
      this.nodes.remove(row, key);
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

  private vote(extraction: Extraction, by: 1 | -1): void {
    for (const [key, types] of ballotOf([extraction])) {
      for (const [type, { mentions, documents }] of types) {
        this.sql.run(
          'INSERT INTO ballots(key, type, mentions, documents) VALUES(?, ?, ?, ?) ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions, documents = documents + excluded.documents',
          key,
          this.words.numberOf(type),
          by * mentions,
          by * documents,
        );
      }
      if (by < 0) this.sql.run('DELETE FROM ballots WHERE key = ? AND mentions = 0', key);
    }
  }

  private settle(extraction: Extraction, document: number, isAdded: boolean, rows: readonly NodeRow[]): void {
    const votes = new Set(ballotOf([extraction]).keys());
    this.sameness.settle({ document, isAdded, votes, nodes: rows.map(({ id }) => id) });
    this.nodes.flush();
  }

  // ── relations ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────

  private addRelations(
    { relations, entities, document: { id } }: Extraction,
    document: number,
    rows: readonly NodeRow[],
    day: number | null,
  ): void {
    // prettier-ignore
    const numbers = new Map(entities.map((entity, place) => [entity.id, rows[place].id]));
    const named = new Set(entities.filter(({ mentions }) => isNamedOrMeant(mentions)).map((entity) => entity.id));
    const isWrong = this.wrongOf(id);
    relations.forEach((relation, place) => {
      const number = document * PER_DOCUMENT + place;
      const wrong = isWrong(relation) ? FLAG.wrong : 0;
      const type = relation.predicate.type === undefined ? null : this.words.numberOf(relation.predicate.type);
      const when = dayOfRelation(relation) ?? day;
      const speaker = speakerOf(relation);
      this.sql.run('INSERT INTO relations(id, hash, type, flags, day, speaker) VALUES(?, ?, ?, ?, ?, ?)', number, numberOfId(relation.id), type, flagsOf(relation) + wrong, when, speaker === undefined ? null : numbers.get(speaker)!); // prettier-ignore
      if (wrong !== 0) return;
      for (const { source, target, flags } of edgesOf(relation, (entity) => named.has(entity))) {
        const [one, other] = [numbers.get(source)!, numbers.get(target)!];
        const insert = 'INSERT OR IGNORE INTO edges(node, other, relation, flags, type, day) VALUES(?, ?, ?, ?, ?, ?)';
        this.sql.run(insert, one, other, number, flags, type, when);
        this.sql.run(insert, other, one, number, flags + FLAG.back, type, when);
      }
    });
  }

  private removeRelations({ relations, entities }: Extraction, document: number, rows: readonly NodeRow[]): void {
    const numbers = new Map(entities.map((entity, place) => [entity.id, rows[place].id]));
    const named = new Set(entities.filter(({ mentions }) => isNamedOrMeant(mentions)).map((entity) => entity.id));
    relations.forEach((relation, place) => {
      const number = document * PER_DOCUMENT + place;
      this.sql.run('DELETE FROM relations WHERE id = ?', number);
      for (const { source, target } of edgesOf(relation, (entity) => named.has(entity))) {
        const [one, other] = [numbers.get(source)!, numbers.get(target)!];
        this.sql.run('DELETE FROM edges WHERE node = ? AND other = ? AND relation = ?', one, other, number);
        this.sql.run('DELETE FROM edges WHERE node = ? AND other = ? AND relation = ?', other, one, number);
      }
    });
  }

  /** Whether a person has said of a relation of the document that it was misread: by its id, or by where and of what verb it was read. */
  private wrongOf(document: string): (relation: Relation) => boolean {
    interface Row {
      readonly relation: string;
      readonly start: number;
      readonly stop: number;
      readonly lemma: string;
    }
    const rows = this.sql.all<Row>('SELECT relation, start, stop, lemma FROM wrongs WHERE document = ?', document);
    if (rows.length === 0) return () => false;
    const known = new Set(rows.flatMap(({ relation, start, stop, lemma }) => [relation, `${start} ${stop} ${lemma}`]));
    return ({ id, evidence: [{ span }], predicate: { lemma } }) => known.has(id) || known.has(`${span.start} ${span.end} ${lemma}`);
  }

  private addPassages(extraction: Extraction, document: number, text: string): void {
    for (const [sentence, { start, stop }] of passagesOf(extraction)) {
      const id = document * PER_DOCUMENT + sentence;
      this.sql.run('INSERT INTO spans(id, start, stop) VALUES(?, ?, ?)', id, start, stop);
      this.sql.run('INSERT INTO passages(rowid, text) VALUES(?, ?)', id, text.slice(start, stop));
    }
  }
}

/** A share as a number of few bytes, if that is exact. */
const compact = (share: number): number => (Math.round(share * MILLION) / MILLION === share ? Math.round(share * MILLION) : share);

const thousandths = (share: number): number => Math.round(share * 1000);
