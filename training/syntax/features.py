"""What the net sees of a word: one row in each of fifteen tables. `src/3-syntax/net/features.ts` must give the same numbers for the same word.

Everything is counted in UTF-16 code units, as JavaScript does, and lower-cased without a locale.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

# Rows 0 to 2 of every table are padding, unknown and the root of the sentence.
PAD, UNKNOWN, ROOT, FIRST = 0, 1, 2, 3

# Tables after the first, which holds the words: seed of the hash and number of rows.
HASHED = {"prefix2": (1, 2048), "suffix2": (2, 2048), "suffix3": (3, 4096), "frame": (4, 4096), "shape": (5, 1024), "lexicon": (6, 512)}
# Then the parts of a word vector's code, see vectors.py: the row is the number in that part of the code.
CODES = 8
CENTROIDS = 256
TABLES = 1 + len(HASHED) + CODES

PLAIN = str.maketrans({**dict.fromkeys("’‘ʼ`´", "'"), **dict.fromkeys("“”„«»", '"'), **dict.fromkeys("–—―−‐‑", "-"), "…": "."})


def plain(word: str) -> str:
    """The word with typewriter's quotes and dashes: treebanks have them, articles have the others."""
    return word.translate(PLAIN)


def key_of(word: str) -> str:
    """How the word is looked up: plain, lower-cased, every digit 0."""
    return "".join("0" if "0" <= letter <= "9" else letter for letter in plain(word).lower())


def units(text: str) -> list[int]:
    """UTF-16 code units."""
    data = text.encode("utf-16-le", "surrogatepass")
    return [data[i] | data[i + 1] << 8 for i in range(0, len(data), 2)]


def hash32(codes: list[int], seed: int) -> int:
    """FNV-1a over code units, then a round of murmur's finalizer, so that the low bits are good enough for a modulus."""
    value = (2166136261 ^ seed) & 0xFFFFFFFF
    for code in codes:
        value = ((value ^ code) * 16777619) & 0xFFFFFFFF
    value ^= value >> 15
    value = (value * 0x85EBCA6B) & 0xFFFFFFFF
    return value ^ value >> 13


def shape_of(word: str) -> str:
    """`NeurIPS` → `XxxxXXX`, `2024` → `ddd`: at most three of a kind in a row, at most ten in all. By code unit; letters beyond ASCII by case."""
    shape = ""
    last, run = "", 0
    for letter in plain(word):
        kind = "X" if letter.isupper() else "x" if letter.islower() else "d" if "0" <= letter <= "9" else letter
        run = run + 1 if kind == last else 1
        last = kind
        if run <= 3:
            shape += kind
    return shape[:10]


class Features:
    """Maps words to rows. `words` are the known ones, most frequent first; `classes` are what the lexicon says of a key, `codes` the codes of vectors."""

    def __init__(self, words: list[str], classes: dict[str, str], codes: dict[str, tuple[int, ...]]) -> None:
        self.words = words
        self.classes = classes
        self.codes = codes
        self.row = {word: FIRST + i for i, word in enumerate(words)}
        self.rows = cache(self._rows)

    @property
    def sizes(self) -> list[int]:
        return [FIRST + len(self.words), *(rows for _, rows in HASHED.values()), *[FIRST + CENTROIDS] * CODES]

    def _rows(self, word: str) -> tuple[int, ...]:
        key = key_of(word)
        codes = units(key)
        parts = {
            "prefix2": codes[:2],
            "suffix2": codes[-2:],
            "suffix3": codes[-3:],
            "frame": [*codes[:3], ord("_"), *codes[-4:]],
            "shape": units(shape_of(word)),
            "lexicon": units(self.classes.get(key, "")),
        }
        hashed = (FIRST + hash32(parts[name], seed) % (rows - FIRST) for name, (seed, rows) in HASHED.items())
        code = self.codes.get(key)
        coded = (UNKNOWN,) * CODES if code is None else (FIRST + number for number in code)
        return (self.row.get(key, UNKNOWN), *hashed, *coded)


def known_words(words: list[str], least: int = 2) -> list[str]:
    """Keys seen at least `least` times, most frequent first, equals in the order of their letters."""
    counts = Counter(map(key_of, words))
    return sorted((key for key, count in counts.items() if count >= least), key=lambda key: (-counts[key], key))


def read_classes(path: Path) -> dict[str, str]:
    """`key<TAB>class`, as `npm run train -- lexicon` writes it from the lexicon that ships."""
    classes: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        key, _, name = line.partition("\t")
        classes[key] = name
    return classes
