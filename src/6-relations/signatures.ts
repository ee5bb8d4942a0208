import type { ParsedDocument } from '../document/layers';
import { dependentBy, dependentsOf, labelOf, uposOf, xposOf } from '../document/tree';
import { isA } from '../english';
import { MONTHS, WEEKDAYS } from '../lexicon/calendar';
import { signatureIn, type Signature } from '../lexicon/signatures';
import { isCharge } from './charges';
import { controlVerbOf, isSubjectControl, isWon } from './control';
import { hasFiniteAuxiliary, isInfinitive, markOf, prepositionOf } from './phrases';

const DONE: Signature = { affirmed: { polarity: 'positive' }, denied: { polarity: 'negative' } };
/** What is wanted of somebody, or what something is done for. */
const WANTED: Signature = { affirmed: { modality: 'intended' }, denied: { polarity: 'negative', modality: 'intended' } };
const OPEN: Signature = { affirmed: { modality: 'possible' }, denied: { polarity: 'negative', modality: 'possible' } };

/** "It is unusual for firms to pay", "It is not unusual for firms to pay": some may. */
const JUDGED: Signature = { affirmed: { modality: 'possible' }, denied: { polarity: 'positive', modality: 'possible' } };

const UNDONE: Signature = { affirmed: { polarity: 'negative' }, denied: { polarity: 'positive', modality: 'possible' } };

/** Whether a verb or adjective lends its clause to the infinitive after it: in "plans to open" the opening is what is said. */
export const isCatenative = (document: ParsedDocument, token: number): boolean => signatureAt(document, token, ['to']) !== undefined;

/**
 * What the word at `governor` says of the deed at `complement` that hangs on it; undefined if it is not known to say anything. An infinitive of which
 * nothing is known is only wanted: "rallied to demand".
 */
export function signatureOf(document: ParsedDocument, governor: number, complement: number): Signature | undefined {
  const form = formOf(document, complement);
  if (form === undefined) return undefined;
  // "has yet to pay" only says that it has not; "was too weak to pay" did not.
  if (form === 'to' && document.tokens.lower[dependentBy(document, complement, 'mark') - 1] === 'yet') return DONE;
  if (form === 'to' && isTooMuch(document, governor)) return UNDONE;
  if (form === 'to' && isBehindPlace(document, governor, complement)) return WANTED;
  const isOfObject = hasDoer(document, governor, complement);
  const known = signatureAt(document, governor, isOfObject ? [`obj ${form}`, form] : [form]);
  if (known) return known;
  const lemma = document.syntax.lemmas[governor]!;
  if (form === 'of' || form === 'with' || form === 'for') return isOfObject && isCharge(lemma) ? OPEN : undefined;
  if (form !== 'to') return undefined;
  if (labelOf(document, complement) === 'csubj') return JUDGED;
  return isWon(document, governor) ? DONE : uposOf(document, governor) === 'ADJ' ? OPEN : WANTED;
}

/**
 * "appeared in court to answer questions", "moved to Texas to study": the infinitive behind a place is what somebody is there for, and not what seems
 * so or is gone on with. "appeared on Monday to back down" seems so, and so does whatever has an auxiliary: "appears in some towns to be failing".
 */
export function isBehindPlace(document: ParsedDocument, governor: number, complement: number): boolean {
  const lemma = document.syntax.lemmas[governor]!;
  if (!/^(?:appear|move)$/.test(lemma) || !/^(?:to|for)$/.test(markOf(document, complement))) return false;
  if (dependentBy(document, complement, 'aux', 'aux:pass', 'cop') >= 0) return false;
  // "moved in court to dismiss the case" goes nowhere, and "appeared to him to be failing" seems so.
  const isWhere = (preposition: string | undefined): boolean => /^(?:to|from|into)$/.test(preposition ?? '') === (lemma === 'move');
  return dependentsOf(document, governor).some(
    (token) =>
      token > governor &&
      token < complement &&
      labelOf(document, token) === 'obl' &&
      isWhere(prepositionOf(document, token)) &&
      !isTime(document, token),
  );
}

function isTime({ syntax, tokens }: ParsedDocument, noun: number): boolean {
  const word = tokens.lower[noun]!;
  return isA(syntax.lemmas[noun]!, 'time of a story') || WEEKDAYS[word] !== undefined || MONTHS[word] !== undefined;
}

const isTooMuch = (document: ParsedDocument, governor: number): boolean =>
  uposOf(document, governor) === 'ADJ' && document.tokens.lower[dependentBy(document, governor, 'advmod')] === 'too';

/** How a deed hangs on the word above: "to", "ing", "to-ing", or the word that marks the gerund. */
function formOf(document: ParsedDocument, complement: number): string | undefined {
  const tag = xposOf(document, complement);
  // "backed out of buying"
  const marks = dependentsOf(document, complement).filter((token) => labelOf(document, token) === 'mark');
  const mark = document.tokens.lower[marks.at(-1) ?? -1] ?? '';
  const hasAuxiliary = dependentBy(document, complement, 'aux') >= 0;
  if (marks.some((token) => document.tokens.lower[token] === 'whether')) return undefined;
  if (isInfinitive(document, complement)) return tag === 'VBG' && !hasAuxiliary ? 'to-ing' : 'to';
  // "suggested selling"; but "suggested that it was selling" and "suggested it was selling" are clauses of their own.
  if (tag === 'VBG') return hasFiniteAuxiliary(document, complement) ? undefined : mark === '' ? 'ing' : mark;
  // "let him go", "helped sell"; but "said it would go" is a clause of its own.
  return mark === '' && tag === 'VB' && !hasAuxiliary ? 'to' : undefined;
}

/** Whether the deed is the object's: "forced the firm to sell", "was forced to sell"; but "promised the firm to sell". */
function hasDoer(document: ParsedDocument, governor: number, complement: number): boolean {
  if (document.verbs.get(governor)?.voice === 'passive' || controlVerbOf(document, complement) === governor) return true;
  return (
    dependentBy(document, governor, 'obj', 'iobj') >= 0 &&
    labelOf(document, complement) !== 'advcl' &&
    !isSubjectControl(document, governor)
  );
}

function signatureAt(document: ParsedDocument, governor: number, forms: readonly string[]): Signature | undefined {
  const verb = document.verbs.get(governor);
  const isPast = verb !== undefined && verb.modal < 0 && (verb.tense === 'past' || verb.aspect === 'perfect');
  const bare = document.syntax.lemmas[governor]!;
  const particle = dependentBy(document, governor, 'compound:prt');
  const phrasal = particle >= 0 ? `${bare}_${document.tokens.lower[particle]!}` : bare;
  for (const form of forms) {
    // "was set up to help farmers" is not "was set to help"; but "backed out of" is as "backed off".
    for (const lemma of form === 'to' ? [phrasal] : new Set([phrasal, bare])) {
      const known =
        (isPast ? signatureIn(lemma, `past ${form}`) : undefined) ??
        (verb?.voice === 'passive' ? signatureIn(lemma, `passive ${form}`) : undefined) ??
        signatureIn(lemma, form);
      if (known) return known;
    }
  }
  return undefined;
}
