import type { WordParse } from './own-parser';
import { labelCode, uposCode } from './tags';

/** A word of a sentence, and what is wrong with its row. */
export interface TreeProblem {
  readonly word: number;
  readonly reason: string;
}

/** The first thing that keeps rows from being a tree in Universal Dependencies; undefined where they are one. Time is linear. */
export function treeProblem(words: readonly WordParse[]): TreeProblem | undefined {
  let root = -1;
  for (const [word, { upos, label, head, margin }] of words.entries()) {
    const wrong = (reason: string): TreeProblem => ({ word, reason });
    if (uposCode(upos) === undefined) return wrong(`${written(upos)} is no part of speech of Universal Dependencies`);
    if (typeof label !== 'string' || labelCode(label) === undefined)
      return wrong(`${written(label)} is no label of Universal Dependencies`);
    if (!Number.isInteger(head) || head < -1 || head >= words.length)
      return wrong(`its head is ${Number.isInteger(head) ? `word ${head + 1}` : written(head)}, and the sentence has ${words.length}`);
    if (margin !== undefined && !Number.isFinite(margin)) return wrong(`its margin is ${written(margin)}`);
    if (head >= 0) continue;
    if (root >= 0) return wrong(`it is a second root beside word ${root + 1}`);
    root = word;
  }
  const word = firstOnCycle(words);
  return word < 0 ? undefined : { word, reason: 'it hangs on itself, over its heads' };
}

const written = (value: unknown): string => JSON.stringify(value) ?? typeof value;

/** The first word from which no way leads to the root, or -1. */
function firstOnCycle(words: readonly WordParse[]): number {
  /** By which word each was come across first; those that lead to the root are all that is done with. */
  const seen = new Int32Array(words.length).fill(-1);
  for (let word = 0; word < words.length; word++) {
    let current = word;
    while (current >= 0 && seen[current]! < 0) {
      seen[current] = word;
      current = words[current]!.head;
    }
    if (current >= 0 && seen[current] === word) return current;
  }
  return -1;
}
