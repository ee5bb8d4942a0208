import type { MentionedDocument } from '../document/layers';
import { labelOf } from '../document/tree';
import type { Reference } from './references';

/**
 * "Reed and Roe left Acme. They founded Beta in Oslo.": for a "they" that opens the next sentence as its subject, those who by name together
 * were the subject before. "Reed met Roe. They left" leaves open who is meant, and so do "the firms" of a list that goes on.
 */
export function togetherIn(document: MentionedDocument, references: readonly Reference[]): ReadonlyMap<number, readonly number[]> {
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
