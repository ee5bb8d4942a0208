import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

const EXECUTABLE = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => path !== undefined && existsSync(path));

// The page needs no network and no graphics card, and a browser without them should not look for either.
const FLAGS = '--disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** `it` where there is a Chromium; else the test is skipped. */
export const itInBrowser: jest.It = EXECUTABLE === undefined ? it.skip : it;

if (EXECUTABLE === undefined) {
  // Said aloud, so that nobody takes the run for a full one; jest drops the console of a file whose tests are all skipped.
  process.stderr.write('SKIPPED the tests in a browser, no Chromium found: install one or set CHROMIUM_PATH to its executable.\n');
}

/**
 * Waits until a condition holds in the page, an expression that is looked at once a frame. What comes with a frame is not there yet when an
 * action returns: another theme or size, what came into sight. Playwright's own `waitForFunction` is forbidden where a policy forbids `eval`.
 */
export async function until(page: Page, condition: string, milliseconds = 15_000): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!(await page.evaluate<boolean>(`new Promise(requestAnimationFrame).then(() => ${condition})`))) {
    if (performance.now() > end) throw new Error(`In ${milliseconds} ms it was not so that ${condition}`);
  }
}

/** An open Chromium, which whoever asked for it closes. */
export function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: EXECUTABLE!, chromiumSandbox: false, args: FLAGS.split(' ') });
}

/** Hands an open Chromium to `use`, and closes it. */
export async function inChromium<Result>(use: (browser: Browser) => Promise<Result>): Promise<Result> {
  const browser = await openChromium();
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}
