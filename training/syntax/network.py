"""The net: fifteen embeddings a word, three bidirectional layers whose gates see only their input, a tagger after the first, a biaffine parser.

Gated layers after Lei et al. 2018 (Simple Recurrent Units), parser after Dozat & Manning 2017. All matrix products of a sentence are one
product a layer, which is what makes it fast in a browser.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .dropout import Dropout

REACH = 16  # farther distances between a word and its head share one bias
LEAK = 0.1
SPREAD = 0.3  # of an embedding at the start


@dataclass(frozen=True)
class Shape:
    """Sizes of the net."""

    tables: tuple[int, ...]
    tags: int
    labels: int
    embedding: int = 96
    hidden: int = 128
    layers: int = 3
    tag_width: int = 16
    arc: int = 96
    label: int = 48

    def as_dict(self) -> dict[str, object]:
        return asdict(self)


class GatedLayer(nn.Module):
    """`z, c, o = W x`; `s_t = σ(z_t)·s_{t-1} + (1-σ(z_t))·c_t`; out `tanh(s_t)·σ(o_t)`, from left to right and from right to left."""

    def __init__(self, width: int, hidden: int) -> None:
        super().__init__()
        self.hidden = hidden
        self.gates = nn.Linear(width, 6 * hidden)

    def forward(self, x: Tensor, backwards: Tensor) -> Tensor:
        batch, _, _ = x.shape
        # In training in 16 bits, which takes half the time; what is scored and shipped is not.
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.training):
            gates = self.gates(x).float()
        forward, backward = gates.split(3 * self.hidden, dim=-1)
        # Both directions in one loop: the second half of the batch is each sentence turned round.
        index = backwards.unsqueeze(-1)
        turned = backward.gather(1, index.expand(-1, -1, 3 * self.hidden))
        z, c, o = torch.cat([forward, turned]).transpose(0, 1).split(self.hidden, dim=-1)
        states = scan(torch.sigmoid(z), c)
        out = (torch.tanh(states) * torch.sigmoid(o)).transpose(0, 1)
        return torch.cat([out[:batch], out[batch:].gather(1, index.expand(-1, -1, self.hidden))], dim=-1)


def scan(z: Tensor, c: Tensor) -> Tensor:
    """The states of all steps. `unbind` rather than an index a step: its gradient is one stack."""
    state = torch.zeros_like(c[0])
    states: list[Tensor] = []
    for gate, candidate in zip(z.unbind(0), c.unbind(0)):
        state = torch.lerp(candidate, state, gate)
        states.append(state)
    return torch.stack(states)


@dataclass
class Scores:
    """What the net says of a batch. `arcs[b, d, h]`: how well token h governs token d; 0 is the root."""

    tags: Tensor
    arcs: Tensor
    label_heads: Tensor
    label_dependents: Tensor


class Network(nn.Module):
    def __init__(self, shape: Shape, dropout: float = 0.3, word_dropout: float = 0.08) -> None:
        super().__init__()
        self.shape = shape
        self.word_dropout = word_dropout
        self.embeddings = nn.ModuleList(nn.Embedding(rows, shape.embedding, padding_idx=0) for rows in shape.tables)
        for table in self.embeddings:
            nn.init.normal_(table.weight, 0, SPREAD)
            with torch.no_grad():
                table.weight[0].zero_()
        self.norm = nn.LayerNorm(shape.embedding)
        self.drop = Dropout(dropout)
        widths = [shape.embedding, 2 * shape.hidden + shape.tag_width] + [2 * shape.hidden] * (shape.layers - 2)
        self.layers = nn.ModuleList(GatedLayer(width, shape.hidden) for width in widths)
        out = 2 * shape.hidden
        self.tag = nn.Linear(out, shape.tags)
        self.tag_input = nn.Linear(shape.tags, shape.tag_width, bias=False)
        self.arc_head = nn.Linear(out, shape.arc)
        self.arc_dependent = nn.Linear(out, shape.arc)
        self.arc_product = nn.Parameter(torch.randn(shape.arc, shape.arc) * 0.05)
        self.arc_bias = nn.Linear(shape.arc, 1, bias=False)
        self.distance = nn.Parameter(torch.zeros(2 * REACH + 1))
        self.label_head = nn.Linear(out, shape.label)
        self.label_dependent = nn.Linear(out, shape.label)
        self.label_product = nn.Parameter(torch.randn(shape.labels, shape.label) * 0.1)
        self.label_linear = nn.Linear(2 * shape.label, shape.labels)

    def forward(self, features: Tensor, mask: Tensor, backwards: Tensor) -> Scores:
        """`features`: batch × tokens with root × tables; `mask`: which of them are tokens; `backwards`: index of each sentence turned round."""
        if self.training:
            dropped = (torch.rand(mask.shape) < self.word_dropout) & (features[..., 0] > 2)
            features = features.clone()
            features[..., 0][dropped] = 1
        x = self.drop(self.norm(sum(table(features[..., i]) for i, table in enumerate(self.embeddings))))
        tags = torch.empty(0)
        for number, layer in enumerate(self.layers):
            x = self.drop(layer(x, backwards))
            if number == 0:
                tags = self.tag(x)
                x = torch.cat([x, self.tag_input(F.softmax(tags, dim=-1))], dim=-1)
        return Scores(tags, self._arcs(x, mask), self._narrow(self.label_head, x), self._narrow(self.label_dependent, x))

    def _narrow(self, layer: nn.Linear, x: Tensor) -> Tensor:
        return self.drop(F.leaky_relu(layer(x), LEAK))

    def _arcs(self, x: Tensor, mask: Tensor) -> Tensor:
        heads = self._narrow(self.arc_head, x)
        dependents = self._narrow(self.arc_dependent, x)
        scores = dependents @ self.arc_product @ heads.transpose(1, 2) + self.arc_bias(heads).transpose(1, 2)
        place = torch.arange(mask.shape[1])
        distance = (place[None, :] - place[:, None]).clamp(-REACH, REACH) + REACH
        scores = scores + self.distance[distance]
        impossible = ~mask[:, None, :] | torch.eye(mask.shape[1], dtype=torch.bool)
        return scores.masked_fill(impossible, -1e9)

    def labels(self, scores: Scores, heads: Tensor) -> Tensor:
        """Scores of the labels, given the head of each token."""
        index = heads.clamp(min=0).unsqueeze(-1).expand(-1, -1, scores.label_heads.shape[-1])
        governor = scores.label_heads.gather(1, index)
        dependent = scores.label_dependents
        return (dependent * governor) @ self.label_product.t() + self.label_linear(torch.cat([governor, dependent], dim=-1))
