"""Sentences as padded tensors, in batches of about as many tokens each."""

from __future__ import annotations

import random
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

from .features import ROOT, TABLES, Features
from .silver import KEPT, Choices, Silver
from .treebank import Sentence

IGNORED = -1


@dataclass
class Encoded:
    """
    One sentence in numbers; the root is token 0. What is right of a word is a few choices with shares (silver.py): one with share 1 where a
    treebank says it, shares of 0 where nothing is known. `trees` holds the heads for which labels are asked.
    """

    features: Tensor
    trees: Tensor
    tags: Choices
    heads: Choices
    labels: Choices

    def __len__(self) -> int:
        return len(self.trees)


@dataclass
class Batch:
    features: Tensor
    mask: Tensor
    backwards: Tensor
    trees: Tensor
    tags: Choices
    heads: Choices
    labels: Choices
    sentences: list[int]


def encode(sentence: Sentence, features: Features, tags: dict[str, int], labels: dict[str, int]) -> Encoded:
    joint = [tags.get(f"{upos}|{xpos}", IGNORED) for upos, xpos in zip(sentence.upos, sentence.xpos)]
    return Encoded(
        features=rows_of(sentence.words, features),
        trees=torch.tensor([0, *(max(head, 0) for head in sentence.heads)]),
        tags=certain(joint),
        heads=certain(sentence.heads),
        labels=certain([labels.get(label, IGNORED) if head >= 0 else IGNORED for label, head in zip(sentence.labels, sentence.heads)]),
    )


def encode_silver(silver: Silver, features: Features, words: list[list[str]]) -> list[Encoded]:
    """`words`: the sentences' own, or other words in their place, as many."""
    found: list[Encoded] = []
    start = 0
    for sentence in words:
        end = start + len(sentence)

        def with_root(choices: Choices) -> Choices:
            return Choices(*(torch.cat([part.new_zeros(1, KEPT), part[start:end]]) for part in (choices.numbers, choices.shares)))

        trees = torch.cat([silver.trees.new_zeros(1), silver.trees[start:end]]).long()
        found.append(Encoded(rows_of(sentence, features), trees, with_root(silver.joint), with_root(silver.heads), with_root(silver.edges)))
        start = end
    return found


def rows_of(words: list[str], features: Features) -> Tensor:
    return torch.tensor([(ROOT,) * TABLES, *(features.rows(word) for word in words)], dtype=torch.int32)


def certain(numbers: list[int]) -> Choices:
    """What a treebank says, behind the root's row, of which it says nothing."""
    first = torch.tensor([IGNORED, *numbers]).unsqueeze(1)
    others = first.new_zeros(len(first), KEPT - 1)
    known = torch.cat([first != IGNORED, others.bool()], dim=1)
    return Choices(torch.cat([first.clamp(min=0), others], dim=1).short(), known.half())


def batches(data: list[Encoded], tokens: int, chance: random.Random | None) -> list[Batch]:
    """Sentences of like length together; shuffled if there is a source of chance."""
    order = sorted(range(len(data)), key=lambda i: len(data[i]) + (chance.random() * 3 if chance else 0))
    groups: list[list[int]] = [[]]
    for i in order:
        if groups[-1] and len(data[i]) * (len(groups[-1]) + 1) > tokens:
            groups.append([])
        groups[-1].append(i)
    if chance:
        chance.shuffle(groups)
    return [pad(data, group) for group in groups if group]


def pad(data: list[Encoded], group: list[int]) -> Batch:
    width = max(len(data[i]) for i in group)
    place = torch.arange(width)
    lengths = torch.tensor([len(data[i]) for i in group]).unsqueeze(1)
    mask = place < lengths

    def column(name: str) -> Tensor:
        return pad_sequence([getattr(data[i], name) for i in group], batch_first=True)

    def choices(name: str) -> Choices:
        chosen = [getattr(data[i], name) for i in group]
        return Choices(
            pad_sequence([each.numbers for each in chosen], batch_first=True).long(),
            pad_sequence([each.shares for each in chosen], batch_first=True).float(),
        )

    return Batch(
        features=column("features"),
        mask=mask,
        backwards=torch.where(mask, lengths - 1 - place, place.expand(len(group), -1)),
        trees=column("trees"),
        tags=choices("tags"),
        heads=choices("heads"),
        labels=choices("labels"),
        sentences=group,
    )
