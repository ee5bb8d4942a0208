import { isName } from '../document/entities';
import type { MentionedDocument } from '../document/layers';
import { labelOf } from '../document/tree';
import { gazetteerBits } from '../lexicon/gazetteer';
import { COUNTRY } from '../lexicon/name-classes';
import { nounType } from '../lexicon/nouns';
import { canonicalKey } from '../lexicon/variants';
import type { Reference } from './references';

/** Whom a mention that stands for several stands for. */
export function togetherIn(document: MentionedDocument, references: readonly Reference[]): ReadonlyMap<number, readonly number[]> {
  return new Map([...joinedBefore(document, references), ...pairsBefore(document, references)]);
}

/**
 * "Ann Lee flew to Oslo to meet Tom Reed. The two leaders signed a pact.": "the two" or "both" and a noun for persons, countries or bodies are
 * the two of that kind that the sentence before named. Of three, or of one and somebody without a name, it stays open.
 */
function pairsBefore(document: MentionedDocument, references: readonly Reference[]): Map<number, readonly number[]> {
  const together = new Map<number, readonly number[]>();
  const bySentence = new Map<number, Reference[]>();
  for (const reference of references) {
    const { index, mention, sentence, section, quotation, headline } = reference;
    if (isName(mention.form)) bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), reference].slice(0, MANY));
    const kind = headline ? undefined : pairKind(document, reference);
    if (kind === undefined) continue;
    const before = (bySentence.get(sentence - 1) ?? []).filter((other) => other.section === section && other.quotation === quotation);
    const first = new Map<string, number>();
    for (const other of before) {
      const key = canonicalKey(other.mention.name);
      // "Mr. Lee" is Ann Lee.
      if (isOfKind(other, kind)) first.set(kind === 'person' ? key.slice(key.lastIndexOf(' ') + 1) : key, other.index);
    }
    if (first.size === 2) together.set(index, [...first.values()]);
  }
  return together;
}

/** Names of a sentence that are looked at, at most. */
const MANY = 12;

/** What kind of things "the two leaders" and "both countries" are; undefined of other phrases. */
function pairKind({ tokens }: MentionedDocument, { mention, noun, number }: Reference): string | undefined {
  if (mention.form !== 'nominal' || number !== 'plural') return undefined;
  const words = tokens.lower.slice(mention.start, mention.head).join(' ');
  return words === 'both' || words === 'the two' || words === 'both the' ? nounType(noun) : undefined;
}

/** A place is a country, as two places that only lie somewhere are not two of a kind. */
const isOfKind = ({ type, mention: { name } }: Reference, kind: string): boolean =>
  type === kind && (kind !== 'place' || (gazetteerBits(name.toLowerCase()) & COUNTRY) !== 0);

/**
 * "Reed and Roe left Acme. They founded Beta in Oslo.": for a "they" that opens the next sentence as its subject, those who by name together
 * were the subject before. "Reed met Roe. They left" leaves open who is meant, and so do "the firms" of a list that goes on.
 */
function joinedBefore(document: MentionedDocument, references: readonly Reference[]): Map<number, readonly number[]> {
  const together = new Map<number, readonly number[]>();
  // Who by name is the subject of each sentence's main clause.
  let people: { sentence: number; section: number; quotation: number; members: number[] } | undefined;
  for (const reference of references) {
    const { index, mention, sentence, section, quotation, governor, role } = reference;
    const isMain = role === 'subject' && governor >= 0 && labelOf(document, governor) === 'root';
    if (!isMain) continue;
    if (document.tokens.lower[mention.head] === 'they') {
      const isNext = people?.sentence === sentence - 1 && people.section === section && people.quotation === quotation;
      if (isNext && people!.members.length > 1) together.set(index, people!.members);
      continue;
    }
    if (people?.sentence !== sentence) people = { sentence, section, quotation, members: [] };
    const isJoined = /^(?:nsubj|nsubj:pass|conj)$/.test(labelOf(document, mention.head));
    if (isJoined && mention.form === 'name' && people.quotation === quotation) people.members.push(index);
    else people = { sentence, section, quotation: -2, members: [] };
  }
  return together;
}
