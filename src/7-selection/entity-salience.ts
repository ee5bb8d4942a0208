import type { RelatedDocument } from '../document/layers';
import { sentenceColumn } from '../document/tree';

/**
 * How much the article is about each entity, 0 to 1: mentions, with more weight for the title and the first sentences, and for
 * taking part in relations that are told. Values are worth half: a date is seldom what an article is about.
 */
export function salienceOfEntities(document: RelatedDocument, participants: ReadonlySet<number>): number[] {
  const sentenceOf = sentenceColumn(document);
  const raw = document.entities.map((entity, index) => {
    const mentions = entity.mentions.reduce((sum, mention) => {
      const { start, form } = document.mentions[mention]!;
      const sentence = sentenceOf[start]!;
      const position = sentence === 0 ? 2 : sentence < 4 ? 1.5 : 1;
      return sum + position * (form === 'pronoun' || form === 'demonym' ? 0.5 : 1);
    }, 0);
    return mentions * (participants.has(index) ? 1 : 0.7) * (entity.value ? 0.5 : 1);
  });
  return shares(raw);
}

/** Each as a share of the greatest, in thousandths. */
export function shares(raw: readonly number[]): number[] {
  const greatest = raw.reduce((most, score) => Math.max(most, score), 0) || 1;
  return raw.map((score) => Math.round((score / greatest) * 1000) / 1000);
}
