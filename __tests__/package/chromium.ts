import { existsSync } from 'node:fs';

import { chromium, type Browser } from 'playwright-core';

const EXECUTABLE = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => path !== undefined && existsSync(path));

// A page of ours needs no network and no graphics card, and a browser without them should not look for either.
const FLAGS = '--disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** A test in a browser, skipped with a word of it where there is none. */
export function itInBrowser(title: string, test: (browser: Browser) => Promise<void>): void {
  if (EXECUTABLE === undefined) {
    // Said aloud, so that nobody takes the run for a full one; jest drops the console of a file whose tests are all skipped.
    process.stderr.write(`SKIPPED in a browser: "${title}"; no Chromium found: install one or set CHROMIUM_PATH to its executable.\n`);
    it.skip(title, () => undefined);
    return;
  }
  it(title, async () => {
    const browser = await chromium.launch({ executablePath: EXECUTABLE, chromiumSandbox: false, args: FLAGS.split(' ') });
    try {
      await test(browser);
    } finally {
      await browser.close();
    }
  });
}
