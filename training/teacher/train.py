"""Fine-tunes the encoder on tags and trees: `python3 -m teacher.train --data DIR --out DIR`. Prints progress; goes on where it was stopped."""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

import torch
import torch.nn.functional as F

from syntax.batches import IGNORED
from syntax.run import Run
from syntax.scoring import Answer, answers_of, score
from syntax.treebank import Sentence, Treebanks, read_conllu

from .batches import Batch, encode, groups, pad
from .encoder import Pieces, pretrained
from .network import Teacher

WARM_UP = 200


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with ewt/ and gum/, each with train.conllu and dev.conllu")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoint.pt, which training goes on from")
    parser.add_argument("--made", type=Path, help="sentences made by program, as CoNLL-U, learned beside the treebanks")
    parser.add_argument("--encoder", type=Path, help="archive of the encoder; by default that of the installed package")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--pieces", type=int, default=3000, help="word pieces in a batch")
    parser.add_argument("--rate", type=float, default=1e-4, help="of the encoder's weights")
    parser.add_argument("--head-rate", type=float, default=1e-3, help="of the other weights")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1, help="two runs of one thread each are faster than one run of two")
    return parser.parse_args()


def main() -> None:
    options = arguments()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    chance = random.Random(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)

    treebanks = Treebanks.read(options.data)
    dev, tags, labels, numbers = treebanks.dev, treebanks.tags, treebanks.labels, treebanks.numbers
    made = read_conllu(options.made) if options.made else []
    encoder = pretrained(options.encoder)

    teacher = Teacher(encoder.size, len(tags), len(labels))
    teacher.encoder.load_pretrained(encoder.weights)
    own = [weight for name, weight in teacher.named_parameters() if not name.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [
            {"params": list(teacher.encoder.parameters()), "base": options.rate, "weight_decay": 0.01},
            {"params": own, "base": options.head_rate, "weight_decay": 0.0},
        ],
        betas=(0.9, 0.98),
    )
    data = [encoding for sentence in treebanks.train + made if (encoding := encode(sentence, encoder.pieces, *numbers))]
    total = options.epochs * len(groups(data, options.pieces, random.Random(0)))
    print(f"{len(data)} sentences, {len(tags)} tags, {len(labels)} labels, {total} steps", flush=True)

    def epoch_of() -> list[list[int]]:
        teacher.train()
        return groups(data, options.pieces, chance)

    def learn(group: list[int], step: int) -> float:
        for part in optimizer.param_groups:
            part["lr"] = part["base"] * min(1.0, (step + 1) / WARM_UP) * max(0.02, 1 - step / total)
        # Products in 16 bits take half the time on processors that have them, and a teacher's weights are not shipped.
        with torch.autocast("cpu", dtype=torch.bfloat16):
            loss = loss_of(teacher, pad(data, group))
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(teacher.parameters(), 2.0)
        optimizer.step()
        return loss.item()

    Run(
        options,
        total,
        chance,
        parts={"teacher": teacher, "optimizer": optimizer},
        kept={"tags": tags, "labels": labels},
        scored=[options.epochs // 2, options.epochs],
        every=50,
    ).go(epoch_of, learn, lambda: {name: score(answers(teacher, dev[name], encoder.pieces, tags, labels)) for name in dev})


def loss_of(teacher: Teacher, batch: Batch) -> torch.Tensor:
    scores = teacher(batch)

    def cross_entropy(values: torch.Tensor, gold: torch.Tensor) -> torch.Tensor:
        return F.cross_entropy(values.float().flatten(0, 1), gold.flatten(), ignore_index=IGNORED)

    arcs = cross_entropy(scores.arcs, batch.heads)
    labels = cross_entropy(teacher.labels(scores, batch.heads), batch.labels)
    return arcs + labels + 0.5 * cross_entropy(scores.tags, batch.tags)


@torch.no_grad()
def answers(teacher: Teacher, sentences: list[Sentence], pieces: Pieces, tags: list[str], labels: list[str]) -> Iterator[Answer]:
    """What the teacher reads. Raises ValueError for a sentence that is longer than the encoder reads."""
    teacher.eval()
    data = [encode(sentence, pieces, {}, {}) for sentence in sentences]
    if None in data:
        raise ValueError("a sentence is longer than the encoder reads")
    for group in groups(data, 6000, None):
        batch = pad(data, group)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = teacher(batch)
        yield from answers_of(scores, teacher.labels, batch.mask, [sentences[i] for i in group], tags, labels)


if __name__ == "__main__":
    main()
