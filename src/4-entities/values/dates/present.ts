import { valueWords } from '../../../lexicon/value-words';
import { phrasesOf } from '../phrases';
import type { ValueRule } from '../grammar';
import { tagAt } from './words';

/** "now" alone says mostly that something else has changed ("now the mayor of Rome"); these phrases speak of the time. */
const PHRASES = phrasesOf(valueWords('present'));

export const present: ValueRule = {
  name: 'date/at-the-moment',
  about: 'The present: "right now", "at the moment". "Now" alone mostly says that something else has changed.',
  examples: {
    'They are busy [right now].': 'PRESENT_REF 2024-12-06..2024-12-07',
    'It is closed [at the moment].': 'PRESENT_REF 2024-12-06..2024-12-07',
  },
  counterexamples: ['At the moment of impact.', 'It is at this time of year.', 'He is right.'],
  starts: PHRASES.starts,
  apply: (atoms, at) => {
    const { norms } = atoms;
    const end = PHRASES.at(atoms, at)?.end;
    if (end === undefined) return undefined;
    // "at the moment of impact", "at this time of year", "at the moment he fell"
    if (norms[end] === 'of' || norms[end] === 'when' || norms[end] === 'that') return undefined;
    return { end, value: { kind: 'vague', grain: 'day', timex: 'PRESENT_REF' }, confidence: 0.8 };
  },
};

export const toDate: ValueRule = {
  name: 'date/to-date',
  about: 'Up to now: "to date", "till date".',
  examples: { 'It is the largest sale to [date].': 'PRESENT_REF until ..2024-12-07' },
  counterexamples: ['It is up to date.', 'He wants to date her.', 'A date.'],
  starts: ['date'],
  apply: (atoms, at) => {
    const to = atoms.norms[at - 1];
    if ((to !== 'to' && to !== 'till') || atoms.norms[at - 2] === 'up' || atoms.norms[at - 2] === 'year' || atoms.norms[at - 2] === 'out')
      return undefined;
    // "to date someone"
    if (atoms.kinds[at + 1] === 'word' && !/^(?:IN|CC|V|MD)/.test(tagAt(atoms, at + 1))) return undefined;
    return { end: at + 1, value: { kind: 'vague', grain: 'day', timex: 'PRESENT_REF', modifier: 'until' }, confidence: 0.7 };
  },
};
