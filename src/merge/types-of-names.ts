import { isName, isNamedOrMeant } from '../document/entities';
import type { Extraction } from '../extraction';
import { isInitials } from '../lexicon/acronyms';
import { standsAlone } from '../lexicon/stands-alone';
import { nameKey } from './name-key';
import type { Node } from './nodes';

/** How many mentions of a name are of one type, and in how many documents. */
export interface Votes {
  mentions: number;
  documents: number;
}

/** Votes by name and type. */
export type Ballot = ReadonlyMap<string, ReadonlyMap<string, Votes>>;

/** Every mention of a name votes for the type that its document takes it for. */
export function ballotOf(documents: readonly Extraction[]): Ballot {
  const ballot = new Map<string, Map<string, Votes>>();
  for (const { entities } of documents) {
    // Each type of a name once a document.
    const seen = new Set<Votes>();
    for (const { type, mentions } of entities) {
      if (!isNamedOrMeant(mentions)) continue;
      for (const { form, text } of mentions) {
        if (!isName(form)) continue;
        const key = nameKey(text);
        let types = ballot.get(key);
        if (!types) ballot.set(key, (types = new Map<string, Votes>()));
        let votes = types.get(type);
        if (!votes) types.set(type, (votes = { mentions: 0, documents: 0 }));
        votes.mentions++;
        if (!seen.has(votes)) votes.documents++;
        seen.add(votes);
      }
    }
  }
  return ballot;
}

/** Types of which one is often said for another: the house, who is in it, and the town. */
const METONYMS: ReadonlySet<string> = new Set(['organization', 'place', 'facility']);
/** Recognizers' confidence in what they only guess. */
const GUESS = 0.5;
/** How many votes against one, and documents, it takes. */
const MAJORITY = 3;
const LANDSLIDE = 10;

/**
 * What a name is across the documents. Where nothing spoke for a type, it is what most mentions of the name are. A type gives way to that of three
 * times as many mentions where it was but a guess, or where the name has several words or is an acronym, since no two things have the same
 * one by chance. A single word may be a person's and a place's: there only a guess gives way, and to ten times as many.
 */
export function typeOf({ type, name, key, confidence }: Node, ballot: Ballot): string {
  const votes = [...(ballot.get(key) ?? [])].filter(([other]) => other !== 'concept');
  const most = votes.reduce((best, [, { mentions }]) => Math.max(best, mentions), 0);
  const first = votes.filter(([, { mentions }]) => mentions === most);
  // Of two that are equal, none is right.
  if (first.length !== 1) return type === 'concept' ? type : metonymOf(type, name, first.map(([other]) => other)); // prettier-ignore
  const [[winner, { documents }]] = first;
  if (winner === type) return type;
  // A surname is many people's.
  if (type === 'concept' && !standsAlone(winner, name)) return type;
  if (type === 'concept') return 2 * most > votes.reduce((sum, [, { mentions }]) => sum + mentions, 0) ? winner : type;
  const own = votes.find(([other]) => other === type)?.[1].mentions ?? 0;
  const isOneThing = name.includes(' ') || isInitials(name);
  if (isOneThing && METONYMS.has(type) && METONYMS.has(winner)) return winner;
  const needed = isOneThing || (type !== 'person' && winner !== 'person') ? MAJORITY : LANDSLIDE;
  const gives = isOneThing || confidence <= GUESS || (METONYMS.has(type) && METONYMS.has(winner) && most >= LANDSLIDE * own);
  return gives && documents >= MAJORITY && most >= needed * own ? winner : type;
}

/** Of two types of one house that have as many votes, the first in the alphabet. */
const metonymOf = (type: string, name: string, first: readonly string[]): string =>
  name.includes(' ') && first.length > 1 && [type, ...first].every((other) => METONYMS.has(other)) ? [...first].sort()[0] : type;
