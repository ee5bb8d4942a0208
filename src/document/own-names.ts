import type { EntityType } from './entities';
import type { CharRange } from './span';

/** A name of the caller's own, with what it is. */
export interface LexiconEntry {
  /** As texts write it. In capitals it is found as well; in small letters only if it is given so. */
  name: string;
  /** One of the library's types or any other string that is not empty. */
  type: EntityType;
  /** Identifiers elsewhere, by source: `{ wikidata: 'Q95', ticker: 'ACME' }`. The entity gets them, and every format that has a place for them. */
  ids?: Record<string, string>;
}

/** A name that a recognizer found. */
export interface RecognizedName extends CharRange {
  /** What it is: one of the library's types or any other string that is not empty. */
  type: EntityType;
  /** What the entity is called. Default: the text's own words. */
  name?: string;
  /** Identifiers elsewhere, by source. */
  ids?: Record<string, string>;
}

/** Names by a regular expression: "every `CVE-2024-1234` is a vulnerability". */
export interface PatternRecognizer {
  /** What its matches are: one of the library's types or any other string that is not empty. */
  type: EntityType;
  /** Every match is a name; where it has a group called `name`, what that matched. Flags `g` and `y` make no difference. */
  pattern: RegExp;
}

/**
 * Finds names in a text by whatever means the caller has. It must give the same for the same text.
 *
 * @param text the whole document
 * @returns names with their offsets in UTF-16 code units, half-open
 */
export type RecognizerFunction = (text: string) => readonly RecognizedName[];

/** A way to find names that the caller adds. */
export type Recognizer = PatternRecognizer | RecognizerFunction;
