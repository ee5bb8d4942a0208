import { LABEL_CODE as L, UPOS_CODE as U } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { isUnder } from '../../document/tree';
import { hang, OF_PHRASE, type Columns } from '../columns';
import type { Repair } from './repair';

/** Edges by which a word stands before its noun as part of the noun's own phrase. */
const PREMODIFIER = new Set([L.compound, L.amod, L.nummod, L.det]);

export const premodifiers: Repair = {
  name: 'premodifiers',
  about: 'What belongs to a noun phrase hangs on its head and on no word inside it.',
  examples: {
    'The worker is seen in this photo released by AID International': ['by case International'],
    'Lopez works with the Kestria Jersey City council of Jersey City.': ['of case City'],
  },
  counterexamples: {
    'Acme sells a text-to-video tool.': ['to case tool'],
  },
  apply: liftFromPremodifiers,
};

function liftFromPremodifiers(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { heads, labels } = columns;
  for (let token = start; token < end; token++) {
    // "a text-to-video tool" has its "to" inside.
    if (!OF_PHRASE.has(labels[token]) || lower[token - 1] === '-' || lower[token + 1] === '-') continue;
    let head = heads[token];
    while (head > token && PREMODIFIER.has(labels[head]) && heads[head] > head) head = heads[head];
    // So has the name of a thing: "the University of Velmora Press".
    if (head > token && (labels[token] !== L.case || !isUnder(heads, token - 1, head))) hang(columns, token, head);
  }
}

const ARGUMENTS = new Set([L.nsubj, L['nsubj:pass'], L.obj]);

export const titles: Repair = {
  name: 'titles',
  about: 'Two nouns side by side as subjects or objects of one verb are one phrase, a description and a name.',
  examples: {
    'The state news agency Velmora reported the damage.': ['Velmora flat agency'],
    'French manufacturer Kestrin equipped the train.': ['Kestrin flat manufacturer'],
  },
  counterexamples: {
    'Lopez gave users Globex.': ['Globex flat users'],
    'China Thursday called for restraint.': ['Thursday flat China'],
  },
  apply: joinTitlesToNames,
};

function joinTitlesToNames(columns: Columns, start: number, end: number): void {
  const { upos, heads, labels } = columns;
  for (let title = start; title + 1 < end; title++) {
    const name = title + 1;
    const verb = heads[title];
    if ((upos[title] !== U.PROPN && upos[title] !== U.NOUN) || upos[name] !== U.PROPN || heads[name] !== verb || verb < start) continue;
    if (labels[title] !== labels[name] || !ARGUMENTS.has(labels[title])) continue;
    // Of two objects the first may be who gets the second: "gave users Acme".
    if (upos[title] === U.NOUN && labels[title] === L.obj) continue;
    hang(columns, name, title, L.flat);
  }
}
