import { LABELS, XPOS } from '../../src/document/tags';
import type { ParsedDocument } from '../../src/document/layers';

/** `word label head` of every word, and the same with the word's tag: `word/VBD label head`. The root's head is `-`. */
export function arcsIn({ tokens: { words }, syntax: { heads, labels, xpos } }: Pick<ParsedDocument, 'tokens' | 'syntax'>): string[] {
  return words.flatMap((word, i) => {
    const arc = `${LABELS[labels[i]]} ${heads[i] < 0 ? '-' : words[heads[i]]}`;
    return [`${word} ${arc}`, `${word}/${XPOS[xpos[i]]} ${arc}`];
  });
}
