"""Words and their rows, which both sides must agree on: `python3 -m syntax.tests.features` writes features.jsonl after a change that is meant."""

from __future__ import annotations

import json
from pathlib import Path

from ..features import Features, key_of, shape_of

PATH = Path(__file__).with_name("features.jsonl")

KNOWN = ["the", "'s", "0000", "-", '"']
CODES = {"the": (0, 1, 2, 3, 4, 5, 6, 7), "0000": (255, 0, 255, 0, 255, 0, 255, 0)}


WORDS = [
    "the", "The", "’s", "'s", "“", "„", "—", "…", "don’t", "`quoted´", "2024", "1,200.50", "1990s", "COVID-19", "NeurIPS", "U.S.", "a", "of",
    "Tencent", "HunYuanVideo", "internationalization", "!!!!!!", "aaaaBBBB1111....", "élan", "ÉCOLE", "Straße", "İstanbul", "ΟΔΟΣ", "ǅ", "Ⅷ", "n.º",
    "ª", "漢字", "😀", "👩‍💻", "😀😀😀😀😀😀😀😀😀😀😀😀", "a😀b", "e\u0301te\u0301", "#", "@user", "http://a.b/c?d=1", "٣", "\u200b",
]  # fmt: skip


def table(classes: dict[str, str]) -> list[dict[str, object]]:
    features = Features(KNOWN, classes, CODES)
    return [{"word": word, "key": key_of(word), "class": classes.get(key_of(word), ""), "shape": shape_of(word), "rows": features.rows(word)} for word in WORDS]


def read() -> tuple[dict, list[dict]]:
    """What all words share, and the words."""
    head, *words = (json.loads(line) for line in PATH.read_text(encoding="utf-8").splitlines())
    return head, words


if __name__ == "__main__":
    # What the lexicon says of a word is not known here: it stays as it stands in the file.
    classes = {entry["key"]: entry["class"] for entry in read()[1]} if PATH.exists() else {}
    rows = [{"known": KNOWN, "codes": CODES, "sizes": Features(KNOWN, {}, {}).sizes}, *table(classes)]
    PATH.write_text("".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows), encoding="utf-8")
