import type { MentionedDocument, ParsedDocument } from '../document/layers';
import type { CueRecord, Modality } from '../document/relations';
import { dependentBy, dependentsOf, headOf, labelOf, xposOf } from '../document/tree';
import { hedgeOf } from '../lexicon/hedges';
import type { Clause } from '../document/clauses';
import { isA } from '../english';
import { conditionOf, whetherOf } from './conditions';
import { claimNounOf, isHeld, withoutConjuncts } from './content-clauses';
import { negatorOf } from './negation';
import { hedgesOfClaim } from './open-claims';
import { clauseThatOpens } from './opening-clause';
import { isOpinion, ownHedges } from './own-hedges';
import { negatorOfClaim, standingOf, type Hedge, type Standing } from './truth';
import { hedgesAbove, isYetToHappen, purposeOf } from './unreal';
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
    part ? [...ownHedges(document, part, group), ...outerHedges(document, part), ...hedgesOfClaim(document, part)] : [],
  );
  hedges.push(...standing.hedges);
  const modality = hedges.reduce<Modality>(
    (weakest, hedge) => (WEAKNESS.indexOf(hedge.modality) > WEAKNESS.indexOf(weakest) ? hedge.modality : weakest),
    'asserted',
  );
  const cues = [...new Set(hedges.map((hedge) => hedge.token))].sort((a, b) => a - b);
  return { modality, cues: cues.map((token) => ({ kind: 'modality', tokens: { start: token, end: token + 1 } })) };
}

/** Hedges that reach the clause from the one it hangs on. */
function outerHedges(document: ParsedDocument, clause: Clause): Hedge[] {
  const { heads, lemmas } = document.syntax;
  const hedges: Hedge[] = [];
  const top = clause.chain[0]!;
  const label = labelOf(document, top);
  const mark = dependentBy(document, top, 'mark');
  const word = mark >= 0 ? document.tokens.lower[mark]! : '';
  // "if Acme pays and Globex stays", "whether it fell or was pushed"
  const opening = openerOf(document, top);
  const condition = conditionOf(document, opening);
  if (condition >= 0) hedges.push({ modality: 'conditional', token: condition });
  const whether = whetherOf(document, opening);
  if (whether >= 0) hedges.push({ modality: 'questioned', token: whether });
  const purpose = purposeOf(document, top);
  if (purpose >= 0) hedges.push({ modality: 'intended', token: purpose });
  // What holds under a condition is itself conditional: "if Washington closes the route, firms lose customers".
  // "I hope he comes if it rains": the hope is there.
  const isHoped = isOpinion(document, clause, 'verb of belief') && document.verbs.get(top)!.modal < 0;
  for (const dependent of isHoped ? [] : dependentsOf(document, top)) {
    if (labelOf(document, dependent) !== 'advcl') continue;
    const condition = conditionOf(document, dependent);
    if (condition >= 0) hedges.push({ modality: 'conditional', token: condition });
  }
  const governor = heads[top]!;
  if (governor < 0) return hedges;
  // "It is unlikely that …"
  if (label === 'csubj' || label === 'ccomp') {
    const negator = hedgeOf('chance', lemmas[governor]!) ? Math.max(negatorOf(document, governor), farFrom(document, governor)) : -1;
    const modality = negator >= 0 ? 'possible' : hedgeOf('chance', lemmas[governor]!);
    if (modality) hedges.push({ modality, token: negator >= 0 ? negator : governor });
  }
  // "no evidence has emerged that he broke the law", "did not say that": whether it is so stays open.
  const noun = claimNounOf(document, top);
  if (label === 'ccomp' || noun >= 0) {
    const negation = negatorOfClaim(document, noun >= 0 ? noun : governor, noun >= 0);
    // "Nobody doubts that", "there is no doubt that"
    const isFactive = label === 'ccomp' && isA(lemmas[governor]!, 'factive verb');
    if (negation >= 0 && !isFactive) hedges.push({ modality: DOUBTS.has(lemmas[governor]!) ? 'probable' : 'possible', token: negation });
    if (negation < 0) hedges.push(...hedgesOfNoun(document, noun));
  } else if (label === 'conj') hedges.push(...hedgesOfNoun(document, claimNounOf(document, withoutConjuncts(document, top))));
  if (label === 'advcl' && isPondered(document, top, word)) hedges.push({ modality: 'possible', token: mark });
  if (label === 'advcl' && isYetToHappen(document, top, governor)) hedges.push({ modality: 'conditional', token: governor });
  // "Is he corrupt?" she asked
  const asked = label === 'ccomp' && lemmas[governor] === 'ask' ? questionMarkIn(document, top, governor) : -1;
  if (asked >= 0) hedges.push({ modality: 'questioned', token: asked });
  else if (label === 'ccomp' && isWished(document, top, lemmas[governor]!)) hedges.push({ modality: 'intended', token: governor });
  hedges.push(...hedgesAbove(document, top));
  return hedges;
}

/** The "far" of "far from certain", or -1. */
function farFrom(document: ParsedDocument, word: number): number {
  const from = dependentBy(document, word, 'case', 'mark');
  return from > 0 && document.tokens.lower[from] === 'from' && document.tokens.lower[from - 1] === 'far' ? from - 1 : -1;
}

/** "rumours that Globex was sold": unless somebody stands for it, it is no more than said. */
function hedgesOfNoun(document: ParsedDocument, noun: number): Hedge[] {
  const modality = noun >= 0 && !isHeld(document, noun) ? hedgeOf('noun', document.syntax.lemmas[noun]!) : undefined;
  return modality ? [{ modality, token: noun }] : [];
}

/** "demanded that Globex pay". Who "insists that it is safe" tells what is so: only a bare verb or "should" wishes for it. */
function isWished(document: ParsedDocument, top: number, verb: string): boolean {
  if (!isA(verb, 'verb of wishes')) return false;
  if (!isA(verb, 'verb of wishes or of reports')) return true;
  const finite = dependentBy(document, top, 'aux', 'aux:pass', 'cop');
  return finite >= 0
    ? /^(?:be|should)$/.test(document.tokens.lower[finite]!)
    : xposOf(document, top) === 'VB' || (xposOf(document, top) === 'VBP' && isSingular(document, dependentBy(document, top, 'nsubj')));
}

/** Whether a subject that has "pays" in the present makes a wish of "pay". */
const isSingular = (document: ParsedDocument, subject: number): boolean =>
  subject >= 0 && (/^NNP?$/.test(xposOf(document, subject)) || /^(?:s?he|it)$/.test(document.tokens.lower[subject]!));

/** The clause whose "if" or "whether" the one at `top` stands under: itself, or the first of those that it is joined to by "and" or "or". */
function openerOf(document: ParsedDocument, top: number): number {
  let first = top;
  while (
    labelOf(document, first) === 'conj' &&
    document.tokens.lower[dependentBy(document, first, 'cc')] !== 'but' &&
    Math.max(conditionOf(document, first), whetherOf(document, first)) < 0
  )
    first = document.syntax.heads[first]!;
  return first;
}

function questionMarkIn({ tokens }: ParsedDocument, from: number, to: number): number {
  for (let token = from + 1; token < to; token++) if (tokens.words[token] === '?') return token;
  return -1;
}

function isPondered(document: ParsedDocument, head: number, mark: string): boolean {
  const governor = document.syntax.lemmas[headOf(document, head)]!;
  return /^(?:about|of)$/.test(mark) ? isA(governor, 'verb of pondering') : mark === 'against' && isA(governor, 'verb of opposing');
}
