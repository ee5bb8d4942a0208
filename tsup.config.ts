import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { defineConfig } from 'tsup';

import { bundleClient } from './scripts/bundle-client.mjs';
import { frontCode } from './scripts/front-code.mjs';
import { withoutExamples } from './scripts/without-examples.mjs';

const library = {
  index: 'src/index.ts',
  'lite/index': 'src/lite/index.ts',
  'export/index': 'src/export/index.ts',
  'node/index': 'src/node/index.ts',
  'neo4j/index': 'src/neo4j/index.ts',
  'store/index': 'src/store/index.ts',
  'score/index': 'src/score/index.ts',
  'bullmq/index': 'src/bullmq/index.ts',
  'langchain/index': 'src/langchain/index.ts',
  'mcp/index': 'src/mcp/index.ts',
  'server/index': 'src/server/index.ts',
  'view/index': 'src/view/index.ts',
  'view/client/index': 'src/view/client/index.ts',
};

/** Packages in CommonJS of which the library imports what it always needs. */
const COMMONJS_PACKAGES = /^(?:wink-nlp|graphology-(?:communities-louvain|metrics))(?:\/|$)/;

/** The gazetteer with a row for the phrases of the same classes, in the same way; front-coded, since it is large. */
function phrasesByClasses(table: string): string {
  const phrases = new Map<string, string[]>();
  for (const row of table.split('\n')) {
    const [phrase, classes] = row.split('\t');
    if (classes !== undefined && !row.startsWith('#')) phrases.set(classes, [...(phrases.get(classes) ?? []), phrase!]);
  }
  return [...phrases].map(([classes, list]) => `\t${classes}\t${frontCode(list).join('\t')}\n`).join('');
}

/** A table of src/english with a row a class instead of a row a word: a third of the size. */
function wordsByClass(table: string): string {
  const classes = new Map<string, string[]>();
  for (const row of table.split('\n')) {
    const [word, names] = row.split('\t');
    if (names === undefined || row.startsWith('#')) continue;
    for (const name of names.split(', ')) classes.set(name, [...(classes.get(name) ?? []), word!]);
  }
  return [...classes].map(([name, words]) => `\t${name}\t${words.join('\t')}\n`).join('');
}

/** The ES modules and their types; scripts/esm-to-cjs.mjs derives CommonJS from them. */
export default defineConfig({
  entry: { ...library, cli: 'src/cli/main.ts', 'node/worker': 'src/node/worker.ts' },
  dts: { entry: library },
  format: 'esm',
  target: 'es2022',
  // Not 'node': esbuild would then decode embedded data with Buffer, which a browser does not have.
  platform: 'neutral',
  external: [/^node:/],
  // Left to the plugin for packages in CommonJS.
  noExternal: [COMMONJS_PACKAGES],
  // The default rewrites `node:fs` to `fs`: Deno knows only the first, and a bundler may take the second for a package.
  removeNodeProtocol: false,
  // One copy of the library's code for all entry points: one wink-nlp model in memory, one RelataError class.
  splitting: true,
  // The weights are 4 MB: scripts/embed-model.mjs writes them once, beside the modules of both kinds.
  esbuildPlugins: [
    {
      name: 'weights-beside-the-modules',
      setup(build) {
        build.onResolve({ filter: /models\/\w+\.bin$/ }, ({ path }) => ({
          path: `./${/(\w+)\.bin$/.exec(path)![1]}-model.cjs`,
          external: true,
        }));
      },
    },
    {
      // The largest tables that only extraction needs are one file for modules of both kinds, like the weights.
      name: 'tables-beside-the-modules',
      setup(build) {
        const tables = new Map<string, string>();
        build.onResolve({ filter: /^tables$/ }, () => ({ path: './tables.cjs', external: true }));
        build.onLoad(
          { filter: /(?:models[/\\]\w+|compromise|gazetteer|common-words|currencies|offices|relation-types|value-words|wink-model)\.tsv$/ },
          ({ path }) => {
            const name = `${basename(dirname(path))}/${basename(path)}`;
            const text = readFileSync(path, 'utf8');
            tables.set(name, name === 'lexicon/gazetteer.tsv' ? phrasesByClasses(text) : text);
            return { contents: `import tables from 'tables'; export default tables[${JSON.stringify(name)}];`, loader: 'js' };
          },
        );
        build.onEnd(() => {
          const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
          mkdirSync('dist', { recursive: true });
          writeFileSync('dist/tables-text.cjs', `module.exports = ${JSON.stringify(Object.fromEntries(sorted), undefined, 2)};\n`);
          // Node looks for the names of exports in whatever a module imports, letter by letter: not in half a megabyte of tables.
          writeFileSync('dist/tables.cjs', `const read = () => require('./tables-text.cjs');\nmodule.exports = read();\n`);
        });
      },
    },
    {
      // Node looks through a CommonJS file that an ES module imports for the names of its exports, comments and all, and compiles what does so: longer
      // than these packages take to load. What such a file itself requires is not looked through, where it does not hand it on by name: hence the function.
      name: 'packages-beside-the-modules',
      setup(build) {
        const modules = new Map<string, Set<string>>();
        build.onResolve({ filter: COMMONJS_PACKAGES }, ({ path }) => ({ path, namespace: 'commonjs' }));
        build.onLoad({ filter: /./, namespace: 'commonjs' }, ({ path }) => {
          const name = path.split('/')[0]!;
          modules.set(name, (modules.get(name) ?? new Set()).add(path));
          return { contents: `import modules from 'beside/${name}'; export default modules['${path}'];`, loader: 'js' };
        });
        build.onResolve({ filter: /^beside\// }, ({ path }) => ({ path: `./${basename(path)}.cjs`, external: true }));
        build.onEnd(() => {
          for (const [name, paths] of modules) {
            const rows = [...paths].sort().map((path) => `  '${path}': require('${path}'),\n`);
            writeFileSync(`dist/${name}.cjs`, `const read = () => ({\n${rows.join('')}});\nmodule.exports = read();\n`);
          }
        });
      },
    },
    {
      name: 'words-by-class',
      setup(build) {
        build.onLoad({ filter: /english[/\\][\w-]+\.tsv$/ }, ({ path }) => ({
          contents: wordsByClass(readFileSync(path, 'utf8')),
          loader: 'text',
        }));
      },
    },
    {
      name: 'rules-without-examples',
      setup(build) {
        build.onLoad({ filter: /src[/\\][2-7]-[\w/\\-]+\.ts$/ }, ({ path }) => ({
          contents: withoutExamples(readFileSync(path, 'utf8')),
          loader: 'ts',
        }));
      },
    },
    {
      name: 'page-of-the-viewer',
      setup(build) {
        build.onLoad({ filter: /\.bundle$/ }, ({ path }) => ({
          contents: Object.entries(bundleClient(path))
            .map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};`)
            .join('\n'),
          loader: 'js',
        }));
      },
    },
  ],
  loader: { '.tsv': 'text', '.wasm': 'binary', '.css': 'text' },
});
