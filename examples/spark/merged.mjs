// Merges extractions and writes what is asked for a row a line, where `relata merge` writes all of it: node merged.mjs entities|all EXTRACTIONS.jsonl
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

import { mergeExtractions } from 'relata';

const [what, path] = process.argv.slice(2);
const extractions = [];
for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) extractions.push(JSON.parse(line));
const { entities, relations } = mergeExtractions(extractions);

for (const { id, name, type, aliases, mentions, ids } of entities) {
  const documents = [...new Set(mentions.map(({ document }) => document))];
  await write(what === 'entities' ? { id, name, type, aliases, ids } : { id, name, type, aliases, mentions: mentions.length, documents });
}
if (what === 'all') {
  for (const { id, subject, object, predicate, polarity, modality } of relations) {
    const label = predicate.passive ?? predicate.lemma;
    await write({
      relation: id,
      source: subject.entity,
      target: object?.entity ?? null,
      label,
      polarity,
      modality,
      type: predicate.type ?? null,
    });
  }
}

async function write(row) {
  if (!process.stdout.write(`${JSON.stringify(row)}\n`)) await once(process.stdout, 'drain');
}
