import { readRows } from '../document/rows';
import text from '../../models/pronouns.tsv';
import { weighed, type PronounCandidate, type PronounCandidates } from './pronoun-candidates';

let weights: ReadonlyMap<string, number> | undefined;
/** By kind and place of the pronoun: what each feature that was asked for weighs. */
const known = new Map<string, Map<string, number>>();

/**
 * How much the best must be ahead of the second to be sure, in the logarithm of their odds. Of two plurals in a sentence "they" are the one as
 * often as the other, "workers told customers that they": of those that come closer than this no more than half are right.
 */
const MARGIN: Readonly<Record<PronounCandidates['kind'], number>> = { person: 0.1, thing: 0.1, many: 1 };

/**
 * How much likelier it must be that none is meant. The texts of the training speak, and their "it" is often the weather or all that was
 * said; an article's is more often something.
 */
const BOLDNESS = 1.25;

/**
 * The best of the candidates, or the two in doubt; neither where it is likelier that none is meant. The weights are the trainer's
 * (training/pronouns.ts): a candidate's score is the sum of those of its features, which every engine counts to the same.
 */
export function rank(all: PronounCandidates): { best?: PronounCandidate; doubtful?: readonly PronounCandidate[] } {
  const { candidates, none } = all;
  let best: PronounCandidate | undefined;
  let second: PronounCandidate | undefined;
  let [most, next] = [-Infinity, -Infinity];
  for (const candidate of candidates) {
    const score = scoreOf(all, candidate.features);
    if (score > most) [second, next, best, most] = [best, most, candidate, score];
    else if (score > next) [second, next] = [candidate, score];
  }
  if (!best || scoreOf(all, none) - BOLDNESS >= most) return {};
  return second && most - next < MARGIN[all.kind] ? { doubtful: [best, second] } : { best };
}

function scoreOf(pronoun: PronounCandidates, features: readonly string[]): number {
  const slot = `${pronoun.kind} ${pronoun.place}`;
  let own = known.get(slot);
  if (!own) known.set(slot, (own = new Map<string, number>()));
  let score = 0;
  for (const feature of features) {
    let weight = own.get(feature);
    if (weight === undefined) own.set(feature, (weight = weightOf(weighed(pronoun, feature))));
    score += weight;
  }
  return score;
}

function weightOf(names: readonly string[]): number {
  weights ??= new Map(readRows(text).map(([name, weight]) => [name!, Number(weight)]));
  const read = weights;
  return names.reduce((sum, name) => sum + (read.get(name) ?? 0), 0);
}
