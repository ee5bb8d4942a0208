"""Sentences as padded tensors of word pieces."""

from __future__ import annotations

import random
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

from syntax.batches import IGNORED
from syntax.treebank import Sentence

from .encoder import LONGEST, Pieces

SHAPES = 8


def shape_of(word: str) -> int:
    """What an encoder without case cannot see: 0 lower, 1 Capital, 2 CAPITALS, 3 miXed, 4 digits, 5 digits and others, 6 signs, 7 one capital."""
    if not any(letter.isalnum() for letter in word):
        return 6
    if word.isdigit():
        return 4
    if any(letter.isdigit() for letter in word):
        return 5
    if word.islower():
        return 0
    if word.rstrip(".").isupper():
        return 7 if len(word.rstrip(".")) == 1 else 2
    return 1 if word[0].isupper() and word[1:].islower() else 3


@dataclass
class Encoded:
    """One sentence in numbers. `pieces` are framed; `first` and `shapes` have an entry a word, the rest one more, for the root, in front."""

    pieces: Tensor
    first: Tensor
    shapes: Tensor
    tags: Tensor
    heads: Tensor
    labels: Tensor

    def __len__(self) -> int:
        return len(self.pieces)


@dataclass
class Batch:
    """`mask`: which tokens there are, with the root; `piece_mask`: which pieces."""

    pieces: Tensor
    piece_mask: Tensor
    mask: Tensor
    first: Tensor
    shapes: Tensor
    tags: Tensor
    heads: Tensor
    labels: Tensor
    sentences: list[int]


def encode(sentence: Sentence, pieces: Pieces, tags: dict[str, int], labels: dict[str, int]) -> Encoded | None:
    """None for a sentence of more pieces than the encoder reads."""
    row, first = [pieces.start], []
    for word in sentence.words:
        first.append(len(row))
        row += pieces.of(word)
    if len(row) > LONGEST + 1:
        return None
    joint = [tags.get(f"{upos}|{xpos}", IGNORED) for upos, xpos in zip(sentence.upos, sentence.xpos)]
    return Encoded(
        pieces=torch.tensor([*row, pieces.end]),
        first=torch.tensor(first),
        shapes=torch.tensor([shape_of(word) for word in sentence.words]),
        tags=torch.tensor([IGNORED, *joint]),
        heads=torch.tensor([IGNORED, *sentence.heads]),
        labels=torch.tensor([IGNORED, *(labels.get(label, IGNORED) for label in sentence.labels)]),
    )


def groups(data: list[Encoded], pieces: int, chance: random.Random | None) -> list[list[int]]:
    """Numbers of sentences of like length, at most `pieces` pieces with padding in a group; shuffled if there is a source of chance."""
    order = sorted(range(len(data)), key=lambda i: len(data[i]) + (chance.random() * 4 if chance else 0))
    found: list[list[int]] = [[]]
    for i in order:
        if found[-1] and len(data[i]) * (len(found[-1]) + 1) > pieces:
            found.append([])
        found[-1].append(i)
    if chance:
        chance.shuffle(found)
    return [group for group in found if group]


def pad(data: list[Encoded], group: list[int]) -> Batch:
    chosen = [data[i] for i in group]

    def column(name: str, padding: int) -> Tensor:
        return pad_sequence([getattr(sentence, name) for sentence in chosen], batch_first=True, padding_value=padding)

    def mask(lengths: list[int]) -> Tensor:
        return torch.arange(max(lengths)) < torch.tensor(lengths).unsqueeze(1)

    return Batch(
        pieces=column("pieces", 0),
        piece_mask=mask([len(sentence) for sentence in chosen]),
        mask=mask([len(sentence.heads) for sentence in chosen]),
        first=column("first", 0),
        shapes=column("shapes", 0),
        tags=column("tags", IGNORED),
        heads=column("heads", IGNORED),
        labels=column("labels", IGNORED),
        sentences=group,
    )
