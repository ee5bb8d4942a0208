import { RelataError } from '../errors';
import { fromJSON } from '../export';
import { mergeExtractions, type Extraction, type MergedExtraction } from '..';
import { bad } from '../validation/options';
import { shardsIn } from './shards';

/**
 * Merges the shards that workers have written: byte for byte what `mergeExtractions` gives of the same articles in one process, however often a job was
 * done, and by how many machines. A document that stands in two shards counts once. The whole is in memory, as it is of any merge.
 *
 * @param shards a folder of them, or the JSONL of each, from wherever a sink has put it
 * @returns what all of them say, the documents in the order of their ids
 * @throws RelataError `unreadable-file` for a folder or line that cannot be read; `conflicting-documents` for two articles of one id
 * @example
 * const merged = await reduce('shards');
 * const graph = toGraph(merged);
 */
export async function reduce(shards: string | Iterable<string> | AsyncIterable<string>): Promise<MergedExtraction> {
  const extractions: Extraction[] = [];
  if (typeof shards === 'string') {
    for await (const { path, jsonl } of shardsIn(shards)) extractions.push(...extractionsOf(jsonl, path));
    return mergeExtractions(extractions);
  }
  if (typeof shards !== 'object' || (shards as unknown) === null || !(Symbol.asyncIterator in shards || Symbol.iterator in shards))
    throw bad('shards', 'a folder, or an iterable of JSONL', shards);
  let number = 1;
  for await (const jsonl of shards) extractions.push(...extractionsOf(jsonl, `shard ${number++}`));
  return mergeExtractions(extractions);
}

function* extractionsOf(jsonl: string, name: string): Generator<Extraction> {
  for (const [i, line] of jsonl.split('\n').entries()) {
    if (line === '') continue;
    try {
      yield fromJSON(line);
    } catch (cause) {
      throw new RelataError('unreadable-file', { path: `${name}, line ${i + 1}`, reason: (cause as Error).message }, { cause });
    }
  }
}
