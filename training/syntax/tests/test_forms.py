"""Each form on sentences that a person can read, and on trees that nobody would draw."""

from __future__ import annotations

import random
import unittest

from syntax.forms import FORMS, MIXTURE, blocks_in_form, joined, vary
from syntax.treebank import Sentence, is_tree

from .treebank import cut

SOLD = "The/DET/DT/2/det firm/NOUN/NN/4/nsubj:pass was/AUX/VBD/4/aux:pass sold/VERB/VBN/0/root ./PUNCT/./4/punct"


def sentence(text: str) -> Sentence:
    rows = [cut(token) for token in text.split()]
    words, upos, xpos, heads, labels = (list(column) for column in zip(*rows))
    return Sentence(words, upos, xpos, [int(head) for head in heads], labels, "news")


def shown(found: Sentence) -> str:
    return " ".join(f"{word}/{head}/{label}" for word, head, label in zip(found.words, found.heads, found.labels))


class Draws(random.Random):
    """A source of chance that says what it is told to: numbers below 1 for `random`, the first choice that has one of the words for `choice`."""

    def __init__(self, *numbers: float, words: tuple[str, ...] = ()) -> None:
        super().__init__(1)
        self.numbers = list(numbers)
        self.words = words

    def random(self) -> float:
        return self.numbers.pop(0) if getattr(self, "numbers", None) else 0.99

    def choice(self, seq):
        return next((item for item in seq if item in self.words), seq[0])

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        return [self.choice(population)] * k


def random_sentence(chance: random.Random) -> Sentence:
    """A tree of any shape, with words that the forms look for anywhere in it."""
    kinds = [
        ("The", "DET", "DT", "det"),
        ("a", "DET", "DT", "det"),
        ("is", "AUX", "VBZ", "cop"),
        ("'s", "AUX", "VBZ", "aux"),
        ("and", "CCONJ", "CC", "cc"),
        (",", "PUNCT", ",", "punct"),
        (".", "PUNCT", ".", "punct"),
        ("?", "PUNCT", ".", "punct"),
        ('"', "PUNCT", "``", "punct"),
        ('"', "PUNCT", "''", "punct"),
        ("--", "PUNCT", ":", "punct"),
        ("firm", "NOUN", "NN", "nsubj"),
        ("Acme", "PROPN", "NNP", "conj"),
        ("don't", "VERB", "VB", "obj"),
    ]
    size = chance.randint(1, 12)
    order = chance.sample(range(1, size + 1), size)
    heads = [0] * size
    for i, number in enumerate(order[1:], 1):
        heads[number - 1] = chance.choice(order[:i])
    drawn = [chance.choice(kinds) for _ in range(size)]
    words, upos, xpos, labels = (list(column) for column in zip(*drawn))
    labels[order[0] - 1] = "root"
    return Sentence(words, upos, xpos, heads, labels, "news", [chance.random() < 0.8 for _ in range(size)])


class Forms(unittest.TestCase):
    def check(self, name: str, text: str, chance: random.Random, expected: str) -> None:
        self.assertEqual(shown(FORMS[name](sentence(text), chance)), expected)

    def test_headline(self) -> None:
        self.check("headline", SOLD, Draws(0.9), "Firm/2/nsubj:pass sold/0/root")
        self.check("headline", SOLD, Draws(0.1), "Firm/2/nsubj:pass Sold/0/root")

    def test_headline_with_a_comma_for_and(self) -> None:
        text = "Poland/PROPN/NNP/4/nsubj and/CCONJ/CC/3/cc Hungary/PROPN/NNP/1/conj agree/VERB/VBP/0/root"
        self.check("headline", text, Draws(0.1, 0.9), "Poland/4/nsubj ,/3/punct Hungary/1/conj agree/0/root")

    def test_headline_keeps_what_others_hang_on_or_nobody_would_leave_out(self) -> None:
        for text in (
            "He/PRON/PRP/3/nsubj is/AUX/VBZ/3/cop rich/ADJ/JJ/0/root",
            "Prices/NOUN/NNS/4/nsubj are/AUX/VBP/4/cop n't/PART/RB/4/advmod high/ADJ/JJ/0/root",
            "Is/AUX/VBZ/3/cop Acme/PROPN/NNP/3/nsubj rich/ADJ/JJ/0/root",
            "Acme/PROPN/NNP/3/nsubj 's/AUX/VBZ/3/aux sold/VERB/VBN/0/root",
            "In/ADP/IN/3/case The/DET/DT/3/det Hague/PROPN/NNP/0/root",
            "Over/ADV/RB/2/advmod a/DET/DT/3/det year/NOUN/NN/0/root",
            "Buy/VERB/VB/0/root a/DET/DT/3/det lot/NOUN/NN/1/obj",
            "A/DET/DT/3/det few/ADJ/JJ/3/amod firms/NOUN/NNS/0/root",
            "Twice/ADV/RB/0/root a/DET/DT/3/det day/NOUN/NN/1/nmod:unmarked",
        ):
            self.check("headline", text, Draws(0.9), shown(sentence(text)))

    def test_capitals_and_lower_case(self) -> None:
        self.check("capitals", SOLD, Draws(), "THE/2/det FIRM/4/nsubj:pass WAS/4/aux:pass SOLD/0/root ./4/punct")
        text = "Write/VERB/VB/0/root Ann/PROPN/NNP/1/obj a@B.org/X/ADD/1/obj :D/SYM/NFP/1/discourse"
        self.check("lower", text, Draws(), "write/0/root ann/1/obj a@B.org/1/obj :D/1/discourse")

    def test_unstopped(self) -> None:
        self.check("unstopped", SOLD, Draws(0.9), "The/2/det firm/4/nsubj:pass was/4/aux:pass sold/0/root")
        text = "Yes/INTJ/UH/3/discourse ,/PUNCT/,/1/punct really/ADV/RB/0/root !/PUNCT/./3/punct !/PUNCT/./3/punct"
        self.check("unstopped", text, Draws(0.1, 0.1), "Yes/2/discourse really/0/root")
        self.check("unstopped", "?/PUNCT/./0/root", Draws(0.9), "?/0/root")

    def test_listed(self) -> None:
        text = "Buy/VERB/VB/0/root milk/NOUN/NN/1/obj"
        self.check("listed", text, Draws(0.1, words=("•",)), "•/2/punct Buy/0/root milk/2/obj")
        self.check("listed", text, Draws(0.9, words=("b", ".")), "b./2/discourse Buy/0/root milk/2/obj")
        self.check("listed", text, Draws(0.9, words=("1", ".")), "1/3/discourse ./1/punct Buy/0/root milk/3/obj")
        self.check("listed", text, Draws(0.9, words=("2", ")")), "2/3/discourse )/1/punct Buy/0/root milk/3/obj")
        self.check("listed", text, Draws(0.9, words=("a", "()")), "(/2/punct a/4/discourse )/2/punct Buy/0/root milk/4/obj")

        item = "*/PUNCT/NFP/2/punct Milk/NOUN/NN/0/root"
        self.check("listed", item, Draws(0.1), shown(sentence(item)))

    def test_emoji(self) -> None:
        self.check("emoji", "Nice/ADJ/JJ/0/root ./PUNCT/./1/punct", Draws(0.1, 0.9), "Nice/0/root ./1/punct :)/1/discourse")
        self.check("emoji", "Nice/ADJ/JJ/0/root ./PUNCT/./1/punct", Draws(0.9, 0.1, words=("🔥", 2)), "Nice/0/root 🔥/1/discourse 🔥/1/discourse ./1/punct")

    def test_speaker(self) -> None:
        text = "We/PRON/PRP/2/nsubj agree/VERB/VBP/0/root ./PUNCT/./2/punct"
        self.check("speaker", text, Draws(0.4, 0.1, words=("Smith",)), "SMITH/0/root :/4/punct We/4/nsubj agree/1/parataxis ./1/punct")
        self.check("speaker", text, Draws(0.1, 0.9, words=("Q",)), "Q/0/root :/4/punct We/4/nsubj agree/1/parataxis ./1/punct")
        named = "Ann/0/root Lee/1/flat :/5/punct We/5/nsubj agree/1/parataxis ./1/punct"
        self.check("speaker", text, Draws(0.9, 0.9, words=("Ann", "Lee")), named)

    def test_typographic(self) -> None:
        text = "\"/PUNCT/``/3/punct It/PRON/PRP/3/nsubj works/VERB/VBZ/0/root \"/PUNCT/''/3/punct --/PUNCT/:/6/punct Ann/PROPN/NNP/3/parataxis"
        self.check("typographic", text, Draws(words=("„“", "⸺")), "„/3/punct It/3/nsubj works/0/root “/3/punct ⸺/6/punct Ann/3/parataxis")
        text = "Ann/PROPN/NNP/3/nmod:poss 's/PART/POS/1/case dog/NOUN/NN/0/root"
        self.check("typographic", text, Draws(words=("′",)), "Ann/3/nmod:poss ′s/1/case dog/0/root")
        self.check("typographic", "Yes/INTJ/UH/0/root", Draws(0.1, words=("‹›",)), "‹/2/punct Yes/0/root ›/2/punct")

    def test_joined(self) -> None:
        other = sentence("Nobody/PRON/NN/2/nsubj knew/VERB/VBD/0/root")
        sold = "The/2/det firm/4/nsubj:pass was/4/aux:pass sold/0/root"
        self.assertEqual(shown(joined(sentence(SOLD), other)), f"{sold} ./4/punct Nobody/7/nsubj knew/4/parataxis")
        self.assertEqual(shown(joined(sentence(SOLD), other, stopped=False)), f"{sold} Nobody/6/nsubj knew/4/parataxis")

    def test_spaces_follow_the_words(self) -> None:
        text = sentence("Prices/NOUN/NNS/2/nsubj fell/VERB/VBD/0/root ./PUNCT/./2/punct")
        text.spaces[:] = [True, False, True]
        self.assertEqual(FORMS["unstopped"](text, Draws(0.9)).spaces, [True, True])
        self.assertEqual(FORMS["emoji"](text, Draws(0.1, 0.1)).spaces, [True, True, False, True])

    def test_a_file_of_a_form_tells_where_its_words_are_from(self) -> None:
        prices = sentence("Prices/NOUN/NNS/2/nsubj fell/VERB/VBD/0/root ./PUNCT/./2/punct")
        prices.spaces[:] = [True, False, True]
        yes = sentence("Yes/INTJ/UH/0/root")
        (block,) = blocks_in_form("unstopped", [yes, prices], Draws(0.9, 0.9))
        self.assertEqual(
            block,
            "# text = Prices fell\n"
            "1\tPrices\t_\tNOUN\tNNS\t_\t2\tnsubj\t_\tOrigin=2:1\n"
            "2\tfell\t_\tVERB\tVBD\t_\t0\troot\t_\tOrigin=2:2\n\n",
        )
        (block,) = blocks_in_form("listed", [prices], Draws(0.9, words=("1", ")")))
        self.assertTrue(block.startswith("# text = 1) Prices fell.\n1\t1\t_\tNUM\tLS\t_\t4\tdiscourse\t_\tSpaceAfter=No\n"), block)
        poland = sentence("Poland/PROPN/NNP/4/nsubj and/CCONJ/CC/3/cc Hungary/PROPN/NNP/1/conj agree/VERB/VBP/0/root")
        (block,) = blocks_in_form("headline", [poland], Draws(0.1, 0.9))
        self.assertEqual([line.split("\t")[-1] for line in block.splitlines()[1:-1]], ["SpaceAfter=No|Origin=1:1", "_", "Origin=1:3", "Origin=1:4"])
        (block,) = blocks_in_form("joined", [prices, yes, yes], Draws(0.1))
        self.assertTrue(block.endswith("4\tYes\t_\tINTJ\tUH\t_\t2\tparataxis\t_\tOrigin=2:1\n\n"), block)

    def test_any_tree_stays_a_tree_with_its_words_and_their_tags(self) -> None:
        chance = random.Random(1)
        for _ in range(3000):
            before = random_sentence(chance)
            self.assertTrue(is_tree(before.heads))
            forms = {name: form(before, chance) for name, form in FORMS.items()}
            forms["vary"] = vary(before, chance)
            forms["joined"] = joined(before, random_sentence(chance), chance.random() < 0.5)
            for name, after in forms.items():
                with self.subTest(form=name, before=shown(before), after=shown(after)):
                    self.assertTrue(is_tree(after.heads))
                    self.assertTrue(len(after) == len(after.upos) == len(after.xpos) == len(after.labels) == len(after.spaces))
                    self.assertEqual([head == 0 for head in after.heads], [label == "root" for label in after.labels])
            for name in ("capitals", "lower", "listed", "emoji", "speaker"):
                kept = [entry for entry in tagged(forms[name]) if entry in tagged(before)]
                self.assertTrue(is_within(tagged(before), kept), name)
            self.assertTrue(is_within(tagged(forms["unstopped"]), tagged(before)))

    def test_what_is_not_known_stays_unknown(self) -> None:
        before = Sentence(["We", "agree", "."], ["PRON", "_", "PUNCT"], ["PRP", "_", "."], [2, -1, -1], ["nsubj", "_", "_"], "")
        for names in MIXTURE:
            for name in names:
                after = FORMS[name](before, random.Random(1))
                self.assertEqual(after.heads[[word.lower() for word in after.words].index("agree")], -1, name)

    def test_is_tree(self) -> None:
        self.assertTrue(is_tree([2, 0, 2]))
        for heads in ([], [1], [0, 0], [2, 3, 2], [2, 1, 0], [0, 4], [0, -1]):
            self.assertFalse(is_tree(heads), heads)


def tagged(found: Sentence) -> list[tuple[str, str, str]]:
    return [(word.lower(), upos, xpos) for word, upos, xpos in zip(found.words, found.upos, found.xpos)]


def is_within(few: list, many: list) -> bool:
    """Whether `few` is what is left of `many` when some of it is taken away."""
    rest = iter(many)
    return all(item in rest for item in few)


if __name__ == "__main__":
    unittest.main()
