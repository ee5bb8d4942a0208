#!/usr/bin/env bash
# Makes articles of the paragraphs of corpus/, extracts them with Spark, merges them in one process as well, and compares: run.sh [N [FOLDER [PARAGRAPHS]]]
# PYTHON has pyspark and pyarrow (pip install 'pyspark>=3.5' pyarrow); RELATA is the command, by default that of this repository.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
count=${1:-5000}
out=${2:-$(mktemp -d)}
paragraphs=${3:-8}
python=${PYTHON:-python3}
relata=${RELATA:-node $here/../../dist/cli.js}
cores=${CORES:-2}

mkdir -p "$out"
node "$here/articles.mjs" "$here/../../corpus" "$count" "$paragraphs" > "$out/articles.jsonl"
took() { echo "$1: $((SECONDS - start)) s"; }

start=$SECONDS
PYSPARK_PYTHON=$python PYSPARK_SUBMIT_ARGS="--master local[$cores] --driver-memory ${MEMORY:-3g} pyspark-shell" \
  "$python" "$here/graph.py" "$out/articles.jsonl" "$out/graph" --relata "$relata" --merged "node $here/merged.mjs" --partitions "$((2 * cores))"
took 'Spark'

start=$SECONDS
$relata extract "$out/articles.jsonl" -o "$out/extractions.jsonl" --jobs "$cores" --quiet
node --max-old-space-size=12000 "$here/merged.mjs" all "$out/extractions.jsonl" > "$out/merged.jsonl"
took 'One process'

"$python" "$here/compare.py" "$out/graph" "$out/merged.jsonl"
