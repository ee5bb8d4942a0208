import { isName } from '../../document/entities';
import type { ResolvedDocument } from '../../document/layers';
import type { ArgumentRecord, RelationRecord } from '../../document/relations';
import { baseOf, dependentsOf, labelOf } from '../../document/tree';
import { isA } from '../../english';
import { kinOf } from '../../lexicon/kin';
import { nounType } from '../../lexicon/nouns';
import { officeClass } from '../../lexicon/offices';
import { argumentAt } from '../arguments';
import { isChargeWord } from '../charges';
import { entityTypeOf } from '../names';
import { isOfficeOfTopic, limitsOf, maySayOf, officeRelation, type OfficeBody } from '../office-relation';
import { isOfPart, nounOf, statusOf } from '../office-phrases';
import { conjunctsOf, prepositionOf } from '../phrases';
import type { RelationRule, RuleInput } from '../rule';
import { saidAs, saysWhatItIs, type Description } from './noun-phrase';
import { isGeographic } from './noun-phrases/geography';
import { isParentAt } from './noun-phrases/unit-signs';

/** With persons: "a lawyer with Hart & Co. in Leeds"; but no "merger in Norway". */
const OF_PERSONS = new Set(['with', 'in', 'from']);

export const offices: RelationRule = {
  name: 'noun-phrase/office',
  about: 'What says what somebody is says whose, too: of what it is the office.',
  examples: {
    'Martin Lau, president of Tencent, left.': ['Martin Lau | lead | Tencent'],
    'Velmora Inc. Chairwoman Ulla Berg met Tom Reed.': ['Ulla Berg | lead | Velmora Inc.'],
    'NVIDIA CEO Jensen Huang left.': ['Jensen Huang | be ceo of | NVIDIA'],
    'Ann Hart, erstwhile chairman of Velmora, left.': ['Ann Hart | lead | Velmora | former'],
    'Daniel Foo, a former NVIDIA engineer, left.': [
      'Daniel Foo | be former engineer of | NVIDIA | former',
      'Daniel Foo | works for | NVIDIA | former',
    ],
    'Ivo Lenz is a senior analyst in the fraud unit of the Central Audit Office.': ['Ivo Lenz | works for | Central Audit Office'],
    'Bruno Katz, the accused killer of Lola Marin, left.': ['Bruno Katz | kill | Lola Marin | possible'],
    'Paula Rey, a deputy from Vermont, left.': ['Paula Rey | from | Vermont'],
    'Kinsar was a zoologist at Azul College.': ['Kinsar | works for | Azul College'],
    'Ann Holm, a partner at the law firm Kestrin, left.': ['Ann Holm | works for | Kestrin'],
    'Ann Holm, a consultant to Velmora Inc., left.': ['Ann Holm | works for | Velmora Inc.'],
    'Ann Holm, the Green Party candidate, left.': ['Ann Holm | member of | Green Party'],
    'Ann Holm was a member of the board of Velmora Inc.': ['Ann Holm | be member of | Velmora Inc.'],
    'Tessel Inc. is a marketing subsidiary of Velmora Inc.': ['Tessel Inc. | subsidiary of | Velmora Inc.'],
    'Tessel Inc. is a daughter company of Velmora Inc.': ['Tessel Inc. | subsidiary of | Velmora Inc.'],
  },
  counterexamples: {
    'Martin Lau, a critic of Tencent, praised Acme.': ['Martin Lau | works for | *', 'Martin Lau | lead | *'],
    'Ann Holm, an Iraq veteran, left.': ['* | from | *'],
    'Kestrin is a partner at Velmora Inc.': ['* | works for | *'],
    'Ann Holm, the ambassador to the Velmora Council, left.': ['* | works for | Velmora Council'],
    'Ann Holm, a candidate of Velmora Inc., left.': ['* | member of | *'],
    'Velmora Inc. is the parent company of Tessel Inc.': ['Velmora Inc. | be company of | *', 'Velmora Inc. | be parent company of | *'],
    'Fog lay on Norway, the inland states of Larvo and Velm, and Chile.': ['Norway | be state of | *'],
    'The Hajj is a pilgrimage to Mecca.': ['* | be pilgrimage to | *'],
  },
  apply,
};

function apply(document: ResolvedDocument, { stated }: RuleInput): RelationRecord[] {
  return stated.flatMap((relation) => {
    if (!saysWhatItIs(relation) || isName(document.mentions[relation.object.mention]!.form)) return [];
    const { kind, object, subject, modality } = relation;
    const ofPerson = isOfPerson(document, relation);
    const noun = document.syntax.lemmas[object.head]!.toLowerCase();
    const { start } = document.mentions[object.mention]!;
    return bodiesOf(document, object, ofPerson).flatMap(({ body, preposition, isWithin }) => {
      if (document.entityOf[body.mention] === document.entityOf[subject.mention]) return [];
      // Whose relative: the rule for kin. "the parent of Acme" is another thing.
      if (kinOf(noun) && entityTypeOf(document, body) !== 'organization') return [];
      // "to combat the crisis, the Research Council looked": beside a comma trees hang what is nothing to a name.
      const isSure = preposition === 'of' && (kind !== 'apposition' || nounType(noun) !== undefined);
      // Whose parent company: the rule for subsidiaries, from the other side.
      if (isParentAt(document, object.head) && [subject, body].every((end) => entityTypeOf(document, end) === 'organization')) return [];
      if (kind === 'apposition' && isPlaceItself(document, relation, body)) return [];
      if (!ofPerson && !isSure && !isOfThings(document, object.head)) return [];
      const record = officeRelation(document, {
        sentence: relation.sentence,
        subject,
        body,
        preposition,
        noun: object.head,
        limits: limitsOf(document, start, object.head),
        isWithin,
        status: statusOf(document, Math.min(start, subject.tokens.end === start - 2 ? start - 1 : start), object.head),
        rule: offices.name,
        ofPerson,
      });
      // "the accused killer of Lola Marin"
      const isCharge =
        modality === 'asserted' && dependentsOf(document, object.head).some((token) => isChargeWord(document.tokens.lower[token]!));
      return [saidAs(record, isCharge ? { ...relation, modality: 'possible' } : relation)];
    });
  });
}

/** The names that an office is of: behind a preposition, before "’s", or right before it. */
function bodiesOf(document: ResolvedDocument, { head, mention }: ArgumentRecord, ofPerson: boolean): OfficeBody[] {
  const found: OfficeBody[] = [];
  const add = (token: number, preposition: string, isWithin = false): void => {
    const body = argumentAt(document, token);
    const isNew = body && !found.some((other) => other.body.mention === body.mention);
    if (isNew && isName(document.mentions[body.mention]!.form) && !isOfPart(document, document.mentions[body.mention]!.start))
      found.push({ body, preposition, isWithin });
  };
  // "Acme's head of communications"
  const isOfTopic = isOfficeOfTopic(document, head);
  for (const dependent of dependentsOf(document, head)) {
    const label = labelOf(document, dependent);
    if (label === 'nmod:poss' || label === 'compound') add(dependent, isOfTopic ? 'at' : 'of', isOfTopic);
    else if (baseOf(label) === 'nmod') {
      const preposition = prepositionOf(document, dependent) ?? '';
      if (!isA(preposition, 'preposition of an office') && !(ofPerson && OF_PERSONS.has(preposition))) continue;
      for (const token of conjunctsOf(document, dependent)) add(token, preposition);
      if (ofPerson) for (const token of bodiesAround(document, dependent)) add(token, 'at', true);
    }
  }
  // "Velmora Inc. Chief Executive Sam Ode": whatever the tree makes of it.
  const { start } = document.mentions[mention]!;
  const before = document.mentions[document.mentionOf[start - 1] ?? -1];
  if (before && isName(before.form) && before.end === start && /^(?:organization|place)$/.test(before.type))
    add(before.head, isOfTopic ? 'at' : 'of', isOfTopic);
  return found;
}

/** Whether what is said is what a person is: "Ann Holm, a lawyer", "she is a deputy". */
function isOfPerson(document: ResolvedDocument, { subject, object }: Description): boolean {
  const noun = document.syntax.lemmas[object.head]!.toLowerCase();
  return officeClass(noun) !== undefined && maySayOf(document, subject, noun);
}

/** The body that a section is of: "an analyst in the fraud unit of the Audit Office" is at the office. */
function bodiesAround(document: ResolvedDocument, section: number): number[] {
  const { mentions, mentionOf } = document;
  for (let token = section, depth = 0; depth < 3 && mentions[mentionOf[token] ?? -1]?.form === 'nominal'; depth++) {
    const next = dependentsOf(document, token).find(
      (dependent) =>
        labelOf(document, dependent) === 'nmod' && isA(prepositionOf(document, dependent) ?? '', 'preposition of an open office'),
    );
    const around = mentions[mentionOf[next ?? -1] ?? -1];
    if (next !== undefined && around && isName(around.form) && around.type === 'organization') return [next];
    token = next ?? -1;
  }
  return [];
}

/**
 * "Russia, the Baltic states of Latvia and Estonia,", "Larvo City, Dunby province": the noun and the name are one place, another one than what is
 * before the comma. "Larvo, a suburb of Oslo" and "Larvo, Norway's biggest port" are described.
 */
function isPlaceItself(document: ResolvedDocument, { subject, object }: Description, body: ArgumentRecord): boolean {
  const noun = document.syntax.lemmas[object.head]!.toLowerCase();
  if (noun === 'capital' || !isGeographic(noun)) return false;
  const isDescribed =
    labelOf(document, body.head) === 'nmod:poss' ||
    dependentsOf(document, object.head).some((token) => /^an?$/.test(document.tokens.lower[token]!));
  return !isDescribed || entityTypeOf(document, subject) === 'person';
}

/** "The Hajj is a pilgrimage to Mecca": what a thing is to a place or body is no office, but for some that firms are to each other. */
const isOfThings = (document: ResolvedDocument, noun: number): boolean =>
  officeClass(nounOf(document, noun)) !== undefined || isA(nounOf(document, noun), 'person that may be a thing');
