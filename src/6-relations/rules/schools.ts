import { isName } from '../../document/entities';
import type { ResolvedDocument } from '../../document/layers';
import type { ArgumentRecord, RelationRecord } from '../../document/relations';
import { uposOf } from '../../document/tree';
import { isA } from '../../english';
import { nounType } from '../../lexicon/nouns';
import { namesByStart, personAt, type NamesByStart } from '../named-persons';
import { argumentOf, mayBePerson, type NameRecord } from '../names';
import type { RelationRule, RuleInput } from '../rule';
import { nounPhraseRelation, saidAs } from './noun-phrase';

/** Where persons studied. The school stands far behind its verb: "received a bachelor's degree in marine law from". */
export const schools: RelationRule = {
  name: 'school',
  about: 'Who studied where, with the subject or the degree between the verb and the school.',
  examples: {
    'Ann Hart studied law at Hallam University.': ['Ann Hart | study at | Hallam University'],
    'Ann Hart received a bachelor’s degree in marine law from Hallam University.': ['Ann Hart | study at | Hallam University'],
    'Ann Hart holds a PhD in law from Hallam University and a BA from Azul College.': ['Ann Hart | study at | Azul College'],
    'Ann Hart attended Azul College.': ['Ann Hart | study at | Azul College'],
    'Ann Hart attended MIT.': ['Ann Hart | study at | MIT'],
    'Ann Hart attended law school at Hallam University.': ['Ann Hart | study at | Hallam University'],
    'Kinsar received a bachelor’s degree from Hallam University.': ['Kinsar | study at | Hallam University'],
    'Hallam University-educated lawyer Ann Hart left.': ['Ann Hart | study at | Hallam University'],
    'Ann Hart hopes to study law at Hallam University.': ['Ann Hart | study at | Hallam University | intended'],
  },
  counterexamples: {
    'Ann Hart attended the Velmora Council.': ['Ann Hart | study at | *'],
    'Ann Hart attended Parliament.': ['Ann Hart | study at | *'],
    'Ann Hart attended the Azul Forum.': ['Ann Hart | study at | *'],
    'Ann Hart attended a Christmas service and the Azul Mass.': ['Ann Hart | study at | *'],
    'Ann Hart took part in the masters program at Hallam University.': ['Ann Hart | study at | *'],
    'Ann Hart received a letter from Hallam University.': ['Ann Hart | study at | *'],
    'Ann Hart studied the fish that died at Hallam University.': ['Ann Hart | study at | *'],
    'Ann Hart received an honorary degree from Hallam University.': ['Ann Hart | study at | *'],
  },
  apply,
};

function apply(document: ResolvedDocument, { names, stated }: RuleInput): RelationRecord[] {
  const byStart = namesByStart(names);
  const known = new Set(
    stated
      .filter(({ object }) => !object)
      .flatMap(({ predicate, arguments: others }) => others.map(({ value }) => `${predicate.head} ${value.mention}`)),
  );
  const seen = new Set<string>();
  const told = stated.flatMap((relation) => {
    const { kind, predicate, inverted } = relation;
    const student = inverted ? relation.object : relation.subject;
    if (kind !== 'verbal' || !student || !mayBePerson(document, student)) return [];
    return schoolsOf(document, byStart, relation).flatMap((school) => {
      // Of a clause with two objects there are two relations.
      const key = `${predicate.head} ${student.mention} ${school.mention}`;
      if (known.has(`${predicate.head} ${school.mention}`) || seen.has(key)) return [];
      seen.add(key);
      return [saidAs(relationOf(document, school, student, predicate.head), relation)];
    });
  });
  return [...told, ...names.flatMap((name) => educated(document, byStart, name))];
}

const DEGREE =
  // eslint-disable-next-line english/no-word-lists -- abbreviations with stops and without
  /^(?:degrees?|bachelors?|masters?|doctorate|ph\.?d?\.?|diploma|b\.?a\.?|b\.?sc?\.?|m\.?a\.?|m\.?sc?\.?|mba|m\.b\.a\.|ll\.?[bm]\.?|j\.?d\.?|m\.?d\.?|bfa|mfa|studies)$/;

/** Tokens from a verb to the school. */
const MAX_DISTANCE = 40;

/** "attended Hallam University", "graduated with a degree in law from Hallam University": the schools behind a verb, up to the next verb. */
function schoolsOf(document: ResolvedDocument, names: NamesByStart, { predicate, sentence, object }: RelationRecord): NameRecord[] {
  const { lower } = document.tokens;
  const { head } = predicate;
  const lemma = document.syntax.lemmas[head]!;
  let isAtSchool = isA(lemma, 'verb of studying');
  if (lemma === 'attend') return object ? attended(document, names, object) : [];
  if (!isAtSchool && !isA(lemma, 'verb of earning a degree')) return [];
  const found: NameRecord[] = [];
  const end = Math.min(document.sentences[sentence]!.end, head + MAX_DISTANCE);
  for (let token = head + 1; token < end && lower[token] !== ';'; token++) {
    if (/^(?:VERB|AUX)$/.test(uposOf(document, token)) || isA(lower[token]!, 'end of a degree')) break;
    if (DEGREE.test(lower[token]!)) isAtSchool = true;
    if (!isAtSchool || !/^(?:at|from|in)$/.test(lower[token]!)) continue;
    const school = names.get(lower[token + 1] === 'the' ? token + 2 : token + 1);
    if (school?.type !== 'organization' || (lower[token] === 'in' && !isSchool(document, school))) continue;
    found.push(school);
    token = school.end - 1;
    // "educated at Azul College, Hallam School and Oxford University"
    for (let next = listed(document, names, school); next; next = listed(document, names, next)) {
      found.push(next);
      token = next.end - 1;
    }
    isAtSchool = isA(lemma, 'verb of studying');
  }
  return found;
}

/** The school that a list goes on with: ", Hallam School", "and the Azul Institute". */
function listed(document: ResolvedDocument, names: NamesByStart, { end }: NameRecord): NameRecord | undefined {
  const { lower } = document.tokens;
  const joiner = /^(?:,|and)$/.test(lower[end] ?? '') ? (lower[end] === ',' && lower[end + 1] === 'and' ? end + 1 : end) : -1;
  const next = joiner < 0 ? undefined : names.get(lower[joiner + 1] === 'the' ? joiner + 2 : joiner + 1);
  return next?.type === 'organization' && isSchool(document, next) ? next : undefined;
}

/** "attended Hallam University", "attended Hallam", "attended law school at Hallam", but no mass and no summit. */
function attended(document: ResolvedDocument, names: NamesByStart, { head, mention }: ArgumentRecord): NameRecord[] {
  const { lower } = document.tokens;
  const { form, start, end } = document.mentions[mention]!;
  if (!isName(form)) {
    const school = isA(lower[head]!, 'school') && lower[end] === 'at' ? names.get(lower[end + 1] === 'the' ? end + 2 : end + 1) : undefined;
    return school?.type === 'organization' ? [school] : [];
  }
  const name = names.get(start);
  return name && (isSchool(document, name) || mayBeSchool(document, name)) ? [name] : [];
}

/** "attended Hallam", "attended MIT": a body whose name has no article and does not say what it is. */
function mayBeSchool({ tokens: { lower } }: ResolvedDocument, { start, end, type }: NameRecord): boolean {
  if (type !== 'organization' || lower[start - 1] === 'the' || lower[start] === 'the') return false;
  for (let token = start; token < end; token++)
    if (isA(lower[token]!, 'public body') || isA(lower[token]!, 'state body') || nounType(lower[token]!) !== undefined) return false;
  return true;
}

function isSchool({ tokens: { lower } }: ResolvedDocument, { start, end }: NameRecord): boolean {
  for (let token = start; token < end; token++) if (isA(lower[token]!, 'school')) return true;
  return false;
}

/** "Harvard-educated lawyer Ann Hart" */
function educated(document: ResolvedDocument, names: NamesByStart, school: NameRecord): RelationRecord[] {
  const { lower } = document.tokens;
  if (school.type !== 'organization' || lower[school.end] !== '-' || lower[school.end + 1] !== 'educated') return [];
  const person = personAt(document, names, school.end + 2);
  return person ? [relationOf(document, school, argumentOf(person), school.end + 1)] : [];
}

const relationOf = (document: ResolvedDocument, school: NameRecord, subject: ArgumentRecord, word: number): RelationRecord =>
  nounPhraseRelation(document, {
    kind: 'nominal',
    sentence: school.sentence,
    subject,
    object: argumentOf(school),
    lemma: 'study at',
    predicate: [word],
    rule: schools.name,
  });
