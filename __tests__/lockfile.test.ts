import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface Locked {
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const text = readFileSync(resolve(__dirname, '../package-lock.json'), 'utf8');
const { packages } = JSON.parse(text) as { packages: Record<string, Locked> };

/** Whether a package at `path` finds `name` in a node_modules folder of its own or further out. */
function finds(path: string, name: string): boolean {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (`${folder && `${folder}/`}node_modules/${name}` in packages) return true;
    if (folder === '') return false;
  }
}

describe('package-lock.json', () => {
  it('names no registry, so that it installs from any', () => {
    expect(Object.keys(packages).length).toBeGreaterThan(1);
    expect(Object.values(packages).filter((locked) => locked.resolved !== undefined)).toEqual([]);
    expect(text).not.toMatch(/"https?:\/\/[^"]*\.tgz/);
  });

  it('knows the binaries of every platform, or `npm ci` fails on all of them', () => {
    // npm leaves out what a registry does not have yet on the day; locking the version before mends it.
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !finds(path, name)),
    );
    expect(missing).toEqual([]);
  });
});
