import type { TreeDocument } from '../document/layers';
import { baseOf, dependentBy, dependentsOf, headOf, labelOf, uposOf, xposOf } from '../document/tree';
import type { Aspect, Tense, VerbFeatures, Voice } from '../document/verbs';
import { isA } from '../english';

/** Labels under which a verb heads no predicate of its own. */
const NO_PREDICATE = new Set(['aux', 'aux:pass', 'cop', 'case', 'amod', 'compound', 'compound:prt', 'fixed', 'flat']);

/** The features of every predicate: tense, aspect, voice and modal, from tags and structure. */
export function readVerbs(document: TreeDocument): Map<number, VerbFeatures> {
  const verbs = new Map<number, VerbFeatures>();
  for (let token = 0; token < document.tokens.length; token++) {
    const tag = uposOf(document, token);
    const verbal = (tag === 'VERB' || tag === 'AUX') && !NO_PREDICATE.has(labelOf(document, token));
    if (verbal || dependentBy(document, token, 'cop') >= 0) verbs.set(token, featuresOf(document, token));
  }
  return verbs;
}

function featuresOf(document: TreeDocument, head: number): VerbFeatures {
  const auxiliaries = auxiliariesOf(document, head);
  const modal = auxiliaries.find((token) => xposOf(document, token) === 'MD') ?? -1;
  const first = auxiliaries.length > 0 && auxiliaries[0] < head ? auxiliaries[0] : head;
  return {
    tense: tenseOf(document, first, auxiliaries),
    aspect: aspectOf(document, head, auxiliaries),
    voice: voiceOf(document, head, auxiliaries),
    auxiliaries,
    modal,
  };
}

/** The auxiliaries of a predicate; a coordinated verb of the same form shares those of the first ("could harm and delay"). */
function auxiliariesOf(document: TreeDocument, head: number): number[] {
  const own: number[] = [];
  for (const dependent of dependentsOf(document, head)) {
    const label = labelOf(document, dependent);
    if (label === 'aux' || label === 'aux:pass' || label === 'cop') own.push(dependent);
  }
  if (own.length > 0 || labelOf(document, head) !== 'conj') return own;
  if (dependentBy(document, head, 'nsubj', 'nsubj:pass', 'mark') >= 0) return own;
  const first = headOf(document, head);
  return first >= 0 && xposOf(document, first) === xposOf(document, head) ? auxiliariesOf(document, first) : own;
}

/** That of the first verb form; "will" is future. */
function tenseOf(document: TreeDocument, first: number, auxiliaries: readonly number[]): Tense {
  if (auxiliaries.some((token) => isA(document.tokens.lower[token], 'auxiliary of the future'))) return 'future';
  switch (xposOf(document, first)) {
    case 'VBD':
      return 'past';
    case 'VBZ':
    case 'VBP':
    case 'MD':
      return 'present';
    case 'VBN':
      // "chips made in Taiwan": done before now.
      return uposOf(document, first) === 'VERB' ? 'past' : 'none';
    default:
      return 'none';
  }
}

function aspectOf(document: TreeDocument, head: number, auxiliaries: readonly number[]): Aspect {
  const { lemmas } = document.syntax;
  if (auxiliaries.some((token) => lemmas[token] === 'have')) return 'perfect';
  return xposOf(document, head) === 'VBG' && auxiliaries.some((token) => lemmas[token] === 'be') ? 'progressive' : 'simple';
}

/**
 * "Asked about Globex, Silva left", "ordered them held": without a subject or "to" such a form is no past tense, as which the net tags it now and
 * then. "helped rescuers reach the mill" has an infinitive.
 */
function isBareParticiple(document: TreeDocument, head: number): boolean {
  if (!/^VB[ND]$/.test(xposOf(document, head)) || !/ed$|^held$/.test(document.tokens.lower[head])) return false;
  if (dependentBy(document, head, 'nsubj', 'csubj', 'expl', 'cop') >= 0) return false;
  const label = labelOf(document, head);
  const governor = headOf(document, head);
  if (label === 'advcl') return head < governor && dependentBy(document, head, 'mark', 'obj') < 0;
  return label === 'xcomp' && dependentBy(document, head, 'mark') < 0 && dependentBy(document, governor, 'obj') >= 0;
}

function voiceOf(document: TreeDocument, head: number, auxiliaries: readonly number[]): Voice {
  if (auxiliaries.some((token) => labelOf(document, token) === 'aux:pass')) return 'passive';
  if (dependentBy(document, head, 'nsubj:pass') >= 0) return 'passive';
  if (auxiliaries.length > 0) return 'active';
  if (isBareParticiple(document, head)) return 'passive';
  if (xposOf(document, head) !== 'VBN') return 'active';
  // Participles on their own: "chips made in Taiwan", "as announced".
  const label = baseOf(labelOf(document, head));
  // "a boy wearing a shirt and handcuffed by the police"
  if (label === 'acl' || label === 'advcl' || dependentBy(document, head, 'obl:agent') >= 0) return 'passive';
  // "a bank founded and led by Ann Hart"
  const first = headOf(document, head);
  const isSecond = label === 'conj' && xposOf(document, first) === 'VBN' && dependentBy(document, head, 'nsubj', 'obj', 'mark') < 0;
  return isSecond && auxiliariesOf(document, first).length === 0 ? voiceOf(document, first, []) : 'active';
}
