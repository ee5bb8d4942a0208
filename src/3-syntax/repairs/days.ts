import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { isA } from '../../english';
import { WEEKDAYS } from '../../lexicon/calendar';
import { hang, hasDependent, SUBJECTS, takePlace, type Columns } from '../columns';
import type { Repair } from './repair';

const DAYS = new Set(Object.keys(WEEKDAYS).filter((name) => name.endsWith('day')));
const PARTS = new Set(['late', 'early']);
const FINITE = new Set([X.VBD, X.VBZ, X.VBP, X.MD]);
/** By which the day hangs on the subject, or the subject on the day, where they pass for one phrase. */
const JOINED = new Set([L.flat, L['nmod:unmarked'], L.compound, L['nmod:desc'], L.amod]);

export const days: Repair = {
  name: 'days',
  about: 'A bare day between a subject and its verb, as agencies write, says when.',
  examples: {
    'China Thursday called for restraint.': ['China nsubj called', 'Thursday obl:unmarked called'],
    'Officials late Thursday denied the charge.': ['Officials nsubj denied'],
  },
  counterexamples: {
    'Sheffield Wednesday beat Leeds.': ['Wednesday obl:unmarked beat'],
  },
  apply: readDaysBehindSubjects,
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
