import type { MentionedDocument, ParsedDocument } from '../document/layers';
import type { CueRecord, Modality } from '../document/relations';
import { dependentBy, dependentsOf, headOf, labelOf, xposOf } from '../document/tree';
import { hedgeOf } from '../lexicon/hedges';
import { catenativeOf } from './catenatives';
import { isCharge } from './charges';
import type { Clause } from '../document/clauses';
import { isA } from '../english';
import { controlVerbOf, isToldTo, isWon, isWonOverName } from './control';
import { conditionOf } from './conditions';
import { isPreference } from './future-in-past';
import { isInfinitive, isToAuxiliaryOf } from './phrases';

import { isContentClause } from './content-clauses';
import { questionMarkOf } from './mood';
import { negatorOf, negatorOfClaim } from './negation';
import { clauseThatOpens } from './opening-clause';
import type { VerbGroup } from './verb-group';

/** From the strongest claim to the weakest: of several hedges the last in this list wins. */
const WEAKNESS: readonly Modality[] = ['asserted', 'necessary', 'probable', 'intended', 'possible', 'conditional', 'questioned'];

const DOUBTS = new Set(['doubt', 'question', 'dispute']);

interface Hedge {
  readonly modality: Modality;
  readonly token: number;
}

/** How sure the text is of a clause, and which words say so. */
export function modalityOf(document: MentionedDocument, clause: Clause, group: VerbGroup): { modality: Modality; cues: CueRecord[] } {
  const hedges = [clause, clauseThatOpens(document, clause)].flatMap((part) =>
    part ? [...ownHedges(document, part, group), ...outerHedges(document, part)] : [],
  );
  const modality = hedges.reduce<Modality>(
    (weakest, hedge) => (WEAKNESS.indexOf(hedge.modality) > WEAKNESS.indexOf(weakest) ? hedge.modality : weakest),
    'asserted',
  );
  const cues = [...new Set(hedges.map((hedge) => hedge.token))].sort((a, b) => a - b);
  return { modality, cues: cues.map((token) => ({ kind: 'modality', tokens: { start: token, end: token + 1 } })) };
}

function ownHedges(document: MentionedDocument, clause: Clause, group: VerbGroup): Hedge[] {
  const { lemmas } = document.syntax;
  const hedges: Hedge[] = [];
  for (const token of group.auxiliaries) {
    const modality = xposOf(document, token) === 'MD' ? hedgeOf('auxiliary', document.tokens.lower[token]!) : undefined;
    if (!modality || (modality === 'conditional' && group.isFromPast)) continue;
    hedges.push({ modality: modality === 'conditional' && isPreference(document, clause) ? 'intended' : modality, token });
  }
  for (const verb of clause.chain) {
    const modality = verb === clause.head ? undefined : catenativeOf(document, verb)?.modality;
    if (modality) hedges.push({ modality, token: verb });
    else if (verb !== clause.head && isToldTo(document, verb) && !isA(lemmas[verb]!, 'implicative verb'))
      hedges.push({ modality: 'intended', token: verb });
    const be = isToAuxiliaryOf(document, verb);
    if (be >= 0) hedges.push({ modality: 'intended', token: be });
    hedges.push(...adverbHedges(document, verb));
  }
  const mark = questionMarkOf(document, clause.sentence, clause.head);
  if (mark > clause.head) hedges.push({ modality: 'questioned', token: mark });
  // "asks/wants the firm to sell": the governor of an object-controlled infinitive says how real it is.
  const control = clause.subjectBy === 'control' ? controlGovernor(document, clause.chain[0]) : -1;
  if (control >= 0) {
    const modality = catenativeOf(document, control)?.modality;
    if (modality) hedges.push({ modality, token: control });
    else if (isCharge(lemmas[control])) hedges.push({ modality: 'possible', token: control });
    else if (!isA(lemmas[control], 'implicative verb') && !isWon(document, control) && isInfinitive(document, clause.chain[0]))
      hedges.push({ modality: 'intended', token: control });
    // "could force banks to close branches": what would be made to happen has not happened.
    hedges.push(...inherited(document, control));
  }
  return hedges;
}

/** The verb whose object is the subject of the clause. */
function controlGovernor(document: ParsedDocument, head: number): number {
  const control = controlVerbOf(document, head);
  return control >= 0 ? control : headOf(document, head);
}

function adverbHedges(document: ParsedDocument, verb: number): Hedge[] {
  const hedges: Hedge[] = [];
  for (const token of dependentsOf(document, verb)) {
    const modality = labelOf(document, token) === 'advmod' ? hedgeOf('adverb', document.tokens.lower[token]!) : undefined;
    if (modality) hedges.push({ modality, token });
  }
  return hedges;
}

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
  for (const dependent of dependentsOf(document, top)) {
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
    if (negation >= 0) hedges.push({ modality: DOUBTS.has(lemmas[governor]!) ? 'probable' : 'possible', token: negation });
  }
  if (label === 'advcl' && isPondered(document, top, word)) hedges.push({ modality: 'possible', token: mark });
  if (label === 'advcl' && isYetToHappen(document, top, governor)) hedges.push({ modality: 'conditional', token: governor });
  // "Is he corrupt?" she asked
  const asked = label === 'ccomp' && lemmas[governor] === 'ask' ? questionMarkIn(document, top, governor) : -1;
  if (asked >= 0) hedges.push({ modality: 'questioned', token: asked });
  else if (label === 'ccomp' && isA(lemmas[governor]!, 'verb of wishes')) hedges.push({ modality: 'intended', token: governor });
  // "could influence the market, prompting talks": what follows from something possible is possible.
  if (label === 'advcl' && clause.subjectBy === 'participle' && xposOf(document, top) === 'VBG')
    hedges.push(...inherited(document, governor));
  return hedges;
}

function questionMarkIn({ tokens }: ParsedDocument, from: number, to: number): number {
  for (let token = from + 1; token < to; token++) if (tokens.words[token] === '?') return token;
  return -1;
}

function inherited(document: ParsedDocument, governor: number): Hedge[] {
  const hedges = adverbHedges(document, governor);
  for (const token of dependentsOf(document, governor)) {
    const modality =
      labelOf(document, token) === 'aux' && xposOf(document, token) === 'MD'
        ? hedgeOf('auxiliary', document.tokens.lower[token]!)
        : undefined;
    if (modality) hedges.push({ modality, token });
  }
  return hedges;
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

/** "will leave once the takeover closes", "to stay in port until the rules apply": the present of what is to come. */
function isYetToHappen(document: ParsedDocument, head: number, governor: number): boolean {
  const opening = dependentsOf(document, head).find((token) => token < head && ['mark', 'advmod'].includes(labelOf(document, token)));
  const governing = document.verbs.get(governor);
  const before = opening ?? head;
  const word = document.tokens.lower[before]!;
  const previous = document.tokens.lower[dependentBy(document, governor, 'advmod')] ?? '';
  if (document.verbs.get(head)?.tense !== 'present' || !(/^(?:once|until|till)$/.test(word) || previous === 'once')) return false;
  return governing?.tense === 'future' || (governing !== undefined && governing.modal >= 0) || isInfinitive(document, governor);
}
