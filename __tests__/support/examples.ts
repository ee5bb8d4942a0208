import { transformSync } from '@swc/core';

/** The blocks of one language in a Markdown file, in order. */
export function blocks(markdown: string, language: string): string[] {
  return [...markdown.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, code]) => code);
}

/** All blocks that have a language, in order. */
export function allBlocks(markdown: string): { language: string; code: string }[] {
  return [...markdown.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, code]) => ({ language, code }));
}

/** What a block says that it prints: comments on lines of their own. */
export function promisedBy(code: string, sign: '//' | '#'): string[] {
  return code
    .split('\n')
    .filter((line) => line.startsWith(`${sign} `))
    .map((line) => line.slice(sign.length + 1));
}

/** What a Markdown file opens as a block without saying its language: nobody can run that. */
export function unlabelledBlocks(markdown: string): string[] {
  const fences = [...markdown.matchAll(/^```(\w*)$/gm)].map(([, language]) => language);
  return fences.filter((language, i) => i % 2 === 0 && language === '');
}

interface Console {
  log: (...values: unknown[]) => void;
}
type Program = (require: (name: string) => unknown, exports: object, console: Console, process: object) => Promise<void>;
const AsyncFunction = (async () => Promise.resolve()).constructor as new (...parts: string[]) => Program;

/**
 * Runs a block of TypeScript as a user's program would run; gives the lines that it prints.
 *
 * @param modules what it may import, by name
 */
export async function printedBy(code: string, modules: Readonly<Record<string, unknown>>): Promise<string[]> {
  const { code: script } = transformSync(code, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  let out = '';
  const load = (name: string) => {
    if (!Object.hasOwn(modules, name)) throw new Error(`the example imports ${name}`);
    return modules[name];
  };
  const log = (...values: unknown[]) => (out += `${values.map(String).join(' ')}\n`);
  const stdout = { write: (text: string) => (out += text) };
  await new AsyncFunction('require', 'exports', 'console', 'process', script)(load, {}, { log }, { stdout });
  return out === '' ? [] : out.replace(/\n$/, '').split('\n');
}
