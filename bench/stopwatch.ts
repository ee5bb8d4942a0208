/** Times parts of a program that call each other; the time of a part is without that of the parts that it calls. */
export class Stopwatch {
  private readonly milliseconds = new Map<string, number>();
  private current: string | undefined;
  private since = 0;

  /** The function with its time put down to a part. */
  timed<Args extends unknown[], Result>(part: string, work: (...args: Args) => Result): (...args: Args) => Result {
    return (...args) => {
      const caller = this.current;
      this.enter(part);
      try {
        return work(...args);
      } finally {
        this.enter(caller);
      }
    };
  }

  reset(): void {
    this.milliseconds.clear();
  }

  /** Shares of 1, the largest first. */
  get shares(): Record<string, number> {
    const total = [...this.milliseconds.values()].reduce((sum, time) => sum + time, 0);
    return Object.fromEntries([...this.milliseconds].sort(([, a], [, b]) => b - a).map(([part, time]) => [part, time / total]));
  }

  private enter(part: string | undefined): void {
    const now = performance.now();
    if (this.current !== undefined) this.milliseconds.set(this.current, (this.milliseconds.get(this.current) ?? 0) + now - this.since);
    this.current = part;
    this.since = now;
  }
}
