import { extract, type Extraction, type ExtractOptions } from '..';
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

/**
 * Extracts one article.
 *
 * @throws RelataError
 */
export async function extracted({ text, isPage, own }: Task, shared: ExtractOptions): Promise<Done> {
  if (isPage !== true) return { extraction: extract(text, { ...shared, ...own }) };
  const article = await textOfHTML(text, 'the page');
  const dated = article.published === undefined ? {} : { referenceDate: article.published };
  return { extraction: extract(article.text, { ...shared, ...dated, ...own }), text: article.text };
}
