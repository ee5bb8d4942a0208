import { sumOf, type Counts } from './counts';

/** Something that was missed or that is wrong, for a person to read. */
export interface Remark {
  /** Id of the text, or its number from 1. */
  readonly document: string;
  /** Its type; empty where it has none. */
  readonly type: string;
  /** The name, or the two and what is between them. */
  readonly words: string;
  /** The text around it. */
  readonly evidence: string;
  /** What became of it instead. */
  readonly reason?: string;
}

/** How well something was found. */
export interface Outcome extends Counts {
  /** The same by type, the most frequent first. */
  readonly byType: ReadonlyMap<string, Counts>;
  /** What the gold has and was not found, in the order of the texts. */
  readonly missed: readonly Remark[];
  /** What was found and the gold does not have. */
  readonly wrong: readonly Remark[];
}

/** Counts what fits, and keeps the rest to be looked at. */
export class Tally {
  private readonly right: string[] = [];
  private readonly missed: Remark[] = [];
  private readonly wrong: (Remark & { readonly inverse?: string })[] = [];

  /** Compares one to one, in the order in which things come. */
  add<Gold extends { readonly type?: string }, Found>(
    gold: readonly Gold[],
    found: readonly Found[],
    fits: (gold: Gold, found: Found) => boolean,
    missed: (gold: Gold) => Remark,
    wrong: (found: Found) => Remark & { readonly inverse?: string },
  ): void {
    const left = [...found];
    for (const one of gold) {
      const at = left.findIndex((other) => fits(one, other));
      if (at < 0) this.missed.push(missed(one));
      else {
        left.splice(at, 1);
        this.right.push(one.type ?? '');
      }
    }
    this.wrong.push(...left.map(wrong));
  }

  /** What is of a type that the gold nowhere has was not marked there, and is not wrong. */
  get outcome(): Outcome {
    const types = new Set([...this.right, ...this.missed.map(({ type }) => type)]);
    const wrong = this.wrong.flatMap(({ inverse, ...remark }) => {
      const type = [remark.type, inverse].find((name) => name !== undefined && types.has(name));
      // Without types nothing tells what was marked: all counts.
      return type !== undefined ? [{ ...remark, type }] : remark.type === '' ? [remark] : [];
    });
    const count = (type: string): Counts => {
      const right = this.right.filter((one) => one === type).length;
      const of = (remarks: readonly Remark[]): number => remarks.filter((remark) => remark.type === type).length;
      return { right, found: right + of(wrong), gold: right + of(this.missed) };
    };
    const all = [...types, ...(wrong.some(({ type }) => !types.has(type)) ? [''] : [])];
    const byType = all.map((type) => [type, count(type)] as const).sort(([, a], [, b]) => b.gold - a.gold);
    return { ...sumOf(byType.map(([, counts]) => counts)), byType: new Map(byType), missed: this.missed, wrong };
  }
}
