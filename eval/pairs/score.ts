import type { Extraction, RelataGraph } from 'relata';

import { entityAt, saysSomething } from '../../src/score';
import type { GoldName, GoldText } from './gold';
import type { Vocabulary } from './vocabulary';

/** Counts of pairs; each is at most the one before it. */
export interface PairCounts {
  readonly pairs: number;
  /** Both ends are mentions, and of two entities. */
  readonly found: number;
  /** An edge between them says something, in whatever direction; or two do, over one node. */
  readonly near: number;
  /** One edge between them does. */
  readonly joined: number;
  /** One has a type that is right in its direction. */
  readonly typed: number;
}

const NONE: PairCounts = { pairs: 0, found: 0, near: 0, joined: 0, typed: 0 };

/** How far one pair got. */
export type Outcome = 'typed' | 'untyped' | 'near' | 'far' | 'no names';

/** A pair that is not typed, in words. */
export interface MissedPair {
  readonly type: string;
  readonly outcome: Outcome;
  readonly source: string;
  readonly target: string;
  /** The text around the two, on one line. */
  readonly context: string;
}

/** Adds up the pairs of a file, by gold type. */
export class PairScore {
  readonly byType = new Map<string, PairCounts>();
  readonly missed: MissedPair[] = [];

  constructor(private readonly vocabulary: Vocabulary) {}

  add({ text, names, pairs }: GoldText, extraction: Extraction, graph: RelataGraph): void {
    for (const { type, source, target } of pairs) {
      const outcome = outcomeOf(names[source], names[target], type, extraction, graph, this.vocabulary);
      this.byType.set(type, withOutcome(this.byType.get(type) ?? NONE, outcome));
      if (outcome !== 'typed') this.missed.push({ type, outcome, ...wordsOf(text, names[source], names[target]) });
    }
  }

  get all(): PairCounts {
    return [...this.byType.values()].reduce((sum, counts) => ({
      pairs: sum.pairs + counts.pairs,
      found: sum.found + counts.found,
      near: sum.near + counts.near,
      joined: sum.joined + counts.joined,
      typed: sum.typed + counts.typed,
    }), NONE); // prettier-ignore
  }
}

function withOutcome({ pairs, found, near, joined, typed }: PairCounts, outcome: Outcome): PairCounts {
  const reached = ['no names', 'far', 'near', 'untyped', 'typed'].indexOf(outcome);
  const from = (step: number): number => (reached >= step ? 1 : 0);
  return { pairs: pairs + 1, found: found + from(1), near: near + from(2), joined: joined + from(3), typed: typed + from(4) };
}

function outcomeOf(
  source: GoldName,
  target: GoldName,
  label: string,
  extraction: Extraction,
  graph: RelataGraph,
  { right, inverse }: Vocabulary,
): Outcome {
  const [from, to] = [source, target].map((name) => entityAt(name, extraction));
  if (from === undefined || to === undefined || from === to) return 'no names';
  if (!graph.hasNode(from) || !graph.hasNode(to)) return 'far';
  const joins = (one: string, other: string): boolean =>
    graph.edges(one, other).some((edge) => saysSomething(graph.getEdgeAttributes(edge)));
  const good = right(label);
  const isRight = (edge: string, turn: (type: string) => string | undefined): boolean => {
    const type = graph.getEdgeAttribute(edge, 'type');
    return type !== undefined && good.has(turn(type) ?? '');
  };
  if (
    graph.outEdges(from, to).some((edge) => isRight(edge, (type) => type)) ||
    graph.outEdges(to, from).some((edge) => isRight(edge, inverse))
  )
    return 'typed';
  if (joins(from, to)) return 'untyped';
  return graph.neighbors(from).some((between) => between !== to && joins(from, between) && joins(between, to)) ? 'near' : 'far';
}

const AROUND = 120;

function wordsOf(text: string, source: GoldName, target: GoldName): Pick<MissedPair, 'source' | 'target' | 'context'> {
  const at = (start: number, end: number): string => text.slice(Math.max(0, start), end).replace(/\s+/g, ' ');
  return {
    source: at(source.start, source.end),
    target: at(target.start, target.end),
    context: at(Math.min(source.start, target.start) - AROUND, Math.max(source.end, target.end) + AROUND),
  };
}
