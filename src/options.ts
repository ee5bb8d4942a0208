import { isWritable, momentOfIso } from './document/calendar-arithmetic';
import type { Detail } from './document/layers';
import type { RelationType } from './document/relations';
import { ENTITY_TYPES } from './document/entity-types';
import { nearest } from './document/nearest';
import type { LexiconEntry, Recognizer } from './document/own-names';
import type { Parser } from './document/own-parser';
import { describe, RelataError } from './errors';
import { bad, flag, known, oneOfWords, share } from './validation/options';
import { isRecord } from './validation/shape';

/** What `extract` may be told. */
export interface ExtractOptions {
  /** Name of the document in ids and evidence. Default: a hash of the text. */
  id?: string;
  /**
   * The day that "today" and "last Tuesday" count from: an ISO date (`2024-12-06`); with the time (`2024-12-06T15:30`, with or without a zone,
   * in which it is then read) "two hours ago" is understood, too; a `Date` or its milliseconds, read in UTC. A dateline with day, month and year
   * ("NAIROBI - 17 July 2022:") is the text's own date and comes before it. Default: the text's dateline, else none.
   */
  referenceDate?: string | number | Date;
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
  /**
   * How much is told. `essential`: without acts of speech whose content is told or nowhere, that there is something, what readers would find wrong too often, verbs alone and words of nobody
   * known, unless two names are joined; what the text says twice is one relation with two pieces of evidence. `all`: every relation that was read.
   * Default: `essential`.
   */
  detail?: Detail;
  /**
   * From 0 to 1: entities and relations that are less sure are left out, and so are relations whose subject or object is. Default: 0, which leaves out
   * none.
   */
  minConfidence?: number;
  /**
   * Types of entities that are wanted, the caller's own among them. Others are left out, and so are relations whose subject or object is of another;
   * what else takes part in a relation that is kept, such as its time, stays with it. Default: all.
   *
   * @example extract(text, { types: ['person', 'organization'] })
   */
  types?: string[];
  /**
   * A parser of your own instead of the one that ships: of the words of a sentence (`parseSentence`), or of the whole text in words of its own
   * (`parseText`). Default: the one that ships.
   *
   * @example extract(text, { parser: parserFromConllu(conllu) })
   */
  parser?: Parser;
}

const DETAILS: readonly Detail[] = ['essential', 'all'];

/** The names of all options of `extract`. */
export const EXTRACT_OPTIONS: readonly (keyof ExtractOptions)[] = [
  'id',
  'referenceDate',
  'relationTypes',
  'strict',
  'detail',
  'minConfidence',
  'types',
  'lexicon',
  'recognizers',
  'aliases',
  'neverMerge',
  'parser',
];

/** Options as the pipeline takes them: the reference date as the calendar has it. */
export type CheckedOptions = Omit<ExtractOptions, 'referenceDate'> & { referenceDate?: string };

/**
 * Checks options that may come from JavaScript.
 *
 * @param names of the options that there may be; by default all
 * @returns the options, known to be what their types say
 * @throws RelataError `options-not-object`, `unknown-option`, `bad-option`
 */
export function validateOptions(options: unknown, names: readonly (keyof ExtractOptions)[] = EXTRACT_OPTIONS): CheckedOptions {
  const checked = checkedShape(options, names);
  checkTypes(checked);
  return checked;
}

/**
 * Checks options of one text that come in the place of those that it shares with others, which were checked before. Its types may be of the shared
 * lexicon as well, and shared types need not be of a lexicon that comes in the place of theirs.
 *
 * @returns what holds for the text
 * @throws RelataError `options-not-object`, `unknown-option`, `bad-option`
 */
export function validateOver(shared: ExtractOptions, own: ExtractOptions): CheckedOptions {
  const checked = checkedShape({ ...shared, ...own }, EXTRACT_OPTIONS);
  checkTypes({ ...checked, types: own.types ?? [], lexicon: [...(shared.lexicon ?? []), ...(own.lexicon ?? [])] });
  return checked;
}

/** Checks all but whether there is something of each of the types that are wanted. */
function checkedShape(options: unknown, names: readonly (keyof ExtractOptions)[]): CheckedOptions {
  const given: Partial<Record<keyof ExtractOptions, unknown>> = known(options, names);
  const { id, referenceDate, relationTypes, strict, detail, minConfidence, types, parser } = given;
  if (id !== undefined && (typeof id !== 'string' || id === '')) throw bad('id', 'a string that is not empty', id);
  checkRelationTypes(relationTypes);
  if (strict !== undefined) flag('strict', strict);
  if (strict === true && (relationTypes === undefined || (relationTypes as unknown[]).length === 0)) {
    throw new RelataError('bad-option', { option: 'strict', expected: 'false where relationTypes names no types', received: 'true' });
  }
  if (detail !== undefined) oneOfWords('detail', detail, DETAILS);
  if (minConfidence !== undefined) share('minConfidence', minConfidence);
  if (types !== undefined && !(isListOf(isText)(types) && (types as unknown[]).length > 0))
    throw bad('types', 'a list of types of entities that is not empty', types);
  checkOwnNames(given);
  checkContradictions(given as ExtractOptions);
  if (parser !== undefined && !isParser(parser)) throw bad('parser', 'an object with a function parseSentence or parseText', parser);
  return (referenceDate === undefined ? given : { ...given, referenceDate: calendarMoment(referenceDate) }) as CheckedOptions;
}

/** A type that nothing has would leave out everything without a word; a recognizer may give any. */
function checkTypes({ types = [], lexicon = [], recognizers = [] }: CheckedOptions): void {
  if (recognizers.length > 0) return;
  const there = new Set([...ENTITY_TYPES, ...lexicon.map(({ type }) => type)]);
  const unknown = types.find((type) => !there.has(type));
  if (unknown === undefined) return;
  const meant = nearest(unknown, [...there]);
  const expected = `a list of ${[...there].join(', ')}${lexicon.length === 0 ? ' (others are those of lexicon)' : ''}`;
  const received = `${describe(unknown)}${meant === undefined ? '' : ` (did you mean ${JSON.stringify(meant)}?)`}`;
  throw new RelataError('bad-option', { option: 'types', expected, received });
}

/** Either function or both, and the other one not as something else. */
function isParser(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const ways = ['parseSentence', 'parseText'].filter((name) => name in value);
  return ways.length > 0 && ways.every((name) => typeof (value as Record<string, unknown>)[name] === 'function');
}

/** Identifiers by source, or none. */
const areIds = (value: unknown): boolean => value === undefined || (isRecord(value) && Object.values(value).every(isText));

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** What each option about names must be, in words and as a test, and what each of its entries must be. */
const OWN_NAMES: readonly (readonly [keyof ExtractOptions, string, (value: unknown) => boolean, string])[] = [
  [
    'lexicon',
    'a list of { name, type, ids? }, name and type strings that are not empty',
    isListOf((item) => isRecord(item) && isText(item.name) && isText(item.type) && areIds(item.ids)),
    '{ name, type, ids? }, name and type strings that are not empty, ids an object of such',
  ],
  [
    'recognizers',
    'a list of functions and of { type, pattern }, with a regular expression as pattern',
    isListOf((item) => typeof item === 'function' || (isRecord(item) && isText(item.type) && item.pattern instanceof RegExp)),
    'a function or { type, pattern }, with a regular expression as pattern',
  ],
  [
    'aliases',
    'an object of lists of names, by the name that their entity is to have',
    (value) => isRecord(value) && Object.entries(value).every(([name, others]) => isText(name) && isListOf(isText)(others)),
    'a list of names',
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
    'a pair of two different names',
  ],
];

function isListOf(test: (item: unknown) => boolean): (value: unknown) => boolean {
  // A copy, since holes are passed over.
  return (value) => Array.isArray(value) && [...(value as unknown[])].every(test);
}

function checkOwnNames(options: Partial<Record<keyof ExtractOptions, unknown>>): void {
  for (const [option, expected, test, entry] of OWN_NAMES) {
    const value = options[option];
    if (value === undefined || test(value)) continue;
    if (Array.isArray(value) && option !== 'aliases') {
      const wrong = value.findIndex((item) => !test([item]));
      throw bad(`${option}[${wrong}]`, entry, value[wrong]);
    }
    const wrong = option === 'aliases' && isRecord(value) ? Object.keys(value).find((name) => !test({ [name]: value[name] })) : undefined;
    if (wrong !== undefined) throw bad(`${option}[${JSON.stringify(wrong)}]`, entry, (value as Record<string, unknown>)[wrong]);
    throw bad(option, expected, value);
  }
}

/** Names that are to be one entity and two at once: whoever came last would win without a word. */
function checkContradictions({ aliases = {}, neverMerge = [] }: Pick<ExtractOptions, 'aliases' | 'neverMerge'>): void {
  const entityOf = new Map<string, string>();
  const keyOf = (name: string): string => name.trim().toLowerCase();
  for (const name of Object.keys(aliases)) entityOf.set(keyOf(name), name);
  for (const [name, others] of Object.entries(aliases)) {
    for (const other of others) {
      const before = entityOf.get(keyOf(other));
      if (before !== undefined && keyOf(before) !== keyOf(name))
        throw bad(
          `aliases[${JSON.stringify(name)}]`,
          `names of no other entity, as ${JSON.stringify(other)} is of ${JSON.stringify(before)}`,
          others,
        );
      entityOf.set(keyOf(other), name);
    }
  }
  for (const [i, pair] of neverMerge.entries()) {
    const [one, two] = pair.map((name) => entityOf.get(keyOf(name)));
    if (one !== undefined && two !== undefined && keyOf(one) === keyOf(two))
      throw bad(`neverMerge[${i}]`, `two names that aliases does not make one, as it does for ${JSON.stringify(one)}`, pair);
  }
}

const TYPE_FIELDS: readonly string[] = ['type', 'inverse', 'verbs', 'source', 'target'] satisfies (keyof RelationType)[];

/** Says of a relation type that is wrong which one, where in it, and what came. */
function checkRelationTypes(types: unknown): void {
  const wrong = (where: string, expected: string, value: unknown): never => {
    throw bad(`relationTypes${where}`, expected, value);
  };
  if (types === undefined) return;
  if (!Array.isArray(types)) return wrong('', 'a list of { type, inverse?, verbs, source?, target? }', types);
  // Copies, since holes are passed over.
  [...(types as unknown[])].forEach((entry, i) => {
    if (!isRecord(entry)) return wrong(`[${i}]`, '{ type, inverse?, verbs, source?, target? }', entry);
    for (const field of Object.keys(entry))
      if (!TYPE_FIELDS.includes(field)) wrong(`[${i}].${field}`, `absent, for known are ${TYPE_FIELDS.join(', ')}`, entry[field]);
    const { type, inverse, verbs } = entry;
    if (!isText(type)) wrong(`[${i}].type`, 'a string that is not empty', type);
    if (inverse !== undefined && !isText(inverse)) wrong(`[${i}].inverse`, 'a string that is not empty', inverse);
    for (const field of ['verbs', 'source', 'target']) {
      const list = entry[field];
      if (list === undefined && field !== 'verbs') continue;
      if (!Array.isArray(list) || list.length === 0) return wrong(`[${i}].${field}`, 'a list of strings that is not empty', list);
      [...(list as unknown[])].forEach((word, j) => {
        if (!isText(word)) wrong(`[${i}].${field}[${j}]`, 'a string that is not empty', word);
      });
    }
    (verbs as string[]).forEach((verb, j) => {
      // An agent that is named is the subject of the active, so that this would never fit.
      if (/^\s*(?:be|is|are|was|were)\s+\S+\s+by\s*$/i.test(verb))
        wrong(`[${i}].verbs[${j}]`, 'the active verb, which "was … by" counts as', verb);
    });
  });
}

/** `2024-12-06` or `2024-12-06T15:30`, however the moment came. */
function calendarMoment(value: unknown): string {
  const stamp = value instanceof Date ? value.getTime() : value;
  const isStamp = typeof stamp === 'number' && Number.isFinite(stamp) && Math.abs(stamp) <= LAST_STAMP;
  const iso = isStamp ? new Date(stamp).toISOString() : stamp;
  const local =
    typeof iso === 'string' ? iso.replace(/(T\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(?:Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?$/, '$1') : '';
  const moment = momentOfIso(local);
  if (moment === undefined || !isWritable(moment.day)) {
    const written = 'a date of the calendar written like 2024-12-06 or 2024-12-06T15:30';
    throw bad('referenceDate', typeof value === 'string' ? written : `${written}, a Date or its milliseconds`, value);
  }
  return local;
}
/** The last millisecond that a Date can have. */
const LAST_STAMP = 8.64e15;
