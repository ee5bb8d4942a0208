import type { Extraction, ExtractOptions } from '..';

/** One of many articles. */
export interface Article {
  /** What is extracted. */
  readonly text: string;
  /** Name of the document; by default a hash of the text. */
  readonly id?: string;
  /** The day it was published, what "on Friday" counts from: as `referenceDate`, or as feeds have it ("Fri, 06 Dec 2024 15:30:00 GMT"). */
  readonly published?: ExtractOptions['referenceDate'] | undefined;
}

/** An article that was extracted. */
export interface Extracted<One> {
  /** The article as it came. */
  readonly article: One;
  /** What it says. */
  readonly extraction: Extraction;
  /** Nothing went wrong. */
  readonly error?: never;
}

/** An article that could not be extracted. */
export interface Failed<One> {
  /** The article as it came. */
  readonly article: One;
  /** There is none. */
  readonly extraction?: never;
  /** Why: a `RelataError` where it was foreseen. */
  readonly error: Error;
}

/** What became of an article: what it says, or why that is not known. */
export type Outcome<One> = Extracted<One> | Failed<One>;
