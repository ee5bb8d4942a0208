"""What the trainings of net and teacher share: epochs of steps, progress, accuracy, and a checkpoint after each epoch from which they go on."""

from __future__ import annotations

import json
import random
import time
from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import torch
from torch import nn, optim

from .scoring import Scored

Part = TypeVar("Part")


@dataclass
class Run:
    """
    One training. `total`: steps of all epochs, as near as they are known; `parts` are saved by their names and restored; `kept` is saved beside
    them; `scored`: the epochs, from 1, after which accuracy is taken.
    """

    options: Namespace
    total: int
    chance: random.Random
    parts: dict[str, nn.Module | optim.Optimizer]
    kept: dict[str, object]
    scored: Sequence[int]
    every: int = 100  # steps between two lines of progress

    def go(self, epoch_of: Callable[[], list[Part]], learn: Callable[[Part, int], float], accuracy_of: Callable[[], dict[str, Scored]]) -> None:
        """`epoch_of` gives what is learned in an epoch, part by part, and `learn` takes a part and the number of the step, and gives the loss."""
        epochs = self.options.epochs
        first, step = self._restored()
        began, first_step = time.time(), step
        for epoch in range(first, epochs):
            losses = 0.0
            parts = epoch_of()
            for part in parts:
                loss = learn(part, step)
                losses += loss
                step += 1
                if step % self.every == 0:
                    pace = (time.time() - began) / (step - first_step)
                    print(f"step {step}/{self.total}  loss {loss:.3f}  {pace * (self.total - step) / 60:.1f} min left", flush=True)
            spent = time.time() - began
            left = spent / (epoch + 1 - first) * (epochs - epoch - 1)
            line = f"epoch {epoch + 1}/{epochs}  loss {losses / len(parts):.3f}  {spent:.0f} s, {left:.0f} s left"
            accuracy = accuracy_of() if epoch + 1 in self.scored else {}
            print(line + "".join(f"  {name} {figures['all']}" for name, figures in accuracy.items()), flush=True)
            self._save(epoch + 1, step, accuracy)

    @property
    def _checkpoint(self) -> Path:
        return self.options.out / "checkpoint.pt"

    def _restored(self) -> tuple[int, int]:
        """Epochs and steps that a checkpoint has behind it."""
        if not self._checkpoint.exists():
            return 0, 0
        state = torch.load(self._checkpoint)
        for name, part in self.parts.items():
            part.load_state_dict(state[name])
        self.chance.setstate(state["chance"])
        torch.set_rng_state(state["torch"])
        print(f"going on after epoch {state['epoch']}", flush=True)
        return state["epoch"], state["step"]

    def _save(self, epoch: int, step: int, accuracy: dict[str, Scored]) -> None:
        torch.save(
            {
                **{name: part.state_dict() for name, part in self.parts.items()},
                "epoch": epoch,
                "step": step,
                "chance": self.chance.getstate(),
                "torch": torch.get_rng_state(),
                "accuracy": accuracy,
                "options": {key: str(value) for key, value in vars(self.options).items()},
                **self.kept,
            },
            self._checkpoint,
        )
        if accuracy:
            (self.options.out / "accuracy.json").write_text(json.dumps(accuracy, indent=2) + "\n")
