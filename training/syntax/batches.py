"""Sentences as padded tensors, in batches of about as many tokens each."""

from __future__ import annotations

import random
from dataclasses import dataclass

import torch
from torch import Tensor

from .features import ROOT, TABLES, Features
from .treebank import Sentence

IGNORED = -1


@dataclass
class Encoded:
    """One sentence in numbers; the root is token 0."""

    features: Tensor
    tags: Tensor
    heads: Tensor
    labels: Tensor

    def __len__(self) -> int:
        return len(self.heads)


@dataclass
class Batch:
    features: Tensor
    mask: Tensor
    backwards: Tensor
    tags: Tensor
    heads: Tensor
    labels: Tensor
    sentences: list[int]


def encode(sentence: Sentence, features: Features, tags: dict[str, int], labels: dict[str, int]) -> Encoded:
    rows = [(ROOT,) * TABLES, *(features.rows(word) for word in sentence.words)]
    joint = [tags.get(f"{upos}|{xpos}", IGNORED) for upos, xpos in zip(sentence.upos, sentence.xpos)]
    return Encoded(
        features=torch.tensor(rows),
        tags=torch.tensor([IGNORED, *joint]),
        heads=torch.tensor([IGNORED, *sentence.heads]),
        labels=torch.tensor([IGNORED, *(labels.get(label, IGNORED) for label in sentence.labels)]),
    )


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
        return torch.nn.utils.rnn.pad_sequence([getattr(data[i], name) for i in group], batch_first=True, padding_value=0 if name == "features" else IGNORED)

    return Batch(
        features=column("features"),
        mask=mask,
        backwards=torch.where(mask, lengths - 1 - place, place.expand(len(group), -1)),
        tags=column("tags"),
        heads=column("heads"),
        labels=column("labels"),
        sentences=group,
    )
