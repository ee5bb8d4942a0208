"""Has nets annotate text for another to learn from: `python3 -m syntax.teach --checkpoints A B --text FILE --out FILE`.

What the teachers say together (the mean of their probabilities) is written as CoNLL-U; where they do not agree on a head or a tag, the column
is `_`, and the pupil is not asked about it (after the disagreement of tri-training: Zhou & Li 2005).
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from .batches import batches, encode
from .decoding import decode
from .checkpoints import restored
from .network import Scores
from .treebank import Sentence, read_conllu

UNKNOWN = "_"


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoints", type=Path, nargs="+", required=True)
    parser.add_argument("--classes", type=Path, required=True)
    parser.add_argument("--text", type=Path, required=True, help="tokens of sentences as CoNLL-U; only the words are read")
    parser.add_argument("--longest", type=int, default=60, help="longer sentences are left out")
    parser.add_argument("--out", type=Path, required=True)
    return parser.parse_args()


@torch.no_grad()
def main() -> None:
    options = arguments()
    sentences = [sentence for sentence in read_conllu(options.text) if 3 < len(sentence) <= options.longest]
    teachers = [restored(checkpoint, options.classes) for checkpoint in options.checkpoints]
    tags, labels = teachers[0].tags, teachers[0].labels
    if any(teacher.tags != tags or teacher.labels != labels for teacher in teachers):
        raise SystemExit("the teachers know different tags or labels")
    root = labels.index("root")
    data = [encode(sentence, teachers[0].features, {}, {}) for sentence in sentences]
    done = 0
    with options.out.open("w", encoding="utf-8") as out:
        for batch in batches(data, 4000, None):
            said: list[Scores] = [teacher.network(batch.features, batch.mask, batch.backwards) for teacher in teachers]
            arcs = mean([scores.arcs for scores in said])
            heads = torch.zeros(batch.mask.shape, dtype=torch.long)
            logs = arcs.log().clamp(min=-1e9).double().numpy()
            for row, number in enumerate(batch.sentences):
                size = len(data[number])
                heads[row, :size] = torch.from_numpy(decode(logs[row, :size, :size]))
            label_scores = mean([teacher.network.labels(scores, heads) for teacher, scores in zip(teachers, said)])
            label_scores[..., root] *= (heads == 0).float()
            best_labels = label_scores.argmax(-1)
            best_tags = mean([scores.tags for scores in said]).argmax(-1)
            same_head = agreed([scores.arcs.argmax(-1) for scores in said], heads)
            same_tag = agreed([scores.tags.argmax(-1) for scores in said], best_tags)
            for row, number in enumerate(batch.sentences):
                out.write(conllu(sentences[number], row, heads, best_labels, best_tags, same_head, same_tag, tags, labels))
            done += len(batch.sentences)
            print(f"{done}/{len(sentences)} sentences", end="\r", flush=True)
    print()


def mean(scores: list[Tensor]) -> Tensor:
    """Of the teachers' probabilities over the last dimension."""
    return torch.stack([F.softmax(score, dim=-1) for score in scores]).mean(0)


def agreed(choices: list[Tensor], chosen: Tensor) -> Tensor:
    """Where every teacher on its own chooses what is chosen together."""
    return torch.stack([choice == chosen for choice in choices]).all(0)


def conllu(
    sentence: Sentence,
    row: int,
    heads: Tensor,
    best_labels: Tensor,
    best_tags: Tensor,
    same_head: Tensor,
    same_tag: Tensor,
    tags: list[str],
    labels: list[str],
) -> str:
    lines: list[str] = []
    for i, word in enumerate(sentence.words, start=1):
        upos, xpos = tags[int(best_tags[row, i])].split("|") if same_tag[row, i] else (UNKNOWN, UNKNOWN)
        head, label = (str(int(heads[row, i])), labels[int(best_labels[row, i])]) if same_head[row, i] else (UNKNOWN, UNKNOWN)
        lines.append(f"{i}\t{word}\t_\t{upos}\t{xpos}\t_\t{head}\t{label}\t_\t_")
    return "\n".join(lines) + "\n\n"


if __name__ == "__main__":
    main()
