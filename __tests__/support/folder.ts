import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of a test's own. */
export interface TemporaryFolder {
  /** Where it is; there is none outside a test. */
  readonly path: string;
  /** The path of something in it. */
  readonly at: (...names: string[]) => string;
}

/**
 * Makes a folder before each test, or before the first of the file, and takes it away afterwards with all that is in it.
 *
 * @param life how long it stays
 * @example
 * const { at } = temporaryFolder();
 * it('writes', () => writeFileSync(at('a.txt'), 'Acme fell.'));
 */
export function temporaryFolder(life: 'test' | 'file' = 'test'): TemporaryFolder {
  let path = '';
  const [before, after] = life === 'test' ? [beforeEach, afterEach] : [beforeAll, afterAll];
  before(() => {
    path = mkdtempSync(join(tmpdir(), 'relata-'));
  });
  after(() => rmSync(path, { recursive: true, force: true }));
  return {
    get path() {
      return path;
    },
    at: (...names) => join(path, ...names),
  };
}
