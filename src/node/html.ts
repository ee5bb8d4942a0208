import { TextDecoder } from 'node:util';

import iconv from 'iconv-lite';

import { RelataError } from '../errors';
import { missingPackage } from '../validation/optional-package';
import { blocksOf, type HTMLNode } from './html-blocks';
import { dayOf } from '../document/day-of';
import { dayPublished, type HTMLPage } from './html-date';
import { flatten, type PageNode } from './nesting';
import { withBoundedDepth } from './tag-depth';
import { bytesOf, validatePath } from './read-text';
import { decodeText } from './decode-text';

/** The article of a page. */
export interface HTMLArticle {
  /** Title and paragraphs with a blank line between them; what `extract` takes. */
  text: string;
  /** The day the page says it was published, in its meta data or its address, "2024-12-06": good for `referenceDate`. */
  published?: string;
}

/**
 * Reads the article of a page: its title and text, without menus, advertisements and the like. Needs the packages
 * `@mozilla/readability` and `linkedom`, which are not installed with relata.
 *
 * @param path an HTML file, in UTF-8 or in the encoding that it names; a URL must be one of a file
 * @returns the text that the offsets of an extraction count in, and the day of publication where the page has one
 * @throws RelataError `bad-path`; `unreadable-file`, also for a page without an article; `missing-package`
 * @example
 * const { text, published } = await readHTML('article.html');
 * extract(text, { ...(published && { referenceDate: published }) });
 */
export async function readHTML(path: string | URL): Promise<HTMLArticle> {
  const file = validatePath(path);
  return textOfHTML(decodeHTML(await bytesOf(file), file), file);
}

/**
 * Takes the article out of a page that was read already.
 *
 * @param source where the page came from, for the message
 * @throws RelataError `unreadable-file` if there is no article in it, `missing-package`
 */
export async function textOfHTML(html: string, source: string): Promise<HTMLArticle> {
  const { Readability, parseHTML } = await packages();
  // A piece of a page has no body, without which there is nothing to look in.
  const whole = /<(?:html|body)\b/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  // The packages' types speak of a browser's DOM, which the library's do not know.
  const bounded = withBoundedDepth(whole);
  const document = bounded === undefined ? undefined : ((parseHTML(bounded) as { document: unknown }).document as PageNode & HTMLPage);
  if (!document || !flatten(document))
    throw new RelataError('unreadable-file', { path: source, reason: 'the elements of the page are nested too deep' });
  // Asked now, since Readability takes the page apart.
  const dated = parsed(() => dayPublished(document));
  const article = parsed(() => new Readability<HTMLNode>(document as never, { serializer: (node: unknown) => node as HTMLNode }).parse());
  const blocks = article?.content ? blocksOf(article.content) : [];
  if (!article || blocks.length === 0)
    throw new RelataError('unreadable-file', { path: source, reason: 'no article was found in the page' });
  const title = (article.title ?? '').replace(/\s+/g, ' ').trim();
  const published = dayOf(article.publishedTime) ?? dated;
  return {
    text: `${(title === '' || title === blocks[0] ? blocks : [title, ...blocks]).join('\n\n')}\n`,
    ...(published !== undefined && { published }),
  };
}

/** What is found in a page; readability and the document throw at pages that are none, such as one whose root is a comment. */
function parsed<Article>(parse: () => Article): Article | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}

/** Byte order marks, which stand above whatever the page says. */
const MARKS: readonly (readonly [mark: string, encoding: string])[] = [
  ['\xef\xbb\xbf', 'utf-8'],
  ['\xff\xfe', 'utf-16le'],
  ['\xfe\xff', 'utf-16be'],
];

/** Where a page may name its encoding (HTML, "Determining the character encoding"): names are ASCII, and so is what stands around them. */
const NAMED: readonly RegExp[] = [
  /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/i,
  /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i,
];

/**
 * Turns the bytes of a page into text: in the encoding of its byte order mark, else in the one that the page names, else in UTF-8. Names mean
 * what they mean to browsers (WHATWG, "Encoding"): a page that says ISO-8859-1 is in windows-1252.
 *
 * @throws RelataError `unreadable-file` if the bytes are not of that encoding
 * @example
 * decodeHTML(await readFile('page.html'), 'page.html');
 */
export function decodeHTML(bytes: Uint8Array, source: string): string {
  const beginning = String.fromCharCode(...bytes.subarray(0, 1024));
  const marked = MARKS.find(([mark]) => beginning.startsWith(mark))?.[1];
  const named = marked ?? NAMED.map((pattern) => pattern.exec(beginning)?.[1]).find((name) => name !== undefined);
  if (named === undefined || marked === 'utf-8') return decodeText(bytes, source);
  try {
    return decodedAs(named, marked !== undefined, bytes);
  } catch (cause) {
    throw new RelataError('unreadable-file', { path: source, reason: `it is not text in ${named}, as it says it is` }, { cause });
  }
}

function decodedAs(name: string, isMarked: boolean, bytes: Uint8Array): string {
  // Fatal: a guess would put wrong letters into names without a word.
  const decoder = new TextDecoder(name, { fatal: true });
  // Node 20 reads it as ISO-8859-1: quotation marks and dashes are lost.
  if (decoder.encoding === 'windows-1252') return iconv.decode(Buffer.from(bytes), 'windows-1252');
  // A page that could be read so far as to say so is in no encoding of two bytes a letter.
  if (decoder.encoding.startsWith('utf-16') && !isMarked) return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  return decoder.decode(bytes);
}

async function packages() {
  try {
    const { Readability } = await import('@mozilla/readability');
    const { parseHTML } = await import('linkedom');
    return { Readability, parseHTML };
  } catch (cause) {
    throw missingPackage(cause, ['@mozilla/readability', 'linkedom'], 'reading HTML pages');
  }
}
