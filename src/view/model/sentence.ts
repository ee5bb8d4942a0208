import { nested, type Marked, type Piece } from './spans';
import type { Statement } from './statement';

/** The sentence of a statement; what it joins is marked in it, where it stands there. */
export function sentenceOf({ text, called }: Pick<Statement, 'text' | 'called'>): Piece<'name'>[] {
  const marks: Marked<'name'>[] = [];
  const isFree = (start: number, end: number): boolean => marks.every((mark) => end <= mark.start || start >= mark.end);
  const used = called.flatMap((wordings) => wordings.find((words) => placeOf(words, text, () => true)) ?? []);
  // "Acme Bank" before "Acme", which is a part of it.
  for (const words of used.sort((a, b) => b.length - a.length)) {
    const place = placeOf(words, text, isFree);
    if (place) marks.push({ ...place, mark: 'name' });
  }
  return nested(text, 0, marks);
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Where words stand in a text, as whole words. What begins a sentence there may not do so here, and the other way round. */
function placeOf(
  words: string,
  text: string,
  isFree: (start: number, end: number) => boolean,
): { readonly start: number; readonly end: number } | undefined {
  const first = words.charAt(0);
  for (const spelled of new Set([first, first.toLowerCase(), first.toUpperCase()].map((letter) => letter + words.slice(1)))) {
    for (let start = text.indexOf(spelled); spelled !== '' && start >= 0; start = text.indexOf(spelled, start + 1)) {
      const end = start + spelled.length;
      if (!LETTER.test(text.charAt(start - 1)) && !LETTER.test(text.charAt(end)) && isFree(start, end)) return { start, end };
    }
  }
  return undefined;
}
