import type { MentionRecord } from '../../document/entities';
import type { ParsedDocument } from '../../document/layers';
import type { TokenRange } from '../../document/span';
import { labelOf, uposOf } from '../../document/tree';
import { ordinalOf } from '../../lexicon/ordinals';
import { foldedText } from '../../document/text';

/**
 * Ranks: "ranked No. 4", "ranked 12th". An ordinal and a number in a noun's phrase, "the No. 4 seed", "Bus No. 12", belong to the noun. Like bare
 * numbers, two that are equal are not the same thing.
 *
 * @param covered 1 where a name, a value or a pronoun stands; such tokens are passed over
 */
export function findOrdinals(document: ParsedDocument, covered: Uint8Array): MentionRecord[] {
  const { tokens } = document;
  const found: MentionRecord[] = [];
  for (let token = 0; token < tokens.length; token++) {
    const rank = rankAt(document, token);
    if (rank === undefined || covered.subarray(rank.start, rank.end).includes(1)) continue;
    found.push({
      start: rank.start,
      end: rank.end,
      head: rank.head,
      type: 'quantity',
      form: 'nominal',
      name: foldedText(document, rank),
      rule: 'ordinal',
      confidence: 0.9,
      value: { kind: 'quantity', amount: rank.amount, unit: '', ordinal: true },
    });
    token = rank.end - 1;
  }
  return found;
}

/** Places in a clause where a rank stands for itself. */
const STANDING: ReadonlySet<string> = new Set(['xcomp', 'obj', 'obl', 'nsubj', 'nsubj:pass', 'root', 'conj']);

interface Rank extends TokenRange {
  readonly head: number;
  readonly amount: number;
}

function rankAt(document: ParsedDocument, token: number): Rank | undefined {
  const { words, lower } = document.tokens;
  if ((lower[token] === 'no.' || lower[token] === '#') && /^\d{1,4}$/.test(words[token + 1] ?? '')) {
    const head = lower[token] === '#' ? token + 1 : token;
    if (!STANDING.has(labelOf(document, head))) return undefined;
    return { start: token, end: token + 2, head, amount: Number(words[token + 1]) };
  }
  const amount = ordinalOf(lower[token]);
  return amount !== undefined && labelOf(document, token) === 'xcomp' && uposOf(document, document.syntax.heads[token]) === 'VERB'
    ? { start: token, end: token + 1, head: token, amount }
    : undefined;
}
