import type { Attributes } from 'graphology-types';

/** As graph formats call them: a `long` is a whole number. */
export type ColumnType = 'long' | 'double' | 'boolean' | 'string';

/** An attribute that some nodes or edges have, with a type that fits all its values. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

/** Fractions, also where each of them happens to be 0 or 1. */
const FRACTIONS: ReadonlySet<string> = new Set(['salience', 'confidence', 'centrality', 'size']);

/** The attributes in the order in which they first come. */
export function columnsOf(rows: Iterable<Attributes>, without: readonly string[] = []): Column[] {
  const types = new Map<string, ColumnType>();
  for (const row of rows) {
    for (const [name, value] of cellsOf(row)) {
      if (without.includes(name)) continue;
      const type = FRACTIONS.has(name) && typeof value === 'number' ? 'double' : typeOf(value);
      types.set(name, common(types.get(name) ?? type, type));
    }
  }
  return [...types].map(([name, type]) => ({ name, type }));
}

/** What of a node or edge can be written flat: absent values and numbers that are none are left out, a list or object is JSON. */
export function* cellsOf(row: Attributes): Generator<[name: string, value: string | number | boolean]> {
  for (const [name, value] of Object.entries(row) as [string, unknown][]) {
    if (typeof value === 'string' || typeof value === 'boolean') yield [name, value];
    else if (typeof value === 'number') {
      if (Number.isFinite(value)) yield [name, value];
    } else if (typeof value === 'object' && value !== null) yield [name, JSON.stringify(value)];
  }
}

function typeOf(value: string | number | boolean): ColumnType {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string') return 'string';
  return Number.isSafeInteger(value) ? 'long' : 'double';
}

function common(a: ColumnType, b: ColumnType): ColumnType {
  if (a === b) return a;
  return (a === 'long' || a === 'double') && (b === 'long' || b === 'double') ? 'double' : 'string';
}
