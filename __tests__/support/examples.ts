import { transformSync } from '@swc/core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as relata from '../../src';
import * as formats from '../../src/export';
import * as node from '../../src/node';

const ROOT = join(__dirname, '../..');
const MODULES: Record<string, unknown> = { relata, 'relata/export': formats, 'relata/node': node };

/** The blocks of one language in a document of the repository, in order. */
export const blocksOf = (path: string, language: string): string[] =>
  [...readFileSync(join(ROOT, path), 'utf8').matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, code]) => code);

type Program = (require: (name: string) => unknown, exports: object, console: { log: (...values: unknown[]) => void }) => Promise<void>;
const AsyncFunction = (async () => Promise.resolve()).constructor as new (...parts: string[]) => Program;

/** Runs a block as a user's program would run; gives the lines that it prints. */
export async function printedBy(code: string): Promise<string[]> {
  const { code: script } = transformSync(code, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  const lines: string[] = [];
  const load = (name: string) => {
    if (!Object.hasOwn(MODULES, name)) throw new Error(`an example imports ${name}`);
    return MODULES[name];
  };
  await new AsyncFunction('require', 'exports', 'console', script)(
    load,
    {},
    { log: (...values) => lines.push(values.map(String).join(' ')) },
  );
  return lines;
}

/** What a block says that it prints: its comments on lines of their own. */
export const promisedBy = (code: string): string[] => [...code.matchAll(/^\/\/ (.*)$/gm)].map(([, line]) => line);
