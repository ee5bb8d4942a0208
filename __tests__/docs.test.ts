import { parse as parseCypher } from '@neo4j-cypher/editor-support';
import cytoscape from 'cytoscape';
import * as graphology from 'graphology';
import * as langchainDocuments from '@langchain/core/documents';
import * as mcpClient from '@modelcontextprotocol/sdk/client/index.js';
import * as mcpInMemory from '@modelcontextprotocol/sdk/inMemory.js';
import neo4j from 'neo4j-driver';
import { spawnSync } from 'node:child_process';
import * as events from 'node:events';
import * as fs from 'node:fs';
import * as stream from 'node:stream';
import * as streamPromises from 'node:stream/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import * as relata from '../src';
import * as queue from '../src/bullmq';
import * as formats from '../src/export';
import * as langchain from '../src/langchain';
import * as mcp from '../src/mcp';
import * as intoNeo4j from '../src/neo4j';
import * as node from '../src/node';
import * as keeping from '../src/store';
import * as scorer from '../src/score';
import * as server from '../src/server';
import * as view from '../src/view';
import { boltServer, type BoltServer } from './support/bolt';
import { allBlocks, printedBy, promisedBy, unlabelledBlocks } from './support/examples';
import { HAS, PYTHON, printed } from './support/programs';
import { PROJECT_GUIDES } from './support/project-guides';
import { HAS_REDIS, startRedis, type Redis } from './support/redis';
import { runSession } from './support/shell';
import { HAS_SQLITE } from './support/sqlite';

const DOCS = join(__dirname, '../docs');
const guides = fs
  .readdirSync(DOCS)
  .filter(
    (name) => name.endsWith('.md') && !PROJECT_GUIDES.includes(name) && allBlocks(fs.readFileSync(join(DOCS, name), 'utf8')).length > 0,
  );

/** The program of each command of a shell block, and whether it is here and may be run: a test starts no server. */
const PROGRAMS: Readonly<Record<string, boolean>> = {
  dot: HAS.graphviz,
  xmllint: HAS.xmllint,
  rapper: HAS.rapper,
  docker: false,
  parallel: false,
  npx: false,
  npm: false,
  curl: false,
  'neo4j-admin': false,
};

let bolt: BoltServer;
let redis: Redis | undefined;
const workers: queue.ExtractWorker[] = [];
let folder: string;
/** The guide whose examples need Redis. */
const QUEUE = 'many-machines.md';
const home = process.cwd();

beforeAll(async () => {
  bolt = await boltServer(() => undefined);
});
afterAll(() => bolt.close());

/** What an example may import. Its database is on this machine, wherever it looks for it. */
const modules = (): Record<string, unknown> => ({
  relata,
  'relata/export': formats,
  'relata/node': node,
  'relata/neo4j': intoNeo4j,
  'relata/store': keeping,
  'relata/score': scorer,
  'relata/bullmq': {
    ...queue,
    enqueue: (articles: [], options: queue.EnqueueOptions) => queue.enqueue(articles, { ...options, ...ofTest() }),
    whenDone: (options: queue.WhenDoneOptions) => queue.whenDone({ ...options, ...ofTest() }),
    extractWorker: async (options: queue.ExtractWorkerOptions) => {
      const worker = await queue.extractWorker({ ...options, ...ofTest() });
      workers.push(worker);
      return worker;
    },
  },
  'relata/server': server,
  'relata/mcp': mcp,
  'relata/langchain': langchain,
  '@langchain/core/documents': langchainDocuments,
  '@modelcontextprotocol/sdk/client/index.js': mcpClient,
  '@modelcontextprotocol/sdk/inMemory.js': mcpInMemory,
  'relata/view': view,
  graphology,
  cytoscape: { __esModule: true, default: cytoscape },
  'neo4j-driver': {
    __esModule: true,
    default: { auth: neo4j.auth, driver: (_url: string, auth: never) => neo4j.driver(bolt.url, auth) },
  },
  'node:events': events,
  'node:fs': fs,
  'node:stream': stream,
  'node:stream/promises': streamPromises,
});

const ofTest = () => ({ connection: { host: '127.0.0.1', port: redis!.port } });

function check(title: string, runs: boolean, test: () => void | Promise<void>): void {
  if (!runs) process.stderr.write(`SKIPPED an example of the documentation, "${title}": its program is not installed.\n`);
  // A block that depends on one before it fails with it.
  (runs ? it : it.skip)(title, test as () => Promise<void>);
}

it.each(fs.readdirSync(DOCS).filter((name) => name.endsWith('.md') && name !== 'architecture.md'))(
  'docs/%s says what its blocks are',
  (name) => {
    expect(unlabelledBlocks(fs.readFileSync(join(DOCS, name), 'utf8'))).toEqual([]);
  },
);

describe.each(guides)('the examples of docs/%s', (name) => {
  beforeAll(async () => {
    if (name === QUEUE && HAS_REDIS) redis = await startRedis();
    folder = fs.mkdtempSync(join(tmpdir(), 'relata-'));
    process.chdir(folder);
  });
  afterAll(async () => {
    for (const { close } of workers.splice(0)) await close();
    await redis?.stop();
    redis = undefined;
    process.chdir(home);
    fs.rmSync(folder, { recursive: true });
  });

  for (const [i, { language, code }] of allBlocks(fs.readFileSync(join(DOCS, name), 'utf8')).entries()) {
    const title = `${i + 1}: ${language} ${code.split('\n').findLast((line) => !/^(\/\/|#|import|$)/.test(line)) ?? ''}`;
    switch (language) {
      case 'ts':
        check(title, name !== QUEUE || HAS_REDIS, async () => {
          const promised = promisedBy(code, '//');
          expect(promised).not.toEqual([]);
          expect(await printedBy(code, modules())).toEqual(promised);
        });
        break;
      case 'python': {
        const needed = (['langchain', 'pandas'] as const).find((name) => code.includes(name)) ?? 'networkx';
        check(title, HAS[needed], () => {
          const promised = promisedBy(code, '#');
          expect(promised).not.toEqual([]);
          expect(printed([PYTHON!, '-c', code]).trimEnd().split('\n')).toEqual(promised);
        });
        break;
      }
      case 'sh': {
        const programs = code.trimEnd().split('\n').map((line) => line.split(' ', 1)[0]); // prettier-ignore
        check(title, programs.every((program) => PROGRAMS[program] ?? true), () => {
          expect(programs.filter((program) => !(program in PROGRAMS))).toEqual([]);
          const { status, stderr } = spawnSync('sh', ['-e', '-c', code], { encoding: 'utf8' });
          expect([status, stderr]).toEqual([0, '']);
        }); // prettier-ignore
        break;
      }
      case 'console':
        check(title, HAS_SQLITE || !code.includes('relata store'), () => runSession(code));
        break;
      case 'json':
        it(title, () => expect(() => void JSON.parse(code)).not.toThrow());
        break;
      case 'cypher':
        it(title, () => expect(parseCypher(code).errorListener.errors).toEqual([]));
        break;
      default:
        it(title, () => {
          throw new Error(`nothing here runs a block of ${language}`);
        });
    }
  }
});
