import type { Clause } from '../document/clauses';
import type { MentionedDocument } from '../document/layers';
import { rangeAt } from '../document/ranges';
import { dependentsOf, labelOf } from '../document/tree';
import { wordSet } from '../lexicon/word-set';

/** What does nothing before it is decided on: "said the bill would cut taxes" tells what follows if it becomes law. */
const PROPOSED = wordSet(
  'bill bills proposal proposals plan plans amendment amendments deal merger takeover move scheme measure measures change changes reform reforms ban tax tariff tariffs cut cuts law agreement treaty idea option step',
);
/** "would later become president": somebody looks back, and it happened. */
const LOOKING_BACK = new Set(['later', 'eventually', 'subsequently', 'ultimately']);
/** From a clause that is joined to what was said up to the first that was said. */
const MAX_CLIMB = 3;

/**
 * Whether "would" is the "will" of what somebody said in the past: "Acme said it would open a plant". Under a condition, in the speaker's own
 * words ("I would go," he said), and of what did not happen ("would have won") it is no such thing.
 */
export function isFutureInPast(document: MentionedDocument, clause: Clause): boolean {
  const top = clause.chain[0]!;
  const modal = document.verbs.get(top)!.modal;
  if (modal < 0 || document.tokens.lower[modal] !== 'would' || isPerfect(document, top) || isPreference(document, clause)) return false;
  if (dependentsOf(document, top).some((token) => LOOKING_BACK.has(document.tokens.lower[token]!))) return !hasCondition(document, top);
  const said = contentAbove(document, top);
  const subject = clause.subjects[0] ?? -1;
  if (said < 0 || hasCondition(document, top)) return false;
  if (subject >= 0 && PROPOSED.has(document.tokens.lower[subject]!)) return false;
  const governor = document.syntax.heads[said]!;
  return document.verbs.get(governor)?.tense === 'past' && !isQuoted(document, subject >= 0 ? subject : top, governor);
}

/** "would like to bring": what is wanted, and no future. */
export function isPreference({ syntax }: MentionedDocument, { chain }: Clause): boolean {
  return chain.length > 1 && /^(?:like|love|prefer|hate)$/.test(syntax.lemmas[chain[0]!]!);
}

const isPerfect = (document: MentionedDocument, verb: number): boolean => document.verbs.get(verb)!.aspect === 'perfect';

/** The clause that is said, to which `top` belongs by "and"; or -1. */
function contentAbove(document: MentionedDocument, top: number): number {
  let clause = top;
  for (let climbed = 0; climbed < MAX_CLIMB && clause >= 0 && labelOf(document, clause) === 'conj'; climbed++) {
    clause = document.syntax.heads[clause]!;
  }
  return clause >= 0 && labelOf(document, clause) === 'ccomp' ? clause : -1;
}

/** How many tokens around the verb a condition is sought in. */
const REACH = 40;

/** Whether an "if" stands near, wherever the net hangs it: "would support a step only if others, among them Japan, did the same". */
function hasCondition({ tokens: { lower } }: MentionedDocument, verb: number): boolean {
  for (let token = Math.max(0, verb - REACH); token < verb + REACH && token < lower.length; token++) {
    if (token > verb && lower[token] === '.') return false;
    if (CONDITIONS.has(lower[token]!) && lower[token - 1] !== 'even' && lower[token - 1] !== 'as') return true;
  }
  return false;
}
const CONDITIONS = new Set(['if', 'unless', 'provided', 'otherwise']);

/** Whether a quotation opens between who says it and what is said, so that the words are the speaker's own. */
function isQuoted({ tokens, quotations }: MentionedDocument, token: number, governor: number): boolean {
  const quotation = rangeAt(quotations, tokens.starts[token]!);
  return quotation !== undefined && rangeAt([quotation], tokens.starts[governor]!) === undefined;
}
