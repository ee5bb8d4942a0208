/** Precision, recall and F1, shares of 1. */
export interface Agreement {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Chains of mentions by their names; a mention is in one chain at most. */
export type Clusters = readonly (readonly string[])[];

/** Links: how many joins each chain of the one side needs to be made of the other side's (Vilain et al. 1995). */
export const muc = (gold: Clusters, found: Clusters): Agreement => agreementOf(gold, found, mucShare);

/** Mentions: how much of its chain each mention has on the other side (Bagga and Baldwin 1998). */
export const bCubed = (gold: Clusters, found: Clusters): Agreement => agreementOf(gold, found, bCubedShare);

/** Chains by their links, each weighed by its size (Moosavi and Strube 2016). */
export const lea = (gold: Clusters, found: Clusters): Agreement => agreementOf(gold, found, leaShare);

/** What of `chain` the other side has, as a number of `weight`; `parts` are the sizes of its pieces in the other's chains. */
type Share = (size: number, parts: readonly number[]) => { readonly have: number; readonly of: number };

const pairs = (size: number): number => (size * (size - 1)) / 2;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Mentions that the other side does not have are pieces of their own. */
const mucShare: Share = (size, parts) => ({ have: sum(parts.map((part) => part - 1)), of: size - 1 });
const bCubedShare: Share = (size, parts) => ({ have: sum(parts.map((part) => (part * part) / size)), of: size });
const leaShare: Share = (size, parts) => ({ have: (size * sum(parts.map(pairs))) / pairs(size), of: size });

function agreementOf(gold: Clusters, found: Clusters, share: Share): Agreement {
  const recall = covered(gold, found, share);
  const precision = covered(found, gold, share);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function covered(chains: Clusters, others: Clusters, share: Share): number {
  const chainOf = new Map(others.flatMap((chain, index) => chain.map((mention) => [mention, index] as const)));
  let [have, of] = [0, 0];
  for (const chain of chains) {
    if (chain.length < 2) continue;
    const parts = new Map<number, number>();
    for (const mention of chain) {
      const other = chainOf.get(mention);
      if (other !== undefined) parts.set(other, (parts.get(other) ?? 0) + 1);
    }
    const score = share(chain.length, [...parts.values()]);
    have += score.have;
    of += score.of;
  }
  return of === 0 ? 0 : have / of;
}
