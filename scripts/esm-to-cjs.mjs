// Gives each built ES module a CommonJS twin, with its types: dist/index.js → dist/index.cjs, dist/index.d.ts → dist/index.d.cts, and
// so on for the chunks they import. tsup itself would either copy the library into every CommonJS entry point (several wink-nlp models
// in memory, several RelataError classes) or split it by way of sucrase, which replaces `?.` and `??` in hot loops with slow calls.
import { build } from 'esbuild';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

// The command is an ES module only.
const ENTRIES = [
  'dist/index.js',
  'dist/lite/index.js',
  'dist/export/index.js',
  'dist/node/index.js',
  'dist/neo4j/index.js',
  'dist/store/index.js',
  'dist/score/index.js',
  'dist/bullmq/index.js',
  'dist/langchain/index.js',
  'dist/mcp/index.js',
  'dist/server/index.js',
  'dist/view/index.js',
  'dist/view/client/index.js',
];

const wanted = new Set(ENTRIES.map((path) => resolve(path)));

const importTheTwin = {
  name: 'import-the-twin',
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ kind, path, resolveDir }) => {
      if (kind === 'entry-point') return undefined;
      // Packages, and the weights, which are one file for both.
      if (!path.startsWith('.') || path.endsWith('.cjs')) return { path, external: true };
      wanted.add(resolve(resolveDir, path));
      return { path: path.replace(/\.js$/, '.cjs'), external: true };
    });
  },
};

// A set that grows while it is walked: each module adds those it imports.
for (const module of wanted) {
  await build({
    entryPoints: [module],
    outfile: module.replace(/\.js$/, '.cjs'),
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    logLevel: 'warning',
    // Bundling is what lets a plugin rewrite imports; every import stays an import.
    bundle: true,
    plugins: [importTheTwin],
    // What finds its package by where it stands: `createRequire` takes a path as well.
    define: { 'import.meta.url': '__filename' },
  });
}

for (const path of readdirSync('dist', { recursive: true }).filter((name) => name.endsWith('.d.ts'))) {
  const types = readFileSync(`dist/${path}`, 'utf8').replace(/(from '\.[^']*)\.js'/g, "$1.cjs'");
  writeFileSync(`dist/${path.replace(/\.ts$/, '.cts')}`, types);
}
