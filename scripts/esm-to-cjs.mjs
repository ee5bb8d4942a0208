// Gives each built ES module a CommonJS twin: dist/index.js → dist/index.cjs, and so on for the chunks it imports.
// tsup itself would either copy the library into every CommonJS entry point (several wink-nlp models in memory, several RelataError
// classes) or split it by way of sucrase, which replaces `?.` and `??` in hot loops with slow calls.
import { build } from 'esbuild';
import { resolve } from 'node:path';

// The command is an ES module only.
const ENTRIES = ['dist/index.js', 'dist/export/index.js', 'dist/node/index.js'];

const wanted = new Set(ENTRIES.map((path) => resolve(path)));

const importTheTwin = {
  name: 'import-the-twin',
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ kind, path, resolveDir }) => {
      if (kind === 'entry-point') return undefined;
      if (!path.startsWith('.')) return { path, external: true };
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
  });
}
