import { isName } from '../../document/entities';
import type { ResolvedDocument } from '../../document/layers';
import type { RelationRecord } from '../../document/relations';
import { labelOf, xposOf } from '../../document/tree';
import type { DateValue } from '../../document/values';
import { isA } from '../../english';
import { isShortTitle } from '../../lexicon/titles';
import { namesByMention } from '../named-persons';
import { argumentOf, type NameRecord } from '../names';
import { isOfNameBehind, isPluralOffice, officesFrom, statusOf, type Body, type OfficePhrase } from '../office-phrases';
import { limitsOf, officeRelation } from '../office-relation';
import type { RelationRule, RuleInput } from '../rule';
import { unsaid } from './noun-phrase';

export const officesInOrder: RelationRule = {
  name: 'noun-phrase/office-in-order',
  about: 'An office right before or behind the name of a person, read by the order of the words where the tree has it otherwise.',
  examples: {
    'Velmora Inc. Chief Executive Sam Ode met Kestrin Chairwoman Ulla Berg in Oslo.': ['Ulla Berg | lead | Kestrin'],
    'Ann Hart, head of the Harbor Board and deputy chairman of the Bellaro Foundation, left.': [
      'Ann Hart | lead | Harbor Board',
      'Ann Hart | be deputy chairman of | Bellaro Foundation',
    ],
    'Ann Hart, president-elect of Kestrin Bank, left.': ['Ann Hart | lead | Kestrin Bank | designate'],
    'Lisbon baker Rui Campos closed his shop.': ['Rui Campos | from | Lisbon'],
    'Ann Hart, founder and chief executive of Velmora, left.': ['Ann Hart | be founder of | Velmora'],
  },
  counterexamples: {
    'Ann Hart, the wife of the president of Chile, left.': ['Ann Hart | * | Chile'],
    'Tom Vane, Kestrin president Ann Hart and Lorna Keel left.': ['Tom Vane | * | Kestrin'],
    'Guests met Mr Tom Vane, the manager of Larvo College, Mr Ivo Lenz, and alumni.': ['Tom Vane | * | Larvo College'],
    'He lost a Harbor Board matter involving former president Ann Hart.': ['Ann Hart | * | Harbor Board'],
    'Ann Hart, president of the district Green Party, left.': ['Ann Hart | lead | Green Party'],
    'Ann Hart met a critic of Velmora.': ['Ann Hart | be critic of | *'],
  },
  apply,
};

function apply(document: ResolvedDocument, { names, stated }: RuleInput): RelationRecord[] {
  const byMention = namesByMention(names);
  const read = names.flatMap((person, i) => {
    if (person.type !== 'person') return [];
    const limit = document.sentences[person.sentence]!.end;
    return [...before(document, person, limit), ...behind(document, person, limit)].flatMap((office) => {
      const holders = isPluralOffice(document, office) ? [person, ...besides(document, names, i)] : [person];
      return holders.flatMap((holder) =>
        office.bodies.flatMap((body) => relationsOf(document, holder, office, byMention.get(body.mention), body)),
      );
    });
  });
  const roles = stated.filter(({ kind }) => kind === 'role');
  const { entityOf } = document;
  return unsaid(
    read,
    roles,
    ({ subject, object, predicate }) => `${entityOf[subject.mention]!} ${object ? entityOf[object.mention]! : ''} ${predicate.head}`,
  );
}

function relationsOf(
  document: ResolvedDocument,
  person: NameRecord,
  office: OfficePhrase,
  name: NameRecord | undefined,
  { preposition, isAround }: Body,
): RelationRecord[] {
  const { entityOf } = document;
  if (name?.sentence !== person.sentence || entityOf[name.mention] === entityOf[person.mention]) return [];
  const record = officeRelation(document, {
    sentence: person.sentence,
    subject: argumentOf(person),
    body: argumentOf(name),
    preposition,
    noun: office.noun,
    limits: limitsOf(document, office.start, office.noun),
    isWithin: isAround,
    status: statusOf(document, office.start, office.noun),
    rule: officesInOrder.name,
    ofPerson: true,
  });
  const time = timeBehind(document, office.end);
  return [time ? { time, ...record } : record];
}

/** "chairman of Velmora since 2019" */
function timeBehind({ mentions, mentionOf, tokens }: ResolvedDocument, end: number): DateValue | undefined {
  if (!/^(?:since|from|until|between|\()$/.test(tokens.lower[end] ?? '')) return undefined;
  const value = mentions[mentionOf[end]!]?.value ?? mentions[mentionOf[end + 1] ?? -1]?.value;
  return value?.kind === 'date' ? value : undefined;
}

/** The persons that "and" and commas join to one: "Velmora directors Ann Hart and Tom Vane". */
function besides({ tokens: { lower } }: ResolvedDocument, names: readonly NameRecord[], first: number): NameRecord[] {
  const found: NameRecord[] = [];
  for (let i = first; found.length < 10; i++) {
    const [name, next] = [names[i]!, names[i + 1]];
    const isNext = next?.type === 'person' && next.sentence === name.sentence && next.start - name.end <= 2 && next.start > name.end;
    if (!isNext || !/^(?:,|and)$/.test(lower[next.start - 1]!) || !/^(?:,|and)$/.test(lower[name.end]!)) break;
    found.push(next);
  }
  return found;
}

const IN_RUN = /^(?:JJ|JJR|JJS|NN|NNP|NNPS|NNS|CD|VBN|VBG|POS|DT)$/;
const MOST = 24;

/** "Velmora Inc. Chief Executive Sam Ode", "Velmora's chief executive, Sam Ode,", "the president of Velmora, Ann Hart". */
function before(document: ResolvedDocument, person: NameRecord, limit: number): OfficePhrase[] {
  const { lower } = document.tokens;
  const first = document.sentences[person.sentence]!.start;
  let end = person.start;
  while (end > first && isShortTitle(lower[end - 1]!)) end--;
  const isApart = lower[end - 1] === ',';
  if (isApart && !/^(?:[,.;:)\]—–"”]|--)$/.test(lower[person.end] ?? '.')) return [];
  if (isApart) end--;
  for (const start of startsBefore(document, end, first)) {
    const offices = officesFrom(document, start, limit);
    const last = offices.at(-1);
    if (!last || (last.end !== end && (isApart || last.end !== person.start))) continue;
    if (isApart && (isBehindName(document, start) || isPluralOffice(document, offices[0]!) || !isDefinite(document, offices[0]!))) continue;
    // "top Velmora officials and prime minister Ann Hart"
    const own = isPluralOffice(document, offices.at(-1)!) ? offices : offices.filter((office) => !isPluralOffice(document, office));
    return isWhereabouts(document, offices[0]!) ? [] : own;
  }
  return [];
}

/** Where phrases that end at `end` may begin, the longest first: "chairman of Velmora", "Velmora". */
function startsBefore(document: ResolvedDocument, end: number, first: number): number[] {
  const { mentions, mentionOf, tokens } = document;
  const starts: number[] = [];
  let token = end;
  for (let phrases = 0; phrases < 4 && token > first; phrases++) {
    while (token > Math.max(first, end - MOST)) {
      const mention = mentions[mentionOf[token - 1]!];
      const isNamed = mention !== undefined && isName(mention.form);
      if (isNamed && mention.type === 'person' && xposOf(document, token) !== 'POS') break;
      // "Labor Party (LP) leader"
      if (tokens.words[token - 1] === ')' && tokens.words[token - 3] === '(' && token < end) {
        token = Math.max(first, token - 3);
        continue;
      }
      if (!isNamed && !IN_RUN.test(xposOf(document, token - 1)) && tokens.words[token - 1] !== '-') break;
      if (isA(tokens.lower[token - 1]!, 'form that links an office')) break;
      token = isNamed ? Math.max(first, mention.start) : token - 1;
    }
    starts.unshift(token);
    if (!isA(tokens.lower[token - 1] ?? '', 'joint of an office')) break;
    token--;
  }
  return starts;
}

/** "Tom Vane, president of Velmora, Ann Hart, …": the office is that of the name before it. */
function isBehindName({ mentions, mentionOf, tokens: { lower } }: ResolvedDocument, start: number): boolean {
  const mention = mentions[mentionOf[start - 2] ?? -1];
  return (
    lower[start - 1] === ',' &&
    mention !== undefined &&
    (mention.type === 'person' || mention.form === 'value' || /^\d+$/.test(lower[start - 2]!))
  );
}

/** "the president of Velmora", "Velmora's president", and no "president of Velmora" alone or "a president of Velmora". */
const isDefinite = ({ mentions, tokens: { lower } }: ResolvedDocument, { start, bodies }: OfficePhrase): boolean =>
  lower[start] === 'the' || bodies.some(({ mention }) => mentions[mention]!.start <= start + 1);

/** "in Oslo president Ann Hart said": where, and not of what. */
function isWhereabouts({ mentions, tokens: { lower } }: ResolvedDocument, { start, bodies }: OfficePhrase): boolean {
  const body = mentions[bodies[0]?.mention ?? -1];
  return body?.start === start && body.type === 'place' && isA(lower[start - 1] ?? '', 'preposition of whereabouts');
}

/** "Ann Hart, 45, president of Velmora,", "Ann Hart (president of Velmora)". */
function behind(document: ResolvedDocument, person: NameRecord, limit: number): OfficePhrase[] {
  const { lower } = document.tokens;
  const opening = lower[person.end] ?? '';
  if (!/^(?:[,(—–_-]|--)$/.test(opening)) return [];
  const isAged = /^[1-9]\d?$/.test(lower[person.end + 1] ?? '') && lower[person.end + 2] === ',';
  const start = person.end + (isAged ? 3 : 1);
  const offices = start < limit ? officesFrom(document, start, limit) : [];
  const last = offices.at(-1);
  if (!last || isPluralOffice(document, last) !== isListed(document, person)) return [];
  const { end, noun } = last;
  if (offices.some((office) => labelOf(document, office.noun).startsWith('nsubj')) || (end < limit && IN_RUN.test(xposOf(document, end))))
    return [];
  if (isOfNameBehind(document, start, end)) return [];
  const next = document.mentions[document.mentionOf[end] ?? -1];
  return end < limit && next?.type === 'person' && isName(next.form) && noun < end ? [] : offices;
}

/** "Ann Hart and Tom Vane, lawyers for Velmora": for a plural there must be more than one. */
function isListed(document: ResolvedDocument, { start }: NameRecord): boolean {
  const { mentions, mentionOf, tokens } = document;
  const before = mentions[mentionOf[start - 2] ?? -1];
  return tokens.lower[start - 1] === 'and' && before?.type === 'person' && isName(before.form);
}
