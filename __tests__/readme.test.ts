import { transformSync } from '@swc/core';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import * as relata from '../src';
import { PLAIN } from '../src/cli/style';
import { renderTable } from '../src/cli/table';
import * as formats from '../src/export';
import * as node from '../src/node';

const ROOT = join(__dirname, '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const MODULES: Record<string, unknown> = { relata, 'relata/export': formats, 'relata/node': node };

/** The blocks of one language, in order. */
function blocks(language: string): string[] {
  return [...README.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, code]) => code);
}

type Program = (require: (name: string) => unknown, exports: object, console: { log: (...values: unknown[]) => void }) => Promise<void>;
const AsyncFunction = (async () => Promise.resolve()).constructor as new (...parts: string[]) => Program;

/** Runs a block as a user's program would run; gives the lines that it prints. */
async function printedBy(code: string): Promise<string[]> {
  const { code: script } = transformSync(code, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  const lines: string[] = [];
  const load = (name: string) => {
    if (!Object.hasOwn(MODULES, name)) throw new Error(`the README imports ${name}`);
    return MODULES[name];
  };
  await new AsyncFunction('require', 'exports', 'console', script)(
    load,
    {},
    { log: (...values) => lines.push(values.map(String).join(' ')) },
  );
  return lines;
}

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

  it.each(blocks('ts').map((code) => ({ code, title: code.split('\n', 1)[0] })))('$title', async ({ code }) => {
    const printed = await printedBy(code);
    // A comment on a line of its own is what the program prints there.
    const promised = [...code.matchAll(/^\/\/ (.*)$/gm)].map(([, line]) => line);
    if (promised.length > 0) expect(printed).toEqual(promised);
    else expect(printed).not.toEqual([]);
  });

  it.each(blocks('console').map((session) => ({ session, title: session.split('\n', 1)[0] })))('$title', ({ session }) => {
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
