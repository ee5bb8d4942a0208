import { extract, statements, type Extraction, type Statement, type StatementOptions } from 'relata';

import { wordsAt, type Sentence } from './sentence';
import type { Tuple } from './tuple';

/** BenchIE asks for facts with two arguments, and takes the words that may be left out for optional ones. */
export const BENCHIE: StatementOptions = { detail: 'minimal', form: 'binary' };
/** CaRB's tuples have all arguments of a verb, with all of their words. */
export const CARB: StatementOptions = { detail: 'full', form: 'n-ary' };

/** What the library says of a text that is one sentence, in each of the forms. */
export function statementsOf(text: string, forms: readonly StatementOptions[]): Statement[] {
  const extraction = extract(text, { detail: 'all' });
  return forms.flatMap((form) => statements(extraction, form));
}

/** The library's statements in the words of the benchmark. */
export const tuplesOf = (sentence: Sentence, extraction: Extraction, form: StatementOptions): Tuple[] =>
  statements(extraction, form).map((statement) => tupleOf(sentence, statement));

export const tupleOf = (sentence: Sentence, { subject, predicate, objects, confidence }: Statement): Tuple => ({
  subject: wordsAt(subject, sentence),
  relation: wordsAt(predicate, sentence),
  objects: objects.map((object) => wordsAt(object, sentence)),
  confidence,
});
