import { bad, known, oneOfWords } from '../validation/options';
import { openDatabase, DRIVERS, type Driver } from './driver';
import { prepareTables } from './schema';
import { Sql } from './sql';
import { Store } from './store';

/** How a store is opened. */
export interface StoreOptions {
  /** What SQLite is asked through. Default: better-sqlite3 if it is installed, else Node's own where it has one. */
  driver?: Driver;
}

/**
 * Opens a store, a file of SQLite, which is made where there is none. Several programs may read one at a time; one of them writes. Needs
 * the package better-sqlite3, which is not installed with relata, or a Node that has `node:sqlite`.
 *
 * @param path of the file; ':memory:' for a store that is gone when it is closed
 * @throws RelataError `no-sqlite`, `unreadable-file`, `not-a-store`, `bad-path`, `bad-option`, `unknown-option`, `options-not-object`
 * @example
 * const store = await openStore('news.db');
 * store.add(extract(text, { id: 'monday' }), { text, published: '2024-12-09' });
 * store.neighbours(store.find('Globex')[0].id);
 */
export async function openStore(path: string, options?: StoreOptions): Promise<Store> {
  const { driver } = known(options, ['driver']);
  if (typeof path !== 'string' || path === '') throw bad('path', 'the path of a file, or ":memory:"', path);
  const sql = new Sql(await openDatabase(path, driver === undefined ? DRIVERS : [oneOfWords('driver', driver, DRIVERS)]));
  try {
    prepareTables(sql, path);
  } catch (error) {
    sql.close();
    throw error;
  }
  return new Store(sql);
}
