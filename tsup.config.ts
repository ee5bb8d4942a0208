import { defineConfig, type Options } from 'tsup';

const library = {
  index: 'src/index.ts',
  'export/index': 'src/export/index.ts',
  'node/index': 'src/node/index.ts',
};

const shared: Options = {
  target: 'es2022',
  // Not 'node': esbuild would then decode embedded data with Buffer, which a browser does not have.
  platform: 'neutral',
  external: [/^node:/],
  // The default rewrites `node:fs` to `fs`: Deno and Cloudflare know only the first, and a bundler may take a package for the second.
  removeNodeProtocol: false,
  // One copy of the library's code for all entry points: one wink-nlp model in memory, one RelataError class.
  splitting: true,
  // The folder is emptied once, before the build: each config's own `clean` would delete what the other has written.
  clean: false,
  loader: { '.tsv': 'text', '.bin': 'binary', '.wasm': 'binary' },
};

export default defineConfig([
  { ...shared, format: 'esm', entry: { ...library, cli: 'src/cli/main.ts' }, dts: { entry: library } },
  // scripts/esm-to-cjs.mjs writes the modules themselves.
  { ...shared, format: 'cjs', entry: library, dts: { entry: library, only: true } },
]);
