import neo4j from 'neo4j-driver';
import * as fs from 'node:fs';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import * as relata from '../src';
import { PLAIN } from '../src/cli/style';
import { renderTable } from '../src/cli/table';
import * as formats from '../src/export';
import * as intoNeo4j from '../src/neo4j';
import * as node from '../src/node';
import { boltServer, type BoltServer } from './support/bolt';
import { allBlocks, blocks, printedBy, promisedBy, unlabelledBlocks } from './support/examples';

const ROOT = join(__dirname, '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

let server: BoltServer;
/** What an example may import. Its database is on this machine, wherever it looks for it. */
const modules = (): Record<string, unknown> => ({
  relata,
  'relata/export': formats,
  'relata/node': node,
  'relata/neo4j': intoNeo4j,
  'node:fs': fs,
  'neo4j-driver': {
    __esModule: true,
    default: { auth: neo4j.auth, driver: (_url: string, auth: never) => neo4j.driver(server.url, auth) },
  },
});

describe('the examples of the README', () => {
  const home = process.cwd();
  let folder: string;
  beforeAll(async () => {
    server = await boltServer(() => undefined);
    folder = mkdtempSync(join(tmpdir(), 'relata-'));
    writeFileSync(join(folder, 'article.txt'), 'Acme bought Globex for $2 million on Friday.');
    mkdirSync(join(folder, 'articles'));
    writeFileSync(join(folder, 'articles/monday.txt'), 'Globex hired Maria Silva.');
    writeFileSync(join(folder, 'articles/tuesday.txt'), 'Maria Silva left Initech.');
    process.chdir(folder);
  });
  afterAll(async () => {
    process.chdir(home);
    rmSync(folder, { recursive: true });
    await server.close();
  });

  // Shell and page are run in __tests__/package/guides.test.ts, by the package as it is installed.
  it('are of languages that a test runs', () => {
    expect(unlabelledBlocks(README)).toEqual([]);
    expect([...new Set(allBlocks(README).map(({ language }) => language))].sort()).toEqual(['console', 'js', 'sh', 'ts']);
  });

  it.each(blocks(README, 'ts').map((code) => ({ code, title: code.split('\n', 1)[0] })))('$title', async ({ code }) => {
    const printed = await printedBy(code, modules());
    const promised = promisedBy(code, '//');
    if (promised.length > 0) expect(printed).toEqual(promised);
    else expect(printed).not.toEqual([]);
  });

  it.each(blocks(README, 'console').map((session) => ({ session, title: session.split('\n', 1)[0] })))('$title', ({ session }) => {
    const [, sentence, output] = /^\$ echo '(.*)' \| npx relata extract -f table\n(.*)$/s.exec(session)!;
    expect(output).toBe(renderTable(relata.extract(`${sentence}\n`), 'standard input', 100, PLAIN));
  });
});

describe('the tables of the README name every', () => {
  it.each([
    ['error', 'src/errors.ts', /^ {2}'([a-z-]+)':/gm],
    ['warning', 'src/document/warnings.ts', /'([a-z-]+)'/g],
    ['modality', 'src/document/relations.ts', /^export type Modality = (.*);$/gm],
    ['kind of relation', 'src/document/relations.ts', /^export type RelationKind = (.*);$/gm],
    ['type of entity', 'src/document/entities.ts', /^ {2}\| '.*$/gm],
  ])('%s', (_what, file, pattern) => {
    const found = [...readFileSync(join(ROOT, file), 'utf8').matchAll(pattern)].flatMap(([all, inner = all]) =>
      inner.includes("'") ? [...inner.matchAll(/'([\w-]+)'/g)].map(([, name]) => name) : [inner],
    );
    expect(found.length).toBeGreaterThan(2);
    expect(found.filter((name) => !README.includes(`\`${name}\``))).toEqual([]);
  });
});
