import type { Entity } from '..';

/** What somebody is called in a sentence: by name, or as the text first speaks of whoever has none, "two people" and not "person". */
export function calledOf({ name, mentions }: Entity): string {
  if (mentions.some(({ form }) => form === 'name' || form === 'acronym')) return name;
  const first = mentions.find(({ form }) => form === 'nominal');
  return first === undefined ? name : withinSentence(first.text, name);
}

/** The phrase without the capital that it has at the beginning of a sentence: the entity's name has those of names alone. */
function withinSentence(phrase: string, name: string): string {
  const [word = ''] = name.split(' ');
  if (phrase.toLowerCase().startsWith(word.toLowerCase())) return name.charAt(0) + phrase.slice(1);
  // "Hart's lawyers"
  return /['’]/.test(phrase) ? phrase : phrase.charAt(0).toLowerCase() + phrase.slice(1);
}
