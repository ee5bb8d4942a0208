/* Fits how sure a relation is to how often relations like it were right: npm run train -- confidence --data DIR. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { explain, statements, type ParsedSentence, type Relation } from 'relata';

import { MatchTable } from '../eval/openie/carb';
import { readCarb } from '../eval/openie/data';
import { CARB, tupleOf } from '../eval/openie/ours';
import { sentenceKey } from '../eval/openie/sentence';
import { confidenceFeatures, confidenceOf } from '../src/6-relations/confidence-features';

/** A statement of a sentence whose facts are known. */
interface Example {
  readonly features: ReadonlyMap<string, number>;
  readonly right: boolean;
  /** Number of its sentence. */
  readonly sentence: number;
}

type Weights = Map<string, number>;

/** A statement counts as right if at least this share of its words is in the gold tuple that it is paired with. */
const RIGHT = 0.5;
const FOLDS = 5;
const ROUNDS = 3000;
const RATE = 0.5;
/** Weight of the squared weights in the loss: a rule that was seen seldom stays near the others. */
const RIDGE = 0.002;

/** Writes `confidence.tsv` and its card into a folder. */
export async function trainConfidence(data: string, out: string): Promise<void> {
  const examples = await examplesOf(data);
  const weights = fit(examples);
  const rows = [...weights].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, weight]) => `${name}\t${weight.toFixed(3)}`);
  writeFileSync(
    join(out, 'confidence.tsv'),
    `# Weights of the confidence of relations. Made by training/confidence.ts; confidence.md is their card.\n${rows.join('\n')}\n`,
  );
  writeFileSync(join(out, 'confidence.md'), card(examples, rows.length));
  console.log(`${examples.length} statements, ${rows.length} weights`);
}

async function examplesOf(data: string): Promise<Example[]> {
  const carb = await readCarb(data);
  if (!carb) throw new Error(`there is no openie/carb in ${data}`);
  return carb.sentences.flatMap((sentence, number) => {
    const gold = carb.gold.get(sentenceKey(sentence.sentence));
    if (!gold) return [];
    const { extraction, sentences } = explain(sentence.text);
    const said = statements(extraction, CARB);
    const tuples = said.map((statement) => tupleOf(sentence, statement));
    const precisions = new MatchTable(gold, tuples).precisions();
    const relations = new Map(extraction.relations.map((relation) => [relation.id, relation]));
    return said.map(({ relation }, i) => ({
      features: featuresOf(sentences, relations.get(relation)!),
      right: precisions[i] >= RIGHT,
      sentence: number,
    }));
  });
}

/** As the library has them when it sets the confidence. */
function featuresOf(sentences: readonly ParsedSentence[], relation: Relation): ReadonlyMap<string, number> {
  const { subject, object, predicate, arguments: others, links, evidence } = relation;
  const [{ rule, sentence }] = evidence;
  const heads = [subject.head, ...(object ? [object.head] : []), ...predicate.spans];
  const margins = sentences[sentence].tokens
    .filter((token) => heads.some(({ start, end }) => token.start >= start && token.end <= end))
    .map(({ margin }) => margin);
  return confidenceFeatures({
    rule,
    sentence: sentences[sentence].end - sentences[sentence].start,
    subject: subject.end - subject.start,
    object: object ? object.end - object.start : 0,
    others: others.length,
    clauses: links.length,
    predicate: predicate.span.end - predicate.span.start,
    margin: Math.min(...margins),
  });
}

/** Logistic regression by gradient descent. The loss is convex and the start is 0, so that the same data give the same weights. */
function fit(examples: readonly Example[]): Weights {
  const weights: Weights = new Map(examples.flatMap(({ features }) => [...features.keys()].map((name) => [name, 0] as const)));
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Map<string, number>();
    for (const { features, right } of examples) {
      const error = (right ? 1 : 0) - confidenceOf(features, weights);
      for (const [name, value] of features) gradient.set(name, (gradient.get(name) ?? 0) + (error * value) / examples.length);
    }
    for (const [name, slope] of gradient) weights.set(name, weights.get(name)! + RATE * (slope - RIDGE * weights.get(name)!));
  }
  return weights;
}

/** How often those were right that were called as sure as that, each by weights fitted without its own sentence. */
function card(examples: readonly Example[], count: number): string {
  const folds = Array.from({ length: FOLDS }, (_, fold) => fit(examples.filter(({ sentence }) => sentence % FOLDS !== fold)));
  const bins = Array.from({ length: 10 }, () => ({ all: 0, right: 0, sure: 0 }));
  for (const { features, right, sentence } of examples) {
    const sure = confidenceOf(features, folds[sentence % FOLDS]);
    const bin = bins[Math.min(9, Math.floor(sure * 10))];
    bin.all++;
    bin.sure += sure;
    if (right) bin.right++;
  }
  const rows = bins.flatMap(({ all, right, sure }, i) =>
    all === 0
      ? []
      : [`| ${(i / 10).toFixed(1)} to ${((i + 1) / 10).toFixed(1)} | ${all} | ${(sure / all).toFixed(2)} | ${(right / all).toFixed(2)} |`],
  );
  return `# Weights of the confidence of relations

\`confidence.tsv\`: ${count} weights of a logistic regression. Made by [\`training/confidence.ts\`](../training/confidence.ts), never by hand.

- **License**: MIT, as the code.
- **Data**: the dev sentences of CaRB (Bhardwaj et al. 2019; MIT): ${examples.length} statements with all arguments (\`full\`,
  \`n-ary\`) of the relations that the library reads in them: a relation whose arguments share a preposition makes several, one without anything
  beyond subject and verb none. One is right if at least half of its words, all arguments whole, are those of a gold tuple that no better
  statement has taken.
- **Features**: the parts of the rule's name, the lengths of sentence, subject, object and predicate, the number of arguments and clauses, the
  margin by which the parser chose the heads of subject, object and predicate.
- **Made** with \`npm run train -- confidence --data DIR\`.

## Calibration

The confidence of each statement's relation by weights that were fitted without its own sentence (${FOLDS} folds).

| confidence | statements | mean confidence | right |
| --- | ---: | ---: | ---: |
${rows.join('\n')}

What CaRB's annotators left out counts as wrong, though the text may well say it: a reader finds more of them right.
`;
}
