import type { ResolvedDocument } from '../document/layers';
import { baseOf, dependentBy, headOf, labelOf, xposOf } from '../document/tree';
import { isA } from '../english';
import { singular } from '../lexicon/compromise';
import { nounType } from '../lexicon/nouns';
import { officeClass } from '../lexicon/offices';
import { isShortTitle } from '../lexicon/titles';
import { prepositionOf } from './phrases';

/** Phrases within phrases that are followed: "Assistant Secretary of State for African Affairs". */
const MOST = 3;

/** The noun for a person that leads to another by prepositions: "head" of "head of communications"; the other itself where there is none. */
export function personAround(document: ResolvedDocument, role: number): number {
  return isMatterOfOffice(document, role) ? personAbove(document, role) : role;
}

function personAbove(document: ResolvedDocument, matter: number): number {
  for (let token = matter, steps = 0; steps < MOST; steps++) {
    const around = headOf(document, token);
    const isBehind = around >= 0 && around < token && baseOf(labelOf(document, token)) === 'nmod';
    if (!isBehind || !isA(prepositionOf(document, token) ?? '', 'preposition behind an office')) break;
    token = around;
    if (document.mentionOf[token]! >= 0 && isOffice(document, token)) return token;
  }
  return matter;
}

/** Words between an office and the name behind what it is of: "head of the local prison administration Tom Vane". */
const WITHIN = 8;

/**
 * The person named right behind what an office is of: "head of communications Tom Vane", "a spokesman for the Harbor Board Tom Vane"; the mention,
 * or -1. The net hangs the name on the office, on what the office is of, or on what the office hangs on.
 */
export function namedBehindOffice(document: ResolvedDocument, office: number): number {
  const { mentions, mentionOf, tokens, syntax } = document;
  if (!isOffice(document, office) || !/^NNP?$/.test(xposOf(document, office))) return -1;
  if (!isA(tokens.lower[office + 1] ?? '', 'preposition behind an office')) return -1;
  for (let token = office + 2; token < Math.min(tokens.length, office + WITHIN); token++) {
    const mention = mentionOf[token]!;
    const { start, head, form, type } = mentions[mention] ?? {};
    if (start !== token || head === undefined || type !== 'person' || form !== 'name') continue;
    const last = isShortTitle(tokens.lower[token - 1]!) ? token - 2 : token - 1;
    const before = mentions[mentionOf[last] ?? -1];
    if (!before || isPersonNoun(document, last) || before.type === 'person') return -1;
    const around = before.form === 'nominal' ? personAround(document, last) : personAbove(document, before.head);
    const governor = syntax.heads[head]!;
    const isBeside = (governor >= office && governor < token) || governor === syntax.heads[office];
    return around === office && isBeside ? mention : -1;
  }
  return -1;
}

/**
 * A topic, a body of the state or a part of a body: "communications", "Defense", "the talks", "provincial council". Of other bodies, works and places
 * it is the name, "an official with the German firm Hart", and a noun alone may be what somebody is: "a lawyer for oil tycoon Tom Vane".
 */
function isMatterOfOffice(document: ResolvedDocument, token: number): boolean {
  const { syntax, tokens } = document;
  const noun = syntax.lemmas[token]!.toLowerCase();
  if (isA(noun, 'business') || isA(noun, 'no role')) return false;
  if (isA(noun, 'public body') || isA(noun, 'state body') || isA(noun, 'unit of a body') || isA(noun, 'word that ends an office'))
    return true;
  const isTopic = xposOf(document, token) === 'NNS' || isA(noun, 'mass noun') || tokens.words[token] !== tokens.lower[token];
  return nounType(noun) === undefined && (isTopic || dependentBy(document, token, 'det') >= 0);
}

/** Whether a noun says what persons are: "mayor", "head", "Kings". */
export function isPersonNoun({ syntax }: ResolvedDocument, token: number): boolean {
  const lemma = syntax.lemmas[token]!.toLowerCase();
  return [lemma, singular(lemma)].some((noun) => nounType(noun) === 'person' || officeClass(noun) !== undefined);
}

/** What somebody holds or works as, and no "sister of Kings Tom and Ivo". */
function isOffice(document: ResolvedDocument, token: number): boolean {
  const kind = officeClass(document.syntax.lemmas[token]!.toLowerCase());
  return kind !== undefined && kind !== 'other' && kind !== 'about' && kind !== 'home';
}
