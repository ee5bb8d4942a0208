import type { Clause } from '../document/clauses';
import type { MentionedDocument } from '../document/layers';
import { rangeAt } from '../document/ranges';
import { dependentsOf, firstUp, headOf, labelOf } from '../document/tree';
import { isA } from '../english';
import { isCondition } from './conditions';

/** From a clause that is joined to what was said up to the first that was said. */
const MAX_CLIMB = 3;

/**
 * When it happens that "would" tells of seen from the past: later, in what somebody said ("Acme said it would open a plant"); since then, where
 * somebody looks back ("would later become president"). Under a condition, in the speaker's own words ("I would go," he said), and of what did
 * not happen ("would have won") it is no such thing, and undefined.
 */
export function tenseOfWould(document: MentionedDocument, clause: Clause): 'future' | 'past' | undefined {
  const top = clause.chain[0];
  const modal = document.verbs.get(top)!.modal;
  if (modal < 0 || document.tokens.lower[modal] !== 'would' || isPerfect(document, top) || isPreference(document, clause)) return undefined;
  if (hasCondition(document, clause.sentence)) return undefined;
  const said = contentAbove(document, top);
  const governor = said < 0 ? -1 : headOf(document, said);
  if (governor >= 0 && document.verbs.get(governor)?.tense !== 'past') return undefined;
  if (dependentsOf(document, top).some((token) => isA(document.tokens.lower[token], 'looking back'))) return 'past';
  const subject = clause.subjects[0] ?? -1;
  if (governor < 0 || (subject >= 0 && isA(document.tokens.lower[subject], 'proposal'))) return undefined;
  return isQuoted(document, subject >= 0 ? subject : top, governor) ? undefined : 'future';
}

/** "would like to bring": what is wanted, and no future. */
export function isPreference({ syntax }: MentionedDocument, { chain }: Clause): boolean {
  return chain.length > 1 && isA(syntax.lemmas[chain[0]!]!, 'verb of preference');
}

const isPerfect = (document: MentionedDocument, verb: number): boolean => document.verbs.get(verb)!.aspect === 'perfect';

/** The clause that is said, to which `top` belongs by "and"; or -1. */
function contentAbove(document: MentionedDocument, top: number): number {
  const clause = firstUp(document, top, (token) => labelOf(document, token) !== 'conj', MAX_CLIMB);
  return clause >= 0 && labelOf(document, clause) === 'ccomp' ? clause : -1;
}

/** Conditions wherever the net hangs them: "would support a step only if others, among them Japan, did the same". */
const ALWAYS = new Set(['if', 'unless', 'otherwise']);

/** Whether a condition is said in a sentence, wherever the net hangs it. */
export function hasCondition(document: MentionedDocument, sentence: number): boolean {
  const { lower } = document.tokens;
  const { start, end } = document.sentences[sentence];
  for (let token = start; token < end; token++) {
    const word = lower[token];
    const isOne = ALWAYS.has(word) || isCondition(document, token);
    if (isOne && lower[token - 1] !== 'even' && lower[token - 1] !== 'as') return true;
  }
  return false;
}

/** Whether a quotation opens between who says it and what is said, so that the words are the speaker's own. */
function isQuoted({ tokens, quotations }: MentionedDocument, token: number, governor: number): boolean {
  const quotation = rangeAt(quotations, tokens.starts[token]!);
  return quotation !== undefined && rangeAt([quotation], tokens.starts[governor]!) === undefined;
}
