/* Fits how sure a relation is to how often relations like it were right: npm run train -- confidence --data DIR. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { explain, statements, type ParsedSentence, type Relation } from 'relata';

import { readTable, type JudgedEdge } from '../eval/edges/table';
import { MatchTable } from '../eval/openie/carb';
import { readCarb } from '../eval/openie/data';
import { CARB, tupleOf } from '../eval/openie/ours';
import { sentenceKey } from '../eval/openie/sentence';
import { confidenceFeatures, confidenceOf, featuresBetweenNames } from '../src/6-relations/confidence-features';

/** A statement of a sentence whose facts are known, or an edge that a reader has judged. */
interface Example {
  readonly features: ReadonlyMap<string, number>;
  readonly right: boolean;
  /** For how many of its like it stands. */
  readonly weight: number;
  /** Number of its sentence, or article: what comes from one is trained on together or not at all. */
  readonly source: number;
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
  const judged = judgedExamples();
  // They have no feature in common: each is fitted by itself.
  const weights = [...fit(examples), ...fit(judged)];
  const rows = weights.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, weight]) => `${name}\t${weight.toFixed(3)}`);
  writeFileSync(
    join(out, 'confidence.tsv'),
    `# Weights of the confidence of relations. Made by training/confidence.ts; confidence.md is their card.\n${rows.join('\n')}\n`,
  );
  writeFileSync(join(out, 'confidence.md'), card(examples, judged, rows.length));
  console.log(`${examples.length} statements, ${judged.length} verdicts, ${rows.length} weights`);
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
      weight: 1,
      source: number,
    }));
  });
}

/**
 * What readers said of edges between names. The rule that read each is in the tables, so that the news itself is not needed: lengths and margins are
 * as usual here. They were drawn so that every rule has its turn, and one of a rule that reads much stands for many.
 */
function judgedExamples(): Example[] {
  const folder = fileURLToPath(new URL('../eval/edges/judged', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsv')).sort(); // prettier-ignore
  const judged = files.flatMap((file) => readTable(readFileSync(join(folder, file), 'utf8'), file));
  const drawing = ({ rule, times }: JudgedEdge): string => `${rule} ${times}`;
  const drawn = new Map<string, number>();
  for (const edge of judged) drawn.set(drawing(edge), (drawn.get(drawing(edge)) ?? 0) + 1);
  const articles = [...new Set(judged.map(articleOf))].sort();
  return judged.map((edge) => ({
    features: new Map(featuresBetweenNames(edge.rule).map((feature) => [feature, 1])),
    right: edge.right,
    weight: edge.times / drawn.get(drawing(edge))!,
    source: articles.indexOf(articleOf(edge)),
  }));
}

const articleOf = ({ id }: JudgedEdge): string => id.slice(0, id.indexOf('#'));

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
    names: false, // The rules' weights between names are not from here, and those of the others were fitted to all statements.
    sentence: sentences[sentence].end - sentences[sentence].start,
    subject: subject.end - subject.start,
    object: object ? object.end - object.start : 0,
    others: others.length,
    clauses: links.length,
    predicate: predicate.span.end - predicate.span.start,
    margin: Math.min(...margins),
  });
}

const weightOf = (examples: readonly { readonly weight: number }[]): number => examples.reduce((sum, { weight }) => sum + weight, 0);

/** Logistic regression by gradient descent. The loss is convex and the start is 0, so that the same data give the same weights. */
function fit(examples: readonly Example[]): Weights {
  const weights: Weights = new Map(examples.flatMap(({ features }) => [...features.keys()].map((name) => [name, 0] as const)));
  const total = weightOf(examples);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Map<string, number>();
    for (const { features, right, weight } of examples) {
      const error = weight * ((right ? 1 : 0) - confidenceOf(features, weights));
      for (const [name, value] of features) gradient.set(name, (gradient.get(name) ?? 0) + (error * value) / total);
    }
    for (const [name, slope] of gradient) weights.set(name, weights.get(name)! + RATE * (slope - RIDGE * weights.get(name)!));
  }
  return weights;
}

interface Scored {
  readonly sure: number;
  readonly right: boolean;
  readonly weight: number;
}

/** The confidence of each by weights that were fitted without its own sentence or article. */
function crossValidated(examples: readonly Example[]): Scored[] {
  const folds = Array.from({ length: FOLDS }, (_, fold) => fit(examples.filter(({ source }) => source % FOLDS !== fold)));
  return examples.map(({ features, right, weight, source }) => ({ sure: confidenceOf(features, folds[source % FOLDS]), right, weight }));
}

/** How often those were right that were called as sure as that. */
function calibration(scored: readonly Scored[]): string {
  const rows = Array.from({ length: 10 }, (_, i) => {
    const bin = scored.filter(({ sure }) => Math.min(9, Math.floor(sure * 10)) === i);
    const mean = (value: (one: Scored) => number): string =>
      (bin.reduce((sum, one) => sum + one.weight * value(one), 0) / weightOf(bin)).toFixed(2);
    const cells = [bin.length, mean(({ sure }) => sure), mean(({ right }) => (right ? 1 : 0))];
    return bin.length === 0 ? '' : `| ${(i / 10).toFixed(1)} to ${((i + 1) / 10).toFixed(1)} | ${cells.join(' | ')} |\n`;
  });
  return rows.join('').trimEnd();
}

const card = (examples: readonly Example[], judged: readonly Example[], count: number): string => `# Weights of the confidence of relations

\`confidence.tsv\`: ${count} weights of a logistic regression. Made by [\`training/confidence.ts\`](../training/confidence.ts), never by hand.

- **License**: MIT, as the code.
- **Data**: the dev sentences of CaRB (Bhardwaj et al. 2019; MIT): ${examples.length} statements with all arguments (\`full\`,
  \`n-ary\`) of the relations that the library reads in them: a relation whose arguments share a preposition makes several, one without anything
  beyond subject and verb none. One is right if at least half of its words, all arguments whole, are those of a gold tuple that no better
  statement has taken.
- **Data** for rules where they join names (\`names …\`): ${judged.length} verdicts of readers on edges in news
  ([\`eval/edges/judged\`](../eval/edges/judged), made for this project). Only their tables are read; there is no text of the news in them.
- **Features**: the parts of the rule's name, which weigh otherwise where a relation joins names; the lengths of sentence, subject, object and
  predicate, the number of arguments and clauses, the margin by which the parser chose the heads of subject, object and predicate.
- **Made** with \`npm run train -- confidence --data DIR\`.

## Calibration of relations that join names

By the rule alone, as the weights were fitted, without the edge's own article (${FOLDS} folds). An edge of a rule that reads much counts for many.

| confidence | verdicts | mean confidence | right |
| --- | ---: | ---: | ---: |
${calibration(crossValidated(judged))}

The rules have been mended where readers found them wrong: more is right today.

## Calibration of the others

The confidence of each statement's relation by weights that were fitted without its own sentence (${FOLDS} folds).

| confidence | statements | mean confidence | right |
| --- | ---: | ---: | ---: |
${calibration(crossValidated(examples))}

What CaRB's annotators left out counts as wrong, though the text may well say it: a reader finds more of them right.
`;
