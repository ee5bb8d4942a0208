import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of what `npm install relata` puts on disk: the package as it is packed, and every package that it needs. */
export function installedBytes(root: string): number {
  const npm = (...args: string[]) => execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const [packed] = JSON.parse(npm('pack', '--dry-run', '--ignore-scripts', '--json')) as [{ unpackedSize: number }];
  const needed = npm('ls', '--omit=dev', '--all', '--parseable').trim().split('\n').slice(1); // the first is this package
  return packed.unpackedSize + needed.map(bytesOf).reduce((sum, bytes) => sum + bytes, 0);
}

/** Without node_modules inside: npm lists those packages too. */
function bytesOf(path: string): number {
  const stats = lstatSync(path);
  if (!stats.isDirectory()) return stats.size;
  return readdirSync(path)
    .filter((name) => name !== 'node_modules')
    .reduce((sum, name) => sum + bytesOf(join(path, name)), 0);
}

/** Bytes of all that a browser loads for `import { extract, toGraph } from 'relata'`: bundled, minified, gzipped. */
export async function gzipBytes(root: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: `export { extract, toGraph } from 'relata';`, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    tsconfigRaw: '{}', // ours leads `relata` to the source; what counts is the build
    logLevel: 'error',
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}
