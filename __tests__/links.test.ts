import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { globSync } from 'tinyglobby';

import { anchorsOf, relativeLinks } from './support/markdown-links';

const ROOT = join(__dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const { files } = JSON.parse(read('package.json')) as { files: string[] };

/** What `npm pack` takes beside what `files` lists. __tests__/package looks at the tarball itself. */
const ALWAYS = ['package.json', 'README.md', 'LICENSE'];
const packed = globSync([...ALWAYS, ...files], { cwd: ROOT });
const guides = packed.filter((path) => path.endsWith('.md')).sort();
/** Read in the repository alone, where links may lead to all of it. */
const unpacked = globSync(['*.md', '{docs,corpus,training,models,bench,eval}/**/*.md'], { cwd: ROOT }).filter(
  (path) => !packed.includes(path),
);

/** Links of a file that lead nowhere. */
function broken(from: string, isThere: (path: string) => boolean): string[] {
  return relativeLinks(read(from)).filter((link) => {
    const [path, anchor] = link.split('#', 2);
    const target = path === '' ? from : posix.normalize(posix.join(posix.dirname(from), decodeURI(path))).replace(/\/$/, '');
    if (!isThere(target)) return true;
    return anchor !== undefined && target.endsWith('.md') && !anchorsOf(read(target)).includes(anchor);
  });
}

it('knows links and anchors', () => {
  const markdown =
    '# A b, `c` & "d"\n[x](y.md#z) ![p](q/r.png) `[no](code)`\n```md\n[no](block)\n# no\n```\n# A\n## A\n[w](https://example.org) [v](#a-1)\n';
  expect(relativeLinks(markdown)).toEqual(['y.md#z', 'q/r.png', '#a-1']);
  expect(anchorsOf(markdown)).toEqual(['a-b-c--d', 'a', 'a-1']);
});

it('finds the documents of the package', () => {
  for (const path of ['README.md', 'CHANGELOG.md', 'docs/formats.md', 'docs/images/viewer.png', 'models/README.md'])
    expect(packed).toContain(path);
  expect(unpacked).toContain('docs/architecture.md');
});

it.each(guides)('%s links only to what is in the package', (path) => {
  expect(broken(path, (target) => packed.includes(target))).toEqual([]);
});

it.each(unpacked)('%s links only to what is in the repository', (path) => {
  expect(broken(path, (target) => existsSync(join(ROOT, target)))).toEqual([]);
});
