import { build, type BuildOptions } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installed } from './install';

/** Bundles a program that stands in the project where the package is installed, so that its `relata` is that package. */
async function bundle(contents: string, options: BuildOptions): Promise<Uint8Array> {
  const { project } = installed();
  copyFileSync(resolve(__dirname, 'consumer/answer.ts'), join(project, 'answer.ts'));
  const { outputFiles, warnings } = await build({
    stdin: { contents, resolveDir: project },
    bundle: true,
    target: 'es2022',
    // Not this repository's, whose paths lead to the source.
    tsconfigRaw: {},
    write: false,
    ...options,
  });
  expect(warnings).toEqual([]);
  return outputFiles![0].contents;
}

/** The library as a page ships it, with `answer` as a global; `external` packages are left out. */
export function bundleForBrowser(external: string[] = []): Promise<Uint8Array> {
  const contents = `import { answer } from './answer'; globalThis.answer = answer;`;
  return bundle(contents, { platform: 'browser', format: external.length > 0 ? 'esm' : 'iife', minify: true, external });
}

/** Runs a script in the project, in a Node process of its own; gives what it printed. */
export function run(file: string, script: string, input = ''): string {
  const { project } = installed();
  writeFileSync(join(project, file), script);
  return execFileSync(process.execPath, [file], { cwd: project, encoding: 'utf8', input, stdio: 'pipe', maxBuffer: 2 ** 28 });
}

/** What the library says in Node, loaded by `import` or by `require`. */
export async function answerInNode(articles: string[], format: 'esm' | 'cjs'): Promise<string> {
  const contents = `
    import { readFileSync } from 'node:fs';
    import { answer } from './answer';
    process.stdout.write(answer(JSON.parse(readFileSync(0, 'utf8'))));`;
  const script = await bundle(contents, { platform: 'node', format, packages: 'external' });
  return run(format === 'esm' ? 'answer.mjs' : 'answer.cjs', Buffer.from(script).toString('utf8'), JSON.stringify(articles));
}

/** Where two long strings part, as a short text: jest would print megabytes. `undefined` where they are the same. */
export function difference(left: string, right: string): string | undefined {
  if (left === right) return undefined;
  let at = 0;
  while (left[at] === right[at]) at++;
  return `at ${at}: ${JSON.stringify(left.slice(at - 60, at + 60))} and ${JSON.stringify(right.slice(at - 60, at + 60))}`;
}
