import { nearest } from './nearest';

/** Members that a slip in their name leaves out without a word; of the others the library says that they are missing. */
const LINE = ['text', 'published', 'entities', 'pairs', 'relations'];
const PLACE = ['start', 'end', 'text', 'type'];
const LISTS: Readonly<Record<string, readonly string[]>> = {
  entities: PLACE,
  pairs: ['a', 'b', 'type'],
  relations: ['subject', 'object', 'type'],
};

/** A member of a line of a gold that is none, and the one that was probably meant. */
export interface Slip {
  /** As it stands there: `entities[0].txt`. */
  readonly member: string;
  readonly meant: string;
}

/**
 * The list that a line can do without and that is probably there under another name. Other members may be there for other programs, as `publisher`,
 * and are left alone.
 */
export function misspeltListIn(line: unknown): Slip | undefined {
  const slip = isRecord(line) ? slipAmong(line, Object.keys(LISTS), '') : undefined;
  return slip && slip.meant.length - slip.member.length <= FEW_LETTERS ? slip : undefined;
}

/** "rel" may be anything. */
const FEW_LETTERS = 2;

/** The first member that is probably misspelt, of a line in which something is wrong. */
export function slipIn(line: unknown): Slip | undefined {
  if (!isRecord(line)) return undefined;
  const slip = slipAmong(line, LINE, '');
  if (slip) return slip;
  for (const [list, members] of Object.entries(LISTS)) {
    const records = Array.isArray(line[list]) ? (line[list] as unknown[]) : [];
    for (const [i, record] of records.entries()) {
      const found = isRecord(record) ? slipAmong(record, members, `${list}[${i}].`) : undefined;
      if (found) return found;
    }
  }
  return undefined;
}

function slipAmong(record: Readonly<Record<string, unknown>>, known: readonly string[], prefix: string): Slip | undefined {
  const absent = known.filter((name) => !Object.hasOwn(record, name));
  for (const name of Object.keys(record)) {
    const meant = known.includes(name) ? undefined : nearest(name, absent);
    // Of one letter, every other one is a slip away.
    if (meant !== undefined && meant.length > 1) return { member: prefix + name, meant };
  }
  return undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
