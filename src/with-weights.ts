import * as explaining from './explain';
import * as extracting from './extract';
import type { Extraction } from './extraction';
import type { ExtractOptions } from './options';
import * as parsing from './parse';
import { bundledWeights } from './weights/bundled';
import { provideWeights } from './weights/provided';

/*
 * The functions that read texts, with the weights of the package. A call provides them and not the import: the package has no side effects, so that a
 * bundler leaves out the weights of whoever calls none of these.
 */

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
  provideWeights(bundledWeights);
  return extracting.extract(text, options);
}

/**
 * Prepares options for many texts: they are checked, and lists of names and relation types are read, once instead of for each text. What is changed in
 * them afterwards makes no difference.
 *
 * @returns `extract` with these options; the second argument is what a text has of its own, and comes before what is prepared
 * @throws RelataError if an option is not what it should be
 * @example
 * const extractNews = createExtractor({ lexicon: companies });
 * for (const { id, text, published } of articles) save(extractNews(text, { id, referenceDate: published }));
 */
export function createExtractor(options?: ExtractOptions): (text: string, own?: extracting.OwnOptions) => Extraction {
  return extractorOf(options);
}

/** The same where texts in other languages may not be wanted. */
export function extractorOf(...input: Parameters<typeof extracting.extractorOf>): ReturnType<typeof extracting.extractorOf> {
  provideWeights(bundledWeights);
  return extracting.extractorOf(...input);
}

/**
 * Extracts as `extract` does and gives trees and clauses as well, read once for all: to see why a relation is there, or why not.
 *
 * @throws RelataError as `extract`
 * @example
 * const { extraction, sentences, clauses } = explain('Globex bought Acme.');
 * extraction.relations[0].evidence[0]; // { sentence: 0, rule: 'clause/verbal/own', … }
 * sentences[0].tokens[1].label; //       'root'
 * clauses[0].type; //                    'SVO'
 */
export function explain(text: string, options?: ExtractOptions): explaining.Explanation {
  provideWeights(bundledWeights);
  return explaining.explain(text, options);
}

/**
 * Cuts a text into sentences and tokens and gives each token its part of speech, its lemma and its place in the sentence's tree. It is what
 * `extract` reads a text by.
 *
 * @param text as for `extract`: plain text, and every offset counts its UTF-16 code units
 * @throws RelataError `text-not-string`
 * @example
 * const [{ tokens }] = parseText('Globex bought Acme.').sentences;
 * tokens[0]; // { start: 0, end: 6, text: 'Globex', upos: 'PROPN', xpos: 'NNP', lemma: 'Globex', head: 1, label: 'nsubj', margin: 9.87 }
 */
export function parseText(text: string): parsing.ParsedText {
  provideWeights(bundledWeights);
  return parsing.parseText(text);
}
