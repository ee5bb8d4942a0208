import { build, type Plugin } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Weights as the build gives them: a function that reads them. */
const weights: Plugin = {
  name: 'weights',
  setup(bundle) {
    bundle.onLoad({ filter: /\.bin$/ }, ({ path }) => ({
      contents: `import { readFileSync } from 'node:fs'; export default () => new Uint8Array(readFileSync(${JSON.stringify(path)}));`,
    }));
  },
};

/** What a bundle of the source has to inject, together with `provideWeights`: rooms do not know where weights come from. */
export const PROVIDER = fileURLToPath(new URL('provide-weights.ts', import.meta.url));

/** Nothing of this package has a side effect, says its package.json; this has. */
export const provideWeights: Plugin = {
  name: 'provide-weights',
  setup(bundle) {
    bundle.onResolve({ filter: /\bprovide-weights\.ts$/ }, () => ({ path: PROVIDER, sideEffects: true }));
  },
};

/**
 * Imports a TypeScript module that reaches into `src`, where the built library has no door: data files come along as in the build. All of
 * it is one bundle with its own copies, so nothing that it has loaded is shared with the library.
 *
 * @param entry URL of the module
 */
export async function importSource<Module>(entry: URL): Promise<Module> {
  const folder = await mkdtemp(join(tmpdir(), 'relata-source-'));
  const outfile = join(folder, 'bundle.mjs');
  try {
    await bundleSource(entry, outfile);
    return (await import(pathToFileURL(outfile).href)) as Module;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes the bundle of such a module to a file, for a process of its own. */
export async function bundleSource(entry: URL, outfile: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(entry)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    target: 'es2022',
    loader: { '.tsv': 'text', '.wasm': 'binary' },
    plugins: [weights, provideWeights],
    inject: [PROVIDER],
    logLevel: 'warning',
  });
}
