"""Has teachers read text for the small net to learn from: `python3 -m teacher.annotate --checkpoints A B --text FILE --out FILE`.

Several teachers speak with one voice, the mean of their probabilities. What is written is read by `syntax.silver`.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from syntax.scoring import labels_of, trees
from syntax.silver import Choices, Silver
from syntax.treebank import Sentence, read_conllu

from .batches import encode, groups, pad
from .encoder import pretrained
from .network import Teacher

SHORTEST, LONGEST = 3, 70  # words


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoints", type=Path, nargs="+", required=True)
    parser.add_argument("--encoder", type=Path, help="archive of the encoder; by default that of the installed package")
    parser.add_argument("--text", type=Path, required=True, help="tokens of sentences as CoNLL-U; only the words are read")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


@torch.no_grad()
def main() -> None:
    options = arguments()
    torch.set_num_threads(options.threads)
    encoder = pretrained(options.encoder)
    states = [torch.load(checkpoint) for checkpoint in options.checkpoints]
    tags, labels = states[0]["tags"], states[0]["labels"]
    if any(state["tags"] != tags or state["labels"] != labels for state in states):
        raise SystemExit("the teachers know different tags or labels")
    teachers: list[Teacher] = []
    for state in states:
        teachers.append(Teacher(encoder.size, len(tags), len(labels)).eval())
        teachers[-1].load_state_dict(state["teacher"])

    sentences = distinct([sentence for sentence in read_conllu(options.text) if SHORTEST <= len(sentence) <= LONGEST])
    encoded = [(sentence, data) for sentence in sentences if (data := encode(sentence, encoder.pieces, {}, {}))]
    data = [row for _, row in encoded]
    every = groups(data, 6000, None)
    root = labels.index("root")
    words: list[list[str]] = []
    best: list[Tensor] = []
    heads: list[Choices] = []
    joint: list[Choices] = []
    edges: list[Choices] = []
    began = time.time()
    for number, group in enumerate(every, start=1):
        batch = pad(data, group)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            said = [teacher(batch) for teacher in teachers]
        arcs = mean([scores.arcs for scores in said])
        tree = trees(arcs.log(), batch.mask)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            labelled = [labels_of(teacher.labels(scores, tree).float(), tree, root) for teacher, scores in zip(teachers, said)]
        words += [encoded[i][0].words for i in group]
        # The root's own row says nothing.
        kept = batch.mask.clone()
        kept[:, 0] = False
        best.append(tree[kept].to(torch.int16))
        heads.append(Choices.likeliest(arcs[kept]))
        joint.append(Choices.likeliest(mean([scores.tags for scores in said])[kept]))
        edges.append(Choices.likeliest(mean(labelled)[kept]))
        if number % 50 == 0:
            print(f"{len(words)}/{len(data)} sentences  {(time.time() - began) / number * (len(every) - number) / 60:.1f} min left", flush=True)
    Silver(words, torch.cat(best), Choices.joined(heads), Choices.joined(joint), Choices.joined(edges), tags, labels).save(options.out)
    print(f"{len(words)} sentences, {sum(map(len, words))} words, {time.time() - began:.0f} s")


def mean(scores: list[Tensor]) -> Tensor:
    """Of the teachers' probabilities over the last dimension."""
    return torch.stack([F.softmax(score.float(), dim=-1) for score in scores]).mean(0)


def distinct(sentences: list[Sentence]) -> list[Sentence]:
    """Each wording once: news agencies' stock sentences would be learned by heart."""
    seen: dict[tuple[str, ...], Sentence] = {}
    for sentence in sentences:
        seen.setdefault(tuple(sentence.words), sentence)
    return list(seen.values())


if __name__ == "__main__":
    main()
