import type { ResolvedDocument } from '../../document/layers';
import { saysWhatItIs, type ArgumentRecord, type RelationRecord } from '../../document/relations';
import { nounType } from '../../lexicon/nouns';
import { standsForName } from '../names';
import type { RelationRule, RuleInput } from '../rule';

export const predicateNouns: RelationRule = {
  name: 'noun-phrase/predicate-noun',
  about: 'What a clause says of the noun that somebody is said to be, said of them: "is a bank based in Oslo".',
  examples: {
    'Velmora Inc. is a company based in Oslo and founded by Ann Hart.': [
      'Velmora Inc. | located in | - | passive | in=Oslo',
      'Ann Hart | founder of | Velmora Inc.',
    ],
    'Ann Hart is the lawyer who sued Kestrin.': ['Ann Hart | sue | Kestrin'],
    'Ann Hart became the first woman to win the Velmora Prize.': ['Ann Hart | win | Velmora Prize'],
    'Norway is the only country never to have joined Velmora.': ['Norway | join | Velmora | not'],
    'Velmora Inc., a bank that Ann Hart founded, grew.': ['Ann Hart | founder of | Velmora Inc.'],
  },
  counterexamples: {
    'Ann Hart would be the first woman to win the Velmora Prize.': ['* | win | *'],
    'Ann Hart is the woman to beat in Oslo.': ['* | beat | *'],
    'Ann Hart is the best person to lead Acme.': ['* | lead | *'],
    'Once she becomes the first woman to lead Acme, Ann Hart will leave.': ['* | lead | *'],
    'Velmora Inc. is not a company based in Oslo.': ['Velmora Inc. | located in | *'],
    'The Velmora Prize (the term coming from Kestrin) grew.': ['Velmora Prize | come | *'],
    'Velmora Inc. may be the bank that sued Kestrin.': ['Velmora Inc. | sue | Kestrin'],
    'Velmora Inc. is part of a group that bought Kestrin.': ['Velmora Inc. | acquire | Kestrin'],
  },
  apply,
};

function apply(document: ResolvedDocument, { stated }: RuleInput): RelationRecord[] {
  const bearers = new Map<number, RelationRecord[]>();
  for (const relation of stated) {
    const noun = nounOf(document, relation);
    if (noun >= 0) bearers.set(noun, [...(bearers.get(noun) ?? []), relation]);
  }
  if (bearers.size === 0) return [];
  return stated.flatMap((relation) => {
    if (relation.kind !== 'verbal') return [];
    const { subject, object } = relation;
    const ofSubject = bearersOf(bearers, document, subject).map((is) => liftedTo({ ...relation, subject: is.subject }, is));
    const ofObject = object ? bearersOf(bearers, document, object).map((is) => liftedTo({ ...relation, object: is.subject }, is)) : [];
    return [...ofSubject, ...ofObject];
  });
}

/** The head of the noun that a name is said to be, as a plain fact; or -1. */
function nounOf(document: ResolvedDocument, is: RelationRecord): number {
  const { kind, polarity, modality, subject, object } = is;
  if (!saysWhatItIs(is) || !object) return -1;
  if (polarity !== 'positive' || modality !== 'asserted') return -1;
  // "is part of a group that sued": who sued is the group. "One of the firms that sued" sued.
  if (object.quantifier !== undefined && object.quantifier !== 'one') return -1;
  // "the Fringe Festival (the term coming from Edinburgh)": trees hang asides on names, and only a noun for somebody or a body is sure.
  if (kind === 'apposition' && nounType(document.syntax.lemmas[object.head]!.toLowerCase()) === undefined) return -1;
  return standsForName(document, subject) && document.mentions[object.mention]!.form === 'nominal' ? object.head : -1;
}

function bearersOf(
  bearers: ReadonlyMap<number, readonly RelationRecord[]>,
  document: ResolvedDocument,
  { head, mention }: ArgumentRecord,
): readonly RelationRecord[] {
  return document.mentions[mention]!.form === 'nominal' ? (bearers.get(head) ?? []) : [];
}

/** The clause goes on to say what it says, and whoever says that it is so says this, too. */
function liftedTo(relation: RelationRecord, { attribution, cues }: RelationRecord): RelationRecord {
  const reported = relation.attribution ?? attribution;
  return {
    ...relation,
    kind: 'nominal',
    links: [],
    cues: relation.attribution || !attribution ? relation.cues : [...relation.cues, ...cues.filter(({ kind }) => kind === 'attribution')],
    ...(reported && { attribution: reported }),
    rule: predicateNouns.name,
  };
}
