import { MultiDirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import pagerank from 'graphology-metrics/centrality/pagerank.js';

import { randomOf } from '../document/random';
import type { RelataGraph } from './attributes';

/** Twelve colors that stay apart, also for most of the color-blind: Paul Tol's "muted" and three of "bright". Then they come again. */
const COLORS = [
  '#332288', '#88ccee', '#44aa99', '#117733', '#999933', '#ddcc77', '#cc6677', '#882255', '#aa4499', '#4477aa', '#ee6677', '#bbbbbb',
] as const; // prettier-ignore

const SMALLEST = 10;
const LARGEST = 50;

/**
 * Gives each node `community` and `color` by the Louvain method (Blondel et al. 2008). Communities are numbered by their number of nodes, then by
 * their first node; a node without edges is a community of its own.
 */
export function addCommunities(graph: RelataGraph): void {
  if (graph.order === 0) return;
  const nodes = graph.nodes();
  // Without edges there is nothing to weigh and the method divides by nothing.
  const found = graph.size === 0 ? nodes.map((_, i) => i) : communitiesOf(numbered(graph));
  const members = new Map<number, number>();
  for (const community of found) members.set(community, (members.get(community) ?? 0) + 1);
  // A Map holds the communities in the order of their first nodes, and sorting keeps it among equals.
  const ranks = new Map([...members].sort(([, a], [, b]) => b - a).map(([community], rank) => [community, rank]));
  nodes.forEach((node, i) => {
    const community = ranks.get(found[i])!;
    graph.mergeNodeAttributes(node, { community, color: COLORS[community % COLORS.length] });
  });
}

/** Gives each node `centrality`, its PageRank (Page et al. 1999) over the edges from subject to object, and `size`, whose area goes with it. */
export function addCentrality(graph: RelataGraph): void {
  if (graph.order === 0) return;
  const copy = numbered(graph);
  pagerank.assign(copy, { nodePagerankAttribute: 'rank', getEdgeWeight: null });
  const ranks = copy.mapNodes((_node, { rank }) => rank as number);
  const greatest = ranks.reduce((a, b) => Math.max(a, b));
  graph.forEachNode((node) => {
    const rank = ranks.shift()!;
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

/** The same graph with the numbers of its nodes for keys: the libraries keep keys in plain objects, where `__proto__` is lost. */
function numbered(graph: RelataGraph): MultiDirectedGraph {
  const copy = new MultiDirectedGraph();
  const numbers = new Map<string, number>();
  graph.forEachNode((node) => copy.addNode(numbers.set(node, numbers.size).size - 1));
  graph.forEachEdge((_edge, { weight }, source, target) => copy.addEdge(numbers.get(source), numbers.get(target), { weight }));
  return copy;
}

const rounded = (value: number, steps: number): number => Math.round(value * steps) / steps;
