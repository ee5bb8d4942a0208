// Makes the picture at the head of the README: the viewer with an article of the corpus. Needs Chromium (CHROMIUM_PATH, if it is elsewhere).
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const ARTICLE = 'corpus/velmora-chips.txt';
const PICTURE = 'docs/images/viewer.png';

const folder = mkdtempSync(join(tmpdir(), 'relata-'));
const html = join(folder, 'viewer.html');
execFileSync(process.execPath, ['dist/cli.js', 'view', '--quiet', '-o', html, ARTICLE]);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', chromiumSandbox: false });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 760 }, colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(pathToFileURL(html).href);
  await page.locator('.rv-row').first().waitFor();
  // A statement that is no plain fact shows most of what there is to see.
  await page
    .locator('.rv-row', { has: page.locator('.rv-badge-reported') })
    .first()
    .click();
  await page.waitForTimeout(500);
  mkdirSync('docs/images', { recursive: true });
  await page.screenshot({ path: PICTURE });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
