import { isCommonWord } from '../../../lexicon/common-words';
import { singular } from '../../../lexicon/compromise';
import { HEAD_NOUN } from '../../../lexicon/name-classes';
import { nameBits } from '../../../lexicon/name-words';
import type { Candidate } from './cut';
import { phraseOf, type Scene } from '../scene';

/** What the clues see of one candidate. Tokens of -1 stand outside the sentence. */
export interface View {
  readonly scene: Scene;
  readonly candidate: Candidate;
  /** Its words, lower-cased. */
  readonly words: readonly string[];
  /** Classes of the whole, of its first and of its last word. */
  readonly whole: number;
  readonly first: number;
  readonly last: number;
  /** Classes of the word before the first "of" or "for" inside: "Bank" of "Bank of Japan"; else of the last word. */
  readonly head: number;
  /** The words before and after, lower-cased; '' at the ends of the sentence. */
  readonly before: string;
  readonly before2: string;
  readonly after: string;
  readonly after2: string;
}

/**
 * Classes of a head word, in the plural too, "Homeland Security Departments", and of what it is head of where that has a meaning of its own:
 * "Unified School District", "Hall of Fame".
 */
function headBits(scene: Scene, head: number, start: number, end: number): number {
  const phrase = head === end - 1 ? phraseOf(scene, Math.max(start, head - 1), end) : phraseOf(scene, head, Math.min(end, head + 3));
  const together = nameBits(phrase) & HEAD_NOUN;
  if (together !== 0) return together;
  const own = scene.bits[head];
  const lower = scene.document.tokens.lower[head];
  return (own & HEAD_NOUN) === 0 && lower.endsWith('s') && isCommonWord(lower) ? own | (nameBits(singular(lower)) & HEAD_NOUN) : own;
}

/** Gathers what the clues look at. */
export function viewOf(scene: Scene, candidate: Candidate, sentenceStart: number, sentenceEnd: number): View {
  const { lower } = scene.document.tokens;
  const { start, end } = candidate;
  const words = lower.slice(start, end);
  let head = end - 1;
  for (let token = start + 1; token < end - 1; token++) {
    if (lower[token] === 'of' || lower[token] === 'for') {
      head = token - 1;
      break;
    }
  }
  const at = (token: number): string => (token >= sentenceStart && token < sentenceEnd ? lower[token] : '');
  return {
    scene,
    candidate,
    words,
    whole: nameBits(phraseOf(scene, start, end)),
    first: scene.bits[start],
    last: scene.bits[end - 1],
    head: headBits(scene, head, start, end),
    before: at(start - 1),
    before2: at(start - 2),
    after: at(end),
    after2: at(end + 1),
  };
}
