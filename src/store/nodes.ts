import { keyOfId } from './keys';
import type { Sql } from './sql';
import type { Words } from './words';

/** All entities of one id, which are one in any case: a row of the table. Of one that nothing names the second half is empty. */
export interface NodeRow {
  readonly id: number;
  /** What its id says it is. */
  type: string;
  documents: number;
  mentions: number;
  /** In thousandths, summed over the documents. */
  salience: number;
  /** The first document that names it, or one that has it. */
  first: number;
  /** Where it stands among that document's entities. */
  place: number;
  /** How many documents name it. */
  namings: number;

  /** The entity's id. */
  key: string | null;
  /** What the first document calls it. */
  name: string | null;
  confidence: number | null;
  alone: number | null;
  /** Whether a person has said that it is nothing else: 1. */
  apart: number | null;
  /** The type that its mentions in all documents have voted for. */
  taken: string | null;
  /** The least of those whose names are equal; NULL for itself, and so below. */
  equal: number | null;
  /** What its name is short for. */
  whole: number | null;
  /** The least of those that are one by their names. */
  chain: number | null;
  /** Of the least: what stands for them. */
  best: number | null;
  /** What stands for it. */
  root: number | null;
  /** Documents of all that it stands for; NULL where it stands for nothing. */
  weight: number | null;
}

/** A node that some document names. */
export interface NamedNode extends NodeRow {
  key: string;
  name: string;
  confidence: number;
  alone: number;
  taken: string;
}

export const isNamedNode = (node: NodeRow | undefined): node is NamedNode => node !== undefined && node.namings > 0;

interface StoredRow extends Omit<NodeRow, 'type' | 'taken'> {
  type: number;
  taken: number | null;
}

const COLUMNS = 'type documents mentions salience first place namings key name confidence alone apart taken equal whole chain best root weight'.split(' ') as Exclude<keyof NodeRow, 'id'>[]; // prettier-ignore

/** Rows of nodes as they are read and written within one transaction: each is read once, and written when all is done or somebody asks. */
export class Nodes {
  private rows = new Map<number, NodeRow | undefined>();
  private changed = new Set<number>();

  constructor(
    private readonly sql: Sql,
    private readonly words: Words,
  ) {
    sql.whenUndone.push(() => this.forget());
  }

  idOf(key: string): number | undefined {
    return this.sql.get<{ node: number }>('SELECT node FROM ids WHERE key = ?', keyOfId(key))?.node;
  }

  get(id: number): NodeRow | undefined {
    if (this.rows.has(id)) return this.rows.get(id);
    const stored = this.sql.get<StoredRow>('SELECT * FROM nodes WHERE id = ?', id);
    const row = stored && {
      ...stored,
      type: this.words.keysOf(stored.type),
      taken: stored.taken === null ? null : this.words.keysOf(stored.taken),
    };
    this.rows.set(id, row);
    return row;
  }

  named(id: number): NamedNode | undefined {
    const row = this.get(id);
    return isNamedNode(row) ? row : undefined;
  }

  /** Makes a row for an entity that no document has had. */
  create(key: string, type: string, first: number, place: number): NodeRow {
    const type_ = this.words.numberOf(type);
    this.sql.run(
      'INSERT INTO nodes(type, documents, mentions, salience, first, place, namings) VALUES(?, 0, 0, 0, ?, ?, 0)',
      type_,
      first,
      place,
    );
    const { id } = this.sql.get<{ id: number }>('SELECT last_insert_rowid() AS id')!;
    this.sql.run('INSERT INTO ids(key, node) VALUES(?, ?)', keyOfId(key), id);
    const empty = { key: null, name: null, confidence: null, alone: null, apart: null, taken: null };
    const joined = { equal: null, whole: null, chain: null, best: null, root: null, weight: null };
    const row: NodeRow = { id, type, documents: 0, mentions: 0, salience: 0, first, place, namings: 0, ...empty, ...joined };
    this.rows.set(id, row);
    return row;
  }

  /** Changes a row, which is written with `flush`; what joins it is written at once, since it is looked for. */
  set(row: NodeRow, values: Partial<Omit<NodeRow, 'id'>>): void {
    Object.assign(row, values);
    this.changed.add(row.id);
    for (const column of LOOKED_FOR) {
      if (column in values) this.sql.run(`UPDATE nodes SET ${column} = ? WHERE id = ?`, row[column], row.id);
    }
  }

  remove({ id }: NodeRow, key: string): void {
    this.sql.run('DELETE FROM nodes WHERE id = ?', id);
    this.sql.run('DELETE FROM ids WHERE key = ?', keyOfId(key));
    this.rows.set(id, undefined);
    this.changed.delete(id);
  }

  flush(): void {
    const sql = `UPDATE nodes SET ${COLUMNS.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`;
    for (const id of this.changed) {
      const row = this.rows.get(id)!;
      const cells = COLUMNS.map((name) => {
        if (name === 'type') return this.words.numberOf(row.type);
        if (name === 'taken') return row.taken === null ? null : this.words.numberOf(row.taken);
        return row[name];
      });
      this.sql.run(sql, ...cells, id);
    }
    this.changed = new Set();
    // Others may write what was read.
    if (this.rows.size > MOST) this.rows = new Map();
  }

  forget(): void {
    this.rows = new Map();
    this.changed = new Set();
  }

  /** The numbers of a query that has one column, `id`. */
  ids(sql: string, ...parameters: (string | number | null)[]): number[] {
    return this.sql.all<{ id: number }>(sql, ...parameters).map(({ id }) => id);
  }
}

const LOOKED_FOR = ['equal', 'whole', 'chain', 'root'] as const;
/** Rows that are kept for the next document, at most. */
const MOST = 50_000;
