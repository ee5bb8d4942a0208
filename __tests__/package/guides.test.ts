import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';

import { allBlocks } from '../support/examples';
import { PROJECT_GUIDES } from '../support/project-guides';
import { PYTHON } from '../support/programs';
import { inChromium, itInBrowser } from './chromium';
import { installed } from './install';

const ROOT = resolve(__dirname, '../..');

/** A folder within the project in which the package is installed, where `npx` finds the command and esbuild. */
function folderIn(project: string): string {
  const commands = join(project, 'node_modules/.bin');
  mkdirSync(commands, { recursive: true });
  for (const [name, target] of [['relata', join(project, 'node_modules/relata/dist/cli.js')], ['esbuild', join(ROOT, 'node_modules/.bin/esbuild')]]) {
    rmSync(join(commands, name), { force: true });
    symlinkSync(target, join(commands, name));
  } // prettier-ignore
  return mkdtempSync(join(project, 'guide-'));
}

/** Runs a line of a shell as somebody would who follows the guide; gives what is printed. */
function shell(line: string, cwd: string): string {
  const env = { ...process.env, PATH: `${join(installed().project, 'node_modules/.bin')}:${process.env.PATH}` };
  // Its own start takes longer than some commands, and what it finds is first in the path anyway.
  return execFileSync('sh', ['-e', '-c', line.replace(/^npx /gm, '')], { cwd, encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** "// page.js" or "<!-- index.html -->" on the first line of a block names its file. */
const FILE = /^(?:\/\/|<!--) (\S+\.\w+)\b.*\n/;

/** What a guide's blocks ask for, in order. */
interface Step {
  readonly title: string;
  readonly run: () => void;
  /** What a page shows that has been built by then. */
  readonly page?: { readonly name: string; readonly shows: readonly string[] };
}

function stepsOf(guide: string, folder: () => string): Step[] {
  let html = '';
  return allBlocks(readFileSync(join(ROOT, 'docs', guide), 'utf8')).map(({ language, code }): Step => {
    if (language === 'js' || language === 'html') {
      const name = FILE.exec(code)![1];
      if (language === 'html') html = name;
      return { title: `writes ${name}`, run: () => writeFileSync(join(folder(), name), code.replace(/^<!--.*-->\n/, '')) };
    }
    if (language === 'sh') return { title: code.trim(), run: () => void shell(code, folder()) };
    if (language === 'text')
      return { title: `shows ${html}`, run: () => undefined, page: { name: html, shows: code.trimEnd().split('\n') } };
    expect(language).toBe('console');
    const commands = code.trimEnd().split(/^\$ /m).slice(1).map((part) => part.split(/\n/)); // prettier-ignore
    return {
      title: commands.map(([line]) => line).join('; '),
      run: () => {
        for (const [line, ...printed] of commands) expect(shell(line, folder()).trimEnd()).toBe(printed.join('\n').trimEnd());
      },
    };
  });
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** Serves a folder while a page of it is open; gives what the test reads in the page. */
async function inPage<Seen>(
  browser: Browser,
  folder: string,
  name: string,
  see: (page: Awaited<ReturnType<Browser['newPage']>>) => Promise<Seen>,
) {
  const server = createServer(({ url = '/' }, response) => {
    response.setHeader('content-type', TYPES[extname(url)] ?? 'text/plain');
    response.end(readFileSync(join(folder, url === '/favicon.ico' ? name : url)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`);
    return await see(page);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe.each(PROJECT_GUIDES)('docs/%s', (guide) => {
  let folder: string;
  beforeAll(() => {
    folder = folderIn(installed().project);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  for (const { title, run, page } of stepsOf(guide, () => folder)) {
    if (page === undefined) it(title, run);
    else {
      itInBrowser(title, () =>
        inChromium((browser) =>
          inPage(browser, folder, page.name, async (opened) => {
            await opened.waitForFunction(`document.querySelectorAll('li').length >= ${page.shows.length}`);
            expect(await opened.locator('li').allTextContents()).toEqual(page.shows);
          }),
        ),
      );
    }
  }
  if (guide === 'browser.md') {
    itInBrowser('marks names', () =>
      inChromium((browser) =>
        inPage(browser, folder, 'marks.html', async (page) => {
          await page.locator('mark').first().waitFor();
          const marks = await page.evaluate("[...document.querySelectorAll('mark')].map((mark) => `${mark.textContent}: ${mark.title}`)");
          expect(marks).toEqual([
            'Maria Silva: person',
            'Acme Corp: organization',
            'Tom Reed: person',
            'Globex Inc.: organization',
            'Vienna: place',
          ]);
        }),
      ),
    );
  }
});

describe('the README', () => {
  const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
  let folder: string;
  beforeAll(() => {
    folder = folderIn(installed().project);
    mkdirSync(join(folder, 'articles'));
    writeFileSync(join(folder, 'article.txt'), 'Acme was bought by Globex in 2019.\n');
    writeFileSync(join(folder, 'articles/monday.txt'), 'Globex hired Maria Silva.\n');
    writeFileSync(join(folder, 'articles/tuesday.txt'), 'Maria Silva left Initech.\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const lines = allBlocks(README).filter(({ language }) => language === 'sh').flatMap(({ code }) => code.trimEnd().split('\n')); // prettier-ignore
  for (const line of new Set(lines)) {
    // The package and its peers are installed by install.ts, and no test starts a server.
    if (/^(?:npm install (?:relata|neo4j-driver)|docker run .*)$/.test(line)) continue;
    const isPossible = !line.startsWith('python3') || PYTHON !== undefined;
    if (!isPossible) process.stderr.write(`SKIPPED a line of the README: ${line}; networkx is not installed.\n`);
    (isPossible ? it : it.skip)(line, () => {
      const printed = shell(line.replace(/^python3/, PYTHON ?? 'python3'), folder);
      if (line.startsWith('python3')) expect(printed).toMatch(/^MultiDiGraph .*with 2 nodes and 1 edges\n$/);
    });
  }
  it('makes one graph of a folder', () => {
    const graph = readFileSync(join(folder, 'news.graphml'), 'utf8');
    expect(graph.match(/>Maria Silva</g)).toHaveLength(1);
    expect(graph.match(/<edge /g)).toHaveLength(2);
  });

  it('has a page that bundles', () => {
    const [page] = allBlocks(README).filter(({ language }) => language === 'js');
    const [, command] = /npx (esbuild .*)/.exec(page.code)!;
    writeFileSync(join(folder, 'page.js'), page.code);
    shell(`npx ${command}`, folder);
    expect(readFileSync(join(folder, 'page.bundle.js')).length).toBeGreaterThan(1e6);
  });
});
