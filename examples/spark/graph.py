"""
Articles as JSONL in; nodes.parquet and edges.parquet out. README.md says what they hold.

    python graph.py ARTICLES.jsonl OUT [--relata 'npx relata'] [--merged 'node merged.mjs'] [--partitions 4]

Three steps:
1. extract: each partition is piped through one `relata extract - --jsonl -f jsonl`.
2. names: which entities are one depends on all documents ("Tencent" of one is "Tencent Holdings" of another), so it is worked out once, by
   `mergeExtractions` on the entities without their relations (merged.mjs).
3. reduce: with the ids of step 2, nodes and edges are reduced by key.
"""

import argparse
import json
import os
import shlex
import subprocess

from pyspark.sql import SparkSession, functions as F
from pyspark.sql.types import ArrayType, DoubleType, LongType, StringType, StructField, StructType
from pyspark.storagelevel import StorageLevel

parser = argparse.ArgumentParser()
parser.add_argument("articles")
parser.add_argument("out")
parser.add_argument("--relata", default="npx relata")
parser.add_argument("--merged", default="node merged.mjs")
parser.add_argument("--partitions", type=int, default=4)
options = parser.parse_args()

ENTITY = StructType([StructField(n, t) for n, t in [("was", StringType()), ("document", StringType()), ("mentions", LongType())]])
RELATION = StructType(
    [StructField(n, StringType()) for n in ["relation", "document", "source", "target", "label", "polarity", "modality", "type"]]
    + [StructField("confidence", DoubleType())]
)
NAME = StructType(
    [StructField(n, StringType()) for n in ["was", "id", "name", "type"]] + [StructField("aliases", ArrayType(StringType()))]
)


def slim(line):
    """An extraction with its entities alone. `ids` has what each is made of: a merge keeps those of all that it joins."""
    record = json.loads(line)
    entities = [{**entity, "ids": {entity["id"]: "was"}} for entity in record["entities"]]
    kept = {"schema": record["schema"], "document": record["document"], "entities": entities, "relations": [], "warnings": []}
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def entities_of(line):
    record = json.loads(line)
    for entity in record["entities"]:
        yield entity["id"], record["document"]["id"], len(entity["mentions"])


def relations_of(line):
    record = json.loads(line)
    for relation in record["relations"]:
        predicate, target = relation["predicate"], relation.get("object")
        yield (
            relation["id"],
            record["document"]["id"],
            relation["subject"]["entity"],
            target and target["entity"],
            predicate.get("passive") or predicate["lemma"],
            relation["polarity"],
            relation["modality"],
            predicate.get("type"),
            float(relation["confidence"]),
        )


def names_of(lines):
    """A row an entity of before, with the entity of the merge that it is in."""
    rows, seen = [], set()
    for entity in map(json.loads, lines):
        for was in entity["ids"]:
            if was in seen:
                raise SystemExit(f"the id {was} is of two entities: only what others than relata have written is like that")
            seen.add(was)
            rows.append((was, entity["id"], entity["name"], entity["type"], entity["aliases"]))
    return rows


spark = SparkSession.builder.appName("relata").config("spark.sql.shuffle.partitions", options.partitions).getOrCreate()
context = spark.sparkContext
context.setLogLevel("ERROR")
os.makedirs(options.out, exist_ok=True)

# 1. One process a partition; one thread each, as Spark has a partition a core.
command = f"{options.relata} extract - --jsonl -f jsonl --jobs 1 --quiet"
articles = context.textFile(options.articles, options.partitions).repartition(options.partitions)
extractions = articles.pipe(command, env=dict(os.environ), checkCode=True).persist(StorageLevel.DISK_ONLY)
extractions.count()  # all partitions at a time; what follows takes one after the other

# 2. The merge says the same in whatever order lines come. What it reads goes to a file, a partition at a time.
slims = os.path.join(options.out, "entities.jsonl")
with open(slims, "w", encoding="utf-8") as file:
    for line in extractions.map(slim).toLocalIterator():
        file.write(line + "\n")
merge = [*shlex.split(options.merged), "entities", slims]
with subprocess.Popen(merge, stdout=subprocess.PIPE, encoding="utf-8") as process:
    rows = names_of(process.stdout)
if process.returncode != 0:
    raise SystemExit(f"{' '.join(merge)} ended with {process.returncode}")
names = F.broadcast(spark.createDataFrame(rows, NAME)).cache()

# 3. By key.
nodes = (
    spark.createDataFrame(extractions.flatMap(entities_of), ENTITY)
    .join(names, "was")
    .groupBy("id")
    .agg(
        F.first("name").alias("name"),
        F.first("type").alias("type"),
        F.first("aliases").alias("aliases"),
        F.sum("mentions").alias("mentions"),
        F.array_sort(F.collect_set("document")).alias("documents"),
    )
)
nodes.write.mode("overwrite").parquet(os.path.join(options.out, "nodes.parquet"))

ids = names.select("was", "id")
edges = (
    spark.createDataFrame(extractions.flatMap(relations_of), RELATION)
    .join(ids.toDF("source", "from"), "source")
    .join(ids.toDF("target", "to"), "target", "left")
    .groupBy(F.col("from").alias("source"), "label", F.col("to").alias("target"), "polarity", "modality", "type")
    .agg(
        F.count("*").alias("weight"),
        F.max("confidence").alias("confidence"),
        F.array_sort(F.collect_list("relation")).alias("relations"),
        F.array_sort(F.collect_set("document")).alias("documents"),
    )
)
edges.write.mode("overwrite").parquet(os.path.join(options.out, "edges.parquet"))
spark.stop()
