import { articles } from './articles';
import { inChromium, itInBrowser } from './chromium';
import { answerInNode, bundleForBrowser, difference } from './programs';

describe('the installed package in a browser', () => {
  itInBrowser('gives the same bytes as in Node', async () => {
    const script = Buffer.from(await bundleForBrowser()).toString('utf8');
    const inBrowser = await inChromium(async (browser) => {
      const page = await browser.newPage();
      await page.addScriptTag({ content: script });
      return page.evaluate((texts) => (globalThis as unknown as { answer(articles: string[]): string }).answer(texts), articles());
    });
    expect(difference(inBrowser, await answerInNode(articles(), 'esm'))).toBeUndefined();
  });
});
