import type { MentionRecord } from '../../document/entities';
import type { ParsedDocument, Sentence } from '../../document/layers';
import type { TokenRange } from '../../document/span';
import type { QuantityValue } from '../../document/values';
import { UPOS_CODE, type Label } from '../../document/tags';
import { labelOf } from '../../document/tree';
import { foldedText } from '../../document/text';
import { atomsOf, fillsTokens, isDash } from './atoms';
import { readBound } from './bounds';
import { readNumber, SCALE_PLURALS } from './numbers';

/** Places in a clause where a noun stands. */
const ROLES: ReadonlySet<Label> = new Set(['nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl', 'nmod'] as const);
/** Tokens before the number that may belong to it: "no fewer than two hundred and fifty thousand". */
const REACH = 8;

/**
 * The numbers that stand where a noun does: "About 800 have crossed the lines", "held in 657", "tens of thousands marched". What they count is said elsewhere or not at all, so
 * `unit` is '' and, unlike other amounts, two that are equal are not the same thing: their form is that of a noun phrase.
 *
 * @param covered 1 where a name, a value or a pronoun stands; such tokens are passed over
 */
export function findBareNumbers(document: ParsedDocument, covered: Uint8Array): MentionRecord[] {
  const found: MentionRecord[] = [];
  for (const sentence of document.sentences) {
    for (let token = sentence.start; token < sentence.end; token++) {
      const head = token;
      if (covered[token] === 1 || !ROLES.has(labelOf(document, token))) continue;
      const isMany = SCALE_PLURALS.has(document.tokens.lower[token]);
      if (document.syntax.upos[token] !== UPOS_CODE.NUM && !isMany) continue;
      if (isScore(document, token) || isNumbered(document, token) || numbers(document, token)) continue;
      const { start, end, value } = readAround(
        document,
        sentence,
        token,
        covered,
        isMany ? readMany(document, sentence, token) : endOf(document, token),
      );
      token = end - 1;
      found.push({
        start,
        end,
        head,
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

/** "Twenty-five": the ten may be the head of what a hyphen joins to it. */
const endOf = ({ tokens, syntax }: ParsedDocument, token: number): number =>
  isDash(tokens.words[token + 1]) && syntax.heads[token + 2] === token && syntax.upos[token + 2] === UPOS_CODE.NUM ? token + 3 : token + 1;

/** "tens of thousands" of people: where a number ends that begins with such a noun. */
function readMany(document: ParsedDocument, sentence: Sentence, token: number): number {
  const atoms = atomsOf(document, { ...sentence, start: token, end: Math.min(sentence.end, token + REACH) });
  const { end } = readNumber(atoms, 0)!;
  return atoms.lastTokens[end - (atoms.norms[end - 1] === 'of' ? 2 : 1)] + 1;
}

/** "a Boeing 747", "drove route 9": what a noun right before it is called by says how many of nothing. */
export const isNumbered = ({ syntax: { heads, upos }, tokens }: ParsedDocument, token: number): boolean =>
  token > 0 &&
  !isDash(tokens.words[token + 1]) &&
  heads[token - 1] === token &&
  (upos[token - 1] === UPOS_CODE.PROPN || upos[token - 1] === UPOS_CODE.NOUN);

/** The same where the noun is the head of it: "on route 9"; "the Group of 20". */
function numbers({ syntax: { heads, upos }, tokens: { lower, words } }: ParsedDocument, token: number): boolean {
  const noun = lower[token - 1] === 'of' ? token - 2 : token - 1;
  if (noun < 0 || heads[token] !== noun) return false;
  return noun === token - 1 ? upos[noun] === UPOS_CODE.NOUN || upos[noun] === UPOS_CODE.PROPN : words[noun] === 'Group';
}

/** "won 3 – 0": a score is one thing, and neither number is what was won. */
function isScore({ tokens, syntax }: ParsedDocument, token: number): boolean {
  const isNumber = (other: number): boolean => syntax.upos[other] === UPOS_CODE.NUM && /^\d/.test(tokens.words[other]);
  if (!isNumber(token)) return false; // "Twenty-five"
  return (isDash(tokens.words[token - 1]) && isNumber(token - 2)) || (isDash(tokens.words[token + 1]) && isNumber(token + 2));
}

interface Reading extends TokenRange {
  value?: QuantityValue;
}

/** The number that a token is part of, with the words that bound it; the token alone, without a value, where it is written in no way we know. */
function readAround(document: ParsedDocument, sentence: Sentence, token: number, covered: Uint8Array, end: number): Reading {
  let start = token;
  while (start > sentence.start && token - start < REACH && covered[start - 1] === 0) start--;
  const atoms = atomsOf(document, { ...sentence, start, end });
  for (let at = 0; at < atoms.length; at++) {
    const bound = readBound(atoms, at);
    const number = readNumber(atoms, bound ? bound.end : at);
    // "one of the problems" stands for a thing, not for an amount.
    if (!bound && number?.value === 1 && atoms.kinds[at] === 'word') break;
    if (!number || number.vague || number.end !== atoms.length || !fillsTokens(atoms, at, number.end)) continue;
    const comparator = bound?.meaning ?? (number.atLeast ? '>=' : undefined);
    const value: QuantityValue = { kind: 'quantity', amount: number.value, unit: '', ...(comparator && { comparator }) };
    return { start: atoms.firstTokens[at], end, value };
  }
  return { start: token, end };
}
