import type { Scope, ScopeEntity } from './scope';
import type { Drawn } from './drawn';
import { isNamed } from '../../document/entities';
import { isValueType } from './types';

/**
 * The entities that take part in edges, in the order in which the graph shows them: the most salient first, but one that is tied to those
 * before it rather than one that stands alone. Names come first, dates and amounts after what they are said of.
 */
export function ranked(scope: Scope, statements: readonly Drawn[]): string[] {
  const neighbors = neighborsOf(statements);
  const weights = new Map<string, number>();
  for (const id of neighbors.keys()) weights.set(id, weightOf(scope.entities.get(id)!, neighbors.get(id)!.size));
  const waiting = [...neighbors.keys()].sort((a, b) => weights.get(b)! - weights.get(a)!);
  const order: string[] = [];
  const isIn = new Set<string>();
  const tied = new Set<string>();
  const take = (id: string): void => {
    order.push(id);
    isIn.add(id);
    tied.delete(id);
    for (const neighbor of neighbors.get(id)!) if (!isIn.has(neighbor)) tied.add(neighbor);
  };
  let next = 0;
  while (order.length < waiting.length) {
    while (isIn.has(waiting[next])) next++;
    const alone = waiting[next];
    const best = bestOf(tied, weights);
    // Twice as salient, or there is nothing that is tied.
    const isTied = best !== undefined && weights.get(best)! * 2 >= weights.get(alone)!;
    take(isTied ? best : alone);
    // Nothing stands there alone: what is tied to nothing yet brings the best of its neighbors.
    const companion = isTied || [...neighbors.get(alone)!].some((id) => isIn.has(id)) ? undefined : bestOf(neighbors.get(alone)!, weights);
    if (companion !== undefined) take(companion);
    // The rest in plain order: nobody sees so many one by one, and to find the best each time costs too much.
    if (order.length >= CAREFUL) {
      for (const id of waiting) if (!isIn.has(id)) order.push(id);
      break;
    }
  }
  return order;
}

const CAREFUL = 120;

function bestOf(ids: Iterable<string>, weights: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  for (const id of ids) if (best === undefined || weights.get(id)! > weights.get(best)!) best = id;
  return best;
}

/** Salience, a little for each neighbor, and less for what is no thing of the story: names come before what is only spoken of. */
export function weightOf(entity: ScopeEntity, degree: number): number {
  const { salience, type } = entity;
  return (salience + 0.02 * Math.min(degree, 10)) * (isValueType(type) ? 0.25 : isNamed(entity.mentions) ? 1 : 0.5);
}

export function neighborsOf(statements: readonly Drawn[]): Map<string, Set<string>> {
  const neighbors = new Map<string, Set<string>>();
  const tie = (one: string, other: string): void => {
    const set = neighbors.get(one);
    if (set) set.add(other);
    else neighbors.set(one, new Set([other]));
  };
  for (const edge of statements.flatMap(({ edges }) => edges)) {
    tie(edge.source, edge.target);
    tie(edge.target, edge.source);
  }
  return neighbors;
}
