import Ajv2020 from 'ajv/dist/2020';
import { execFileSync } from 'node:child_process';
import { request as httpRequest, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';

import { extract, RelataError, type Extraction } from '../src';
import { fromJSON, toGraphML, toJSON } from '../src/export';
import { createServer, type ServerOptions } from '../src/server';
import { SERVER_FORMATS } from '../src/server/formats';
import { toGraph } from '../src/graph';

const TEXT = 'Acme was bought by Globex in 2019. Ann Lee said the deal could hurt Initech.';

const open: Server[] = [];
afterAll(() => Promise.all(open.map((server) => new Promise((done) => server.close(done)))));

/** A server of a test: it extracts in this thread, since threads of their own are of the built package. */
async function serving(options: ServerOptions = {}): Promise<{ url: string; server: Server }> {
  const server = createServer({ jobs: 0, ...options });
  open.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

let url: string;
beforeAll(async () => {
  ({ url } = await serving({ maxLength: 1000 }));
});

const post = (body: string | Uint8Array, type = 'application/json', path = '/v1/extract', at = url) =>
  fetch(at + path, { method: 'POST', headers: { 'content-type': type }, body });
const postJSON = (body: unknown, path?: string, at?: string) => post(JSON.stringify(body), 'application/json', path, at);

interface Told {
  status: number;
  code: string;
  detail: string;
  details?: Record<string, unknown>;
}
/** The problem that a response tells of; its status is that of the response. */
async function problem(response: Response): Promise<[status: number, code: string, detail: string]> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const { status, code, detail } = (await response.json()) as Told;
  expect(status).toBe(response.status);
  return [status, code, detail];
}

describe('types of the server and of a request', () => {
  const shared: ServerOptions = { lexicon: [{ name: 'Kestrel 9', type: 'rocket' }], types: ['rocket', 'organization'] };
  const text = 'The Kestrel 9 of Globex Corp has a Merlin in it. Ann Lee leads Globex Corp.';
  const lexicon = [{ name: 'Merlin', type: 'engine' }];
  let at: string;
  beforeAll(async () => {
    ({ url: at } = await serving(shared));
  });
  const typesOf = async (options: object): Promise<Set<string>> => {
    const response = await postJSON({ text, options }, undefined, at);
    const body = await response.text();
    expect([response.status, body]).toEqual([200, expect.any(String)]);
    return new Set(fromJSON(body).entities.map(({ type }) => type));
  };

  it('are those of the server where the request has a lexicon alone', async () => {
    expect(await typesOf({})).toEqual(new Set(['rocket', 'organization']));
    expect(await typesOf({ lexicon })).toEqual(new Set(['organization']));
  });

  it('may be of either lexicon', async () => {
    expect(await typesOf({ lexicon, types: ['engine'] })).toEqual(new Set(['engine']));
    expect(await typesOf({ lexicon, types: ['engine', 'rocket'] })).toEqual(new Set(['engine']));
    expect(await typesOf({ types: ['rocket'] })).toEqual(new Set(['rocket']));
  });

  it('are refused where they are of none, and so is a lexicon that is wrong', async () => {
    const refused = async (options: object) => problem(await postJSON({ text, options }, undefined, at));
    expect(await refused({ types: ['engine'] })).toEqual([422, 'bad-option', expect.stringContaining('concept, rocket, but the string "engine" came')]); // prettier-ignore
    expect(await refused({ lexicon: 3, types: ['engine'] })).toEqual([
      422,
      'bad-option',
      expect.stringContaining('option lexicon must be'),
    ]);
    expect(await refused({ lexicon: [{ name: 'Merlin' }] })).toEqual([422, 'bad-option', expect.stringContaining('lexicon[0]')]);
  });
});

describe('POST /v1/extract', () => {
  it('answers an article in JSON with its extraction', async () => {
    const response = await postJSON({ text: TEXT, id: 'news-1', published: '2024-12-06', options: { detail: 'all' } });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(fromJSON(await response.text())).toEqual(extract(TEXT, { id: 'news-1', referenceDate: '2024-12-06', detail: 'all' }));
  });

  it('takes plain text in any charset, with id and day in the query', async () => {
    const text = 'José Peña left Acme on Friday.';
    const query = '/v1/extract?id=a%20b&published=2024-12-06';
    const expected = extract(text, { id: 'a b', referenceDate: '2024-12-06' });
    for (const [body, type] of [
      [text, 'text/plain'],
      [Buffer.from(text, 'latin1'), 'Text/Plain; charset="ISO-8859-1"'],
    ] as const) {
      // prettier-ignore
      expect(await (await post(body, type, query)).json()).toEqual(expected);
    }
  });

  it('takes a page, and gives the text that offsets count in and the day of the page', async () => {
    const sentences = 'Acme sued Globex on Friday. Ann Lee of Initech said that many people had waited for it, for years and years.';
    const page = `<html><head><meta property="article:published_time" content="2024-12-06T10:00:00Z"></head><body><nav>Home</nav><article><p>${sentences}</p></article></body></html>`;
    const { text, ...extraction } = (await (await post(page, 'text/html')).json()) as Extraction & { text: string };
    expect(text).toContain(sentences);
    expect(text).not.toContain('Home');
    expect(extraction).toEqual(extract(text, { referenceDate: '2024-12-06' }));
  });

  it.each(SERVER_FORMATS)('answers in %s', async (format) => {
    const response = await postJSON({ text: TEXT }, `/v1/extract?format=${format}`);
    expect(response.status).toBe(200);
    const body = await response.text();
    expect(body).toContain('Globex');
    if (response.headers.get('content-type')!.endsWith('json')) expect(() => void JSON.parse(body)).not.toThrow();
  });

  it('refuses options of a graph before the article is extracted', async () => {
    let read = 0;
    const recognizer = () => {
      read++;
      return [];
    };
    const { url: own } = await serving({ recognizers: [recognizer] });
    const path = '/v1/extract?format=graphml';
    expect((await problem(await postJSON({ text: TEXT, graph: { orphans: 'eat' } }, path, own))).slice(0, 2)).toEqual([422, 'bad-option']);
    expect(read).toBe(0);
    await postJSON({ text: TEXT, graph: { orphans: 'drop' } }, path, own);
    expect(read).toBe(1);
  });

  it('writes what the library writes, with the options of a graph', async () => {
    const graph = { include: { hedged: false }, orphans: 'drop' } as const;
    const response = await postJSON({ text: TEXT, graph }, '/v1/extract?format=graphml');
    expect(await response.text()).toBe(toGraphML(toGraph(extract(TEXT), graph)));
    expect(await (await postJSON({ text: TEXT }, '/v1/extract?format=compact')).text()).toBe(toJSON(extract(TEXT), { form: 'compact' }));
  });

  it('has the options of the server where the article has none', async () => {
    const relationTypes = [{ type: 'take over', verbs: ['buy'] }];
    const other = await serving({ relationTypes, strict: true });
    const types = async (options?: object) =>
      ((await (await postJSON({ text: TEXT, options }, undefined, other.url)).json()) as Extraction).relations.map(
        ({ predicate }) => predicate.type,
      );
    expect(await types()).toEqual(['take over']);
    expect(await types({ relationTypes: [{ type: 'harm', verbs: ['hurt'] }] })).toEqual(['harm']);
  });
});

describe('what is refused', () => {
  it.each<[string, () => Promise<Response>, number, string, string]>([
    ['no JSON', () => post('{'), 400, 'bad-json', 'the body is no JSON'],
    ['another encoding', () => post(Buffer.from('é', 'latin1'), 'text/plain'), 400, 'bad-encoding', 'the body is not utf-8'],
    ['no such path', () => fetch(`${url}/extract`), 404, 'not-found', 'there is nothing at /extract'],
    ['another method', () => fetch(`${url}/v1/extract`), 405, 'method-not-allowed', '/v1/extract takes POST'],
    ['a long text', () => postJSON({ text: 'a'.repeat(1001) }), 413, 'text-too-long', 'the text has 1001 characters'],
    ['a long body', () => post(' '.repeat(100_000)), 413, 'body-too-long', 'more than 71536 bytes'],
    [
      'another type',
      () => post('a: b', 'application/yaml'),
      415,
      'unsupported-media-type',
      'content-type must be application/json, text/plain',
    ],
    ['no such type', () => post('a', 'text'), 415, 'unsupported-media-type', '"text" came'],
    ['no such charset', () => post('a', 'text/plain; charset=klingon'), 415, 'unsupported-media-type', 'there is no charset klingon'],
    ['a list', () => postJSON([TEXT]), 422, 'bad-option', 'option body must be an object with a text, but an array came'],
    ['no text', () => postJSON({}), 422, 'text-not-string', 'text must be a string, but undefined came'],
    ['an id that is none', () => postJSON({ text: '', id: 3 }), 422, 'bad-option', 'option id must be a string'],
    ['an unknown member', () => postJSON({ text: '', html: '' }), 422, 'unknown-option', 'unknown option "html"'],
    ['an unknown option', () => postJSON({ text: '', options: { parser: {} } }), 422, 'unknown-option', 'unknown option "options.parser"'],
    [
      'a wrong option',
      () => postJSON({ text: '', options: { detail: 'some' } }),
      422,
      'bad-option',
      'option detail must be "essential" or "all"',
    ],
    ['a day that is none', () => postJSON({ text: '', published: 'soon' }), 422, 'bad-option', 'option referenceDate must be'],
    ['an unknown format', () => postJSON({ text: '' }, '/v1/extract?format=xml'), 422, 'bad-option', 'option format must be "json" or'],
    ['a graph where there is none', () => postJSON({ text: '', graph: {} }), 422, 'bad-option', 'option graph must be absent'],
    ['a page without an article', () => post('<p></p>', 'text/html'), 422, 'unreadable-file', 'no article was found in the page'],
  ])('%s', async (_what, ask, status, code, detail) => {
    const told = await problem(await ask());
    expect(told.slice(0, 2)).toEqual([status, code]);
    expect(told[2]).toContain(detail);
  });

  it('says which methods and types there are', async () => {
    expect((await fetch(`${url}/v1/health`, { method: 'DELETE' })).headers.get('allow')).toBe('GET, HEAD');
    expect((await post('', 'image/png')).headers.get('accept-post')).toBe('application/json, text/plain, text/html');
  });

  it('a body that is packed', async () => {
    const response = await fetch(`${url}/v1/extract`, { method: 'POST', headers: { 'content-type': 'text/plain', 'content-encoding': 'gzip' }, body: 'a' }); // prettier-ignore
    expect((await problem(response))[0]).toBe(415);
  });

  it('a long body whose length is not told, while it comes', async () => {
    const status = await new Promise((resolve, reject) => {
      const request = httpRequest(`${url}/v1/extract`, { method: 'POST', headers: { 'content-type': 'text/plain' } }, ({ statusCode }) => {
        resolve(statusCode);
        request.destroy();
      });
      request.on('error', reject);
      request.write('a'.repeat(80_000));
    });
    expect(status).toBe(413);
  });

  it('a request that takes too long to arrive', async () => {
    const { server: slow } = await serving({ timeout: 50 });
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect((slow.address() as AddressInfo).port, '127.0.0.1');
      socket.on('data', (data) => resolve(String(data)));
      socket.on('error', reject);
      socket.write('POST /v1/extract HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 10\r\n\r\na');
    });
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });

  it.each<[string, object]>([
    ['an option that is none', { port: 80 }],
    ['an option of extract that is wrong', { detail: 'some' }],
    ['the id of all articles', { id: 'a' }],
    ['half a thread', { jobs: 0.5 }],
    ['threads for a function', { jobs: 1, recognizers: [() => []] }],
    ['a length of nothing', { maxLength: 0 }],
    ['no time', { timeout: 0 }],
    ['less than nobody who waits', { maxWaiting: -1 }],
    ['an error told to nobody', { onError: 'log' }],
  ])('%s, before it listens', (_what, options) => {
    expect(() => createServer(options as ServerOptions)).toThrow(RelataError);
  });
});

it('refuses articles while too many wait, tells nobody of errors but whom it shall, and gives up what nobody waits for', async () => {
  const errors: unknown[] = [];
  let isAsked = 0;
  const recognizers = [
    () => {
      isAsked++;
      throw new Error('a bug');
    },
  ];
  const { url: at, server } = await serving({ recognizers, maxWaiting: 0, onError: (error) => errors.push(error) });
  const failed = await problem(await postJSON({ text: TEXT }, undefined, at));
  expect(failed).toEqual([500, 'internal-error', 'the server has failed at this']);
  expect(errors.map(String)).toEqual(['Error: a bug']);

  const statuses = await Promise.all(Array.from({ length: 5 }, async () => (await postJSON({ text: TEXT }, undefined, at)).status));
  expect(new Set([...statuses, 500])).toEqual(new Set(statuses.includes(503) ? [500, 503] : [500]));
  expect(await (await fetch(`${at}/v1/health`)).json()).toMatchObject({ articles: 0 });

  const asked = isAsked;
  const gone = new Promise<void>((resolve) => {
    const request = httpRequest(`${at}/v1/extract`, { method: 'POST', headers: { 'content-type': 'text/plain' } });
    request.on('error', () => resolve());
    server.once('request', () => setImmediate(() => request.destroy()));
    request.write('Acme');
  });
  await gone;
  await fetch(`${at}/v1/health`);
  expect(isAsked).toBe(asked);
});

it('answers HEAD and GET of health, and takes any host', async () => {
  const response = await fetch(`${url}/v1/health`, { method: 'HEAD' });
  expect([response.status, await response.text()]).toEqual([200, '']);
  expect(await (await fetch(`${url}/v1/health?x=1`)).json()).toEqual({ status: 'ok', version: expect.any(String) as string, schema: 'relata/2', articles: 0 }); // prettier-ignore
});

it('lets a client that keeps its connection go when it closes', async () => {
  const { url: at, server } = await serving();
  await (await fetch(`${at}/v1/health`)).text();
  await new Promise((done) => server.close(done));
  await expect(fetch(`${at}/v1/health`)).rejects.toThrow();
});

describe('GET /openapi.json', () => {
  interface Document {
    paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
  }
  const documented = async () => (await (await fetch(`${url}/openapi.json`)).json()) as Document;

  it('is OpenAPI 3.1, as a validator of it says', async () => {
    // An ES module, which jest does not load.
    const script = `import { Validator } from '@seriousme/openapi-schema-validator';
      const chunks = []; for await (const chunk of process.stdin) chunks.push(chunk);
      const validator = new Validator();
      const { valid, errors } = await validator.validate(JSON.parse(Buffer.concat(chunks)));
      console.log(JSON.stringify([valid, validator.version, errors ?? []]));`;
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: join(__dirname, '..'),
      input: JSON.stringify(await documented()),
      encoding: 'utf8',
    });
    expect(JSON.parse(output)).toEqual([true, '3.1', []]);
  });

  it('describes what is answered', async () => {
    const document = await documented();
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    ajv.addSchema(document, 'api');
    const complaints = (name: string, value: unknown) => {
      ajv.validate({ $ref: `api#/components/schemas/${name}` }, value);
      return ajv.errors ?? [];
    };
    expect(complaints('Extraction', await (await postJSON({ text: TEXT })).json())).toEqual([]);
    expect(complaints('Extraction', { schema: 'relata/1' })).not.toEqual([]);
    expect(complaints('Problem', await (await postJSON({})).json())).toEqual([]);
    expect(complaints('Health', await (await fetch(`${url}/v1/health`)).json())).toEqual([]);
    expect(complaints('Article', { text: TEXT, options: { detail: 'all' } })).toEqual([]);
    expect(complaints('Article', { text: 'a'.repeat(1001), html: '', options: { id: 'a' } })).toHaveLength(3);
    expect(Object.keys(document.paths['/v1/extract']!.post!.responses)).toEqual(expect.arrayContaining(['200', '413', '415', '422', '503', '504'])); // prettier-ignore
  });
});
