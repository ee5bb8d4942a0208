import { isA } from '../english';
import type { TokenBuilder } from './builder';

/** A subject is no longer than this: "the company’s chief executive officer, Li Wei, said". */
const LONGEST_SUBJECT = 8;
/** What may follow the verb in a sentence that says nothing but who spoke. */
const LONGEST_REST = 6;

/**
 * Whether the tokens from `start` on do nothing but say who spoke, so that they belong to the quotation before: “Will it last?” Smith
 * asked. A sentence with more in it stands by itself: “It will last.” Smith said that the firm had …
 */
export function saysWho(tokens: TokenBuilder, start: number, last: number): boolean {
  let commas = 0;
  for (let token = start; token <= Math.min(last, start + LONGEST_SUBJECT); token++) {
    const word = tokens.words[token];
    if (word === ',') commas++;
    if (/^[.!?;:"“”]/.test(word)) return false;
    if (!isA(word, 'form of speaking')) continue;
    if (token === start) return true;
    // “I was ill.” But it is not easy, says Smith: what was said, and no aside behind a subject as in “… Smith, the chairman, says”.
    if (commas === 1 && tokens.words[token - 1] === ',') return false;
    for (let after = token + 1; after <= Math.min(last, token + LONGEST_REST); after++) {
      if (isA(tokens.words[after], 'opener of what is said')) return false;
      if (/^[.,]$/.test(tokens.words[after])) return true;
    }
    return token === last;
  }
  return false;
}
