import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';

import { extract, RelataError } from '../src';
import { createMcpServer, type McpOptions } from '../src/mcp';

const TEXT = 'Acme Corp bought Globex in 2019. Ann Lee said the deal could hurt Initech.';
const CORPUS = [extract('Acme bought Globex.', { id: 'one' }), extract('Ann Lee leads Acme. Globex did not sue Initech.', { id: 'two' })];

interface Answer {
  content: { type: string; text: string }[];
  structuredContent?: Record<string, Record<string, unknown>[]>;
  isError?: boolean;
}

/** The SDK's own client, which checks what the server sends, and a function that calls a tool. */
async function connected(options?: McpOptions) {
  const server = await createMcpServer(options);
  const client = new Client({ name: 'test', version: '1' });
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(ours), client.connect(theirs)]);
  const call = async (name: string, input: Record<string, unknown>) => {
    const { content, structuredContent, isError } = (await client.callTool({ name, arguments: input })) as unknown as Answer;
    return { text: content.map(({ text }) => text).join('\n'), data: structuredContent ?? {}, isError: isError === true };
  };
  return { client, call, close: () => server.close() };
}

let server: Awaited<ReturnType<typeof connected>>;
beforeAll(async () => {
  server = await connected({ corpus: CORPUS, maxLength: 1000, version: '1.2.3' });
});
afterAll(() => server.close());

it('says what it is and which tools it has', async () => {
  expect(server.client.getServerVersion()).toMatchObject({ name: 'relata', version: '1.2.3' });
  const { tools } = await server.client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(['extract', 'graph', 'neighbours', 'about', 'explain']);
});

it('extract lists entities and relations', async () => {
  const { text, data } = await server.call('extract', { text: TEXT, id: 'a', published: '' });
  expect(text).toContain('Acme Corp (organization)');
  expect(text).toMatch(/^Acme Corp bought Globex.* \[acquire; 2019-01-01; a\]$/m);
  expect(text).toContain('possible; according to Ann Lee');
  expect(data.entities!.map(({ name }) => name)).toContain('Initech');
  expect(data.relations![0]).toMatchObject({ subject: 'Acme Corp', predicate: 'buy', object: 'Globex', document: 'a', evidence: expect.any(String) as string }); // prettier-ignore
});

it('graph has nodes and edges, of a text or of the corpus', async () => {
  expect((await server.call('graph', { text: 'Acme bought Globex.' })).text).toBe('Acme -[buy]-> Globex');
  const { text, data } = await server.call('graph', {});
  expect(text).toContain('Globex -[not sue]-> Initech');
  const ids = new Set(data.nodes!.map(({ id }) => id));
  expect(data.edges!.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(true);
});

it('neighbours and about ask the corpus', async () => {
  const { data } = await server.call('neighbours', { name: 'ACME' });
  expect(data.neighbours!.map(({ name }) => name).sort()).toEqual(['Ann Lee', 'Globex']);
  expect((await server.call('about', { words: 'initech sue' })).text).toContain('denied');
  expect((await server.call('neighbours', { name: 'Hooli' })).text).toBe('Nothing was found.');
  expect((await server.call('neighbours', { name: 'Acme', limit: 1 })).text).toContain('… and 1 more');
  expect((await server.call('about', { words: 'Oslo', text: 'Ann Lee met Tom Reed in Oslo.' })).text).toContain('Ann Lee');
});

it('explain names the rule', async () => {
  const { text, data } = await server.call('explain', { text: 'Globex bought Acme.' });
  expect(text).toBe('Globex bought Acme.\n  SVO: bought\n  Globex | bought | Acme [clause/verbal/own]');
  expect(data.sentences).toHaveLength(1);
});

it.each<[string, string, Record<string, unknown>, string]>([
  ['no text', 'extract', {}, 'text must be a string, but undefined came'],
  ['a long text', 'extract', { text: 'a'.repeat(1001) }, 'the text has 1001 characters'],
  ['a day that is none', 'extract', { text: TEXT, published: 'soon' }, 'option referenceDate must be'],
  ['an unknown input', 'extract', { text: TEXT, txt: '' }, 'unknown option "txt"'],
  ['no name', 'neighbours', {}, 'option name must be a string that is not empty'],
  ['no rows', 'about', { words: 'Acme', limit: 0 }, 'option limit must be a whole number from 1'],
  ['no such tool', 'sumarize', {}, 'option name must be "extract" or'],
])('tells the model of %s', async (_what, name, input, message) => {
  const { text, isError } = await server.call(name, input);
  expect(isError).toBe(true);
  expect(text).toContain(message);
});

it('asks for a text where there is no corpus', async () => {
  const { call, close } = await connected();
  expect((await call('graph', {})).text).toBe(
    'option text must be a string where the server was started without a corpus, but undefined came',
  );
  await close();
});

it.each([[{ corpus: 'news.jsonl' }], [{ maxLength: 0 }], [{ extract: { detail: 'some' } }], [{ port: 1 }]])(
  'refuses %j',
  async (options) => {
    await expect(createMcpServer(options as unknown as McpOptions)).rejects.toBeInstanceOf(RelataError);
  },
);
