import { createExtractor, extract, type Extraction, type ExtractOptions } from '..';
import { textOfHTML } from './html';

/** An article as it goes to whoever extracts it. */
export interface Task {
  readonly text: string;
  /** Whether the text is the HTML of a page, whose article is read. */
  readonly isPage?: boolean;
  /** What this article has of its own; it comes before what is shared. */
  readonly own: ExtractOptions;
}

/** What an article says. */
export interface Done {
  readonly extraction: Extraction;
  /** The text that was found in a page. */
  readonly text?: string;
}

/** What an article may have of its own without anything being prepared anew. */
const PREPARED: ReadonlySet<string> = new Set(['id', 'referenceDate']);

/**
 * Prepares the options that articles share.
 *
 * @returns extracts one article
 * @throws RelataError for an option that is wrong
 */
export function extracterOf(shared: ExtractOptions): (task: Task) => Promise<Done> {
  const prepared = createExtractor(shared);
  const extractedAs = (text: string, own: ExtractOptions): Extraction =>
    Object.keys(own).every((name) => PREPARED.has(name)) ? prepared(text, own) : extract(text, { ...shared, ...own });
  return async ({ text, isPage, own }) => {
    if (isPage !== true) return { extraction: extractedAs(text, own) };
    const article = await textOfHTML(text, 'the page');
    const dated = article.published === undefined ? {} : { referenceDate: article.published };
    return { extraction: extractedAs(article.text, { ...dated, ...own }), text: article.text };
  };
}
