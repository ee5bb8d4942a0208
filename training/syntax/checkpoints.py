"""Nets as training saved them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch

from .features import Features, read_classes
from .network import Network, Shape


@dataclass(frozen=True)
class Trained:
    network: Network
    features: Features
    tags: list[str]
    labels: list[str]


def restored(checkpoint: Path, classes: Path) -> Trained:
    """The running average of a checkpoint, ready to be asked. `classes`: what the lexicon says of the words that it will be asked about."""
    state = torch.load(checkpoint)
    codes = {word: tuple(row) for word, row in zip(state["coded"], state["codes"].tolist())}
    network = Network(Shape(**{**state["shape"], "tables": tuple(state["shape"]["tables"])}))
    network.load_state_dict(state["average"])
    network.eval()
    return Trained(network, Features(state["words"], read_classes(classes), codes), state["tags"], state["labels"])
