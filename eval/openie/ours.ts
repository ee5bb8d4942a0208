import * as relata from 'relata';
import { extract, type Extraction, type Span } from 'relata';

import { wordsAt, type Sentence } from './sentence';
import type { Tuple } from './tuple';

// The library's own types and function take the place of these as soon as it exports them.
interface Phrase {
  text: string;
  spans: Span[];
}
export interface Statement {
  relation: string;
  projection: boolean;
  subject: Phrase;
  predicate: Phrase;
  objects: Phrase[];
  confidence: number;
}
export interface StatementOptions {
  detail: 'minimal' | 'full';
  form: 'binary' | 'n-ary';
}
const { statements } = relata as unknown as { statements: (extraction: Extraction, options: StatementOptions) => Statement[] };

/** BenchIE asks for facts with two arguments, and takes the words that may be left out for optional ones. */
export const BENCHIE: StatementOptions = { detail: 'minimal', form: 'binary' };
/** CaRB's tuples have all arguments of a verb, with all of their words. */
export const CARB: StatementOptions = { detail: 'full', form: 'n-ary' };

/** What the library says of a text that is one sentence, in each of the forms. */
export function statementsOf(text: string, forms: readonly StatementOptions[]): Statement[] {
  const extraction = extract(text);
  return forms.flatMap((form) => statements(extraction, form));
}

/** The library's statements in the words of the benchmark. */
export const tuplesOf = (sentence: Sentence, form: StatementOptions): Tuple[] =>
  statementsOf(sentence.text, [form]).map(({ subject, predicate, objects, confidence }) => ({
    subject: wordsAt(subject, sentence),
    relation: wordsAt(predicate, sentence),
    objects: objects.map((object) => wordsAt(object, sentence)),
    confidence,
  }));
