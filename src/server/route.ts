import type { IncomingMessage } from 'node:http';

import type { Written } from './formats';
import type { Operation } from './operations';
import type { Settings } from './options';
import type { Queue } from './queue';

/** A request, and what the server has to answer it with. */
export interface Call {
  readonly request: IncomingMessage;
  readonly query: URLSearchParams;
  /** Comes when the client has gone. */
  readonly signal: AbortSignal;
  readonly settings: Settings;
  readonly queue: Queue;
  /** The package's version. */
  readonly version: string;
}

/** What the server answers at a path: how, and how the OpenAPI document describes that. */
export interface Route {
  readonly path: string;
  readonly method: 'get' | 'post';
  readonly operation: Operation;
  readonly answer: (call: Call) => Written | Promise<Written>;
}
