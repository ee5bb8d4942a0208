"""Trains the net: `python3 -m syntax.train --data DIR --classes FILE --out DIR`. Prints progress; goes on where it was stopped."""

from __future__ import annotations

import argparse
import copy
import math
import random
from pathlib import Path

import torch
import torch.nn.functional as F

from .batches import Batch, Encoded, batches, encode, encode_silver
from .features import Features, known_words, read_classes
from .forms import capitalized, joined, vary
from .network import SPREAD, Network, Shape
from .run import Run
from .scoring import answers, score
from .silver import Choices, Silver
from .treebank import Treebanks, read_conllu
from .vectors import Codes

SMOOTHING = 0.999  # of the running average of the weights, which is what is scored and shipped
WARM_UP = 200
RUN_ON = 0.05  # pairs of sentences that come as one in an epoch, as a share of the sentences
OTHER_CASE = 0.12  # share of the silver
SEEN = 8  # times that a word of the silver must be seen to be known


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with ewt/ and gum/, each with train.conllu and dev.conllu")
    parser.add_argument("--classes", type=Path, required=True, help="key<TAB>class of the lexicon")
    parser.add_argument("--codes", type=Path, required=True, help="word vectors, as syntax.vectors writes them")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoint.pt, which training goes on from")
    parser.add_argument("--silver", type=Path, help="sentences that teachers read (teacher.annotate)")
    parser.add_argument("--silver-share", type=float, default=3.0, help="tokens of them in an epoch, for one of the treebanks")
    parser.add_argument("--made", type=Path, help="sentences made by program, as CoNLL-U")
    parser.add_argument("--made-share", type=float, default=0.08, help="tokens of them in an epoch, for one of the treebanks")
    parser.add_argument("--varied", type=float, default=0.4, help="share of the treebanks' sentences that come a second time in an epoch, in another form")
    parser.add_argument("--words", type=int, default=15_000, help="known words: those of the treebanks, then the silver's most frequent")
    parser.add_argument("--epochs", type=int, default=26)
    parser.add_argument("--tokens", type=int, default=2000, help="tokens in a batch")
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--dropout", type=float, default=0.25)
    parser.add_argument("--hidden", type=int, default=128)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


def main() -> None:
    options = arguments()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    chance = random.Random(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)

    treebanks = Treebanks.read(options.data)
    train, dev, tags, labels, numbers = treebanks.train, treebanks.dev, treebanks.tags, treebanks.labels, treebanks.numbers
    silver = Silver.load(options.silver) if options.silver else None
    codes = Codes.load(options.codes)
    words = known_words([word for sentence in train for word in sentence.words])
    if silver:
        words = with_silver(words, silver, options.words)
    features = Features(words, read_classes(options.classes), codes.by_word())
    data = [encode(sentence, features, *numbers) for sentence in train]
    made = [encode(sentence, features, *numbers) for sentence in read_conllu(options.made)] if options.made else []
    if silver and (silver.tags, silver.labels) != (tags, labels):
        raise SystemExit("the teachers know other tags or labels than the treebanks")
    taught = encode_silver(silver, features, in_other_cases(silver.sentences, random.Random(options.seed))) if silver else []
    dev_data = {name: [encode(sentence, features, *numbers) for sentence in sentences] for name, sentences in dev.items()}

    network = Network(Shape(tuple(features.sizes), len(tags), len(labels), hidden=options.hidden), dropout=options.dropout)
    codes.start(network.embeddings, SPREAD)
    average = copy.deepcopy(network)
    optimizer = torch.optim.Adam(network.parameters(), lr=options.rate, betas=(0.9, 0.95))
    size = sum(map(len, data))

    def drawn(chance: random.Random) -> list[Encoded]:
        """What one epoch learns from."""
        other = [encode(vary(train[i], chance), features, *numbers) for i in chance.sample(range(len(train)), round(options.varied * len(train)))]
        run_on = [encode(joined(*chance.sample(train, 2), stopped=chance.random() < 0.5), features, *numbers) for _ in range(round(RUN_ON * len(train)))]
        return data + other + run_on + some(made, options.made_share * size, chance) + some(taught, options.silver_share * size, chance)

    total = options.epochs * len(batches(drawn(random.Random(0)), options.tokens, random.Random(0)))
    print(f"{len(train)} sentences, {sum(map(len, train))} tokens, {len(features.words)} words, {len(tags)} tags, {len(labels)} labels", flush=True)

    def epoch_of() -> list[Batch]:
        network.train()
        return batches(drawn(chance), options.tokens, chance)

    def learn(batch: Batch, step: int) -> float:
        for group in optimizer.param_groups:
            group["lr"] = rate_at(step, total, options.rate)
        loss = loss_of(network, batch)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
        optimizer.step()
        follow(average, network, min(SMOOTHING, (step + 1) / (step + 11)))
        return loss.item()

    Run(
        options,
        total,
        chance,
        parts={"network": network, "average": average, "optimizer": optimizer},
        kept={"shape": network.shape.as_dict(), "words": features.words, "coded": codes.words, "codes": codes.codes, "tags": tags, "labels": labels},
        scored=[*range(4, options.epochs, 4), options.epochs],
    ).go(epoch_of, learn, lambda: {name: score(answers(average, dev[name], dev_data[name], tags, labels)) for name in dev})


def some(data: list[Encoded], tokens: float, chance: random.Random) -> list[Encoded]:
    """Sentences drawn by chance, of about so many tokens together; all of them if there are fewer."""
    found: list[Encoded] = []
    for sentence in chance.sample(data, len(data)):
        if tokens <= 0:
            break
        found.append(sentence)
        tokens -= len(sentence)
    return found


def with_silver(words: list[str], silver: Silver, most: int) -> list[str]:
    """The known words and behind them, up to `most` in all, the most frequent others of the silver."""
    known = set(words)
    more = known_words([word for sentence in silver.sentences for word in sentence], SEEN)
    return words + [word for word in more if word not in known][: max(0, most - len(words))]


def in_other_cases(sentences: list[list[str]], chance: random.Random) -> list[list[str]]:
    """Some of the sentences all in capitals, all in small letters or with Every Word Capitalized. What was read of them stays right."""
    return [list(map(chance.choice((str.upper, str.lower, capitalized)), words)) if chance.random() < OTHER_CASE else words for words in sentences]


def rate_at(step: int, total: int, rate: float) -> float:
    """Up in a straight line, then down along a cosine to a fiftieth."""
    return rate * min(1.0, (step + 1) / WARM_UP) * (0.49 * (1 + math.cos(math.pi * step / total)) + 0.02)


def loss_of(network: Network, batch: Batch) -> torch.Tensor:
    scores = network(batch.features, batch.mask, batch.backwards)
    return cross_entropy(scores.arcs, batch.heads) + cross_entropy(network.labels(scores, batch.trees), batch.labels) + 0.5 * cross_entropy(scores.tags, batch.tags)


def cross_entropy(scores: torch.Tensor, right: Choices) -> torch.Tensor:
    """A word, of those of which something is known."""
    said = F.log_softmax(scores, dim=-1).gather(-1, right.numbers)
    return -(said * right.shares).sum() / right.shares.sum().clamp(min=1)


@torch.no_grad()
def follow(average: Network, network: Network, smoothing: float) -> None:
    """Moves the average a little towards the weights (Polyak & Juditsky 1992)."""
    for mean, weight in zip(average.parameters(), network.parameters()):
        mean.lerp_(weight, 1 - smoothing)


if __name__ == "__main__":
    main()
