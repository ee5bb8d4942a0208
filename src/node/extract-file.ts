import { extract, type Extraction, type ExtractOptions } from '..';
import { readText } from './read-text';

/**
 * Reads an article from a file and extracts it.
 *
 * @param path a file in UTF-8, with or without a byte order mark; a URL must be one of a file
 * @param options those of `extract`
 * @returns the extraction; offsets count in the text as `readText` gives it, that is after a byte order mark
 * @throws RelataError `bad-path`, `unreadable-file`, or what `extract` throws
 * @example
 * const { entities } = await extractFile('article.txt', { referenceDate: '2024-12-06' });
 */
export async function extractFile(path: string | URL, options?: ExtractOptions): Promise<Extraction> {
  return extract(await readText(path), options);
}
