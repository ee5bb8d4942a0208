import type { ParseArgsConfig } from 'node:util';

import { CONFIDENCE_OPTION, ENGLISH_OPTION, EXTRACT_OPTIONS, extractRequestOf, type ExtractRequest } from './extract-options';
import { GRAPH_FORMAT_NAMES, OF_RDF, RDF_FORMATS, tablesOf, type GraphFormat } from './graph-formats';
import { usageError } from './io';
import { orMeant, positive, word } from './option-values';
import { readArguments } from './read-arguments';

export const ACTIONS = ['add', 'remove', 'query', 'export', 'correct', 'undo', 'forget'] as const;
/** What `correct` may put right. */
export const CORRECTIONS = ['merge', 'split', 'wrong'] as const;
export const QUESTIONS = [
  'find',
  'top',
  'neighbours',
  'paths',
  'timeline',
  'relations',
  'search',
  'documents',
  'corrections',
  'size',
] as const;
export type Question = (typeof QUESTIONS)[number];
/** Tables are several files, which have no place in one stream. */
export const STORE_FORMATS = ['jsonl', 'nodes', 'edges', ...GRAPH_FORMAT_NAMES.filter((name) => tablesOf(name) === undefined)] as const;
export type StoreFormat = 'jsonl' | 'nodes' | 'edges' | Exclude<GraphFormat, 'csv' | 'graphrag'>;

/** What relations or rows are asked for; entities by what the caller calls them. */
export interface Filter {
  readonly type?: string;
  readonly subject?: string;
  readonly object?: string;
  readonly entity?: string;
  readonly document?: string;
  readonly source?: string;
  readonly since?: string;
  readonly until?: string;
  readonly polarity?: 'positive' | 'negative';
  readonly modality?: string;
  readonly attribution?: string;
}

/** What `relata store` was asked to do. */
export interface StoreArguments extends ExtractRequest {
  readonly help: boolean;
  /** Absent where only help was asked for. */
  readonly action?: (typeof ACTIONS)[number];
  /** Path of the store. */
  readonly file: string;
  /** What stands behind it. */
  readonly rest: readonly string[];
  readonly question?: Question;
  readonly replace: boolean;
  /** Whether articles in other languages are left out. */
  readonly englishOnly: boolean;
  /** Who published what is added. */
  readonly publisher?: string;
  readonly filter: Filter;
  readonly maxLength?: number;
  readonly limit?: number;
  readonly format: StoreFormat;
  /** Whether RDF says where in the texts it was read. */
  readonly selectors: boolean;
  readonly output?: string;
  readonly quiet: boolean;
}

const ADDED_OPTIONS = { ...EXTRACT_OPTIONS, ...ENGLISH_OPTION, ...CONFIDENCE_OPTION };
const OPTIONS = {
  ...ADDED_OPTIONS,
  replace: { type: 'boolean', default: false },
  source: { type: 'string' },
  type: { type: 'string' },
  subject: { type: 'string' },
  object: { type: 'string' },
  entity: { type: 'string' },
  document: { type: 'string' },
  'from-source': { type: 'string' },
  since: { type: 'string' },
  until: { type: 'string' },
  polarity: { type: 'string' },
  modality: { type: 'string' },
  'said-by': { type: 'string' },
  'max-length': { type: 'string' },
  limit: { type: 'string' },
  format: { type: 'string', short: 'f' },
  output: { type: 'string', short: 'o' },
  selectors: { type: 'boolean', default: false },
  quiet: { type: 'boolean', short: 'q', default: false },
} as const satisfies ParseArgsConfig['options'];

const ADDING = [...(Object.keys(ADDED_OPTIONS) as (keyof typeof ADDED_OPTIONS)[]), 'replace', 'source'] as const;
const FILTERS = ['type', 'subject', 'object', 'entity', 'document', 'from-source', 'since', 'until', 'polarity', 'modality', 'said-by'] as const; // prettier-ignore
const EXPORTING = ['format', 'output', 'selectors'] as const;

type Name = keyof typeof OPTIONS;

/** The options that an action takes, besides --quiet; of a query, those of its question. */
const TAKES: Readonly<Record<Exclude<(typeof ACTIONS)[number], 'query'>, readonly Name[]>> = {
  add: ADDING,
  remove: [],
  export: [...FILTERS, ...EXPORTING],
  correct: [],
  undo: [],
  forget: [],
};
/** The options that a question takes: what else holds of relations says nothing of the others. */
const ASKS: Readonly<Record<Question, readonly Name[]>> = {
  find: ['type', 'limit'],
  top: ['type', 'since', 'until', 'limit'],
  neighbours: ['type', 'polarity', 'modality', 'since', 'until', 'from-source', 'limit'],
  paths: ['max-length', 'limit'],
  timeline: ['since', 'until', 'limit'],
  relations: [...FILTERS, 'limit'],
  search: ['since', 'until', 'from-source', 'limit'],
  documents: ['limit'],
  corrections: [],
  size: [],
};
/** How many words stand behind a question. */
const WORDS: Readonly<Record<Question, number>> = { find: 1, top: 0, neighbours: 1, paths: 2, timeline: 1, relations: 0, search: 1, documents: 0, corrections: 0, size: 0 }; // prettier-ignore

const usage = (message: string) => usageError('store', message);

/**
 * Reads the command line behind `relata store`.
 *
 * @throws CommandError with exit code 2
 */
export function parseStoreArguments(argv: readonly string[]): StoreArguments {
  const { values, positionals } = readArguments('store', argv, OPTIONS);
  const [named, file = '', ...others] = positionals;
  const { help, quiet, replace, selectors, 'english-only': englishOnly } = values;
  const extraction = extractRequestOf(values, 'store', values);
  const nothing = { help, file, rest: others, replace, englishOnly, filter: {}, format: 'jsonl', selectors, quiet, ...extraction } as const;
  if (help) return nothing;
  const action = oneOf(ACTIONS, named, 'action', 'store needs an action');
  if (file === '') throw usage(`${action} needs the path of a store`);
  const question = action === 'query' ? questionOf(others) : undefined;
  const rest = question === undefined ? others : others.slice(1);
  if (action === 'remove' && rest.length === 0) throw usage('remove needs the ids of documents');
  if (action === 'correct') demandCorrection(rest);
  if (action === 'undo' && rest.length === 0) throw usage('undo needs corrections, as query FILE.db corrections prints them');
  if (action === 'forget' && rest.length !== 1) throw usage('forget needs the name or id of one entity');
  if (action === 'export' && rest.length > 0) throw usage(`export takes a store and options, but ${JSON.stringify(rest[0])} came`);
  const taken = action === 'query' ? ASKS[question!] : TAKES[action];
  const idle = (Object.keys(OPTIONS) as Name[]).find((name) => name !== 'quiet' && !taken.includes(name) && values[name] !== undefined && values[name] !== false); // prettier-ignore
  if (idle !== undefined) throw usage(`--${idle} has no meaning for ${question ?? action}`);
  const { source, 'max-length': maxLength, limit, output } = values;
  const format = values.format === undefined ? 'jsonl' : word('format', values.format, STORE_FORMATS as readonly StoreFormat[], 'store');
  if (selectors && !RDF_FORMATS.some((name) => name === format)) throw usage(`--selectors has no meaning in ${format}${OF_RDF}`);
  if (output === '') throw usage('--output must name a file');
  return {
    ...nothing,
    action,
    rest,
    ...(question !== undefined && { question }),
    ...(source !== undefined && { publisher: source }),
    filter: filterOf(values),
    ...(maxLength !== undefined && { maxLength: positive('max-length', maxLength, 'store') }),
    ...(limit !== undefined && { limit: positive('limit', limit, 'store') }),
    format,
    ...(output !== undefined && output !== '-' && { output }),
  };
}

/** @param missing what to say where there is none */
function oneOf<Name extends string>(names: readonly Name[], named: string | undefined, what: string, missing: string): Name {
  const found = names.find((name) => name === named);
  if (found !== undefined) return found;
  const known = `known are ${names.join(', ')}`;
  if (named === undefined) throw usage(`${missing}; ${known}`);
  throw usage(`there is no ${what} ${JSON.stringify(named)}${orMeant(named, names) || `; ${known}`}`);
}

/** Says what is missing behind `correct FILE.db`. */
function demandCorrection([kind, ...words]: readonly string[]): void {
  if (!CORRECTIONS.some((known) => known === kind)) throw usage(`correct needs one of ${CORRECTIONS.join(', ')}`);
  if (kind === 'merge' && words.length !== 2) throw usage('correct merge needs two names');
  if (kind === 'split' && words.length < 2) throw usage('correct split needs a name and the ids of documents');
  if (kind === 'wrong' && words.length !== 1) throw usage('correct wrong needs the id of a relation');
}

function questionOf([named, ...words]: readonly string[]): Question {
  const question = oneOf(QUESTIONS, named, 'question', 'query needs a question');
  const needed = WORDS[question];
  if (words.length !== needed) throw usage(`${question} needs ${needed === 1 ? 'one word or phrase' : `${needed} words`} behind it, but ${words.length} came`); // prettier-ignore
  return question;
}

function filterOf(values: Readonly<Partial<Record<(typeof FILTERS)[number], string | undefined>>>): Filter {
  const { 'from-source': source, 'said-by': attribution, polarity, ...others } = values;
  const same = Object.fromEntries(
    FILTERS.flatMap((name) =>
      name in others && others[name as keyof typeof others] !== undefined ? [[name, others[name as keyof typeof others]]] : [],
    ),
  ) as Filter;
  return {
    ...same,
    ...(source !== undefined && { source }),
    ...(attribution !== undefined && { attribution }),
    ...(polarity !== undefined && { polarity: word('polarity', polarity, ['positive', 'negative'], 'store') }),
  };
}
