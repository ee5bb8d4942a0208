import { isHyphen } from '../../../document/hyphens';
import type { ResolvedDocument } from '../../../document/layers';
import type { ArgumentRecord, RelationRecord } from '../../../document/relations';
import { sentenceColumn } from '../../../document/tree';
import { isA } from '../../../english';
import { nounType } from '../../../lexicon/nouns';
import { isStateBody } from '../../../lexicon/state-bodies';
import { argumentAt } from '../../arguments';
import { demonymsIn, type DemonymRecord } from '../../demonyms';
import { argumentOf, isPremodifier, entityTypeOf, type NameRecord } from '../../names';
import type { RelationRule, RuleInput } from '../../rule';
import { nounPhraseRelation, saidAs, saysWhatItIs } from '../noun-phrase';

export const bodiesOfStates: RelationRule = {
  name: 'noun-phrase/body of state',
  about: 'Of which state a body is, by the state in its name or the demonym before it.',
  examples: {
    'The Chilean Senate thanked the Norwegian government.': ['Chilean Senate | part of | Chile', 'Norwegian government | part of | Norway'],
    'The U.S. Congress and the Soviet Foreign Ministry agreed.': [
      'U.S. Congress | part of | United States',
      'Soviet Foreign Ministry | part of | Soviet Union',
    ],
    'An Israeli court freed him.': ['Israeli court | part of | Israel'],
    'Velmora Inc. was a Swiss firm in 2010.': ['Velmora Inc. | located in | Switzerland | time=2010'],
    'The Norwegian Refugee Council left.': ['Norwegian Refugee Council | located in | Norway'],
    'Enix is a Japanese company, and German firm Velmora bought it.': ['Enix | located in | Japan'],
  },
  counterexamples: {
    'The American University of Beirut closed.': ['* | located in | United States', '* | part of | *'],
    'Turkish EU membership is far off.': ['EU | located in | *', 'EU | part of | *'],
    'The Burma Solidarity Campaign met the Iraq Study Group.': ['* | located in | *'],
    'Serb forces left.': ['* | part of | *'],
    'German Defense Minister Ann Hart left.': ['* | located in | *'],
    'The European Commission wrote to the United Nations.': ['* | part of | *', '* | located in | *'],
  },
  apply,
};

function apply(document: ResolvedDocument, { names, stated }: RuleInput): RelationRecord[] {
  const demonyms = demonymsIn(document);
  if (demonyms.startingAt.size === 0) return [];
  const named = names.flatMap((body) => {
    if (body.type !== 'organization') return [];
    const found: RelationRecord[] = [];
    for (let token = Math.max(0, body.start - 3); token < body.end; token++) {
      const demonym = demonyms.startingAt.get(token);
      if (demonym && (demonym.start >= body.start || (demonym.end === body.start && isInstitution(document, body))))
        found.push(relationOf(document, body.sentence, argumentOf(body), demonym, isOfState(document, body)));
    }
    return found;
  });
  const sentenceAt = sentenceColumn(document);
  const organs = document.mentions.flatMap(({ form, start, end, head }) => {
    if (form !== 'nominal' || !isStateBody(document.syntax.lemmas[head]!.toLowerCase(), false)) return [];
    const demonym = demonyms.endingAt.get(head);
    const argument = demonym && argumentAt(document, head);
    if (!argument) return [];
    const body = { ...argument, tokens: { start, end }, short: { start, end } };
    return [relationOf(document, sentenceAt[head]!, body, demonym, true)];
  });
  // "Kestrin, a Swiss maker of pumps": what a firm is says where it is from.
  const told = stated.flatMap((relation) => {
    if (!saysWhatItIs(relation) || document.mentions[relation.object.mention]!.form !== 'nominal') return [];
    const { subject, object, sentence } = relation;
    if (entityTypeOf(document, subject) !== 'organization') return [];
    const { start, head } = document.mentions[object.mention]!;
    if (nounType(document.syntax.lemmas[head]!.toLowerCase()) !== 'organization') return [];
    for (let token = start; token < head; token++) {
      const demonym = demonyms.startingAt.get(token);
      if (!demonym || isHyphen(document.tokens.words[demonym.end]!)) continue;
      return [saidAs(relationOf(document, sentence, subject, demonym, false), relation)];
    }
    return [];
  });
  return [...named, ...organs, ...told];
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
    object: argumentOf(demonym),
    lemma: isPart ? 'be part of' : 'be located in',
    predicate: [demonym.head],
    rule: bodiesOfStates.name,
  });
}

function isOfState({ tokens: { lower } }: ResolvedDocument, { start, end }: NameRecord): boolean {
  const words = lower.slice(start, end);
  const of = words.indexOf('of');
  // "the Lord's Resistance Army"
  if (words.some((word) => isA(word, 'rebelling'))) return false;
  return isStateBody(of > 0 ? words[of - 1]! : words.at(-1)!, true) || words.includes('ministry') || words.includes('department');
}

/** "the German | Bundestag", and not "Turkish | EU membership". */
const isInstitution = (document: ResolvedDocument, body: NameRecord): boolean =>
  isStateBody(document.tokens.lower[body.end - 1]!, true) && !isPremodifier(document, body);
