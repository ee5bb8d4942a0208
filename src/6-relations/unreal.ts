import type { ParsedDocument } from '../document/layers';
import { dependentBy, dependentsOf, labelOf, xposOf } from '../document/tree';
import { isA } from '../english';
import { hedgeOf } from '../lexicon/hedges';
import { controlVerbOf } from './control';
import { isImperative } from './mood';
import { isInfinitive } from './phrases';
import type { Hedge } from './truth';

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
    clause = governor;
  }
  return hedges;
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

const hasFiniteAuxiliary = (document: ParsedDocument, verb: number): boolean =>
  dependentsOf(document, verb).some((token) => labelOf(document, token) === 'aux' && /^(?:MD|VB[DPZ])$/.test(xposOf(document, token)));

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
