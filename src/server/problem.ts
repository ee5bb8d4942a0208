import { STATUS_CODES } from 'node:http';

import { RelataError, type ErrorCode } from '..';

/** What the server itself finds wrong with a request, with its status. What the library finds wrong has the codes of `RelataError`. */
const STATUS_OF = {
  'bad-json': 400,
  'bad-encoding': 400,
  'not-found': 404,
  'method-not-allowed': 405,
  'body-too-long': 413,
  'unsupported-media-type': 415,
  'internal-error': 500,
  busy: 503,
} as const;

/** A code of the server's own. */
export type ProblemCode = keyof typeof STATUS_OF;

/** All of them. */
export const PROBLEM_CODES = Object.keys(STATUS_OF) as ProblemCode[];

/** The status of an error of the library's; of all others the article or its options are wrong. */
const STATUS_OF_ERROR: Partial<Record<ErrorCode, number>> = {
  'text-too-long': 413,
  'bad-model': 500,
  'missing-package': 501,
  'timed-out': 504,
};

/** A request that is refused. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** An error as it is answered. */
export interface ProblemAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Problem details for HTTP APIs (RFC 9457), with the code and details of the error. */
  readonly body: string;
}

/** How an error is answered. Of what nobody foresaw the client is told nothing. */
export function problemOf(error: unknown): ProblemAnswer {
  if (error instanceof Problem) return answer(STATUS_OF[error.code], error.code, error.message, {}, error.headers);
  if (error instanceof RelataError) {
    const { code, message, details } = error as RelataError;
    return answer(STATUS_OF_ERROR[code] ?? 422, code, message, { details });
  }
  return answer(500, 'internal-error', 'the server has failed at this', {});
}

function answer(
  status: number,
  code: ProblemCode | ErrorCode,
  detail: string,
  more: object,
  headers: ProblemAnswer['headers'] = {},
): ProblemAnswer {
  const body = JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status], status, code, detail, ...more });
  return { status, headers: { 'content-type': 'application/problem+json', ...headers }, body };
}
