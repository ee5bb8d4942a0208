import type { ParsedDocument } from '../document/layers';
import type { CueRecord, Polarity } from '../document/relations';
import type { TokenRange } from '../document/span';
import type { Label } from '../document/tags';
import { labelOf, subtreeOf } from '../document/tree';
import { startOfNegator } from './negation';
import type { Clause } from '../document/clauses';
import { standingOf, type Standing } from './truth';

/** Whether a clause is negated, and by which words. */
export function polarityOf(
  document: ParsedDocument,
  clause: Clause,
  { negators }: Standing = standingOf(document, clause),
): { polarity: Polarity; cues: CueRecord[] } {
  const scope = negators.length > 0 ? scopeOf(document, clause) : undefined;
  return negatedBy(
    document,
    [...new Set(negators)].sort((a, b) => a - b),
    scope,
  );
}

/** The polarity of what these words negate, if there are any. */
export function negatedBy(
  document: ParsedDocument,
  negators: readonly number[],
  scope: TokenRange | undefined,
): { polarity: Polarity; cues: CueRecord[] } {
  const cues = negators.map((token): CueRecord => ({
    kind: 'polarity',
    tokens: { start: startOfNegator(document, token), end: token + 1 },
    ...(scope && { scope }),
  }));
  return { polarity: cues.length > 0 ? 'negative' : 'positive', cues };
}

/** Clauses that the negation of the one they hang on leaves alone: what gives the reason, sets the time, is joined or put in. */
const UNTOUCHED: ReadonlySet<Label> = new Set(['mark', 'advcl', 'parataxis', 'conj', 'cc', 'discourse', 'vocative'] as const);

/** What a negation of the clause makes untrue: the clause with all its arguments (the scope of Morante & Daelemans 2012). */
function scopeOf(document: ParsedDocument, { chain }: Clause): TokenRange {
  return subtreeOf(document, chain[0]!, (token) => UNTOUCHED.has(labelOf(document, token)) && document.syntax.heads[token] === chain[0]);
}
