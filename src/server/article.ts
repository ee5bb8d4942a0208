import type { IncomingMessage } from 'node:http';
import { MIMEType } from 'node:util';

import { describe, RelataError } from '../errors';
import type { ExtractOptions } from '..';
import { decodeHTML } from '../node';
import type { Task } from '../node/task';
import { bad, known } from '../validation/options';
import { isRecord } from '../validation/shape';
import { bodyOf } from './body';
import { Problem } from './problem';

/** What a client may say of how its article is read. Patterns and functions stay with whoever runs the server. */
export const REQUEST_OPTIONS = [
  'detail',
  'minConfidence',
  'types',
  'relationTypes',
  'strict',
  'lexicon',
  'aliases',
  'neverMerge',
] as const satisfies (keyof ExtractOptions)[];

/** An article that came, and what is to be made of it. */
export interface Asked {
  readonly task: Task;
  /** Options of `toGraph`, for formats of graphs. */
  readonly graph?: unknown;
}

/**
 * The article of a request: JSON, plain text, or the HTML of a page.
 *
 * @throws Problem; RelataError for a member, an option or a text that is wrong
 */
export async function articleOf(request: IncomingMessage, query: URLSearchParams, maxLength: number): Promise<Asked> {
  const type = typeOf(request);
  const name = REQUEST_TYPES.find((one) => one === type.essence);
  if (name === undefined) throw unread(type.essence);
  const asked = READERS[name](await bodyOf(request, maxLength), type.params.get('charset') ?? undefined, query);
  const { length } = asked.task.text;
  if (length > maxLength) throw new RelataError('text-too-long', { length, most: maxLength });
  return asked;
}

/** Content types that are read. */
export const REQUEST_TYPES = ['application/json', 'text/plain', 'text/html'] as const;

type Reader = (bytes: Buffer, charset: string | undefined, query: URLSearchParams) => Asked;

const READERS: Readonly<Record<(typeof REQUEST_TYPES)[number], Reader>> = {
  // Always UTF-8 (RFC 8259).
  'application/json': (bytes) => ofJSON(decoded(bytes, 'utf-8')),
  'text/plain': (bytes, charset = 'utf-8', query) => ({ task: { text: decoded(bytes, charset), own: ownOf(query) } }),
  'text/html': (bytes, charset, query) => {
    const text = charset === undefined ? decodeHTML(bytes, 'the page') : decoded(bytes, charset);
    return { task: { text, isPage: true, own: ownOf(query) } };
  },
};

const unread = (type: string): Problem =>
  new Problem('unsupported-media-type', `content-type must be ${REQUEST_TYPES.join(', ')}, but ${JSON.stringify(type)} came`, {
    'accept-post': REQUEST_TYPES.join(', '),
  });

/** What kind of body comes. */
function typeOf(request: IncomingMessage): MIMEType {
  const header = request.headers['content-type'] ?? '';
  try {
    return new MIMEType(header);
  } catch {
    throw unread(header);
  }
}

function decoded(bytes: Buffer, charset: string): string {
  let decoder;
  try {
    decoder = new TextDecoder(charset, { fatal: true });
  } catch {
    throw new Problem('unsupported-media-type', `there is no charset ${charset}`);
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Problem('bad-encoding', `the body is not ${charset}`);
  }
}

/** `?id=…&published=…` of a body that is the text and nothing else. */
const ownOf = (query: URLSearchParams): ExtractOptions => named(query.get('id') ?? undefined, query.get('published') ?? undefined);

const named = (id: string | undefined, published: string | undefined): ExtractOptions => ({
  ...(id !== undefined && { id }),
  ...(published !== undefined && { referenceDate: published }),
});

function ofJSON(json: string): Asked {
  let body: unknown;
  try {
    body = JSON.parse(json);
  } catch (error) {
    throw new Problem('bad-json', `the body is no JSON: ${(error as Error).message}`);
  }
  if (!isRecord(body)) throw bad('body', 'an object with a text', body);
  const { text, id, published, options, graph } = known(body, ['text', 'id', 'published', 'options', 'graph']);
  if (typeof text !== 'string') throw new RelataError('text-not-string', { received: describe(text) });
  const strings = { id, published } as Record<string, string | undefined>;
  for (const [name, value] of Object.entries(strings))
    if (value !== undefined && typeof value !== 'string') throw bad(name, 'a string', value);
  const own = { ...(known(options, REQUEST_OPTIONS, 'options.') as ExtractOptions), ...named(strings.id, strings.published) };
  return { task: { text, own }, ...(graph !== undefined && { graph }) };
}
