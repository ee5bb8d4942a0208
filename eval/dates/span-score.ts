export interface CharSpan {
  readonly start: number;
  readonly end: number;
}

/** Counts spans that are exactly the same on both sides. */
export class SpanScore {
  right = 0;
  found = 0;
  gold = 0;
  readonly missed: string[] = [];
  readonly spurious: string[] = [];

  add(text: string, gold: readonly CharSpan[], found: readonly CharSpan[]): void {
    const key = ({ start, end }: CharSpan): string => `${start}-${end}`;
    const goldKeys = new Set(gold.map(key));
    const foundKeys = new Set(found.map(key));
    this.gold += goldKeys.size;
    this.found += foundKeys.size;
    for (const span of gold) {
      if (foundKeys.has(key(span))) this.right++;
      else this.missed.push(inContext(text, span));
    }
    for (const span of found) if (!goldKeys.has(key(span))) this.spurious.push(inContext(text, span));
  }

  get f1(): number {
    return this.gold + this.found === 0 ? 1 : (2 * this.right) / (this.gold + this.found);
  }
}

/** The span in brackets with a few words around it, on one line. */
export const inContext = (text: string, { start, end }: CharSpan): string =>
  `${text.slice(Math.max(0, start - 30), start)}[${text.slice(start, end)}]${text.slice(end, end + 20)}`.replace(/\s+/g, ' ');
