import { agreement, f1Of, type Agreement } from './agreement';
import { sum, type Tuple } from './tuple';

/** The figures of one system, fractions of 1. */
export interface CarbScore extends Agreement {
  /** At the threshold of confidence where it is best; so are precision and recall. */
  readonly f1: number;
  /** Under the curve of precision by recall, down to recall 0 at precision 1. Says little where all confidences are the same. */
  readonly auc: number;
  /** Of the sentences with gold, those without an extraction. */
  readonly none: number;
}

/**
 * Scores extractions as CaRB does by default (Bhardwaj et al. 2019): words in common, where recall takes the best extraction for each gold
 * tuple, and precision pairs extractions and gold tuples one to one.
 *
 * @param gold tuples by `sentenceKey`
 * @param predicted extractions by `sentenceKey`
 */
export function scoreCarb(gold: ReadonlyMap<string, readonly Tuple[]>, predicted: ReadonlyMap<string, readonly Tuple[]>): CarbScore {
  const confidences = [...predicted.values()].flatMap((tuples) => tuples.map(({ confidence }) => confidence));
  const thresholds = [...new Set(confidences)].sort((a, b) => a - b);
  const rank = new Map(thresholds.map((threshold, i) => [threshold, i]));
  const sums = thresholds.map(() => ({ precision: 0, recall: 0, kept: 0 }));
  let facts = 0;
  let empty = 0;
  for (const [key, tuples] of gold) {
    const found = predicted.get(key) ?? [];
    facts += tuples.length;
    if (found.length === 0) empty++;
    const table = new MatchTable(tuples, found);
    // What the sentence adds changes only at its own confidences: it is added at the highest threshold that keeps the same extractions,
    // and taken off again where more are kept.
    const own = [...new Set(found.map(({ confidence }) => confidence))].sort((a, b) => a - b);
    own.forEach((confidence, i) => {
      const kept = table.at(confidence);
      add(sums[rank.get(confidence)!], kept, 1);
      if (i > 0) add(sums[rank.get(own[i - 1])!], kept, -1);
    });
  }
  for (let i = sums.length - 2; i >= 0; i--) add(sums[i], sums[i + 1], 1);

  const curve = sums.map(({ precision, recall, kept }) => ({
    precision: kept === 0 ? 1 : precision / kept,
    recall: facts === 0 ? 0 : recall / facts,
  }));
  const best = curve.reduce((top, point) => (f1Of(point) > f1Of(top) ? point : top), { precision: 0, recall: 0 });
  return { ...best, f1: f1Of(best), auc: areaUnder(curve), none: gold.size === 0 ? 0 : empty / gold.size };
}

/** Of one sentence, how each gold tuple (row) and each extraction (column) agree. */
export class MatchTable {
  readonly cells: readonly (readonly Agreement[])[];
  /** All pairs, the best first; pairs that are equally good in the order of the rows, then of the columns. */
  private readonly pairs: readonly { readonly row: number; readonly column: number; readonly precision: number }[];

  constructor(
    gold: readonly Tuple[],
    private readonly predicted: readonly Tuple[],
  ) {
    this.cells = gold.map((fact) => predicted.map((tuple) => agreement(fact, tuple)));
    this.pairs = this.cells
      .flatMap((cells, row) => cells.map(({ precision }, column) => ({ row, column, precision })))
      .filter(({ precision }) => precision > 0)
      .sort((a, b) => b.precision - a.precision);
  }

  /** The best recall of each gold tuple by an extraction of at least that confidence. */
  recalls(threshold = -Infinity): number[] {
    return this.cells.map((cells) =>
      cells.reduce((best, { recall }, column) => (this.keeps(column, threshold) ? Math.max(best, recall) : best), 0),
    );
  }

  /** For each extraction of at least that confidence its precision, where each gold tuple is taken once; 0 where none is left. */
  precisions(threshold = -Infinity): number[] {
    const rows = new Set<number>();
    const precisions = this.predicted.map(() => 0);
    for (const { row, column, precision } of this.pairs) {
      if (rows.has(row) || precisions[column] > 0 || !this.keeps(column, threshold)) continue;
      rows.add(row);
      precisions[column] = precision;
    }
    return precisions;
  }

  /** Sums over the extractions of at least that confidence, and how many these are. */
  at(threshold: number): Sums {
    return {
      precision: sum(this.precisions(threshold)),
      recall: sum(this.recalls(threshold)),
      kept: this.predicted.filter((_, column) => this.keeps(column, threshold)).length,
    };
  }

  private keeps(column: number, threshold: number): boolean {
    return this.predicted[column].confidence >= threshold;
  }
}

interface Sums {
  precision: number;
  recall: number;
  kept: number;
}

function add(sums: Sums, { precision, recall, kept }: Sums, sign: 1 | -1): void {
  sums.precision += sign * precision;
  sums.recall += sign * recall;
  sums.kept += sign * kept;
}

/** Trapezoids between the points, which come with falling recall, and (0, 1). */
function areaUnder(curve: readonly Agreement[]): number {
  const points = [...curve, { precision: 1, recall: 0 }];
  return sum(points.slice(1).map((next, i) => ((points[i].recall - next.recall) * (points[i].precision + next.precision)) / 2));
}
