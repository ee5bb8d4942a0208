import { isName } from '../document/entities';
import type { MentionedDocument } from '../document/layers';
import { gazetteerBits } from '../lexicon/gazetteer';
import { COUNTRY } from '../lexicon/name-classes';
import { nounType } from '../lexicon/nouns';
import { canonicalKey } from '../lexicon/variants';
import { listsBefore } from './lists';
import type { Reference } from './references';

/** Whom a mention that stands for several stands for. */
export function togetherIn(document: MentionedDocument, references: readonly Reference[]): ReadonlyMap<number, readonly number[]> {
  return new Map([...listsBefore(document, references), ...pairsBefore(document, references)]);
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
