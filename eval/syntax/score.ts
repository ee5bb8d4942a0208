import type { Flat } from './align';

/** Heads and labels of a treebank's tokens, against those that were found. */
export interface Figures {
  readonly upos: number;
  readonly xpos: number;
  readonly uas: number;
  readonly las: number;
  readonly uasNoPunct: number;
  readonly lasNoPunct: number;
  /** Of the treebank's subject, verb and object, the share that was found with all three tokens right. */
  readonly svo: number;
}

/** What is right, what there is, and what was claimed; F1 is that of all three. */
export class Counter {
  right = 0;
  gold = 0;
  found = 0;

  /** 2·right / (gold + found): as on given tokens, where both are equal, the share that is right. */
  get f1(): number {
    const all = this.gold + this.found;
    return all === 0 ? 0 : (2 * this.right) / all;
  }
}

/** Labels whose F1 is told apart: those that relations are read from. */
export const LABELS_OF_INTEREST = [
  'nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl', 'conj', 'ccomp', 'xcomp', 'acl:relcl', 'acl', 'nmod', 'appos', 'advcl',
] as const; // prettier-ignore

/** Adds up documents. */
export class Score {
  private readonly upos = new Counter();
  private readonly xpos = new Counter();
  private readonly heads = new Counter();
  private readonly arcs = new Counter();
  private readonly plainHeads = new Counter();
  private readonly plainArcs = new Counter();
  private readonly triples = { right: 0, of: 0 };
  private readonly labels = new Map<string, Counter>(LABELS_OF_INTEREST.map((label) => [label, new Counter()]));

  /**
   * @param counterpart for each token of `gold` its token in `found`, or -1. A head is right if it is the counterpart of the head
   *   (Zeman et al. 2018).
   */
  add(gold: Flat, found: Flat, counterpart: readonly number[]): void {
    const aligned = new Set(counterpart);
    found.tokens.forEach((token, i) => {
      const plain = aligned.has(i) ? undefined : token.upos !== 'PUNCT';
      this.claim(token.label, plain);
    });
    gold.tokens.forEach((token, i) => {
      const plain = token.upos !== 'PUNCT';
      const other = counterpart[i];
      const attached = other >= 0 && isCounterpart(gold.heads[i], found.heads[other], counterpart);
      const labeled = attached && found.tokens[other].label === token.label;
      const tally = (counter: Counter | undefined, right: boolean): void => {
        if (!counter) return;
        counter.gold++;
        if (right) counter.right++;
      };
      tally(this.upos, other >= 0 && found.tokens[other].upos === token.upos);
      tally(this.xpos, other >= 0 && found.tokens[other].xpos === token.xpos);
      tally(this.heads, attached);
      tally(this.arcs, labeled);
      tally(this.labels.get(token.label), labeled);
      if (!plain) return;
      tally(this.plainHeads, attached);
      tally(this.plainArcs, labeled);
      // Whether a token is punctuation is the treebank's to say where it has that token.
      if (other >= 0) this.claimPlain();
    });
    this.addTriples(gold, found, counterpart);
  }

  get figures(): Figures {
    return {
      upos: this.upos.f1,
      xpos: this.xpos.f1,
      uas: this.heads.f1,
      las: this.arcs.f1,
      uasNoPunct: this.plainHeads.f1,
      lasNoPunct: this.plainArcs.f1,
      svo: this.triples.of === 0 ? 0 : this.triples.right / this.triples.of,
    };
  }

  get labelFigures(): Record<string, number> {
    return Object.fromEntries([...this.labels].map(([label, counter]) => [label, counter.f1]));
  }

  private claim(label: string, plain: boolean | undefined): void {
    for (const counter of [this.upos, this.xpos, this.heads, this.arcs, this.labels.get(label)]) if (counter) counter.found++;
    if (plain === true) this.claimPlain();
  }

  private claimPlain(): void {
    this.plainHeads.found++;
    this.plainArcs.found++;
  }

  private addTriples(gold: Flat, found: Flat, counterpart: readonly number[]): void {
    const isSubject = (label: string): boolean => label === 'nsubj' || label === 'nsubj:pass';
    const hasArc = (token: number, verb: number, is: (label: string) => boolean): boolean => {
      const other = counterpart[token];
      return other >= 0 && found.heads[other] >= 0 && found.heads[other] === counterpart[verb] && is(found.tokens[other].label);
    };
    const subjectsOf = new Map<number, number[]>();
    gold.tokens.forEach(({ label }, token) => {
      if (!isSubject(label)) return;
      const verb = gold.heads[token];
      subjectsOf.set(verb, [...(subjectsOf.get(verb) ?? []), token]);
    });
    gold.tokens.forEach(({ label }, object) => {
      const verb = gold.heads[object];
      if (label !== 'obj' || verb < 0 || gold.tokens[verb].upos !== 'VERB') return;
      for (const subject of subjectsOf.get(verb) ?? []) {
        this.triples.of++;
        if (hasArc(subject, verb, isSubject) && hasArc(object, verb, (other) => other === 'obj')) this.triples.right++;
      }
    });
  }
}

/** Whether a head that was found stands for the treebank's; the root stands for the root. */
const isCounterpart = (goldHead: number, foundHead: number, counterpart: readonly number[]): boolean =>
  goldHead < 0 ? foundHead < 0 : foundHead >= 0 && counterpart[goldHead] === foundHead;
