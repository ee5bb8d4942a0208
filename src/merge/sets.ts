/** Disjoint sets of numbers (union by size, paths halved: Tarjan and van Leeuwen 1984). */
export class Sets {
  private readonly parents: Int32Array;
  private readonly sizes: Int32Array;

  constructor(count: number) {
    this.parents = Int32Array.from({ length: count }, (_, i) => i);
    this.sizes = new Int32Array(count).fill(1);
  }

  /** The number that stands for the set; which one it is says nothing. */
  find(one: number): number {
    const { parents } = this;
    let at = one;
    while (parents[at] !== at) at = parents[at] = parents[parents[at]];
    return at;
  }

  join(one: number, other: number): void {
    const [a, b] = [this.find(one), this.find(other)];
    if (a === b) return;
    const [less, more] = this.sizes[a] < this.sizes[b] ? [a, b] : [b, a];
    this.parents[less] = more;
    this.sizes[more] += this.sizes[less];
  }
}
