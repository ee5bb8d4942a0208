import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';

import { installed, npmInstall } from '../install';

/** The versions that docs/environments.md speaks of: too large to be installed with all else, fetched when these tests run. */
export const VERSIONS = {
  bun: '1.4.5',
  deno: '2.9.6',
  next: '16.4.6',
  react: '19.3.1',
  workerd: '1.20261117.1',
} as const;

/** Installs packages in an empty folder beside the project, and gives the folder. */
export function withPackages(manifest: object, ...packages: string[]): string {
  const folder = realpathSync(mkdtempSync(join(dirname(installed().tarball), 'tools-')));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'tools', private: true, ...manifest }));
  npmInstall(folder, ...packages);
  return folder;
}

/** Fetches a runtime that npm has as a package of its own for each platform, and gives the path of its program. */
export function runtime(name: 'bun' | 'deno' | 'workerd'): string {
  const folder = withPackages({}, `${name}@${VERSIONS[name]}`);
  const [program] = globSync(['@oven/*/bin/bun', '@deno/*/deno', '@cloudflare/*/bin/workerd'], {
    cwd: join(folder, 'node_modules'),
    absolute: true,
  });
  return program;
}
