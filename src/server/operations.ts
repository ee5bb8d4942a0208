import type { REQUEST_TYPES } from './article';
import { SERVER_FORMATS, TYPES_OF_FORMATS } from './formats';

/** An operation object of OpenAPI 3.1. */
export type Operation = Readonly<Record<string, unknown>>;

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: reference('Problem') } },
});

/** What each path may answer, whatever is asked of it. */
const ANYWHERE = { '500': problem('The server has failed; it says no more.') };

const JSON_OF_ANSWERS = { oneOf: [reference('Extraction'), { type: 'object' }, { type: 'array' }] };

const EXAMPLE = { text: 'Acme was bought by Globex in 2019.', id: 'news-1', published: '2024-12-06', options: { detail: 'all' } };
const TEXT = { schema: { type: 'string' }, example: EXAMPLE.text };

const BODIES: Readonly<Record<(typeof REQUEST_TYPES)[number], object>> = {
  'application/json': { schema: reference('Article'), example: EXAMPLE },
  'text/plain': TEXT,
  'text/html': { schema: { type: 'string' }, example: `<article><h1>News</h1><p>${EXAMPLE.text}</p></article>` },
};

const ofTexts = (name: string, description: string, example: string) => ({
  name,
  in: 'query',
  description: `${description}. For bodies in plain text or HTML; JSON has a member of that name.`,
  schema: { type: 'string' },
  example,
});

/** `POST /v1/extract`. */
export const EXTRACT_OPERATION: Operation = {
  operationId: 'extract',
  summary: 'Extract the entities of an article and the relations between them',
  parameters: [
    {
      name: 'format',
      in: 'query',
      description: 'What the answer is written in: the extraction, short or long, or a format of its graph.',
      schema: { type: 'string', enum: SERVER_FORMATS, default: 'json' },
    },
    ofTexts('id', 'Name of the document; by default a hash of its text', EXAMPLE.id),
    ofTexts('published', 'What "today" counts from, an ISO date with or without the time', EXAMPLE.published),
  ],
  requestBody: { required: true, content: BODIES },
  responses: {
    '200': {
      description: 'What the article says.',
      content: Object.fromEntries(
        [...TYPES_OF_FORMATS].map(([type, formats]) => [
          type,
          {
            schema: type.endsWith('json') ? JSON_OF_ANSWERS : { type: 'string' },
            ...(formats.length < SERVER_FORMATS.length && { 'x-formats': formats }),
          },
        ]),
      ),
    },
    '400': problem('The body is no JSON, or not in the encoding that it says.'),
    '408': { description: 'The request took too long to arrive.' },
    '413': problem('The text is longer than the server takes.'),
    '415': problem('The body is of a type, charset or content-encoding that is not read.'),
    '422': problem('The text, an option or the format is wrong; `code` and `details` say what.'),
    '501': problem('Pages are not read where the server lacks the packages for it.'),
    '503': problem('Too many articles wait already.'),
    '504': problem('The article took longer than the server allows.'),
    ...ANYWHERE,
  },
};

/** `GET /v1/health`. */
export const HEALTH_OPERATION: Operation = {
  operationId: 'health',
  summary: 'Whether the server is there',
  responses: { '200': { description: 'It is.', content: { 'application/json': { schema: reference('Health') } } }, ...ANYWHERE },
};

/** `GET /openapi.json`. */
export const OPENAPI_OPERATION: Operation = {
  operationId: 'openapi',
  summary: 'This document',
  responses: { '200': { description: 'OpenAPI 3.1.', content: { 'application/json': { schema: { type: 'object' } } } }, ...ANYWHERE },
};
