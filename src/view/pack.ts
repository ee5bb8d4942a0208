/*
 * An extraction in JSON is some thirty times as long as its text: every record repeats the names of its fields, every span its words, every
 * argument the id of its entity. A page that holds a book must not, so what it carries is packed:
 *
 *   an object      [shape, ...values]   where shapes[shape] lists the keys; a key that begins with "=" stands for words of the text
 *   an array       [-1, ...items]
 *   a string again [-2, n]              the n-th long string that came before
 *   all else       itself
 */

/** Packed data: plain JSON. */
export interface Packed {
  readonly shapes: readonly (readonly string[])[];
  readonly root: Code;
}

type Code = string | number | boolean | null | readonly [number, ...Code[]];

const ARRAY = -1;
const AGAIN = -2;
/** A shorter string is not worth a reference. */
const LONG = 8;
/** Instead of the key `text`: the words from `start` to `end`. */
const WORDS = '=text';

/** @param text what spans are cut from; a span whose words are not its own keeps them */
export function pack(value: unknown, text = ''): Packed {
  const shapes = new Map<string, number>();
  const strings = new Map<string, number>();
  const shapeOf = (keys: readonly string[]): number => {
    const name = JSON.stringify(keys);
    const known = shapes.get(name) ?? shapes.size;
    shapes.set(name, known);
    return known;
  };
  const encode = (item: unknown): Code => {
    if (typeof item === 'string') {
      const known = strings.get(item);
      if (known !== undefined) return [AGAIN, known];
      if (item.length >= LONG) strings.set(item, strings.size);
      return item;
    }
    if (Array.isArray(item)) return [ARRAY, ...item.map(encode)];
    if (typeof item !== 'object' || item === null) return item as Code;
    const record = item as Record<string, unknown>;
    const isCut = isWords(record, text);
    const keys = Object.keys(record).filter((key) => record[key] !== undefined);
    const shape = shapeOf(isCut ? keys.map((key) => (key === 'text' ? WORDS : key)) : keys);
    return [shape, ...keys.filter((key) => !isCut || key !== 'text').map((key) => encode(record[key]))];
  };
  const root = encode(value);
  return { shapes: [...shapes.keys()].map((name) => JSON.parse(name) as string[]), root };
}

/** The data as it was before it was packed. */
export function unpack({ shapes, root }: Packed, text = ''): unknown {
  const strings: string[] = [];
  const decode = (code: Code): unknown => {
    if (typeof code === 'string') {
      if (code.length >= LONG) strings.push(code);
      return code;
    }
    if (typeof code !== 'object' || code === null) return code;
    const [kind, ...rest] = code;
    if (kind === ARRAY) return rest.map(decode);
    if (kind === AGAIN) return strings[rest[0] as number];
    const record: Record<string, unknown> = {};
    let at = 0;
    for (const key of shapes[kind]) {
      if (key === WORDS) record.text = '';
      // Defined and not set: a key called "__proto__" is a key.
      else Object.defineProperty(record, key, { value: decode(rest[at++]), enumerable: true, writable: true, configurable: true });
    }
    if (shapes[kind].includes(WORDS)) record.text = text.slice(record.start as number, record.end as number);
    return record;
  };
  return decode(root);
}

function isWords({ start, end, text: words }: Record<string, unknown>, text: string): boolean {
  return typeof start === 'number' && typeof end === 'number' && typeof words === 'string' && words === text.slice(start, end);
}
