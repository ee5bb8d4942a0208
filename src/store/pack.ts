import { isSpan } from '../document/span';
import { remember } from '../lexicon/remember';

/** What stands first in a list that is a list; a record has the number of its shape there. */
const LIST = -1;
/** Marks the shape of a span whose words are those of the text, and are not written. */
const CUT = '*';
/** Behind each key of a shape. */
const BETWEEN = '\u001f';
/** A key as it stands in a shape, without what means something there: those of a caller's ids may be any text. */
const written = remember(4096, (key: string): string => key.replaceAll('%', '%25').replaceAll(CUT, '%2a').replaceAll(BETWEEN, '%1f'));
const asRead = (key: string): string => key.replaceAll('%1f', BETWEEN).replaceAll('%2a', CUT).replaceAll('%25', '%');

/** The key lists of records, by number. They repeat in every document, so that they are kept once for all. */
export interface Shapes {
  /** The number of a key list, which is new where nobody has asked for it yet. */
  numberOf(keys: string): number;
  /** The key list of a number. */
  keysOf(number: number): string;
}

/**
 * Plain data as JSON in a third of the characters: records are lists behind the number of their keys, and spans of the text are two
 * numbers, the first counted from the span before. Nothing is lost, the order of the keys neither.
 *
 * @param source the text that spans are cut from
 */
export function pack(value: unknown, source: string, shapes: Shapes): string {
  let last = 0;
  const packed = (one: unknown): string => {
    if (typeof one === 'number') return `${one}`;
    if (typeof one !== 'object' || one === null) return JSON.stringify(one);
    if (Array.isArray(one)) {
      let list = `[${LIST}`;
      for (const item of one) list += `,${packed(item)}`;
      return `${list}]`;
    }
    const record = one as Record<string, unknown>;
    let keys = '';
    let members = '';
    const isCut = isSpan(one) && one.end <= source.length && one.text === source.slice(one.start, one.end);
    if (isCut) {
      keys = CUT;
      members = `,${one.start - last},${one.end - one.start}`;
      last = one.start;
    }
    for (const name of Object.keys(record)) {
      const member = record[name];
      if (member === undefined) continue;
      keys += written(name) + BETWEEN;
      if (isCut && (name === 'start' || name === 'end' || name === 'text')) continue;
      members += `,${packed(member)}`;
    }
    return `[${shapes.numberOf(keys)}${members}]`;
  };
  return packed(value);
}

/** Keys of a shape, without the mark of what is cut. */
const namesIn = remember(4096, (keys: string): readonly string[] =>
  keys
    .slice(keys.startsWith(CUT) ? CUT.length : 0, -BETWEEN.length)
    .split(BETWEEN)
    .map(asRead),
);

/** Set, "__proto__" would be no key but another prototype. */
function put(record: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__') Object.defineProperty(record, name, { value, enumerable: true, writable: true, configurable: true });
  else record[name] = value;
}

/** What `pack` was given, from what it gave. */
export function unpack(json: string, source: string, shapes: Shapes): unknown {
  let last = 0;
  const unpacked = (one: unknown): unknown => {
    if (!Array.isArray(one)) return one;
    const row = one as [number, ...unknown[]];
    if (row[0] === LIST) return row.slice(1).map(unpacked);
    const keys = shapes.keysOf(row[0]);
    const record: Record<string, unknown> = {};
    if (keys === '') return record;
    if (!keys.startsWith(CUT)) {
      namesIn(keys).forEach((name, i) => put(record, name, unpacked(row[i + 1])));
      return record;
    }
    const start = last + (row[1] as number);
    const end = start + (row[2] as number);
    last = start;
    let at = 3;
    for (const name of namesIn(keys)) {
      if (name === 'start') record[name] = start;
      else if (name === 'end') record[name] = end;
      else if (name === 'text') record[name] = source.slice(start, end);
      else put(record, name, unpacked(row[at++]));
    }
    return record;
  };
  return unpacked(JSON.parse(json));
}
