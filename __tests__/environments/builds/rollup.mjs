// node rollup.mjs ENTRY OUTFILE page|node: as a user's build script does it, in the project that is the working directory.
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

const [input, file, platform] = process.argv.slice(2);
const isPage = platform === 'page';
const bundle = await rollup({
  input,
  plugins: [
    nodeResolve({ browser: isPage, preferBuiltins: !isPage }),
    commonjs(),
    // iconv-lite, which relata/node reads pages with, has tables in JSON.
    ...(isPage ? [] : [json()]),
  ],
  // A package that is not installed is left to the program when it runs; what is odd in other packages is none of ours.
  onwarn: ({ code, message }) => {
    if (isPage || code === 'MISSING_EXPORT') throw new Error(message);
  },
});
await bundle.write({ file, format: 'es', inlineDynamicImports: true });
