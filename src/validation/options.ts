import { describe, RelataError } from '../errors';
import { isRecord } from './shape';

/** The options by name, once it is sure that there are none but these. `prefix` says where they stand, for the message. */
export function known<Name extends string>(options: unknown, names: readonly Name[], prefix = ''): Partial<Record<Name, unknown>> {
  if (options === undefined) return {};
  if (!isRecord(options)) throw new RelataError('options-not-object', { received: describe(options) });
  for (const option of Object.keys(options)) {
    if (!(names as readonly string[]).includes(option)) {
      throw new RelataError('unknown-option', { option: prefix + option, known: names.map((name) => prefix + name) });
    }
  }
  return options as Partial<Record<Name, unknown>>;
}

/** An option that is on or off. */
export function flag(option: string, value: unknown): boolean {
  if (typeof value !== 'boolean') throw bad(option, 'true or false', value);
  return value;
}

/** The error for an option whose value is wrong. */
export function bad(option: string, expected: string, value: unknown): RelataError {
  return new RelataError('bad-option', { option, expected, received: describe(value) });
}

/**
 * An option that is a whole number.
 *
 * @param least the smallest that there may be
 * @param unit what it counts, for the message: "milliseconds"
 * @throws RelataError `bad-option`
 */
export function wholeNumber(option: string, value: unknown, least: number, unit?: string): number {
  if (Number.isInteger(value) && (value as number) >= least) return value as number;
  throw bad(option, `a whole number ${unit === undefined ? '' : `of ${unit} `}from ${least}`, value);
}

/** An option that is a number from 0 to 1. */
export function share(option: string, value: unknown): number {
  if (typeof value === 'number' && value >= 0 && value <= 1) return value;
  throw bad(option, 'a number from 0 to 1', value);
}

/** An option that is one of a few words. */
export function oneOfWords<Word extends string>(option: string, value: unknown, words: readonly Word[]): Word {
  if (!(words as readonly unknown[]).includes(value)) throw bad(option, words.map((word) => JSON.stringify(word)).join(' or '), value);
  return value as Word;
}
