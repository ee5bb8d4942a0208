import { annotate } from './annotate';
import { assemble } from './assemble';
import type { SelectedDocument } from './document/layers';
import { hash } from './document/hash';
import { describe, RelataError } from './errors';
import type { Extraction } from './extraction';
import { validateOptions, type ExtractOptions } from './options';

/**
 * Reads an article and returns its entities and the relations between them.
 *
 * @param text the article as plain text: a title line, perhaps a dateline, paragraphs. It is used exactly as given; every offset in
 *   the result counts its UTF-16 code units.
 * @param options see `ExtractOptions`
 * @returns plain data; empty lists where nothing is found
 * @throws RelataError if `text` is no string or an option is not what it should be
 * @example
 * const { entities, relations } = extract('Acme was bought by Globex in 2019.');
 * relations[0].predicate.lemma; // 'buy'
 * relations[0].time; //            { kind: 'date', start: '2019-01-01', end: '2020-01-01', grain: 'year', … }
 */
export function extract(text: string, options?: ExtractOptions): Extraction {
  return assemble(annotateText(text, options));
}

/** The whole pipeline on what a caller gave, checked first. */
export function annotateText(text: unknown, options?: ExtractOptions): SelectedDocument {
  if (typeof text !== 'string') throw new RelataError('text-not-string', { received: describe(text) });
  const { id = `doc_${hash(text)}`, ...settings } = validateOptions(options);
  return annotate({ id, text, warnings: [] }, settings);
}
