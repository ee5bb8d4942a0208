import type { ParsedDocument } from '../../document/layers';
import { XPOS_CODE } from '../../document/tags';

const FUTURE_WORDS = new Set(['will', "'ll", '’ll', 'shall', 'wo', 'due', 'scheduled', 'plans', 'expected', 'going']);
const REACH = 12;

/**
 * Whether the nearest finite verb looks back (VBD) or ahead ("will"): "arrived on Friday", "will arrive on Friday". Looks at most
 * twelve tokens to either side, within the sentence.
 */
export function tenseNear(document: ParsedDocument, start: number, end: number): 'past' | 'future' | undefined {
  const { tokens, syntax } = document;
  const tenseAt = (token: number): 'past' | 'future' | undefined => {
    if (FUTURE_WORDS.has(tokens.lower[token])) return 'future';
    return syntax.xpos[token] === XPOS_CODE.VBD ? 'past' : undefined;
  };
  const isEnd = (token: number): boolean => token < 0 || token >= tokens.length || /^[.!?]$/.test(tokens.words[token]);
  let before = true;
  let after = true;
  for (let distance = 1; distance <= REACH; distance++) {
    before &&= !isEnd(start - distance);
    const left = before ? tenseAt(start - distance) : undefined;
    if (left) return left;
    after &&= !isEnd(end + distance - 1);
    const right = after ? tenseAt(end + distance - 1) : undefined;
    if (right) return right;
  }
  return undefined;
}
