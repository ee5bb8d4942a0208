import { readRows } from '../lexicon/rows';
import text from '../../models/pronouns.tsv';
import type { PronounCandidate, PronounCandidates } from './pronoun-candidates';

let weights: ReadonlyMap<string, number> | undefined;

/** How much the best must be ahead of the second to be sure, in the logarithm of their odds. */
const MARGIN = 0.1;

/**
 * How much likelier it must be that none is meant. The texts of the training speak, and their "it" is often the weather or all that was
 * said; an article's is more often something.
 */
const BOLDNESS = 1.25;

/**
 * The best of the candidates, or the two in doubt; neither where it is likelier that none is meant. The weights are the trainer's
 * (training/pronouns.ts): a candidate's score is the sum of those of its features, which every engine counts to the same.
 */
export function rank({ candidates, none }: PronounCandidates): { best?: PronounCandidate; doubtful?: readonly PronounCandidate[] } {
  let best: PronounCandidate | undefined;
  let second: PronounCandidate | undefined;
  let [most, next] = [-Infinity, -Infinity];
  for (const candidate of candidates) {
    const score = scoreOf(candidate.features);
    if (score > most) [second, next, best, most] = [best, most, candidate, score];
    else if (score > next) [second, next] = [candidate, score];
  }
  if (!best || scoreOf(none) - BOLDNESS >= most) return {};
  return second && most - next < MARGIN ? { doubtful: [best, second] } : { best };
}

function scoreOf(features: readonly string[]): number {
  weights ??= new Map(readRows(text).map(([name, weight]) => [name!, Number(weight)]));
  let score = 0;
  for (const feature of features) score += weights.get(feature) ?? 0;
  return score;
}
