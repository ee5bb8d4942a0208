import type { ResolvedDocument } from '../document/layers';
import type { ArgumentRecord, OfficeStatus, RelationRecord } from '../document/relations';
import { dependentsOf, xposOf } from '../document/tree';
import { isA } from '../english';
import { officeClass } from '../lexicon/offices';
import { typeOfWording } from '../lexicon/relation-types';
import { entityTypeOf } from './names';
import { isGeneral, nounOf } from './office-phrases';
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
  const { sentence, subject, body, preposition, noun, limits, status, rule } = office;
  const { lower } = document.tokens;
  const words = [...limits.map((token) => lower[token]!), nounOf(document, noun), ...(isOfStaff(document, noun) ? ['of staff'] : [])];
  const type = typeWithoutStatus(words, preposition) ?? typeOfOffice(document, office);
  const record = nounPhraseRelation(document, {
    kind: 'role',
    sentence,
    subject,
    object: body,
    lemma: `be ${words.join(' ')} ${preposition}`,
    predicate: [noun],
    rule,
    ...(type !== undefined && { type }),
  });
  return status === undefined ? record : { ...record, status };
}

/** "chief of staff" leads no body. */
const isOfStaff = ({ tokens: { lower } }: ResolvedDocument, noun: number): boolean =>
  lower[noun + 1] === 'of' && lower[noun + 2] === 'staff';

/**
 * The tokens of `from` … `noun` and of what hangs on the noun that tell the office from others: "vice" of "vice president", "finance" of "finance
 * chief". Without them another office would be said to be held. Of "Velmora Chief Executive Sam Ode" trees hang "Chief" on the name.
 */
export function limitsOf(document: ResolvedDocument, from: number, noun: number): number[] {
  const { tokens } = document;
  const inPhrase = Array.from({ length: Math.max(0, noun - from) }, (_, i) => from + i);
  const all = [...new Set([...dependentsOf(document, noun).filter((token) => token < noun), ...inPhrase])].sort((x, y) => x - y);
  const isLead = officeClass(nounOf(document, noun)) === 'lead';
  return all.filter(
    (token) =>
      isA(tokens.lower[token]!, 'limit of an office') ||
      isStatus(tokens.lower[token]!) ||
      token === generalOf(document, noun) ||
      (isLead && token === noun - 1 && isCommonNoun(document, token)),
  );
}

/** "secretary" of "secretary general" and "secretary-general"; or -1. */
function generalOf(document: ResolvedDocument, noun: number): number {
  if (!isGeneral(document, noun)) return -1;
  return document.tokens.lower[noun - 1] === '-' ? noun - 2 : noun - 1;
}

/** "finance" of "finance chief", and no name. */
function isCommonNoun(document: ResolvedDocument, token: number): boolean {
  const mention = document.mentions[document.mentionOf[token] ?? -1];
  const isNamed = mention !== undefined && mention.form !== 'nominal';
  const isPerson = officeClass(nounOf(document, token)) === 'other'; // "woman president"
  return !isNamed && !isPerson && /^NNP?$/.test(xposOf(document, token)) && /^[a-z]+$/.test(document.tokens.lower[token]!);
}

/** The type of "be member of" for "be former member of". */
function typeWithoutStatus(words: readonly string[], preposition: string): string | undefined {
  const rest = words.filter((word) => !isStatus(word));
  return rest.length === words.length ? undefined : typeOfWording(`be ${rest.join(' ')} ${preposition}`);
}

const isStatus = (word: string): boolean => isA(word, 'word for former') || isA(word, 'status of an office');

/** Who is somebody at a firm works for it, and who is somebody in a town is from there, where the table of types has no better word. */
function typeOfOffice(document: ResolvedDocument, { noun, preposition, body, limits, isWithin, ofPerson }: Office): string | undefined {
  const kind = officeClass(nounOf(document, noun));
  if (kind === undefined || kind === 'other') return undefined;
  const type = entityTypeOf(document, body);
  const isWhole =
    !isWithin &&
    !isOfStaff(document, noun) &&
    limits.every((token) => isA(document.tokens.lower[token]!, 'body before a head') || isStatus(document.tokens.lower[token]!));
  if (kind === 'lead' && preposition === 'of' && isWhole && type !== 'person') return 'lead';
  if (type === 'place' && kind === 'home') return preposition === 'of' ? 'live in' : undefined;
  if (!ofPerson || preposition === 'to' || kind === 'home') return undefined;
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
