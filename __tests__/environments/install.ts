import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** An empty project of a user, and the tarball that is installed in it. */
export interface Installed {
  /** A folder whose node_modules holds what `npm install relata` brings: the library, its dependencies, and no optional peer. Its `hosted` has the models of `relata/lite`. */
  readonly project: string;
  readonly tarball: string;
}

/**
 * Packs the built library as npm would publish it and installs the tarball in an empty project, as a user does and once for all environments.
 * Needs a registry, or npm's cache of what `npm ci` has fetched.
 */
export default function install(): void {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'relata-environments-')));
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  // The build has run before: `prepack` would run it again.
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [{ filename }] = JSON.parse(execFileSync('npm', pack, { cwd: ROOT, encoding: 'utf8' })) as [{ filename: string }];
  const project = join(folder, 'project');
  cpSync(join(__dirname, 'consumer'), project, { recursive: true });
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  const tarball = join(folder, filename);
  npmInstall(project, tarball);
  execFileSync(process.execPath, ['node_modules/relata/dist/cli.js', 'models', 'hosted'], { cwd: project, stdio: 'pipe' });
  process.env.RELATA_ENVIRONMENTS = JSON.stringify({ project, tarball } satisfies Installed);
}

/** Installs packages in a project; none of their scripts runs. */
export function npmInstall(project: string, ...packages: string[]): void {
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', ...packages], {
    cwd: project,
    encoding: 'utf8',
    stdio: 'pipe',
  });
}

export function installed(): Installed {
  return JSON.parse(process.env.RELATA_ENVIRONMENTS!) as Installed;
}
