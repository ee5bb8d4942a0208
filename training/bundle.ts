import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

import { PROVIDER, provideWeights } from '../scripts/import-source';

const require = createRequire(import.meta.url);
const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Imports a module of this folder that needs the library's source with its data files, which Node alone cannot import. */
export async function importBundled<Module>(name: string): Promise<Module> {
  const outfile = join(HERE, 'build', `${name}.cjs`);
  await build({
    entryPoints: [join(HERE, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'error',
    inject: [PROVIDER],
    loader: { '.tsv': 'text', '.wasm': 'binary' },
    plugins: [
      provideWeights,
      {
        name: 'built-weights',
        setup(bundle) {
          bundle.onResolve({ filter: /models\/\w+\.bin$/ }, ({ path }) => ({
            path: join(HERE, '..', 'dist', `${basename(path, '.bin')}-model.cjs`),
            external: true,
          }));
        },
      },
    ],
  });
  // A later bundle of the same name is another module.
  Reflect.deleteProperty(require.cache, outfile);
  return require(outfile) as Module;
}
