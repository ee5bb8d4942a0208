import { createServer as createHTTPServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';

import { settle, type ServerOptions } from './options';
import { Problem, problemOf } from './problem';
import { Queue } from './queue';
import type { Call, Route } from './route';
import { ROUTES } from './routes';

/** How often Node looks for requests that take too long to arrive, in milliseconds. */
const LOOKS = 1000;

/**
 * An HTTP server that extracts: `POST /v1/extract` takes an article as JSON, plain text or an HTML page and answers with the extraction or a format of it;
 * `GET /v1/health` says that the server is there, `GET /openapi.json` describes all that. Errors are problem details (RFC 9457) with the code and details of
 * the `RelataError`. Articles are extracted on threads of their own; one whose client has gone is given up.
 *
 * @returns a server of `node:http` that does not listen yet; `close()` lets finish what runs and then ends the threads
 * @throws RelataError `options-not-object`, `unknown-option`, `bad-option`
 * @example
 * const server = createServer({ jobs: 2 });
 * server.listen(8080, '127.0.0.1');
 * process.once('SIGTERM', () => server.close());
 */
export function createServer(options?: ServerOptions): Server {
  const settings = settle(options);
  const queue = new Queue(settings);
  const { version } = createRequire(import.meta.url)('relata/package.json') as { version: string };
  const server = createHTTPServer(
    { requestTimeout: settings.requestTimeout, headersTimeout: settings.requestTimeout, connectionsCheckingInterval: LOOKS },
    (request, response) => {
      const gone = new AbortController();
      response.on('close', () => {
        if (!response.writableFinished) gone.abort();
        // A server that closes waits for its connections, and a client may keep one open for long.
        if (!server.listening) server.closeIdleConnections();
      });
      if (!server.listening) response.setHeader('connection', 'close');
      const call = { request, signal: gone.signal, settings, queue, version };
      void answer(call, response).catch(settings.onError);
    },
  );
  server.on('close', () => void queue.end().catch(settings.onError));
  return server;
}

async function answer(call: Omit<Call, 'query'>, response: ServerResponse): Promise<void> {
  const { request, signal, settings } = call;
  try {
    // Its host is of no interest, and may be missing or wrong.
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://localhost');
    const route = routeOf(pathname, request);
    const { type, body } = await route.answer({ ...call, query });
    send(request, response, 200, { 'content-type': type }, body);
  } catch (error) {
    // Nobody is there to be told, and the error is that of giving up.
    if (signal.aborted) return;
    const { status, headers, body } = problemOf(error);
    if (status === 500) settings.onError(error);
    send(request, response, status, headers, body);
  }
}

/** @throws Problem `not-found`, `method-not-allowed` */
function routeOf(path: string, { method = 'GET' }: IncomingMessage): Route {
  const here = ROUTES.filter((route) => route.path === path);
  if (here.length === 0) throw new Problem('not-found', `there is nothing at ${path}; see /openapi.json`);
  // HEAD is GET without the body.
  const wanted = method === 'HEAD' ? 'get' : method.toLowerCase();
  const route = here.find((one) => one.method === wanted);
  if (route) return route;
  const allow = here.flatMap((one) => (one.method === 'get' ? ['GET', 'HEAD'] : ['POST'])).join(', ');
  throw new Problem('method-not-allowed', `${path} takes ${allow}`, { allow });
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string,
): void {
  // What of the request was not read is thrown away: the client may be sending still.
  request.resume();
  const length = { 'content-length': String(Buffer.byteLength(body)) };
  response.writeHead(status, { ...headers, ...length, 'x-content-type-options': 'nosniff' });
  response.end(request.method === 'HEAD' ? undefined : body);
}
