"""Accuracy of predicted tags and trees."""

from __future__ import annotations

from dataclasses import dataclass, field

import torch
import torch.nn.functional as F

from .batches import Encoded, batches
from .decoding import decode
from .network import Network
from .treebank import Sentence


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


def score(network: Network, sentences: list[Sentence], data: list[Encoded], tags: list[str], labels: list[str]) -> dict[str, dict[str, float]]:
    """Accuracy over all sentences (`all`) and by genre."""
    result: dict[str, Accuracy] = {"all": Accuracy()}
    network.eval()
    root = labels.index("root")
    with torch.no_grad():
        for batch in batches(data, 4000, None):
            scores = network(batch.features, batch.mask, batch.backwards)
            logs = F.log_softmax(scores.arcs, dim=-1).double().numpy()
            heads = torch.zeros(batch.mask.shape, dtype=torch.long)
            for row, number in enumerate(batch.sentences):
                size = len(data[number])
                heads[row, :size] = torch.from_numpy(decode(logs[row, :size, :size]))
            scored = network.labels(scores, heads)
            scored[..., root] -= 1e9 * (heads != 0).float()
            best_labels = scored.argmax(-1).tolist()
            best_tags = scores.tags.argmax(-1).tolist()
            for row, number in enumerate(batch.sentences):
                sentence = sentences[number]
                upos, xpos = zip(*(tags[tag].split("|") for tag in best_tags[row][1 : len(sentence) + 1]))
                for name in ("all", sentence.genre):
                    result.setdefault(name, Accuracy()).add(
                        sentence,
                        list(upos),
                        list(xpos),
                        heads[row, 1 : len(sentence) + 1].tolist(),
                        [labels[label] for label in best_labels[row][1 : len(sentence) + 1]],
                    )
    return {name: accuracy.figures() for name, accuracy in result.items()}
