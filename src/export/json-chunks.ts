/** Marks a list that is made while it is written, so that it is never in memory whole. */
export class Stream {
  constructor(readonly items: Iterable<unknown>) {}
}

/**
 * Writes JSON in pieces, an item of a `Stream` each. Together they are what `JSON.stringify(value, null, 2)` gives for the same data with
 * lists in place of the streams.
 */
export function* jsonChunks(value: unknown, indent = ''): Generator<string> {
  const inner = `${indent}  `;
  if (value instanceof Stream) {
    let before = '[\n';
    for (const item of value.items) {
      yield `${before}${inner}${indented(item, inner)}`;
      before = ',\n';
    }
    yield before === '[\n' ? '[]' : `\n${indent}]`;
  } else if (isPlain(value)) {
    let before = '{\n';
    for (const [key, member] of Object.entries(value)) {
      if (member === undefined) continue;
      yield `${before}${inner}${JSON.stringify(key)}: `;
      yield* jsonChunks(member, inner);
      before = ',\n';
    }
    yield before === '{\n' ? '{}' : `\n${indent}}`;
  } else {
    yield indented(value, indent);
  }
}

/** JSON has no line breaks within strings, so that every one of them is followed by an indent. */
const indented = (value: unknown, indent: string): string => JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
