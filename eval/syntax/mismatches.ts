import type { Flat } from './align';

/** Counts what the tokenizer cut otherwise than the treebank, as `treebank's words | ours`. */
export class Mismatches {
  private readonly counts = new Map<string, number>();

  add(gold: Flat, found: Flat, counterpart: readonly number[]): void {
    const aligned = new Set(counterpart);
    const ours = found.tokens.filter((_, i) => !aligned.has(i));
    let next = 0;
    for (let i = 0; i < gold.tokens.length; i++) {
      if (counterpart[i] >= 0 || gold.tokens[i].start < 0) continue;
      // A stretch of words, none of which was found, and all that was found in its place.
      const theirs = [gold.tokens[i]];
      while (i + 1 < gold.tokens.length && counterpart[i + 1] < 0 && gold.tokens[i + 1].start === theirs.at(-1)!.end)
        theirs.push(gold.tokens[++i]);
      const [start, end] = [theirs[0].start, theirs.at(-1)!.end];
      while (next < ours.length && ours[next].end <= start) next++;
      const instead: string[] = [];
      while (next < ours.length && ours[next].start < end) instead.push(ours[next++].form);
      const key = `${theirs.map(({ form }) => form).join(' ')} | ${instead.join(' ')}`;
      this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    }
  }

  /** The most frequent ones, `n× theirs | ours`. */
  top(n: number): string[] {
    const sorted = [...this.counts].sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1));
    return sorted.slice(0, n).map(([key, count]) => `${count}× ${key}`);
  }
}
