import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { VERSIONS } from './downloaded/tools';

const ROOT = resolve(__dirname, '../..');

/** The version of a package of the repository, "8.4.0". */
function versionOf(name: string): string {
  return (JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version;
}

/** The version in the row of an environment. */
function documented(environment: string): string {
  const row = readFileSync(join(ROOT, 'docs/environments.md'), 'utf8').split('\n').find((line) => line.startsWith(`| ${environment}`)); // prettier-ignore
  return row!.split('|')[2].trim();
}

it.each([
  ['esbuild', versionOf('esbuild')],
  ['Rollup', versionOf('rollup')],
  ['webpack', versionOf('webpack')],
  ['Vite', versionOf('vite')],
  ['jest in jsdom', versionOf('jest-environment-jsdom')],
  ['Next.js', VERSIONS.next],
  ['Deno', VERSIONS.deno],
  ['Bun', VERSIONS.bun],
])('docs/environments.md has the version of %s', (environment, version) => {
  expect(documented(environment)).toBe(version.split('.').slice(0, 2).join('.'));
});

it('docs/environments.md has the version of workerd', () => {
  expect(documented('Cloudflare Workers')).toBe(`workerd ${VERSIONS.workerd.split('.').slice(0, 2).join('.')}`);
});
