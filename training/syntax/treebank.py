"""Reads CoNLL-U (https://universaldependencies.org/format.html) into sentences."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Sentence:
    """
    One sentence of a treebank. Tokens count from 1 in `heads`; head 0 is the root, -1 one that is not known. `labels[i]` is the edge above token `i`.
    """

    words: list[str]
    upos: list[str]
    xpos: list[str]
    heads: list[int]
    labels: list[str]
    genre: str

    def __len__(self) -> int:
        return len(self.words)


def read_conllu(path: Path) -> list[Sentence]:
    """The sentences of a file. Ranges (`1-2`) and empty nodes (`1.1`) are left out; a token that is `#` is no comment."""
    sentences: list[Sentence] = []
    rows: list[list[str]] = []
    genre = ""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("#") and "\t" not in line:
                if line.startswith("# newdoc id = "):
                    genre = genre_of(line.removeprefix("# newdoc id = "))
                continue
            if line:
                columns = line.split("\t")
                if columns[0].isdigit():
                    rows.append(columns)
            elif rows:
                sentences.append(sentence_of(rows, genre))
                rows = []
    if rows:
        sentences.append(sentence_of(rows, genre))
    return sentences


def sentence_of(rows: list[list[str]], genre: str) -> Sentence:
    return Sentence(
        words=[row[1] for row in rows],
        upos=[row[3] for row in rows],
        xpos=[row[4] for row in rows],
        heads=[-1 if row[6] == "_" else int(row[6]) for row in rows],
        labels=[row[7] for row in rows],
        genre=genre,
    )


def genre_of(document: str) -> str:
    """`GUM_news_homeopathic` → `news`, `weblog-blogspot.com_…` → `weblog`."""
    parts = document.split("_" if document.startswith("GUM_") else "-")
    return parts[1] if document.startswith("GUM_") and len(parts) > 1 else parts[0]
