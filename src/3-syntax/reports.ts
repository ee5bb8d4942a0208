import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../document/tags';
import type { TokenTable } from '../document/tokens';
import { isUnder } from '../document/tree';
import { isA } from '../english';
import { hang, hasDependent, openingBehindComma, type Columns } from './columns';

const SUBJECT = [L.nsubj, L['nsubj:pass']];
const CONTENT = [L.ccomp, L.obj, L.xcomp];
const NOUNS = new Set([U.NOUN, U.PROPN, U.PRON]);

/** Gives verbs of saying the subject and the clause that are theirs. */
export function readReports(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  for (let verb = start; verb < end; verb++) {
    if (columns.upos[verb] !== U.VERB || !isA(lower[verb], 'form of reporting')) continue;
    partSubjects(columns, verb, start, end);
    takeSubject(columns, lower, verb, start, end);
    standBeside(columns, lower, verb, start, end);
    takeContent(columns, lower, verb, start, end);
  }
}

const isSaying = ({ upos }: Columns, lower: readonly string[], verb: number): boolean =>
  upos[verb] === U.VERB && (isA(lower[verb], 'form of reporting') || /^asks?(?:ed)?$/.test(lower[verb]));

/** "asked reporter Nina Falk", "said Ms Holm": two subjects side by side are a description and a name. */
export function joinDescriptionsToNames(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, heads, labels } = columns;
  for (let name = start + 1; name < end; name++) {
    const before = name - 1;
    const verb = heads[name];
    if (labels[name] !== L.nsubj || heads[before] !== verb || labels[before] !== L.nsubj || !isSaying(columns, lower, verb)) continue;
    if (upos[name] !== U.PROPN || (upos[before] !== U.NOUN && upos[before] !== U.PROPN)) continue;
    hang(columns, name, before, L.flat);
  }
}

/** "The strike was called off, it was announced": nobody is named, and "it" is nothing. */
export function readImpersonalReports(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { heads, labels } = columns;
  for (let it = start; it < end; it++) {
    const verb = heads[it];
    if (lower[it] !== 'it' || lower[it - 1] !== ',' || labels[it] !== L['nsubj:pass'] || labels[verb] !== L.parataxis) continue;
    if (isSaying(columns, lower, verb)) labels[it] = L.expl;
  }
}

/** "Acme, which makes chips, was sold, papers show": of two subjects the first is that of what was said. */
function partSubjects(columns: Columns, verb: number, start: number, end: number): void {
  const { heads, labels, xpos } = columns;
  const subjects: number[] = [];
  for (let token = start; token < end; token++) if (heads[token] === verb && labels[token] === L.nsubj) subjects.push(token);
  const [first, second] = subjects;
  if (subjects.length !== 2 || first > verb) return;
  if (hasDependent(columns, first, [L.cop], start, end) && second > verb) {
    // "“It was the fire that ruined us,” says Smith"
    labels[first] = L.ccomp;
    return;
  }
  if (second > verb) return;
  for (let clause = first + 1; clause < second; clause++) {
    const content = heads[clause] === verb && labels[clause] === L.ccomp && !hasDependent(columns, clause, SUBJECT, start, end);
    // "The firm obtained chips, the institute said": a participle with an object of its own is a past tense.
    const past =
      heads[clause] === first && labels[clause] === L.acl && xpos[clause] === X.VBN && hasDependent(columns, clause, [L.obj], start, end);
    if (!content && !past) continue;
    if (!hang(columns, clause, verb, L.ccomp)) continue;
    hang(columns, first, clause, hasDependent(columns, clause, [L['aux:pass']], start, end) ? L['nsubj:pass'] : L.nsubj);
    if (past) xpos[clause] = X.VBD;
    return;
  }
}

/** "It won 34 of the 90 seats, the commission said": the noun phrase between comma and verb is no apposition. */
function takeSubject(columns: Columns, lower: readonly string[], verb: number, start: number, end: number): void {
  const { upos, heads, labels } = columns;
  if (hasDependent(columns, verb, SUBJECT, start, end)) return;
  for (let noun = verb - 1; noun > start; noun--) {
    const between = labels[noun] === L.appos && NOUNS.has(upos[noun]) && heads[noun] < noun && isUnder(heads, noun, verb);
    if (!between) continue;
    let inside = true;
    for (let token = noun + 1; token < verb; token++) inside &&= isUnder(heads, token, noun);
    if (!inside || openingBehindComma(columns, lower, noun, start) < 0) continue;
    hang(columns, noun, verb, L.nsubj);
    return;
  }
}

/** "Sales fell and costs rose, the firm said": who says it is said beside all of it, and the saying is not coordinated. */
function standBeside(columns: Columns, lower: readonly string[], verb: number, start: number, end: number): void {
  const { heads, labels } = columns;
  if (labels[verb] !== L.conj || hasDependent(columns, verb, [L.cc, ...CONTENT], start, end)) return;
  let subject = -1;
  for (let token = start; token < verb; token++) if (heads[token] === verb && labels[token] === L.nsubj) subject = token;
  if (subject < 0 || openingBehindComma(columns, lower, subject, start) < 0) return;
  let first = heads[verb];
  while (labels[first] === L.conj && heads[first] >= start) first = heads[first];
  hang(columns, verb, first, L.parataxis);
}

/** "reported last week that sales had fallen", "told the board that it feared a ban": the clause is the verb's and not the noun's. */
function takeContent(columns: Columns, lower: readonly string[], verb: number, start: number, end: number): void {
  const { heads, labels } = columns;
  if (labels[verb] === L.parataxis || hasDependent(columns, verb, [L.ccomp], start, end)) return;
  for (let clause = verb + 1; clause < end && lower[clause] !== ','; clause++) {
    const noun = heads[clause];
    if (noun <= verb || heads[noun] !== verb || (labels[clause] !== L.acl && labels[clause] !== L['acl:relcl'])) continue;
    const aside = labels[noun] === L['obl:unmarked'] || labels[noun] === L.obl;
    if (!aside && !(isA(lower[verb], 'form of telling somebody') && (labels[noun] === L.obj || labels[noun] === L.iobj))) continue;
    let that = -1;
    let subject = -1;
    for (let token = noun + 1; token < clause; token++) {
      if (heads[token] !== clause) continue;
      if (lower[token] === 'that' && token === noun + 1) that = token;
      else if (SUBJECT.includes(labels[token])) subject = token;
    }
    // "last week that he remembers" lacks an object and so is the noun's.
    const whole =
      labels[that] === L.mark || hasDependent(columns, clause, [L.ccomp, L.xcomp], start, end) || hasObject(columns, clause, that, end);
    if (that < 0 || subject < 0 || !whole) continue;
    if (hang(columns, clause, verb, L.ccomp)) labels[that] = L.mark;
    return;
  }
}

function hasObject({ heads, labels }: Columns, clause: number, that: number, end: number): boolean {
  for (let token = clause + 1; token < end; token++) if (heads[token] === clause && labels[token] === L.obj && token !== that) return true;
  return false;
}

/** "uses chips that were barred, according to a report": behind a comma the source is that of the whole sentence so far. */
export function liftSources(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, heads, labels } = columns;
  for (let token = start + 1; token + 1 < end; token++) {
    if (lower[token] !== 'according' || lower[token + 1] !== 'to' || lower[token - 1] !== ',' || labels[token] !== L.case) continue;
    const source = heads[token];
    if (source <= token || labels[source] !== L.obl) continue;
    let verb = heads[source];
    if (verb < start || verb > token) continue;
    while ((labels[verb] === L['acl:relcl'] || labels[verb] === L.acl || upos[verb] !== U.VERB) && heads[verb] >= start) verb = heads[verb];
    hang(columns, source, verb);
  }
}
