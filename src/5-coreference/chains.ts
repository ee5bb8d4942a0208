import { isName } from '../document/entities';
import { canonicalKey } from '../lexicon/variants';
import type { ShownGender } from './gender';
import type { Reference } from './references';

/** What is known of all mentions of one chain together. */
export interface Chain {
  /** Its first mention, which is also its id. */
  readonly first: number;
  readonly size: number;
  /** Whether one of its mentions is a name or acronym. */
  readonly named: boolean;
  readonly value: boolean;
  readonly shown: ShownGender;
  /** Whether its pronouns are those of people; undefined if it has none that tell. */
  readonly animate: boolean | undefined;
  /** The mention that says best what type it is: a name before a nominal before a pronoun. */
  readonly typedBy: number;
  /** Keys of its names that the caller wants apart from others. */
  readonly apart: readonly string[];
}

const FORM_RANK = { name: 3, acronym: 2, value: 2, nominal: 1, demonym: 0, pronoun: 0 } as const;

/**
 * Mentions in disjoint chains: a union-find whose representative is always the chain's first mention, so that whoever asks for a
 * chain gets the same answer whatever the order in which it grew. Any number of joins and questions takes near-linear time.
 */
export class Chains {
  private readonly parents: Int32Array;
  private readonly facts: Chain[];
  private readonly joinedBy: (string | undefined)[];

  private readonly enemies = new Map<string, Set<string>>();

  /** @param neverMerge pairs of names that are never in one chain */
  constructor(
    private readonly references: readonly Reference[],
    neverMerge: readonly (readonly [string, string])[] = [],
  ) {
    for (const pair of neverMerge) {
      const [a, b] = pair.map(canonicalKey);
      this.enemies.set(a, (this.enemies.get(a) ?? new Set()).add(b));
      this.enemies.set(b, (this.enemies.get(b) ?? new Set()).add(a));
    }
    this.parents = Int32Array.from(references, (_, index) => index);
    this.joinedBy = new Array<string | undefined>(references.length).fill(undefined);
    this.facts = references.map(({ mention, shown, pronoun }, index) => ({
      first: index,
      size: 1,
      named: isName(mention.form),
      value: mention.form === 'value',
      shown,
      animate: pronoun?.number === 'singular' ? pronoun.animate : undefined,
      typedBy: index,
      apart:
        this.enemies.size > 0 && isName(mention.form) && this.enemies.has(canonicalKey(mention.name)) ? [canonicalKey(mention.name)] : [],
    }));
  }

  /** First mention of the chain that `mention` belongs to. */
  find(mention: number): number {
    let root = mention;
    while (this.parents[root] !== root) root = this.parents[root]!;
    for (let current = mention; current !== root;) {
      const next = this.parents[current];
      this.parents[current] = root;
      current = next;
    }
    return root;
  }

  of(mention: number): Chain {
    return this.facts[this.find(mention)];
  }

  typeOf(mention: number): string {
    return this.references[this.of(mention).typedBy].type;
  }

  same(a: number, b: number): boolean {
    return this.find(a) === this.find(b);
  }

  /** Whether `mention` starts its chain: no sieve has found an antecedent for it yet. */
  isOpen(mention: number): boolean {
    return this.find(mention) === mention;
  }

  /** Makes one chain of two, unless the caller wants their names apart. The later one's first mention was then resolved by `sieve`. */
  join(a: number, b: number, sieve: string): void {
    const [one, other] = [this.of(a), this.of(b)];
    if (one.first === other.first || one.apart.some((key) => other.apart.some((name) => this.enemies.get(key)!.has(name)))) return;
    const [early, late] = one.first < other.first ? [one, other] : [other, one];
    this.parents[late.first] = early.first;
    this.joinedBy[late.first] = sieve;
    this.facts[early.first] = {
      first: early.first,
      size: early.size + late.size,
      named: early.named || late.named,
      value: early.value && late.value,
      shown: early.shown.sure || (early.shown.gender && !late.shown.sure) ? early.shown : late.shown,
      animate: early.animate ?? late.animate,
      typedBy: this.better(early.typedBy, late.typedBy),
      apart: late.apart.length === 0 ? early.apart : [...new Set([...early.apart, ...late.apart])],
    };
  }

  /** For each mention the sieve that joined it to an earlier one. */
  resolvedBy(): readonly (string | undefined)[] {
    return this.joinedBy;
  }

  /** A name that nothing spoke for a type of is a "concept", which is to say open. */
  private isTyped(mention: number): boolean {
    return this.references[mention].type !== 'concept';
  }

  private better(a: number, b: number): number {
    const [one, other] = [this.references[a].mention, this.references[b].mention];
    const rank = FORM_RANK[other.form] - FORM_RANK[one.form] + Number(this.isTyped(b)) - Number(this.isTyped(a));
    if (rank !== 0) return rank > 0 ? b : a;
    // A full name shows its kind: "Velmora Robotics" is a firm whatever "Velmora" was taken for.
    const words = other.name.split(' ').length - one.name.split(' ').length;
    return words > 0 || (words === 0 && other.confidence > one.confidence) ? b : a;
  }
}
