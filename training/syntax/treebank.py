"""Reads CoNLL-U (https://universaldependencies.org/format.html) into sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path


TREEBANKS = ("ewt", "gum")


@dataclass(frozen=True)
class Sentence:
    """
    One sentence of a treebank. Tokens count from 1 in `heads`; head 0 is the root, -1 one that is not known. `labels[i]` is the edge above token `i`.
    `spaces[i]` tells whether a space follows in the text; it is empty where that is not known.
    """

    words: list[str]
    upos: list[str]
    xpos: list[str]
    heads: list[int]
    labels: list[str]
    genre: str
    spaces: list[bool] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.words)


@dataclass(frozen=True)
class Treebanks:
    """What is learned from and what is scored on, with the joint tags (`NOUN|NN`) and labels of the first, most frequent first."""

    train: list[Sentence]
    dev: dict[str, list[Sentence]]
    tags: list[str]
    labels: list[str]

    @staticmethod
    def read(folder: Path) -> Treebanks:
        """`folder` has ewt/ and gum/, each with train.conllu and dev.conllu. A tag that comes once or twice is left out."""
        train = [sentence for name in TREEBANKS for sentence in read_conllu(folder / name / "train.conllu")]
        return Treebanks(
            train=train,
            dev={name: read_conllu(folder / name / "dev.conllu") for name in TREEBANKS},
            tags=frequent(f"{upos}|{xpos}" for sentence in train for upos, xpos in zip(sentence.upos, sentence.xpos)),
            labels=frequent((label for sentence in train for label in sentence.labels), least=1),
        )

    @property
    def numbers(self) -> tuple[dict[str, int], dict[str, int]]:
        """Of the tags and of the labels."""
        return {tag: i for i, tag in enumerate(self.tags)}, {label: i for i, label in enumerate(self.labels)}


def frequent(items: Iterable[str], least: int = 3) -> list[str]:
    """Distinct items, most frequent first, equals in the order of their letters."""
    counts = Counter(items)
    return sorted((item for item, count in counts.items() if count >= least), key=lambda item: (-counts[item], item))


def read_conllu(path: Path) -> list[Sentence]:
    """The sentences of a file. Ranges (`1-2`) and empty nodes (`1.1`) are left out; a token that is `#` is no comment."""
    sentences: list[Sentence] = []
    rows: list[list[str]] = []
    spaces: list[bool] = []
    genre = ""
    last, space_after = 0, True  # of the range that is open
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("#") and "\t" not in line:
                if line.startswith("# newdoc id = "):
                    genre = genre_of(line.removeprefix("# newdoc id = "))
                continue
            if line:
                columns = line.split("\t")
                if "-" in columns[0]:
                    last, space_after = int(columns[0].split("-")[1]), spaced(columns)
                if columns[0].isdigit():
                    rows.append(columns)
                    # Words of a range touch: "do" and "n't" of "don't".
                    spaces.append(space_after if int(columns[0]) == last else int(columns[0]) > last and spaced(columns))
            elif rows:
                sentences.append(sentence_of(rows, genre, spaces))
                rows, spaces, last = [], [], 0
    if rows:
        sentences.append(sentence_of(rows, genre, spaces))
    return sentences


def spaced(columns: list[str]) -> bool:
    return "SpaceAfter=No" not in columns[9].split("|")


def sentence_of(rows: list[list[str]], genre: str, spaces: list[bool]) -> Sentence:
    return Sentence(
        words=[row[1] for row in rows],
        upos=[row[3] for row in rows],
        xpos=[row[4] for row in rows],
        heads=[-1 if row[6] == "_" else int(row[6]) for row in rows],
        labels=[row[7] for row in rows],
        genre=genre,
        spaces=spaces,
    )


def genre_of(document: str) -> str:
    """`GUM_news_homeopathic` → `news`, `weblog-blogspot.com_…` → `weblog`."""
    parts = document.split("_" if document.startswith("GUM_") else "-")
    return parts[1] if document.startswith("GUM_") and len(parts) > 1 else parts[0]


def conllu_of(sentence: Sentence, misc: list[str]) -> str:
    """The sentence as a block of a file; `misc` goes into the last column, beside what is said of spaces there."""
    spaces = sentence.spaces or [True] * len(sentence)
    lines = [f"# text = {''.join(word + ' ' * space for word, space in zip(sentence.words, spaces)).strip()}"]
    columns = zip(sentence.words, sentence.upos, sentence.xpos, sentence.heads, sentence.labels, spaces, misc)
    for i, (word, upos, xpos, head, label, space, more) in enumerate(columns, 1):
        last = "|".join(part for part in ("" if space else "SpaceAfter=No", more) if part)
        lines.append(f"{i}\t{word}\t_\t{upos}\t{xpos}\t_\t{'_' if head < 0 else head}\t{label}\t_\t{last or '_'}")
    return "\n".join([*lines, "", ""])


def is_tree(heads: list[int]) -> bool:
    """Whether every token's head is another token or the root, one token hangs on the root, and from every token the way up ends there."""
    if heads.count(0) != 1 or not all(0 <= head <= len(heads) for head in heads):
        return False
    above = 0  # how many tokens were passed on the way up: more than there are only in a circle
    for head in heads:
        above = 0
        while head and above <= len(heads):
            head, above = heads[head - 1], above + 1
        if head:
            return False
    return True
