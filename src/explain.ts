import { assemble } from './assemble';
import { annotateText } from './extract';
import type { Extraction } from './extraction';
import type { ExtractOptions } from './options';
import { parsedSentences, type ParsedSentence } from './parse';

/** An extraction beside the trees that it was read from. */
export interface Explanation {
  extraction: Extraction;
  /** In the order of the text; `evidence[].sentence` of a relation is an index into them. */
  sentences: ParsedSentence[];
}

/**
 * Extracts as `extract` does and gives the trees as well, read once for both: to see why a relation is there, or why not.
 *
 * @throws RelataError as `extract`
 * @example
 * const { extraction, sentences } = explain('Globex bought Acme.');
 * extraction.relations[0].evidence[0]; // { sentence: 0, rule: 'clause/verbal/own', … }
 * sentences[0].tokens[1].label; //       'root'
 */
export function explain(text: string, options?: ExtractOptions): Explanation {
  const document = annotateText(text, options);
  return { extraction: assemble(document), sentences: parsedSentences(document) };
}
