import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import * as relata from '../src';
import { PLAIN } from '../src/cli/style';
import { renderTable } from '../src/cli/table';
import { blocksOf, printedBy, promisedBy } from './support/examples';

const ROOT = join(__dirname, '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

describe('the examples of the README', () => {
  const home = process.cwd();
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'relata-'));
    writeFileSync(join(folder, 'article.txt'), 'Acme bought Globex for $2 million on Friday.');
    process.chdir(folder);
  });
  afterAll(() => {
    process.chdir(home);
    rmSync(folder, { recursive: true });
  });

  it.each(blocksOf('README.md', 'ts').map((code) => ({ code, title: code.split('\n', 1)[0] })))('$title', async ({ code }) => {
    const printed = await printedBy(code);
    // A comment on a line of its own is what the program prints there.
    const promised = promisedBy(code);
    if (promised.length > 0) expect(printed).toEqual(promised);
    else expect(printed).not.toEqual([]);
  });

  it.each(blocksOf('README.md', 'console').map((session) => ({ session, title: session.split('\n', 1)[0] })))('$title', ({ session }) => {
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
