import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { inChromium, itInBrowser, until } from './chromium';

const TEXT = 'Globex bought Acme in 2019. Maria Silva did not join Initech.';
const KINDS: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const folder = mkdtempSync(join(tmpdir(), 'relata-playground-'));
let server: Server;
let address: string;

beforeAll(async () => {
  execFileSync(process.execPath, ['examples/playground/build.mjs', folder], { cwd: resolve(__dirname, '../..') });
  // As a header the policy binds the worker as well, which a policy in the page does not.
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(join(folder, 'index.html'), 'utf8'))![1];
  server = createServer(({ url }, response) => {
    const { pathname } = new URL(url!, 'http://localhost');
    const path = join(folder, pathname === '/' ? 'index.html' : pathname);
    if (!existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': KINDS[extname(path)], 'content-security-policy': policy }).end(readFileSync(path));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

interface Opening extends BrowserContextOptions {
  hash?: string;
  /** The script of the worker, instead of its own. */
  worker?: string;
}

/** Opens the playground, and holds it to fetch nothing but its own files and to print nothing on the console. */
async function inPlayground(use: (page: Page) => Promise<void>, { hash = '', worker, ...options }: Opening = {}) {
  await inChromium(async (browser) => {
    const page = await browser.newPage(options);
    const unwanted: string[] = [];
    page.on('console', (message) => unwanted.push(message.text()));
    page.on('pageerror', (error) => unwanted.push(String(error)));
    page.on('request', (request) => request.url().startsWith(address) || request.url().startsWith('data:') || unwanted.push(request.url()));
    if (worker !== undefined) await page.route('**/worker.js', (route) => route.fulfill({ contentType: 'text/javascript', body: worker }));
    await page.goto(address + hash);
    await use(page);
    expect(unwanted).toEqual([]);
  });
}

const rows = (page: Page) => page.locator('#viewer .rv-row');
const status = (page: Page) => page.locator('#status');
const textbox = (page: Page) => page.getByRole('textbox', { name: 'Text' });

/** The address as the page has it: a change that its script makes reaches `page.url()` by another way, at another time. */
const addressOf = async (page: Page): Promise<URL> => new URL(await page.evaluate<string>('location.href'));

async function isRead(page: Page): Promise<void> {
  await status(page).filter({ hasText: 'read in' }).waitFor();
}

describe('the playground', () => {
  itInBrowser('begins with an example and takes another', async () => {
    await inPlayground(async (page) => {
      await isRead(page);
      const titles = await page.locator('#example option').allTextContents();
      expect(titles).toContain('Robot maker Velmora kept using barred processors, institute says');
      await page.getByLabel('Example').selectOption({ label: titles.at(-1)! });
      await page.locator('#viewer h1', { hasText: titles.at(-1)! }).waitFor();
      expect(await page.locator('#example option:checked').textContent()).toBe(titles.at(-1));
    });
  });

  itInBrowser('shows what a pasted text says', async () => {
    await inPlayground(async (page) => {
      await isRead(page);
      await textbox(page).fill(TEXT);
      await rows(page).filter({ hasText: 'Globex' }).filter({ hasText: 'Acme' }).waitFor();
      expect(await page.locator('#viewer canvas').getAttribute('aria-label')).toContain('Graph of');
      expect(await page.locator('#example option:checked').textContent()).toBe('Your own text');
      await textbox(page).fill('');
      await status(page).filter({ hasText: 'There is no text yet.' }).waitFor();
      expect(await page.locator('#viewer').locator('*').count()).toBe(0);
    });
  });

  itInBrowser('shows what went wrong, and nothing of a text that is no longer there', async () => {
    // Stands in for the worker: tells which text it was handed, and fails at every one, at one never, at one late: some time after it
    // is told that the next was typed, longer than typing has to rest.
    const worker = `const channel = new BroadcastChannel('worker');
    onmessage = ({ data: { number, text } }) => {
      const fail = () => postMessage({ number, error: 'cannot read ' + text });
      if (text === 'slow') channel.addEventListener('message', () => setTimeout(fail, 500), { once: true });
      else if (text !== 'stuck') fail();
      channel.postMessage(text);
    };`;
    await inPlayground(
      async (page) => {
        await page.evaluate(`
          globalThis.said = [];
          globalThis.handed = [];
          globalThis.channel = new BroadcastChannel('worker');
          channel.onmessage = ({ data }) => handed.push(data);
          new MutationObserver(() => said.push(document.querySelector('#status').textContent)).observe(document.querySelector('#status'), { childList: true });
        `);
        const said = () => page.evaluate('said.splice(0).filter((message) => message.startsWith("cannot"))');
        for (const [given, answered] of [['quick'], ['slow', 'next'], ['stuck', 'last']]) {
          await textbox(page).fill(given);
          if (answered) {
            await until(page, `handed.includes('${given}')`);
            await textbox(page).fill(answered);
            await page.evaluate(`channel.postMessage('typed')`);
          }
          await status(page)
            .filter({ hasText: `cannot read ${answered ?? given}` })
            .waitFor();
        }
        expect(await said()).toEqual(['cannot read quick', 'cannot read next', 'cannot read last']);
      },
      { hash: '#t=', worker },
    );
  });

  itInBrowser('carries a text in a link', async () => {
    const text = `${TEXT}\n“Zoë” 東京 🎬 <script>alert(1)</script>`;
    let hash = '';
    await inPlayground(async (page) => {
      await textbox(page).fill(text);
      await page.getByRole('button', { name: 'Copy link' }).click();
      await page.locator('#link-field').waitFor();
      const link = await page.getByLabel('Link', { exact: true }).inputValue();
      expect((await addressOf(page)).href).toBe(link);
      hash = new URL(link).hash;
      expect(hash).toMatch(/^#z=[\w-]+$/);
    });
    await inPlayground(
      async (page) => {
        await isRead(page);
        expect(await textbox(page).inputValue()).toBe(text);
        expect((await addressOf(page)).hash).toBe(hash);
        await rows(page).filter({ hasText: 'Acme' }).waitFor();
        // Where a browser cannot compress, a link has the text as it is.
        await page.goto(`${address}#t=${Buffer.from('Hooli sued Acme.').toString('base64url')}`);
        await rows(page).filter({ hasText: 'Hooli' }).waitFor();
      },
      { hash },
    );
  });

  itInBrowser('says what is wrong with a link, and which text is too long for one', async () => {
    await inPlayground(
      async (page) => {
        await status(page).filter({ hasText: 'The link is damaged' }).waitFor();
        // Words that do not repeat, so that they do not compress to nothing.
        await textbox(page).fill(Array.from({ length: 20_000 }, (_, i) => ((i * 7919 * 104_729) % 1_000_003).toString(36)).join(' '));
        await page.getByRole('button', { name: 'Copy link' }).click();
        await page.locator('#shared', { hasText: 'The text is too long' }).waitFor();
        expect((await addressOf(page)).hash).toBe('');
      },
      { hash: '#z=AAAA' },
    );
  });

  itInBrowser('shows the tree of a sentence, by keyboard and on a phone', async () => {
    await inPlayground(
      async (page) => {
        await isRead(page);
        await textbox(page).fill(TEXT);
        await page.locator('summary', { hasText: 'Globex bought Acme' }).waitFor({ state: 'attached' });
        await page.getByRole('button', { name: 'Sentence trees' }).focus();
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        const root = page.locator('.tree > li');
        await root.first().waitFor();
        expect(await root.locator('> .token').textContent()).toBe('boughtrootVERB · buy');
        expect(await root.locator('> ul > li > .token b').allTextContents()).toEqual(['Globex', 'Acme', '2019', '.']);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      },
      { viewport: { width: 390, height: 844 } },
    );
  });
});
