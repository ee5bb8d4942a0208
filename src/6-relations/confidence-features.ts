import { remember } from '../lexicon/remember';

/** What is known of a relation when its confidence is set. Lengths in code units. */
export interface ConfidenceFacts {
  /** Name of the rule: `clause/verbal-passive/relative+example`. */
  readonly rule: string;
  /** Whether it joins two names. */
  readonly names: boolean;
  readonly sentence: number;
  readonly subject: number;
  /** 0 where there is no object. */
  readonly object: number;
  /** Number of further arguments. */
  readonly others: number;
  /** Number of clauses that belong to it. */
  readonly clauses: number;
  readonly predicate: number;
  /** The least margin by which the parser chose what the words of the predicate, the subject and the object hang on (log odds). */
  readonly margin: number;
}

/** The facts as numbers by name; a feature that is not there is 0. The trainer and the library both come here. */
export function confidenceFeatures({
  rule,
  names,
  sentence,
  subject,
  object,
  others,
  clauses,
  predicate,
  margin,
}: ConfidenceFacts): Map<string, number> {
  const features = new Map<string, number>()
    .set('sentence', scale(sentence, 120))
    .set('subject', scale(subject, 16))
    .set('object', object === 0 ? 0 : scale(object, 24))
    .set('no object', object === 0 ? 1 : 0)
    .set('others', Math.min(others, 4))
    .set('clauses', Math.min(clauses, 3))
    .set('predicate', scale(predicate, 10))
    .set('margin', Math.max(0, Math.min(margin, 5)) / 5)
    .set('tie', margin < 0.5 ? 1 : 0);
  for (const feature of names ? featuresBetweenNames(rule) : featuresOfRule(rule)) features.set(feature, 1);
  return features;
}

const partsOf = (rule: string): string[] => rule.split(/[/+]/);

const featuresOfRule = remember(1_000, (rule): readonly string[] => ['bias', ...partsOf(rule).map((part) => `rule ${part}`)]);

/**
 * The rule of a relation that joins names. It weighs otherwise there: annotators leave out what stands inside a noun phrase ("the Kestrin firm Acme"),
 * and a reader who is asked finds it right.
 */
export const featuresBetweenNames = remember(1_000, (rule): readonly string[] => [
  'names',
  ...partsOf(rule).map((part) => `names ${part}`),
]);

/** The logarithm of a length, 0 where it is as long as is usual. */
const scale = (length: number, usual: number): number => Math.log((length + 4) / (usual + 4));

/** 0 to 1. */
export function confidenceOf(features: ReadonlyMap<string, number>, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [name, value] of features) sum += value * (weights.get(name) ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
