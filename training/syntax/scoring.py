"""Accuracy of predicted tags and trees."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

import torch
import torch.nn.functional as F
from torch import Tensor

from .batches import Encoded, batches
from .decoding import decode
from .network import Network, Scores
from .treebank import Sentence

# Scores of the labels, given what a net says of a batch and the head of each token.
LabelsGiven = Callable[[Scores, Tensor], Tensor]
# Accuracy by genre, of all under `all`.
Scored = dict[str, dict[str, float]]


@dataclass
class Accuracy:
    """Shares of tokens; `las` counts whole labels, subtypes included."""

    tokens: int = 0
    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(("upos", "xpos", "uas", "las", "uasNoPunct", "lasNoPunct", "plain"), 0))

    def add(self, sentence: Sentence, upos: list[str], xpos: list[str], heads: list[int], labels: list[str]) -> None:
        for i in range(len(sentence)):
            attached = heads[i] == sentence.heads[i]
            labeled = attached and labels[i] == sentence.labels[i]
            self.tokens += 1
            self.counts["upos"] += upos[i] == sentence.upos[i]
            self.counts["xpos"] += xpos[i] == sentence.xpos[i]
            self.counts["uas"] += attached
            self.counts["las"] += labeled
            if sentence.upos[i] != "PUNCT":
                self.counts["plain"] += 1
                self.counts["uasNoPunct"] += attached
                self.counts["lasNoPunct"] += labeled

    def figures(self) -> dict[str, float]:
        plain = max(1, self.counts["plain"])
        return {
            name: round(100 * count / (plain if name.endswith("NoPunct") else max(1, self.tokens)), 2)
            for name, count in self.counts.items()
            if name != "plain"
        }


@dataclass(frozen=True)
class Answer:
    """What a net reads in a sentence: a joint tag, a head and a label a word. Heads count from 1, 0 is the root."""

    sentence: Sentence
    tags: list[str]
    heads: list[int]
    labels: list[str]


def score(answers: Iterable[Answer]) -> Scored:
    """Accuracy over all sentences (`all`) and by genre."""
    result: dict[str, Accuracy] = {"all": Accuracy()}
    for answer in answers:
        upos, xpos = zip(*(tag.split("|") for tag in answer.tags))
        for name in ("all", answer.sentence.genre):
            result.setdefault(name, Accuracy()).add(answer.sentence, list(upos), list(xpos), answer.heads, answer.labels)
    return {name: accuracy.figures() for name, accuracy in result.items()}


@torch.no_grad()
def answers(network: Network, sentences: list[Sentence], data: list[Encoded], tags: list[str], labels: list[str]) -> Iterator[Answer]:
    """What the small net reads. `data`: the sentences in numbers."""
    network.eval()
    for batch in batches(data, 4000, None):
        scores = network(batch.features, batch.mask, batch.backwards)
        yield from answers_of(scores, network.labels, batch.mask, [sentences[i] for i in batch.sentences], tags, labels)


def answers_of(scores: Scores, labels_given: LabelsGiven, mask: Tensor, sentences: list[Sentence], tags: list[str], labels: list[str]) -> Iterator[Answer]:
    """What the scores of a batch say. `mask`: which tokens there are, with the root."""
    heads = trees(F.log_softmax(scores.arcs, dim=-1), mask)
    best_labels = labels_of(labels_given(scores, heads), heads, labels.index("root")).argmax(-1).tolist()
    best_tags = scores.tags.argmax(-1).tolist()
    for row, sentence in enumerate(sentences):
        end = len(sentence) + 1
        yield Answer(sentence, [tags[i] for i in best_tags[row][1:end]], heads[row, 1:end].tolist(), [labels[i] for i in best_labels[row][1:end]])


def trees(logs: Tensor, mask: Tensor) -> Tensor:
    """Heads of the best trees, batch × tokens with root. `logs[b, d, h]`: logarithm of the probability that h governs d."""
    heads = torch.zeros(mask.shape, dtype=torch.long)
    scores = logs.clamp(min=-1e9).double().numpy()
    for row, size in enumerate(mask.sum(1).tolist()):
        heads[row, :size] = torch.from_numpy(decode(scores[row, :size, :size]))
    return heads


def labels_of(scores: Tensor, heads: Tensor, root: int) -> Tensor:
    """Scores of labels in which `root` is out of the question for what is not the root."""
    scores = scores.clone()
    scores[..., root] -= 1e9 * (heads != 0).float()
    return scores
