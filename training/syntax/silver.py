"""Sentences that a teacher read, with its probabilities: for each word the few likeliest heads, tags and labels and their shares.

A pupil that is asked for the teacher's doubts, too, learns more from a sentence than from its answers alone (Hinton et al. 2015).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

KEPT = 4  # choices a word; what they leave of the probability is dealt out among them


@dataclass(frozen=True)
class Choices:
    """`numbers[i, k]` are choices of word i, likeliest first, `shares[i, k]` their probabilities, which sum to 1."""

    numbers: Tensor
    shares: Tensor

    @staticmethod
    def likeliest(probabilities: Tensor) -> Choices:
        """Of a distribution over the last dimension."""
        shares, numbers = probabilities.topk(min(KEPT, probabilities.shape[-1]), dim=-1)
        missing = (0, KEPT - shares.shape[-1])
        shares = torch.nn.functional.pad(shares / shares.sum(-1, keepdim=True), missing).half()
        # What has no share may be no choice at all: padding behind a sentence of three words.
        return Choices(torch.nn.functional.pad(numbers, missing).masked_fill(shares == 0, 0).to(torch.int16), shares)

    @staticmethod
    def joined(parts: list[Choices]) -> Choices:
        return Choices(torch.cat([part.numbers for part in parts]), torch.cat([part.shares for part in parts]))


@dataclass(frozen=True)
class Silver:
    """
    Sentences one behind the other. `trees` are the heads of the teacher's best trees, which its labels are given for; heads count from 1, 0 is
    the root. `tags` and `labels` name what the choices' numbers stand for.
    """

    sentences: list[list[str]]
    trees: Tensor
    heads: Choices
    joint: Choices
    edges: Choices
    tags: list[str]
    labels: list[str]

    def save(self, path: Path) -> None:
        torch.save({**vars(self), **{name: vars(getattr(self, name)) for name in ("heads", "joint", "edges")}}, path)

    @staticmethod
    def load(path: Path) -> Silver:
        state = torch.load(path)
        return Silver(**{**state, **{name: Choices(**state[name]) for name in ("heads", "joint", "edges")}})
