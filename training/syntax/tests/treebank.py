"""A treebank small enough to learn in a second."""

from __future__ import annotations

from pathlib import Path

# A sentence a line, `word/UPOS/XPOS/head/label` a token.
SENTENCES = """
Globex/PROPN/NNP/2/nsubj bought/VERB/VBD/0/root Acme/PROPN/NNP/2/obj ./PUNCT/./2/punct
Acme/PROPN/NNP/2/nsubj makes/VERB/VBZ/0/root chips/NOUN/NNS/2/obj ./PUNCT/./2/punct
The/DET/DT/2/det firm/NOUN/NN/3/nsubj sells/VERB/VBZ/0/root chips/NOUN/NNS/3/obj
Prices/NOUN/NNS/2/nsubj fell/VERB/VBD/0/root ./PUNCT/./2/punct
The/DET/DT/2/det minister/NOUN/NN/3/nsubj resigned/VERB/VBD/0/root ./PUNCT/./3/punct
The/DET/DT/2/det firm/NOUN/NN/4/nsubj:pass was/AUX/VBD/4/aux:pass sold/VERB/VBN/0/root ./PUNCT/./4/punct
#/SYM/NN/2/case 4/NUM/CD/0/root ./PUNCT/./2/punct
Globex/PROPN/NNP/2/nsubj sells/VERB/VBZ/0/root a/DET/DT/4/det chip/NOUN/NN/2/obj ./PUNCT/./2/punct
Globex/PROPN/NNP/4/nsubj:pass was/AUX/VBD/4/aux:pass not/PART/RB/4/advmod bought/VERB/VBN/0/root ./PUNCT/./4/punct
The/DET/DT/2/det minister/NOUN/NN/3/nsubj bought/VERB/VBD/0/root a/DET/DT/5/det firm/NOUN/NN/3/obj
Acme/PROPN/NNP/2/nsubj fell/VERB/VBD/0/root ./PUNCT/./2/punct
Prices/NOUN/NNS/0/root
"""


def sentence_lines(text: str, number: int) -> list[str]:
    rows = [cut(token) for token in text.split()]
    lines = [f"# sent_id = {number}", f"# text = {' '.join(row[0] for row in rows)}"]
    if number == 2:
        # A range and an empty node, which stand for no tokens of their own.
        lines += ["1-2\tAcmemakes\t" + "\t".join("_" * 8), "1.1\tit\t" + "\t".join("_" * 8)]
    for i, (word, upos, xpos, head, label) in enumerate(rows, 1):
        lines.append(f"{i}\t{word}\t{word.lower()}\t{upos}\t{xpos}\t_\t{head}\t{label}\t_\t_")
    return [*lines, ""]


def cut(token: str) -> tuple[str, ...]:
    word, upos, xpos, head, label = token.rsplit("/", 4)
    return word, upos, xpos, head, label


def write_treebanks(folder: Path) -> None:
    """The same few sentences as every part of both treebanks."""
    lines = ["# newdoc id = GUM_news_tiny"]
    for number, text in enumerate(SENTENCES.strip().splitlines(), 1):
        lines += sentence_lines(text, number)
    for treebank in ("ewt", "gum"):
        for part in ("train", "dev"):
            path = folder / treebank / f"{part}.conllu"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
