"""Fine-tunes the encoder on tags and trees: `python3 -m teacher.train --data DIR --out DIR`. Prints progress; goes on where it was stopped."""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator
from pathlib import Path

import torch
import torch.nn.functional as F

from syntax.batches import IGNORED
from syntax.scoring import Answer, answers_of, score
from syntax.train import frequent
from syntax.treebank import TREEBANKS, Sentence, read_conllu

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

    train = [sentence for name in TREEBANKS for sentence in read_conllu(options.data / name / "train.conllu")]
    made = read_conllu(options.made) if options.made else []
    dev = {name: read_conllu(options.data / name / "dev.conllu") for name in TREEBANKS}
    tags = frequent(f"{upos}|{xpos}" for sentence in train for upos, xpos in zip(sentence.upos, sentence.xpos))
    labels = frequent((label for sentence in train for label in sentence.labels), least=1)
    numbers = ({tag: i for i, tag in enumerate(tags)}, {label: i for i, label in enumerate(labels)})
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
    data = [encoding for sentence in train + made if (encoding := encode(sentence, encoder.pieces, *numbers))]
    total = options.epochs * len(groups(data, options.pieces, random.Random(0)))
    print(f"{len(data)} sentences, {len(tags)} tags, {len(labels)} labels, {total} steps", flush=True)

    checkpoint = options.out / "checkpoint.pt"
    first, step = 0, 0
    if checkpoint.exists():
        state = torch.load(checkpoint)
        teacher.load_state_dict(state["teacher"])
        optimizer.load_state_dict(state["optimizer"])
        first, step = state["epoch"], state["step"]
        chance.setstate(state["chance"])
        torch.set_rng_state(state["torch"])
        print(f"going on after epoch {first}", flush=True)

    began, first_step = time.time(), step
    for epoch in range(first, options.epochs):
        teacher.train()
        losses = 0.0
        every = groups(data, options.pieces, chance)
        for group in every:
            for part in optimizer.param_groups:
                part["lr"] = part["base"] * min(1.0, (step + 1) / WARM_UP) * max(0.02, 1 - step / total)
            # Products in 16 bits take half the time on processors that have them, and a teacher's weights are not shipped.
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = loss_of(teacher, pad(data, group))
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(teacher.parameters(), 2.0)
            optimizer.step()
            step += 1
            losses += loss.item()
            if step % 50 == 0:
                pace = (time.time() - began) / (step - first_step)
                print(f"step {step}/{total}  loss {loss.item():.3f}  {pace * (total - step) / 60:.1f} min left", flush=True)
        line = f"epoch {epoch + 1}/{options.epochs}  loss {losses / len(every):.3f}  {time.time() - began:.0f} s"
        accuracy: dict[str, object] = {}
        if epoch + 1 in (options.epochs // 2, options.epochs):
            accuracy = {name: score(answers(teacher, dev[name], encoder.pieces, tags, labels)) for name in dev}
            line += "".join(f"  {name} {figures['all']}" for name, figures in accuracy.items())
        print(line, flush=True)
        torch.save(
            {
                "teacher": teacher.state_dict(),
                "optimizer": optimizer.state_dict(),
                "epoch": epoch + 1,
                "step": step,
                "chance": chance.getstate(),
                "torch": torch.get_rng_state(),
                "tags": tags,
                "labels": labels,
                "accuracy": accuracy,
                "options": {key: str(value) for key, value in vars(options).items()},
            },
            checkpoint,
        )
        if accuracy:
            (options.out / "accuracy.json").write_text(json.dumps(accuracy, indent=2) + "\n")


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
