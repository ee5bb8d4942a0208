import { isWritable, momentOfIso } from './document/calendar-arithmetic';
import type { RelationType } from './document/relations';
import type { LexiconEntry, Recognizer } from './document/own-names';
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
  /**
   * Names that are found wherever they stand, with their types: products of a firm, people of a region, what the library does not know.
   * The longest at a place wins; where they overlap with what the library finds, they win.
   *
   * @example extract(text, { lexicon: [{ name: 'Kestrel 9', type: 'product' }] })
   */
  lexicon?: LexiconEntry[];
  /**
   * Regular expressions with the type of what they match, or functions from the text to names; they come before `lexicon`, in their order.
   * A match is widened to whole tokens.
   *
   * @example extract(text, { recognizers: [{ type: 'vulnerability', pattern: /CVE-\d{4}-\d+/ }] })
   */
  recognizers?: Recognizer[];
  /**
   * Other names of an entity, by the name that it is to have: all are found, and are one entity.
   *
   * @example extract(text, { aliases: { IBM: ['Big Blue', 'International Business Machines'] } })
   */
  aliases?: Record<string, string[]>;
  /**
   * Pairs of names that are never one entity, whatever the text looks like. Spellings that differ only in case, dots or legal form are one
   * name, and are not told apart.
   *
   * @example extract(text, { neverMerge: [['Acme Bank', 'Acme']] })
   */
  neverMerge?: [string, string][];
  /** Whether only relations of `relationTypes` are kept. Default: false. */
  strict?: boolean;
}

const KNOWN: readonly (keyof ExtractOptions)[] = [
  'id',
  'referenceDate',
  'relationTypes',
  'strict',
  'lexicon',
  'recognizers',
  'aliases',
  'neverMerge',
];

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
  checkOwnNames(options as Record<keyof ExtractOptions, unknown>);
  return options;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isRecord = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value);

/** What each option about names must be, in words and as a test. */
const OWN_NAMES: readonly (readonly [keyof ExtractOptions, string, (value: unknown) => boolean])[] = [
  [
    'lexicon',
    'a list of { name, type }, both strings that are not empty',
    isListOf((item) => isRecord(item) && isText(item.name) && isText(item.type)),
  ],
  [
    'recognizers',
    'a list of functions and of { type, pattern }, with a regular expression as pattern',
    isListOf((item) => typeof item === 'function' || (isRecord(item) && isText(item.type) && item.pattern instanceof RegExp)),
  ],
  [
    'aliases',
    'an object of lists of names, by the name that their entity is to have',
    (value) => isRecord(value) && Object.entries(value).every(([name, others]) => isText(name) && isListOf(isText)(others)),
  ],
  [
    'neverMerge',
    'a list of pairs of two different names',
    isListOf(
      (pair) =>
        isListOf(isText)(pair) &&
        (pair as string[]).length === 2 &&
        (pair as string[])[0].toLowerCase() !== (pair as string[])[1].toLowerCase(),
    ),
  ],
];

function isListOf(test: (item: unknown) => boolean): (value: unknown) => boolean {
  return (value) => Array.isArray(value) && value.every(test);
}

function checkOwnNames(options: Record<keyof ExtractOptions, unknown>): void {
  for (const [option, expected, test] of OWN_NAMES) {
    const value = options[option];
    if (value === undefined || test(value)) continue;
    const wrong = Array.isArray(value) ? (value.find((item) => !test([item])) as unknown) : value;
    throw new RelataError('bad-option', {
      option,
      expected,
      received: Array.isArray(value) ? `${describe(wrong)} in it` : describe(value),
    });
  }
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
