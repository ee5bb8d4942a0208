import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { itInBrowser, openChromium, until } from './chromium';
import { installed } from './install';
import { run } from './programs';

/** Long enough that what the last sentences say is out of sight at first. */
const FILLER = Array.from(
  { length: 14 },
  (_, i) => `Nothing else was known in month ${i + 1}. The rain went on, and the roads stayed empty.`,
);
const TEXT = [
  'Globex completes purchase of Acme',
  'Globex bought Acme in 2019.',
  ...FILLER,
  'Outlook',
  'Maria Silva did not join Initech. Analysts say Initech could hurt Hooli.',
].join('\n\n');
const SECOND = 'Hooli hires from Globex\n\nHooli hired Omar Haddad in 2021. Globex opened a laboratory in Berlin on Wednesday.';

/** Said twice, once out of sight. */
const TWICE = ['Globex bought Acme in 2019.', ...FILLER, 'Globex bought Acme.'].join('\n\n');

const LONG_TITLE = `Minister sues ${'Very'.repeat(60)} ${'long and windy '.repeat(10)}body`;
const HEADLINE = 'Hooli hires a chief engineer and eleven of her colleagues from Globex';
const LONG_NAME = `${'Kestrin'.repeat(25)} Holdings Ltd.`;

const SUED = ['Acme', 'Hooli', 'Initrode', 'Vandelay', 'Wernham', 'Soylent', 'Cyberdyne', 'Tyrell'];

/** What would show if any of it ran: `window.ran`, a request, a line on the console, a dialog. */
const HOSTILE = [
  '<script>window.ran = 1</script>',
  '</script><script>window.ran = 2</script>',
  '<img src="https://example.com/x.png" onerror="window.ran = 3">',
  '<!--<script>window.ran = 4',
  '"><svg onload=window.ran=5>',
  'javascript:window.ran=6 Corp',
  "<a href='javascript:window.ran=7'>Initech</a>",
  '__proto__ Inc',
];

const folder = mkdtempSync(join(tmpdir(), 'relata-viewer-'));
const at = (name: string): string => join(folder, name);
/** The pages, each opened from disk as a reader would. */
const ONE = at('one.html');
const TWO = at('two.html');
const AGAIN = at('again.html');
const BAD = at('bad.html');
const LONG = at('long.html');
const UNDATED = at('undated.html');
const DESCRIBED = at('described.html');
const LONG_TITLES = at('long-titles.html');

/** One for all tests: to start it takes longer than most of them. */
let browser: Browser | undefined;

beforeAll(() => {
  const { project } = installed();
  const { bin } = JSON.parse(readFileSync(join(project, 'node_modules/relata/package.json'), 'utf8')) as { bin: { relata: string } };
  const view = (page: string, ...files: string[]) =>
    execFileSync(process.execPath, [join(project, 'node_modules/relata', bin.relata), 'view', '--quiet', '-o', page, ...files]);
  writeFileSync(at('one.txt'), TEXT);
  writeFileSync(at('two.txt'), SECOND);
  writeFileSync(at('again.txt'), TWICE);
  view(ONE, at('one.txt'));
  view(AGAIN, at('again.txt'));
  view(TWO, at('one.txt'), at('two.txt'));
  writeFileSync(at('long.txt'), Array.from({ length: 120 }, (_, i) => `Globex sued Acme in ${1900 + i}.`).join('\n\n'));
  view(LONG, at('long.txt'));
  writeFileSync(at('undated.txt'), 'Globex sued Acme on 2 March.');
  view(UNDATED, at('undated.txt'));
  run(
    'described.mjs',
    `import { writeFileSync } from 'node:fs';
     import { extract } from 'relata';
     import { toHTML } from 'relata/view';
     const text = ${JSON.stringify(`Interior Minister Rosa Kern met Tom Vane. Rosa Kern sued ${LONG_NAME} in 2019.`)};
     writeFileSync(${JSON.stringify(DESCRIBED)}, toHTML(extract(text), { text, title: ${JSON.stringify(LONG_TITLE)} }));`,
  );
  writeFileSync(at('headline.txt'), `${HEADLINE}\n\nHooli could hire Omar Haddad.`);
  view(LONG_TITLES, at('headline.txt'), at('two.txt'));
  // What is extracted from stands at the front; to extract from all of a megabyte takes longer than a test should.
  const said = HOSTILE.map((words, i) => `${words} bought Initech. "${words}" is what Omar Haddad said. Globex sued ${SUED[i]}.`).join(
    '\n\n',
  );
  const rest = `\n\n${HOSTILE.join(' ')}`.repeat(4500).slice(0, 1.05 * 2 ** 20);
  writeFileSync(at('said.txt'), `${HOSTILE[0]} title\n\n${said}`);
  writeFileSync(at('rest.txt'), `${rest}\n\nThe end.`);
  run(
    'hostile.mjs',
    `import { readFileSync, writeFileSync } from 'node:fs';
     import { extract } from 'relata';
     import { toHTML } from 'relata/view';
     const [said, rest] = ['said', 'rest'].map((name) => readFileSync(${JSON.stringify(folder)} + '/' + name + '.txt', 'utf8'));
     const extraction = extract(said, { id: '</script><script>window.ran = 8</script>' });
     const text = said + rest;
     extraction.document.length = text.length;
     writeFileSync(${JSON.stringify(BAD)}, toHTML(extraction, { text }));`,
  );
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await browser?.close();
});

/** Opens a page from disk, and holds it to ask for nothing, print nothing on the console and open no dialog. */
async function inViewer(file: string, use: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) {
  browser ??= await openChromium();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options });
  const unwanted: string[] = [];
  const address = pathToFileURL(file).href;
  page.on('console', (message) => unwanted.push(message.text()));
  page.on('pageerror', (error) => unwanted.push(String(error)));
  page.on('request', (request) => request.url() === address || unwanted.push(request.url()));
  page.on('dialog', (dialog) => {
    unwanted.push(dialog.message());
    void dialog.dismiss();
  });
  // So that what is not there fails at once.
  page.setDefaultTimeout(15_000);
  try {
    await page.goto(address);
    await rows(page).first().waitFor();
    await isLaidOut(page);
    await use(page);
    expect(unwanted).toEqual([]);
  } finally {
    await page.close();
  }
}

const rows = (page: Page): Locator => page.locator('[data-relation]');
/** Relations that begin with these words, unlike those that only quote them. */
const row = (page: Page, words: string): Locator => rows(page).filter({ hasText: new RegExp(`^${words}`) });
const evidence = (page: Page): Locator => page.locator('.rv-text .rv-evidence');
/** How the lists say how much they hold: "Relations 5". */
const count = async (page: Page, list: string): Promise<number> =>
  Number(/\d+/.exec((await page.getByRole('tab', { name: list }).textContent())!)![0]);

/** The words that are marked as this or that in the article, without the labels of the marks. */
function marked(page: Page, role: string): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('.rv-text [data-role="${role}"]')].map((element) => {
    const copy = element.cloneNode(true);
    for (const label of copy.querySelectorAll('.rv-role-name, .rv-tag')) label.remove();
    return copy.textContent;
  })`);
}

/** The drawing has the size that it is shown in, which the first frame tells it, and the layout that begins then is done. */
const isLaidOut = (page: Page): Promise<void> =>
  until(
    page,
    `(() => {
      const canvas = document.querySelector('.rv-canvas');
      const { width, height } = canvas.getBoundingClientRect();
      return canvas.width === Math.round(width) && canvas.height === Math.round(height) && document.querySelector('.rv-busy').hidden;
    })()`,
  );

/** The colors are those of the system's theme: the viewer hears of a change with the next frame. */
const hasTheme = (page: Page, scheme: 'light' | 'dark'): Promise<void> =>
  until(
    page,
    `matchMedia('(prefers-color-scheme: ${scheme})').matches && getComputedStyle(document.querySelector('.rv')).colorScheme === '${scheme}'`,
  );

/** A program for the page: whether an element lies within what is seen of the article. */
const IN_SIGHT = (selector: string): string => `(() => {
  const [inner, outer] = ['${selector}', '.rv-text'].map((one) => document.querySelector(one)?.getBoundingClientRect());
  return inner?.height > 0 && inner.top >= outer.top && inner.bottom <= outer.bottom;
})()`;
const isInSight = (page: Page, selector: string): Promise<boolean> => page.evaluate(IN_SIGHT(selector));
/** It comes into sight, and is there two frames on: blocks beside it that come into sight with it take their true height only then. */
const comesInSight = (page: Page, selector: string): Promise<void> =>
  until(
    page,
    `${IN_SIGHT(selector)} && new Promise(requestAnimationFrame).then(() => new Promise(requestAnimationFrame)).then(() => ${IN_SIGHT(selector)})`,
  );

/** Where on the drawing the pointer is over an entity (then its name and type are told) or over a line (then a sentence): points of the page, those of one thing together. */
async function spotsOf(page: Page, kind: 'entity' | 'line'): Promise<{ x: number; y: number }[]> {
  await isLaidOut(page);
  return page.evaluate(`(() => {
    const canvas = document.querySelector('.rv-canvas');
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const spots = [];
    for (let y = top + 4; y < top + height; y += 6) {
      for (let x = left + 4; x < left + width; x += 6) {
        if (document.elementFromPoint(x, y) !== canvas) continue;
        canvas.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y }));
        if (canvas.style.cursor === 'pointer' && / \\([a-z]+\\)(?:\\n|$)/.test(canvas.title) === ${kind === 'entity'}) spots.push({ x, y });
      }
    }
    return spots;
  })()`);
}

describe('the viewer', () => {
  itInBrowser('shows the evidence of a relation, each of its words marked', async () => {
    await inViewer(ONE, async (page) => {
      expect(await isInSight(page, '.rv-block:last-child')).toBe(false);
      await row(page, 'Initech could hurt Hooli').click();
      expect(await marked(page, 'evidence')).toEqual(['Initech could hurt Hooli']);
      await comesInSight(page, '.rv-text .rv-evidence');
      expect(await marked(page, 'subject')).toEqual(['Initech']);
      expect(await marked(page, 'predicate')).toEqual(['could hurt']);
      expect(await marked(page, 'object')).toEqual(['Hooli']);
      expect(await marked(page, 'modality')).toEqual(['could']);
      expect(await marked(page, 'attribution')).toEqual(['say']);
      expect(await marked(page, 'source')).toEqual(['Analysts']);
      expect(await page.locator('.rv-details').innerText()).toMatch(/says analysts?/i);
      await page.getByRole('button', { name: 'All relations' }).click();
      expect(await evidence(page).count()).toBe(0);
      await row(page, 'Maria Silva did not join').click();
      expect(await marked(page, 'polarity')).toEqual(['not']);
    });
  });

  itInBrowser('shows an article beside its graph, and the evidence of a line that is chosen there', async () => {
    await inViewer(ONE, async (page) => {
      expect(await page.title()).toBe('Globex completes purchase of Acme');
      expect(await page.locator('.rv-canvas').getAttribute('aria-label')).toMatch(/^Graph of \d+ entities and \d+ lines/);
      expect(await page.locator('.rv-text h2').innerText()).toContain('Globex');
      expect(await page.locator('.rv-named', { hasText: 'Maria Silva' }).getAttribute('title')).toBe('Maria Silva (person)');
      expect((await spotsOf(page, 'entity')).length).toBeGreaterThan(20);
      const lines = await spotsOf(page, 'line');
      await page.mouse.move(lines[0].x, lines[0].y);
      const title = await page.locator('.rv-canvas').getAttribute('title');
      expect(await rows(page).locator('.rv-statement').allInnerTexts()).toContain(title);
      const seen = new Set<string>();
      for (let i = 0; i < lines.length; i += Math.ceil(lines.length / 12)) {
        await page.mouse.click(lines[i].x, lines[i].y);
        const [subject, object] = await page.locator('.rv-details-title b').allTextContents();
        const [words] = await marked(page, 'evidence');
        expect(words).toContain(subject.split(' ').at(-1));
        expect(words).toContain(object.split(' ').at(-1));
        await comesInSight(page, '.rv-text .rv-evidence');
        seen.add(words);
      }
      expect(seen.size).toBeGreaterThan(1);
    });
  });

  itInBrowser('begins its list with what the article is about, and says how much it is', async () => {
    await inViewer(ONE, async (page) => {
      const weights: number[] = [];
      for (const button of await rows(page).all()) {
        await button.click();
        weights.push(Number(/^Weight\n(\d+)%$/m.exec(await page.locator('.rv-facts').innerText())![1]));
        expect(await page.locator('.rv-facts').innerText()).toMatch(/^Confidence\n\d+%$/m);
        await page.keyboard.press('Escape');
      }
      expect(weights.length).toBeGreaterThan(2);
      expect(weights).toEqual([...weights].sort((a, b) => b - a));
      expect(weights[0]).toBe(100);
    });
  });

  itInBrowser('leads to each place where a relation is said, and to each mention', async () => {
    await inViewer(AGAIN, async (page) => {
      const focused = (what: string): Promise<string> => page.evaluate(`document.activeElement.${what}`);
      await row(page, 'Globex bought Acme in 2019').click();
      expect(await page.locator('.rv-details-title b').allTextContents()).toEqual(['Globex', 'Acme']);
      const places = page.getByRole('list', { name: 'Where it is said' }).getByRole('button');
      expect(await places.allInnerTexts()).toEqual(['Globex bought Acme in 2019.', 'Globex bought Acme.']);
      expect(await isInSight(page, '.rv-block:last-child')).toBe(false);
      await places.last().click();
      await comesInSight(page, '.rv-block:last-child .rv-evidence.rv-at');
      // The keyboard goes on from where it is.
      expect(await focused('textContent')).toBe('Globex bought Acme.');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await comesInSight(page, '.rv-block:first-child .rv-evidence.rv-at');
      expect(await focused('textContent')).toBe('Globex bought Acme in 2019.');

      await page.getByRole('button', { name: 'All relations' }).click();
      await page.locator('.rv-named', { hasText: 'Acme' }).first().click();
      const mentions = page.getByRole('list', { name: 'Mentions of Acme' }).getByRole('button');
      await mentions.last().click();
      await comesInSight(page, '.rv-block:last-child .rv-chosen.rv-at');
    });
  });

  itInBrowser('shows the mentions and relations of an entity', async () => {
    await inViewer(ONE, async (page) => {
      await page.locator('.rv-named', { hasText: 'Acme' }).first().click();
      expect(await page.locator('.rv-details-title b').innerText()).toBe('Acme');
      expect(await page.getByRole('list', { name: 'Relations of Acme' }).innerText()).toContain('bought');
      expect(await page.getByRole('list', { name: 'Mentions of Acme' }).locator('li').count()).toBe(2);
      await page.getByRole('button', { name: 'All relations' }).click();
      const [spot] = await spotsOf(page, 'entity');
      await page.mouse.click(spot.x, spot.y);
      const name = await page.locator('.rv-details-title b').innerText();
      const mentions = page.getByRole('list', { name: `Mentions of ${name}` }).locator('button');
      await mentions.last().click();
      expect(await page.locator('.rv-text .rv-chosen').count()).toBe(await mentions.count());
      await comesInSight(page, '.rv-text .rv-chosen.rv-at');
    });
  });

  itInBrowser('leaves out what a filter or a search leaves out', async () => {
    await inViewer(ONE, async (page) => {
      const all = await count(page, 'Relations');
      await page.getByRole('button', { name: 'Filters' }).click();
      const [affirmed, denied] = ['affirmed', 'denied'].map((name) => page.getByRole('checkbox', { name }));
      await affirmed.uncheck();
      expect(await rows(page).count()).toBe(1);
      expect(await row(page, 'Maria Silva did not join').count()).toBe(1);
      await affirmed.check();
      await denied.uncheck();
      expect(await rows(page).count()).toBe(all - 1);
      await denied.check();
      await page.getByRole('checkbox', { name: 'the article itself' }).uncheck();
      expect(await rows(page).allInnerTexts()).toEqual([expect.stringContaining('could hurt')]);
      await page.getByRole('button', { name: 'Show everything' }).click();
      expect(await rows(page).count()).toBe(all);
      await page.keyboard.press('Escape');
      const search = page.getByRole('searchbox');
      await search.fill('hooli');
      expect(await rows(page).count()).toBeLessThan(all);
      expect(await row(page, 'Initech could hurt Hooli').count()).toBe(1);
      expect(await count(page, 'Entities')).toBe(1);
      await search.fill('nobody of that name');
      expect(await page.locator('.rv-panel').innerText()).toContain('Nothing matches the search.');
      await search.fill('');
      expect(await rows(page).count()).toBe(all);
      // The article is marked where it is near to be seen; that the mark goes says something only if it was there.
      await page.locator('.rv-mark', { hasText: 'Maria Silva' }).waitFor({ state: 'attached' });
      await page.getByRole('button', { name: /^person/ }).click();
      expect(await row(page, 'Maria Silva').count()).toBe(0);
      expect(await page.locator('.rv-mark', { hasText: 'Maria Silva' }).count()).toBe(0);
    });
  });

  itInBrowser('has a timeline of whatever length, a page at a time', async () => {
    await inViewer(LONG, async (page) => {
      const tab = page.getByRole('tab', { name: 'Timeline 120' });
      await tab.click();
      const times = page.locator('.rv-timeline time');
      expect([await times.count(), await times.first().innerText()]).toEqual([100, '1900']);
      await page.getByRole('button', { name: 'Show 20 more of 120' }).click();
      expect([await times.count(), await times.last().innerText()]).toEqual([120, '2019']);
      expect(await page.getByRole('button', { name: /^Show \d+ more of/ }).count()).toBe(0);
      // The keyboard goes on where the new page begins.
      expect(await page.evaluate(`document.activeElement.closest('li:has(> time)').querySelector('time').textContent`)).toBe('2000');
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      expect(await marked(page, 'evidence')).toEqual(['Globex sued Acme in 1900']);
    });
  });

  itInBrowser('says below the timeline what that is without', async () => {
    await inViewer(UNDATED, async (page) => {
      await page.getByRole('tab', { name: 'Timeline 0' }).click();
      expect(await page.getByRole('tabpanel').innerText()).toBe('1 relation is left out: of its time, “2 March”, no date is known.');
    });
  });

  itInBrowser('is used with the keyboard alone', async () => {
    await inViewer(ONE, async (page) => {
      /** Tabs on until what has the focus matches; a reader would give up sooner than after 60. */
      const tabTo = async (selector: string): Promise<void> => {
        for (let i = 0; i < 60; i++) {
          await page.keyboard.press('Tab');
          if (await page.evaluate(`document.activeElement.matches('${selector}')`)) return;
        }
        throw new Error(`the tabulator does not lead to ${selector}`);
      };
      const focused = (what: string): Promise<string> => page.evaluate(`document.activeElement.${what}`);
      await tabTo('.rv-canvas');
      const announced = async (): Promise<string> => (await page.locator('[aria-live]').textContent())!;
      const first = await announced();
      expect(first).toMatch(/, \d+ lines?$/);
      for (const arrow of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft']) await page.keyboard.press(arrow);
      await page.keyboard.press('Enter');
      expect(await announced()).toContain(await page.locator('.rv-details-title b').innerText());
      await page.keyboard.press('Escape');

      await tabTo('[data-relation]');
      await page.keyboard.press('End');
      expect(await focused('textContent')).toContain('could hurt');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      expect(await marked(page, 'evidence')).toEqual(['Initech could hurt Hooli']);
      await comesInSight(page, '.rv-text .rv-evidence');
      expect(await focused('textContent')).toBe('All relations');
      await page.keyboard.press('Escape');
      expect(await focused('textContent')).toContain('could hurt');

      await page.keyboard.press('/');
      expect(await focused('type')).toBe('search');
      await page.keyboard.type('acme');
      expect(await row(page, 'Initech could hurt Hooli').count()).toBe(0);
    });
  });

  itInBrowser('is searched from wherever the keyboard is, and left again', async () => {
    const use = async (page: Page): Promise<void> => {
      const focused = (what: string): Promise<string> => page.evaluate(`document.activeElement.${what}`);
      const search = page.getByRole('searchbox');
      const all = await rows(page).count();
      const tabs = page.locator('[role=tablist][aria-label=Lists] [role=tab]');
      for (let i = 0; i < (await tabs.count()); i++) {
        await tabs.nth(i).click();
        await page.keyboard.press('/');
        expect(await focused('type')).toBe('search');
        await page.keyboard.press('Escape');
        expect(await focused(`dataset.tab`)).toBe(await tabs.nth(i).getAttribute('data-tab'));
      }
      await tabs.first().click();
      // A slash that is searched for is a slash.
      await page.keyboard.press('/');
      await page.keyboard.type('a/c');
      expect(await search.inputValue()).toBe('a/c');
      await search.fill('initech');
      await page.keyboard.press('Enter');
      expect(await focused('textContent')).toContain('Initech');
      await page.keyboard.press('/');
      await page.keyboard.press('Escape');
      expect([await search.inputValue(), await rows(page).count()]).toEqual(['', all]);
      expect(await focused('tagName')).not.toBe('INPUT');
    };
    await inViewer(ONE, async (page) => {
      // Nothing has the focus on a page that was just opened.
      await page.keyboard.press('/');
      expect(await page.evaluate('document.activeElement.type')).toBe('search');
      await page.keyboard.press('Escape');
      await use(page);
    });
    // On a phone what is found is shown where the article was.
    await inViewer(
      ONE,
      async (page) => {
        await page.getByRole('tab', { name: 'Article' }).click();
        expect(await rows(page).first().isVisible()).toBe(false);
        await page.keyboard.press('/');
        await page.keyboard.type('hooli');
        expect(await row(page, 'Initech could hurt Hooli').isVisible()).toBe(true);
      },
      { viewport: { width: 390, height: 844 } },
    );
  });

  itInBrowser('says beside a name what it is, in the list, in its details and where it is pointed at', async () => {
    await inViewer(DESCRIBED, async (page) => {
      const titles = new Set<string>();
      // Spots are six pixels apart, entities far larger.
      for (const { x, y } of (await spotsOf(page, 'entity')).filter((_, i) => i % 7 === 0)) {
        await page.mouse.move(x, y);
        titles.add((await page.locator('.rv-canvas').getAttribute('title'))!);
      }
      expect([...titles].filter((title) => title.startsWith('Rosa Kern'))).toEqual(['Rosa Kern (person)\ninterior minister']);
      expect([...titles].filter((title) => /^interior/i.test(title))).toEqual([]);
      await page.getByRole('tab', { name: 'Entities' }).click();
      const entity = page.locator('.rv-entity-row', { hasText: 'Rosa Kern' });
      expect(await entity.innerText()).toContain('person · interior minister');
      await entity.click();
      expect(await page.locator('.rv-facts').innerText()).toMatch(/^Described as\ninterior minister$/m);
      expect(await page.locator('.rv-text [data-entity]', { hasText: 'Rosa Kern' }).first().getAttribute('title')).toContain(
        'interior minister',
      );
    });
  });

  itInBrowser.each([
    ['a screen', { width: 1440, height: 900 }],
    ['a phone', { width: 390, height: 844 }],
  ])('cuts long titles and names on %s, and has them in full where they are pointed at', async (_what, viewport) => {
    await inViewer(
      DESCRIBED,
      async (page) => {
        const fits = async (): Promise<void> => {
          const wide: string[] = await page.evaluate(
            `[...document.querySelectorAll('.rv, .rv-header, .rv-main, .rv-side, .rv-panel, .rv-panel-body, .rv-details, .rv-row, .rv-badges')]
              .filter((one) => one.scrollWidth > one.clientWidth && one.clientWidth > 0).map((one) => one.className)`,
          );
          expect(wide).toEqual([]);
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
        };
        const title = await page.title();
        expect(title).toBe(LONG_TITLE);
        expect(await page.getByRole('heading', { level: 1 }).getAttribute('title')).toBe(title);
        await fits();
        await page.getByRole('tab', { name: 'Entities' }).click();
        await fits();
        const name = page.locator('.rv-entity-name', { hasText: 'KestrinKestrin' }).first();
        expect((await name.boundingBox())!.height).toBeLessThan(30);
        const full = (await name.getAttribute('title'))!;
        expect(full.length).toBeGreaterThan(150);
        expect(full).toBe(await name.textContent());
        await name.click();
        await fits();
        await page
          .getByRole('list', { name: /^Relations of/ })
          .getByRole('button')
          .first()
          .click();
        await fits();
      },
      { viewport },
    );
  });

  itInBrowser.each([
    [1280, 500],
    [844, 420],
    [390, 667],
    [360, 420],
  ])('has rows of the timeline below their tabs at %d × %d, and lays nothing over another', async (width, height) => {
    await inViewer(
      TWO,
      async (page) => {
        await page.getByRole('tab', { name: 'Timeline' }).click();
        const boxOf = async (part: string) => (await page.locator(part).boundingBox()) ?? undefined;
        const [graph, key, zoom, top, list, first] = await Promise.all(
          ['.rv-graph', '.rv-key', '.rv-zoom', '.rv-graph-top', '.rv-panel-body', '.rv-timeline .rv-row >> nth=0'].map(boxOf),
        );
        expect(graph!.y + graph!.height).toBeLessThanOrEqual(list!.y);
        expect(first!.y + first!.height).toBeLessThanOrEqual(height);
        const corners = [key, zoom, top].filter((box) => box !== undefined);
        for (const [i, one] of corners.entries()) {
          expect(one.y + one.height).toBeLessThanOrEqual(graph!.y + graph!.height);
          const others = corners.slice(i + 1);
          const isOver = (other: typeof one) => other.x < one.x + one.width && one.x < other.x + other.width && other.y < one.y + one.height && one.y < other.y + other.height; // prettier-ignore
          expect(others.filter(isOver)).toEqual([]);
        }
      },
      { viewport: { width, height } },
    );
  });

  itInBrowser('has room on a phone for what stands beside a relation, and for the title of its article', async () => {
    await inViewer(
      LONG_TITLES,
      async (page) => {
        const source = row(page, 'Hooli could hire Omar Haddad').locator('.rv-source');
        expect((await source.getAttribute('title'))!.length).toBeGreaterThan(50);
        const { x, width } = (await source.boundingBox())!;
        expect(x + width).toBeLessThanOrEqual(390 - 8);
      },
      { viewport: { width: 390, height: 844 } },
    );
  });

  itInBrowser('says in words what the drawing shows, and by which tab a list is called', async () => {
    await inViewer(ONE, async (page) => {
      expect(await page.locator('.rv-canvas li').allTextContents()).toContain('Globex bought Acme in 2019');
      expect(await page.getByRole('tabpanel', { name: /^Relations/ }).count()).toBe(1);
      await page.getByRole('tab', { name: 'Entities' }).focus();
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowRight');
      expect(await page.getByRole('tabpanel', { name: /^Entities/ }).count()).toBe(1);
      await page.locator('.rv-entity-row').first().click();
      expect([await page.getByRole('tabpanel').count(), await page.getByRole('region', { name: 'Details' }).count()]).toEqual([0, 1]);
    });
  });

  itInBrowser('is on paper the text and a table of relations, without what one presses', async () => {
    await inViewer(TWO, async (page) => {
      const relations = await count(page, 'Relations');
      const table = page.locator('.rv-paper table');
      expect(await table.count()).toBe(0);
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
      expect(await table.locator('tbody tr').count()).toBe(relations);
      const denied = table.locator('tr', { hasText: 'Maria Silva did not join' });
      expect(await denied.locator('td').allTextContents()).toEqual([
        'Maria Silva did not join Initech',
        'denied',
        '',
        '',
        'Globex completes purchase of Acme',
      ]);
      expect(await table.isVisible()).toBe(true);
      const controls = '.rv-tools, .rv-legend, .rv-tabs, .rv-panel, .rv-zoom, .rv-graph-top';
      expect(await page.locator(controls).filter({ visible: true }).count()).toBe(0);
      await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
      await page.emulateMedia({ media: 'screen' });
      expect(await table.count()).toBe(0);
      await page.getByRole('tab', { name: 'Globex completes' }).click();
      await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
      expect(await table.locator('tbody tr').count()).toBe(await count(page, 'Relations'));
    });
  });

  itInBrowser('shows of several articles those that are wanted, and from which something is', async () => {
    await inViewer(TWO, async (page) => {
      const all = await rows(page).count();
      const first = row(page, 'Hooli hired Omar Haddad');
      expect(await first.locator('.rv-source').innerText()).toBe('Hooli hires from Globex');
      await page.getByRole('button', { name: 'Filters', exact: true }).click();
      const boxes = page.locator('.rv-articles input');
      expect(await boxes.count()).toBe(2);
      await page.getByRole('button', { name: 'None', exact: true }).click();
      expect(await rows(page).count()).toBe(0);
      expect([await count(page, 'Relations'), await count(page, 'Entities')]).toEqual([0, 0]);
      await boxes.last().check();
      expect(new Set(await rows(page).locator('.rv-source').allInnerTexts())).toEqual(new Set(['Hooli hires from Globex']));
      expect(await first.count()).toBe(1);
      await page.keyboard.press('Escape');
      // Whoever turns to an article sees it.
      await page.getByRole('tab', { name: 'Globex completes' }).click();
      expect(await row(page, 'Initech could hurt Hooli').count()).toBe(1);
      expect(await page.locator('.rv-source').count()).toBe(0);
      await page.getByRole('tab', { name: 'All 2 articles' }).click();
      expect(await rows(page).count()).toBe(all);
    });
  });

  itInBrowser('shows several articles, one by one and as one graph', async () => {
    await inViewer(TWO, async (page) => {
      const tab = (name: string): Locator => page.getByRole('tab', { name });
      expect(await tab('All 2 articles').getAttribute('aria-selected')).toBe('true');
      await row(page, 'Hooli hired Omar Haddad').click();
      expect(await marked(page, 'object')).toEqual(['Omar Haddad']);
      await tab('Globex completes').focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      expect(await row(page, 'Hooli hired').count()).toBe(0);
      expect(await row(page, 'Initech could hurt Hooli').count()).toBe(1);
      expect(await page.locator('.rv-text h2').innerText()).toContain('completes');
    });
  });

  itInBrowser('runs nothing of a hostile article, and stays usable with a megabyte of it', async () => {
    await inViewer(BAD, async (page) => {
      const strange = 'script:not(head *, body > script), .rv script, .rv img, .rv a, .rv svg[onload], .rv iframe';
      const nothingRan = async (): Promise<void> => {
        expect(await page.evaluate('[window.ran, {}.polluted]')).toEqual([undefined, undefined]);
        expect(await page.locator(strange).count()).toBe(0);
        expect(await page.evaluate('document.scripts.length')).toBe(2);
      };
      await nothingRan();
      expect(await page.evaluate(`document.querySelector('.rv-text').textContent.length`)).toBeGreaterThan(2 ** 20);
      for (const name of [SUED[0], SUED[4], SUED[7]]) {
        await row(page, `Globex sued ${name}`).click();
        expect(await marked(page, 'evidence')).toEqual([`Globex sued ${name}`]);
        await comesInSight(page, '.rv-text .rv-evidence');
        await page.getByRole('button', { name: 'All relations' }).click();
      }
      await page.getByRole('tab', { name: 'Entities' }).click();
      await page.locator('.rv-row', { hasText: 'Tyrell' }).first().click();
      await page.getByRole('searchbox').fill('javascript:');
      await nothingRan();
      // To the very end, by way of all that is drawn only where it is looked at: what is drawn grows, and the end moves away.
      await until(page, `${IN_SIGHT('.rv-block:last-child')} || void (document.querySelector('.rv-text').scrollTop = 1e9)`);
      expect(await page.locator('.rv-block').last().textContent()).toBe('The end.');
      await nothingRan();
    });
  });

  itInBrowser('fits a phone', async () => {
    await inViewer(
      ONE,
      async (page) => {
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
        // What is drawn keeps clear of both edges: all of it is in sight.
        const spots = await spotsOf(page, 'entity');
        expect(spots.length).toBeGreaterThan(20);
        expect(Math.min(...spots.map(({ x }) => x))).toBeGreaterThan(5);
        expect(Math.max(...spots.map(({ x }) => x))).toBeLessThan(385);
        await row(page, 'Initech could hurt Hooli').tap();
        // What a touch is taken for comes after the touch: each tap is followed by a wait for what it brings.
        await page.getByRole('button', { name: 'Show in the article' }).tap();
        await comesInSight(page, '.rv-text .rv-evidence');
        expect(await marked(page, 'object')).toEqual(['Hooli']);
        await page.getByRole('tab', { name: 'Graph and relations' }).tap();
        await page.locator('.rv-canvas').waitFor();
        await page.getByRole('button', { name: 'Filters' }).tap();
        await page.locator('.rv-filters').waitFor();
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
        const box = (await page.locator('.rv-filters').boundingBox())!;
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(390);
      },
      { viewport: { width: 390, height: 844 }, hasTouch: true },
    );
  });

  itInBrowser('has text that can be read, in either theme', async () => {
    await inViewer(TWO, async (page) => {
      const seen = new Set<string>();
      const look = async (): Promise<void> => {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await hasTheme(page, colorScheme);
          const { pale, classes } = await page.evaluate<{ pale: string[]; classes: string[] }>(CONTRASTS);
          expect({ colorScheme, pale }).toEqual({ colorScheme, pale: [] });
          for (const name of classes) seen.add(name);
        }
      };
      await look();
      await row(page, 'Initech could hurt Hooli').click();
      await look();
      await page.getByRole('button', { name: 'All relations' }).click();
      await row(page, 'Maria Silva did not join').click();
      await look();
      await page.locator('.rv-text .rv-named').first().click();
      await look();
      await page.getByRole('button', { name: 'All relations' }).click();
      await page.getByRole('tab', { name: 'Timeline' }).click();
      await page.getByRole('button', { name: /^person/ }).click();
      await page.getByRole('button', { name: 'Filters' }).click();
      await page.getByRole('checkbox', { name: 'denied' }).uncheck();
      await look();
      const all = ['rv-subject', 'rv-predicate', 'rv-object', 'rv-cue', 'rv-badge-denied', 'rv-chip', 'rv-note', 'rv-tag', 'rv-check'];
      expect(all.filter((name) => !seen.has(name))).toEqual([]);
      // The button turns the theme over whatever the system has.
      await page.emulateMedia({ colorScheme: 'light' });
      await hasTheme(page, 'light');
      const paper = (): Promise<string> => page.evaluate(`getComputedStyle(document.querySelector('.rv')).backgroundColor`);
      const light = await paper();
      await page.getByRole('button', { name: 'Dark theme' }).click();
      expect(await paper()).not.toBe(light);
      await page.getByRole('button', { name: 'Light theme' }).click();
      expect(await paper()).toBe(light);
    });
  });
});

/**
 * A program for the page: which texts have less than 4.5:1 of contrast (WCAG 1.4.3) to what is behind them, and which classes it looked at.
 * The drawing's texts are no elements: their colors are those that the style sheet names for it.
 */
const CONTRASTS = `(() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const parse = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = ([r, g, b, a], [r2, g2, b2]) => [r * a + r2 * (1 - a), g * a + g2 * (1 - a), b * a + b2 * (1 - a), 1];
  const light = (color) => {
    const [r, g, b] = color.map((value) => value / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [less, more] = [light(one), light(other)].sort((a, b) => a - b);
    return (more + 0.05) / (less + 0.05);
  };
  const behind = (element) => {
    const path = [];
    for (let at = element; at; at = at.parentElement) path.unshift(at);
    return path.reduce((color, at) => over(parse(getComputedStyle(at).backgroundColor), color), [255, 255, 255, 1]);
  };
  const faded = (element) => {
    let opacity = 1;
    for (let at = element; at; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
    return opacity;
  };
  const pale = [];
  const classes = new Set();
  const check = (what, ink, paper) => {
    const ratio = contrast(over(ink, paper), paper);
    if (!(ratio >= 4.5)) pale.push(what + ' ' + ratio.toFixed(2));
  };
  for (const element of document.querySelectorAll('.rv *')) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
    if (!(hasText || element.placeholder) || !element.checkVisibility() || element.closest('svg')) continue;
    for (const at of [element, element.parentElement]) for (const name of at.classList) classes.add(name);
    const [r, g, b, a] = parse(getComputedStyle(element, element.placeholder ? '::placeholder' : null).color);
    check(element.tagName + '.' + element.className, [r, g, b, a * faded(element)], behind(element));
  }
  const style = getComputedStyle(document.querySelector('.rv-canvas'));
  const named = (name) => parse(style.getPropertyValue('--rv-' + name).trim());
  for (const name of ['ink', 'muted', 'denied', 'accent']) check('drawing: ' + name, named(name), named('canvas'));
  for (const tone of ['person', 'organization', 'group', 'place', 'facility', 'event', 'product', 'work', 'law', 'value', 'concept', 'other'])
    check('drawing: ' + tone, named(tone + '-ink'), named(tone + '-fill'));
  return { pale, classes: [...classes] };
})()`;
