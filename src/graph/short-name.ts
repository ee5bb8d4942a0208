import { isNamed } from '../document/entities';
import { isSmallWord } from '../english/small-words';
import type { Entity } from '../extraction';

/** What a label calls an entity in the middle of an edge, "deal" of "sign deal with": a noun phrase without what stands behind its head. */
export function shortName({ name, mentions }: Entity): string {
  if (isNamed(mentions)) return name;
  const words = name.split(' ');
  const preposition = words.findIndex((word, at) => at > 0 && isSmallWord(word, 'preposition'));
  return preposition < 0 ? name : words.slice(0, preposition).join(' ');
}
