"""The teacher: a pretrained encoder with a tagger and a biaffine parser (Dozat & Manning 2017) on mixtures of its layers (Peters et al. 2018)."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from syntax.dropout import Dropout
from syntax.network import Scores

from .batches import SHAPES, Batch
from .encoder import Encoder, Size

SHAPE_WIDTH = 32


class Teacher(nn.Module):
    """Says of a batch what the small net says of it, `Scores`, with the root as token 0."""

    def __init__(self, size: Size, tags: int, labels: int, arc: int = 256, label: int = 96) -> None:
        super().__init__()
        width = size.hidden_size + SHAPE_WIDTH
        self.encoder = Encoder(size)
        self.mixtures = nn.ParameterDict({task: nn.Parameter(torch.zeros(size.num_hidden_layers)) for task in ("tags", "trees")})
        self.shapes = nn.Embedding(SHAPES, SHAPE_WIDTH)
        self.drop = Dropout(0.25)
        self.root = nn.Parameter(torch.zeros(width))
        self.tag = nn.Linear(width, tags)
        self.arc_head = nn.Linear(width, arc)
        self.arc_dependent = nn.Linear(width, arc)
        self.arc_product = nn.Parameter(torch.randn(arc, arc) * 0.02)
        self.arc_bias = nn.Linear(arc, 1, bias=False)
        self.label_head = nn.Linear(width, label)
        self.label_dependent = nn.Linear(width, label)
        self.label_product = nn.Parameter(torch.randn(labels, label, label) * 0.02)
        self.label_linear = nn.Linear(2 * label, labels)

    def forward(self, batch: Batch) -> Scores:
        states = self.encoder(batch.pieces, batch.piece_mask)
        # The root has no tag, but a row, so that rows are tokens everywhere.
        tags = F.pad(self.tag(self._words(states, "tags", batch)), (0, 0, 1, 0))
        x = self._words(states, "trees", batch)
        x = torch.cat([self.root.expand(len(x), 1, -1).to(x.dtype), x], dim=1)
        return Scores(tags.float(), self._arcs(x, batch.mask), self._narrow(self.label_head, x).float(), self._narrow(self.label_dependent, x).float())

    def _words(self, states: list[Tensor], task: str, batch: Batch) -> Tensor:
        """Each word's first piece, in a mixture of the layers, beside what an encoder without case does not see: its shape."""
        mixed = sum(share * state for share, state in zip(F.softmax(self.mixtures[task], dim=0), states))
        first = mixed.gather(1, batch.first.unsqueeze(-1).expand(-1, -1, mixed.shape[-1]))
        return self.drop(torch.cat([first, self.shapes(batch.shapes).to(first.dtype)], dim=-1))

    def _narrow(self, layer: nn.Linear, x: Tensor) -> Tensor:
        return self.drop(F.gelu(layer(x)))

    def _arcs(self, x: Tensor, mask: Tensor) -> Tensor:
        heads = self._narrow(self.arc_head, x)
        dependents = self._narrow(self.arc_dependent, x)
        scores = dependents @ self.arc_product @ heads.transpose(1, 2) + self.arc_bias(heads).transpose(1, 2)
        return scores.float().masked_fill(~mask[:, None, :] | torch.eye(mask.shape[1], dtype=torch.bool), -1e9)

    def labels(self, scores: Scores, heads: Tensor) -> Tensor:
        """Scores of the labels, given the head of each token."""
        index = heads.clamp(min=0).unsqueeze(-1).expand(-1, -1, scores.label_heads.shape[-1])
        governor = scores.label_heads.gather(1, index)
        dependent = scores.label_dependents
        batch, width, _ = dependent.shape
        # One product for all labels, then a sum: einsum over three operands builds the same in a slower order.
        turned = (dependent @ self.label_product.transpose(0, 1).flatten(1)).view(batch, width, len(self.label_product), -1)
        return (turned * governor.unsqueeze(2)).sum(-1) + self.label_linear(torch.cat([governor, dependent], dim=-1))
