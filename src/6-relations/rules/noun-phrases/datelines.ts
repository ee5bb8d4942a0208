import type { ResolvedDocument } from '../../../document/layers';
import type { RelationRecord } from '../../../document/relations';
import type { CharRange } from '../../../document/span';
import { argumentOf, type NameRecord } from '../../names';
import type { RelationRule, RuleInput } from '../../rule';
import { nounPhraseRelation } from '../noun-phrase';

export const datelines: RelationRule = {
  name: 'noun-phrase/dateline',
  about: 'From where an agency reports, by the dateline: "LIMA, Peru (Reuters) —".',
  examples: { 'LIMA, Peru (Reuters) — Two men were freed.': ['Reuters | report from | LIMA'] },
  counterexamples: { 'Ann Hart left Lima (Reuters said so).': ['Reuters | report from | *'] },
  apply,
};

function apply(document: ResolvedDocument, { names }: RuleInput): RelationRecord[] {
  const { place, agency } = document.dateline ?? {};
  const from = place && nameIn(document, names, place);
  const by = agency && nameIn(document, names, agency);
  if (!from || !by || from.type !== 'place' || by.type === 'place') return [];
  return [
    nounPhraseRelation(document, {
      kind: 'nominal',
      sentence: by.sentence,
      subject: argumentOf(by),
      object: argumentOf(from),
      lemma: 'report from',
      predicate: [by.head],
      rule: datelines.name,
    }),
  ];
}

/** The first name that stands in the range: of "LIMA, Peru" the town. */
const nameIn = ({ tokens }: ResolvedDocument, names: readonly NameRecord[], range: CharRange): NameRecord | undefined =>
  names.find(({ start, end }) => tokens.starts[start]! >= range.start && tokens.ends[end - 1]! <= range.end);
