import { isName } from '../document/entities';
import type { Entity, Extraction, Mention } from '../extraction';
import { standsAlone } from '../lexicon/stands-alone';
import { lettersKey, nameKey } from './name-key';
import type { Nodes } from './nodes';
import type { Sets } from './sets';

/** A place where an article speaks of it. */
interface Owner {
  readonly set: number;
  readonly end: number;
}

/** Where the places that an article names begin and end. */
interface Owners {
  readonly byStart: ReadonlyMap<number, Owner>;
  readonly byEnd: ReadonlyMap<number, Owner>;
}

/** Code units from a name to what is its, at most: "Norway's Foreign Ministry". */
const REACH = 3;

/**
 * For each body of a kind that many states have, its key with whose it is: "foreign ministry" of Norway. Only where the text says so in its name
 * ("Norwegian Foreign Ministry") or right before it, and says the same each time.
 */
export function ownersOf(documents: readonly Extraction[], { list, numberOf }: Nodes, sets: Sets): (string | undefined)[] {
  const keys = new Array<string | undefined>(list.length);
  for (const { entities } of documents) {
    const owners = ownersIn(entities, (id) => {
      const number = numberOf.get(id);
      return number === undefined ? undefined : sets.find(number);
    });
    if (owners.byEnd.size === 0) continue;
    for (const { id, type, mentions } of entities) {
      const number = numberOf.get(id);
      if (number === undefined || type === 'person' || type === 'place') continue;
      const found = new Set(mentions.flatMap((mention) => ownedAs(type, mention, owners)));
      if (found.size === 1) [keys[number]] = found;
    }
  }
  return keys;
}

/** Where the places that an article names begin and end, each with the number of what it is. */
export function ownersIn(entities: readonly Entity[], setOf: (id: string) => number | undefined): Owners {
  const byStart = new Map<number, Owner>();
  const byEnd = new Map<number, Owner>();
  for (const { id, type, mentions } of entities) {
    const set = type === 'place' ? setOf(id) : undefined;
    if (set === undefined) continue;
    for (const { start, end, form } of mentions) {
      if (!isName(form) && form !== 'demonym') continue;
      byStart.set(start, { set, end });
      byEnd.set(end, { set, end });
    }
  }
  return { byStart, byEnd };
}

/** The key of a body by one mention of it, if that says whose it is: behind the last space stands the number of the owner. */
export function ownedAs(type: string, { start, text, form }: Mention, { byStart, byEnd }: Owners): string[] {
  if (!isName(form)) return [];
  const key = (name: string, { set }: Owner): string[] => (standsAlone(type, name) ? [] : [`${type} ${lettersKey(nameKey(name))} ${set}`]);
  const inside = byStart.get(start);
  if (inside) return key(text.slice(inside.end - start).trim(), inside);
  for (let reach = 1; reach <= REACH; reach++) {
    const before = byEnd.get(start - reach);
    if (before) return key(text, before);
  }
  return [];
}
