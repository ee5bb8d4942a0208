import type { PlacedWord, TextParser } from '../document/own-parser';
import type { CharRange } from '../document/span';
import { describe, RelataError } from '../errors';
import { endOfWord, placesWithin, shownFrom } from './places';
import { readRows, type Row, type Rows } from './rows';

/**
 * A parser that has read a text before: its trees, from CoNLL-U as Stanza, UDPipe and others write it. Its words and sentences stand in for
 * the library's. They are looked for in the text in their order, each where the one before ends, so that all offsets are exact and a text that
 * is another one is found out.
 *
 * @param conllu the trees of one text, in its order
 * @returns a parser for that text alone; for another one it throws RelataError `conllu-mismatch`, with line and character
 * @throws RelataError `bad-conllu`, which says in which line no tree is and why
 * @example
 * extract(article, { parser: parserFromConllu(await readText('article.conllu')) });
 */
export function parserFromConllu(conllu: string): TextParser {
  if (typeof conllu !== 'string') throw new RelataError('text-not-string', { received: describe(conllu) });
  const sentences = readRows(conllu);
  const lines = conllu.trimEnd().split('\n').length;
  return {
    parseText(text) {
      let at = 0;
      const placed = sentences.map((rows) => {
        const tokens = placedWords(text, at, rows);
        at = tokens.at(-1)!.end;
        return { tokens };
      });
      const rest = shownFrom(text, at);
      if (rest < text.length) throw mismatch(lines, undefined, text, rest);
      return { sentences: placed };
    },
  };
}

/** A word or several that the text writes as one, and the first of them. */
interface Unit {
  readonly first: number;
  readonly words: readonly Row[];
  readonly form: string;
  readonly line: number;
}

function placedWords(text: string, from: number, rows: Rows): PlacedWord[] {
  let at = from;
  /** The token that each word became; several may be one. */
  const tokenOf: number[] = [];
  const tokens: { place: CharRange; word: number }[] = [];
  for (const { first, words, form, line } of unitsOf(rows)) {
    const start = shownFrom(text, at);
    const end = endOfWord(text, start, form);
    if (end < 0) throw mismatch(line, form, text, start);
    const places =
      words.length === 1
        ? [{ start, end }]
        : placesWithin(
            text,
            { start, end },
            words.map((word) => word.form),
          );
    if (places) places.forEach((place, i) => tokens.push({ place, word: first + i }));
    else tokens.push({ place: { start, end }, word: highest(rows.words, first, first + words.length) });
    words.forEach((_, i) => tokenOf.push(places ? tokens.length - places.length + i : tokens.length - 1));
    at = end;
  }
  return tokens.map(({ place, word }) => {
    const { upos, xpos, feats, head, label } = rows.words[word]!;
    return {
      ...place,
      upos,
      ...(xpos !== undefined && { xpos }),
      ...(feats !== undefined && { feats }),
      head: head < 0 ? -1 : tokenOf[head]!,
      label,
    };
  });
}

function unitsOf({ words, joined }: Rows): Unit[] {
  const units: Unit[] = [];
  let next = 0;
  for (let first = 0; first < words.length; first = units.at(-1)!.first + units.at(-1)!.words.length) {
    const range = joined[next]?.start === first ? joined[next++] : undefined;
    if (range) units.push({ first, words: words.slice(first, range.end), form: range.form, line: range.line });
    else units.push({ first, words: [words[first]!], form: words[first]!.form, line: words[first]!.line });
  }
  return units;
}

/** The word next to the root, for which the others are lost in it: what hangs on them hangs on it, and nothing goes in circles. */
function highest(words: readonly Row[], start: number, end: number): number {
  const depthOf = (word: number): number => {
    let depth = 0;
    for (let current = word; current >= 0; current = words[current]!.head) depth++;
    return depth;
  };
  let best = start;
  for (let word = start + 1; word < end; word++) if (depthOf(word) < depthOf(best)) best = word;
  return best;
}

function mismatch(line: number, word: string | undefined, text: string, offset: number): RelataError<'conllu-mismatch'> {
  const found = /^\S{0,30}/u.exec(text.slice(offset, offset + 31))![0];
  return new RelataError('conllu-mismatch', { line, ...(word !== undefined && { word }), offset, found });
}
