import { RelataError } from '../errors';
import { isMissingModule } from '../validation/optional-package';

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

/** Words of errors that say that a driver, and not the file, is missing. */
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
      if (driver === 'node:sqlite') return openBuiltIn(path);
      // Awaited right within `try`: bundlers take such an import, and no other, for one of a package that may be missing.
      const { default: Database } = await import('better-sqlite3');
      // What the package's types say of rows is less than the interface here.
      return new Database(path) as unknown as Database;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (!isMissingModule(error) && code !== 'ERR_DLOPEN_FAILED' && !NOT_COMPILED.test(message))
        throw new RelataError('unreadable-file', { path, reason: message }, { cause: error });
      missing ??= error;
    }
  }
  throw new RelataError('no-sqlite', { reason: (missing as Error).message.split('\n', 1)[0] }, { cause: missing });
}

function openBuiltIn(path: string): Database {
  // Not imported: compilers and bundlers would look for a module that not every Node has. Whichever has it has this function, too.
  const sqlite = process.getBuiltinModule?.('node:sqlite') as { DatabaseSync: new (path: string) => Database } | undefined;
  if (!sqlite) throw new Error('No such built-in module: node:sqlite');
  return new sqlite.DatabaseSync(path);
}
