import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

interface Packed {
  filename: string;
  files: { path: string; size: number }[];
}

/**
 * Packs the built library as npm would publish it and installs the tarball in an empty project, once for all tests of the package.
 * Its declared dependencies are linked from the repository, so no network is needed; an undeclared one is not found.
 */
export default function install(): void {
  const project = realpathSync(mkdtempSync(join(tmpdir(), 'relata-package-')));
  // The build has run before (see the script `test`): `prepack` would run it again.
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', project];
  const [packed] = JSON.parse(execFileSync('npm', pack, { cwd: ROOT, encoding: 'utf8' })) as [Packed];
  const tarball = join(project, packed.filename);

  const modules = join(project, 'node_modules');
  mkdirSync(join(modules, 'relata'), { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', join(modules, 'relata'), '--strip-components=1']);

  const { dependencies } = JSON.parse(readFileSync(join(modules, 'relata/package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
  }

  process.env.RELATA_INSTALLED = JSON.stringify({ project, tarball, files: packed.files.map(({ path }) => path) } satisfies Installed);
  process.on('exit', () => {
    rmSync(project, { recursive: true, force: true });
  });
}

/** The project that `install` made. */
export interface Installed {
  /** A folder whose node_modules holds the library and its dependencies, and nothing else. */
  project: string;
  tarball: string;
  /** Paths of the published files. */
  files: string[];
}

export function installed(): Installed {
  return JSON.parse(process.env.RELATA_INSTALLED!) as Installed;
}
