/* Fits the ranking of what pronouns may stand for: npm run train -- pronouns --data DIR. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { scoreGap, type GapScore } from '../eval/coreference/gap';
import { importBundled } from './bundle';
import type { Example, pronounExamples as examplesOf, Row } from './pronoun-examples';

/** The module, which needs the weights that are there before it can make new ones. */
interface Examples {
  readonly pronounExamples: typeof examplesOf;
}

type Weights = ReadonlyMap<string, number>;

const KINDS = ['person', 'thing', 'many'] as const;
/** Earlier pronouns are resolved by the weights at hand, so that examples and weights are made in turns. */
const TURNS = 2;
const ROUNDS = 300;
const RATE = 0.05;
/** Weight of the squared weights in the loss. */
const RIDGE = 0.008;
/** A feature that fewer rows have is left out. */
const FEWEST = 5;
/** Weight of a person's pronoun in running text beside one of GAP's, which are all hard. */
const RUNNING_TEXT = 0.5;
const FOLDS = 10;
const LEAST = 0.015;

/** Writes `pronouns.tsv` and its card into a folder. */
export async function trainPronouns(data: string, out: string): Promise<void> {
  for (let turn = 1; ; turn++) {
    const { pronounExamples } = await importBundled<Examples>('pronoun-examples');
    const examples = pronounExamples(data);
    const rows = [...fit(examples)].filter(([, weight]) => Math.abs(weight) >= LEAST);
    rows.sort(([a], [b]) => (a < b ? -1 : 1));
    writeFileSync(join(out, 'pronouns.tsv'), `${HEADER}\n${rows.map(([name, weight]) => `${name}\t${weight.toFixed(2)}`).join('\n')}\n`);
    if (turn < TURNS) continue;
    const score = crossValidated(examples);
    writeFileSync(join(out, 'pronouns.md'), card(examples, rows.length, score));
    console.log(`${examples.length} pronouns, ${rows.length} weights, GAP F1 in ${FOLDS} folds ${score.f1.toFixed(3)}`);
    return;
  }
}

const HEADER = '# Weights of the ranking of what pronouns may stand for. Made by training/pronouns.ts; pronouns.md is their card.';

/** The kinds of pronouns have no features in common. */
const fit = (examples: readonly Example[]): Weights =>
  new Map(KINDS.flatMap((kind) => [...fitKind(examples.filter((example) => example.kind === kind))]));

/**
 * Maximizes the likelihood that one of the right rows is chosen (a conditional logit), by Adam from 0. Nothing is drawn by chance, so that
 * the same data give the same weights.
 */
function fitKind(all: readonly Example[]): Weights {
  const examples = all.filter(({ rows }) => rows.some(({ right }) => right));
  const counts = new Map<string, number>();
  for (const { features } of examples.flatMap(({ rows }) => rows))
    for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= FEWEST).map(([name]) => name);
  const columns = new Map(names.map((name, column) => [name, column]));
  const data = examples.map(({ rows, gap, kind }) => ({
    weight: gap || kind !== 'person' ? 1 : RUNNING_TEXT,
    rows: rows.map(({ features, right }) => ({ right, columns: features.flatMap((name) => columns.get(name) ?? []) })),
  }));
  const [weights, mean, square] = [0, 1, 2].map(() => new Float64Array(names.length));
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = new Float64Array(names.length);
    for (const { rows, weight } of data) {
      const odds = rows.map((row) => Math.exp(row.columns.reduce((sum, column) => sum + weights[column], 0)));
      const total = odds.reduce((sum, one) => sum + one, 0);
      const right = rows.reduce((sum, row, i) => sum + (row.right ? odds[i] : 0), 0);
      rows.forEach((row, i) => {
        const step = weight * ((row.right ? odds[i] / right : 0) - odds[i] / total);
        for (const column of row.columns) slope[column] += step;
      });
    }
    for (let column = 0; column < names.length; column++) {
      const own = slope[column] / data.length - RIDGE * weights[column];
      mean[column] = 0.9 * mean[column] + 0.1 * own;
      square[column] = 0.99 * square[column] + 0.01 * own * own;
      weights[column] += (RATE * (mean[column] / (1 - 0.9 ** round))) / (Math.sqrt(square[column] / (1 - 0.99 ** round)) + 1e-8);
    }
  }
  return new Map(names.map((name, column) => [name, weights[column]]));
}

/** GAP's figures where each pronoun is ranked by weights that were fitted without its tenth of GAP. */
function crossValidated(examples: readonly Example[]): GapScore {
  const gap = examples.filter((example) => example.gap !== undefined);
  const rest = examples.filter(({ gap: example, kind }) => example === undefined && kind === 'person');
  const folds = Array.from({ length: FOLDS }, (_, fold) => fit([...gap.filter(({ text }) => text % FOLDS !== fold), ...rest]));
  const answers = gap.map(({ rows, text }) => {
    const [a, b] = best(rows, folds[text % FOLDS])?.holds ?? [false, false];
    return { a, b };
  });
  return scoreGap(
    gap.map((example) => example.gap!),
    answers,
  );
}

function best(rows: readonly Row[], weights: Weights): Row | undefined {
  const scores = rows.map(({ features }) => features.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0));
  return rows[scores.indexOf(Math.max(...scores))];
}

function card(examples: readonly Example[], count: number, { f1, precision, recall, masculine, feminine, bias }: GapScore): string {
  const counts = KINDS.map((kind) => examples.filter((example) => example.kind === kind && !example.gap).length);
  const cells = [precision, recall, f1, masculine, feminine, bias].map((figure) => figure.toFixed(3)).join(' | ');
  return `# Weights of the ranking of what pronouns may stand for

\`pronouns.tsv\`: ${count} weights of a conditional logit, one a feature. Made by \`training/pronouns.ts\`, never by
hand. Of the candidates that agree with a pronoun the one with the greatest sum of weights is taken.

- **License**: CC BY-SA 4.0, as the annotations of GUM's biographies and travel guides that it was fitted to; separate from the code's MIT.
- **Data**: GAP development (Webster et al. 2018; Apache 2.0), ${examples.filter(({ gap }) => gap).length} pronouns; UD English GUM, training part (Zeldes 2017; CC
  BY 4.0, texts of some genres CC BY-SA 4.0), ${counts[0]} pronouns of persons, ${counts[1]} of things, ${counts[2]} plural ones.
- **Features**: what the candidate is, its place in the clause and distance, how often it was named, whether its clause is above the
  pronoun's (\`src/5-coreference/pronoun-candidates.ts\`); each for all pronouns of a kind and for those in one place.
- **Made** with \`npm run train -- pronouns --data DIR\`.

## Accuracy

GAP development in ${FOLDS} folds, each pronoun ranked by weights that were fitted without its fold. \`npm run eval -- coreference\` on the same
file gives more, for the weights in use have seen it.

| P | R | F1 | masculine | feminine | bias |
| ---: | ---: | ---: | ---: | ---: | ---: |
| ${cells} |
`;
}
