/* Fits how sure a relation is to how often relations like it were right: npm run train -- confidence --data DIR. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { areaUnderCurve } from '../eval/area-under-curve';
import { articlesRead, readReading } from '../eval/claims/reading';
import { keyOfClaim } from '../eval/claims/table';
import { claimsOf as claimsOfArticle } from '../eval/claims/sample';
import { claimsOf, keyOf, parseJudgements } from '../eval/corpus/judged';
import { readTable as readEdges, type JudgedEdge } from '../eval/edges/table';
import { confidenceFeaturesIn, confidenceOf, featuresBetweenNames } from '../src/6-relations/confidence-features';
import { OF_EXAMPLE } from '../src/6-relations/rules/examples';
import { assemble } from '../src/assemble';
import { nameJoinerOf } from '../src/document/joins-names';
import { annotateText } from '../src/extract';
import type { Extraction } from '../src/extraction';
import { parseText } from '../src/parse';

/** A relation that a reader has judged. */
interface Example {
  readonly features: readonly string[];
  readonly right: boolean;
  /** For how many of its like it stands. */
  readonly weight: number;
  /** Of the article: what comes from one is trained on together or not at all. */
  readonly source: string;
  readonly names: boolean;
}

type Weights = Map<string, number>;

const FOLDS = 5;
const ROUNDS = 1500;
const RATE = 1;
/** Weight of the squared weights in the loss: what was seen seldom stays near 0. Chosen in five folds of what is fitted to. */
const RIDGE = 0.03;
/** A feature of fewer examples has no weight. */
const SEEN = 10;
/** The articles of the corpus were read while rules were written: they count for less. */
const OF_CORPUS = 0.5;
/** What is only measured on: news of which nothing may be learned. */
const MEASURED = 'third';
const FITTED = 'fourth';

/**
 * Writes `confidence.tsv` and its card into a folder.
 *
 * @param root the repository
 */
export function trainConfidence(data: string, out: string, root: string): void {
  const edges = edgeExamples(join(root, 'eval', 'edges', 'judged'));
  const ofRules = fit(edges, new Map());
  const examples = [...readings(join(root, 'eval', 'claims', 'judged', FITTED), data), ...corpusExamples(join(root, 'corpus'))];
  const weights = fit(examples, ofRules);
  const rows = [...weights].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, weight]) => `${name}\t${weight.toFixed(3)}`);
  writeFileSync(
    join(out, 'confidence.tsv'),
    `# Weights of the confidence of relations. Made by training/confidence.ts; confidence.md is their card.\n${rows.join('\n')}\n`,
  );
  const measured = readings(join(root, 'eval', 'claims', 'judged', MEASURED), data);
  const counts = { edges: edges.length, examples: examples.length, measured: measured.length, weights: rows.length };
  const scored = measured.map((example) => ({ ...example, sure: confidenceOf(example.features, weights) }));
  writeFileSync(join(out, 'confidence.md'), card(counts, scored, crossValidated(examples, ofRules)));
  console.log(counts, areaOf(scored));
}

/** The first readers' verdicts on relations that the library reads as they were judged. */
function readings(folder: string, data: string): Example[] {
  const reading = readReading(folder);
  return articlesRead(reading, data).flatMap((article) =>
    examplesOf(article.text, article.id, 1, (extraction) =>
      claimsOfArticle(article, { extract: () => extraction, parseText }).map((drawn) => {
        const claim = reading.claims.get(keyOfClaim(drawn));
        return claim && claim.verdict !== 'wrong';
      }),
    ),
  );
}

function corpusExamples(folder: string): Example[] {
  return tablesIn(folder).flatMap((file) => {
    const judgements = parseJudgements(readFileSync(join(folder, file), 'utf8'), file);
    const text = readFileSync(join(folder, file.replace('.judged.tsv', '.txt')), 'utf8');
    return examplesOf(text, file, OF_CORPUS, (extraction) => claimsOf(extraction).map((claim) => judgements.get(keyOf(claim))?.right));
  });
}

/** The relations of a text with their features, those that have a verdict. */
function examplesOf(
  text: string,
  source: string,
  weight: number,
  verdictsOf: (extraction: Extraction) => readonly (boolean | undefined)[],
): Example[] {
  const document = annotateText(text, { detail: 'all' });
  const verdicts = verdictsOf(assemble(document));
  const [featuresOf, joinsNames] = [confidenceFeaturesIn(document), nameJoinerOf(document)];
  return document.relations.flatMap((relation, i) => {
    const right = verdicts[i];
    // Those of examples are as sure as the whole that they are examples of.
    if (right === undefined || relation.rule.endsWith(OF_EXAMPLE)) return [];
    const names = joinsNames(relation);
    return [{ features: featuresOf(relation, names), right, weight, source, names }];
  });
}

/**
 * What readers said of edges between names: the rule that read each is in the tables. They were drawn so that every rule has its turn, and one of a
 * rule that reads much stands for many.
 */
function edgeExamples(folder: string): Example[] {
  const judged = tablesIn(folder).flatMap((file) => readEdges(readFileSync(join(folder, file), 'utf8'), file));
  const drawing = ({ rule, times }: JudgedEdge): string => `${rule} ${times}`;
  const drawn = new Map<string, number>();
  for (const edge of judged) drawn.set(drawing(edge), (drawn.get(drawing(edge)) ?? 0) + 1);
  return judged.map((edge) => ({
    features: featuresBetweenNames(edge.rule),
    right: edge.right,
    weight: edge.times / drawn.get(drawing(edge))!,
    source: edge.id.slice(0, edge.id.indexOf('#')),
    names: true,
  }));
}

const tablesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsv')).sort(); // prettier-ignore

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Logistic regression by gradient descent. The loss is convex and the start is 0, so that the same data give the same weights.
 *
 * @param given weights that stay as they are
 */
function fit(examples: readonly Example[], given: Weights): Weights {
  const seen = new Map<string, number>();
  for (const { features } of examples) for (const name of features) seen.set(name, (seen.get(name) ?? 0) + 1);
  const names = [...seen].filter(([name, times]) => times >= SEEN && !given.has(name)).map(([name]) => name);
  const numbers = new Map(names.map((name, i) => [name, i]));
  const rows = examples.map(({ features, right, weight }) => ({
    right: right ? 1 : 0,
    weight,
    fixed: sum(features.map((name) => given.get(name) ?? 0)),
    columns: features.flatMap((name) => numbers.get(name) ?? []),
  }));
  const total = sum(rows.map(({ weight }) => weight));
  const weights = new Float64Array(names.length);
  const gradient = new Float64Array(names.length);
  // So that steps do not overshoot where many features come together.
  const rate = (RATE / Math.max(...rows.map(({ columns }) => columns.length))) * 4;
  for (let round = 0; round < ROUNDS; round++) {
    gradient.fill(0);
    for (const { right, weight, fixed, columns } of rows) {
      let score = fixed;
      for (const column of columns) score += weights[column]!;
      const error = (weight * (right - 1 / (1 + Math.exp(-score)))) / total;
      for (const column of columns) gradient[column]! += error;
    }
    for (let i = 0; i < weights.length; i++) weights[i]! += rate * (gradient[i]! - (names[i] === 'bias' ? 0 : RIDGE * weights[i]!));
  }
  return new Map([...given, ...names.map((name, i) => [name, weights[i]!] as const)]);
}

interface Scored extends Example {
  readonly sure: number;
}

/** The confidence of each by weights that were fitted without its own article. */
function crossValidated(examples: readonly Example[], given: Weights): Scored[] {
  const sources = [...new Set(examples.map(({ source }) => source))].sort();
  const foldOf = ({ source }: Example): number => sources.indexOf(source) % FOLDS;
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    return fit(
      examples.filter((example) => foldOf(example) !== fold),
      given,
    );
  });
  return examples.map((example) => ({ ...example, sure: confidenceOf(example.features, folds[foldOf(example)]!) }));
}

function areaOf(scored: readonly Scored[]): string {
  const [wrong, right] = [false, true].map((is) => scored.filter((example) => example.right === is).map(({ sure }) => sure));
  return areaUnderCurve(right!, wrong!).toFixed(3);
}

/** How often those were right that were called as sure as that. */
function calibration(scored: readonly Scored[]): string {
  const rows = Array.from({ length: 10 }, (_, i) => {
    const bin = scored.filter(({ sure }) => Math.min(9, Math.floor(Math.round(sure * 100) / 10)) === i);
    if (bin.length === 0) return '';
    const mean = (value: (one: Scored) => number): string => (sum(bin.map(value)) / bin.length).toFixed(2);
    return `| ${(i / 10).toFixed(1)} to ${((i + 1) / 10).toFixed(1)} | ${bin.length} | ${mean(({ sure }) => sure)} | ${mean(({ right }) => (right ? 1 : 0))} |\n`;
  });
  return rows.join('').trimEnd();
}

const table = (scored: readonly Scored[]): string => `| confidence | verdicts | mean confidence | right |
| --- | ---: | ---: | ---: |
${calibration(scored)}

Area under the curve: ${areaOf(scored)}.`;

const card = (
  counts: Readonly<Record<'edges' | 'examples' | 'measured' | 'weights', number>>,
  measured: readonly Scored[],
  folds: readonly Scored[],
): string => `# Weights of the confidence of relations

\`confidence.tsv\`: ${counts.weights} weights of a logistic regression. Made by \`training/confidence.ts\`, never by hand.

- **License**: MIT, as the code.
- **Data**: ${counts.examples} verdicts of readers on relations of running news (public domain), defence reports (RE3D: public domain, OGL, CC BY),
  introductions of Wikipedia (Re-DocRED: MIT) and the articles of the corpus, which count half (\`eval/claims/judged/${FITTED}\`,
  \`corpus\`); only relations that the library reads today as they were judged. What is right with a minor fault counts as right.
- **Data** for rules where they join names (\`names …\`): ${counts.edges} verdicts of readers on edges in news
  (\`eval/edges/judged\`), fitted before the rest and then kept. Only their tables are read.
- **Features**: how it was read; how subject and object refer, by which sieve, from how far, how long they are; the margins by which the parser chose heads, of the
  relation and of the sentence; lengths, distances and depth; polarity, modality, who says so. Each is there or not.
- **Made** with \`npm run train -- confidence --data DIR\`.

## Calibration on news that nothing was fitted to

${counts.measured} verdicts on relations of worldwide news (\`eval/claims/judged/${MEASURED}\`).

${table(measured)}

Of these, those that join two names:

${table(measured.filter(({ names }) => names))}

## Calibration in ${FOLDS} folds

Each verdict of those above by weights that were fitted without its own article.

${table(folds)}
`;
