import type { ParsedDocument } from '../document/layers';
import { baseOf, dependentBy, dependentWhere, dependentsOf, labelOf, uposOf, withFixed, xposOf } from '../document/tree';
import { isA } from '../english';

/** How many conjuncts of one phrase are read: a list of ten thousand names is no sentence, and each costs a relation. */
const MAX_CONJUNCTS = 30;

/** The token and what is coordinated with it: "A, B and C" → [A, B, C]. */
export function conjunctsOf(document: ParsedDocument, token: number): number[] {
  const conjuncts = [token];
  for (const dependent of dependentsOf(document, token)) {
    if (labelOf(document, dependent) !== 'conj' || !isNominal(document, dependent) || conjuncts.length >= MAX_CONJUNCTS) continue;
    // "is an offence and is punishable": the second is a clause of its own.
    if (document.verbs.has(dependent)) continue;
    // "patience, not capital"
    if (isRuledOut(document, dependent)) continue;
    conjuncts.push(dependent);
  }
  return conjuncts;
}

/** Whether a noun phrase is named as what is not meant: "patience, not capital", "Diaz rather than Lopez". */
export function isRuledOut(document: ParsedDocument, noun: number): boolean {
  const { lower } = document.tokens;
  return dependentsOf(document, noun).some(
    (token) => token < noun && ((lower[token] === 'not' && lower[token + 1] !== 'only') || isInstead(document, token)),
  );
}

/** "instead of", "rather than": what they open is not what happened. */
export function isInstead(document: ParsedDocument, token: number): boolean {
  const word = document.tokens.lower[token];
  const next = document.tokens.lower[token + 1];
  if (!(word === 'instead' && next === 'of') && !(word === 'rather' && next === 'than')) return false;
  const label = labelOf(document, token);
  return label === 'mark' || label === 'cc' || label === 'case';
}

export function isNominal(document: ParsedDocument, token: number): boolean {
  const tag = uposOf(document, token);
  return tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON' || tag === 'NUM' || tag === 'SYM' || tag === 'DET';
}

/** The tokens of a phrase's preposition: "because of", "according to". Empty if it has none. */
export function markersOf(document: ParsedDocument, token: number): number[] {
  const markers: number[] = [];
  for (const marker of dependentsOf(document, token)) {
    if (labelOf(document, marker) !== 'case' || xposOf(document, marker) === 'POS') continue;
    markers.push(...withFixed(document, marker));
  }
  return markers;
}

/** The preposition of a phrase, all its words. */
export function prepositionOf(document: ParsedDocument, token: number): string | undefined {
  const markers = markersOf(document, token);
  return markers.length === 0 ? undefined : markers.map((marker) => document.tokens.lower[marker]).join(' ');
}

/** Whether a noun is the middle of a longer preposition and nothing of its own: bare between two prepositions. */
export const isOfPreposition = (document: ParsedDocument, markers: readonly number[], noun: number): boolean =>
  markers.at(-1) === noun - 1 &&
  isA(document.tokens.lower[noun]!, 'noun of a preposition') &&
  noun + 1 < document.tokens.length &&
  labelOf(document, noun + 1) === 'case';

/** The first phrase on a noun with such a preposition, or -1: "of 2019" of "the election of 2019". */
export const phraseOn = (document: ParsedDocument, noun: number, passes: (preposition: string) => boolean): number =>
  dependentWhere(document, noun, (token) => baseOf(labelOf(document, token)) === 'nmod' && passes(prepositionOf(document, token) ?? ''));

export const hasCase = (document: ParsedDocument, token: number): boolean => prepositionOf(document, token) !== undefined;

/** Whether "to" marks the clause; "for" may do so before it: "time for users to move". */
export function isInfinitive(document: ParsedDocument, head: number): boolean {
  return dependentsOf(document, head).some((token) => document.tokens.lower[token] === 'to' && labelOf(document, token) === 'mark');
}

/** "is selling", "may sell"; but "having sold", "to be sold". */
export const hasFiniteAuxiliary = (document: ParsedDocument, verb: number): boolean =>
  dependentsOf(document, verb).some((token) => labelOf(document, token) === 'aux' && /^(?:MD|VB[DPZ])$/.test(xposOf(document, token)));

/** The "is" of "is to cut" and "is to be the seat", which says that the cut is planned; or -1. */
export function isToAuxiliaryOf(document: ParsedDocument, head: number): number {
  const to = dependentBy(document, head, 'mark');
  if (to < 0 || document.tokens.lower[to] !== 'to') return -1;
  // "is to be": where the copula has one of its own, the net takes both for copulas.
  const isCopular = dependentWhere(document, head, (token) => token > to && labelOf(document, token) === 'cop') >= 0;
  const be = dependentBy(document, head, 'aux', 'aux:pass', ...(isCopular ? (['cop'] as const) : []));
  return be >= 0 && be < to && document.syntax.lemmas[be] === 'be' ? be : -1;
}

/** The word that marks a clause: "for", "while". Empty if none does. */
export function markOf(document: ParsedDocument, head: number): string {
  const mark = dependentBy(document, head, 'mark');
  return mark >= 0 ? document.tokens.lower[mark] : '';
}

export function marked(document: ParsedDocument, head: number): boolean {
  return dependentBy(document, head, 'mark') >= 0;
}
