// Bundles the script and the styles of the viewer's page (src/view/page.bundle) for the build and for tests: one minified string each, with
// the hashes that the page's Content-Security-Policy names and the licences of the packages that are in it.
import { buildSync } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const common = { bundle: true, minify: true, write: false, target: 'es2022', logLevel: 'warning', charset: 'utf8' };

/** @param {string} path of a .bundle file @returns {{ script: string, styles: string, scriptHash: string, stylesHash: string }} */
export function bundleClient(path) {
  const { script: entry, styles: sheet } = JSON.parse(readFileSync(path, 'utf8'));
  const at = (name) => resolve(dirname(path), name);
  const { outputFiles, metafile } = buildSync({
    ...common,
    entryPoints: [at(entry)],
    format: 'iife',
    platform: 'browser',
    loader: { '.css': 'text', '.tsv': 'text' },
    metafile: true,
    // What a page embeds must not end the element that it stands in.
    supported: { 'inline-script': false },
  });
  const script = `${notice(Object.keys(metafile.inputs))}\n${outputFiles[0].text.trim()}`;
  const styles = buildSync({ ...common, entryPoints: [at(sheet)] }).outputFiles[0].text.trim();
  return { script, styles, scriptHash: hash(script), stylesHash: hash(styles) };
}

const hash = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** A comment with the licence of each package among the inputs; packages of one licence text share it. */
export function notice(inputs) {
  const folders = new Set(inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []));
  const byText = new Map();
  for (const folder of [...folders].sort()) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : license;
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version}`]);
  }
  const parts = [...byText].map(([text, names]) => `${names.join(', ')}:\n\n${text}`);
  return parts.length === 0 ? '' : `/*!\nContains\n\n${parts.join('\n\n')}\n*/`.replace(/<(?=[/!])/g, '< ');
}
