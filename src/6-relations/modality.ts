import type { MentionedDocument, ParsedDocument } from '../document/layers';
import type { CueRecord, Modality } from '../document/relations';
import { dependentBy, dependentsOf, headOf, labelOf, xposOf } from '../document/tree';
import { hedgeOf } from '../lexicon/hedges';
import type { Clause } from '../document/clauses';
import { isA } from '../english';
import { controlVerbOf, isWonOverName } from './control';
import { conditionOf } from './conditions';
import { hasCondition, isPreference } from './future-in-past';
import { isInfinitive, isToAuxiliaryOf } from './phrases';
import { isContentClause } from './content-clauses';
import { askedBy, isImperative } from './mood';
import { negatorOf } from './negation';
import { clauseThatOpens } from './opening-clause';
import { negatorOfClaim, standingOf, type Hedge, type Standing } from './truth';
import { hedgesAbove, hedgesBeside, isYetToHappen } from './unreal';
import type { VerbGroup } from './verb-group';

/** From the strongest claim to the weakest: of several hedges the last in this list wins. */
const WEAKNESS: readonly Modality[] = ['asserted', 'necessary', 'probable', 'intended', 'possible', 'conditional', 'questioned'];

const DOUBTS = new Set(['doubt', 'question', 'dispute']);

/** How sure the text is of a clause, and which words say so. */
export function modalityOf(
  document: MentionedDocument,
  clause: Clause,
  group: VerbGroup,
  standing: Standing = standingOf(document, clause),
): { modality: Modality; cues: CueRecord[] } {
  const hedges = [clause, clauseThatOpens(document, clause)].flatMap((part) =>
    part ? [...ownHedges(document, part, group), ...outerHedges(document, part)] : [],
  );
  hedges.push(...standing.hedges);
  const modality = hedges.reduce<Modality>(
    (weakest, hedge) => (WEAKNESS.indexOf(hedge.modality) > WEAKNESS.indexOf(weakest) ? hedge.modality : weakest),
    'asserted',
  );
  const cues = [...new Set(hedges.map((hedge) => hedge.token))].sort((a, b) => a - b);
  return { modality, cues: cues.map((token) => ({ kind: 'modality', tokens: { start: token, end: token + 1 } })) };
}

function ownHedges(document: MentionedDocument, clause: Clause, group: VerbGroup): Hedge[] {
  const hedges: Hedge[] = [];
  for (const token of group.auxiliaries) {
    const modality = xposOf(document, token) === 'MD' ? hedgeOf('auxiliary', document.tokens.lower[token]!) : undefined;
    if (!modality || (modality === 'conditional' && group.isFromPast) || isIdle(document, clause, token, modality)) continue;
    hedges.push({ modality: modality === 'conditional' && isPreference(document, clause) ? 'intended' : modality, token });
  }
  for (const verb of clause.chain) {
    const be = isToAuxiliaryOf(document, verb);
    // "is yet to pay" has not paid.
    if (be >= 0 && document.tokens.lower[be + 1] !== 'yet') hedges.push({ modality: 'intended', token: be });
    hedges.push(...hedgesBeside(document, verb).filter(({ token }) => labelOf(document, token) === 'advmod'));
  }
  const headline = infinitiveOfHeadline(document, clause);
  if (headline >= 0) hedges.push({ modality: 'intended', token: headline });
  const mark = askedBy(document, clause.sentence, clause.chain[0]);
  if (mark >= 0) hedges.push({ modality: 'questioned', token: mark });
  if (isImperative(document, clause.chain[0])) hedges.push({ modality: 'intended', token: clause.chain[0] });
  return hedges;
}

/** The "to" of "Acme to buy Globex", a sentence without a finite verb; or -1. */
function infinitiveOfHeadline(document: MentionedDocument, { chain: [top], subjects }: Clause): number {
  const isWhole =
    subjects.length > 0 && /^(?:root|parataxis|conj|ccomp)$/.test(labelOf(document, top!)) && dependentBy(document, top!, 'aux') < 0;
  const isOwn = isWhole && xposOf(document, top!) === 'VB' && dependentBy(document, top!, 'nsubj', 'nsubj:pass') >= 0;
  const to = isOwn ? dependentBy(document, top!, 'mark') : -1;
  return to >= 0 && document.tokens.lower[to] === 'to' ? to : -1;
}

/** Modals that leave nothing open: "as you can see", "I would say". */
function isIdle(document: MentionedDocument, clause: Clause, token: number, modality: Modality): boolean {
  const subject = document.tokens.lower[clause.subjects[0] ?? -1] ?? '';
  const lemma = document.syntax.lemmas[clause.chain[0]]!;
  if (document.tokens.lower[token] === 'can') return /^(?:i|we|you|one)$/.test(subject) && isA(lemma, 'verb of perceiving');
  return modality === 'conditional' && isOpinion(document, clause, 'verb of a softened claim') && !hasCondition(document, clause.sentence);
}

/** "I would say", "we hope": of oneself. */
const isOpinion = (document: ParsedDocument, clause: Clause, kind: 'verb of a softened claim' | 'verb of belief'): boolean =>
  /^(?:i|we)$/.test(document.tokens.lower[clause.subjects[0] ?? -1] ?? '') && isA(document.syntax.lemmas[clause.chain[0]]!, kind);

/** Hedges that reach the clause from the one it hangs on. */
function outerHedges(document: ParsedDocument, clause: Clause): Hedge[] {
  const { heads, lemmas } = document.syntax;
  const hedges: Hedge[] = [];
  const top = clause.chain[0]!;
  const label = labelOf(document, top);
  const mark = dependentBy(document, top, 'mark');
  const word = mark >= 0 ? document.tokens.lower[mark]! : '';
  const condition = conditionOf(document, top);
  if (condition >= 0) hedges.push({ modality: 'conditional', token: condition });
  if (mark >= 0 && word === 'whether') hedges.push({ modality: 'questioned', token: mark });
  // "to mitigate these challenges", "the ability to maintain it": a purpose or a power, not a deed.
  const purpose =
    (label === 'advcl' || label === 'acl') &&
    isInfinitive(document, top) &&
    controlVerbOf(document, top) < 0 &&
    !isConfessed(document, top) &&
    !(label === 'advcl' && isWonOverName(document, heads[top]!));
  if (purpose) hedges.push({ modality: 'intended', token: mark });
  // What holds under a condition is itself conditional: "if Washington closes the route, firms lose customers".
  // "I hope he comes if it rains": the hope is there.
  const isHeld = isOpinion(document, clause, 'verb of belief') && document.verbs.get(top)!.modal < 0;
  for (const dependent of isHeld ? [] : dependentsOf(document, top)) {
    if (labelOf(document, dependent) !== 'advcl') continue;
    const condition = conditionOf(document, dependent);
    if (condition >= 0) hedges.push({ modality: 'conditional', token: condition });
  }
  const governor = heads[top]!;
  if (governor < 0) return hedges;
  // "It is unlikely that …"
  if (label === 'csubj' || label === 'ccomp') {
    const negator = hedgeOf('chance', lemmas[governor]!) ? negatorOf(document, governor) : -1;
    const modality = negator >= 0 ? 'possible' : hedgeOf('chance', lemmas[governor]!);
    if (modality) hedges.push({ modality, token: negator >= 0 ? negator : governor });
  }
  // "no evidence has emerged that he broke the law", "did not say that": whether it is so stays open.
  const content = isContentClause(document, top);
  if (label === 'ccomp' || content) {
    const negation = negatorOfClaim(document, governor, content);
    // "Nobody doubts that", "there is no doubt that"
    const isFactive = label === 'ccomp' && isA(lemmas[governor]!, 'factive verb');
    if (negation >= 0 && !isFactive) hedges.push({ modality: DOUBTS.has(lemmas[governor]!) ? 'probable' : 'possible', token: negation });
  }
  if (label === 'advcl' && isPondered(document, top, word)) hedges.push({ modality: 'possible', token: mark });
  if (label === 'advcl' && isYetToHappen(document, top, governor)) hedges.push({ modality: 'conditional', token: governor });
  // "Is he corrupt?" she asked
  const asked = label === 'ccomp' && lemmas[governor] === 'ask' ? questionMarkIn(document, top, governor) : -1;
  if (asked >= 0) hedges.push({ modality: 'questioned', token: asked });
  else if (label === 'ccomp' && isA(lemmas[governor]!, 'verb of wishes')) hedges.push({ modality: 'intended', token: governor });
  hedges.push(...hedgesAbove(document, top));
  return hedges;
}

function questionMarkIn({ tokens }: ParsedDocument, from: number, to: number): number {
  for (let token = from + 1; token < to; token++) if (tokens.words[token] === '?') return token;
  return -1;
}

/** "admitted to killing", "pleaded guilty to killing": no purpose. */
const isConfessed = (document: ParsedDocument, head: number): boolean =>
  xposOf(document, head) === 'VBG' &&
  (isA(aboveOf(document, head), 'verb of answering') || /^(?:guilty|plead)$/.test(aboveOf(document, head)));

const aboveOf = ({ syntax: { heads, lemmas } }: ParsedDocument, head: number): string => lemmas[heads[head]!]!;

function isPondered(document: ParsedDocument, head: number, mark: string): boolean {
  const governor = document.syntax.lemmas[headOf(document, head)]!;
  return /^(?:about|of)$/.test(mark) ? isA(governor, 'verb of pondering') : mark === 'against' && isA(governor, 'verb of opposing');
}
