import type { ParsedDocument } from '../document/layers';
import { dependentBy, dependentsOf, headOf, isUnder, labelOf, uposOf, xposOf } from '../document/tree';
import { isA } from '../english';
import { nounType } from '../lexicon/nouns';

/**
 * Who does what a participle says that stands right behind a noun and hangs on a verb before it: "fired on troops searching the area", "stopped from signing
 * a treaty ending the war". "marched through London chanting" is what the subject does. The noun, or -1.
 */
export function doerBefore(document: ParsedDocument, head: number, governor: number): number {
  if (xposOf(document, head) !== 'VBG' || governor > head || dependentBy(document, head, 'mark', 'aux', 'aux:pass') >= 0) return -1;
  if (document.tokens.lower[head] === 'using' || isToldBySubject(document, head)) return -1;
  let last = head - 1;
  // "use caution when cooking" is what the subject does.
  while (last > governor && uposOf(document, last) === 'ADV' && xposOf(document, last) !== 'WRB') last--;
  let noun = last;
  while (NAME.has(labelOf(document, noun)) && headOf(document, noun) > governor) noun = headOf(document, noun);
  if (noun <= governor || !isUnder(document.syntax.heads, noun, governor)) return -1;
  // "spending years living abroad"
  if (isA(document.tokens.lower[noun]!, 'measure or date beside a verb') || isA(document.syntax.lemmas[noun]!, 'stretch of time'))
    return -1;
  if (labelOf(document, noun) === 'obj' && headOf(document, noun) === governor && !isFinite(document, governor)) return noun;
  return ARGUMENTS.has(labelOf(document, noun)) && arePeople(document, noun) ? noun : -1;
}

const NAME: ReadonlySet<string> = new Set(['flat', 'compound']);
const ARGUMENTS: ReadonlySet<string> = new Set(['obj', 'obl', 'obl:agent', 'conj']);

/** "criticized the firms saying", "opened fire on insurgents killing two": what the subject says or brings about. */
const isToldBySubject = ({ syntax }: ParsedDocument, head: number): boolean =>
  isA(syntax.lemmas[head]!, 'verb of saying') || isA(syntax.lemmas[head]!, 'verb of bringing about');

/** "troops", "Palestinians", "police": several who can do something. */
function arePeople(document: ParsedDocument, noun: number): boolean {
  const tag = xposOf(document, noun);
  const lemma = document.syntax.lemmas[noun]!.toLowerCase();
  if (isA(lemma, 'force of a state') || isA(lemma, 'people')) return true;
  // "in the Himalayas"
  if (tag === 'NNPS') return document.tokens.lower[dependentBy(document, noun, 'case')] !== 'in';
  return tag === 'NNS' && nounType(lemma) === 'person';
}

/** Whether a verb form has a tense: "says", "may say"; not "to say", "saying". */
function isFinite(document: ParsedDocument, verb: number): boolean {
  const tensed = (token: number): boolean => /^(?:VB[DZP]|MD)$/.test(xposOf(document, token));
  return tensed(verb) || dependentsOf(document, verb).some((token) => labelOf(document, token).startsWith('aux') && tensed(token));
}

/**
 * Whether a participle behind a passive tells what came of the deed, which its subject did not do: "Three lawyers were murdered, prompting protests". Of an
 * event it may: "The attacks were carried out over three days, killing 170".
 */
export function isOutcome(document: ParsedDocument, head: number, governor: number): boolean {
  const { lemmas } = document.syntax;
  if (xposOf(document, head) !== 'VBG' || governor > head || dependentBy(document, head, 'mark', 'aux', 'aux:pass') >= 0) return false;
  if (!/^[,–—-]+$/.test(document.tokens.lower[uposOf(document, head - 1) === 'ADV' ? head - 2 : head - 1] ?? '')) return false;
  if (!isA(lemmas[head]!, 'verb of bringing about') || document.verbs.get(governor)?.voice !== 'passive') return false;
  // "is aimed at cutting taxes, increasing jobs": of a list.
  if (
    dependentsOf(document, governor).some(
      (token) => token < head && labelOf(document, token) === 'advcl' && xposOf(document, token) === 'VBG',
    )
  )
    return false;
  const subject = dependentBy(document, governor, 'nsubj:pass', 'nsubj');
  return subject < 0 || !isEvent(lemmas[subject]!.toLowerCase());
}

/** "The talks focused on sharing the water": an event does nothing itself. */
export function isTopic(document: ParsedDocument, head: number, governor: number): boolean {
  const { lemmas } = document.syntax;
  const mark = dependentBy(document, head, 'mark');
  return (
    mark >= 0 &&
    document.tokens.lower[mark] === 'on' &&
    xposOf(document, head) === 'VBG' &&
    /^(?:focus|center|concentrate)$/.test(lemmas[governor]!)
  );
}

const isEvent = (lemma: string): boolean => isA(lemma, 'event') || nounType(lemma) === 'event';
