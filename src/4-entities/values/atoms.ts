import type { ParsedDocument } from '../../document/layers';
import type { Sentence } from '../../document/layers';

/**
 * The grammar of values reads atoms, not tokens: runs of letters, whole numbers and decimals, single signs. No tokenizer cuts "3pm",
 * "mid-2025", "EUR3.2bn" or "8.30am" as a grammar wants them; atoms are the same whatever way the tokens were cut. What the grammar
 * finds is kept only if it begins and ends where tokens do.
 *
 * Columns with one row an atom, for one sentence: reading before the first or after the last gives `undefined`, so that a rule can
 * look around itself without asking where the sentence ends.
 */
export interface Atoms {
  readonly length: number;
  readonly kinds: readonly AtomKind[];
  /** Words in lower case and without dots ("p.m." → "pm", "Dec." → "dec", "U.S." → "us"); numbers and signs as they stand. */
  readonly norms: readonly string[];
  /** Of a number its value, else NaN. */
  readonly numbers: readonly number[];
  /** First code unit, and the one after the last. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The token in which it begins, and in which it ends. */
  readonly firstTokens: readonly number[];
  readonly lastTokens: readonly number[];
  /** Whether nothing stands between it and the atom before. */
  readonly glued: readonly boolean[];
  /** Whether it is written with a capital. */
  readonly capital: readonly boolean[];
  readonly document: ParsedDocument;
  /** Rules by their first word for a date inside a longer phrase (dates/core.ts). */
  readonly dates: DateRules;
}

/** What they read is the grammar's matter (grammar.ts). */
type DateRules = ReadonlyMap<string, readonly { apply(atoms: Atoms, at: number): unknown }[]>;

export type AtomKind = 'word' | 'number' | 'sign';

const PLAIN_WORD = /^[a-z]+$/;
// number with thousands grouped (in India behind the first by hundreds), decimal (but not the first half of 4.12.2024), whole number | letters | any other sign
const ATOM =
  /(\d{1,2}(?:,\d{2})+,\d{3}(?!\d)(?:\.\d+(?!\d|\.\d))?|\d+(?:,\d{3})+(?!\d)(?:\.\d+(?!\d|\.\d))?|\d+\.\d+(?!\d|\.\d)|\d+)|(\p{L}+(?:[.'’]\p{L}+)*\.?)|[^]/uy;
const DOTTED_DATE = /(?:\d{1,2}\.\d{1,2}\.\d{2,4}|\d{4}\.\d{1,2}\.\d{1,2})(?!\d)/y;
/** Code units that a number may go on beyond its token. A match looks no further: where nothing is spaced, it would take in the rest. */
const NUMBER_REACH = 40;
/** What a match may have to see beyond its end: "(?!\d|\.\d)". */
const LOOKAHEAD = 8;

const FRACTIONS: Readonly<Record<string, number>> = { '½': 1 / 2, '¼': 1 / 4, '¾': 3 / 4, '⅓': 1 / 3, '⅔': 2 / 3 };

/**
 * Cuts a sentence into atoms; time is linear in its length.
 *
 * @param dates needed where dates are read
 */
export function atomsOf(document: ParsedDocument, sentence: Sentence, dates: DateRules = new Map()): Atoms {
  const { text, tokens } = document;
  const kinds: AtomKind[] = [];
  const norms: string[] = [];
  const numbers: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const firstTokens: number[] = [];
  const lastTokens: number[] = [];
  const glued: boolean[] = [];
  const capital: boolean[] = [];

  const add = (kind: AtomKind, norm: string, number: number, start: number, end: number, first: number, last: number) => {
    glued.push(ends.length > 0 && ends[ends.length - 1] === start);
    kinds.push(kind);
    norms.push(norm);
    numbers.push(number);
    starts.push(start);
    ends.push(end);
    firstTokens.push(first);
    lastTokens.push(last);
    const code = text.charCodeAt(start);
    capital.push(kind === 'word' && (code < 128 ? code <= 90 : text[start] !== text[start].toLowerCase()));
  };

  let token = sentence.start;
  while (token < sentence.end) {
    // A run of tokens with nothing between them: "$", "1.2", "bn".
    let runEnd = token + 1;
    while (runEnd < sentence.end && tokens.starts[runEnd] === tokens.ends[runEnd - 1]) runEnd++;
    if (runEnd === token + 1 && PLAIN_WORD.test(tokens.lower[token])) {
      add('word', tokens.lower[token], NaN, tokens.starts[token], tokens.ends[token], token, token);
      token = runEnd;
      continue;
    }
    const limit = tokens.ends[runEnd - 1];
    let at = tokens.starts[token];
    let dottedUntil = 0;
    while (at < limit) {
      while (tokens.ends[token] <= at) token++;
      const window = text.slice(at, Math.max(tokens.ends[token], Math.min(limit, at + NUMBER_REACH)) + LOOKAHEAD);
      ATOM.lastIndex = 0;
      const match = ATOM.exec(window)!;
      let piece = match[0];
      let kind: AtomKind = 'sign';
      let number = NaN;
      let norm = piece;
      if (match[1] !== undefined) {
        DOTTED_DATE.lastIndex = 0;
        if (at >= dottedUntil && DOTTED_DATE.test(window)) dottedUntil = at + DOTTED_DATE.lastIndex;
        if (at < dottedUntil) piece = /^\d+/.exec(piece)![0];
        if (at + piece.length > limit) piece = piece.slice(0, limit - at);
        kind = 'number';
        norm = piece;
        number = Number(piece.replaceAll(',', ''));
      } else if (match[2] !== undefined) {
        // A word never goes beyond its token: the dot after the last word of a sentence is none of an abbreviation.
        piece = piece.slice(0, tokens.ends[token] - at);
        kind = 'word';
        norm = piece.toLowerCase().replaceAll('.', '').replaceAll('’', "'");
      } else if (Object.hasOwn(FRACTIONS, piece)) {
        kind = 'number';
        number = FRACTIONS[piece]!;
      }
      const end = at + piece.length;
      let last = token;
      while (tokens.ends[last] < end) last++;
      add(kind, norm, number, at, end, token, last);
      at = end;
    }
    token = runEnd;
  }
  return { length: norms.length, kinds, norms, numbers, starts, ends, firstTokens, lastTokens, glued, capital, document, dates };
}

/** Whether atoms `[start, end)` begin and end where tokens do. */
export function fillsTokens(atoms: Atoms, start: number, end: number): boolean {
  const { tokens } = atoms.document;
  return tokens.starts[atoms.firstTokens[start]] === atoms.starts[start] && tokens.ends[atoms.lastTokens[end - 1]] === atoms.ends[end - 1];
}

export const isDash = (norm: string | undefined): boolean =>
  norm === '-' || norm === '–' || norm === '—' || norm === '‑' || norm === '−' || norm === '‐';

/** Index after a dash that joins two words without space ("two-day"), or `at` itself if there is none. */
export const skipHyphen = (atoms: Atoms, at: number): number =>
  isDash(atoms.norms[at]) && atoms.glued[at] && atoms.glued[at + 1] ? at + 1 : at;
