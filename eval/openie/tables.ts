import { sentenceKey } from './sentence';
import { wordsIn, type Tuple } from './tuple';

/**
 * Reads CaRB's gold, `sentence<TAB>relation<TAB>argument…`, into tuples by `sentenceKey`. An argument `C: …` is the context that a fact holds
 * in ("C: he said that"); CaRB leaves it out.
 */
export const readCarbGold = (source: string): Map<string, Tuple[]> =>
  grouped(source, ([sentence, relation, ...rest]) => [
    sentenceKey(sentence),
    tupleOf(
      relation,
      rest.filter((argument) => !argument.includes('C: ')),
      1,
    ),
  ]);

/** Reads a system's output as CaRB has it, `sentence<TAB>confidence<TAB>relation<TAB>argument…`, into tuples by `sentenceKey`. */
export const readCarbPeer = (source: string): Map<string, Tuple[]> =>
  grouped(source, ([sentence, confidence, relation, ...rest]) => [sentenceKey(sentence), tupleOf(relation, rest, Number(confidence))]);

/** Reads a system's output as BenchIE has it, `id<TAB>subject<TAB>relation<TAB>object`, into tuples of one confidence by the sentence's id. */
export const readBenchiePeer = (source: string): Map<string, Tuple[]> =>
  grouped(source, ([id, subject, relation, object]) => [id, tupleOf(relation, [subject, object], 1)]);

const tupleOf = (relation: string, [subject, ...objects]: readonly string[], confidence: number): Tuple => ({
  subject: wordsIn(subject ?? ''),
  relation: wordsIn(relation),
  objects: objects.map(wordsIn),
  confidence,
});

function grouped(source: string, read: (columns: readonly string[]) => [key: string, tuple: Tuple]): Map<string, Tuple[]> {
  const tuples = new Map<string, Tuple[]>();
  for (const line of source.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const [key, tuple] = read(line.trim().split('\t'));
    const others = tuples.get(key);
    if (others) others.push(tuple);
    else tuples.set(key, [tuple]);
  }
  return tuples;
}
