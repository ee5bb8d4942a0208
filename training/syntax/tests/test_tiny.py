"""A tiny treebank learned, saved, resumed and exported."""

from __future__ import annotations

import contextlib
import io
import json
import re
import struct
import tempfile
import unittest
import zlib
from pathlib import Path
from unittest import mock

import torch

from syntax import train
from syntax.export import MAGIC, VERSION, export
from syntax.network import Shape
from syntax.silver import Choices, Silver
from syntax.treebank import read_conllu
from syntax.vectors import quantize

from .treebank import SENTENCES, write_treebanks


def small_shape(tables: tuple[int, ...], tags: int, labels: int, hidden: int = 16) -> Shape:
    return Shape(tables, tags, labels, embedding=16, hidden=hidden, layers=2, tag_width=4, arc=16, label=8)


class TinyTreebank(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        write_treebanks(self.folder)
        words = ["acme", "bought", "chips", "globex", "makes", "the", *(f"other{i}" for i in range(30))]
        quantize(words, torch.randn(len(words), 24, generator=torch.Generator().manual_seed(1))).save(self.folder / "codes.pt")
        (self.folder / "classes.tsv").write_text("bought\tPastTense|Verb\nthe\tDeterminer\n", encoding="utf-8")

    def train(self, out: str, epochs: int, **more: object) -> list[float]:
        """Runs the command; gives the loss of each epoch that it went through."""
        options = {"data": self.folder, "classes": self.folder / "classes.tsv", "codes": self.folder / "codes.pt", "out": self.folder / out, **more}
        fixed = {"epochs": epochs, "tokens": 30, "rate": 0.02, "dropout": 0.0, "hidden": 16, "seed": 1, "threads": 1}
        command = ["train", *(str(part) for name, value in {**options, **fixed}.items() for part in (f"--{name}", value))]
        printed = io.StringIO()
        with (
            mock.patch("sys.argv", command),
            mock.patch.object(train, "Shape", small_shape),
            mock.patch.object(train, "WARM_UP", 1),  # three epochs are over long before the usual warm-up is
            contextlib.redirect_stdout(printed),
        ):
            train.main()
        return [float(loss) for loss in re.findall(r"^epoch \d+/\d+  loss ([\d.]+)", printed.getvalue(), re.MULTILINE)]

    def checkpoint(self, out: str) -> dict:
        return torch.load(self.folder / out / "checkpoint.pt")

    def test_reads_words_and_nothing_else(self) -> None:
        sentences = read_conllu(self.folder / "ewt" / "train.conllu")
        self.assertEqual(len(sentences), len(SENTENCES.strip().splitlines()))
        self.assertEqual(sentences[1].words, ["Acme", "makes", "chips", "."])
        self.assertEqual(sentences[6].words[0], "#")
        self.assertEqual(sentences[0].heads, [2, 0, 2, 2])
        self.assertEqual({sentence.genre for sentence in sentences}, {"news"})

    def test_learns(self) -> None:
        losses = self.train("run", 3)
        self.assertEqual(len(losses), 3)
        self.assertLess(losses[-1], 0.9 * losses[0])
        accuracy = json.loads((self.folder / "run" / "accuracy.json").read_text())
        self.assertGreater(accuracy["ewt"]["all"]["uas"], 20)
        self.assertIn("news", accuracy["gum"])

    def test_goes_on_where_it_was_stopped(self) -> None:
        # Stopped after the second of three epochs, in the middle of the same plan of learning rates.
        whole = self.train("whole", 3)
        save, saved = torch.save, []

        def save_twice(state: dict, path: Path) -> None:
            save(state, path)
            saved.append(path)
            if len(saved) == 2:
                raise KeyboardInterrupt

        with mock.patch("torch.save", save_twice), self.assertRaises(KeyboardInterrupt):
            self.train("stopped", 3)
        self.assertEqual(self.train("stopped", 3), whole[2:])
        first, second = self.checkpoint("whole"), self.checkpoint("stopped")
        self.assertEqual(first["step"], second["step"])
        for part in ("network", "average"):
            for name, weights in first[part].items():
                self.assertTrue(torch.equal(weights, second[part][name]), f"{part} {name}")

    def test_learns_what_a_teacher_doubts(self) -> None:
        # "Acme fell" as nobody would read it: a teacher that is three quarters sure is followed to three quarters.
        labels = ["root", "nsubj", "punct", "obj", "det", "nsubj:pass", "aux:pass", "advmod", "case"]
        state = self.train("plain", 1) and self.checkpoint("plain")
        self.assertEqual(set(state["labels"]), set(labels))
        number = {label: i for i, label in enumerate(state["labels"])}
        heads = Choices(torch.tensor([[2, 1, 0, 0], [0, 1, 0, 0]]).short(), torch.tensor([[1.0, 0, 0, 0], [0.75, 0.25, 0, 0]]).half())
        certain = Choices(torch.tensor([[number["nsubj"], 0, 0, 0], [number["root"], 0, 0, 0]]).short(), torch.tensor([[1.0, 0, 0, 0]] * 2).half())
        tags = Choices(torch.zeros(2, 4).short(), torch.tensor([[1.0, 0, 0, 0]] * 2).half())
        Silver([["Zorg", "grumbles"]], torch.tensor([2, 0]).short(), heads, tags, certain, state["tags"], state["labels"]).save(self.folder / "silver.pt")
        losses = self.train("taught", 3, silver=self.folder / "silver.pt", made=self.folder / "gum" / "train.conllu")
        self.assertLess(losses[-1], losses[0])

    def test_loss_is_least_where_the_teacher_is_followed(self) -> None:
        right = Choices(torch.tensor([[0, 1]]), torch.tensor([[0.75, 0.25]]))
        followed, surer = torch.tensor([[0.75, 0.25]]).log(), torch.tensor([[0.99, 0.01]]).log()
        self.assertLess(train.cross_entropy(followed, right).item(), train.cross_entropy(surer, right).item())

    def test_knows_frequent_words_of_the_silver(self) -> None:
        silver = Silver([["Zorg", "bought", "Acme"]] * 9, *[None] * 4, [], [])
        self.assertEqual(train.with_silver(["acme"], silver, 2), ["acme", "bought"])
        self.assertEqual(train.with_silver(["acme"], silver, 9), ["acme", "bought", "zorg"])

    def test_exports(self) -> None:
        self.train("run", 1)
        path = self.folder / "models" / "syntax.bin"
        size = export(self.folder / "run" / "checkpoint.pt", path)
        data = path.read_bytes()
        self.assertEqual(len(data), size)
        self.assertEqual(data[:4], MAGIC)
        self.assertEqual(MAGIC, b"RSYN")
        self.assertEqual(struct.unpack_from("<I", data, 4)[0], VERSION)
        self.assertEqual(struct.unpack_from("<I", data, len(data) - 4)[0], zlib.crc32(data[:-4]))

        length = struct.unpack_from("<I", data, 8)[0]
        self.assertEqual(length % 4, 0)
        header = json.loads(data[12 : 12 + length])
        state = self.checkpoint("run")
        self.assertEqual(header["tags"], state["tags"])
        self.assertEqual(header["shape"]["embedding"], 16)
        self.assertEqual(header["coded"], state["coded"])
        bias = header["tensors"]["tagBias"]
        at = 12 + length + bias["at"]
        values = struct.unpack_from(f"<{bias['columns']}f", data, at)
        self.assertEqual(list(values), state["average"]["tag.bias"].tolist())
        end = max(entry["at"] + entry["rows"] * entry["columns"] * (4 if entry["kind"] == "f32" else 1) for entry in header["tensors"].values())
        self.assertLessEqual(12 + length + end, len(data) - 4)


if __name__ == "__main__":
    unittest.main()
