import { beforeHyphens, groupEnd } from '../document/hyphens';
import type { ResolvedDocument } from '../document/layers';
import type { ArgumentRecord, OfficeStatus, RelationRecord } from '../document/relations';
import { dependentsOf, xposOf } from '../document/tree';
import { isA } from '../english';
import { demonymAt } from '../lexicon/demonyms';
import { nounType } from '../lexicon/nouns';
import { officeClass } from '../lexicon/offices';
import { typeOfWording } from '../lexicon/relation-types';
import { entityTypeOf, isParty, mayBePerson } from './names';
import { isGeneral, nounOf } from './office-phrases';
import { isUnitAt } from './rules/noun-phrases/unit-signs';
import { nounPhraseRelation } from './rules/noun-phrase';

/** That somebody holds an office of a body, as a rule read it. */
export interface Office {
  readonly sentence: number;
  readonly subject: ArgumentRecord;
  readonly body: ArgumentRecord;
  readonly preposition: string;
  /** Token of the office's noun. */
  readonly noun: number;
  /** Tokens before the noun that say which office it is: "deputy" of "deputy chairman". */
  readonly limits: readonly number[];
  /** Whether it is an office within the body, not the body's: "head of transport at the Harbor Board". */
  readonly isWithin: boolean;
  readonly status: OfficeStatus | undefined;
  readonly rule: string;
  /** Whether the subject is a person and the noun says what persons are. */
  readonly ofPerson: boolean;
}

/** What an office is of, and how it is joined to it. */
export type OfficeBody = Pick<Office, 'body' | 'preposition' | 'isWithin'>;

/** The relation that an office is: with its own words for the edge, and a type where the kinds of both ends say one. */
export function officeRelation(document: ResolvedDocument, office: Office): RelationRecord {
  const { sentence, subject, body, noun, limits, status, rule } = office;
  // Of the board of directors of Velmora one is a member, and not at Velmora.
  const preposition = office.isWithin && nounOf(document, noun) === 'member' ? 'of' : office.preposition;
  const words = officeWords(document, limits, noun);
  const type = typeWithoutStatus(document, office, preposition) ?? typeOfUnit(document, office) ?? typeOfOffice(document, office);
  const record = nounPhraseRelation(document, {
    kind: 'role',
    sentence,
    subject,
    object: body,
    lemma: `be ${words} ${preposition}`,
    predicate: officeTokens(document, limits, noun),
    head: noun,
    rule,
    ...(type !== undefined && { type }),
  });
  return status === undefined ? record : { ...record, status };
}

/**
 * The words behind the noun that are the office's: "of staff", "of communications", which lead no body, and "of state", which is no state. A name and
 * what people or bodies are called is what the office is of.
 */
function behindOffice(document: ResolvedDocument, noun: number): readonly number[] {
  const { mentions, mentionOf, tokens } = document;
  const start = noun + 2;
  if (tokens.lower[noun + 1] !== 'of' || start >= tokens.length) return [];
  let end = start;
  while (IN_TOPIC.test(xposOf(document, end)) && !isNamed(document, end)) end++;
  const topic = mentions[mentionOf[end - 1] ?? -1];
  if (end === start || topic?.start !== start) return [];
  const isTopic = officeClass(nounOf(document, noun)) === 'lead' && nounType(nounOf(document, end - 1)) === undefined;
  return isTopic || (end === start + 1 && isA(tokens.lower[start]!, 'word that ends an office')) ? range(noun + 1, end) : [];
}

/** Whether an office is one within the body that stands before it: "head of communications", and no "secretary of state". */
export const isOfficeOfTopic = (document: ResolvedDocument, noun: number): boolean =>
  behindOffice(document, noun).some((token) => token > noun + 1 && !isA(document.tokens.lower[token]!, 'word that ends an office'));

/** "head of state", who leads it. */
const isHeadOfState = ({ tokens: { lower } }: ResolvedDocument, noun: number): boolean =>
  lower[noun] === 'head' && lower[noun + 2] === 'state';

const IN_TOPIC = /^(?:JJ|NNP?S?)$/;

/** The words of an office, "Vice President", "Secretary-General", "chief of staff", in the order of the text: its noun, what limits it and what is joined to it. */
export function officeTokens(document: ResolvedDocument, limits: readonly number[], noun: number): number[] {
  const { tokens } = document;
  const own = [...range(beforeHyphens(tokens, noun), groupEnd(tokens, noun, tokens.length)), ...behindOffice(document, noun)];
  return [...new Set([...limits, ...own])].sort((x, y) => x - y);
}

/** The same in small letters and without what says whose it will be: "vice president". */
export const officeWords = (document: ResolvedDocument, limits: readonly number[], noun: number): string =>
  [...limits, noun, ...behindOffice(document, noun)]
    .map((token) => (token === noun ? nounOf(document, noun) : document.tokens.lower[token]!))
    .join(' ');

/** The noun of an office that a phrase has as its head: "president" of "president-elect". */
export const officeNoun = ({ tokens }: ResolvedDocument, head: number): number =>
  isA(tokens.lower[head]!, 'to come') ? beforeHyphens(tokens, head) : head;

const range = (start: number, end: number): number[] => Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i);

/**
 * The tokens of `from` … `noun` and of what hangs on the noun that tell the office from others: "vice" of "vice president", "finance" of "finance
 * chief". Without them another office would be said to be held. Of "Velmora Chief Executive Sam Ode" trees hang "Chief" on the name.
 */
export function limitsOf(document: ResolvedDocument, from: number, noun: number): number[] {
  const { tokens } = document;
  const inPhrase = range(from, noun);
  const all = [...new Set([...dependentsOf(document, noun).filter((token) => token < noun), ...inPhrase])].sort((x, y) => x - y);
  const portfolio = portfolioOf(document, from, noun);
  return all.filter(
    (token) =>
      isA(tokens.lower[token]!, 'limit of an office') ||
      isStatus(tokens.lower[token]!) ||
      (token === noun - 1 && isA(tokens.lower[token]!, 'kin of a company') && isA(nounOf(document, noun), 'company with units')) ||
      token === generalOf(document, noun) ||
      portfolio.includes(token),
  );
}

/** What an office is about: "finance" of "finance chief", "foreign" and "policy" of "foreign policy chief", "interior" of "interior minister". */
function portfolioOf(document: ResolvedDocument, from: number, noun: number): number[] {
  const { tokens } = document;
  const found: number[] = [];
  if (officeClass(nounOf(document, noun)) !== 'lead' && !isA(nounOf(document, noun), 'office with a portfolio')) return found;
  for (let token = noun - 1; token >= from; token--) {
    const isFirst = found.length === 0;
    const isAbout = isCommonNoun(document, token) || isA(tokens.lower[token]!, 'portfolio');
    // "foreign policy chief": "foreign" says which policy.
    const isOfPortfolio = !isFirst && isModifierOf(document, token, found) && !isNamed(document, token);
    if (!(isFirst ? isAbout : isOfPortfolio)) break;
    found.push(token);
  }
  return found;
}

/** "foreign" of "foreign policy"; of "National Security Advisor" trees hang the first word on the last. */
function isModifierOf(document: ResolvedDocument, token: number, words: readonly number[]): boolean {
  const { syntax, tokens } = document;
  const tag = xposOf(document, token);
  if (words.includes(syntax.heads[token]!)) return /^(?:JJ|NNP?)$/.test(tag);
  const isCapital = tokens.words[words.at(-1)!] !== tokens.lower[words.at(-1)!];
  return tag === 'NNP' && isCapital && !demonymAt(tokens.lower, token, token + 1) && !isStatus(tokens.lower[token]!);
}

/** "secretary" of "secretary general" and "secretary-general"; or -1. */
function generalOf(document: ResolvedDocument, noun: number): number {
  if (!isGeneral(document, noun)) return -1;
  return document.tokens.lower[noun - 1] === '-' ? noun - 2 : noun - 1;
}

/** "finance" of "finance chief", "sales" of "sales director", and no name. */
function isCommonNoun(document: ResolvedDocument, token: number): boolean {
  const isPerson = officeClass(nounOf(document, token)) === 'other'; // "woman president"
  return (
    !isNamed(document, token) && !isPerson && /^NN[PS]?$/.test(xposOf(document, token)) && /^[a-z]+$/.test(document.tokens.lower[token]!)
  );
}

function isNamed({ mentions, mentionOf }: ResolvedDocument, token: number): boolean {
  const mention = mentions[mentionOf[token] ?? -1];
  return mention !== undefined && mention.form !== 'nominal';
}

/** Whether somebody may be what a noun of persons says: of one that firms are called by, too, the subject has to be a person. */
export function maySayOf(document: ResolvedDocument, subject: ArgumentRecord, noun: string): boolean {
  if (isA(noun, 'person that may be a thing')) return entityTypeOf(document, subject) === 'person';
  return mayBePerson(document, subject) || document.mentions[subject.mention]!.form === 'pronoun';
}

/** The type of "be member of" for "be former member of". */
function typeWithoutStatus(document: ResolvedDocument, { limits, noun }: Office, preposition: string): string | undefined {
  const rest = limits.filter((token) => !isStatus(document.tokens.lower[token]!));
  return rest.length === limits.length ? undefined : typeOfWording(`be ${officeWords(document, rest, noun)} ${preposition}`);
}

/** "be marketing subsidiary of", "be daughter company of": whatever says which one it is. */
function typeOfUnit(document: ResolvedDocument, { body, noun, preposition }: Office): string | undefined {
  return preposition === 'of' && entityTypeOf(document, body) === 'organization' && isUnitAt(document, noun) ? 'subsidiary of' : undefined;
}

const isStatus = (word: string): boolean => isA(word, 'word for former') || isA(word, 'status of an office');

/** Who is somebody at a firm works for it, and who is somebody in a town is from there, where the table of types has no better word. */
function typeOfOffice(document: ResolvedDocument, { noun, preposition, body, limits, isWithin, ofPerson }: Office): string | undefined {
  const kind = officeClass(nounOf(document, noun));
  const type = entityTypeOf(document, body);
  // "a partner at Hart & Co.", and no partner of Velmora's, which has business with it
  if (nounOf(document, noun) === 'partner' && ofPerson && type === 'organization')
    return preposition !== 'of' || limits.length > 0 ? 'works for' : undefined;
  // "the Labour Party candidate Ann Hart"
  if (isA(nounOf(document, noun), 'who stands for a party') && ofPerson && isParty(document, body)) return 'member of';
  if (kind === undefined || kind === 'other') return undefined;
  const isWhole =
    !isWithin &&
    (behindOffice(document, noun).length === 0 || isHeadOfState(document, noun)) &&
    limits.every((token) => isA(document.tokens.lower[token]!, 'body before a head') || isStatus(document.tokens.lower[token]!));
  if (kind === 'lead' && preposition === 'of' && isWhole && type !== 'person') return 'lead';
  if (type === 'place' && kind === 'home') return preposition === 'of' ? 'live in' : undefined;
  if (!ofPerson || kind === 'home') return undefined;
  if (preposition === 'to')
    return type === 'organization' && isA(nounOf(document, noun), 'office that serves whom it is to') ? 'works for' : undefined;
  if (type === 'organization') return 'works for';
  if (type === 'concept') return kind !== 'about' && /^(?:at|for|with)$/.test(preposition) ? 'works for' : undefined;
  if (type !== 'place' && type !== 'facility') return undefined;
  // "a nurse at Leeds Infirmary"
  if (preposition === 'at') return kind === 'about' ? undefined : 'works for';
  if (type === 'facility') return undefined;
  if ((kind === 'state' || kind === 'lead') && preposition === 'of') return 'works for';
  // "a nurse in Leeds" may come from anywhere.
  return /^(?:of|from)$/.test(preposition) && kind !== 'about' ? 'from' : undefined;
}
