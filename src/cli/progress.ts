import type { Io } from './io';

/** Nothing is shown of what takes less. */
const PATIENCE = 1000;
/** Between two states of the line, in milliseconds. */
const PAUSE = 100;

/**
 * Shows on the last line of a terminal how far a run over many articles has come, how fast it is and how long it will still take. Shows
 * nothing in the first second, and nothing where standard error is no terminal.
 */
export class Progress {
  private readonly begin: number;
  private shownAt = -Infinity;
  private isShown = false;
  private done = 0;
  private doneLength = 0;
  /** Of these, what was done before. */
  private skipped = 0;
  private skippedLength = 0;

  /**
   * @param length of all articles together, in bytes or characters: a long one takes longer; 0 where it is not known
   * @param count of the articles; undefined where it is not known
   */
  constructor(
    private readonly length: number,
    private readonly count: number | undefined,
    private readonly io: Io,
    private readonly isQuiet: boolean,
    private readonly failures: { readonly count: number } = { count: 0 },
  ) {
    this.begin = io.now?.() ?? 0;
  }

  /** One more article, or file, was done before: it took no time. */
  skip(length: number): void {
    this.skipped++;
    this.skippedLength += length;
    this.step(length);
  }

  /**
   * One more article is done.
   *
   * @param length how much of all that was
   */
  step(length: number): void {
    this.done++;
    this.doneLength += length;
    const { io, done, count } = this;
    if (this.isQuiet || !io.stderr.isTTY || !io.now || done === count) return;
    const now = io.now();
    const elapsed = now - this.begin;
    if (elapsed < PATIENCE || now - this.shownAt < PAUSE) return;
    this.shownAt = now;
    const taken = this.doneLength - this.skippedLength;
    const isKnown = taken > 0 && this.length >= this.doneLength;
    const left = isKnown ? (elapsed * (this.length - this.doneLength)) / taken : undefined;
    const rate = ((done - this.skipped) / elapsed) * 1000;
    const parts = [
      count === undefined ? `${done} articles` : `${done} of ${count} articles`,
      `${rate.toFixed(rate < 10 ? 1 : 0)} a second`,
    ];
    if (left !== undefined) parts.push(`${duration(left)} left`);
    if (this.failures.count > 0) parts.push(`${this.failures.count} left out`);
    io.stderr.write(`${CLEAR}${parts.join(', ')}`);
    this.isShown = true;
  }

  /** Takes the line away, for what is written now; the next step brings it back. */
  clear(): void {
    if (this.isShown) this.io.stderr.write(CLEAR);
    this.isShown = false;
  }

  /** Takes the line away for good, for the shell's prompt. */
  end(): void {
    this.clear();
  }
}

/** To the first column, and nothing behind it. */
const CLEAR = '\r\u001b[K';

/** "8 s", "2 min 5 s", "1 h 10 min". */
export function duration(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
