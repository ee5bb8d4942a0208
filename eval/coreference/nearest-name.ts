import type { GapAnswer, GapExample, Place } from './gap';

/** Takes the pronoun for the nearer of the two names, before it or behind. */
export function nearestName(example: GapExample): GapAnswer {
  const a = distance(example.a, example.pronoun) <= distance(example.b, example.pronoun);
  return { a, b: !a };
}

const distance = (name: Place, pronoun: Place): number =>
  name.start < pronoun.start ? pronoun.start - name.end : name.start - pronoun.end;
