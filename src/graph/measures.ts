import { MultiDirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import pagerank from 'graphology-metrics/centrality/pagerank.js';

import { randomOf } from '../document/random';
import type { RelataGraph } from './attributes';

/** Twelve colors that stay apart, also for most of the color-blind: Paul Tol's "muted" and three of "bright". Then they come again. */
const COLORS = [
  '#332288', '#88ccee', '#44aa99', '#117733', '#999933', '#ddcc77', '#cc6677', '#882255', '#aa4499', '#4477aa', '#ee6677', '#bbbbbb',
] as const; // prettier-ignore

/** The color of who is in no community. */
const ALONE = '#cccccc';

const SMALLEST = 10;
const LARGEST = 50;

/**
 * Gives each node `community` and `color` by the Louvain method (Blondel et al. 2008). Communities are numbered by their number of nodes, then by
 * their first node. A node without edges is in none, and gray.
 */
export function addCommunities(graph: RelataGraph): void {
  graph.updateEachNodeAttributes((_node, attributes) => ({ ...attributes, color: ALONE }));
  // Without edges there is nothing to weigh and the method divides by nothing.
  if (graph.size === 0) return;
  const found = communitiesOf(numbered(graph));
  const members = new Map<number, number>();
  graph.nodes().forEach((node, i) => {
    if (graph.degree(node) > 0) members.set(found[i]!, (members.get(found[i]!) ?? 0) + 1);
  });
  // A Map holds the communities in the order of their first nodes, and sorting keeps it among equals.
  const ranks = new Map([...members].sort(([, a], [, b]) => b - a).map(([community], rank) => [community, rank]));
  graph.nodes().forEach((node, i) => {
    const community = ranks.get(found[i]!);
    if (community !== undefined) graph.mergeNodeAttributes(node, { community, color: COLORS[community % COLORS.length]! });
  });
}

/**
 * Gives nodes `centrality`, their PageRank (Page et al. 1999) over the edges from subject to object, and `size`, whose area goes with it.
 *
 * @param isRanked whether a node takes part; one that does not has no centrality and the least size
 */
export function addCentrality(graph: RelataGraph, isRanked: (node: string) => boolean): void {
  const ranked = graph.filterNodes(isRanked);
  if (ranked.length === 0) return;
  const copy = numbered(graph, ranked);
  pagerank.assign(copy, { nodePagerankAttribute: 'rank', getEdgeWeight: null });
  const ranks = copy.mapNodes((_node, { rank }) => rank as number);
  const greatest = ranks.reduce((a, b) => Math.max(a, b));
  graph.updateEachNodeAttributes((_node, attributes) => ({ ...attributes, size: SMALLEST }));
  ranked.forEach((node, i) => {
    const rank = ranks[i]!;
    graph.mergeNodeAttributes(node, {
      centrality: rounded(rank, 1e6),
      size: rounded(SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(rank / greatest), 100),
    });
  });
}

function communitiesOf(graph: MultiDirectedGraph): number[] {
  louvain.assign(graph, { nodeCommunityAttribute: 'found', getEdgeWeight: 'weight', rng: randomOf(1) });
  return graph.mapNodes((_node, { found }) => found as number);
}

/** The same graph, or what some of its nodes are of it, with the numbers of its nodes for keys: the libraries keep keys in plain objects, where `__proto__` is lost. */
function numbered(graph: RelataGraph, nodes = graph.nodes()): MultiDirectedGraph {
  const copy = new MultiDirectedGraph();
  const numbers = new Map<string, number>();
  for (const node of nodes) copy.addNode(numbers.set(node, numbers.size).size - 1);
  graph.forEachEdge((_edge, { weight }, source, target) => {
    const [from, to] = [numbers.get(source), numbers.get(target)];
    if (from !== undefined && to !== undefined) copy.addEdge(from, to, { weight });
  });
  return copy;
}

const rounded = (value: number, steps: number): number => Math.round(value * steps) / steps;
