/**
 * Codecs that compose into that of a whole record. A record is written as the list of its members in the order of its shape, without their
 * names; what a record has beyond its shape stands behind them as it is.
 */
export interface Codec<T> {
  /** How many values stand for one, where they stand in the list of whatever it is part of rather than in one of their own: a span is two numbers. */
  readonly width?: number;
  /** What is written. */
  readonly pack: (value: T, book: Book) => unknown;
  /** What was packed. Throws `Unreadable` for anything else. */
  readonly unpack: (packed: unknown, book: Book) => T;
}

/** What codecs write in one place and refer to by number. */
export interface Book {
  /** Strings that may come again, by number. */
  readonly strings: Numbered;
  /** Ids of entities. */
  readonly entities: Numbered;
  /** Ids of relations. */
  readonly relations: Numbered;
  readonly spans: SpanBook;
}

/** A span of the text, written as the way from the last one's start and a length. */
export interface SpanBook {
  pack(span: { readonly start: number; readonly end: number; readonly text: string }): [by: number, length: number];
  unpack(by: number, length: number): { start: number; end: number; text: string };
}

/** Something that no codec has written. The caller says of what. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

/** A list of different strings, each known by its number. */
export class Numbered {
  private readonly numbers = new Map<string, number>();

  constructor(readonly list: string[] = []) {
    list.forEach((one, number) => this.numbers.set(one, number));
  }

  numberOf(one: string): number {
    const known = this.numbers.get(one);
    if (known !== undefined) return known;
    this.numbers.set(one, this.list.length);
    return this.list.push(one) - 1;
  }

  at(number: unknown): string {
    const one = this.list[number as number];
    if (one === undefined) throw new Unreadable(`there is no string of number ${String(number)}`);
    return one;
  }
}

/** As it is: numbers, and strings that do not come twice. */
export const plain = <T>(): Codec<T> => ({ pack: (value) => value, unpack: (packed) => packed as T });

/** A string that may come often. */
export const word = <T extends string>(): Codec<T> => ({
  pack: (value, { strings }) => strings.numberOf(value),
  unpack: (packed, { strings }) => strings.at(packed) as T,
});

/** The id of an entity or relation. */
export const reference = (kind: 'entities' | 'relations'): Codec<string> => ({
  pack: (value, book) => book[kind].numberOf(value),
  unpack: (packed, book) => book[kind].at(packed),
});

export const list = <T>(item: Codec<T>): Codec<T[]> => ({
  pack(values, book) {
    const packed: unknown[] = [];
    for (const value of values) put(packed, item, value, book);
    return packed;
  },
  unpack(packed, book) {
    const taking = new Taking(asList(packed));
    const values: T[] = [];
    while (taking.isMore) values.push(taking.next(item, book));
    return values;
  },
});

function put<T>(packed: unknown[], codec: Codec<T>, value: T, book: Book): void {
  const one = codec.pack(value, book);
  if (codec.width === undefined) packed.push(one);
  else packed.push(...asList(one));
}

/** Reads a list from its start to its end. */
class Taking {
  private at = 0;

  constructor(private readonly packed: readonly unknown[]) {}

  get isMore(): boolean {
    return this.at < this.packed.length;
  }

  next<T>({ width, unpack }: Codec<T>, book: Book): T {
    const start = this.at;
    this.at += width ?? 1;
    return unpack(width === undefined ? this.packed[start] : this.packed.slice(start, this.at), book);
  }
}

/** A codec for each member in the order in which a record has them. */
export type Members<T> = { readonly [Key in keyof Required<T>]: Codec<NonNullable<T[Key]>> };

/** How the members of a record are written. */
interface RecordShape<T> {
  /** Members that every such record has. */
  readonly always?: Partial<Members<T>>;
  /** Members that one may lack; together with `always` all that the type has. */
  readonly sometimes?: Partial<Members<T>>;
  /** What members of `sometimes` are in most records, an empty list for the lists of which most are empty: not written either. */
  readonly usual?: Partial<T>;
  /** The members in the order in which a record has them, with a space between them, where it is not that of `always` and then `sometimes`. */
  readonly order?: string;
}

/**
 * A record: the members that it has in any case, then a number whose bits say which of the others are there, then those, and at last an object of
 * members that the shape does not know. What is behind the last that says something is left out.
 */
export function record<T extends object>({ always = {}, sometimes = {}, usual = {}, order }: RecordShape<T>): Codec<T> {
  const fixed = Object.entries(always) as [string, Codec<unknown>][];
  const loose = Object.entries(sometimes) as [string, Codec<unknown>][];
  const known = order?.split(' ') ?? [...fixed, ...loose].map(([name]) => name);
  const usually = usual as Record<string, unknown>;
  const isLeftOut = (name: string, value: unknown): boolean => value === undefined || isAs(value, usually[name]);
  return {
    pack(value, book) {
      const members = value as Record<string, unknown>;
      const packed: unknown[] = [];
      for (const [name, codec] of fixed) put(packed, codec, members[name], book);
      const there = loose.filter(([name]) => !isLeftOut(name, members[name]));
      const others = Object.keys(members).filter((name) => !known.includes(name) && members[name] !== undefined);
      if (there.length === 0 && others.length === 0) return packed;
      packed.push(loose.reduce((bits, [name], i) => (isLeftOut(name, members[name]) ? bits : bits | (1 << i)), 0));
      for (const [name, codec] of there) put(packed, codec, members[name], book);
      if (others.length > 0) packed.push(Object.fromEntries(others.map((name) => [name, members[name]])));
      return packed;
    },
    unpack(packed, book) {
      const taking = new Taking(asList(packed));
      const members: Record<string, unknown> = {};
      for (const [name, codec] of fixed) members[name] = taking.next(codec, book);
      const bits = taking.isMore ? asNumber(taking.next(plain(), book)) : 0;
      loose.forEach(([name, codec], i) => {
        if (bits & (1 << i)) members[name] = taking.next(codec, book);
        else if (name in usually) members[name] = again(usually[name]);
      });
      // In the order in which they were, so that the JSON of the record is the same again.
      const inOrder: Record<string, unknown> = {};
      for (const name of known) if (name in members) inOrder[name] = members[name];
      return { ...inOrder, ...taking.next(plain<Record<string, unknown> | undefined>(), book) } as T;
    },
  };
}

/** Lists are as the usual one where both are empty. */
const isAs = (value: unknown, usual: unknown): boolean =>
  value === usual || (Array.isArray(value) && value.length === 0 && Array.isArray(usual));

/** A list of its own for each record. */
const again = (usual: unknown): unknown => (Array.isArray(usual) ? [] : usual);

export function asList(packed: unknown): readonly unknown[] {
  if (!Array.isArray(packed)) throw new Unreadable('a list is missing');
  return packed;
}

export function asNumber(packed: unknown): number {
  if (typeof packed !== 'number') throw new Unreadable('a number is missing');
  return packed;
}
