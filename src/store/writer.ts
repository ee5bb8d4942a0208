import { isNamedOrMeant } from '../document/entities';
import type { Extraction } from '../extraction';
import { ballotOf } from '../merge/types-of-names';
import type { Bodies } from './bodies';
import type { Change } from './changes';
import { ownedIn, passagesOf } from './contribution';
import { dayNumber } from './days';
import type { CheckedDetails } from './details';
import { EntityWriter } from './entity-writer';
import type { NodeRow, Nodes } from './nodes';
import { RelationWriter } from './relation-writer';
import type { Sameness } from './sameness';
import { PER_DOCUMENT } from './schema';
import { sparseText } from './sparse-text';
import { idsInStore } from './splits';
import type { Sql } from './sql';
import type { Words } from './words';

/** Puts documents into the tables and takes them out. */
export class Writer {
  private readonly entities: EntityWriter;
  private readonly relations: RelationWriter;

  constructor(
    private readonly sql: Sql,
    private readonly nodes: Nodes,
    private readonly words: Words,
    private readonly bodies: Bodies,
    private readonly sameness: Sameness,
  ) {
    this.entities = new EntityWriter(sql, nodes, bodies, sameness);
    this.relations = new RelationWriter(sql, words);
  }

  /** @returns the number of the document */
  add(extraction: Extraction, details: CheckedDetails): number {
    const { id: key, dateline } = extraction.document;
    const { published, source, url, path } = details;
    const day = dayNumber(published) ?? dayNumber(dateline?.date) ?? null;
    const text = details.text ?? sparseText(extraction);
    this.sql.run(
      'INSERT INTO documents(key, published, source, url, path, day, whole) VALUES(?, ?, ?, ?, ?, ?, ?)',
      key,
      published ?? null,
      source === undefined ? null : this.words.numberOf(source),
      url ?? null,
      path ?? null,
      day,
      Number(details.text !== undefined),
    );
    const { id: document } = this.sql.get<{ id: number }>('SELECT last_insert_rowid() AS id')!;
    const idOf = idsInStore(this.sql, key);
    const rows = this.nodesOf(extraction, document, idOf);
    this.bodies.add(document, extraction, text, rows.map(({ id }) => id)); // prettier-ignore
    extraction.entities.forEach((entity, place) => this.entities.count(rows[place], entity, idOf(entity.id), { document, place, key }));
    const votes = this.vote(extraction, 1);
    for (const { body, place, key: owned } of ownedIn(extraction.entities)) {
      this.sql.run('INSERT OR IGNORE INTO owned(node, document, place, key) VALUES(?, ?, ?, ?)', rows[body].id, document, rows[place].id, owned); // prettier-ignore
    }
    this.relations.add(extraction, document, rows, day);
    this.addPassages(extraction, document, text);
    this.settle({ document, isAdded: true, votes, nodes: rows.map(({ id }) => id) });
    return document;
  }

  remove(document: number, key: string): void {
    const extraction = this.bodies.extraction(document);
    const numbers = this.bodies.get(document).nodes;
    const rows = numbers.map((id) => this.nodes.get(id)!);
    // Before anything changes: what comes first in another document is looked up there.
    for (const [place, entity] of extraction.entities.entries()) if (isNamedOrMeant(entity.mentions)) this.sameness.touch(rows[place].id);
    for (const row of rows) if (row.namings > 0) this.sameness.touch(row.id);
    this.relations.remove(extraction, document, rows);
    this.removePassages(extraction, document);
    const votes = this.vote(extraction, -1);
    const idOf = idsInStore(this.sql, key);
    extraction.entities.forEach((entity, place) => this.entities.discount(rows[place], entity, idOf(entity.id), document));
    this.bodies.remove(document);
    this.sql.run('DELETE FROM documents WHERE id = ?', document);
    this.settle({ document, isAdded: false, votes, nodes: numbers });
  }

  /** The node of each entity, which is new where no document has had it. */
  private nodesOf({ entities }: Extraction, document: number, idOf: (id: string) => string): NodeRow[] {
    return entities.map((entity, place) => {
      const own = idOf(entity.id);
      const known = this.nodes.idOf(own);
      if (known !== undefined) return this.nodes.get(known)!;
      const row = this.nodes.create(own, entity.type, document, place);
      if (own !== entity.id) this.nodes.set(row, { apart: 1 });
      return row;
    });
  }

  /** @returns keys of the names of which it votes */
  private vote(extraction: Extraction, by: 1 | -1): ReadonlySet<string> {
    const ballot = ballotOf([extraction]);
    for (const [key, types] of ballot) {
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
    return new Set(ballot.keys());
  }

  private addPassages(extraction: Extraction, document: number, text: string): void {
    for (const [sentence, { start, stop }] of passagesOf(extraction)) {
      const id = document * PER_DOCUMENT + sentence;
      this.sql.run('INSERT INTO spans(id, start, stop) VALUES(?, ?, ?)', id, start, stop);
      this.sql.run('INSERT INTO passages(rowid, text) VALUES(?, ?)', id, text.slice(start, stop));
    }
  }

  private removePassages(extraction: Extraction, document: number): void {
    for (const sentence of passagesOf(extraction).keys()) {
      this.sql.run('DELETE FROM spans WHERE id = ?', document * PER_DOCUMENT + sentence);
      this.sql.run('DELETE FROM passages WHERE rowid = ?', document * PER_DOCUMENT + sentence);
    }
  }

  private settle(change: Change): void {
    this.sameness.settle(change);
    this.nodes.flush();
  }
}
