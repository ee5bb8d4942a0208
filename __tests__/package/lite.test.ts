import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { articles } from './articles';
import { inChromium, itInBrowser } from './chromium';
import { hosting, type Hosting } from './hosting';
import { installed } from './install';
import { answerInNode, bundleForBrowser, difference, liteAnswerInNode, liteForBrowser, run } from './programs';

let host: Hosting;
beforeAll(async () => {
  host = await hosting();
});
beforeEach(() => {
  host.asked.length = 0;
});
afterAll(() => host.close());

/** Words from the middle of each file of weights, as it stands in a bundle. */
const WEIGHTS = ['syntax', 'kinds', 'names'].map((name) => {
  const text = readFileSync(join(installed().project, 'node_modules/relata/dist', `${name}-weights.cjs`), 'utf8');
  return text.slice(text.length / 2, text.length / 2 + 60);
});
const weightsIn = (bundle: Uint8Array): string[] => WEIGHTS.filter((words) => Buffer.from(bundle).includes(words));

describe('relata/lite of the installed package', () => {
  it('is a bundle without weights', async () => {
    // The words would be found.
    expect(weightsIn(await bundleForBrowser())).toEqual(WEIGHTS);
    expect(weightsIn(await liteForBrowser())).toEqual([]);
  });

  it.each(['esm', 'cjs'] as const)('says the same as relata when it has loaded the models from a server (%s)', async (format) => {
    const said = await liteAnswerInNode(articles(), format, `${host.url}models/`);
    expect(difference(said, await answerInNode(articles(), 'esm'))).toBeUndefined();
    expect(host.asked).toEqual([expect.stringMatching(/^\/models\/relata-models-[0-9a-f]{12}\.bin$/)]);
  });

  it.each([
    ['mjs', (name: string, path: string) => `import * as ${name} from '${path}';`],
    ['cjs', (name: string, path: string) => `const ${name} = require('${path}');`],
  ])('is one library with relata: what one has loaded the other need not (.%s)', (extension, load) => {
    const program = `
      ${load('relata', 'relata')} ${load('lite', 'relata/lite')}
      const errorOf = (call) => { try { return String(call().relations.length); } catch (error) { return error instanceof relata.RelataError && error.code; } };
      const call = () => lite.extract('Acme bought Globex.');
      console.log(JSON.stringify([errorOf(call), errorOf(() => relata.extract('Acme sued Globex.')), errorOf(call)]));`;
    expect(JSON.parse(run(`both.${extension}`, program))).toEqual(['models-not-loaded', '1', '1']);
  });

  itInBrowser('says the same in a page, which fetches the models once and its worker not at all', async () => {
    const script = Buffer.from(await liteForBrowser()).toString('utf8');
    const models = (): number => host.asked.filter((path) => path.startsWith('/models/')).length;
    await inChromium(async (browser) => {
      const context = await browser.newContext();
      const open = async () => {
        const page = await context.newPage();
        await page.goto(host.url);
        await page.addScriptTag({ content: script });
        return page;
      };
      const ask = `(articles) => globalThis.answer(articles, 'models/')`;
      const first = await open();
      const inBrowser = await first.evaluate(`(${ask})(${JSON.stringify(articles())})`);
      expect(difference(inBrowser as string, await answerInNode(articles(), 'esm'))).toBeUndefined();
      expect(models()).toBe(1);
      expect(await first.evaluate(`caches.open('relata-models').then((store) => store.keys()).then((keys) => keys.length)`)).toBe(1);
      const second = await open();
      const again = await second.evaluate(`(${ask})(['Acme bought Globex.'])`);
      expect(JSON.parse(again as string)).toHaveLength(1);
      // A worker from a blob has no folder that a relative address could start from, and need not have one.
      const inWorker = await second.evaluate(`new Promise((resolve, reject) => {
        const program = ${JSON.stringify(script)} + '; globalThis.answer(["Acme bought Globex."], "https://nowhere.invalid/").then(postMessage)';
        const worker = new Worker(URL.createObjectURL(new Blob([program])));
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = reject;
      })`);
      expect(inWorker).toBe(again);
      expect(models()).toBe(1);
    });
  });
});
