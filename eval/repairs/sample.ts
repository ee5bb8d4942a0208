import type { Text } from './pipeline';

/** Texts, and what is read in each of them: anew without a repair only where that has something to do. */
export class Sample<Result> {
  /** What is read with all repairs. */
  readonly whole: readonly Result[];

  constructor(
    readonly texts: readonly Text[],
    private readonly read: (text: Text, index: number, without: readonly string[]) => Result,
  ) {
    this.whole = texts.map((text, i) => read(text, i, []));
  }

  /** What is read without some repairs. */
  without(names: readonly string[]): readonly Result[] {
    return this.texts.map((text, i) => (names.some((name) => text.touched.has(name)) ? this.read(text, i, names) : this.whole[i]));
  }
}
