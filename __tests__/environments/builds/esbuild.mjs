// node esbuild.mjs ENTRY OUTFILE page|node: as a user's build script does it, in the project that is the working directory.
import { build } from 'esbuild';

const [entry, outfile, platform] = process.argv.slice(2);
const isPage = platform === 'page';
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  minify: isPage,
  platform: isPage ? 'browser' : 'node',
  // Its default for Node, too: in ES modules it does not let packages that are CommonJS, as iconv-lite is, require what Node has.
  format: isPage ? 'esm' : 'cjs',
  // What is `import.meta.url` there is not known in CommonJS, where it finds the threads of `extractMany`.
  logOverride: { 'empty-import-meta': 'silent' },
  logLevel: 'error',
});
