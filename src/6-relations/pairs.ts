/** With more than these a sentence is a list, and each pair would cost a relation. */
const MAX_PARTIES = 5;

/** Each with each that comes after it: [A, B, C] → A–B, A–C, B–C. */
export function pairsOf<Party>(parties: readonly Party[]): [Party, Party][] {
  const few = parties.slice(0, MAX_PARTIES);
  return few.flatMap((first, i) => few.slice(i + 1).map((second): [Party, Party] => [first, second]));
}
