import { keepOnly, type Extraction, type ExtractOptions } from '..';
import { validateOver } from '../options';
import { extractorOf } from '../with-weights';
import { textOfHTML } from './html';

/** An article as it goes to whoever extracts it. */
export interface Task {
  readonly text: string;
  /** Whether the text is the HTML of a page, whose article is read. */
  readonly isPage?: boolean;
  /** What this article has of its own; it comes before what is shared. */
  readonly own: ExtractOptions;
}

/** What articles share. */
export interface Shared extends ExtractOptions {
  /** Whether those that look to be in another language have the error `other-language`. */
  readonly englishOnly?: boolean;
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
export function extracterOf({ englishOnly = false, ...shared }: Shared): (task: Task) => Promise<Done> {
  const prepared = extractorOf(shared, { englishOnly });
  const extractedAs = (text: string, own: ExtractOptions): Extraction => {
    if (Object.keys(own).every((name) => PREPARED.has(name))) return prepared(text, own);
    // `extract` would refuse shared types that are of a lexicon which the article's own comes in the place of.
    const { types, minConfidence, ...settings } = validateOver(shared, own);
    return keepOnly(extractorOf(settings, { englishOnly })(text), { types, minConfidence });
  };
  return async ({ text, isPage, own }) => {
    if (isPage !== true) return { extraction: extractedAs(text, own) };
    const article = await textOfHTML(text, 'the page');
    const dated = article.published === undefined ? {} : { referenceDate: article.published };
    return { extraction: extractedAs(article.text, { ...dated, ...own }), text: article.text };
  };
}
