/** The same numbers from 0 to 1 for the same seed (mulberry32, Tommy Ettinger 2017). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of `items`, each as likely. */
export const pick = <Item>(items: readonly Item[], random: () => number): Item => items[Math.floor(random() * items.length)];
