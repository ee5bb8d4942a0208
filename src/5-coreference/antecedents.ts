import type { Discourse } from './sieve';
import type { Reference } from './references';

/** Mentions that a search for an antecedent looks at, at most: a bound for texts without sentences. */
const MAX_MENTIONS = 80;

/**
 * Mentions before `index`, nearest first, in at most `sentences` sentences before its own.
 *
 * @param sentences 0 for the same sentence only
 */
export function mentionsBefore({ references }: Discourse, index: number, sentences: number): readonly Reference[] {
  const { sentence } = references[index];
  const stop = Math.max(0, index - MAX_MENTIONS);
  const found: Reference[] = [];
  for (let before = index - 1; before >= stop; before--) {
    const reference = references[before];
    if (sentence - reference.sentence > sentences) break;
    found.push(reference);
  }
  return found;
}

/** Mentions behind `index` in its sentence, the nearest first. */
export function mentionsAfter({ references }: Discourse, index: number): readonly Reference[] {
  const { sentence } = references[index];
  const stop = Math.min(references.length, index + 1 + MAX_MENTIONS);
  const found: Reference[] = [];
  for (let after = index + 1; after < stop; after++) {
    const reference = references[after];
    if (reference.sentence !== sentence) break;
    found.push(reference);
  }
  return found;
}

/** Mentions that lie inside one another are never the same thing: "Tencent’s use" is not Tencent, nor "its" in "its chips" the chips. */
export function nested(a: Reference, b: Reference): boolean {
  return a.mention.start < b.mention.end && b.mention.start < a.mention.end;
}

/** Enclosing or enclosed mentions looked at, at most; phrases nest less deeply than this. */
const MAX_NESTING = 6;

/** Whether joining would make a mention the same as one that it lies in or that lies in it, by way of the candidate's chain. */
export function circular({ references, chains }: Discourse, mention: Reference, candidate: number): boolean {
  const chain = chains.find(candidate);
  let parent = mention.parent;
  for (let depth = 0; parent >= 0 && depth < MAX_NESTING; depth++) {
    if (chains.find(parent) === chain) return true;
    parent = references[parent].parent;
  }
  for (let inner = mention.index + 1; inner <= mention.index + MAX_NESTING; inner++) {
    const reference = references[inner];
    if (!reference || reference.mention.start >= mention.mention.end) break;
    if (chains.find(inner) === chain) return true;
  }
  return false;
}

const ROLE_WEIGHT = { subject: 1, object: 0.7, oblique: 0.5, owner: 0.6, inner: 0.45 } as const;
/** How much a mention fades with each sentence that passes. */
const FADE = 0.45;

/** How present a mention still is to a reader of sentence `sentence`, from its place in its clause and how long ago that was. */
export function presence(reference: Reference, sentence: number): number {
  return ROLE_WEIGHT[reference.role] * FADE ** (sentence - reference.sentence);
}

/** One chain that an anaphor may belong to. */
export interface Candidate {
  readonly chain: number;
  /** Its mention nearest to the anaphor. */
  readonly nearest: number;
  score: number;
}

/**
 * The best of the candidates, or undefined if there is none or two are about as good.
 *
 * @param margin how much smaller than the best the second may be, as a share of it, before the first is sure
 * @returns the candidate and, if in doubt, those it could not choose between
 */
export function choose(candidates: Iterable<Candidate>, margin: number): { best?: Candidate; doubtful?: readonly Candidate[] } {
  let best: Candidate | undefined;
  let second: Candidate | undefined;
  for (const candidate of candidates) {
    if (!best || candidate.score > best.score) [second, best] = [best, candidate];
    else if (!second || candidate.score > second.score) second = candidate;
  }
  if (!best) return {};
  return second && second.score > best.score * margin ? { doubtful: [best, second] } : { best };
}
