import type { ResolvedDocument } from '../../../document/layers';
import type { ArgumentRecord, RelationRecord } from '../../../document/relations';
import { sentenceColumn } from '../../../document/tree';
import { wordSet } from '../../../lexicon/word-set';
import { argumentAt } from '../../arguments';
import { demonymsIn, isOrgan, placeOfDemonym, type DemonymRecord } from '../../demonyms';
import { argumentOf } from '../../names';
import type { RelationRule, RuleInput } from '../../rule';
import { nounPhraseRelation } from '../noun-phrase';

export const bodiesOfStates: RelationRule = {
  name: 'noun-phrase/body of state',
  about: 'Of which state a body is, by the state in its name or the demonym before it.',
  examples: {
    'The Chilean Senate thanked the Norwegian government.': ['Chilean Senate | part of | Chile', 'Norwegian government | part of | Norway'],
    'The U.S. Congress and the Soviet Foreign Ministry agreed.': [
      'U.S. Congress | part of | United States',
      'Soviet Foreign Ministry | part of | Soviet Union',
    ],
    'The Norwegian Refugee Council left.': ['Norwegian Refugee Council | located in | Norway'],
  },
  counterexamples: {
    'The American University of Beirut closed.': ['* | located in | United States', '* | part of | *'],
    'The European Commission wrote to the United Nations.': ['* | part of | *', '* | located in | *'],
  },
  apply,
};

function apply(document: ResolvedDocument, { names }: RuleInput): RelationRecord[] {
  const demonyms = demonymsIn(document);
  if (demonyms.size === 0) return [];
  const named = names.flatMap((body) => {
    if (body.type !== 'organization') return [];
    const found: RelationRecord[] = [];
    for (let token = Math.max(0, body.start - 3); token < body.end; token++) {
      const demonym = demonyms.get(token);
      if (!demonym || (demonym.start < body.start && demonym.end !== body.start)) continue;
      found.push(relationOf(document, body.sentence, argumentOf(body), demonym, isOfState(document, body.start, body.end)));
    }
    return found;
  });
  const sentenceAt = sentenceColumn(document);
  const organs = document.mentions.flatMap(({ form, start, end, head }) => {
    if (form !== 'nominal' || !isOrgan(document.syntax.lemmas[head]!.toLowerCase())) return [];
    const demonym = demonyms.get(head - 1) ?? demonyms.get(head - 2);
    if (demonym?.end !== head) return [];
    const argument = argumentAt(document, head);
    if (!argument) return [];
    const body = { ...argument, tokens: { start, end }, short: { start, end } };
    return [relationOf(document, sentenceAt[head]!, body, demonym, true)];
  });
  return [...named, ...organs];
}

function relationOf(
  document: ResolvedDocument,
  sentence: number,
  subject: ArgumentRecord,
  demonym: DemonymRecord,
  isPart: boolean,
): RelationRecord {
  return nounPhraseRelation(document, {
    kind: 'nominal',
    sentence,
    subject,
    object: placeOfDemonym(demonym),
    lemma: isPart ? 'be part of' : 'be located in',
    predicate: [demonym.head],
    rule: bodiesOfStates.name,
  });
}

const MORE_ORGANS = wordSet('ministry department police forces force guard court council-of-state marines assembly secretariat');

const isOfState = ({ tokens: { lower } }: ResolvedDocument, start: number, end: number): boolean =>
  isOrgan(lower[end - 1]!) ||
  MORE_ORGANS.has(lower[end - 1]!) ||
  lower.slice(start, end).some((word) => /^(?:ministry|department)$/.test(word));
