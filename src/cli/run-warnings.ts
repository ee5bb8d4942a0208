import type { Extraction } from '..';
import type { Io } from './io';

interface Warned {
  readonly source: string;
  readonly extraction: Extraction;
  readonly isEmpty: boolean;
}

/** What a reader should know of the results of a run, a line each; what is said of many articles is said once, with their number. */
export class Warnings {
  private readonly counts = new Map<string, { count: number; readonly first: string }>();

  /** @param ofMany whether the run is over several articles */
  constructor(
    private readonly run: { readonly io: Io; readonly quiet: boolean },
    private readonly ofMany: boolean,
  ) {}

  /** @param undated what the article has for the day that it was published, where that is none */
  tell({ source, extraction, isEmpty }: Warned, undated: string | undefined): void {
    if (undated !== undefined) this.write(`${source}: warning: ${JSON.stringify(undated)} is read as no day; the article has none`);
    if (isEmpty) this.write(`${source}: warning: there is no text in it`);
    for (const { code, message, start } of extraction.warnings) {
      const where = `${source}${start === undefined ? '' : `, character ${start}`}`;
      const before = this.counts.get(code);
      if (!this.ofMany) this.write(`${where}: warning: ${message}`);
      else if (before) before.count++;
      else {
        this.write(`${where}: warning: ${message}`);
        this.counts.set(code, { count: 1, first: where });
      }
    }
  }

  /** Says how often what was said once was so. */
  end(): void {
    for (const [code, { count, first }] of this.counts)
      if (count > 1) this.write(`warning: ${count - 1} more of "${code}", as at ${first}; they are in "warnings" of the extractions`);
  }

  private write(message: string): void {
    if (!this.run.quiet) this.run.io.stderr.write(`relata: ${message}\n`);
  }
}
