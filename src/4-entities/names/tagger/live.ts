import { isA } from '../../../english';
import { isCommonWord } from '../../../lexicon/common-words';
import { KNOWN_NAME, PERSON_NAME } from '../../../lexicon/name-classes';
import type { Scene } from '../scene';
import { isNameShape, SHAPE } from '../shapes';

/**
 * Marks the tokens that a name may hold: words with capitals, what stands between two of them, what a hyphen or number adds, and words in
 * small letters that are known as names alone. All others are outside, and cost nothing.
 */
export function liveTokens(scene: Scene): Uint8Array {
  const { tokens, sentences } = scene.document;
  const live = new Uint8Array(tokens.length);
  const capital = (token: number): boolean => isNameShape(scene.shapes[token]) && scene.taken[token] === 0;
  for (const { start, end } of sentences) {
    for (let token = start; token < end; token++) {
      if (scene.taken[token] === 1) continue;
      if (capital(token)) live[token] = 1;
      else if (scene.shapes[token] === SHAPE.lower && isSmallName(scene, token)) live[token] = 1;
      else {
        const before = (token > start && capital(token - 1)) || (token > start + 1 && capital(token - 2));
        if (!before) continue;
        const after = (token + 1 < end && capital(token + 1)) || (token + 2 < end && capital(token + 2));
        // "Moon Jae-in"; not "in San Francisco - what".
        const touches = tokens.ends[token - 1] === tokens.starts[token] && tokens.ends[token - 2] === tokens.starts[token - 1];
        const hyphenated = tokens.lower[token - 1] === '-' && touches && scene.shapes[token] === SHAPE.lower;
        if (after || hyphenated || (/^\d/.test(tokens.words[token]) && capital(token - 1))) live[token] = 1;
      }
    }
  }
  return live;
}

/** "london" in a text that has no capitals. */
function isSmallName(scene: Scene, token: number): boolean {
  if ((scene.bits[token] & (KNOWN_NAME | PERSON_NAME)) === 0) return false;
  const lower = scene.document.tokens.lower[token];
  return lower.length > 2 && !isCommonWord(lower) && !isA(lower, 'closed-class word');
}
