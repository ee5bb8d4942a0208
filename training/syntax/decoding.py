"""The best tree: each token's best head, and Chu-Liu/Edmonds with one root where that is no tree."""

from __future__ import annotations

import numpy as np


def decode(scores: np.ndarray) -> np.ndarray:
    """`scores[d, h]` for tokens 0 (root) to n; returns the head of each, `heads[0]` is 0."""
    heads = scores.argmax(1)
    heads[0] = 0
    if is_tree(heads):
        return heads
    best = maximum_tree(scores)
    roots = np.flatnonzero(best[1:] == 0) + 1
    if len(roots) == 1:
        return best
    trees = [maximum_tree(with_root(scores, root)) for root in roots]
    return max(trees, key=lambda tree: sum(scores[i, tree[i]] for i in range(1, len(tree))))


def is_tree(heads: np.ndarray) -> bool:
    """One root and no cycle."""
    if (heads[1:] == 0).sum() != 1:
        return False
    state = [0] * len(heads)
    for start in range(1, len(heads)):
        token = start
        while token and state[token] == 0:
            state[token] = start
            token = heads[token]
        if token and state[token] == start:
            return False
    return True


def with_root(scores: np.ndarray, root: int) -> np.ndarray:
    only = scores.copy()
    only[1:, 0] = -1e6
    only[root, 0] = scores[root, 0]
    return only


def maximum_tree(scores: np.ndarray) -> np.ndarray:
    """Chu & Liu 1965, Edmonds 1967: contract a cycle, solve what is left, open the cycle."""
    n = scores.shape[0]
    scores = scores.copy()
    np.fill_diagonal(scores, -1e9)
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    inside = set(cycle)
    outside = [i for i in range(n) if i not in inside]
    node = len(outside)
    smaller = np.full((node + 1, node + 1), -1e9)
    enter, leave = {}, {}
    base = sum(scores[d, heads[d]] for d in cycle)
    for a, i in enumerate(outside):
        for b, j in enumerate(outside):
            smaller[a, b] = scores[i, j]
        leave[i] = max(cycle, key=lambda j: scores[i, j])
        smaller[a, node] = scores[i, leave[i]]
        enter[i] = max(cycle, key=lambda d: scores[d, i] - scores[d, heads[d]])
        smaller[node, a] = base + scores[enter[i], i] - scores[enter[i], heads[enter[i]]]
    solved = maximum_tree(smaller)
    result = heads.copy()
    for a, i in enumerate(outside):
        if i:
            result[i] = leave[i] if solved[a] == node else outside[solved[a]]
    governor = outside[solved[node]]
    result[enter[governor]] = governor
    return result


def find_cycle(heads: np.ndarray) -> list[int] | None:
    state = [0] * len(heads)
    for start in range(1, len(heads)):
        path = []
        token = start
        while token and state[token] == 0:
            state[token] = start
            path.append(token)
            token = int(heads[token])
        if token and state[token] == start and path and token in path:
            return path[path.index(token):]
    return None
