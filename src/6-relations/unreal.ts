import type { ParsedDocument } from '../document/layers';
import { dependentBy, dependentsOf, dependentWhere, headOf, labelOf, xposOf } from '../document/tree';
import { isA } from '../english';
import { hedgeOf } from '../lexicon/hedges';
import { controlVerbOf, isWonOverName } from './control';
import { isImperative } from './mood';
import { hasFiniteAuxiliary, isInfinitive, markOf } from './phrases';
import { chainTo } from './predicates';
import { isDeedOfRanked } from './ranked';
import { standingAt, type Hedge } from './truth';

/** From a gerund up to what it hangs on, and so on: "could help banks avoid closing branches". */
const MAX_CLIMB = 4;

/** Hedges of the words beside a verb: "may", "probably". */
export function hedgesBeside(document: ParsedDocument, verb: number): Hedge[] {
  const hedges: Hedge[] = [];
  for (const token of dependentsOf(document, verb)) {
    const label = labelOf(document, token);
    const kind = label === 'advmod' ? 'adverb' : label === 'aux' && xposOf(document, token) === 'MD' ? 'auxiliary' : undefined;
    const modality = kind && hedgeOf(kind, document.tokens.lower[token]!);
    if (modality) hedges.push({ modality, token });
  }
  return hedges;
}

/** What a clause without a finite verb has from those above it: what follows from something possible is possible, and what is asked for is asked for. */
export function hedgesAbove(document: ParsedDocument, top: number): Hedge[] {
  const hedges: Hedge[] = [];
  let clause = top;
  for (let climbed = 0; climbed < MAX_CLIMB; climbed++) {
    const governor = shadowOf(document, clause);
    if (governor < 0) return hedges;
    hedges.push(...hedgesBeside(document, governor));
    if (isImperative(document, governor)) hedges.push({ modality: 'intended', token: governor });
    hedges.push(...hedgesOfCompany(document, clause, governor));
    clause = governor;
  }
  return hedges;
}

/**
 * What a gerund that says when, how or beside what something is done has from that: "plans to meet Silva before flying home", "hopes to win by cutting
 * taxes". Who "tried to win by cutting taxes" did cut them.
 */
function hedgesOfCompany(document: ParsedDocument, gerund: number, governor: number): Hedge[] {
  const mark = markOf(document, gerund);
  if (xposOf(document, gerund) !== 'VBG' || !isA(mark, 'mark of what goes along')) return [];
  const deed = lastBefore(document, governor, gerund);
  const purpose = purposeOf(document, chainTo(document, deed)[0]!);
  const hedges = [...standingAt(document, deed).hedges, ...(purpose < 0 ? [] : [{ modality: 'intended' as const, token: purpose }])];
  // "was accused of lying while running for mayor": it ran.
  if (mark.startsWith('wh')) return hedges.filter(({ modality }) => modality === 'intended');
  return mark === 'by' ? hedges.filter(({ token }) => !isA(document.syntax.lemmas[token]!, 'verb of trying')) : hedges;
}

/** The last verb of the chain that goes on from `verb`, before a gerund that hangs on it: "is expected | to meet Silva before flying home". */
function lastBefore(document: ParsedDocument, verb: number, gerund: number): number {
  const next = dependentWhere(document, verb, (token) => token > verb && token < gerund && chainTo(document, token).includes(verb));
  return next < 0 ? verb : lastBefore(document, next, gerund);
}

/** The "to" of a purpose or a power, which is no deed: "to mitigate these challenges", "the ability to maintain it". Or -1. */
export function purposeOf(document: ParsedDocument, top: number): number {
  const label = labelOf(document, top);
  const isPurpose =
    (label === 'advcl' || label === 'acl') &&
    isInfinitive(document, top) &&
    controlVerbOf(document, top) < 0 &&
    !isConfessed(document, top) &&
    !isDeedOfRanked(document, top) &&
    !(label === 'advcl' && isWonOverName(document, document.syntax.heads[top]!));
  return isPurpose ? dependentBy(document, top, 'mark') : -1;
}

/** "admitted to killing", "pleaded guilty to killing": no purpose. */
function isConfessed(document: ParsedDocument, head: number): boolean {
  const above = document.syntax.lemmas[headOf(document, head)]!;
  return xposOf(document, head) === 'VBG' && (isA(above, 'verb of answering') || /^(?:guilty|plead)$/.test(above));
}

/**
 * The verb above whose time and certainty a clause shares, since it has none of its own: "could influence the market, prompting talks", "let me know"; or
 * -1. What stands before it stands for itself: "Citing costs, Acme may close the plant".
 */
export function shadowOf(document: ParsedDocument, top: number): number {
  const tag = xposOf(document, top);
  if ((tag !== 'VBG' && tag !== 'VB') || hasFiniteAuxiliary(document, top)) return -1;
  const control = controlVerbOf(document, top);
  if (control >= 0) return control;
  const label = labelOf(document, top);
  const governor = document.syntax.heads[top]!;
  const hangs = label === 'xcomp' || label === 'advcl' || (label === 'ccomp' && tag === 'VB');
  return hangs && governor >= 0 && governor < top && document.verbs.has(governor) ? governor : -1;
}

/** "will leave once the takeover closes", "call when it opens": the present of what is to come. */
export function isYetToHappen(document: ParsedDocument, head: number, governor: number): boolean {
  if (document.verbs.get(head)?.tense !== 'present') return false;
  const { lower } = document.tokens;
  const opening = dependentsOf(document, head).find((token) => token < head && /^(?:mark|advmod)$/.test(labelOf(document, token)));
  const before = opening ?? head;
  const isOpener =
    isA(lower[before]!, 'opener of a time to come') && (lower[before] !== 'as' || /^(?:soon|long)$/.test(lower[before - 1] ?? ''));
  if (!isOpener && lower[dependentBy(document, governor, 'advmod')] !== 'once') return false;
  const governing = document.verbs.get(governor);
  return (
    governing?.tense === 'future' ||
    (governing !== undefined && governing.modal >= 0) ||
    isInfinitive(document, governor) ||
    isImperative(document, governor)
  );
}
