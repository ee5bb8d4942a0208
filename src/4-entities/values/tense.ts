import type { ParsedDocument } from '../../document/layers';
import { XPOS_CODE } from '../../document/tags';

const AHEAD = new Set(['will', "'ll", '’ll', 'shall', 'wo', 'may', 'might', 'must', 'should', 'would']);
/** Participles that look ahead. */
const PLANNED = new Set([
  'due',
  'scheduled',
  'expected',
  'planned',
  'slated',
  'set',
  'going',
  'forecast',
  'plans',
  'plan',
  'hopes',
  'aims',
  'aim',
]);
const REACH = 12;

/**
 * Whether the verb that a date goes with looks back ("arrived on Friday") or ahead ("will arrive on Friday"). The verb before the date
 * comes first: in "Schools will stay closed until Monday, the mayor said" it is "will". Looks at most twelve tokens to either side and
 * within the sentence, so that its cost does not grow with the text.
 */
export function tenseNear(document: ParsedDocument, start: number, end: number): 'past' | 'future' | undefined {
  const { tokens, syntax } = document;
  // "is to run from May", "are to be held in June": what is arranged lies ahead.
  const isToBe = (token: number): boolean => {
    const to = tokens.lower[token - 1] === 'be' ? token - 2 : token - 1;
    return tokens.lower[to] === 'to' && (tokens.lower[to - 1] === 'is' || tokens.lower[to - 1] === 'are');
  };
  const tenseAt = (token: number): 'past' | 'future' | 'present' | undefined => {
    if (syntax.xpos[token] === XPOS_CODE.MD ? AHEAD.has(tokens.lower[token]) : PLANNED.has(tokens.lower[token])) return 'future';
    switch (syntax.xpos[token]) {
      case XPOS_CODE.VB:
        return isToBe(token) ? 'future' : undefined;
      case XPOS_CODE.VBD:
      case XPOS_CODE.VBN:
        if (isToBe(token)) return 'future';
        return 'past';
      case XPOS_CODE.VBP:
      case XPOS_CODE.VBZ:
        return 'present';
      default:
        return undefined;
    }
  };
  const isEnd = (token: number): boolean => token < 0 || token >= tokens.length || /^[.!?]$/.test(tokens.words[token]);
  for (const [first, step] of [
    [start - 1, -1],
    [end, 1],
  ] as const) {
    for (let token = first, steps = 0; steps < REACH && !isEnd(token); token += step, steps++) {
      const tense = tenseAt(token);
      if (tense === 'present') break;
      // "is expected to close", "will be closed": what stands before a participle may look ahead.
      if (tense === 'past' && syntax.xpos[token] === XPOS_CODE.VBN && step < 0) {
        for (let helper = token - 1; helper >= token - 3 && !isEnd(helper); helper--) {
          if (syntax.xpos[helper] === XPOS_CODE.MD && AHEAD.has(tokens.lower[helper])) return 'future';
        }
      }
      if (tense) return tense;
    }
  }
  return undefined;
}
