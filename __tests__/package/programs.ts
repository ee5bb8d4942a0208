import { build, type BuildOptions } from 'esbuild';
import { execFile, execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { installed } from './install';

/** Bundles a program that stands in the project where the package is installed, so that its `relata` is that package. */
async function bundle(contents: string, options: BuildOptions): Promise<Uint8Array> {
  const { project } = installed();
  const program = readFileSync(resolve(__dirname, 'consumer/answer.ts'), 'utf8');
  writeFileSync(join(project, 'answer.ts'), program);
  // The same program, with the one library in the place of the other.
  writeFileSync(join(project, 'lite-answer.ts'), program.replace(`from 'relata'`, `from 'relata/lite'`));
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

/** What a page ships that loads its models: `answer` as a global, which is told from where. */
export function liteForBrowser(): Promise<Uint8Array> {
  return bundle(LITE, { platform: 'browser', format: 'iife', minify: true });
}

const LITE = `
  import { loadModels } from 'relata/lite';
  import { answer } from './lite-answer';
  globalThis.answer = async (articles, source) => {
    await loadModels(source);
    return answer(articles);
  };`;

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

/** What the library without weights says in Node, loaded by `import` or by `require`, with models from a URL. */
export async function liteAnswerInNode(articles: string[], format: 'esm' | 'cjs', source: string): Promise<string> {
  const contents = `
    import { readFileSync } from 'node:fs';
    ${LITE}
    globalThis.answer(JSON.parse(readFileSync(0, 'utf8')), ${JSON.stringify(source)}).then((said) => process.stdout.write(said));`;
  const script = await bundle(contents, { platform: 'node', format, packages: 'external' });
  return runBeside(format === 'esm' ? 'lite.mjs' : 'lite.cjs', Buffer.from(script).toString('utf8'), JSON.stringify(articles));
}

/** As `run`, but this process goes on meanwhile: it is the server. */
async function runBeside(file: string, script: string, input: string): Promise<string> {
  const { project } = installed();
  writeFileSync(join(project, file), script);
  const running = promisify(execFile)(process.execPath, [file], { cwd: project, encoding: 'utf8', maxBuffer: 2 ** 28 });
  running.child.stdin!.end(input);
  return (await running).stdout;
}

/** Where two long strings part, as a short text: jest would print megabytes. `undefined` where they are the same. */
export function difference(left: string, right: string): string | undefined {
  if (left === right) return undefined;
  let at = 0;
  while (left[at] === right[at]) at++;
  return `at ${at}: ${JSON.stringify(left.slice(at - 60, at + 60))} and ${JSON.stringify(right.slice(at - 60, at + 60))}`;
}
