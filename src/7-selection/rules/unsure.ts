import type { SelectionRule } from '../rule';

/** Relations of clauses below it were wrong in more than a third on news that readers judged; the confidence is fitted to such verdicts. */
const SURE = 0.7;
/** A clause without a finite verb often repeats what the one above says, and has its subject from there. */
const SURE_WITHOUT_VERB = 0.8;

export const unsure: SelectionRule = {
  name: 'unsure',
  about: 'what readers found wrong more than once in three, of its like; more has to speak for a clause without a finite verb',
  examples: { 'Prices rose, making it hard for them to buy it.': ['The prices were to buy it'] },
  counterexamples: { 'Acme bought Globex in 2019.': ['Acme bought Globex in 2019'] },
  drops: ({ kind, tense, confidence }) => confidence < (kind === 'verbal' && tense === 'none' ? SURE_WITHOUT_VERB : SURE),
};
