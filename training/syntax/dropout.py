"""Dropout with masks of random bytes: torch's own draws are a third of a training step on a processor."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor, nn


class Dropout(nn.Module):
    """Zeroes a share of the inputs, in steps of 1/256, and scales up the rest (Srivastava et al. 2014). Drawn from torch's seed."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.dropped = round(share * 256)

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.dropped == 0:
            return x
        source = np.random.SFC64(int(torch.randint(2**62, ()).item()))
        words = source.random_raw(-(-x.numel() // 8))
        kept = torch.from_numpy(words.view(np.uint8)[: x.numel()]).view(x.shape) >= self.dropped
        return x * (kept * (256 / (256 - self.dropped))).to(x.dtype)
