import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { Cluster } from './benchie';
import { readBenchieGold } from './benchie-gold';
import { readQuestions, type AskedSentence } from './qasrl';
import { readSentences, type Sentence } from './sentence';
import { readBenchiePeer, readCarbGold, readCarbPeer } from './tables';
import type { Tuple } from './tuple';

/** Extractions, or gold tuples, by sentence. */
export type Tuples = ReadonlyMap<string, readonly Tuple[]>;

/** Sentences with what annotators found in them, and the outputs of other systems by their names. */
interface DataSet<Gold> {
  readonly sentences: readonly Sentence[];
  readonly gold: Gold;
  readonly peers: ReadonlyMap<string, Tuples>;
}

/** Keyed by the sentence's id. */
export type BenchieData = DataSet<ReadonlyMap<string, readonly Cluster[]>>;

/** Keyed by `sentenceKey`. */
export type CarbData = DataSet<Tuples>;

/** @param folder that of the data; without the data set in it there is none. */
export async function readBenchie(folder: string): Promise<BenchieData | undefined> {
  const at = join(folder, 'openie', 'benchie');
  if (!existsSync(at)) return undefined;
  return {
    sentences: await readSentences(join(at, 'sentences.jsonl')),
    gold: readBenchieGold(await readFile(join(at, 'gold.txt'), 'utf8')),
    peers: await readPeers(join(at, 'peers'), readBenchiePeer),
  };
}

/** @param folder that of the data; without the data set in it there is none. */
export async function readCarb(folder: string): Promise<CarbData | undefined> {
  const at = join(folder, 'openie', 'carb');
  if (!existsSync(at)) return undefined;
  return {
    sentences: await readSentences(join(at, 'sentences.jsonl')),
    gold: readCarbGold(await readFile(join(at, 'gold.tsv'), 'utf8')),
    peers: await readPeers(join(at, 'peers'), readCarbPeer),
  };
}

/** @param folder that of the data; without the data set in it there is none. */
export async function readQasrl(folder: string): Promise<AskedSentence[] | undefined> {
  const at = join(folder, 'openie', 'qasrl');
  if (!existsSync(at)) return undefined;
  const asked: AskedSentence[] = [];
  for (const name of await namesIn(at, '.gold.csv')) {
    const [gold, sentences] = await Promise.all(['.gold.csv', '.sentences.csv'].map((ending) => readFile(join(at, name + ending), 'utf8')));
    asked.push(...readQuestions(gold, sentences));
  }
  return asked;
}

async function readPeers(folder: string, read: (source: string) => Tuples): Promise<Map<string, Tuples>> {
  const names = existsSync(folder) ? await namesIn(folder, '.tsv') : [];
  return new Map(await Promise.all(names.map(async (name) => [name, read(await readFile(join(folder, `${name}.tsv`), 'utf8'))] as const)));
}

/** Files with that ending, without it, in the order of their names. */
const namesIn = async (folder: string, ending: string): Promise<string[]> =>
  (await readdir(folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => basename(name, ending))
    .sort();
