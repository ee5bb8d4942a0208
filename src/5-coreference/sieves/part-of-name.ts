import { isA } from '../../english';
import { comparableName, foldName } from '../../lexicon/variants';
import { isCommonWord } from '../../lexicon/common-words';
import { withoutGeneration } from '../../lexicon/generations';
import { kinOf } from '../../lexicon/kin';
import type { Gender } from '../../lexicon/pronouns';
import { nameBits } from '../../lexicon/name-words';
import { nounType } from '../../lexicon/nouns';
import { headsOf, nameGroups, placeWords, type NameGroup } from '../names';
import type { Reference } from '../references';
import { warnAmbiguous, type Discourse, type Sieve } from '../sieve';
import { classBits } from '../../lexicon/gazetteer';
import { GIVEN_NAME, LEGAL_FORM, NATION_OR_STATE, ORGANIZATION, ORIGIN, PLACE } from '../../lexicon/name-classes';

export const partOfName: Sieve = {
  name: 'part-of-name',
  about: 'A part for the whole, if for one whole only: "Clement Delangue … Delangue", "Acme Holdings Ltd … Acme".',
  examples: {
    'Maria Lopez spoke. Lopez left.': ['Maria Lopez = Lopez'],
    'Acme Holdings Ltd sold a factory. Acme kept the land.': ['Acme Holdings Ltd = Acme'],
    'The San Antonio Spurs won. Fans of the Spurs cheered.': ['San Antonio Spurs = Spurs'],
    'Jorge Marin Silva spoke. J. M. Silva left. Marin smiled.': ['Jorge Marin Silva = J. M. Silva', 'Jorge Marin Silva = Marin'],
    'Tom Reed and Ann Reed run Acme. Ms. Reed stayed.': ['Ann Reed = Reed'],
    'Tom Reed was born in Oslo. His brother Harry Reed moved to Lima. Reed stayed.': ['Tom Reed = Reed'],
  },
  counterexamples: {
    'Maria Lopez spoke. Okafor left.': ['Maria Lopez = Okafor'],
    'Power goes from Kim Jong-il to his sons. Mr. Kim inherited it from his father Kim Il-Sung.': ['Kim = Kim Il-Sung'],
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
        // "A. Roe" shortened is "A. Roe".
        if (part === group.words.join(' ')) continue;
        add(`${group.type} ${part}`, group);
        // A name of unknown type may be part of a whole of any.
        if (group.type !== 'concept') add(`concept ${part}`, group);
      }
      for (const part of middlesOf(group)) add(`middle ${part}`, group);
    }
    const calledBoth = bothTitles(discourse, groups);
    const calledAlone = new Map<string, NameGroup>();
    for (const group of groups) {
      const isSurname = group.words.length === 1 && (wholes.get(foldName(`person ${group.words[0]}`))?.length ?? 0) > 0;
      if (group.words.length === 1 && !isSurname && joinFirstWord(discourse, group, openers.get(group.words[0]) ?? [], name)) continue;
      const part = group.words.join(' ');
      const wholesOfType = wholes.get(foldName(`${group.type} ${part}`)) ?? [];
      const middles = wholesOfType.length === 0 && group.type === 'person' ? (wholes.get(foldName(`middle ${part}`)) ?? []) : [];
      const bearers = byTitle(discourse, knownBefore(discourse, group, [...wholesOfType, ...middles]), group, calledBoth.has(part));
      // "Warhol" is Andy Warhol and not "Warhol Prints": a name alone is a surname first.
      const bySurname = bearers.filter((each) => group.words.length === 1 && each.words.at(-1) === group.words[0]);
      const found = bySurname.length === 1 ? bySurname : knownBefore(discourse, group, bySurname.length > 0 ? bySurname : bearers);
      const whole = oneOf(discourse, found) ?? mainBearer(discourse, group, found, calledAlone.get(group.words[0]));
      if (whole) {
        discourse.chains.join(whole.mention, group.mention, name);
        if (group.type === 'person' && group.words.length === 1) calledAlone.set(group.words[0], whole);
      } else if (found.length > 1) warnAmbiguous(discourse, group.mention, chainsOf(discourse, found).slice(0, 2));
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

const chainsOf = ({ chains }: Discourse, found: readonly NameGroup[]): readonly number[] => [
  ...new Set(found.map(({ mention }) => chains.find(mention))),
];

/** Two wholes that an earlier sieve found to be one are no doubt. */
const oneOf = (discourse: Discourse, found: readonly NameGroup[]): NameGroup | undefined =>
  chainsOf(discourse, found).length === 1 ? found[0] : undefined;

/**
 * "Ms. Reed" is Ann Reed and not Tom Reed. A title speaks against the only one of a name where the text has both, "Mr. Reed … Mrs. Reed": "Mr. Halb"
 * may be Andrea Halb.
 */
function byTitle({ chains }: Discourse, found: readonly NameGroup[], part: NameGroup, both: boolean): readonly NameGroup[] {
  const own = chains.of(part.mention).shown;
  if ((found.length < 2 && !both) || part.type !== 'person' || !own.sure) return found;
  const fitting = found.filter(({ mention, words }) => {
    const { sure, gender } = chains.of(mention).shown;
    // "Kim" of Kim Jong-il is no woman's given name.
    return !sure || gender === own.gender || words[0] === part.words[0];
  });
  return fitting.length > 0 || both ? fitting : found;
}

/** Names alone that the text has behind the title of a man and behind that of a woman. */
function bothTitles({ chains }: Discourse, groups: readonly NameGroup[]): ReadonlySet<string> {
  const genders = new Map<string, Gender | undefined>();
  const both = new Set<string>();
  for (const { words, mention, type } of groups) {
    const { sure, gender } = chains.of(mention).shown;
    if (type !== 'person' || words.length > 1 || !sure) continue;
    if (genders.has(words[0]) && genders.get(words[0]) !== gender) both.add(words[0]);
    else genders.set(words[0], gender);
  }
  return both;
}

/**
 * Whom a surname alone means of several who bear it: whom it has meant before, else the one whom the text names first, where the others come in
 * later or as relatives ("Ann Reed, daughter of Tom Reed"). Others are then called by their given names or in full.
 */
function mainBearer(
  discourse: Discourse,
  group: NameGroup,
  found: readonly NameGroup[],
  before: NameGroup | undefined,
): NameGroup | undefined {
  const { chains, references } = discourse;
  if (found.length < 2 || found.some(({ type, words }) => type !== 'person' || words.at(-1) !== group.words[0])) return undefined;
  if (before && chainsOf(discourse, found).includes(chains.find(before.mention))) return before;
  const byPlace = [...chainsOf(discourse, found)].sort((a, b) => a - b);
  const [first, second] = byPlace.map((chain) => references[chain]);
  if (first.index > chains.find(group.mention) || isRelative(discourse, first)) return undefined;
  const isSetApart = first.sentence < second.sentence || isRelative(discourse, second);
  return isSetApart ? found.find(({ mention }) => chains.find(mention) === first.index) : undefined;
}

/** "a nephew of Tom Reed", "Tom Reed's nephew", "her brother, Tom Reed": whether somebody is named to tell who somebody else is, or as a relative. */
function isRelative({ document }: Discourse, { governor, mention }: Reference): boolean {
  const { lemmas } = document.syntax;
  const before = document.tokens.lower[mention.start - 1] === ',' ? mention.start - 2 : mention.start - 1;
  return [governor, before].some((token) => token >= 0 && isRelativeNoun(lemmas[token].toLowerCase()));
}

const isRelativeNoun = (noun: string): boolean => kinOf(noun) !== undefined || isA(noun, 'relative farther off');

function partsOf({ words, type, form }: NameGroup): readonly string[] {
  if (words.length < 2 || form === 'acronym') return [];
  switch (type) {
    case 'person':
      return personParts(words);
    case 'organization':
      return [...shortForms(words), ...headForms(words), ...withoutNation(words), ...withoutCity(words)];
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
  if (words.length > 2) parts.push(`${words[0]} ${last}`, words.slice(1).join(' '), `${words.at(-2)!} ${last}`);
  // "Jorge Lopez" of "Jorge Lopez Silva"
  for (let end = 2; end < words.length; end++) if (!isA(words[end - 1], 'particle')) parts.push(words.slice(0, end).join(' '));
  parts.push(...withInitials(words.slice(0, start), words.slice(start).join(' ')));
  if (words.length < all.length) parts.push(words.join(' '));
  // "Annika Voss-Lindqvist … Voss"
  const halves = last.split('-');
  if (halves.length === 2 && halves.every((half) => half.length >= SHORTEST_HALF)) parts.push(...halves);
  return parts.filter((part) => !isA(part, 'particle'));
}

/** "A. M. Roe", "Anna M. Roe" and "A. Roe" of "Anna Maria Roe". */
function withInitials(given: readonly string[], surname: string): readonly string[] {
  const [first, ...others] = given;
  const initials = others.map((word) => word.charAt(0)).join(' ');
  const short = first.charAt(0);
  return others.length === 0
    ? [`${short} ${surname}`]
    : [`${short} ${surname}`, `${short} ${initials} ${surname}`, `${first} ${initials} ${surname}`];
}

/** "Pacheco" of "Gregorio Pacheco Leyes": words within a person's name that are no given names. */
function middlesOf({ words, type }: NameGroup): readonly string[] {
  if (type !== 'person') return [];
  return withoutGeneration(words)
    .slice(1, -1)
    .filter((word) => word.length > 2 && !isA(word, 'particle') && (nameBits(word) & GIVEN_NAME) === 0);
}

/** "Australian League of Rights … the League", "Oakland Athletics … the Athletics": by its head noun alone, where that is written as a name. */
const headForms = (words: readonly string[]): readonly string[] => {
  const [head] = headsOf(words);
  return (nameBits(head) & OWN_NAME) === 0 ? [head] : [];
};

/** "United Kingdom Home Office … the Home Office", "Australian Labor Party … Labor": without whose it is. */
function withoutNation(words: readonly string[]): readonly string[] {
  const nation = placeWords(words, NATION_OR_STATE, 2);
  if (nation === 0) return [];
  const rest = words.slice(nation);
  // "British American Tobacco" is not American Tobacco, and "Swiss Re" not Re.
  const isOwn = (word: string, at: number): boolean => isCommonWord(word) && !(at === 0 && (nameBits(word) & NATION) !== 0);
  if (!rest.every(isOwn) && (nameBits(rest.join(' ')) & ORGANIZATION) === 0) return [];
  return [comparableName(rest.join(' ')), ...shortForms(rest)];
}
const NATION = classBits('CTRY', 'USST');

/** "San Antonio Spurs … the Spurs", "Los Angeles Times … the Times": what is called in the plural, without its town. */
function withoutCity(words: readonly string[]): readonly string[] {
  const city = /[sx]$/.test(words.at(-1)!) ? placeWords(words, PLACE, 1) : 0;
  return city > 0 ? [words.slice(city).join(' ')] : [];
}

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
