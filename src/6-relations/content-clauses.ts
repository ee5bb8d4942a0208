import type { ParsedDocument } from '../document/layers';
import { dependentBy, dependentWhere, firstUp, headOf, isUnder, labelOf, uposOf, xposOf } from '../document/tree';
import { isA } from '../english';
import { hedgeOf } from '../lexicon/hedges';
import { hasContent, kindOfNoun, kindOfVerb } from './claim-kinds';
import { prepositionOf } from './phrases';

/** The first of joined clauses, for which stands what is said above: "claims that he lied and cheated". */
export const withoutConjuncts = (document: ParsedDocument, head: number): number =>
  firstUp(document, head, (token) => labelOf(document, token) !== 'conj');

/**
 * The noun of claiming whose claim the clause at `head` is: "evidence that the firm still uses these chips", "accusations he took bribes", "claims by
 * rebels that the army fled"; or -1. The clause has a subject of its own; parsers take it for a relative clause now and then.
 */
export function claimNounOf(document: ParsedDocument, head: number): number {
  const above = headOf(document, head);
  if (above < 0) return -1;
  const noun = isNounOfClaim(document, above) ? above : claimedBy(document, above);
  if (noun < 0) return -1;
  const subject = dependentBy(document, head, 'nsubj', 'nsubj:pass');
  if (subject < 0 || document.tokens.lower[subject] === 'that') return -1;
  if (dependentWhere(document, head, (token) => token < subject && document.tokens.lower[token] === 'that') >= 0)
    return noun === above || isWhole(document, head) ? noun : -1;
  return noun === above && isBare(document, head, subject, noun) ? noun : -1;
}

/** "claims that" may be a verb. */
const isNounOfClaim = (document: ParsedDocument, token: number): boolean =>
  hasContent(document.syntax.lemmas[token]!) && uposOf(document, token) !== 'VERB';

/** The claim of those at `token`: in "allegations by two nurses that he took bribes" the clause hangs on the nurses. Or -1. */
function claimedBy(document: ParsedDocument, token: number): number {
  const noun = headOf(document, token);
  return noun >= 0 && labelOf(document, token) === 'nmod' && isNounOfClaim(document, noun) ? noun : -1;
}

/** Whether nothing is missing in a clause that its noun could stand for: in "a charge that Iran denies" the object is. */
const isWhole = (document: ParsedDocument, head: number): boolean =>
  dependentWhere(
    document,
    head,
    (token) =>
      /^(?:nsubj:pass|cop|xcomp)$/.test(labelOf(document, token)) ||
      (labelOf(document, token) === 'obj' && document.tokens.lower[token] !== 'that'),
  ) >= 0;

/** "accusations he took bribes", "fears it would be attacked": without "that", and with nothing missing. */
function isBare(document: ParsedDocument, head: number, subject: number, noun: number): boolean {
  if (!/^acl(?::relcl)?$/.test(labelOf(document, head))) return false;
  // "the requirements they expect firms to meet": what is wished for has its "that".
  const modality = hedgeOf('noun', document.syntax.lemmas[noun]!);
  if (modality === undefined || modality === 'intended') return false;
  const isMarked = dependentWhere(document, head, (token) => token < subject && /^(?:IN|TO)$/.test(xposOf(document, token))) >= 0;
  return noun < subject && !isMarked && !hasQuestionWord(document, head, subject) && isWhole(document, head);
}

/** Whether a word of asking or a relative one opens a clause, itself or in a phrase: "why sales fell", "which firm wins", "whose name is Reed". */
export function hasQuestionWord(document: ParsedDocument, head: number, subject: number): boolean {
  for (let token = head; token >= 0 && isUnder(document.syntax.heads, token, head); token--)
    if (token <= subject && xposOf(document, token).startsWith('W') && document.tokens.lower[token] !== 'that') return true;
  return false;
}

/** Prepositions before those whose claim it is. */
const BEFORE_HOLDERS = /^(?:by|from|among)$/;

/** Whose claim a noun says it is: "Hart's claim", "a Globex claim", "claims by Hart"; or -1. */
export function holderOf(document: ParsedDocument, noun: number): number {
  const kind = kindOfNoun(document.syntax.lemmas[noun]!);
  if (kind === undefined) return -1;
  const owner = dependentBy(document, noun, 'nmod:poss');
  if (owner >= 0) return owner;
  const isHolder = (token: number): boolean =>
    (labelOf(document, token) === 'compound' && uposOf(document, token) === 'PROPN') ||
    (labelOf(document, token) === 'nmod' && BEFORE_HOLDERS.test(prepositionOf(document, token) ?? ''));
  return dependentWhere(document, noun, isHolder);
}

/** The verb whose subject holds, makes or denies the claim that is its object: "found evidence", "expressed fears"; or -1. Who "investigates claims" makes none. */
export function holdingVerbOf(document: ParsedDocument, noun: number): number {
  const { heads, lemmas } = document.syntax;
  const kind = kindOfNoun(lemmas[noun]!);
  if (kind === undefined || labelOf(document, noun) !== 'obj') return -1;
  const verb = heads[noun]!;
  const holds =
    kind === 'evidence' ||
    (kindOfVerb(lemmas[verb]!) !== undefined && !isA(lemmas[verb]!, 'verb of wishes')) ||
    isA(lemmas[verb]!, 'verb of holding a claim') ||
    isA(lemmas[verb]!, 'verb of denial');
  return holds ? verb : -1;
}

/** Whether somebody stands for what a noun claims. "State media report that" is a verb, though its tree says otherwise. */
export const isHeld = (document: ParsedDocument, noun: number): boolean =>
  holderOf(document, noun) >= 0 || holdingVerbOf(document, noun) >= 0 || labelOf(document, noun) === 'root';
