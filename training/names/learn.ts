import { addElsewhere, copyIn, exampleOf, type Casing, type Example } from './examples';
import { randomOf } from '../../src/document/random';
import type { TrainingText } from './corpora';
import { predict, train, type Options, type Trained } from './perceptron';

/** What is taken from the score of O. */
export const OUTSIDE_PENALTY = 3;
const FIRST: readonly boolean[] = [false];
const BOTH: readonly boolean[] = [false, true];

/** The copies in turn. */
const CASINGS: readonly Casing[] = ['upper', 'lower', 'title', 'lower'];

/** A tenth of the texts once more in another casing: as headlines are written, or without any capitals. */
export function withCopies(texts: readonly TrainingText[]): TrainingText[] {
  const random = randomOf(7);
  let copies = 0;
  return texts.flatMap((text) => {
    if (random() >= 0.1) return [text];
    const copy = copyIn(CASINGS[copies++ % CASINGS.length], text);
    return copy === undefined ? [text] : [text, copy];
  });
}

/**
 * Trains the tagger: first the texts that are marked in full, one pass; with it the rest of the partly marked texts is filled in
 * (constrained self-training); then first passes of models that have not seen a text tell what its names are elsewhere; then both passes.
 */
export function learn(examples: readonly Example[], options: Options, log: (line: string) => void): Trained {
  const quick = { ...options, shuffles: 1, rounds: Math.min(5, options.rounds) };
  const partial = examples.filter(({ source }) => source.partial);
  if (partial.length > 0) {
    const full = train(
      examples.filter(({ source }) => !source.partial),
      FIRST,
      quick,
    );
    for (const example of partial) example.gold = predict(example, false, full, OUTSIDE_PENALTY, example.known);
    log('filled in the partly marked texts');
  }
  for (const half of [0, 1]) {
    const other = train(
      examples.filter((_, i) => (i & 1) !== half),
      FIRST,
      quick,
    );
    for (const [i, example] of examples.entries())
      if ((i & 1) === half) addElsewhere(example, predict(example, false, other, OUTSIDE_PENALTY));
  }
  log('first passes');
  return train(examples, BOTH, options);
}

export { exampleOf };
