import { readFile } from 'node:fs/promises';

import type { Span } from 'relata';

import { wordsIn } from './tuple';

/** A sentence of a benchmark: its own words, and the natural text that the library is given. */
export interface Sentence {
  readonly id: string;
  /** As in the gold file: words and stops with a space between them. */
  readonly sentence: string;
  readonly text: string;
  readonly tokens: readonly string[];
  /** Each token's first code unit in `text`, and the one behind its last. */
  readonly offsets: readonly (readonly [start: number, end: number])[];
}

/** Some words of a statement: where they stand, or, where they are not in the text, what they are. */
export interface Words {
  readonly text: string;
  readonly spans: readonly Pick<Span, 'start' | 'end'>[];
}

/** Reads a file with one sentence a line, as JSON. */
export async function readSentences(file: string): Promise<Sentence[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Sentence);
}

/** Indices of the tokens that the spans overlap: span by span, those of one in the order of the text, none twice. */
export function tokensAt(spans: Words['spans'], { offsets }: Pick<Sentence, 'offsets'>): number[] {
  const tokens = spans.flatMap(({ start, end }) => [...offsets.keys()].filter((i) => offsets[i][0] < end && offsets[i][1] > start));
  return [...new Set(tokens)];
}

/** The benchmark's words for a phrase. One that is not in the text, as the "is" of an apposition, gives its own. */
export const wordsAt = ({ text, spans }: Words, sentence: Pick<Sentence, 'offsets' | 'tokens'>): string[] =>
  spans.length === 0 ? wordsIn(text) : tokensAt(spans, sentence).map((i) => sentence.tokens[i]);

/** The same for the same sentence, however its stops and brackets are written: its letters and digits. */
export const sentenceKey = (sentence: string): string => sentence.replace(/-[LR][RSC]B-/g, '').replace(/[^\p{L}\p{N}]/gu, '');
