import { addToList } from '../document/collect';
import { hash } from '../document/hash';
import { bad, known } from '../validation/options';
import { isRecord } from '../validation/shape';
import type { Bodies } from './bodies';
import { numberOfId } from './keys';
import type { Nodes } from './nodes';
import type { Reader } from './reader';
import type { Sameness } from './sameness';
import { PER_DOCUMENT } from './schema';
import type { Sql } from './sql';
import { checkedId } from './where';

/** Two entities are one. */
export interface MergeCorrection {
  /** Their ids; both have a name. */
  merge: readonly [one: string, other: string];
}

/** One entity is two. */
export interface SplitCorrection {
  /** Its id. */
  split: string;
  /** Ids of the documents in which it is another one than elsewhere. */
  documents: readonly string[];
}

/** A relation was misread. */
export interface WrongCorrection {
  /** Its id. */
  wrong: string;
}

/** What a person puts right. */
export type Correction = MergeCorrection | SplitCorrection | WrongCorrection;

/** Takes a document out and puts it in again, with something changed between. */
export type Again = (document: number, between: () => void) => void;

/**
 * What a person has put right, kept by ids that are the same when a document is read again.
 */
export class Corrections {
  constructor(
    private readonly sql: Sql,
    private readonly nodes: Nodes,
    private readonly bodies: Bodies,
    private readonly reader: Reader,
    private readonly sameness: Sameness,
    private readonly again: Again,
  ) {}

  /** @throws RelataError `bad-option` */
  make(correction: Correction): void {
    const checked = checkedCorrection(correction);
    if ('merge' in checked) this.join(checked.merge);
    else if ('split' in checked) this.split(checked);
    else this.drop(checked.wrong);
  }

  all(): Correction[] {
    const merges = this.sql.all<{ one: string; other: string }>('SELECT one, other FROM merges ORDER BY one, other');
    const rows = this.sql.all<{ apart: string; document: string }>('SELECT DISTINCT apart, document FROM splits ORDER BY apart, document');
    const splits = new Map<string, string[]>();
    for (const { apart, document } of rows) addToList(splits, apart, document);
    const wrongs = this.sql.all<{ relation: string }>('SELECT relation FROM wrongs ORDER BY relation');
    return [
      ...merges.map(({ one, other }) => ({ merge: [one, other] as const })),
      ...[...splits].map(([split, documents]) => ({ split, documents })),
      ...wrongs.map(({ relation }) => ({ wrong: relation })),
    ];
  }

  /** @returns whether it held */
  undo(correction: Correction): boolean {
    const checked = checkedCorrection(correction);
    if ('merge' in checked) return this.undoJoin(checked.merge);
    return 'split' in checked ? this.undoSplit(checked) : this.undoDrop(checked.wrong);
  }

  private join(ids: readonly [string, string]): void {
    const numbers = ids.map((id, i) => {
      const number = this.nodes.idOf(id);
      if (number === undefined || !this.nodes.named(number)) throw bad(`merge[${i}]`, 'the id of an entity that has a name', id);
      return number;
    });
    this.sql.run('INSERT OR IGNORE INTO merges(one, other) VALUES(?, ?)', ...[...ids].sort());
    this.reroot(numbers);
  }

  private undoJoin(ids: readonly [string, string]): boolean {
    const pair = [...ids].sort();
    if (this.sql.get('SELECT 1 FROM merges WHERE one = ? AND other = ?', ...pair) === undefined) return false;
    this.sql.run('DELETE FROM merges WHERE one = ? AND other = ?', ...pair);
    this.reroot(ids.flatMap((id) => this.nodes.idOf(id) ?? []).filter((number) => this.nodes.named(number)));
    return true;
  }

  private reroot(numbers: readonly number[]): void {
    this.sameness.reroot(numbers);
    this.nodes.flush();
  }

  private split({ split: id, documents }: SplitCorrection): void {
    const root = this.reader.root(id);
    if (root === undefined) throw bad('split', 'the id of an entity', id);
    const members = new Set(this.reader.membersOf(root));
    const apart = `e_${hash(`${this.reader.rootKeyOf(root)}|${[...documents].sort().join('|')}`)}`;
    for (const document of documents) {
      const number = this.reader.document(document);
      const places = number === undefined ? [] : this.bodies.get(number).nodes.flatMap((node, place) => (members.has(node) ? [place] : []));
      if (number === undefined || places.length === 0) throw bad('documents', 'a list of ids of documents that have the entity', document);
      const { entities } = this.bodies.extraction(number);
      this.again(number, () => {
        for (const place of places)
          this.sql.run('INSERT OR REPLACE INTO splits(document, entity, apart) VALUES(?, ?, ?)', document, entities[place].id, places.length > 1 ? `${apart}_${place}` : apart); // prettier-ignore
      });
    }
  }

  private undoSplit({ split: apart, documents }: SplitCorrection): boolean {
    const held = documents.filter((document) => this.sql.get('SELECT 1 FROM splits WHERE document = ? AND apart = ?', document, apart));
    for (const document of held) this.changed(document, () => this.sql.run('DELETE FROM splits WHERE document = ? AND apart = ?', document, apart)); // prettier-ignore
    return held.length > 0;
  }

  private drop(id: string): void {
    const found = this.sql
      .all<{ id: number }>('SELECT id FROM relations WHERE hash = ?', numberOfId(id))
      .filter((row) => this.bodies.relation(Math.floor(row.id / PER_DOCUMENT), row.id % PER_DOCUMENT).id === id);
    if (found.length === 0) throw bad('wrong', 'the id of a relation', id);
    for (const { id: number } of found) {
      const document = Math.floor(number / PER_DOCUMENT);
      const { key } = this.reader.documentRow(document);
      const { evidence, predicate } = this.bodies.relation(document, number % PER_DOCUMENT);
      const [{ span }] = evidence;
      this.sql.run('INSERT OR REPLACE INTO wrongs(relation, document, start, stop, lemma) VALUES(?, ?, ?, ?, ?)', id, key, span.start, span.end, predicate.lemma); // prettier-ignore
      this.again(document, () => undefined);
    }
  }

  private undoDrop(id: string): boolean {
    const row = this.sql.get<{ document: string }>('SELECT document FROM wrongs WHERE relation = ?', id);
    if (row === undefined) return false;
    this.changed(row.document, () => this.sql.run('DELETE FROM wrongs WHERE relation = ?', id));
    return true;
  }

  /** Makes a change of what holds for a document, which is perhaps not there any more. */
  private changed(key: string, change: () => void): void {
    const number = this.reader.document(key);
    if (number === undefined) change();
    else this.again(number, change);
  }
}

/** @throws RelataError `bad-option`, `unknown-option` */
function checkedCorrection(correction: unknown): Correction {
  if (!isRecord(correction)) throw bad('correction', 'a record with merge, split or wrong', correction);
  if ('merge' in correction) {
    const { merge } = known(correction, ['merge']);
    if (!Array.isArray(merge) || merge.length !== 2) throw bad('merge', 'a list of two ids', merge);
    return { merge: [checkedId('merge[0]', merge[0]), checkedId('merge[1]', merge[1])] };
  }
  if ('split' in correction) {
    const { split, documents } = known(correction, ['split', 'documents']);
    if (!Array.isArray(documents)) throw bad('documents', 'a list of ids of documents', documents);
    return { split: checkedId('split', split), documents: documents.map((id: unknown) => checkedId('documents', id)) };
  }
  return { wrong: checkedId('wrong', known(correction, ['wrong']).wrong) };
}
