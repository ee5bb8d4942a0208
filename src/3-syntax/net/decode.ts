/**
 * The best tree for arc scores: each token's best head, and Chu-Liu/Edmonds (Chu & Liu 1965, Edmonds 1967) with a single root where that
 * is no tree.
 *
 * @param scores n × n: `scores[d·n + h]` is how well h governs d; token 0 is the root, its own row counts for nothing
 * @returns the head of each token; `heads[0]` is 0
 */
export function decode(scores: Float32Array, n: number): Int32Array {
  const heads = new Int32Array(n);
  for (let d = 1; d < n; d++) heads[d] = bestHead(scores, n, d);
  if (isTree(heads)) return heads;
  if (n > LONGEST_EXACT) return brokenCycles(scores, heads, n);

  const best = maximumTree(matrixOf(scores, n), n);
  const roots: number[] = [];
  for (let d = 1; d < n; d++) if (best[d] === 0) roots.push(d);
  if (roots.length === 1) return best;

  // Several roots: each alone in turn, and the best of the trees.
  let chosen = best;
  let highest = -Infinity;
  for (const root of roots) {
    const matrix = matrixOf(scores, n);
    for (let d = 1; d < n; d++) if (d !== root) matrix[d * n] = NEVER;
    const tree = maximumTree(matrix, n);
    let sum = 0;
    for (let d = 1; d < n; d++) sum += matrix[d * n + tree[d]];
    if (sum > highest) {
      highest = sum;
      chosen = tree;
    }
  }
  return chosen;
}

/**
 * How much better the head of each token is than the next best: 0 and less where the tree took another. With scores that are logarithms of
 * odds, 3 is twenty to one.
 *
 * @param margins as long as `heads`, is overwritten
 */
export function readMargins(scores: Float32Array, heads: Int32Array, n: number, margins: Float32Array): void {
  for (let d = 1; d < n; d++) {
    const chosen = heads[d];
    let next = -Infinity;
    for (let h = 0; h < n; h++) if (h !== chosen && h !== d && scores[d * n + h] > next) next = scores[d * n + h];
    margins[d] = scores[d * n + chosen] - next;
  }
}

/** Longer "sentences" are lists and noise; the exact search may take the cube of their length. */
const LONGEST_EXACT = 120;

/** A tree near the best heads: one root, and of every cycle the member that loses least by it hangs on the root. */
function brokenCycles(scores: Float32Array, heads: Int32Array, n: number): Int32Array {
  let root = 1;
  for (let d = 2; d < n; d++) if (scores[d * n] > scores[root * n]) root = d;
  for (let d = 1; d < n; d++) if (heads[d] === 0) heads[d] = root;
  heads[root] = 0;
  for (let cycle = findCycle(heads); cycle; cycle = findCycle(heads)) {
    const loss = (token: number): number => scores[token * n + heads[token]] - scores[token * n + root];
    heads[cycle.reduce((least, token) => (loss(token) < loss(least) ? token : least))] = root;
  }
  return heads;
}

const NEVER = -1e6;
const IMPOSSIBLE = -1e9;

function bestHead(scores: Float32Array, n: number, d: number): number {
  let best = d === 0 ? 1 : 0;
  for (let h = 0; h < n; h++) if (h !== d && scores[d * n + h] > scores[d * n + best]) best = h;
  return best;
}

/** One root and no cycle. */
export function isTree(heads: Int32Array): boolean {
  const n = heads.length;
  const seen = new Int32Array(n);
  let roots = 0;
  for (let d = 1; d < n; d++) {
    if (heads[d] === 0) roots++;
    let token = d;
    while (token !== 0 && seen[token] === 0) {
      seen[token] = d;
      token = heads[token];
    }
    if (token !== 0 && seen[token] === d) return false;
  }
  return roots === 1;
}

function matrixOf(scores: Float32Array, n: number): Float64Array {
  const matrix = Float64Array.from(scores.subarray(0, n * n));
  for (let i = 0; i < n; i++) matrix[i * n + i] = IMPOSSIBLE;
  return matrix;
}

/** Contracts a cycle of best heads to one node, solves what is left, and opens the cycle where its new head enters it. */
function maximumTree(scores: Float64Array, n: number): Int32Array {
  const heads = new Int32Array(n);
  for (let d = 1; d < n; d++) {
    let best = d === 0 ? 1 : 0;
    for (let h = 0; h < n; h++) if (scores[d * n + h] > scores[d * n + best]) best = h;
    heads[d] = best;
  }
  const cycle = findCycle(heads);
  if (!cycle) return heads;

  const inside = new Uint8Array(n);
  for (const token of cycle) inside[token] = 1;
  const outside: number[] = [];
  for (let token = 0; token < n; token++) if (inside[token] === 0) outside.push(token);
  const node = outside.length;
  const m = node + 1;
  const smaller = new Float64Array(m * m).fill(IMPOSSIBLE);
  const enter = new Int32Array(node);
  const leave = new Int32Array(node);
  outside.forEach((i, a) => {
    outside.forEach((j, b) => (smaller[a * m + b] = scores[i * n + j]));
    let source = cycle[0];
    let entry = cycle[0];
    for (const token of cycle) {
      if (scores[i * n + token] > scores[i * n + source]) source = token;
      if (gain(scores, n, heads, token, i) > gain(scores, n, heads, entry, i)) entry = token;
    }
    leave[a] = source;
    enter[a] = entry;
    smaller[a * m + node] = scores[i * n + source];
    smaller[node * m + a] = gain(scores, n, heads, entry, i);
  });

  const solved = maximumTree(smaller, m);
  const result = Int32Array.from(heads);
  outside.forEach((i, a) => {
    if (i !== 0) result[i] = solved[a] === node ? leave[a] : outside[solved[a]];
  });
  const governor = solved[node];
  result[enter[governor]] = outside[governor];
  return result;
}

/** What it costs to give a token of the cycle the head `h` instead of its own. */
const gain = (scores: Float64Array, n: number, heads: Int32Array, token: number, h: number): number =>
  scores[token * n + h] - scores[token * n + heads[token]];

function findCycle(heads: Int32Array): number[] | undefined {
  const seen = new Int32Array(heads.length);
  for (let d = 1; d < heads.length; d++) {
    let token = d;
    while (token !== 0 && seen[token] === 0) {
      seen[token] = d;
      token = heads[token];
    }
    if (token === 0 || seen[token] !== d) continue;
    const cycle = [token];
    for (let next = heads[token]; next !== token; next = heads[next]) cycle.push(next);
    return cycle;
  }
  return undefined;
}
