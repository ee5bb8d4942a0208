import type { Relation } from 'relata';

/** A sentence of the Universal Decompositional Semantics dataset, with what annotators say of its predicates. */
export interface FactualityRow {
  readonly text: string;
  readonly predicates: readonly {
    /** In the text, in UTF-16 code units. */
    readonly start: number;
    readonly end: number;
    readonly lemma: string;
    /** From -3, certainly did not happen, to 3. */
    readonly value: number;
  }[];
}

/** Closer to 0 than this, annotators do not know. */
const SURE = 0.5;

/** Counts predicates that did not happen, among those that some relation has. */
export function scoreFactuality(rows: readonly FactualityRow[], read: (text: string) => readonly Relation[]) {
  const counts = { seen: 0, all: 0, hits: 0, misses: 0, falseAlarms: 0, right: 0 };
  const wrong: string[] = [];
  for (const { text, predicates } of rows) {
    const gold = predicates.filter(({ value }) => Math.abs(value) > SURE);
    if (gold.length === 0) continue;
    const relations = read(text).filter(({ kind }) => kind === 'verbal');
    for (const { start, end, lemma, value } of gold) {
      counts.all++;
      const relation = relations.find(({ predicate: { span } }) => span.start <= start && end <= span.end);
      if (!relation) continue;
      counts.seen++;
      const happened = value > 0;
      const claimed = relation.polarity === 'positive' && relation.modality === 'asserted' && relation.tense !== 'future';
      if (happened === claimed) counts.right++;
      else
        wrong.push(
          `${happened ? 'happened' : 'did not happen'}: ${lemma}: ${relation.polarity} ${relation.modality} ${relation.tense}: ${text}`,
        );
      if (!happened && !claimed) counts.hits++;
      else if (!happened) counts.misses++;
      else if (!claimed) counts.falseAlarms++;
    }
  }
  return { ...counts, wrong };
}
