import { isHyphen } from '../document/hyphens';
import type { ParsedDocument } from '../document/layers';
import { UPOS_CODE, type Label } from '../document/tags';
import { labelOf } from '../document/tree';
import { officeClass } from '../lexicon/offices';

/** Words behind the preposition at most: "weapons of mass destruction". */
const LONGEST = 3;
const MODIFIER: ReadonlySet<Label> = new Set(['amod', 'compound'] as const);

/**
 * The bare noun behind "of" without which a noun is half of what it is called: "outbreak of bird flu", "state of emergency", "chief of staff";
 * of an office behind "for", too: "minister for justice". The token of the noun, or -1. What has an article or a number, and names, are things of
 * their own.
 *
 * @param covered 1 where a name, a value or a pronoun stands
 */
export function bareComplement(document: ParsedDocument, head: number, covered: Uint8Array): number {
  const { tokens, syntax } = document;
  const preposition = tokens.lower[head + 1];
  if (preposition !== 'of' && !(preposition === 'for' && isOffice(document, head))) return -1;
  for (let noun = head + 2; noun < Math.min(tokens.length, head + 2 + LONGEST); noun++) {
    if (covered[noun] === 1 || tokens.lower[noun] !== tokens.words[noun]) return -1;
    if (syntax.heads[noun] === head && labelOf(document, noun) === 'nmod')
      return syntax.upos[noun] === UPOS_CODE.NOUN && isEnd(document, noun) ? noun : -1;
    if (!MODIFIER.has(labelOf(document, noun)) || !(syntax.heads[noun] > noun)) return -1;
  }
  return -1;
}

/** Whether no hyphen, name or list goes on behind it: "of oil and gas". */
function isEnd(document: ParsedDocument, noun: number): boolean {
  const { tokens, syntax } = document;
  const next = noun + 1;
  if (next >= tokens.length) return true;
  // "the parents of trafficker Ann Lee"
  if (isHyphen(tokens.words[next]) || /^\p{Lu}/u.test(tokens.words[next])) return false;
  return (
    labelOf(document, next) !== 'cc' &&
    !(tokens.words[next] === ',' && labelOf(document, syntax.heads[next]) === 'conj' && syntax.heads[syntax.heads[next]] === noun)
  );
}

/** "minister", "chief": no trade, which has things of its own behind it. */
function isOffice({ syntax }: ParsedDocument, head: number): boolean {
  const kind = officeClass(syntax.lemmas[head]);
  return kind !== undefined && kind !== 'trade';
}
