import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

import fc from 'fast-check';

import { RelataError } from '../src/errors';
import { decodeHTML, readHTML, textOfHTML } from '../src/node';
import { withBoundedDepth } from '../src/node/tag-depth';
import { relata } from './support/command';

const SENTENCES = [
  'Globex bought Acme, a maker of pumps based in Quinton, for $5 million in cash and shares.',
  'The chief executive, Zoë Smith, called the deal a milestone for the company and its people.',
  'Initech, a rival, could make a higher offer in the coming weeks, said people who know the matter.',
];

/** A page as a newspaper has it: the article among what is not of it. */
const page = (body: string, head = '') => `<!doctype html>
<html><head><title>Globex buys Acme - The Daily</title><meta property="og:title" content="Globex buys Acme">${head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/business">Business</a></li></ul></nav>
<article><h1>Globex buys Acme</h1>${body}</article>
<aside class="newsletter"><p>Subscribe now!</p></aside><footer><p>All rights reserved.</p></footer><script>track('visit')</script>
</body></html>`;
const paragraphs = SENTENCES.map((sentence) => `<p>${sentence}</p>`).join('\n');

const blocks = async (body: string) => (await textOfHTML(page(body), 'a page')).text.trimEnd().split('\n\n').slice(1);

test('title and paragraphs, and nothing of what stands around them', async () => {
  expect(await textOfHTML(page(paragraphs), 'a page')).toEqual({ text: `${['Globex buys Acme', ...SENTENCES].join('\n\n')}\n` });
});

test.each([
  ['inline elements do not part words', '<p>The <b>mile</b>stone of <a href="/z">Zo&euml;</a>.</p>', ['The milestone of Zoë.']],
  ['white space is one space', '<p>A\n   deal&nbsp;of\tyears.</p>', ['A deal of years.']],
  ['a line break is a space', '<p>One deal,<br>two firms.</p>', ['One deal, two firms.']],
  ['two line breaks end a paragraph', '<p>One deal.<br> <br>Two firms.</p>', ['One deal.', 'Two firms.']],
  ['items of a list', '<ul><li>First plant</li><li>Second plant</li></ul>', ['First plant', 'Second plant']],
  ['cells of a table', '<table><tr><th>Price</th><td>$5</td></tr></table>', ['Price', '$5']],
  ['a heading', '<h2>What it means</h2><p>Much is open.</p>', ['What it means', 'Much is open.']],
  ['scripts within', '<p>A deal.<script>track()</script></p>', ['A deal.']],
])('blocks: %s', async (_title, html, expected) => {
  expect(await blocks(paragraphs + html)).toEqual([...SENTENCES, ...expected]);
});

test('a piece of a page', async () => {
  expect((await textOfHTML(`<article>${paragraphs}</article>`, 'a page')).text).toBe(`${SENTENCES.join('\n\n')}\n`);
});

test.each([
  ['2024-12-06T15:30:00Z', '2024-12-06'],
  ['2024-12-06', '2024-12-06'],
  ['2024-02-31', undefined],
  ['6 December 2024', undefined],
  ['', undefined],
])('published %j: %s', async (time, published) => {
  const html = page(paragraphs, `<meta property="article:published_time" content="${time}">`);
  expect((await textOfHTML(html, 'a page')).published).toBe(published);
});

test.each([
  ['of one kind', '<div>', '</div>'],
  ['of two kinds', '<div class="a"> <section>', '</section> </div>'],
])('a page whose elements are nested thousandfold, %s, is read', async (_kind, open, close) => {
  const nested = `<html><body>${open.repeat(3000)}${paragraphs}${close.repeat(3000)}</body></html>`;
  expect((await textOfHTML(nested, 'a page')).text).toBe(`${SENTENCES.join('\n\n')}\n`);
});

test('one that has text at each of a thousand depths is refused', async () => {
  const nested = `<html><body>${'<div>A'.repeat(1000)}${paragraphs}</body></html>`;
  await expect(textOfHTML(nested, 'a page')).rejects.toThrow('the elements of the page are nested too deep');
});

describe('a page whose elements are nested two hundred thousandfold', () => {
  const many = (open: string, close = '') => `<html><body>${open.repeat(200_000)}${paragraphs}${close.repeat(200_000)}</body></html>`;

  test.each([
    ['is read', '<div>', '</div>'],
    ['is read without end tags', '<DIV class="a>b">', ''],
  ])('%s', async (_what, open, close) => {
    expect((await textOfHTML(many(open, close), 'a page')).text).toBe(`${SENTENCES.join('\n\n')}\n`);
  });
  test.each(['<b>', '<ul><li>', '<div><ul>', '<b/>', '<p><section>'])('is refused at once where they say something: %s', async (open) => {
    await expect(textOfHTML(many(open), 'a page')).rejects.toThrow('the elements of the page are nested too deep');
  });
  test.each(['<br>', '<img src="a">', '<p>', '<!-- <b> -->', '<b></b>', '<script>"<b>"</script>'])(
    'is told from one with as many in a row: %s',
    (tag) => {
      const flat = tag.repeat(20_000);
      expect(withBoundedDepth(flat)).toBe(flat);
    },
  );
  test('is told from a drawing', () => {
    const drawing = `<svg>${'<path d="M0"/>'.repeat(20_000)}</svg>`;
    expect(withBoundedDepth(drawing)).toBe(drawing);
  });
});

test('whatever is no page gives an error of ours', async () => {
  const piece = fc.constantFrom('<div>', '</div>', '<p>', '</p>', '<svg>', '<template>', '<!--', '-->', '<![CDATA[', ']]>', '<?xml', '<html>', '<body>', '</body>', '<frameset>', '<p =x>', '&#x110000;', 'Globex bought Acme.'); // prettier-ignore
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      await textOfHTML(pieces.join(''), 'a page').catch((error: unknown) => expect(error).toBeInstanceOf(RelataError));
    }),
  );
});

test.each([
  ['<meta name="date" content="2024-12-06T08:00">', '2024-12-06'],
  ['<meta itemprop="datePublished" content="20241206">', '2024-12-06'],
  ['<meta name="parsely-pub-date" content="2024-12-06"><link rel="canonical" href="https://x.example/2020/01/05/a">', '2024-12-06'],
  ['<link rel="canonical" href="https://x.example/world/2024/12/06/acme-falls">', '2024-12-06'],
  ['<meta property="og:url" content="https://x.example/2024-12-06/acme?next=/2020/01/05/">', '2024-12-06'],
  ['<link rel="canonical" href="https://x.example/news/20241206-acme">', '2024-12-06'],
  ['<link rel="canonical" href="https://x.example/2024/02/31/a">', undefined],
  ['<link rel="canonical" href="https://x.example/id/2024120655">', undefined],
  ['<link rel="canonical" href="https://x.example/a?day=/2020/01/05/">', undefined],
])('the day of publication in the head of a page: %s', async (head, published) => {
  expect((await textOfHTML(page(paragraphs, head), 'a page')).published).toBe(published);
});

test.each(['', '<!doctype html><html><body></body></html>', '<html><body><script>render()</script></body></html>'])(
  'a page without an article: %j',
  async (html) => {
    await expect(textOfHTML(html, 'x.html')).rejects.toMatchObject({
      code: 'unreadable-file',
      message: 'cannot read x.html: no article was found in the page',
    });
  },
);

describe('encodings', () => {
  const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  test.each([
    ['UTF-8 by default', new TextEncoder().encode('<p>Zoë'), '<p>Zoë'],
    ['the one that is named', latin1('<meta charset="iso-8859-1"><p>Zoë'), '<meta charset="iso-8859-1"><p>Zoë'],
    ['the old way to name it', latin1('<META http-equiv=x content="text/html; charset=windows-1252">ë'), '<META http-equiv=x content="text/html; charset=windows-1252">ë'], // prettier-ignore
    [
      'that of the XML declaration',
      latin1('<?xml version="1.0" encoding="ISO-8859-1"?><p>ë'),
      '<?xml version="1.0" encoding="ISO-8859-1"?><p>ë',
    ],
    ['quotation marks and the euro of windows-1252', latin1('<meta charset=latin1>\x93\x80\x94\x97'), '<meta charset=latin1>“€”—'],
    ['Cyrillic', latin1('<meta charset=windows-1251>\xc0\xea'), '<meta charset=windows-1251>Ак'],
    ['Japanese', latin1('<meta charset=shift_jis>\x93\xfa'), '<meta charset=shift_jis>日'],
    ['the mark of UTF-16', Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0x70, 0, 0x3e, 0, 0xeb, 0), '<p>ë'],
    ['a page that could say so is not in UTF-16', new TextEncoder().encode('<meta charset=utf-16>ë'), '<meta charset=utf-16>ë'],
    ['a byte order mark is above it', new TextEncoder().encode('\ufeff<meta charset=latin1>ë'), '<meta charset=latin1>ë'],
  ])('%s', (_title, bytes, text) => {
    expect(decodeHTML(bytes, 'a page')).toBe(text);
  });
  test.each([
    ['<p>\xeb', 'it is not UTF-8 text'],
    ['<meta charset="utf-8">\xeb', 'it is not text in utf-8, as it says it is'],
    ['<meta charset="klingon">', 'it is not text in klingon, as it says it is'],
  ])('%j is refused', (text, reason) => {
    expect(() => decodeHTML(latin1(text), 'x.html')).toThrow(`cannot read x.html: ${reason}`);
  });
});

test('without the packages, an error that names them', async () => {
  jest.resetModules();
  jest.doMock('linkedom', () => {
    throw Object.assign(new Error("Cannot find package 'linkedom'"), { code: 'ERR_MODULE_NOT_FOUND' });
  });
  const { textOfHTML: without } = await import('../src/node');
  const error = (await without(page(paragraphs), 'x.html').catch((cause: unknown) => cause)) as RelataError<'missing-package'>;
  expect(error.code).toBe('missing-package');
  expect(error.details.packages).toEqual(['@mozilla/readability', 'linkedom']);
  expect(error.message).toBe('reading HTML pages needs @mozilla/readability and linkedom: npm install @mozilla/readability linkedom');
  jest.dontMock('linkedom');
});

describe('the command', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'relata-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('a file, a pipe and the library read the same', async () => {
    const file = join(folder, 'page.HTM');
    await writeFile(file, page(paragraphs));
    const { code, out } = await relata(['extract', file]);
    expect(code).toBe(0);
    expect(await relata(['extract'], page(paragraphs))).toMatchObject({ out });
    const { text } = await readHTML(pathToFileURL(file));
    await writeFile(`${file}.gz`, gzipSync(page(paragraphs)));
    expect(await readHTML(`${file}.gz`)).toEqual({ text });
    expect(await relata(['extract'], text)).toMatchObject({ out });
  });

  test('the day of publication is what "on Friday" counts from, unless another is given', async () => {
    const html = page(
      `${paragraphs}<p>The deal was signed on Friday.</p>`,
      '<meta property="article:published_time" content="2024-12-06">',
    );
    const friday = async (...argv: string[]) => /"start": "(\d{4}-\d{2}-\d{2})"/.exec((await relata(['extract', ...argv], html)).out)?.[1];
    expect(await friday()).toBe('2024-12-06');
    expect(await friday('--reference-date', '2020-01-05')).toBe('2020-01-03');
  });

  test('a text that only speaks of HTML is none', async () => {
    const text = 'The tag <html> was invented by Tim Berners-Lee.';
    expect(JSON.parse((await relata(['extract'], text)).out)).toMatchObject({ document: { length: text.length } });
  });
});
