"""
Compares the Parquet files of graph.py with what one process merges of the same articles: python compare.py OUT MERGED.jsonl (of `merged.mjs all`)

Nodes: id, name, type, aliases, count of mentions, documents. Edges: each relation's id, with the ids of its ends, label, polarity, modality and type.
"""

import json
import sys

import pyarrow.parquet as parquet

MEMBERS = ["source", "target", "label", "polarity", "modality", "type"]

out, merged = sys.argv[1:]
with open(merged, encoding="utf-8") as file:
    rows = [json.loads(line) for line in file]

nodes = {
    row["id"]: (row["name"], row["type"], sorted(row["aliases"]), row["mentions"], row["documents"])
    for row in parquet.read_table(f"{out}/nodes.parquet").to_pylist()
}
expected_nodes = {
    row["id"]: (row["name"], row["type"], sorted(row["aliases"]), row["mentions"], sorted(row["documents"])) for row in rows if "id" in row
}
edges = parquet.read_table(f"{out}/edges.parquet").to_pylist()
relations = {
    relation: tuple(edge[name] for name in MEMBERS)
    for edge in edges
    for relation in edge["relations"]
}
expected_relations = {row["relation"]: tuple(row[name] for name in MEMBERS) for row in rows if "relation" in row}

failed = False
for what, got, expected in [("nodes", nodes, expected_nodes), ("relations", relations, expected_relations)]:
    differing = [key for key in got.keys() | expected.keys() if got.get(key) != expected.get(key)]
    print(f"{what}: {len(got):,} of Spark, {len(expected):,} of the merge, {len(differing):,} differ")
    for key in differing[:5]:
        print(f"  {key}: {got.get(key)} and {expected.get(key)}")
    failed = failed or bool(differing)
total = sum(edge["weight"] for edge in edges)
print(f"edges: {len(edges):,} with a weight of {total:,} together, for {len(expected_relations):,} relations")
sys.exit(1 if failed or total != len(expected_relations) else 0)
