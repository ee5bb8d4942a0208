import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { isUnder } from '../../document/tree';
import { isA } from '../../english';
import { WEEKDAYS } from '../../lexicon/calendar';
import { nounType } from '../../lexicon/nouns';
import { dependentIn, hang, hasDependent, SUBJECTS, takePlace, type Columns } from '../columns';
import { lemmatize } from '../lemmas';
import type { Repair } from './repair';

const DAYS = new Set(Object.keys(WEEKDAYS).filter((name) => name.endsWith('day')));
const PARTS = new Set(['late', 'early']);
const FINITE = new Set([X.VBD, X.VBZ, X.VBP, X.MD]);
/** By which the day hangs on the subject, or the subject on the day, where they pass for one phrase. */
const JOINED = new Set([L.flat, L['nmod:unmarked'], L.compound, L['nmod:desc'], L.amod]);

export const days: Repair = {
  name: 'days',
  about: 'A day or another date between a subject and its verb, as agencies write, says when.',
  examples: {
    'China Thursday called for restraint.': ['China nsubj called', 'Thursday obl:unmarked called'],
    'Officials late Thursday denied the charge.': ['Officials nsubj denied'],
    "The prosecutor's office on Tuesday demanded 20 years.": ['office nsubj demanded', 'Tuesday obl demanded'],
    'The government in recent days has defended the war.': ['days obl defended'],
  },
  counterexamples: {
    'Sheffield Wednesday beat Leeds.': ['Wednesday obl:unmarked beat'],
    'The attack on Tuesday killed two soldiers.': ['Tuesday obl killed'],
    'The meeting on Tuesday was cancelled.': ['Tuesday obl cancelled'],
  },
  apply(columns, start, end, tokens) {
    readDaysBehindSubjects(columns, start, end, tokens);
    readDatesBehindSubjects(columns, start, end, tokens);
  },
};

function readDaysBehindSubjects(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, heads } = columns;
  for (let day = start + 1; day + 1 < end; day++) {
    // "late" of "officials late Thursday said"
    const before = day - 1 > start && PARTS.has(lower[day - 1]) && heads[day - 1] === day ? day - 2 : day - 1;
    if (!DAYS.has(lower[day]) || isA(lower[before], 'modifier of a day')) continue;
    // "A spokesman, Omar Haddad, Tuesday denied it" has the comma of what is set in.
    if (upos[before] !== U.NOUN && upos[before] !== U.PROPN && lower[before] !== ',') continue;
    const verb = verbBehind(columns, day, end);
    if (verb < 0) continue;
    if (heads[day] === verb && SUBJECTS.includes(columns.labels[day])) freeSubject(columns, day, verb, start);
    else if (JOINED.has(columns.labels[day]) && isOfSubject(columns, day, verb, start, end)) hang(columns, day, verb, L['obl:unmarked']);
  }
}

/**
 * "The office on Tuesday demanded", "the government in 2008 resettled": somebody has no date, and what is told is of that day. "The attack on Tuesday"
 * is another than that of Monday.
 */
function readDatesBehindSubjects(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { labels, heads } = columns;
  for (let date = start + 2; date + 1 < end; date++) {
    if (labels[date] !== L.nmod || !isDate(lower[date])) continue;
    const preposition = dependentIn(columns, date, [L.case], start, date);
    if (preposition < 0 || !/^[oi]n$/.test(lower[preposition])) continue;
    const verb = verbBehind(columns, date, end);
    const subject = heads[date];
    if (verb < 0 || subject >= preposition || heads[subject] !== verb || !SUBJECTS.includes(labels[subject])) continue;
    if (isSomebody(columns, lower, subject) && !hasDependent(columns, verb, [L.cop], start, end)) hang(columns, date, verb, L.obl);
  }
}

const isDate = (word: string): boolean => isA(word, 'measure or date beside a verb') || /^(?:1[5-9]|20)\d\d$/.test(word);

function isSomebody({ upos, xpos }: Columns, lower: readonly string[], noun: number): boolean {
  if (upos[noun] === U.PROPN) return true;
  const lemma = lemmatize(lower[noun], lower[noun], upos[noun], xpos[noun]);
  return /^(?:person|organization)$/.test(nounType(lemma) ?? '') || SOMEBODY.some((name) => isA(lemma, name));
}

const SOMEBODY = ['collective noun', 'force of a state', 'unit of a body'] as const;

/** The verb whose finite word stands right behind a token, or behind an adverb there: "will meet", "also said". Or -1. */
function verbBehind({ upos, xpos, heads }: Columns, token: number, end: number): number {
  let finite = token + 1;
  if (upos[finite] === U.ADV) finite++;
  if (finite >= end || !FINITE.has(xpos[finite])) return -1;
  const verb = upos[finite] === U.AUX && heads[finite] > finite ? heads[finite] : finite;
  return upos[verb] === U.VERB ? verb : -1;
}

/** The day is no subject: beside another it says when, else the noun before it, which hangs on it, is who does it. */
function freeSubject(columns: Columns, day: number, verb: number, start: number): void {
  const { heads, labels } = columns;
  if (hasDependent(columns, verb, SUBJECTS, start, day)) {
    hang(columns, day, verb, L['obl:unmarked']);
    return;
  }
  const noun = day - 1;
  if (heads[noun] !== day || !JOINED.has(labels[noun]) || !takePlace(columns, noun, day)) return;
  for (let token = start; token < noun; token++) if (heads[token] === day) hang(columns, token, noun);
  hang(columns, day, verb, L['obl:unmarked']);
}

/** Whether a day is the last word of the subject of an active verb. Of "The visit Friday was followed by a strike" it dates the visit. */
function isOfSubject(columns: Columns, day: number, verb: number, start: number, end: number): boolean {
  const { heads, labels } = columns;
  let above = heads[day];
  while (above >= start && above < day && !(SUBJECTS.includes(labels[above]) && heads[above] === verb)) above = heads[above];
  if (above < start || above >= day || hasDependent(columns, day, [L.nmod, L.conj, L.appos, L['acl:relcl']], start, end)) return false;
  return labels[day] === L.flat || !hasDependent(columns, verb, [L['aux:pass']], start, end);
}

export const daysOfReports: Repair = {
  name: 'days-of-reports',
  about:
    'A day or another date between a verb of saying and what was said without a "that" is when it was said, and none of what was said.',
  examples: {
    'Officials said Wednesday three men were arrested.': ['Wednesday obl:unmarked said'],
    'Officials said Monday intelligence agencies believe the attack failed.': ['Monday obl:unmarked said', 'agencies nsubj believe'],
    'Silva said in Oslo Monday she advised Acme.': ['Monday obl:unmarked said'],
    'Silva said last week it makes sense to sell.': ['week obl:unmarked said'],
  },
  counterexamples: {
    "Police say Wednesday's blast killed two.": ['Wednesday obl:unmarked say'],
    'Police say the blast Wednesday killed two.': ['Wednesday obl:unmarked say'],
    'Silva said this month will be remembered.': ['month obl:unmarked said'],
    'The rebels say on Monday, warplanes bombed the town.': ['Monday obl:unmarked say'],
  },
  apply: readDaysOfReports,
};

/** By what a date hangs inside a clause or on the first noun behind it: "Monday intelligence agencies". */
const DATING: ReadonlySet<number> = new Set([L['obl:unmarked'], L['nmod:unmarked'], L.compound, L['nmod:poss'], L['nmod:desc']]);
const SUBJECTS_OF_ALL = [...SUBJECTS, L.expl, L.csubj];

function readDaysOfReports(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, xpos, heads, labels } = columns;
  for (let date = start + 2; date + 2 < end; date++) {
    if (!DATING.has(labels[date]) || heads[date] < date || /^(?:,|['’]s?)$/.test(lower[date + 1])) continue;
    const isDay = DAYS.has(lower[date]);
    // "the Sunday Times"; and "two miles the road", which is no date, has no word that points to one
    if (isDay ? labels[date] === L.compound && upos[heads[date]] === U.PROPN : labels[date] !== L['obl:unmarked'] || !isDate(lower[date]))
      continue;
    const first = firstOfDate(columns, lower, date);
    if (first < 0 || (!isDay && first === date && upos[date] === U.NOUN && lower[date].endsWith('s'))) continue;
    let content = heads[date];
    while (content > date && labels[content] !== L.ccomp) content = heads[content];
    const verb = content < date ? -1 : heads[content];
    if (verb < start || verb >= first || !isA(lemmatize(lower[verb], lower[verb], upos[verb], xpos[verb]), 'verb of saying')) continue;
    if (!hasDependent(columns, content, SUBJECTS_OF_ALL, date + 1, end)) continue;
    let isBetween = true;
    for (let token = verb + 1; token < first; token++) isBetween &&= !isUnder(heads, token, content) && lower[token] !== ',';
    if (isBetween) hang(columns, date, verb, L['obl:unmarked']);
  }
}

/** Where the phrase of a date begins, "last week", "late Monday"; -1 if it is more than that: "the Monday". */
function firstOfDate({ heads, labels }: Columns, lower: readonly string[], date: number): number {
  let first = date;
  while (isUnder(heads, first - 1, date)) {
    first--;
    if (!isA(lower[first], 'modifier of a day') && !PARTS.has(lower[first]) && labels[first] !== L.advmod) return -1;
  }
  return first;
}
