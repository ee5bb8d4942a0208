import type { Cell, Database, Statement } from './driver';

/** A database with each statement compiled once. */
export class Sql {
  private readonly statements = new Map<string, Asked>();
  private depth = 0;
  /** Are called when a transaction is undone: what was remembered of it never was. */
  readonly whenUndone: (() => void)[] = [];

  constructor(private readonly database: Database) {}

  exec(sql: string): void {
    this.database.exec(sql);
  }

  // The caller knows what its query gives: rows are of the type that it says.
  /* eslint-disable @typescript-eslint/no-unnecessary-type-parameters */
  run(sql: string, ...parameters: Cell[]): void {
    const { statement, order } = this.asked(sql);
    statement.run(...inOrder(parameters, order));
  }

  get<Row>(sql: string, ...parameters: Cell[]): Row | undefined {
    const { statement, order } = this.asked(sql);
    return statement.get(...inOrder(parameters, order)) as Row | undefined;
  }

  all<Row>(sql: string, ...parameters: Cell[]): Row[] {
    const { statement, order } = this.asked(sql);
    return statement.all(...inOrder(parameters, order)) as Row[];
  }

  /* eslint-enable @typescript-eslint/no-unnecessary-type-parameters */

  iterate(sql: string, ...parameters: Cell[]): Iterable<unknown> {
    // Its own statement: one that is being walked can not be asked again.
    const { statement, order } = this.compiled(sql);
    return statement.iterate(...inOrder(parameters, order));
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

  private asked(sql: string): Asked {
    let asked = this.statements.get(sql);
    if (!asked) this.statements.set(sql, (asked = this.compiled(sql)));
    return asked;
  }

  /** A parameter that stands in several places has a number, which the drivers do not all take: each place has a parameter of its own for them. */
  private compiled(sql: string): Asked {
    const order = [...sql.matchAll(NUMBERED)].map(([, number]) => Number(number) - 1);
    return { statement: this.database.prepare(sql.replace(NUMBERED, '?')), order: order.length > 0 ? order : undefined };
  }
}

interface Asked {
  readonly statement: Statement;
  /** For each place which of the parameters stands there; undefined where they come in their order. */
  readonly order: readonly number[] | undefined;
}

const NUMBERED = /\?(\d+)/g;

const inOrder = (parameters: Cell[], order: readonly number[] | undefined): Cell[] =>
  order ? order.map((i) => parameters[i]) : parameters;
