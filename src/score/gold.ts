import { nearest } from '../document/nearest';
import { describe, RelataError } from '../errors';

/** A part of a text: code units, half-open. */
export interface GoldSpan {
  /** First code unit. */
  readonly start: number;
  /** Behind the last one. */
  readonly end: number;
}

/** A name, and what it is. */
export interface GoldEntity extends GoldSpan {
  /** "person", "organization", or a type of one's own. */
  readonly type: string;
}

/** Two names that the text relates. Of a relation the source is the subject. */
export interface GoldLink {
  /** Where a name of the one stands. */
  readonly source: GoldSpan;
  /** Where a name of the other stands. */
  readonly target: GoldSpan;
  /** How, as `predicate.type` has it: "works for"; absent where only that they are related is known. */
  readonly type?: string;
}

/** A text and what a reader finds in it. A list that is absent is not scored; one that is empty says that there is nothing to find. */
export interface GoldText {
  /** What is extracted. */
  readonly text: string;
  /** What it is called in messages. */
  readonly id?: string;
  /** The day it was published. */
  readonly published?: string;
  /** All names of the types that are marked. */
  readonly entities?: readonly GoldEntity[];
  /** All pairs of names that the text relates, in whatever direction. */
  readonly pairs?: readonly GoldLink[];
  /** All relations between names, from subject to object. */
  readonly relations?: readonly GoldLink[];
}

/** The members of each record. */
// eslint-disable-next-line english/no-word-lists -- members, and no words
const LINE = ['text', 'id', 'published', 'entities', 'pairs', 'relations'];
const PLACE = ['start', 'end', 'text', 'type'];

/** What other tools call the types of names. */
// eslint-disable-next-line english/no-word-lists -- labels, and no words
const CALLED: Readonly<Record<string, string>> = { per: 'person', org: 'organization', loc: 'place', gpe: 'place', fac: 'facility' };

/**
 * Reads a line of a gold: `{ text, entities: [{ start, end, type }], pairs: [{ a, b, type? }], relations: [{ subject, object, type? }] }`. A name is said by its offsets, by
 * its text (`{ text, type }`: where it stands next) or, as an end of a pair or relation, by its words alone (where they stand first) or by its number among the entities. Types
 * may be in capitals and with underscores, and PER, ORG, LOC, GPE and FAC are understood. Other members may be there for other programs, but for those that are a slip away
 * from one of these that is absent.
 *
 * @param value what JSON.parse gave
 * @throws RelataError `bad-gold`, which says what is wrong where
 * @example
 * readGold({ text: 'Acme hired Ann Lee.', pairs: [{ a: 'Acme', b: 'Ann Lee' }] }).pairs; // [{ source: { start: 0, end: 4 }, target: { start: 11, end: 18 } }]
 */
export function readGold(value: unknown): GoldText {
  const line = recordOf('it', value, LINE);
  const text = stringOf('text', line.text, line);
  const reader = new Reader(text);
  const entities = listOf('entities', line.entities)?.map((one, i) => reader.entity(`entities[${i}]`, one));
  const link = (ends: readonly [string, string], list: string) =>
    listOf(list, line[list])?.map((one, i) => reader.link(`${list}[${i}]`, one, ends, entities ?? []));
  const [pairs, relations] = [link(['a', 'b'], 'pairs'), link(['subject', 'object'], 'relations')];
  if (!entities && !pairs && !relations) throw bad('it', 'a record with entities, pairs or relations', value, line);
  return {
    text,
    ...(line.id !== undefined && { id: typeof line.id === 'number' ? String(line.id) : stringOf('id', line.id) }),
    ...(line.published !== undefined && { published: stringOf('published', line.published) }),
    ...(entities && { entities }),
    ...(pairs && { pairs }),
    ...(relations && { relations }),
  };
}

/** Finds in a text what a gold speaks of. */
class Reader {
  /** Where to look for the next name of the same words. */
  private readonly searched = new Map<string, number>();

  constructor(private readonly text: string) {}

  entity(member: string, value: unknown): GoldEntity {
    const record = recordOf(member, value, PLACE);
    const name = stringOf(`${member}.type`, record.type, record).toLowerCase().replaceAll('_', ' ');
    return { ...this.span(member, record, true), type: Object.hasOwn(CALLED, name) ? CALLED[name]! : name };
  }

  link(member: string, value: unknown, [from, to]: readonly [string, string], entities: readonly GoldEntity[]): GoldLink {
    const record = recordOf(member, value, [from, to, 'type']);
    const end = (name: string): GoldSpan => {
      if (record[name] === undefined) throw bad(`${member}.${name}`, 'a name of the text', undefined, record);
      return this.end(`${member}.${name}`, record[name], entities);
    };
    const { type } = record;
    return {
      source: end(from),
      target: end(to),
      ...(type !== undefined && { type: stringOf(`${member}.type`, type).toLowerCase().replaceAll('_', ' ') }),
    };
  }

  private end(member: string, value: unknown, entities: readonly GoldEntity[]): GoldSpan {
    if (typeof value === 'string') return this.found(member, value, 0);
    if (typeof value !== 'number') return this.span(member, value, false);
    const entity = entities[value];
    if (entity === undefined) throw bad(member, `a number of one of the ${entities.length} entities, from 0`, value);
    return { start: entity.start, end: entity.end };
  }

  private span(member: string, value: unknown, isNext: boolean): GoldSpan {
    const record = recordOf(member, value, PLACE);
    const { start, end, text } = record;
    if (start === undefined && end === undefined && text !== undefined) {
      const words = stringOf(`${member}.text`, text);
      const span = this.found(`${member}.text`, words, isNext ? (this.searched.get(words) ?? 0) : 0);
      if (isNext) this.searched.set(words, span.end);
      return span;
    }
    if (!isOffset(start) || !isOffset(end) || start >= end || end > this.text.length)
      throw bad(
        member,
        `text, or start and end within the text's ${this.text.length} code units`,
        value,
        start === undefined || end === undefined ? record : undefined,
      );
    const there = this.text.slice(start, end);
    // Offsets in bytes or code points are wrong from the first character that takes several on.
    if (text !== undefined && text !== there) throw bad(`${member}.text`, `what stands there, ${JSON.stringify(there)}`, text);
    return { start, end };
  }

  private found(member: string, words: string, from: number): GoldSpan {
    const start = words === '' ? -1 : this.text.indexOf(words, from);
    if (start < 0) throw bad(member, from === 0 ? 'words of the text' : 'words that the text has once more', words);
    return { start, end: start + words.length };
  }
}

const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** @param among what stands in the record where something is missing: a member may be misspelt */
function bad(member: string, expected: string, value: unknown, among?: Readonly<Record<string, unknown>>): RelataError<'bad-gold'> {
  const there = among && Object.keys(among).slice(0, MOST_NAMED).map((name) => JSON.stringify(name)).join(', '); // prettier-ignore
  const received =
    there === undefined
      ? describe(value)
      : there === ''
        ? 'an empty object'
        : `${value === undefined ? 'nothing beside' : 'one with'} ${there}`;
  return new RelataError('bad-gold', { member, expected, received });
}

/** A record may have many members for other programs. */
const MOST_NAMED = 8;

/** @param members those that are read: one that is a slip away from one of them would be left out without a word */
function recordOf(member: string, value: unknown, members: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw bad(member, 'an object', value);
  const absent = members.filter((name) => name.length >= SHORTEST && !Object.hasOwn(value, name));
  for (const name of Object.keys(value)) {
    const meant = members.includes(name) || OF_OTHERS.test(name) ? undefined : nearest(name.toLowerCase(), absent, MOST_SLIPS);
    if (meant === undefined || meant.length - name.length > MOST_BROKEN_OFF) continue;
    const slip = member === 'it' ? name : `${member}.${name}`;
    throw new RelataError('bad-gold', { member: slip, expected: meant, received: name, meant });
  }
  return value as Readonly<Record<string, unknown>>;
}

/** Of a letter or two, every other one is a slip away. */
const SHORTEST = 3;
/** "locations" and "citations" are no "relations". */
const MOST_SLIPS = 2;
/** "relation" is meant for "relations", "rel" may be anything. */
const MOST_BROKEN_OFF = 2;
/** A slip away from "published". */
const OF_OTHERS = /^publisher/i;

/** @param among the record that it is of */
function stringOf(member: string, value: unknown, among?: Readonly<Record<string, unknown>>): string {
  if (typeof value !== 'string') throw bad(member, 'a string', value, value === undefined ? among : undefined);
  return value;
}

function listOf(member: string, value: unknown): readonly unknown[] | undefined {
  if (value !== undefined && !Array.isArray(value)) throw bad(member, 'a list', value);
  return value;
}
