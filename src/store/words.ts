import type { Shapes } from './pack';
import type { Sql } from './sql';

/** Strings that stand once in a table, and their numbers everywhere else. */
export class Words implements Shapes {
  private readonly numbers = new Map<string, number>();
  private readonly strings = new Map<number, string>();

  constructor(
    private readonly sql: Sql,
    private readonly table: 'words' | 'shapes',
    private readonly column: 'word' | 'keys',
  ) {
    sql.whenUndone.push(() => {
      this.numbers.clear();
      this.strings.clear();
    });
  }

  /** The number of a string, which is new where there is none. */
  numberOf(string: string): number {
    const known = this.known(string);
    if (known !== undefined) return known;
    this.sql.run(`INSERT INTO ${this.table}(${this.column}) VALUES(?)`, string);
    return this.known(string)!;
  }

  /** The number of a string, if there is one. */
  known(string: string): number | undefined {
    const number = this.numbers.get(string);
    if (number !== undefined) return number;
    const row = this.sql.get<{ id: number }>(`SELECT id FROM ${this.table} WHERE ${this.column} = ?`, string);
    if (row) this.keep(row.id, string);
    return row?.id;
  }

  keysOf(number: number): string {
    const known = this.strings.get(number);
    if (known !== undefined) return known;
    const row = this.sql.get<{ string: string }>(`SELECT ${this.column} AS string FROM ${this.table} WHERE id = ?`, number)!;
    this.keep(number, row.string);
    return row.string;
  }

  private keep(number: number, string: string): void {
    this.numbers.set(string, number);
    this.strings.set(number, string);
  }
}
