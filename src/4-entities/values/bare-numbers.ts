import type { MentionRecord } from '../../document/entities';
import type { ParsedDocument, Sentence } from '../../document/layers';
import type { TokenRange } from '../../document/span';
import type { QuantityValue } from '../../document/values';
import { UPOS_CODE, type Label } from '../../document/tags';
import { labelOf } from '../../document/tree';
import { foldedText } from '../../document/text';
import { atomsOf, fillsTokens, isDash } from './atoms';
import { readBound } from './bounds';
import { readNumber } from './numbers';

/** Places in a clause where a noun stands. */
const ROLES: ReadonlySet<Label> = new Set(['nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl', 'nmod'] as const);
/** Tokens before the number that may belong to it: "no fewer than two hundred and fifty thousand". */
const REACH = 8;

/**
 * The numbers that stand where a noun does: "About 800 have crossed the lines", "held in 657". What they count is said elsewhere or not at all, so
 * `unit` is '' and, unlike other amounts, two that are equal are not the same thing: their form is that of a noun phrase.
 *
 * @param covered 1 where a name, a value or a pronoun stands; such tokens are passed over
 */
export function findBareNumbers(document: ParsedDocument, covered: Uint8Array): MentionRecord[] {
  const found: MentionRecord[] = [];
  for (const sentence of document.sentences) {
    for (let token = sentence.start; token < sentence.end; token++) {
      if (covered[token] === 1 || document.syntax.upos[token] !== UPOS_CODE.NUM || !ROLES.has(labelOf(document, token))) continue;
      if (isScore(document, token)) continue;
      const { start, end, value } = readAround(document, sentence, token, covered);
      found.push({
        start,
        end,
        head: token,
        type: 'quantity',
        form: 'nominal',
        name: foldedText(document, { start, end }),
        rule: 'bare number',
        confidence: 0.9,
        ...(value && { value }),
      });
    }
  }
  return found;
}

/** "won 3 – 0": a score is one thing, and neither number is what was won. */
function isScore({ tokens, syntax }: ParsedDocument, token: number): boolean {
  const isNumber = (other: number): boolean => syntax.upos[other] === UPOS_CODE.NUM;
  return (isDash(tokens.words[token - 1]) && isNumber(token - 2)) || (isDash(tokens.words[token + 1]) && isNumber(token + 2));
}

interface Reading extends TokenRange {
  value?: QuantityValue;
}

/** The number that a token is part of, with the words that bound it; the token alone, without a value, where it is written in no way we know. */
function readAround(document: ParsedDocument, sentence: Sentence, token: number, covered: Uint8Array): Reading {
  let start = token;
  while (start > sentence.start && token - start < REACH && covered[start - 1] === 0) start--;
  const atoms = atomsOf(document, { ...sentence, start, end: token + 1 });
  for (let at = 0; at < atoms.length; at++) {
    const bound = readBound(atoms, at);
    const number = readNumber(atoms, bound ? bound.end : at);
    // "one of the problems" stands for a thing, not for an amount.
    if (!bound && number?.value === 1 && atoms.kinds[at] === 'word') break;
    if (!number || number.vague || number.end !== atoms.length || !fillsTokens(atoms, at, number.end)) continue;
    const value: QuantityValue = { kind: 'quantity', amount: number.value, unit: '', ...(bound && { comparator: bound.meaning }) };
    return { start: atoms.firstTokens[at], end: token + 1, value };
  }
  return { start: token, end: token + 1 };
}
