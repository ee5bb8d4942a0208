import { isWritable, momentOfIso } from './document/calendar-arithmetic';
import type { RelationType } from './document/relations';
import { describe, RelataError } from './errors';

/** What `extract` may be told. */
export interface ExtractOptions {
  /** Name of the document in ids and evidence. Default: a hash of the text. */
  id?: string;
  /**
   * ISO date (`2024-12-06`) that "today" and "last Tuesday" count from; with the time (`2024-12-06T15:30`) "two hours ago" is understood,
   * too. Default: the text's dateline, else none.
   */
  referenceDate?: string;
  /** Relations to look for; they are tried before those of news (`acquire`, `invest in`, `lead`, …) and set `predicate.type`. */
  relationTypes?: RelationType[];
  /** Whether only relations of `relationTypes` are kept. Default: false. */
  strict?: boolean;
}

const KNOWN: readonly (keyof ExtractOptions)[] = ['id', 'referenceDate', 'relationTypes', 'strict'];

/**
 * Checks options that may come from JavaScript.
 *
 * @returns the options, known to be what their types say
 * @throws RelataError `options-not-object`, `unknown-option`, `bad-option`
 */
export function validateOptions(options: unknown): ExtractOptions {
  if (options === undefined) return {};
  if (options === null || typeof options !== 'object' || Array.isArray(options)) {
    throw new RelataError('options-not-object', { received: describe(options) });
  }
  for (const option of Object.keys(options)) {
    if (!(KNOWN as readonly string[]).includes(option)) throw new RelataError('unknown-option', { option, known: KNOWN });
  }
  const { id, referenceDate, relationTypes, strict } = options as Record<keyof ExtractOptions, unknown>;
  if (id !== undefined && (typeof id !== 'string' || id === '')) {
    throw new RelataError('bad-option', { option: 'id', expected: 'a string that is not empty', received: describe(id) });
  }
  if (referenceDate !== undefined && !isCalendarDate(referenceDate)) {
    throw new RelataError('bad-option', {
      option: 'referenceDate',
      expected: 'a date of the calendar written like 2024-12-06 or 2024-12-06T15:30',
      received: describe(referenceDate),
    });
  }
  if (relationTypes !== undefined && !(Array.isArray(relationTypes) && relationTypes.every(isRelationType))) {
    throw new RelataError('bad-option', {
      option: 'relationTypes',
      expected:
        'a list of { type, inverse?, verbs, source?, target? }, where verbs, source and target are lists of words that are not empty',
      received: describe(relationTypes),
    });
  }
  if (strict !== undefined && typeof strict !== 'boolean') {
    throw new RelataError('bad-option', { option: 'strict', expected: 'true or false', received: describe(strict) });
  }
  return options;
}

function isRelationType(value: unknown): value is RelationType {
  if (value === null || typeof value !== 'object') return false;
  const { type, inverse, verbs, source, target, ...unknown } = value as Record<keyof RelationType, unknown>;
  const isWord = (word: unknown): boolean => typeof word === 'string' && word.trim() !== '';
  const isList = (list: unknown): boolean => Array.isArray(list) && list.length > 0 && list.every(isWord);
  return (
    isWord(type) &&
    (inverse === undefined || isWord(inverse)) &&
    isList(verbs) &&
    [source, target].every((list) => list === undefined || isList(list)) &&
    Object.keys(unknown).length === 0
  );
}

function isCalendarDate(value: unknown): value is string {
  const moment = typeof value === 'string' ? momentOfIso(value) : undefined;
  return moment !== undefined && isWritable(moment.day);
}
