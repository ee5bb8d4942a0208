import { f1Of } from './agreement';
import type { Tuple } from './tuple';

/** A part of a line: each of the ways to write it, as words. One of an optional part is empty. */
export type Part = readonly (readonly string[])[];

/** One way to say a fact. */
export interface Line {
  readonly subject: readonly Part[];
  readonly relation: readonly Part[];
  readonly object: readonly Part[];
  /** As it stands in the gold. */
  readonly source: string;
}

/** A fact, as the ways to say it. */
export type Cluster = readonly Line[];

/** The figures of one system, fractions of 1. */
export interface BenchieScore {
  /** Clusters hit, among these and the extractions that hit none. */
  readonly precision: number;
  /** Clusters hit, among all. */
  readonly recall: number;
  readonly f1: number;
}

/** How one sentence's extractions compare with its facts. */
export interface BenchieMatch {
  /** For each extraction the first cluster that it hits, or -1. */
  readonly clusters: readonly number[];
  /** Clusters that no extraction hits. */
  readonly missed: readonly number[];
}

/**
 * Scores extractions as BenchIE does (Gashteovski et al. 2022): one is right if subject, relation and object each equal, word for word, a
 * variant of one line of a cluster. Two that hit the same cluster count once; a wrong one counts each time that it is there.
 *
 * @param gold clusters by the sentence's id
 * @param predicted extractions by the sentence's id, with exactly one object each
 */
export function scoreBenchie(
  gold: ReadonlyMap<string, readonly Cluster[]>,
  predicted: ReadonlyMap<string, readonly Tuple[]>,
): BenchieScore {
  let hit = 0;
  let wrong = 0;
  let all = 0;
  for (const [id, clusters] of gold) {
    const match = matchBenchie(clusters, predicted.get(id) ?? []);
    hit += clusters.length - match.missed.length;
    wrong += match.clusters.filter((cluster) => cluster < 0).length;
    all += clusters.length;
  }
  const precision = hit === 0 ? 0 : hit / (hit + wrong);
  const recall = hit === 0 ? 0 : hit / all;
  return { precision, recall, f1: f1Of({ precision, recall }) };
}

export function matchBenchie(gold: readonly Cluster[], predicted: readonly Tuple[]): BenchieMatch {
  const clusters = predicted.map((tuple) => gold.findIndex((lines) => lines.some((line) => says(line, tuple))));
  const hit = new Set(clusters);
  return { clusters, missed: [...gold.keys()].filter((i) => !hit.has(i)) };
}

const says = (line: Line, { subject, relation, objects }: Tuple): boolean =>
  objects.length === 1 && fits(line.subject, subject) && fits(line.relation, relation) && fits(line.object, objects[0]);

/** Whether the words are one of the variants. Lines have dozens of optional parts, so that writing out all variants would not do. */
function fits(parts: readonly Part[], words: readonly string[]): boolean {
  let ends = new Set([0]);
  for (const alternatives of parts) {
    const next = new Set<number>();
    for (const end of ends)
      for (const part of alternatives) if (part.every((word, i) => word === words[end + i])) next.add(end + part.length);
    ends = next;
  }
  return ends.has(words.length);
}
