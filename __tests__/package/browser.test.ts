import { articles } from './articles';
import { itInBrowser } from './chromium';
import { answerInNode, bundleForBrowser, difference } from './programs';

describe('the installed package in a browser', () => {
  itInBrowser('gives the same bytes as in Node', async (browser) => {
    const script = Buffer.from(await bundleForBrowser()).toString('utf8');
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    const inBrowser = await page.evaluate(
      (texts) => (globalThis as unknown as { answer(articles: string[]): string }).answer(texts),
      articles(),
    );
    expect(difference(inBrowser, await answerInNode(articles(), 'esm'))).toBeUndefined();
  });
});
