import { isName } from '../../document/entities';
import type { ResolvedDocument } from '../../document/layers';
import type { ArgumentRecord, OfficeStatus, RelationRecord } from '../../document/relations';
import { isA } from '../../english';
import { officeClass } from '../../lexicon/offices';
import { argumentOf, entityTypeOf, mayBePerson } from '../names';
import { namesByMention, namesByStart, type NamesByMention, type NamesByStart } from '../named-persons';
import { isPluralOffice, nounOf, officesFrom, statusOf, type OfficePhrase } from '../office-phrases';
import { limitsOf, maySayOf, officeRelation, type OfficeBody } from '../office-relation';
import type { RelationRule, RuleInput } from '../rule';
import { saidAs, unsaid } from './noun-phrase';

export const officesByVerbs: RelationRule = {
  name: 'noun-phrase/office-by-verb',
  about:
    'An office that a verb gives, says or takes: named, elected, became, served as, resigned as; and "the chief executive of Velmora is Ann Hart".',
  examples: {
    'Dario Fane was named chairman of Bellaro.': ['Dario Fane | lead | Bellaro'],
    'Ann Hart served as director of the Kestrin Institute.': ['Ann Hart | lead | Kestrin Institute'],
    'Ann Hart resigned as head of Velmora.': ['Ann Hart | lead | Velmora | former'],
    'Ann Hart became president of Velmora in 2010.': ['Ann Hart | lead | Velmora | time=2010'],
    'The chief executive of Kestrin is Ulla Berg.': ['Ulla Berg | lead | Kestrin'],
    'Ann Hart is editor at large at the Leeds Gazette.': ['Ann Hart | be editor at | Leeds Gazette'],
    'Ann Hart was not named chairman of Bellaro.': ['Ann Hart | lead | Bellaro | not'],
    'Ann Hart failed to become president of Velmora.': ['Ann Hart | lead | Velmora | not'],
    'Ann Hart succeeded Tom Vane as chairman of Velmora Inc.': ['Ann Hart | lead | Velmora Inc.'],
    'Ann Hart was promoted to president and chief executive of Velmora Inc.': ['Ann Hart | lead | Velmora Inc.'],
    'Ann Hart was hired as an engineer by Velmora Inc.': ['Ann Hart | works for | Velmora Inc.'],
    'Kinsar was elected president of Velmora Inc.': ['Kinsar | lead | Velmora Inc.'],
    'Ann Hart serves as chairman of Velmora Inc., as well as president of Tessel Inc.': ['Ann Hart | lead | Tessel Inc.'],
    'Ann Hart serves as editor-in-chief of the Leeds Gazette.': ['Ann Hart | lead | Leeds Gazette'],
    'Ann Hart is an editor and Professor Emeritus at Azul College.': ['Ann Hart | works for | Azul College'],
  },
  counterexamples: {
    'A Velmora spokesman named reporter Ann Hart and cameraman Tom Vane.': ['* | be president of | *'],
    'Ann Hart, it is said, became a nurse.': ['Ann Hart | lead | *'],
    'Ann Hart succeeded the president of Velmora.': ['Ann Hart | lead | *'],
    'Ann Hart was a lieutenant and later a chairman of Velmora.': ['Ann Hart | be lieutenant of | *'],
    'Kestrin is employed as a partner by Velmora Inc.': ['* | works for | *'],
  },
  apply,
};

/** What a clause says of offices: who holds them, and whose they are where the phrase does not say. */
interface Held {
  readonly holder: ArgumentRecord;
  readonly offices: readonly OfficePhrase[];
  readonly status?: OfficeStatus;
  /** "Velmora named Ann Hart president", "joined Velmora as president" */
  readonly of?: ArgumentRecord;
}

function apply(document: ResolvedDocument, { names, stated }: RuleInput): RelationRecord[] {
  const byMention = namesByMention(names);
  const byStart = namesByStart(names);
  const read = stated.flatMap((relation) => {
    // "nominated Ann Hart to become president": trees give it to who nominates.
    if (!relation.rule.startsWith('clause/') || (relation.modality === 'intended' && relation.rule.endsWith('/control'))) return [];
    const held = heldIn(document, relation, byStart);
    // "has not been removed as governor": what did not end is not former.
    if (!held || (held.status === 'former' && relation.polarity === 'negative')) return [];
    return held.offices
      .filter(({ end }) => byStart.get(end)?.type !== 'person') // "became president, and deputy Ann Hart left"
      .flatMap((office) =>
        bodiesOf(document, office, held, byMention).map(({ body, preposition, isWithin }) => {
          const { holder } = held;
          const record = officeRelation(document, {
            sentence: relation.sentence,
            subject: holder,
            body,
            preposition,
            noun: office.noun,
            limits: limitsOf(document, office.start, office.noun),
            isWithin,
            status: held.status ?? statusOf(document, office.start, office.noun),
            rule: officesByVerbs.name,
            ofPerson: isPerson(document, holder) && maySayOf(document, holder, nounOf(document, office.noun)),
          });
          return saidAs(record, relation);
        }),
      )
      .filter(({ subject, object }) => document.entityOf[subject.mention] !== document.entityOf[object!.mention]);
  });
  const roles = stated.filter(({ kind }) => kind === 'role');
  return unsaid(read, roles, ({ subject, object, predicate }) => `${subject.mention} ${object?.mention ?? ''} ${predicate.head}`);
}

function bodiesOf(document: ResolvedDocument, office: OfficePhrase, { of }: Held, byMention: NamesByMention): OfficeBody[] {
  const own = office.bodies.flatMap(({ mention, preposition, isAround }) => {
    const name = byMention.get(mention);
    return name ? [{ body: argumentOf(name), preposition, isWithin: isAround }] : [];
  });
  const isOpen = isA(document.tokens.lower[office.end] ?? '', 'preposition of an open office');
  if (office.bodies.length > 0 || !of || isPluralOffice(document, office)) return own;
  const kind = officeClass(nounOf(document, office.noun));
  // "as head of research", "its president"; no "person of the year"
  if (kind !== 'lead' && kind !== 'staff' && kind !== 'state') return [];
  return isOpen ? [{ body: of, preposition: 'at', isWithin: true }] : [{ body: of, preposition: 'of', isWithin: false }];
}

function heldIn(document: ResolvedDocument, relation: RelationRecord, byStart: NamesByStart): Held | undefined {
  const { subject, object, predicate, kind, voice, inverted, sentence } = relation;
  const { lower } = document.tokens;
  const limit = document.sentences[sentence]!.end;
  if (kind === 'copular') return object && heldBy(document, subject, object, limit);
  const verb = predicate.head;
  const lemma = document.syntax.lemmas[verb]!;
  const status: OfficeStatus | undefined =
    isA(lemma, 'verb of taking an office') || isA(lemma, 'verb of leaving an office') ? 'former' : undefined;
  const as = (from: number, most: number): number => behindAs(document, from, Math.min(limit, from + most));
  if (isA(lemma, 'verb of giving an office') || isA(lemma, 'verb of taking an office')) {
    const named = byStart.get(verb + 1);
    const isPassive = voice === 'passive' || inverted;
    const holder = isPassive ? (inverted ? object : subject) : named?.type === 'person' ? argumentOf(named) : undefined;
    if (!holder || !isPerson(document, holder)) return undefined;
    const from = isPassive ? verb + 1 : named!.end;
    const start =
      lemma === 'promote' && lower[from] === 'to'
        ? from + 1
        : isA(lemma, 'verb of taking an office') || isA(lemma, 'verb of giving an office with as')
          ? as(from, 1)
          : behindOptional(lower, from);
    const offices = start < 0 ? [] : officesFrom(document, start, limit);
    const giver = !isPassive
      ? isBody(document, subject)
        ? subject
        : undefined
      : employerBehind(document, offices.at(-1)?.end ?? limit, byStart);
    return { holder, offices, ...(status && { status }), ...(giver && { of: giver }) };
  }
  if (voice === 'passive' || !isPerson(document, subject)) return undefined;
  if (/^(?:join|rejoin|leave)$/.test(lemma) && object && isBody(document, object)) {
    const start = as(document.mentions[object.mention]!.end, 1);
    return start < 0 || lemma === 'leave' ? undefined : { holder: subject, offices: officesFrom(document, start, limit), of: object };
  }
  if (!isA(lemma, 'verb of holding an office') && !isA(lemma, 'verb of leaving an office')) return undefined;
  const start = /^(?:become|remain)$/.test(lemma) ? behindOptional(lower, verb + 1) : as(verb + 1, 6);
  return start < 0 ? undefined : { holder: subject, offices: officesFrom(document, start, limit), ...(status && { status }) };
}

/** "Ann Hart is editor at large at the Gazette", "The chief executive of Kestrin is Ulla Berg". */
function heldBy(document: ResolvedDocument, subject: ArgumentRecord, object: ArgumentRecord, limit: number): Held | undefined {
  const [first, second] = [document.mentions[subject.mention]!, document.mentions[object.mention]!];
  if (isPerson(document, subject) && second.form === 'nominal')
    return { holder: subject, offices: officesFrom(document, second.start, limit) };
  if (first.form !== 'nominal' || !isName(second.form) || !isPerson(document, object)) return undefined;
  const offices = officesFrom(document, first.start, limit);
  return offices.some((office) => isPluralOffice(document, office)) ? undefined : { holder: object, offices };
}

/** "was hired as an engineer by Velmora" */
function employerBehind({ tokens: { lower } }: ResolvedDocument, end: number, byStart: NamesByStart): ArgumentRecord | undefined {
  const name = lower[end] === 'by' ? byStart.get(lower[end + 1] === 'the' ? end + 2 : end + 1) : undefined;
  return name?.type === 'organization' ? argumentOf(name) : undefined;
}

/** Behind "as" that stands within some words of `from`; or -1. */
function behindAs({ tokens: { lower } }: ResolvedDocument, from: number, limit: number): number {
  for (let token = from; token < limit && lower[token] !== ','; token++)
    if (lower[token] === 'as' && lower[token + 1] !== 'well') return token + 1;
  return -1;
}

/** Behind "as", "to be", "the new": "was named as", "became". */
const behindOptional = (lower: readonly string[], from: number): number =>
  lower[from] === 'as' ? from + 1 : lower[from] === 'to' && lower[from + 1] === 'be' ? from + 2 : from;

function isPerson(document: ResolvedDocument, argument: ArgumentRecord): boolean {
  const { form, name } = document.mentions[argument.mention]!;
  return mayBePerson(document, argument) || (form === 'pronoun' && /^(?:he|she|who)$/.test(name.toLowerCase()));
}

const isBody = (document: ResolvedDocument, argument: ArgumentRecord): boolean =>
  isName(document.mentions[argument.mention]!.form) && /^(?:organization|place|concept)$/.test(entityTypeOf(document, argument));
