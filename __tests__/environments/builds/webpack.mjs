// node webpack.mjs ENTRY OUTFILE page|node: as a user's build script does it, in the project that is the working directory.
import { basename, dirname, resolve } from 'node:path';
import webpack from 'webpack';

const [entry, outfile, platform] = process.argv.slice(2);
const isPage = platform === 'page';
const stats = await new Promise((done, failed) =>
  webpack(
    {
      mode: 'production',
      target: isPage ? 'web' : 'node20',
      entry: resolve(entry),
      output: { path: resolve(dirname(outfile)), filename: basename(outfile), module: true, chunkFormat: 'module' },
      experiments: { outputModule: true },
      // Minifying is for a page.
      optimization: { minimize: isPage },
      performance: { hints: false },
    },
    (error, result) => (error ? failed(error) : done(result)),
  ),
);
const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
// A package that is not installed is a warning, since it is imported within `try`.
const unexpected = [
  ...errors,
  ...warnings.filter(({ message }) => isPage || !message.startsWith("Module not found: Error: Can't resolve")),
];
if (unexpected.length > 0) throw new Error(unexpected.map(({ message }) => message).join('\n'));
