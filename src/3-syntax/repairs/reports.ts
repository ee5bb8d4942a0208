import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { isUnder } from '../../document/tree';
import { isA } from '../../english';
import { nounType } from '../../lexicon/nouns';
import { dependentIn, hang, hasDependent, openingBehindComma, SUBJECTS, takePlace, type Columns } from '../columns';
import type { Repair } from './repair';

const NOUNS = new Set([U.NOUN, U.PROPN, U.PRON]);

export const reports: Repair = {
  name: 'reports',
  about: 'A verb of saying has the subject and the clause that are its own, wherever what was said stands.',
  examples: {
    'Diaz, Lopez said, had killed the guard.': ['Diaz nsubj killed', 'Lopez nsubj said'],
    '"The mayor," said Lopez, "stole the money."': ['mayor nsubj stole', 'Lopez nsubj said'],
    'Sallis said during a prayer sermon that some clerks confessed to the theft.': ['confessed ccomp said'],
    '"Acme paid Beta," Silva, a lawyer for Globex, said.': ['Silva nsubj said'],
    '"Troops were sent to the front", added Globex.': ['Globex nsubj added'],
    'The port will save time and money for traders, claimed the port authority.': ['authority nsubj claimed', 'claimed parataxis save'],
    'Some areas saw damage, but it was not clear whether anybody was hurt, said Khan.': ['said parataxis saw'],
    'The office has not decided whether to seek the fine again, a spokesman, Peter Sallis, said Tuesday.': ['spokesman nsubj said'],
  },
  counterexamples: {
    'Lopez told the board that appointed him.': ['appointed ccomp told'],
    'He lost "the case", added Globex to the list, and left.': ['Globex obj added'],
    'Lopez, the mayor said.': ['Lopez nsubj mayor'],
    'He lost the case, reported gains, and left.': ['gains nsubj reported'],
  },
  apply(columns, start, end, { lower }) {
    for (let verb = start; verb < end; verb++) {
      if (columns.upos[verb] !== U.VERB || !isA(lower[verb], 'form of reporting')) continue;
      partSubjects(columns, lower, verb, start, end);
      standBeside(columns, verb, start);
      if (lower[verb - 1] === ',') takeLastSpeaker(columns, lower, verb, start, end);
      takeSubject(columns, lower, verb, start, end);
      takeSpeaker(columns, lower, verb, start, end);
      takeContent(columns, lower, verb, start, end);
    }
  },
};

/** Of two subjects the first is that of what was said, before the verb or on both sides: "Papers, he says, were found", "Acme was sold, papers show". */
function partSubjects(columns: Columns, lower: readonly string[], verb: number, start: number, end: number): void {
  const { heads, labels, xpos } = columns;
  const subjects: number[] = [];
  for (let token = start; token < end; token++) if (heads[token] === verb && labels[token] === L.nsubj) subjects.push(token);
  const inside = inverted(columns, lower, verb, end);
  // "“If we win,” said Holm, “the bank will pay”"
  if (subjects.length === 0 && inside >= 0 && hang(columns, inside, verb, L.nsubj)) {
    for (let clause = end - 1; clause > inside; clause--)
      if (heads[clause] === verb && labels[clause] === L.ccomp) setAround(columns, verb, clause, verb, start, end);
  }
  const [first, second = inside] = subjects;
  if (subjects.length > 2 || second < 0 || !(first < verb) || (second > verb && !isMark(lower[verb - 1]))) return;
  // "“It was the fire that ruined us,” says Smith"
  if (second > verb && hasDependent(columns, first, [L.cop], start, end)) labels[first] = L.ccomp;
  for (let clause = first + 1; clause < end; clause++) {
    const content = heads[clause] === verb && labels[clause] === L.ccomp && (clause > verb || clause < second);
    // "The firm obtained chips, the institute said": a participle with an object of its own is a past tense.
    const past =
      heads[clause] === first && labels[clause] === L.acl && xpos[clause] === X.VBN && hasDependent(columns, clause, [L.obj], start, end);
    if ((!content && !past) || hasSubjectBut(columns, clause, second, start, end) || !hang(columns, clause, verb, L.ccomp)) continue;
    hang(columns, second, verb, L.nsubj);
    hang(columns, first, clause, hasDependent(columns, clause, [L['aux:pass']], start, end) ? L['nsubj:pass'] : L.nsubj);
    if (past) xpos[clause] = X.VBD;
    if (clause > verb) setAround(columns, verb, clause, first, start, end);
    return;
  }
}

/** What stands around a report is the sentence: "Acme will, the chairman said, buy Globex". */
function setAround(columns: Columns, verb: number, clause: number, first: number, start: number, end: number): void {
  takePlace(columns, clause, verb, L.parataxis);
  for (let token = start; token < end; token++) {
    const isAuxiliary = columns.labels[token] === L.aux || columns.labels[token] === L['aux:pass'];
    if (columns.heads[token] === verb && (token < first || token > clause || isAuxiliary)) hang(columns, token, clause);
  }
}

/** "The problem, he said, is that sales fell": what is said is the whole sentence, and nothing of its subject. */
function standBeside(columns: Columns, verb: number, start: number): void {
  const { heads, labels } = columns;
  const subject = heads[verb];
  if (labels[verb] !== L.parataxis || subject < start || ![...SUBJECTS, L['nsubj:outer']].includes(labels[subject])) return;
  hang(columns, verb, heads[subject]);
}

/** "Lopez" of "“The mayor,” said Lopez, “stole the money”", which the net takes for the subject of the clause; or -1. */
function inverted({ upos, heads, labels }: Columns, lower: readonly string[], verb: number, end: number): number {
  if (!isMark(lower[verb - 1])) return -1;
  let noun = verb + 1;
  while (noun < end && heads[noun] > noun && heads[noun] < end && labels[noun] !== L.nsubj) noun = heads[noun];
  return noun < end && NOUNS.has(upos[noun]) && heads[noun] >= 0 && isMark(lower[noun + 1]) && labels[noun] === L.nsubj ? noun : -1;
}

const isMark = (word = ''): boolean => /^["“”'’,]$/.test(word);

const hasSubjectBut = (columns: Columns, clause: number, but: number, start: number, end: number): boolean =>
  hasDependent(columns, clause, SUBJECTS, start, but) || hasDependent(columns, clause, SUBJECTS, but + 1, end);

/** "It won 34 of the 90 seats, the commission said": the noun phrase between comma and verb is no apposition. */
function takeSubject(columns: Columns, lower: readonly string[], verb: number, start: number, end: number): void {
  const { upos, heads, labels } = columns;
  if (hasDependent(columns, verb, SUBJECTS, start, end)) return;
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

/**
 * Behind a quotation stands who says it: "“Acme paid Beta,” Silva, a lawyer for Globex, said" (no subject of "paid"), "“They were sent to the front”, added
 * Globex" (no object of "added").
 */
function takeSpeaker(columns: Columns, lower: readonly string[], verb: number, start: number, end: number): void {
  const { upos, heads, labels } = columns;
  if (hasDependent(columns, verb, SUBJECTS, start, end)) return;
  if (closes(lower, verb - 1)) {
    for (let noun = verb + 1; noun < end; noun++) {
      if (heads[noun] === verb && labels[noun] === L.obj && NOUNS.has(upos[noun])) {
        hang(columns, noun, verb, L.nsubj);
        return;
      }
      if (/^["“”,;:]$/.test(lower[noun])) return;
    }
    return;
  }
  for (let noun = start + 1; noun < verb; noun++) {
    const said = heads[noun];
    if (!SUBJECTS.includes(labels[noun]) || !NOUNS.has(upos[noun]) || said < start || said >= noun || heads[said] !== verb) continue;
    let first = noun;
    while (first > said + 1 && !isMark(lower[first - 1]) && isUnder(heads, first - 1, noun)) first--;
    if (!closes(lower, first - 1)) continue;
    hang(columns, noun, verb, L.nsubj);
    return;
  }
}

/**
 * Somebody behind a verb of saying at the end of a whole sentence says all of it: "The port will save time, claimed the port authority", "The port was
 * open, but nobody came, said Hart".
 */
function takeLastSpeaker(columns: Columns, lower: readonly string[], verb: number, start: number, end: number): void {
  const { upos, heads, labels } = columns;
  const main = heads[verb];
  if (main < start || main > verb || !INSERTED.has(labels[verb]) || !hasDependent(columns, main, SUBJECTS, start, verb)) return;
  if (hasDependent(columns, verb, [L.cc, L.mark, L.aux, L['aux:pass'], ...SUBJECTS], start, verb)) return;
  const noun = dependentIn(columns, verb, [L.obj, L.nsubj], verb + 1, end);
  if (noun < 0 || (upos[noun] !== U.PROPN && !isSomebody(lower[noun])) || !isUnder(heads, verb + 1, noun)) return;
  let behind = noun + 1;
  while (behind < end && isUnder(heads, behind, noun)) behind++;
  if (behind < end && lower[behind] !== '.') return;
  hang(columns, noun, verb, L.nsubj);
  hang(columns, verb, main, L.parataxis);
  for (let token = start; token < verb; token++) if (heads[token] === verb && labels[token] !== L.punct) hang(columns, token, main);
}

const INSERTED: ReadonlySet<number> = new Set([L.conj, L.advcl, L.parataxis]);

const isSomebody = (word: string): boolean =>
  /^(?:person|organization|group)$/.test(nounType(word) ?? nounType(word.replace(/s$/, '')) ?? '');

/** Whether a quotation is closed there, perhaps with a comma behind the mark. */
const closes = (lower: readonly string[], token: number): boolean => /^["”]$/.test(lower[token] === ',' ? lower[token - 1] : lower[token]);

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
      else if (SUBJECTS.includes(labels[token])) subject = token;
    }
    // "last week that he remembers" lacks an object and so is the noun's.
    const whole =
      labels[that] === L.mark ||
      hasDependent(columns, clause, [L.ccomp, L.xcomp], start, end) ||
      hasDependent(columns, clause, [L.obj], clause + 1, end);
    if (that < 0 || subject < 0 || !whole) continue;
    if (hang(columns, clause, verb, L.ccomp)) labels[that] = L.mark;
    return;
  }
}

export const sources: Repair = {
  name: 'sources',
  about: 'Behind a comma, "according to" names the source of the whole sentence so far.',
  examples: {
    'Acme trained its robots on processors that Ostland barred from sale, according to a report.': ['report obl trained'],
    'Nobody was in danger, according to doctors.': ['doctors obl danger'],
  },
  counterexamples: {
    'Acme was barred according to a report.': ['report nmod barred'],
  },
  apply: liftSources,
};

function liftSources(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
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
