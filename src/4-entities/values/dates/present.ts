import { valueWords } from '../../../lexicon/value-words';
import { phrasesOf } from '../phrases';
import type { Atoms } from '../atoms';
import type { ValueRule } from '../grammar';
import { tagAt } from './words';

/** These phrases speak of the time; "now" alone says mostly that something else has changed ("now the mayor of Rome"). */
const PHRASES = phrasesOf(valueWords('present'));

/** "until now", "is it open now?": behind a preposition, or at the end of what is said. */
const isOfTime = ({ norms, kinds, length }: Atoms, at: number): boolean =>
  BEFORE_NOW.has(norms[at - 1]) || (at > 0 && (at + 1 === length || (kinds[at + 1] === 'sign' && /^[.?!;]$/.test(norms[at + 1]))));

const BEFORE_NOW = valueWords('before-now');

export const present: ValueRule = {
  name: 'date/at-the-moment',
  about:
    'The present: "right now", "at the moment", "until now". Within a sentence "now" alone mostly says that something else has changed.',
  examples: {
    'They are busy [right now].': 'PRESENT_REF 2024-12-06..2024-12-07',
    'It is closed [at the moment].': 'PRESENT_REF 2024-12-06..2024-12-07',
    'Until [now] it was closed; is it open [now]?': 'PRESENT_REF until ..2024-12-07 | PRESENT_REF 2024-12-06..2024-12-07',
  },
  counterexamples: ['At the moment of impact.', 'It is at this time of year.', 'He is right.', 'She is now the mayor of Rome.'],
  starts: PHRASES.starts,
  apply: (atoms, at) => {
    const { norms } = atoms;
    const end = PHRASES.at(atoms, at)?.end;
    if (end === undefined || (norms[at] === 'now' && !isOfTime(atoms, at))) return undefined;
    // "at the moment of impact", "at this time of year", "at the moment he fell"
    if (norms[end] === 'of' || norms[end] === 'when' || norms[end] === 'that') return undefined;
    return { end, value: { kind: 'vague', grain: 'day', timex: 'PRESENT_REF' }, confidence: 0.8 };
  },
};

const BEFORE_VAGUE = valueWords('before-vague-time');
const VAGUE = phrasesOf(valueWords<'PAST_REF' | 'FUTURE_REF'>('vague-time'));

export const pastOrFuture: ValueRule = {
  name: 'date/the-past',
  about: 'What lies behind or ahead, whenever: "in the past", "in the near future".',
  examples: {
    'It had failed in [the past].': 'PAST_REF',
    'It will open in [the near future].': 'FUTURE_REF',
    'It is closed for [the foreseeable future].': 'FUTURE_REF',
  },
  counterexamples: [
    'The future of the port.',
    'They live in the past of a legend.',
    'They believe in the future president.',
    'It cut the future.',
  ],
  starts: ['the'],
  apply: (atoms, at) => {
    const phrase = BEFORE_VAGUE.has(atoms.norms[at - 1]) ? VAGUE.at(atoms, at) : undefined;
    if (!phrase || atoms.norms[phrase.end] === 'of' || /^(?:N|J|CD)/.test(tagAt(atoms, phrase.end))) return undefined;
    return { end: phrase.end, value: { kind: 'vague', grain: 'year', timex: phrase.meaning }, confidence: 0.8 };
  },
};

export const toDate: ValueRule = {
  name: 'date/to-date',
  about: 'Up to now: "to date", "till date".',
  examples: { 'It is the largest sale [to date].': 'PRESENT_REF until ..2024-12-07' },
  counterexamples: ['It is up to date.', 'He wants to date her.', 'A date.'],
  starts: ['to', 'till'],
  apply: (atoms, at) => {
    const before = atoms.norms[at - 1];
    if (atoms.norms[at + 1] !== 'date' || before === 'up' || before === 'year' || before === 'out') return undefined;
    // "to date someone"
    if (atoms.kinds[at + 2] === 'word' && !/^(?:IN|CC|V|MD)/.test(tagAt(atoms, at + 2))) return undefined;
    return { end: at + 2, head: at + 1, value: { kind: 'vague', grain: 'day', timex: 'PRESENT_REF', modifier: 'until' }, confidence: 0.7 };
  },
};
