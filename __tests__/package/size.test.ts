import { build } from 'esbuild';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { installed } from './install';
import { bundleForBrowser, liteForBrowser } from './programs';

const { project, tarball, files } = installed();
const KIB = 1024;

/**
 * Ceilings in KiB. A commit that needs more raises them and says why. Last: our own part of the bundle by 80, since what is needed of
 * compromise and of wink-nlp's model is in it now; the bundle, in which all of both was, is 1,040 lower.
 * Then the tarball for what merging keeps apart, a store, a queue, servers, LangChain's documents, a scorer of a user's own gold and their guides,
 * each entry as ES module and as CommonJS; and our own part of the bundle by 20 for identifiers of places and dates. Then the tarball by 10 for the
 * guide to environments, a decoder for where there is none, and what a person puts right in a store; by 4 for what is kept of an extraction; by 10 more for what the viewer's page and its
 * client tell, filter, search and print, which are in it four times: 2 KiB of the page, as ES module and as CommonJS, and the same unminified; by 16 for
 * values in words and labels of lines, which are in it four times as well, the places of RDF and the words of other languages; by 15 for `relata/lite`
 * and its guide. It is 41 lower since examples of rules are left out, and 5 higher for the past of irregular verbs
 * and plurals of units, which labels and values in words have. Then the tarball by 10 for GraphRAG's tables and the languages of articles in the command, members of a
 * gold that are misspelt, what timelines leave out and where documents of RDF came from, with their guides; by 20 for who was first to do something,
 * who stands behind a role, what a type leads to beyond the object and the publishers and paths of a store.
 */
const CEILING = {
  /** The download of `npm install relata`, without its dependencies. */
  tarball: 6000,
  /** A page's bundle, minified and gzipped, with all dependencies. */
  bundle: 4740,
  /** The same without the dependencies: our own code and data, and what the build takes of theirs. */
  own: 4730,
  /** The bundle of a page that loads its models from a server, with `relata/lite`. */
  lite: 500,
};

interface Manifest {
  dependencies: object;
  /** All of them optional: whoever uses what needs them installs them. */
  peerDependencies: object;
}
const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(project, 'node_modules/relata/package.json'), 'utf8')) as Manifest;
const DEPENDENCIES = Object.keys({ ...dependencies, ...peerDependencies });

const gzipped = (bytes: Uint8Array) => gzipSync(bytes, { level: 9 }).length / KIB;

describe('the size of the package', () => {
  it('publishes the build, the licence and the documents, and nothing else', () => {
    const others = files.filter((path) => !/^dist\/([\w-]+\/)*[\w-]+\.(js|cjs|d\.ts|d\.cts)$/.test(path));
    expect(others.sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'docs/browser.md',
      'docs/command-line.md',
      'docs/cookbook.md',
      'docs/environments.md',
      'docs/formats.md',
      'docs/images/viewer.png',
      'docs/lite.md',
      'docs/many-machines.md',
      'docs/mcp.md',
      'docs/merge-a-corpus.md',
      'docs/own-entities.md',
      'docs/own-parser.md',
      'docs/own-relation-types.md',
      'docs/robustness.md',
      'docs/serve.md',
      'docs/store.md',
      'docs/upgrade.md',
      'docs/viewer.md',
      'docs/when-not.md',
      'docs/worker.md',
      'models/README.md',
      'models/confidence.md',
      'models/kinds.md',
      'models/names.md',
      'models/pronouns.md',
      'package.json',
    ]);
    for (const entry of [
      'index',
      'lite/index',
      'score/index',
      'store/index',
      'bullmq/index',
      'export/index',
      'node/index',
      'langchain/index',
      'mcp/index',
      'neo4j/index',
      'server/index',
      'view/index',
      'view/client/index',
    ]) {
      for (const extension of ['js', 'cjs', 'd.ts', 'd.cts']) expect(files).toContain(`dist/${entry}.${extension}`);
    }
    expect(files).toContain('dist/cli.js');
  });

  it('has what its README links to', () => {
    const readme = readFileSync(join(project, 'node_modules/relata/README.md'), 'utf8');
    const links = [...readme.matchAll(/\]\((?!https:|#)([^)#]+)/g)].map(([, path]) => path);
    expect(links).toContain('docs/formats.md');
    expect(links.filter((path) => !files.includes(path))).toEqual([]);
  });

  it('has rules without their examples', () => {
    const code = files
      .filter((path) => /\.c?js$/.test(path))
      .map((path) => readFileSync(join(project, 'node_modules/relata', path), 'utf8'));
    expect(code.filter((text) => /\bcounterexamples\b/.test(text))).toEqual([]);
    expect(code.some((text) => text.includes('What clauses state'))).toBe(true);
  });

  it('imports its declared dependencies, and modules of Node by their full name', async () => {
    const { metafile } = await build({
      entryPoints: files.filter((path) => /\.c?js$/.test(path)).map((path) => join(project, 'node_modules/relata', path)),
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      metafile: true,
      write: false,
      outdir: project,
      entryNames: '[dir]/[name]-[hash]',
    });
    const imported = new Set(
      Object.values(metafile.inputs).flatMap(({ imports }) => imports.filter((it) => it.external).map((it) => it.path)),
    );
    // A module within a package, "graphology-metrics/centrality/pagerank.js", comes with the package.
    const others = [...imported].filter((name) => !DEPENDENCIES.some((known) => name === known || name.startsWith(`${known}/`)));
    expect(others).toContain('node:fs/promises');
    // Without the prefix a bundler may take it for a package, and Deno does not know it.
    expect(others.filter((name) => !name.startsWith('node:'))).toEqual([]);
  });

  it('is a tarball under its ceiling', () => {
    expect(statSync(tarball).size / KIB).toBeLessThan(CEILING.tarball);
  });

  it('is a bundle under its ceiling without the models', async () => {
    expect(gzipped(await liteForBrowser())).toBeLessThan(CEILING.lite);
  });

  it('is a bundle under its ceiling, with and without dependencies', async () => {
    expect(gzipped(await bundleForBrowser())).toBeLessThan(CEILING.bundle);
    expect(gzipped(await bundleForBrowser(DEPENDENCIES))).toBeLessThan(CEILING.own);
  });
});
