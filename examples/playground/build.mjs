// Builds the playground from the package: npm run playground, or node build.mjs FOLDER.
import { build } from 'esbuild';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { notice } from '../../scripts/bundle-client.mjs';

const HERE = import.meta.dirname;
const ROOT = resolve(HERE, '../..');
const target = resolve(process.argv[2] ?? join(HERE, 'dist'));

/** Each article with its first line as a title. */
function articles() {
  const folder = join(ROOT, 'corpus');
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return { title: text.slice(0, text.search(/[\r\n]/)), text };
  });
}

const corpus = {
  name: 'corpus',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^corpus$/ }, ({ path }) => ({ path, namespace: 'corpus' }));
    onLoad({ filter: /./, namespace: 'corpus' }, () => ({ contents: JSON.stringify(articles()), loader: 'json' }));
  },
};

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
const { metafile } = await build({
  entryPoints: [join(HERE, 'main.ts'), join(HERE, 'worker.ts')],
  outdir: target,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  plugins: [corpus],
  // `relata` is the built package: not what the paths of tsconfig.json lead to.
  tsconfigRaw: {},
  metafile: true,
  logLevel: 'warning',
  // Chunks that the package's modules share are imported by some for their order alone.
  logOverride: { 'ignored-bare-import': 'silent' },
});
for (const name of ['index.html', 'playground.css', 'icon.svg']) copyFileSync(join(HERE, name), join(target, name));
const licenses = [readFileSync(join(ROOT, 'LICENSE'), 'utf8'), notice(Object.keys(metafile.inputs)), ...weights()];
writeFileSync(join(target, 'LICENSES.txt'), licenses.join('\n\n'));

/** The cards of the weights say under which license they are. */
function weights() {
  const folder = join(ROOT, 'models');
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return names.map((name) => `models/${basename(name)}:\n\n${readFileSync(join(folder, name), 'utf8')}`);
}
