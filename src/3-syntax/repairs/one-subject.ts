import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { isUnder } from '../../document/tree';
import { isA } from '../../english';
import { nounType } from '../../lexicon/nouns';
import { dependentIn, hang, hasDependent, openingBehindComma, SUBJECTS, type Columns } from '../columns';
import type { Repair } from './repair';

const WITH_EXPLETIVE = [...SUBJECTS, L.expl];
const AUXILIARIES = [L.aux, L['aux:pass'], L.cop];

export const toldPersons: Repair = {
  name: 'told-persons',
  about: 'A verb has one subject: of two behind a verb of telling the first is who was told.',
  examples: {
    'Tom Vane told officials in Oslo his country will take all legal steps.': ['officials iobj told', 'country nsubj take'],
    'Ann Hart told the court she and other organizers were denied permission.': ['court iobj told', 'she nsubj:pass denied'],
  },
  counterexamples: {
    'Tom Vane said officials in Oslo will take all legal steps.': ['officials iobj said'],
  },
  apply(columns, start, end, { lower }) {
    const { upos, heads } = columns;
    for (let verb = start; verb < end; verb++) {
      const told = dependentIn(columns, verb, SUBJECTS, start, verb);
      if (told < 0 || !hasDependent(columns, verb, WITH_EXPLETIVE, told + 1, end)) continue;
      const telling = firstOf(columns, told, start) - 1;
      if (telling < start || upos[telling] !== U.VERB || !isA(lower[telling], 'form of telling somebody')) continue;
      if (!isUnder(heads, verb, telling) || hasDependent(columns, telling, [L.obj, L.iobj], start, end)) continue;
      hang(columns, told, telling, L.iobj);
    }
  },
};

export const nextSubjects: Repair = {
  name: 'next-subjects',
  about: 'A verb has one subject: what stands behind it, before a verb without one, is the subject of that.',
  examples: {
    'At the meeting the plan was presented and the minister of trade, Ann Hart, highlighted the risks.': ['minister nsubj highlighted'],
  },
  counterexamples: {
    'In the town lives a man and works as a smith.': ['man nsubj works'],
  },
  apply(columns, start, end) {
    const { xpos, heads, labels } = columns;
    for (let verb = start; verb < end; verb++) {
      if (!hasDependent(columns, verb, SUBJECTS, start, verb)) continue;
      const subject = dependentIn(columns, verb, SUBJECTS, verb + 1, end);
      if (subject < 0) continue;
      let next = subject + 1;
      while (next < end && !(heads[next] === verb && CLAUSES.has(labels[next]))) next++;
      if (next >= end || hasDependent(columns, next, [...WITH_EXPLETIVE, L.mark], start, end)) continue;
      if (!FINITE.has(xpos[next]) && !hasDependent(columns, next, AUXILIARIES, subject, next)) continue;
      hang(columns, subject, next, hasDependent(columns, next, [L['aux:pass']], subject, next) ? L['nsubj:pass'] : L.nsubj);
    }
  },
};

const CLAUSES: ReadonlySet<number> = new Set([L.conj, L.ccomp, L.parataxis]);
const FINITE: ReadonlySet<number> = new Set([X.VBZ, X.VBD, X.VBP]);

export const namedPlaces: Repair = {
  name: 'named-places',
  about: 'A verb has one subject: the name between commas behind a place or body at the beginning is that one’s.',
  examples: {
    'In the capital, Velmora, Gates reaffirmed his support.': ['Velmora appos capital', 'Gates nsubj reaffirmed'],
    'In an interview with a daily newspaper, Kestrin, Vane is quoted as saying no.': ['Kestrin appos newspaper'],
  },
  counterexamples: {
    'In the capital, Vane, Hart and Diaz met.': ['Vane appos capital'],
  },
  apply: nameNouns,
};

function nameNouns(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, heads } = columns;
  for (let verb = start; verb < end; verb++) {
    const name = dependentIn(columns, verb, SUBJECTS, start, verb);
    if (name < 0 || upos[name] !== U.PROPN || !hasDependent(columns, verb, SUBJECTS, name + 1, verb)) continue;
    const opening = openingBehindComma(columns, lower, name, start);
    const noun = opening - 2;
    if (noun < start || upos[noun] !== U.NOUN || !/^(?:place|organization|work)$/.test(nounType(lower[noun]) ?? '')) continue;
    let behind = name + 1;
    while (behind < end && upos[behind] === U.PROPN && isUnder(heads, behind, name)) behind++;
    const subject = dependentIn(columns, verb, SUBJECTS, name + 1, verb);
    // "In the capital, Vane, Hart and Diaz met"
    if (lower[behind] === ',' && !hasDependent(columns, subject, [L.conj], subject, end)) hang(columns, name, noun, L.appos);
  }
}

/** The first word of the phrase of a noun. */
function firstOf({ heads }: Columns, noun: number, start: number): number {
  let first = noun;
  while (first > start && isUnder(heads, first - 1, noun)) first--;
  return first;
}
