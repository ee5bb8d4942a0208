import type { Cluster, Line, Part } from './benchie';
import { wordsIn } from './tuple';

/**
 * Reads BenchIE's gold: `sent_id:ID<TAB>sentence`, then for each fact a line `ID--> Cluster N:` and the ways to say it, each
 * `subject --> relation --> object` with optional words in brackets.
 *
 * @returns clusters by the sentence's id
 */
export function readBenchieGold(source: string): Map<string, Cluster[]> {
  const gold = new Map<string, Line[][]>();
  let clusters: Line[][] = [];
  for (const line of source.split(/\r?\n/)) {
    const [, id] = /^sent_id:(\S+)/.exec(line) ?? [];
    if (id !== undefined) gold.set(id, (clusters = []));
    else if (/^\S+--> ?Cluster /.test(line)) clusters.push([]);
    else if (line.includes(' --> ')) clusters.at(-1)!.push(parseLine(line));
  }
  return gold;
}

/** `He --> served as --> [the] Prime Minister [of Australia]`. */
export function parseLine(source: string): Line {
  const [subject, relation, object] = source.split(' --> ').map(partsOf);
  return { subject, relation, object, source };
}

/** Brackets with the words that they are written to ("Crozier[,]" is "Crozier," or "Crozier"), and words without any. */
const partsOf = (slot: string): Part[] => (slot.match(/(?:\[[^\]]*\]|[^\s[])+/g) ?? []).map((part) => variantsOf(part).map(wordsIn));

/** The part with its first bracket and without, and so on for those behind it. */
function variantsOf(part: string): string[] {
  const [bracket, inside] = /\[([^\]]*)\]/.exec(part) ?? [];
  if (bracket === undefined) return [part];
  return [inside, ''].flatMap((choice) => variantsOf(part.replace(bracket, () => choice)));
}
