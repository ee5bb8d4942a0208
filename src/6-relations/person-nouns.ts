import type { MentionRecord } from '../document/entities';
import type { ResolvedDocument } from '../document/layers';
import { baseOf, dependentBy, headOf, isUnder, labelOf, xposOf } from '../document/tree';
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

/**
 * The noun for a person that leads to `matter` by prepositions, or `matter` itself where there is none.
 *
 * @param passes which nouns for persons count
 */
function personAbove(document: ResolvedDocument, matter: number, passes = isOffice): number {
  for (let token = matter, steps = 0; steps < MOST; steps++) {
    const around = headOf(document, token);
    const isBehind = around >= 0 && around < token && baseOf(labelOf(document, token)) === 'nmod';
    if (!isBehind || !isA(prepositionOf(document, token) ?? '', 'preposition behind an office')) break;
    token = around;
    if (document.mentionOf[token]! >= 0 && passes(document, token)) return token;
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

/** Where the phrase of a name begins with what stands before it: at "Mr" of "Mr Tom Vane", at "Acme" of "Acme president Tom Vane". */
export function titledStart(document: ResolvedDocument, { start, head }: MentionRecord): number {
  let first = start;
  while (first > 0 && isUnder(document.syntax.heads, first - 1, head, TITLES) && !isMark(document, first - 1)) first--;
  return first;
}

/** Edges from a word before a name to the name. */
const TITLES = 4;

const isMark = ({ tokens: { words } }: ResolvedDocument, token: number): boolean => !/^[-‑–]$|[\p{L}\p{N}]/u.test(words[token]!);

/**
 * What a person named behind a comma is said to be: the noun for a person, and not what that is of, where the net hangs the name on it, "the head of the
 * ruling party, Tom Vane,", "an official of the Workers Union, Ann Hart,". -1 where only several are, "supporters of the party, Ann Hart said".
 */
export function personNamedBy(document: ResolvedDocument, { head }: MentionRecord): number {
  const governor = document.syntax.heads[head]!;
  if (governor < 0) return -1;
  const isPerson = (_: ResolvedDocument, token: number): boolean =>
    isPersonNoun(document, token) && document.mentions[document.mentionOf[token]!]?.form === 'nominal';
  if (isPerson(document, governor)) return governor;
  const above = personAbove(document, governor, isPerson);
  const isPlural = /^NNP?S$/.test(xposOf(document, above)) && dependentBy(document, head, 'conj') < 0;
  return above !== governor && isPlural ? -1 : above;
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
