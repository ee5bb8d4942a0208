// Gives each built ES module a CommonJS twin: dist/index.js → dist/index.cjs, shared chunks included.
// tsup itself would either copy the library into every CommonJS entry point (several wink-nlp models in memory, several RelataError
// classes) or split it by way of sucrase, which replaces `?.` and `??` in hot loops with slow calls.
import { build } from 'esbuild';
import { readdirSync } from 'node:fs';

const modules = readdirSync('dist', { recursive: true }).filter((path) => path.endsWith('.js') && path !== 'cli.js');

await build({
  entryPoints: modules.map((path) => `dist/${path}`),
  outdir: 'dist',
  outbase: 'dist',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  platform: 'node',
  target: 'es2022',
  logLevel: 'warning',
  // Bundling is what lets a plugin rewrite imports; every import stays an import.
  bundle: true,
  plugins: [
    {
      name: 'import-the-twin',
      setup({ onResolve }) {
        onResolve({ filter: /./ }, ({ kind, path }) =>
          kind === 'entry-point' ? undefined : { path: path.replace(/^(\..*)\.js$/, '$1.cjs'), external: true },
        );
      },
    },
  ],
});
