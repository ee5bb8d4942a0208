import type { TokenTable } from '../document/tokens';

/** The token table while it grows. Offsets are code units of the whole text. */
export class TokenBuilder {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly words: string[] = [];
  /** 1 where wink ends a sentence after the token. */
  readonly breaks: number[] = [];

  constructor(readonly text: string) {}

  get length(): number {
    return this.starts.length;
  }

  push(start: number, end: number): void {
    this.starts.push(start);
    this.ends.push(end);
    this.words.push(this.text.slice(start, end));
    this.breaks.push(0);
  }

  /** Makes the last token longer. */
  extend(end: number): void {
    const last = this.length - 1;
    this.ends[last] = end;
    this.words[last] = this.text.slice(this.starts[last], end);
  }

  /** Whether white space, or something else that is no token, stands before the token. */
  isSpaced(token: number): boolean {
    return token === 0 || this.ends[token - 1] < this.starts[token];
  }

  /** @param words as a sentence would write them */
  finish(words: readonly string[] = this.words): TokenTable {
    return {
      length: this.length,
      starts: Uint32Array.from(this.starts),
      ends: Uint32Array.from(this.ends),
      words,
      lower: words.map((word) => word.toLowerCase()),
    };
  }
}
