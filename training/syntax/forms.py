"""The forms that text has outside treebanks: headlines, capitals, lists, labels of speakers. Made from annotated sentences, so that the net learns them.

What a form adds is annotated as EWT and GUM annotate it where they have it. `python3 -m syntax.forms --data DIR --out DIR` writes the dev sentences
in each form.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .treebank import Sentence, conllu_of, read_conllu


@dataclass(eq=False)
class Token:
    """A word that knows its head, so that words can come and go. The head is `ROOT` above the root and None where it is not known."""

    word: str
    upos: str
    xpos: str
    label: str
    head: Token | None = None
    space: bool = True


ROOT = Token("", "", "", "")

Edit = Callable[[list[Token], random.Random], list[Token]]


def tokens_of(sentence: Sentence) -> list[Token]:
    spaces = sentence.spaces or [True] * len(sentence)
    columns = zip(sentence.words, sentence.upos, sentence.xpos, sentence.labels, spaces)
    tokens = [Token(word, upos, xpos, label, space=space) for word, upos, xpos, label, space in columns]
    for token, head in zip(tokens, sentence.heads):
        token.head = None if head < 0 else ROOT if head == 0 else tokens[head - 1]
    return tokens


def sentence_of(tokens: list[Token], genre: str) -> Sentence:
    number = {id(token): i for i, token in enumerate(tokens, 1)}
    number[id(ROOT)] = 0
    return Sentence(
        words=[token.word for token in tokens],
        upos=[token.upos for token in tokens],
        xpos=[token.xpos for token in tokens],
        heads=[-1 if token.head is None else number[id(token.head)] for token in tokens],
        labels=[token.label for token in tokens],
        genre=genre,
        spaces=[token.space for token in tokens],
    )


# What the forms share.


def root_of(tokens: list[Token]) -> Token | None:
    """The root, or None where it is not known: what hangs on it has no known head then, either."""
    return next((token for token in tokens if token.head is ROOT), None)


def leaves_of(tokens: list[Token]) -> list[Token]:
    """The words that can go without leaving anything behind. The root is none of them."""
    heads = {id(token.head) for token in tokens}
    return [token for token in tokens if id(token) not in heads and token.head is not ROOT]


def without(tokens: list[Token], gone: Iterable[Token]) -> list[Token]:
    """The tokens that stay; a space behind one that goes is a space behind the one before it. Words are never all taken away."""
    left_out = {id(token) for token in gone}
    kept: list[Token] = []
    for token in tokens:
        if id(token) not in left_out:
            kept.append(token)
        elif kept:
            kept[-1].space = kept[-1].space or token.space
    return kept


def final_stops(tokens: list[Token]) -> list[Token]:
    """ "." or "?" or "!!" or ". ..." at the very end, whatever closing quotes and brackets come after it."""
    end = len(tokens)
    while end and tokens[end - 1].xpos in ("''", "-RRB-"):
        end -= 1
    start = end
    while start and tokens[start - 1].upos == "PUNCT" and tokens[start - 1].xpos == ".":
        start -= 1
    return tokens[start:end]


def punct(word: str, xpos: str, head: Token | None, space: bool = True) -> Token:
    return Token(word, "PUNCT", xpos, "punct", head, space)


def capitalized(word: str) -> str:
    return word[:1].upper() + word[1:]


def is_address(word: str) -> bool:
    """Addresses keep their letters: in capitals they are other addresses."""
    return "@" in word or "://" in word or word.lower().startswith("www.")


# The forms.

ARTICLES = {"a", "an", "the"}
BE = {"is", "are", "was", "were", "'s", "’s", "'re", "’re"}
# "a lot" without its article is something else.
AMOUNTS = {"lot", "few", "bit", "little", "couple", "number"}
# Not capitalized within a title, unless it is an adverb ("Stay Out").
SMALL = {*ARTICLES, *"and but or nor for of in on at to by as from with into via per vs vs. over up out off than".split()}


def headline(tokens: list[Token], chance: random.Random) -> list[Token]:
    """ "The company was sold." → "Company Sold": no articles, no forms of "be" behind a noun, no final stop; in title case as often as not."""
    leaves = leaves_of(tokens)
    gone = [token for token in leaves if is_article(token, tokens) or is_be(token, tokens)]
    gone += [token for token in leaves if token in final_stops(tokens) and token.word == "."]
    for token in leaves:
        if is_and_of_nouns(token, tokens) and chance.random() < 0.5:
            place = tokens.index(token)
            tokens[place - 1].space = False
            tokens[place] = punct(",", ",", token.head)
    tokens = without(tokens, gone)
    first = next((token for token in tokens if token.upos != "PUNCT"), None)
    if first and is_plain_lower(first):
        first.word = capitalized(first.word)
    if chance.random() < 0.5:
        last = next((token for token in reversed(tokens) if token.upos != "PUNCT"), None)
        for before, token in zip(tokens, tokens[1:]):
            # "can" and "not" of "cannot" are one word; "well-known" is two.
            begins = before.space or before.xpos in ("HYPH", "``", "-LRB-")
            small = token.word in SMALL and token.upos in ("ADP", "CCONJ", "DET", "PART", "SCONJ") and token.xpos != "RP"
            if begins and is_plain_lower(token) and (token is last or not small):
                token.word = capitalized(token.word)
    return tokens


def is_article(token: Token, tokens: list[Token]) -> bool:
    # The "The" of "The Hague" is a part of the name, if only in the middle of a sentence.
    begins_name = token.word[:1].isupper() and token is not tokens[0]
    place = tokens.index(token)
    amount = any(other.word.lower() in AMOUNTS for other in tokens[place + 1 : place + 2])
    rate = token.head is not None and token.head.label.endswith(":unmarked")  # "twice a day"
    return token.label == "det" and token.word.lower() in ARTICLES and not (begins_name or amount or rate)


def is_be(token: Token, tokens: list[Token]) -> bool:
    """A finite "be" between its noun and what is said of it: not in "is it so", "who he is", "he is", "isn't", "the point is that it works"."""
    head = token.head
    if token.label not in ("aux", "aux:pass", "cop") or token.word.lower() not in BE or head is None:
        return False
    if token.word[0] in "'’" and token.label == "aux" and head.xpos != "VBG":
        return False  # "has"
    place = tokens.index(token)
    follows = tokens[place + 1].word.lower().replace("’", "'") if place + 1 < len(tokens) else ""
    subjects = [other for other in tokens[:place] if other.head is head and other.label in ("nsubj", "nsubj:pass")]
    return head in tokens[place:] and follows != "n't" and any(subject.upos in ("NOUN", "PROPN", "NUM") for subject in subjects)


def is_and_of_nouns(token: Token, tokens: list[Token]) -> bool:
    """The "and" of "Poland and Hungary", without a comma before it."""
    conjunct = token.head
    if token.word.lower() != "and" or token.label != "cc" or conjunct is None or conjunct.head is None:
        return False
    place = tokens.index(token)
    nouns = all(noun.upos in ("NOUN", "PROPN") for noun in (conjunct, conjunct.head))
    return nouns and conjunct.label == "conj" and place > 0 and tokens[place - 1].upos != "PUNCT" and conjunct in tokens[place:]


def is_plain_lower(token: Token) -> bool:
    return token.word.islower() and token.word[0].isalpha() and not is_address(token.word)


def capitals(tokens: list[Token], chance: random.Random) -> list[Token]:
    """ "ACME BUYS GLOBEX." """
    return recased(tokens, str.upper)


def lower(tokens: list[Token], chance: random.Random) -> list[Token]:
    """ "acme buys globex." Names stay names: only a reader knows them now."""
    return recased(tokens, str.lower)


def recased(tokens: list[Token], case: Callable[[str], str]) -> list[Token]:
    for token in tokens:
        # ":D" is no letter.
        if not is_address(token.word) and token.upos != "SYM":
            token.word = case(token.word)
    return tokens


def unstopped(tokens: list[Token], chance: random.Random) -> list[Token]:
    """ "Acme buys Globex" with nothing at the end; one in three sentences loses commas, too."""
    leaves = leaves_of(tokens)
    gone = [token for token in final_stops(tokens) if token in leaves]
    if chance.random() < 1 / 3:
        gone += [token for token in leaves if token.word == "," and token.label == "punct" and chance.random() < 0.7]
    return without(tokens, gone)


BULLETS = ["-", "-", "•", "•", "*", "–", "·", "‣", "◦", "▪", "+", "→"]
NUMBERS = [*"12345", *map(str, range(1, 21)), *"abcABC", "i", "ii", "iii"]


def listed(tokens: list[Token], chance: random.Random) -> list[Token]:
    """ "• Acme buys Globex", "2) …", "1. …", as an item of a list."""
    if tokens[0].xpos in ("NFP", "LS"):
        return tokens  # is an item already
    root = root_of(tokens)
    if chance.random() < 0.5:
        return [punct(chance.choice(BULLETS), "NFP", root), *tokens]
    number = chance.choice(NUMBERS)
    close = chance.choice([".", ")", "()"])
    if close == "." and not number.isdigit():
        return [Token(f"{number}.", "X", "LS", "discourse", root), *tokens]  # so GUM
    marker = Token(number, "NUM", "LS", "discourse", root, space=False)  # so EWT, and the tokenizer cuts "1." as EWT does
    opening = [punct("(", "-LRB-", marker, space=False)] if close == "()" else []
    return [*opening, marker, punct(".", ".", marker) if close == "." else punct(")", "-RRB-", marker), *tokens]


EMOJI = "😀 😂 🤣 😅 😊 😍 😎 😢 😭 😡 🤔 🙄 🙏 👍 👎 👏 💪 🔥 ✨ 🎉 🚀 💯 ❤ 💔 ✅ ❌ ⚠ 📈 📉 👀 🤷 ⭐ ☀ 👉 💰".split()
EMOTICONS = ":) :-) :( :-( ;) ;-) :D :P :/ =) xD ^_^ <3 :')".split()


def emoji(tokens: list[Token], chance: random.Random) -> list[Token]:
    """ "Acme buys Globex 🚀", ":)" behind the final stop or before it."""
    root = root_of(tokens)
    words = [chance.choice(EMOTICONS)] if chance.random() < 1 / 3 else chance.choices(EMOJI, k=chance.choice([1, 1, 2]))
    added = [Token(word, "SYM", "NFP", "discourse", root) for word in words]
    stops = final_stops(tokens)
    before = bool(stops) and stops[-1] is tokens[-1] and len(stops) < len(tokens) and chance.random() < 1 / 3
    place = len(tokens) - len(stops) if before else len(tokens)
    if place > 0:
        added[-1].space = tokens[place - 1].space if before else True
        tokens[place - 1].space = True
    return [*tokens[:place], *added, *tokens[place:]]


FIRST_NAMES = "Ann James Maria Wei Fatima John Olga Carlos Priya Tom Sarah Ahmed Grace Will Mark Rose Chen Yuki Liam Zoe".split()
SURNAMES = "Smith Lee Garcia Cohen Nowak Brown Khan Jones Okafor Müller Rossi Baker Young Price Silva Tanaka Ivanova Obama Merkel O'Brien".split()
ROLES = "Q A Q A Reporter Host Interviewer Moderator Narrator Question Answer Caller Operator Speaker Chairman Doctor Student Teacher Me Him".split()
TITLES = ["Mr.", "Mrs.", "Ms.", "Dr.", "Sen.", "President"]


def speaker(tokens: list[Token], chance: random.Random) -> list[Token]:
    """ "SMITH: We agree." The label is the root, what is said its parataxis, and the final stop the label's."""
    label = speaker_label(chance)
    name = next(token for token in label if token.head is ROOT)
    if chance.random() < 0.4:
        label = recased(label, str.upper)
    said = root_of(tokens)
    for stop in final_stops(tokens):
        if tokens[-1] in final_stops(tokens) and stop.head is said:
            stop.head = name
    if said:
        said.head, said.label = name, "parataxis"
    label[-1].space = False
    return [*label, punct(":", ":", said), *tokens]


def speaker_label(chance: random.Random) -> list[Token]:
    kind = chance.random()
    if kind < 0.3:
        role = chance.choice(ROLES)
        if role in ("Me", "Him"):
            return [Token(role, "PRON", "PRP", "root", ROOT)]
        first = Token(role, "NOUN", "NN", "root", ROOT)
        if role == "Speaker":
            return [first, Token(str(chance.randint(1, 9)), "NUM", "CD", "flat", first)]
        return [first]
    surname = Token(chance.choice(SURNAMES), "PROPN", "NNP", "root", ROOT)
    if kind < 0.5:
        return [surname]
    if kind < 0.6:
        return [Token(chance.choice(TITLES), "PROPN", "NNP", "nmod:desc", surname), surname]
    first = Token(chance.choice(FIRST_NAMES), "PROPN", "NNP", "root", ROOT)
    if kind < 0.75:
        return [first]
    surname.head, surname.label = first, "flat"
    return [first, surname]


# Opening and closing, as texts of the world have them.
DOUBLE = ["“”", "„“", "””", "«»", "‹›", "‚‘", "″″", "‟”", '""', ("``", "''"), ("''", "''"), "‘’", "''"]
SINGLE = ["‘’", "‚‘", "‹›", "′′", "`'", "`´", "‛’", "''", "“”"]
APOSTROPHES = ["’", "’", "‘", "´", "`", "′", "ʼ", "'"]
DASHES = ["–", "—", "--", "―", "‒", "⸺", "−", "---", "-"]
RANGES = ["–", "‒", "−", "—", "-"]
HYPHENS = ["‐", "‑", "–", "−", "-"]
ELLIPSES = ["…", "...", "..", "....", "……", "⋯"]

SINGLE_QUOTES = set("'‘’`")
DOUBLE_QUOTES = {*'"“”', "``", "''"}
DASH_WORDS = {"-", "--", "---", "–", "—"}


def typographic(tokens: list[Token], chance: random.Random) -> list[Token]:
    """ „Acme“ ⸺ ‹Globex›: other quotes, apostrophes, dashes and dots. A sentence without any of them stands in quotes now and then."""
    signs = DOUBLE_QUOTES | SINGLE_QUOTES | DASH_WORDS | {"...", "…"}
    root = root_of(tokens)
    if root and not any(token.word in signs or "'" in token.word or "’" in token.word for token in tokens) and chance.random() < 0.5:
        tokens[-1].space, space = False, tokens[-1].space
        tokens = [punct('"', "``", root, space=False), *tokens, punct('"', "''", root, space)]
    double, single = chance.choice(DOUBLE), chance.choice(SINGLE)
    apostrophe, dash, between, hyphen, dots = map(chance.choice, (APOSTROPHES, DASHES, RANGES, HYPHENS, ELLIPSES))
    for token in tokens:
        word = token.word
        if word in DOUBLE_QUOTES | SINGLE_QUOTES and token.xpos in ("``", "''"):
            pair = single if word in SINGLE_QUOTES else double
            token.word = pair[0] if token.xpos == "``" else pair[1]
        elif word in DASH_WORDS:
            token.word = hyphen if token.xpos == "HYPH" else between if token.upos == "SYM" else dash
        elif word in ("...", "…"):
            token.word = dots
        elif not is_address(word) and token.upos != "SYM":
            token.word = word.replace("'", apostrophe).replace("’", apostrophe).replace("-", hyphen)
    return tokens


EDITS: dict[str, Edit] = {
    "headline": headline,
    "capitals": capitals,
    "lower": lower,
    "unstopped": unstopped,
    "listed": listed,
    "emoji": emoji,
    "speaker": speaker,
    "typographic": typographic,
}


def form_of(edit: Edit) -> Callable[[Sentence, random.Random], Sentence]:
    return lambda sentence, chance: sentence_of(edit(tokens_of(sentence), chance), sentence.genre)


FORMS: dict[str, Callable[[Sentence, random.Random], Sentence]] = {name: form_of(edit) for name, edit in EDITS.items()}

# One after the other, and how often against the rest.
MIXTURE: dict[tuple[str, ...], int] = {
    ("headline",): 6,
    ("headline", "capitals"): 2,
    ("headline", "lower"): 1,
    ("capitals",): 3,
    ("lower",): 3,
    ("unstopped",): 4,
    ("unstopped", "lower"): 3,
    ("unstopped", "capitals"): 1,
    ("unstopped", "listed"): 2,
    ("listed",): 2,
    ("headline", "listed"): 1,
    ("emoji",): 2,
    ("unstopped", "emoji"): 1,
    ("lower", "emoji"): 1,
    ("speaker",): 3,
    ("lower", "speaker"): 1,
    ("typographic",): 4,
    ("typographic", "unstopped"): 1,
}


def vary(sentence: Sentence, chance: random.Random) -> Sentence:
    """The sentence in a form, or two, drawn from `MIXTURE`."""
    (names,) = chance.choices(list(MIXTURE), list(MIXTURE.values()))
    for name in names:
        sentence = FORMS[name](sentence, chance)
    return sentence


def joined(first: Sentence, second: Sentence, stopped: bool = True) -> Sentence:
    """Two sentences in one, as from a tokenizer that missed where the first ends: the second's root is a parataxis of the first's."""
    return sentence_of(joined_tokens(tokens_of(first), tokens_of(second), stopped), first.genre)


def joined_tokens(first: list[Token], second: list[Token], stopped: bool) -> list[Token]:
    if not stopped:
        leaves = leaves_of(first)
        first = without(first, [token for token in final_stops(first) if token in leaves])
    root = root_of(second)
    if root:
        root.head, root.label = root_of(first), "parataxis"
    return [*first, *second]


# Files of each form, for the evaluation.


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with ewt/ and gum/, each with dev.conllu")
    parser.add_argument("--out", type=Path, required=True, help="folder for FORM/ewt/dev.conllu and FORM/gum/dev.conllu")
    options = parser.parse_args()
    for treebank in ("ewt", "gum"):
        sentences = read_conllu(options.data / treebank / "dev.conllu")
        for form in (*EDITS, "joined"):
            path = options.out / form / treebank / "dev.conllu"
            path.parent.mkdir(parents=True, exist_ok=True)
            # The same files each time, whatever forms there are beside.
            blocks = list(blocks_in_form(form, sentences, random.Random(f"{form} {treebank}")))
            path.write_text("".join(blocks), encoding="utf-8")
            print(f"{path}: {len(blocks)} sentences", flush=True)


def blocks_in_form(form: str, sentences: list[Sentence], chance: random.Random) -> Iterator[str]:
    """
    The sentences that look otherwise in that form, as CoNLL-U. `Origin=2:5` is the fifth token of the second sentence; a token without it was added.
    """
    # Forms work on copies of these lists: a token that is gone for good would leave its id to another.
    given = [tokens_of(sentence) for sentence in sentences]
    origin = {id(token): f"Origin={number}:{i}" for number, tokens in enumerate(given, 1) for i, token in enumerate(tokens, 1)}
    groups = zip(given[::2], given[1::2]) if form == "joined" else zip(given)
    for group in groups:
        words = [[token.word for token in tokens] for tokens in group]
        tokens = joined_tokens(*group, stopped=chance.random() < 0.5) if form == "joined" else EDITS[form](list(*group), chance)
        sentence = sentence_of(tokens, "")
        if [sentence.words] != words:
            yield conllu_of(sentence, [origin.get(id(token), "") for token in tokens])


if __name__ == "__main__":
    main()
