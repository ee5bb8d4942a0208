import { valueWords } from '../../../lexicon/value-words';
import type { Atoms } from '../atoms';
import { DAY_PARTS } from '../clock';
import type { Match, ValueRule } from '../grammar';
import type { DateExpression, PartOfDay } from './expression';
import { tagAt } from './words';

const PLURALS = valueWords<PartOfDay>('day-parts');
const SIDES = valueWords<'start' | 'mid' | 'end'>('part');

/** "in the morning", "in the late afternoon", "early evening", "later in the morning": of a day that is not named with it. */
function read(atoms: Atoms, at: number): Match | undefined {
  const { norms } = atoms;
  const side = SIDES.get(norms[at]);
  const noun = side ? (norms[at + 1] === '-' ? at + 2 : at + 1) : at;
  const hours = DAY_PARTS.get(norms[noun]) ?? PLURALS.get(norms[noun]);
  if (!hours || (hours === 'TNI' && !side)) return undefined;
  // "the morning session", "the evening of 5 June", "morning glory"
  if (tagAt(atoms, noun + 1).startsWith('N') || norms[noun + 1] === 'of' || norms[noun + 1] === '-') return undefined;
  const the = norms[at - 1] === 'the' ? at - 2 : at - 1;
  if (!side && norms[the] !== 'in') return undefined;
  const value: DateExpression = { kind: 'daypart', hours, ...(side && { part: side }) };
  if (!side && norms[the - 1] === 'later') value.part = 'end';
  if (!side && norms[the - 1] === 'earlier') value.part = 'start';
  return { end: noun + 1, value, confidence: 0.8 };
}

export const dayPart: ValueRule = {
  name: 'time/part-of-day',
  about: 'A part of a day that is not named with it: "in the late afternoon".',
  examples: {
    'It rained in the [morning] and in the [late afternoon].': 'TMO | TAF end',
    'They met later in the [afternoon].': 'TAF end',
  },
  counterexamples: ['The morning session.', 'A night at home.', 'In the evening of it.', 'One morning they left.'],
  starts: [...DAY_PARTS.keys(), ...PLURALS.keys(), ...SIDES.keys()],
  apply: read,
};
