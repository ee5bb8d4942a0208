import type { Extraction } from 'relata';

import { relationLine } from './relation-line';
import type { Found } from './score';

/** A relation in words that a reader can hold against the text. */
export interface Claim {
  /** Sentence number, from 0. */
  readonly sentence: number;
  readonly line: string;
  /** The rule that read it. */
  readonly rule: string;
  /** The text's own words. */
  readonly words: string;
}

/** What a reader said of a claim. */
export interface Judgement {
  readonly right: boolean;
  /** The kind of error, for a wrong one. */
  readonly why?: string;
}

/** By sentence and line: a claim that changes has to be judged again. */
export type Judgements = ReadonlyMap<string, Judgement>;

/** How many claims are right, of those that a reader has judged. */
export interface JudgedScore {
  /** Right claims, of the judged ones. */
  readonly precision: Found;
  /** The same by the rule that read the claim. */
  readonly rules: Readonly<Record<string, Found>>;
  /** How many are wrong, by the kind of error. */
  readonly errors: Readonly<Record<string, number>>;
  readonly unjudged: readonly Claim[];
}

/** All that an extraction claims, in the order of the text. */
export function claimsOf(extraction: Extraction): Claim[] {
  return extraction.relations.map((relation) => {
    const [{ sentence, rule, span }] = relation.evidence;
    return { sentence, line: onOneLine(relationLine(extraction, relation)), rule, words: onOneLine(span.text) };
  });
}

/**
 * Reads a reader's judgements: `right` or `wrong`, the sentence's number, the claim and the kind of error, with tabs between.
 * Empty lines and those that start with `#` are skipped.
 *
 * @throws if a line is none of these, or judges what an earlier line judged otherwise
 */
export function parseJudgements(text: string, file: string): Judgements {
  const judgements = new Map<string, Judgement>();
  text.split(/\r?\n/).forEach((row, i) => {
    if (row === '' || row.startsWith('#')) return;
    const [verdict, sentence, line, why] = row.split('\t');
    const problem = (what: string) => new Error(`${file}:${i + 1}: ${what}: ${row}`);
    if (!['right', 'wrong'].includes(verdict) || !/^\d+$/.test(sentence) || !line) throw problem('no judgement');
    const key = keyOf({ sentence: Number(sentence), line });
    const right = verdict === 'right';
    if ((judgements.get(key)?.right ?? right) !== right) throw problem('judged otherwise before');
    judgements.set(key, { right, ...(why && { why }) });
  });
  return judgements;
}

/** Compares claims with a reader's judgements. */
export function scoreClaims(claims: readonly Claim[], judgements: Judgements): JudgedScore {
  const judged = claims.flatMap((claim) => {
    const judgement = judgements.get(keyOf(claim));
    return judgement ? [{ ...claim, ...judgement }] : [];
  });
  const found = (some: readonly Judgement[]): Found => ({ found: some.filter(({ right }) => right).length, of: some.length });
  const errors: Record<string, number> = {};
  for (const { right, why = 'other' } of judged) if (!right) errors[why] = (errors[why] ?? 0) + 1;
  return {
    precision: found(judged),
    rules: Object.fromEntries(
      [...new Set(judged.map(({ rule }) => rule))].sort().map((name) => [name, found(judged.filter(({ rule }) => rule === name))]),
    ),
    errors,
    unjudged: claims.filter((claim) => !judgements.has(keyOf(claim))),
  };
}

/** Claims as lines to be judged: the text's words, then the line with a question mark where the verdict goes. */
export function toBeJudged(claims: readonly Claim[]): string[] {
  return claims.flatMap(({ sentence, line, words }) => [`# ${words}`, `?\t${sentence}\t${line}`]);
}

export const keyOf = ({ sentence, line }: Pick<Claim, 'sentence' | 'line'>): string => `${sentence}\t${line}`;

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');
