/** What messages call the files of models. */
const MODELS = { parser: 'weights of the parser', names: 'weights of the tagger of names', kinds: 'table of kinds of words' };

/** Every error the library throws on purpose: its code, what `details` holds, and how it reads. One row an error. */
const MESSAGES = {
  'text-not-string': ({ received }: { received: string }) => `text must be a string, but ${received} came`,
  'text-too-long': ({ length, most }: { length: number; most: number }) =>
    `the text has ${length} characters, and no more than ${most} are allowed`,
  'other-language': ({ reason }: { reason: string }) => reason,
  'timed-out': ({ milliseconds }: { milliseconds: number }) => `the article was not done in ${milliseconds} ms`,
  'options-not-object': ({ received }: { received: string }) => `options must be a plain object, but ${received} came`,
  'unknown-option': ({ option, known }: { option: string; known: readonly string[] }) =>
    `unknown option ${JSON.stringify(option)}; known are ${known.join(', ')}`,
  'bad-option': ({ option, expected, received }: { option: string; expected: string; received: string }) =>
    `option ${option} must be ${expected}, but ${received} came`,
  'not-an-extraction': ({ received }: { received: string }) =>
    `expected an extraction (the result of extract, schema "relata/2"), but ${received} came`,
  'conflicting-documents': ({ id }: { id: string }) =>
    `two documents have the id ${JSON.stringify(id)} and are not the same; take the one out before the other is merged in`,
  'not-a-graph': ({ received }: { received: string }) => `expected a graphology graph, but ${received} came`,
  'bad-path': ({ received }: { received: string }) => `path must be a string or a file URL, but ${received} came`,
  'unreadable-file': ({ path, reason }: { path: string; reason: string }) => `cannot read ${shown(path)}: ${reason}`,
  'missing-package': ({ packages, purpose }: { packages: readonly string[]; purpose: string }) =>
    `${purpose} needs ${packages.join(' and ')}: npm install ${packages.join(' ')}`,
  'unfit-package': ({ name, reason, packages, purpose }: { name: string; reason: string; packages: readonly string[]; purpose: string }) =>
    `${purpose} cannot use the ${name} that is installed (${reason}): npm install ${packages.map((one) => `${one}@latest`).join(' ')}`,
  'no-sqlite': ({ reason }: { reason: string }) =>
    `a store needs better-sqlite3: npm install better-sqlite3 (where no compiled one comes for this machine, npm compiles it, for which Python, make and a C++ compiler have to be there; if npm does not run install scripts, allow them for it); ${reason}`,
  'not-a-store': ({ path, reason }: { path: string; reason: string }) => `${path} is no store of relata: ${reason}`,
  'bad-query': ({ query, reason }: { query: string; reason: string }) => `cannot search for ${JSON.stringify(query)}: ${reason}`,
  'bad-parse': ({ sentence, word, reason }: { sentence?: number; word?: number; reason: string }) =>
    `cannot use what the parser gave${sentence === undefined ? '' : ` for sentence ${sentence}`}${word === undefined ? '' : `, word ${word}`}: ${reason}`,
  'bad-conllu': ({ line, reason }: { line: number; reason: string }) => `line ${line} of the CoNLL-U: ${reason}`,
  'conllu-mismatch': ({ line, word, offset, found }: { line: number; word?: string; offset: number; found: string }) =>
    `${word === undefined ? `the CoNLL-U ends in line ${line}` : `line ${line} of the CoNLL-U has the word ${JSON.stringify(word)}`}, but ${
      found === '' ? 'the text ends' : `the text has ${JSON.stringify(found)}`
    } at character ${offset}`,
  'bad-gold': ({ member, expected, received, meant }: { member: string; expected: string; received: string; meant?: string }) =>
    `the gold is wrong: ${meant === undefined ? `${member} must be ${expected}, but ${received} came` : `there is no member ${member}; did you mean ${meant}?`}`,
  'models-not-loaded': ({ model }: { model: keyof typeof MODELS }) =>
    `the ${MODELS[model]} ${model === 'kinds' ? 'is' : 'are'} not loaded: relata/lite comes without models, so await loadModels(url) before the first text is read`,
  'unreachable-models': ({ url, reason }: { url: string; reason: string }) => `cannot fetch the models from ${shown(url)}: ${reason}`,
  'wrong-models': ({ source, reason }: { source: string; reason: string }) =>
    `${shown(source)} is not the file of models of this version of relata: ${reason}; \`npx relata models FOLDER\` writes that file`,
  'bad-model': ({ model, reason }: { model: keyof typeof MODELS; reason: string }) => `cannot read the ${MODELS[model]}: ${reason}`,
} as const;

/** Names of the errors. */
export type ErrorCode = keyof typeof MESSAGES;
/** What an error knows besides its message. */
export type ErrorDetails<Code extends ErrorCode> = Parameters<(typeof MESSAGES)[Code]>[0];

/**
 * What the library throws when it was called wrongly. `code` says which error it is and settles what `details` holds.
 *
 * @example
 * try { extract(42 as never); } catch (error) {
 *   if (error instanceof RelataError && error.is('text-not-string')) console.error(error.details.received); // "number 42"
 * }
 */
export class RelataError<Code extends ErrorCode = ErrorCode> extends TypeError {
  /** Tells it from other errors where two copies of the library are loaded. */
  override readonly name = 'RelataError';
  /** Which error it is. */
  readonly code: Code;
  /** What it is about. */
  readonly details: ErrorDetails<Code>;

  constructor(code: Code, details: ErrorDetails<Code>, options?: ErrorOptions) {
    // The table's functions are a union; the key that picked the function also picked the details.
    super((MESSAGES[code] as (details: ErrorDetails<Code>) => string)(details), options);
    this.code = code;
    this.details = details;
  }

  /** Narrows `details` to those of one code. */
  is<Wanted extends ErrorCode>(code: Wanted): this is RelataError<Wanted> {
    return (this.code as ErrorCode) === code;
  }
}

/** The name of a file as it may be printed: what moves a cursor, changes colors, turns a line round or begins another is written as an escape. */
export function shown(path: string): string {
  if (path === '') return '""';
  return path.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Says in a few words what a value is, for a message: `number 42`, `null`, `an array`, `undefined`. */
export function describe(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'undefined';
  if (Array.isArray(value)) return 'an array';
  switch (typeof value) {
    case 'string':
      return `the string ${JSON.stringify(value.length > 40 ? `${value.slice(0, 39)}…` : value)}`;
    case 'object':
      return 'an object';
    case 'function':
      return 'a function';
    case 'symbol':
      return 'a symbol';
    default:
      return `${typeof value} ${String(value as number | bigint | boolean)}`;
  }
}
