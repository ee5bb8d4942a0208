/** Written to the word before: stops, closing marks, and what tokenizers cut off a word. */
const CLOSES = /^(?:[,.;:?!%)\]}…”]+|\.{2,}|''|n['’]t|['’](?:s|re|ve|ll|d|m)|-R[RSC]B-)$/i;
/** Written to the word behind. */
const OPENS = /^(?:[([{£€#@“`]|[A-Z]{0,3}\$|``|-L[RSC]B-)$/;
/** Between two words without a space: "26-year-old", "and/or". */
const JOINS = /^[-‐‑/]$/;
const WORD = /^[\p{L}\p{N}]/u;
const WORD_END = /[\p{L}\p{N}.]$/u;

/** What follows an apostrophe inside a word. */
const CLITIC = /^(?:s|t|re|ve|ll|d|m)$/i;
const isInside = (before: string, next: string): boolean => /^\p{L}/u.test(next) && !before.endsWith('s');

/** How a token is written where it is not as it is. */
const WRITTEN: Readonly<Record<string, string>> = {
  '``': '"', "''": '"', '`': "'",
  '-LRB-': '(', '-RRB-': ')', '-LSB-': '[', '-RSB-': ']', '-LCB-': '{', '-RCB-': '}',
}; // prettier-ignore

export interface NaturalText {
  readonly text: string;
  /** Where each token stands in the text, from its first code unit to after its last. */
  readonly offsets: readonly (readonly [start: number, end: number])[];
}

/** Text as people write it from the tokens of sentences: no space before stops and clitics, inside brackets and quotation marks, at hyphens. */
export function detokenize(sentences: readonly (readonly string[])[]): NaturalText {
  let text = '';
  const offsets: (readonly [number, number])[] = [];
  for (const tokens of sentences) {
    const open = { '"': false, "'": false };
    let glued = text === '';
    if (!glued) text += ' ';
    glued = true;
    tokens.forEach((token, i) => {
      let toBefore = CLOSES.test(token);
      let toNext = OPENS.test(token);
      const before = tokens[i - 1] ?? '';
      const next = tokens[i + 1] ?? '';
      if (token === '‘') {
        toNext = true;
        open["'"] = true;
      } else if (
        (token === "'" || token === '’') &&
        WORD_END.test(before) &&
        (CLITIC.test(next) || (!open["'"] && isInside(before, next)))
      ) {
        // "Hasina’s", "Mi’kmaq" of tokenizers that cut at every apostrophe
        toBefore = toNext = true;
      } else if (token === '"' || token === "'" || token === '’') {
        // A straight mark opens and closes in turn; after "s" an apostrophe is the possessive's.
        const mark = token === '"' ? '"' : "'";
        if (open[mark] || token === '’' || (mark === "'" && before.endsWith('s'))) {
          toBefore = true;
          open[mark] = false;
        } else {
          toNext = true;
          open[mark] = true;
        }
      } else if (token === '.' && /^\p{Lu}$/u.test(before) && /^\p{Lu}$/u.test(next) && tokens[i + 2] === '.') {
        toNext = true; // "U.S." cut at every stop
      } else if (JOINS.test(token) && WORD_END.test(before) && WORD.test(tokens[i + 1] ?? '')) toBefore = toNext = true;
      if (!glued && !toBefore) text += ' ';
      const start = text.length;
      text += WRITTEN[token] ?? token;
      offsets.push([start, text.length]);
      glued = toNext;
    });
  }
  return { text, offsets };
}
