import { execFileSync } from 'node:child_process';
import { mkdirSync, copyFileSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { blocks } from '../support/examples';
import { installed } from './install';

const ROOT = resolve(__dirname, '../..');
const { project, tarball, files } = installed();

interface Failure {
  stdout: string;
  stderr: string;
}

/** Runs one of the repository's development commands in the project; gives what it complains of, or nothing. */
function complaints(command: string, ...args: string[]): string {
  try {
    execFileSync(join(ROOT, 'node_modules/.bin', command), args, { cwd: project, encoding: 'utf8', stdio: 'pipe' });
    return '';
  } catch (error) {
    const { stdout, stderr } = error as Failure;
    return stdout + stderr;
  }
}

const OPTIONS = { target: 'es2022', strict: true, exactOptionalPropertyTypes: true, noEmit: true };

/** graphology's types need those of Node's `events`. */
function linkNodeTypes(): void {
  const nodeTypes = join(project, 'node_modules/@types/node');
  mkdirSync(join(project, 'node_modules/@types'), { recursive: true });
  if (!existsSync(nodeTypes)) symlinkSync(join(ROOT, 'node_modules/@types/node'), nodeTypes);
}

/** The examples of a guide that import nothing but the library and Node. */
const examplesOf = (guide: string): string[] =>
  blocks(readFileSync(join(ROOT, guide), 'utf8'), 'ts').filter((code) =>
    [...code.matchAll(/ from '([^']+)'/g)].every(([, name]) => /^(?:relata(?:\/|$)|node:)/.test(name)),
  );

describe('the package as published', () => {
  it('satisfies publint', () => {
    expect(complaints('publint', 'run', tarball, '--strict')).toBe('');
  });

  it('has types that are right for import and for require (attw)', () => {
    expect(complaints('attw', tarball, '--profile', 'node16', '--no-definitely-typed', '--no-color', '--no-emoji')).toBe('');
  });

  it('keeps the types of wink-nlp, which need more than they say, out of its own', () => {
    const types = files.filter((path) => /\.d\.c?ts$/.test(path));
    expect(types).not.toEqual([]);
    const mentions = types.filter((path) => readFileSync(join(project, 'node_modules/relata', path), 'utf8').includes('wink'));
    expect(mentions).toEqual([]);
  });

  describe.each([
    // `.mts` imports and `.cts` requires under node16; a bundler's resolution takes the plain file.
    { module: 'node16', moduleResolution: 'node16', extensions: ['mts', 'cts'] },
    { module: 'esnext', moduleResolution: 'bundler', extensions: ['ts'] },
    // Older projects: it knows no `exports` and finds the entry points by `typesVersions`.
    { module: 'commonjs', moduleResolution: 'node10', extensions: ['ts'] },
  ])('compiles in a strict project under moduleResolution $moduleResolution', ({ module, moduleResolution, extensions }) => {
    it.each([true, false])('skipLibCheck %s', (skipLibCheck) => {
      for (const extension of extensions) copyFileSync(resolve(__dirname, 'consumer/types.ts'), join(project, `types.${extension}`));
      linkNodeTypes();
      const compilerOptions = { ...OPTIONS, module, moduleResolution, skipLibCheck };
      const config = join(project, `tsconfig.${moduleResolution}.${skipLibCheck}.json`);
      writeFileSync(config, JSON.stringify({ compilerOptions, files: extensions.map((extension) => `types.${extension}`) }));
      expect(complaints('tsc', '-p', config)).toBe('');
    });
  });

  it.each([
    'README.md',
    'docs/own-relation-types.md',
    'docs/own-entities.md',
    'docs/own-parser.md',
    'docs/formats.md',
    'docs/store.md',
    'docs/serve.md',
  ])('compiles the examples of %s', (guide) => {
    linkNodeTypes();
    const files = examplesOf(guide).map((code, i) => {
      const name = `${guide.replace(/\W/g, '-')}-${i}.ts`;
      writeFileSync(join(project, name), code);
      return name;
    });
    expect(files).not.toEqual([]);
    const config = join(project, `tsconfig.${guide.replace(/\W/g, '-')}.json`);
    const compilerOptions = { ...OPTIONS, module: 'esnext', moduleResolution: 'bundler', skipLibCheck: true, types: ['node'] };
    writeFileSync(config, JSON.stringify({ compilerOptions, files }));
    expect(complaints('tsc', '-p', config)).toBe('');
  });
});
