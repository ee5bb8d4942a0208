import { isA } from '../../english';
import { comparableName, foldName } from '../../lexicon/variants';
import { isCommonWord } from '../../lexicon/common-words';
import { withoutGeneration } from '../../lexicon/generations';
import { nameBits } from '../../lexicon/name-words';
import { nounType } from '../../lexicon/nouns';
import { headsOf, nameGroups, type NameGroup } from '../names';
import { warnAmbiguous, type Discourse, type Sieve } from '../sieve';
import { classBits } from '../../lexicon/gazetteer';
import { GIVEN_NAME, LEGAL_FORM, NATION_OR_STATE, ORGANIZATION, ORIGIN } from '../../lexicon/name-classes';

export const partOfName: Sieve = {
  name: 'part-of-name',
  about: 'A part for the whole, if for one whole only: "Clement Delangue … Delangue", "Acme Holdings Ltd … Acme".',
  examples: {
    'Maria Lopez spoke. Lopez left.': ['Maria Lopez = Lopez'],
    'Acme Holdings Ltd sold a factory. Acme kept the land.': ['Acme Holdings Ltd = Acme'],
  },
  counterexamples: {
    'Maria Lopez spoke. Okafor left.': ['Maria Lopez = Okafor'],
    'Maria Garcia met Carlos Garcia in Madrid. Garcia smiled.': ['Maria Garcia = Garcia', 'Carlos Garcia = Garcia'],
  },
  apply(discourse, name) {
    const groups = nameGroups(discourse);
    const wholes = new Map<string, NameGroup[]>();
    const openers = new Map<string, NameGroup[]>();
    const add = (key: string, group: NameGroup): void => {
      const folded = foldName(key);
      const list = wholes.get(folded);
      if (!list) wholes.set(folded, [group]);
      else if (list.at(-1) !== group) list.push(group);
    };
    for (const group of groups) {
      const opener = openerOf(group);
      if (opener !== undefined) openers.set(opener, [...(openers.get(opener) ?? []), group].slice(0, 2));
      // "George H. W." and "George W." are two, and neither in full.
      if (group.type === 'person' && /\p{Lu}\.$/u.test(discourse.references[group.mention].mention.name)) continue;
      for (const part of new Set(partsOf(group))) {
        add(`${group.type} ${part}`, group);
        // A name of unknown type may be part of a whole of any.
        if (group.type !== 'concept') add(`concept ${part}`, group);
      }
    }
    for (const group of groups) {
      const isSurname = group.words.length === 1 && (wholes.get(foldName(`person ${group.words[0]}`))?.length ?? 0) > 0;
      if (group.words.length === 1 && !isSurname && joinFirstWord(discourse, group, openers.get(group.words[0]) ?? [], name)) continue;
      const found = wholes.get(foldName(`${group.type} ${group.words.join(' ')}`)) ?? [];
      // "Warhol" is Andy Warhol and not "Warhol Prints": a name alone is a surname first.
      const bySurname = found.filter((whole) => group.words.length === 1 && whole.words.at(-1) === group.words[0]);
      if (found.length === 1 || bySurname.length === 1) discourse.chains.join((bySurname[0] ?? found[0]).mention, group.mention, name);
      else if (found.length > 1) joinIfOneOrWarn(discourse, group, knownBefore(discourse, group, found), name);
    }
  },
};

/**
 * "Velmora Robotics … Velmora": the one coined word of a firm's name that was given in full first. Its recognizer may have taken the
 * word alone for something else, but never for a place that it knows.
 */
function joinFirstWord(discourse: Discourse, group: NameGroup, found: readonly NameGroup[], name: string): boolean {
  const { chains } = discourse;
  if (found.length !== 1 || (nameBits(group.words[0]) & OWN_NAME) !== 0) return false;
  const [full] = found;
  // A headline may be short before the text has said whom it means.
  if (group.body >= 0 && full.mention > group.body) return false;
  chains.join(full.mention, group.mention, name);
  return true;
}

/** Names that stand for themselves: "Boston" is not Boston Dynamics. */
const OWN_NAME = ORIGIN | GIVEN_NAME | ORGANIZATION;

/** First word of an organization's name whose others are plain words, or that a legal form or an ampersand shows to be a firm's. */
function openerOf({ words, type, form }: NameGroup): string | undefined {
  if (type !== 'organization' || form === 'acronym' || words.length < 2 || words.length > 4) return undefined;
  const [first, ...rest] = words;
  if (isA(first, 'no name by itself') || isCommonWord(first)) return undefined;
  if (words[1] === '&' || (nameBits(words.at(-1)!) & LEGAL_FORM) !== 0) return first;
  if (words.length > 3) return undefined;
  return rest.every((word) => isA(word, 'descriptor of a body') || isCommonWord(word)) ? first : undefined;
}

/** "Ahmed Mohamed … Mohamed … his father Elhassan Mohamed": of several wholes those that the text has named before the part. */
function knownBefore({ chains }: Discourse, group: NameGroup, found: readonly NameGroup[]): readonly NameGroup[] {
  const before = found.filter((whole) => chains.find(whole.mention) <= chains.find(group.mention));
  return before.length > 0 ? before : found;
}

/** Two wholes that an earlier sieve found to be one are no doubt; two that differ are. */
function joinIfOneOrWarn(discourse: Discourse, group: NameGroup, found: readonly NameGroup[], name: string): void {
  const { chains } = discourse;
  const chainsFound = new Set(found.map(({ mention }) => chains.find(mention)));
  if (chainsFound.size === 1) chains.join(found[0].mention, group.mention, name);
  else warnAmbiguous(discourse, group.mention, [...chainsFound].slice(0, 2));
}

function partsOf({ words, type, form }: NameGroup): readonly string[] {
  if (words.length < 2 || form === 'acronym') return [];
  switch (type) {
    case 'person':
      return personParts(words);
    case 'organization':
      return [...shortForms(words), ...headForms(words), ...withoutNation(words)];
    case 'product':
      // "Tesla Model 3 … the Model 3": what is left must still look like a name.
      return words.length > 2 ? [words.slice(1).join(' '), ...ownWord(words)] : ownWord(words);
    case 'place':
      return [];
    default:
      return ownWord(words);
  }
}

/** "Space Shuttle Discovery … Discovery": what stands behind a noun for its kind; not "Austria" of "Bank Austria". */
function ownWord(words: readonly string[]): readonly string[] {
  const last = words.at(-1)!;
  return nounType(words.at(-2)!) !== undefined && (nameBits(last) & OWN_NAME) === 0 ? [last] : [];
}

/** Letters in half of a surname, at least: not "un" of "Jong-un". */
const SHORTEST_HALF = 4;

/** Given name, surname, surname with its particles, and first and last without what is between. */
function personParts(all: readonly string[]): readonly string[] {
  const words = withoutGeneration(all);
  if (words.length < 2) return [];
  const last = words.at(-1)!;
  let start = words.length - 1;
  while (start > 1 && isA(words[start - 1], 'particle')) start--;
  const parts = [words[0], last, words.slice(start).join(' ')];
  if (words.length > 2) parts.push(`${words[0]} ${last}`, words.slice(1).join(' '));
  if (words.length < all.length) parts.push(words.join(' '));
  // "Annika Voss-Lindqvist … Voss"
  const halves = last.split('-');
  if (halves.length === 2 && halves.every((half) => half.length >= SHORTEST_HALF)) parts.push(...halves);
  return parts.filter((part) => !isA(part, 'particle'));
}

/** "Australian League of Rights … the League", "Oakland Athletics … the Athletics": by its head noun alone, where that is written as a name. */
const headForms = (words: readonly string[]): readonly string[] => {
  const [head] = headsOf(words);
  return (nameBits(head) & OWN_NAME) === 0 ? [head] : [];
};

/** "United Kingdom Home Office … the Home Office", "Australian Labor Party … Labor": without whose it is. */
function withoutNation(words: readonly string[]): readonly string[] {
  for (let length = Math.min(LONGEST_NATION, words.length - 2); length > 0; length--) {
    if ((nameBits(words.slice(0, length).join(' ')) & NATION_OR_STATE) === 0) continue;
    const rest = words.slice(length);
    // "British American Tobacco" is not American Tobacco, and "Swiss Re" not Re.
    const isOwn = (word: string, at: number): boolean => isCommonWord(word) && !(at === 0 && (nameBits(word) & NATION) !== 0);
    if (!rest.every(isOwn) && (nameBits(rest.join(' ')) & ORGANIZATION) === 0) return [];
    return [comparableName(rest.join(' ')), ...shortForms(rest)];
  }
  return [];
}
const NATION = classBits('CTRY', 'USST');
/** Words of a country's or state's name at most. */
const LONGEST_NATION = 3;

function shortForms(words: readonly string[]): readonly string[] {
  const parts: string[] = [];
  let end = words.length;
  while (end > 1 && (isA(words[end - 1], 'descriptor of a body') || words[end - 1] === '&' || words[end - 1] === 'and')) {
    end--;
    const part = words.slice(0, end).join(' ');
    if (!isA(part, 'no name by itself')) parts.push(part);
  }
  return parts;
}
