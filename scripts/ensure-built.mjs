// Builds the library if dist/ is missing or older than what it is made from: demo, benchmarks and evaluation run on the build.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';

const SOURCES = ['src', 'models', 'package.json', 'tsconfig.json', 'tsup.config.ts'];
// The build's last step writes the types.
const PRODUCTS = ['dist/cli.js', 'dist/index.d.ts', 'dist/index.d.cts'];

const changed = (path) => statSync(path).mtimeMs;
const filesUnder = (path) =>
  statSync(path).isDirectory() ? readdirSync(path, { recursive: true }).map((name) => `${path}/${name}`) : [path];

const newest = Math.max(...SOURCES.filter(existsSync).flatMap(filesUnder).map(changed));
if (!PRODUCTS.every((path) => existsSync(path) && changed(path) > newest)) {
  // The build reports to stderr: what the demo prints can be piped.
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 2, 2] });
  process.exitCode = status ?? 1;
}
