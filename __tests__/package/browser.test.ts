import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { articles } from './articles';
import { answerInNode, bundleForBrowser, difference } from './programs';

const EXECUTABLE = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => path !== undefined && existsSync(path));

// The page needs no network and no graphics card, and a browser without them should not look for either.
const FLAGS = '--disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

describe('the installed package in a browser', () => {
  if (EXECUTABLE === undefined) {
    // Said aloud, so that nobody takes the run for a full one; jest drops the console of a file whose tests are all skipped.
    process.stderr.write('SKIPPED the test in a browser, no Chromium found: install one or set CHROMIUM_PATH to its executable.\n');
    it.skip('gives the same bytes as in Node', () => undefined);
    return;
  }

  it('gives the same bytes as in Node', async () => {
    const script = Buffer.from(await bundleForBrowser()).toString('utf8');
    const browser = await chromium.launch({ executablePath: EXECUTABLE, chromiumSandbox: false, args: FLAGS.split(' ') });
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: script });
      const inBrowser = await page.evaluate(
        (texts) => (globalThis as unknown as { answer(articles: string[]): string }).answer(texts),
        articles(),
      );
      expect(difference(inBrowser, await answerInNode(articles(), 'esm'))).toBeUndefined();
    } finally {
      await browser.close();
    }
  });
});
