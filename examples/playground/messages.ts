import type { Extraction, ParsedSentence } from 'relata';

/** What the page asks of the worker. */
export interface Question {
  readonly number: number;
  readonly text: string;
}

/** What was read in a text. */
export interface Reading {
  readonly extraction: Extraction;
  readonly sentences: readonly ParsedSentence[];
  /** How long the reading took. */
  readonly milliseconds: number;
}

/** What the worker says, to the question of that number. */
export type Answer = { readonly number: number } & ({ readonly reading: Reading } | { readonly error: string });
