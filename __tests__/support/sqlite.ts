import { createRequire } from 'node:module';

/** Whether better-sqlite3 is here and compiled. */
export const HAS_SQLITE = ((): boolean => {
  try {
    const Database = createRequire(__filename)('better-sqlite3') as new (path: string) => { close(): void };
    new Database(':memory:').close();
    return true;
  } catch {
    return false;
  }
})();

/** A group of tests of a store, which are left out with a word where no driver is. */
export const describeStore = HAS_SQLITE ? describe : describe.skip;
if (!HAS_SQLITE) process.stderr.write('SKIPPED tests of the store: better-sqlite3 is not installed or not compiled.\n');
