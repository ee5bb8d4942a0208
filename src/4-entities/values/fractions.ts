import { ORDINAL_WORDS } from '../../lexicon/ordinals';
import { valueNumbers } from '../../lexicon/value-words';
import { skipHyphen, type Atoms } from './atoms';
import { cardinalWord, readNumber, round, scaled, SCALES, type NumberReading } from './numbers';

const PARTS = valueNumbers('part-of-whole');

/** What one of so many parts is called: "half", "quarter", "third". */
function partAt({ norms }: Atoms, at: number, plural: boolean): number | undefined {
  const word = norms[at] ?? '';
  const name = plural ? (word === 'halves' ? 'half' : word.replace(/s$/, '')) : word;
  if (plural === (name === word)) return undefined;
  const parts = PARTS.get(name) ?? ORDINAL_WORDS.get(name);
  return parts !== undefined && (parts > 2 || name === 'half') ? parts : undefined;
}

/** "half", "one-half", "a third", "two-thirds", "three quarters". */
export function fractionWords(atoms: Atoms, at: number): NumberReading | undefined {
  const { norms } = atoms;
  if (norms[at] === 'half') return { value: 1 / 2, end: at + 1 };
  const article = norms[at] === 'a' || norms[at] === 'an';
  const count = article ? { value: 1, end: at + 1 } : cardinalWord(atoms, at);
  if (!count) return undefined;
  const noun = skipHyphen(atoms, count.end);
  const parts = partAt(atoms, noun, count.value > 1);
  return parts !== undefined && count.value < parts ? { value: count.value / parts, end: noun + 1 } : undefined;
}

/** A part of a million or of one of a unit: "a quarter of a million" dollars, "half-a-billion", "one-half billion", "three-quarters of one" percent, "a third of a" mile. */
export function fractionOf(atoms: Atoms, start: number): NumberReading | undefined {
  const { norms } = atoms;
  const fraction = fractionWords(atoms, start);
  if (!fraction) return undefined;
  const of = norms[fraction.end] === 'of' ? fraction.end + 1 : skipHyphen(atoms, fraction.end);
  const one = norms[of] === 'a' || norms[of] === 'an' || norms[of] === 'one' ? of + 1 : of;
  if (one === of && of > fraction.end && norms[fraction.end] === 'of') return undefined; // "half of million-dollar homes"
  return scaledBy(atoms, fraction.value, one);
}

/** "a million and a half" dollars, "two and a quarter million" euros, "one and a half" percent. */
export function withFraction(atoms: Atoms, start: number): NumberReading | undefined {
  const number = readNumber(atoms, start);
  if (!number || number.vague || number.atLeast || atoms.norms[number.end] !== 'and') return undefined;
  const fraction = atoms.norms[number.end + 1] === 'half' ? undefined : fractionWords(atoms, number.end + 1);
  if (!fraction) return undefined;
  const scale = number.scale ?? (number.value >= 1000 ? number.value : undefined); // "a million"
  if (scale !== undefined) return { value: round(number.value + fraction.value * scale), end: fraction.end, scale };
  return scaledBy(atoms, number.value + fraction.value, fraction.end);
}

function scaledBy(atoms: Atoms, value: number, end: number): NumberReading {
  const at = skipHyphen(atoms, end);
  return scaled(atoms, value, SCALES.has(atoms.norms[at]) ? at : end);
}
