import { RelataError } from '../errors';
import { blocksOf, type HTMLNode } from './html-blocks';
import { dayOf } from '../document/day-of';
import { dayPublished, type HTMLPage } from './html-date';
import { flatten, type PageNode } from './nesting';
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
  const document = (parseHTML(whole) as { document: unknown }).document as PageNode & HTMLPage;
  if (!flatten(document))
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

/**
 * Turns the bytes of a page into text, in the encoding that the page names, else in UTF-8.
 *
 * @throws RelataError `unreadable-file` if the bytes are not of that encoding
 */
export function decodeHTML(bytes: Uint8Array, source: string): string {
  // Where a page may name it (HTML, "Determining the character encoding"): names are ASCII, and so is what stands around them.
  const beginning = String.fromCharCode(...bytes.subarray(0, 1024));
  const named = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(beginning)?.[1];
  if (named === undefined || beginning.startsWith('\xef\xbb\xbf')) return decodeText(bytes, source);
  try {
    return new TextDecoder(named, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new RelataError('unreadable-file', { path: source, reason: `it is not text in ${named}, as it says it is` }, { cause });
  }
}

async function packages() {
  try {
    const [{ Readability }, { parseHTML }] = await Promise.all([import('@mozilla/readability'), import('linkedom')]);
    return { Readability, parseHTML };
  } catch (cause) {
    if (!(cause as NodeJS.ErrnoException).code?.endsWith('MODULE_NOT_FOUND')) throw cause;
    throw new RelataError('missing-package', { packages: ['@mozilla/readability', 'linkedom'], purpose: 'reading HTML pages' }, { cause });
  }
}
