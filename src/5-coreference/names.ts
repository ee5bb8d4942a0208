import { isName } from '../document/entities';
import { nameBits } from '../lexicon/name-words';
import { nounType } from '../lexicon/nouns';
import { remember } from '../lexicon/remember';
import { comparableName } from '../lexicon/variants';
import type { Discourse } from './sieve';

/** All mentions of one name. */
export interface NameGroup {
  readonly key: string;
  /** The key's words. */
  readonly words: readonly string[];
  /** Type of its mentions, by the majority of their confidence. */
  readonly type: string;
  /** One of its mentions: the first with the longest name. */
  readonly mention: number;
  /** First mention outside titles and headings, or -1. */
  readonly body: number;
  readonly form: 'name' | 'acronym';
}

/** The chains of names as they stand, one group a chain, described by the longest name in it. In the order of the text. */
export function nameGroups({ references, chains }: Discourse): readonly NameGroup[] {
  const longest = new Map<number, number>();
  const body = new Map<number, number>();
  for (const { index, mention, headline } of references) {
    if (!isName(mention.form)) continue;
    const chain = chains.find(index);
    if (!headline && !body.has(chain)) body.set(chain, index);
    const best = longest.get(chain);
    if (best === undefined || mention.name.length > references[best].mention.name.length) longest.set(chain, index);
  }
  return [...longest].map(([chain, index]) => {
    const { mention } = references[index];
    const key = comparableName(mention.name);
    const form = mention.form === 'acronym' ? 'acronym' : 'name';
    return { key, words: wordsOf(key), type: chains.typeOf(chain), mention: index, body: body.get(chain) ?? -1, form };
  });
}

/** Letters and digits between anything else: "university of california, berkeley" is four words. */
export const wordsOf = remember(4_096, (key): readonly string[] => key.match(/[\p{L}\p{N}&’'.-]+/gu) ?? []);

/** The words of a name that say what it is: "Ministry of Health", "Saimaa Bank", "Typhoon Marikit"; not "World" of "World Bank". */
export function headsOf(words: readonly string[]): readonly string[] {
  const of = words.findIndex((word) => word === 'of' || word === 'for');
  const last = words[(of > 0 ? of : words.length) - 1];
  return nounType(words[0]) === undefined ? [last] : [last, words[0]];
}

/** The name that begins right behind a mention, "Acme" behind "the chip maker"; or -1. */
export function nameBehind({ references }: Discourse, index: number): number {
  const { end } = references[index].mention;
  let behind = index + 1;
  while (behind < references.length && references[behind].mention.start < end) behind++;
  return behind < references.length && references[behind].mention.start === end && isName(references[behind].mention.form) ? behind : -1;
}

/** Words of a country's, state's or city's name at most. */
const LONGEST_PLACE = 3;

/**
 * How many of a name's first words are a place's of a kind, 0 if none: 2 of "United Kingdom Home Office".
 *
 * @param kind bits of name-classes.ts
 * @param behind words that there must be behind them, at least
 */
export function placeWords(words: readonly string[], kind: number, behind: number): number {
  for (let length = Math.min(LONGEST_PLACE, words.length - behind); length > 0; length--)
    if ((nameBits(words.slice(0, length).join(' ')) & kind) !== 0) return length;
  return 0;
}
