import type { JudgedEdge } from './table';

/** How many are right, of those judged. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** What the judges say of the edges. With several judges a verdict of each counts. */
export interface EdgeScore {
  readonly all: Share;
  readonly rules: ReadonlyMap<string, Share>;
  readonly types: ReadonlyMap<string, Share>;
  /** The precision to expect of all edges of the news: that of each rule, by how often it reads one. */
  readonly expected: number;
}

export function scoreEdges(judgements: readonly (readonly JudgedEdge[])[]): EdgeScore {
  const edges = judgements.flat();
  const rules = sharesBy(edges, ({ rule }) => rule);
  const times = new Map(edges.map(({ rule, times }) => [rule, times]));
  const total = [...times.values()].reduce((sum, count) => sum + count, 0);
  const expected = [...rules].reduce((sum, [rule, { right, of }]) => sum + (times.get(rule)! * right) / of, 0);
  return {
    all: shareOf(edges),
    rules,
    types: sharesBy(edges, ({ type }) => (type === '' ? 'no type' : type)),
    expected: total === 0 ? 0 : expected / total,
  };
}

/** How far two judges say the same of the edges that both have judged. */
export interface JudgesAgreement {
  readonly same: number;
  readonly of: number;
  /** Beyond chance (Cohen 1960); 1 where chance leaves nothing to agree on. */
  readonly kappa: number;
}

export function agreementOf(one: readonly JudgedEdge[], other: readonly JudgedEdge[]): JudgesAgreement {
  const others = new Map(other.map(({ id, right }) => [id, right]));
  const both = one.flatMap(({ id, right }) => (others.has(id) ? [[right, others.get(id)!] as const] : []));
  const count = (test: (pair: readonly [boolean, boolean]) => boolean): number => both.filter(test).length;
  const of = both.length;
  const same = count(([a, b]) => a === b);
  const [first, second] = [count(([a]) => a) / of, count(([, b]) => b) / of];
  const byChance = first * second + (1 - first) * (1 - second);
  return { same, of, kappa: of === 0 || byChance === 1 ? 1 : (same / of - byChance) / (1 - byChance) };
}

function sharesBy(edges: readonly JudgedEdge[], keyOf: (edge: JudgedEdge) => string): Map<string, Share> {
  const groups = new Map<string, JudgedEdge[]>();
  for (const edge of edges) groups.set(keyOf(edge), [...(groups.get(keyOf(edge)) ?? []), edge]);
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, members]) => [key, shareOf(members)]));
}

const shareOf = (edges: readonly JudgedEdge[]): Share => ({ right: edges.filter(({ right }) => right).length, of: edges.length });
