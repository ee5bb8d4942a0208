import { isNamedOrMeant } from '../document/entities';
import type { Entity, Extraction, Relation } from '../extraction';
import { dayOfRelation, edgesOf, speakerOf } from './contribution';
import { FLAG, flagsOf } from './flags';
import { numberOfId } from './keys';
import type { NodeRow } from './nodes';
import { PER_DOCUMENT } from './schema';
import type { Sql } from './sql';
import type { Words } from './words';

/** Puts relations of documents into the tables, with the edges that they make, and takes them out. */
export class RelationWriter {
  constructor(
    private readonly sql: Sql,
    private readonly words: Words,
  ) {}

  /** @param day the document's */
  add({ relations, entities, document: { id } }: Extraction, document: number, rows: readonly NodeRow[], day: number | null): void {
    const ends = new Ends(entities, rows);
    const isWrong = this.wrongOf(id);
    relations.forEach((relation, place) => {
      const number = document * PER_DOCUMENT + place;
      const wrong = isWrong(relation) ? FLAG.wrong : 0;
      const type = relation.predicate.type === undefined ? null : this.words.numberOf(relation.predicate.type);
      const when = dayOfRelation(relation) ?? day;
      const speaker = speakerOf(relation);
      this.sql.run('INSERT INTO relations(id, hash, type, flags, day, speaker) VALUES(?, ?, ?, ?, ?, ?)', number, numberOfId(relation.id), type, flagsOf(relation) + wrong, when, speaker === undefined ? null : ends.numberOf(speaker)); // prettier-ignore
      if (wrong !== 0) return;
      for (const { source, target, flags } of edgesOf(relation, ends.isNamed)) {
        const [one, other] = [ends.numberOf(source), ends.numberOf(target)];
        const insert = 'INSERT OR IGNORE INTO edges(node, other, relation, flags, type, day) VALUES(?, ?, ?, ?, ?, ?)';
        this.sql.run(insert, one, other, number, flags, type, when);
        this.sql.run(insert, other, one, number, flags + FLAG.back, type, when);
      }
    });
  }

  remove({ relations, entities }: Extraction, document: number, rows: readonly NodeRow[]): void {
    const ends = new Ends(entities, rows);
    relations.forEach((relation, place) => {
      const number = document * PER_DOCUMENT + place;
      this.sql.run('DELETE FROM relations WHERE id = ?', number);
      for (const { source, target } of edgesOf(relation, ends.isNamed)) {
        const [one, other] = [ends.numberOf(source), ends.numberOf(target)];
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
}

/** What the entities of a document are in the tables. */
class Ends {
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly named: ReadonlySet<string>;

  /** @param rows the node of each entity */
  constructor(entities: readonly Entity[], rows: readonly NodeRow[]) {
    this.numbers = new Map(entities.map(({ id }, place) => [id, rows[place].id]));
    this.named = new Set(entities.flatMap(({ id, mentions }) => (isNamedOrMeant(mentions) ? [id] : [])));
  }

  /** The number of an entity's node. */
  numberOf(id: string): number {
    return this.numbers.get(id)!;
  }

  readonly isNamed = (id: string): boolean => this.named.has(id);
}
