import { parseText, type ParsedToken } from 'relata';

import type { GapAnswer, GapExample, Place } from './gap';
import { nearestName } from './nearest-name';

/** Takes the pronoun for the nearest name in the same place of its clause, subject or object; where there is none, for the nearest. */
export function parallelism(example: GapExample): GapAnswer {
  const tokens = parseText(example.text).sentences.flatMap((sentence) => sentence.tokens);
  const place = placeOf(tokens, example.pronoun);
  const [a, b] = [example.a, example.b].map((name) => place !== undefined && placeOf(tokens, name) === place);
  return a === b ? nearestName(example) : { a, b };
}

/** "subject" or "object" of a clause; undefined for what is neither. */
function placeOf(tokens: readonly ParsedToken[], { start, end }: Place): string | undefined {
  const within = tokens.filter((token) => token.start < end && start < token.end);
  const label = within.map((token) => token.label).find((name) => /^(?:nsubj|obj|iobj)/.test(name));
  return label === undefined ? undefined : label.startsWith('nsubj') ? 'subject' : 'object';
}
