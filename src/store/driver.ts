import { RelataError } from '../errors';

/** What a column holds. */
export type Cell = string | number | bigint | Uint8Array | null;

/** What is used of a statement of SQLite's drivers: better-sqlite3 and `node:sqlite` have it alike. */
export interface Statement {
  /** Runs it. */
  run(...parameters: Cell[]): unknown;
  /** Its first row. */
  get(...parameters: Cell[]): unknown;
  /** All its rows. */
  all(...parameters: Cell[]): unknown[];
  /** Its rows one by one. */
  iterate(...parameters: Cell[]): Iterable<unknown>;
}

/** What is used of a database of SQLite's drivers. */
export interface Database {
  /** Runs statements that have no parameters. */
  exec(sql: string): unknown;
  /** Compiles one statement. */
  prepare(sql: string): Statement;
  /** Gives the file back. */
  close(): unknown;
}

/** The drivers that a store works with. */
export const DRIVERS: readonly Driver[] = ['better-sqlite3', 'node:sqlite'];
/** Name of a driver. */
export type Driver = 'better-sqlite3' | 'node:sqlite';

/** Of the modules what makes a database. A variable keeps compilers from looking for a module that not every Node has. */
const OPEN: Readonly<Record<Driver, (path: string) => Promise<Database>>> = {
  'better-sqlite3': async (path) => {
    const { default: Database } = await import('better-sqlite3');
    // What the package's types say of rows is less than the interface here.
    return new Database(path) as unknown as Database;
  },
  'node:sqlite': async (path) => {
    const name = ['node', 'sqlite'].join(':');
    const { DatabaseSync } = (await import(name)) as { DatabaseSync: new (path: string) => Database };
    return new DatabaseSync(path);
  },
};

/** Codes and words of errors that say that a driver, and not the file, is missing. */
const ABSENT = /^(?:ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND|ERR_UNKNOWN_BUILTIN_MODULE|ERR_DLOPEN_FAILED)$/;
const NOT_COMPILED = /Could not locate the bindings file|Cannot find module|No such built-in module/;

/**
 * Opens a database file with the first driver that is there.
 *
 * @throws RelataError `no-sqlite` if none is, `unreadable-file` if the file cannot be opened
 */
export async function openDatabase(path: string, drivers: readonly Driver[] = DRIVERS): Promise<Database> {
  let missing: unknown;
  for (const driver of drivers) {
    try {
      return await OPEN[driver](path);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (!ABSENT.test(code ?? '') && !NOT_COMPILED.test(message))
        throw new RelataError('unreadable-file', { path, reason: message }, { cause: error });
      missing ??= error;
    }
  }
  throw new RelataError('no-sqlite', { reason: (missing as Error).message.split('\n', 1)[0] }, { cause: missing });
}
