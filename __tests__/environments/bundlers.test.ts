import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

import manifest from '../../package.json';
import { installed } from './install';
import { inNode, MISSING, run, runBeside } from './run';

/** Compressed, also where nothing is minified, as by Rollup; with the models it is ten times as much. */
const LITE_BYTES = 600 * 1024;

/** Bundles a program of the project with a bundler; gives the path of the bundle. */
function bundle(bundler: string, program: string, platform: 'page' | 'node'): string {
  // esbuild makes CommonJS for Node, unless it is told otherwise.
  const outfile = `out/${bundler}-${program.replace('.js', bundler === 'esbuild' && platform === 'node' ? '.cjs' : '.mjs')}`;
  run(process.execPath, resolve(__dirname, 'builds', `${bundler}.mjs`), program, outfile, platform);
  return outfile;
}

/** How many bytes a bundle has on the wire. */
const compressed = (file: string): number => gzipSync(readFileSync(join(installed().project, file))).length;

beforeAll(() => {
  // Of each entry point how many names it has, and the answer of one that would start threads if it were not told otherwise.
  const entries = Object.keys(manifest.exports).filter((path) => path !== './package.json');
  const lines = entries.map((path, i) => `import * as entry${i} from '${path.replace('.', 'relata')}';`);
  const names = entries.map((_, i) => `Object.keys(entry${i}).length`);
  const many = `
    import { extractMany } from 'relata/node';
    async function main() {
      const found = [];
      for await (const { extraction } of extractMany(['Acme bought Globex.', 'Initech sued Acme.'], { jobs: 1 })) found.push(extraction.relations.length);
      console.log(JSON.stringify({ names: [${names.join(', ')}], found }));
    }
    void main();`;
  writeFileSync(join(installed().project, 'entries.js'), [...lines, many].join('\n'));
});

/** The models on a server. */
let host: Server;
const modelsAt = (): string => `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
beforeAll(async () => {
  host = createServer(({ url = '/' }, response) => response.end(readFileSync(join(installed().project, 'hosted', url))));
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
});
afterAll(() => {
  host.closeAllConnections();
  host.close();
});

it('Node finds the deal', () => {
  const { relations } = JSON.parse(inNode('page.js')) as { relations: { predicate: { lemma: string } }[] };
  expect(relations.map(({ predicate }) => predicate.lemma)).toContain('buy');
});

it('Node knows the entry points', () => {
  const { names, found } = JSON.parse(inNode('entries.js')) as { names: number[]; found: number[] };
  expect(Math.min(...names)).toBeGreaterThan(0);
  expect(found).toEqual([1, 1]);
});

it('Node says what is missing', () => {
  expect(JSON.parse(inNode('peers.js'))).toEqual(MISSING);
});

describe.each(['esbuild', 'rollup', 'webpack', 'vite'])('%s', (bundler) => {
  it('builds a page that says the same as Node', () => {
    expect(run(process.execPath, bundle(bundler, 'page.js', 'page'))).toBe(inNode('page.js'));
  });

  it('builds a page without the models, which says the same when it has loaded them', async () => {
    const lite = bundle(bundler, 'lite.js', 'page');
    expect(compressed(lite)).toBeLessThan(LITE_BYTES);
    expect(await runBeside(process.execPath, lite, modelsAt())).toBe(inNode('page.js'));
  });

  it('leaves the models out of a page that does not extract', () => {
    expect(compressed(bundle(bundler, 'page.js', 'page'))).toBeGreaterThan(LITE_BYTES);
    const graph = bundle(bundler, 'graph.js', 'page');
    expect(compressed(graph)).toBeLessThan(LITE_BYTES);
    expect(run(process.execPath, graph)).toBe('0\n');
  });

  it('builds all entry points where no optional package is installed', () => {
    expect(run(process.execPath, bundle(bundler, 'entries.js', 'node'))).toBe(inNode('entries.js'));
  });

  it('leaves it to a call to say that its package is missing', () => {
    expect(JSON.parse(run(process.execPath, bundle(bundler, 'peers.js', 'node')))).toEqual(MISSING);
  });
});
