import type { Cell, Database, Statement } from './driver';

/** A database with each statement compiled once. */
export class Sql {
  private readonly statements = new Map<string, Statement>();
  private depth = 0;
  /** Are called when a transaction is undone: what was remembered of it never was. */
  readonly whenUndone: (() => void)[] = [];

  constructor(private readonly database: Database) {}

  exec(sql: string): void {
    this.database.exec(sql);
  }

  run(sql: string, ...parameters: Cell[]): void {
    this.statement(sql).run(...parameters);
  }

  get<Row>(sql: string, ...parameters: Cell[]): Row | undefined {
    return this.statement(sql).get(...parameters) as Row | undefined;
  }

  all<Row>(sql: string, ...parameters: Cell[]): Row[] {
    return this.statement(sql).all(...parameters) as Row[];
  }

  iterate<Row>(sql: string, ...parameters: Cell[]): Iterable<Row> {
    // Its own statement: one that is being walked can not be asked again.
    return this.database.prepare(sql).iterate(...parameters) as Iterable<Row>;
  }

  /** All of it is done, or nothing; within another one it is a part of that. */
  transaction<Result>(work: () => Result): Result {
    if (this.depth > 0) return work();
    this.exec('BEGIN IMMEDIATE');
    this.depth++;
    try {
      const result = work();
      this.exec('COMMIT');
      return result;
    } catch (error) {
      this.exec('ROLLBACK');
      for (const forget of this.whenUndone) forget();
      throw error;
    } finally {
      this.depth--;
    }
  }

  close(): void {
    this.database.close();
  }

  private statement(sql: string): Statement {
    let statement = this.statements.get(sql);
    if (!statement) this.statements.set(sql, (statement = this.database.prepare(sql)));
    return statement;
  }
}
