// node vite.mjs ENTRY OUTFILE page|node: as a user's build script does it, in the project that is the working directory.
import { basename, dirname } from 'node:path';
import { build } from 'vite';

const [entry, outfile, platform] = process.argv.slice(2);
await build({
  configFile: false,
  logLevel: 'error',
  build: {
    outDir: dirname(outfile),
    emptyOutDir: false,
    ...(platform === 'page' ? {} : { ssr: true, target: 'node20' }),
    rolldownOptions: {
      input: entry,
      output: { entryFileNames: basename(outfile), chunkFileNames: `chunk-[name]-${basename(outfile)}`, format: 'es' },
    },
  },
  // Otherwise a build for a server bundles no packages at all.
  ssr: { noExternal: true },
});
