"""A tiny encoder fine-tuned on a tiny treebank, resumed, and asked for what a pupil learns from."""

from __future__ import annotations

import contextlib
import io
import json
import re
import tempfile
import unittest
import zipfile
from pathlib import Path
from unittest import mock

import torch
from safetensors.torch import save
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from syntax.silver import KEPT, Silver
from syntax.tests.treebank import write_treebanks
from teacher import annotate, train
from teacher.batches import encode, shape_of
from teacher.encoder import pretrained

HIDDEN, LAYERS = 16, 2
VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *"acme globex ##s sells sell bought the firm chip fell prices was not .".split()]


def write_encoder(path: Path) -> None:
    """An archive laid out as the package's, with weights by chance."""
    tokenizer = Tokenizer(models.WordPiece({piece: i for i, piece in enumerate(VOCABULARY)}, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    config = {"hidden_size": HIDDEN, "intermediate_size": 32, "num_hidden_layers": LAYERS, "num_attention_heads": 2, "vocab_size": len(VOCABULARY)}
    shapes = {
        "embeddings.word_embeddings.weight": (len(VOCABULARY), HIDDEN),
        "embeddings.position_embeddings.weight": (64, HIDDEN),
        "embeddings.token_type_embeddings.weight": (2, HIDDEN),
        "embeddings.LayerNorm.weight": (HIDDEN,),
        "embeddings.LayerNorm.bias": (HIDDEN,),
    }
    for i in range(LAYERS):
        for part, out, into in (
            ("attention.self.query", HIDDEN, HIDDEN),
            ("attention.self.key", HIDDEN, HIDDEN),
            ("attention.self.value", HIDDEN, HIDDEN),
            ("attention.output.dense", HIDDEN, HIDDEN),
            ("intermediate.dense", 32, HIDDEN),
            ("output.dense", HIDDEN, 32),
        ):
            shapes |= {f"encoder.layer.{i}.{part}.weight": (out, into), f"encoder.layer.{i}.{part}.bias": (out,)}
        for part in ("attention.output.LayerNorm", "output.LayerNorm"):
            shapes |= {f"encoder.layer.{i}.{part}.{kind}": (HIDDEN,) for kind in ("weight", "bias")}
    chance = torch.Generator().manual_seed(1)
    weights = {name: torch.ones(shape) if name.endswith("Norm.weight") else torch.randn(shape, generator=chance) * 0.3 for name, shape in shapes.items()}
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("config.json", json.dumps({**config, "max_position_embeddings": 64, "model_type": "bert"}))
        archive.writestr("tokenizer.json", tokenizer.to_str())
        archive.writestr("model.safetensors", save(weights))


class TinyTeacher(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        write_treebanks(self.folder)
        write_encoder(self.folder / "encoder.zip")

    def run_command(self, command, **options: object) -> str:
        printed = io.StringIO()
        parts = [str(part) for name, value in options.items() for part in (f"--{name.replace('_', '-')}", *(value if isinstance(value, list) else [value]))]
        with mock.patch("sys.argv", ["command", *parts]), contextlib.redirect_stdout(printed):
            command.main()
        return printed.getvalue()

    def train(self, out: str, seed: int = 1, epochs: int = 4) -> list[float]:
        """Runs the command; gives the loss of each epoch that it went through."""
        with mock.patch.object(train, "WARM_UP", 1):
            printed = self.run_command(
                train, data=self.folder, out=self.folder / out, encoder=self.folder / "encoder.zip", epochs=epochs, pieces=40, rate=1e-3, head_rate=1e-2, seed=seed
            )
        return [float(loss) for loss in re.findall(r"^epoch \d+/\d+  loss ([\d.]+)", printed, re.MULTILINE)]

    def test_cuts_words_into_pieces(self) -> None:
        pieces = pretrained(self.folder / "encoder.zip").pieces
        self.assertEqual([VOCABULARY[piece] for piece in pieces.of("Sells")], ["sells"])
        self.assertEqual([VOCABULARY[piece] for piece in pieces.of("chips")], ["chip", "##s"])
        self.assertEqual([VOCABULARY[piece] for piece in pieces.of("\u200d")], ["[UNK]"])

    def test_takes_a_words_first_piece(self) -> None:
        encoder = pretrained(self.folder / "encoder.zip")
        sentence = train.read_conllu(self.folder / "ewt" / "train.conllu")[1]
        row = encode(sentence, encoder.pieces, {}, {})
        self.assertEqual(sentence.words, ["Acme", "makes", "chips", "."])
        self.assertEqual([VOCABULARY[row.pieces[i]] for i in row.first], ["acme", "[UNK]", "chip", "."])

    def test_sees_case_by_shape(self) -> None:
        for word, shape in (("bank", 0), ("Bank", 1), ("BANK", 2), ("eBay", 3), ("2024", 4), ("F-16", 5), ("—", 6), ("J.", 7), ("U.S.", 2)):
            self.assertEqual(shape_of(word), shape, word)

    def test_learns_and_goes_on_where_it_was_stopped(self) -> None:
        whole = self.train("whole")
        self.assertLess(whole[-1], 0.9 * whole[0])
        saved = torch.save
        with mock.patch("torch.save", side_effect=lambda state, path: (saved(state, path), stop_after(state, 2))), self.assertRaises(KeyboardInterrupt):
            self.train("stopped")
        self.assertEqual(self.train("stopped"), whole[2:])

    def test_teaches_with_one_voice(self) -> None:
        self.train("one"), self.train("two", seed=2)
        checkpoints = [self.folder / name / "checkpoint.pt" for name in ("one", "two")]
        text = self.folder / "ewt" / "dev.conllu"
        self.run_command(annotate, checkpoints=checkpoints, encoder=self.folder / "encoder.zip", text=text, out=self.folder / "silver.pt")
        silver = Silver.load(self.folder / "silver.pt")
        words = sum(map(len, silver.sentences))
        self.assertEqual(len({tuple(sentence) for sentence in silver.sentences}), len(silver.sentences), "each wording once")
        self.assertEqual(len(silver.trees), words)
        for choices in (silver.heads, silver.joint, silver.edges):
            self.assertEqual(tuple(choices.numbers.shape), (words, KEPT))
            self.assertTrue(torch.allclose(choices.shares.float().sum(1), torch.ones(words), atol=5e-3))
        start = 0
        for sentence in silver.sentences:
            tree = silver.trees[start : start + len(sentence)].tolist()
            self.assertEqual(tree.count(0), 1)
            self.assertTrue(all(head <= len(sentence) for head in tree))
            self.assertLessEqual(int(silver.heads.numbers[start : start + len(sentence)].max()), len(sentence))
            start += len(sentence)


def stop_after(state: dict, epoch: int) -> None:
    if state["epoch"] == epoch:
        raise KeyboardInterrupt


if __name__ == "__main__":
    unittest.main()
