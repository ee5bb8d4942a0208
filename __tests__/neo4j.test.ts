import neo4j, { type Config, type Driver } from 'neo4j-driver';

import type { Extraction } from '../src';
import { extract } from '../src/extract';
import { toGraph } from '../src/graph';
import { writeToNeo4j, type Neo4jOptions } from '../src/neo4j';
import { awkwardExtraction } from './support/awkward';
import { boltServer, type BoltServer, type Message, type Script } from './support/bolt';
import { extractionOf } from './support/extraction';

type Properties = Record<string, unknown>;
type Row = Record<string, never> & { id: string };

type Contents = ReturnType<Store['contents']>;

/** What the queries of the writer would leave in a database. A query that it does not know is an error. */
class Store {
  readonly documents = new Map<string, Properties>();
  readonly entities = new Map<string, Properties & { labels: string[]; aliases: string[]; ids: string[] }>();
  readonly mentions = new Map<string, Properties>();
  readonly relations = new Map<string, Properties>();
  readonly schema = new Set<string>();

  contents() {
    const { documents, entities, mentions, relations, schema } = this;
    return structuredClone({ documents, entities, mentions, relations, schema });
  }

  run(
    query: string,
    { rows, document, ids, id, properties }: { rows?: Row[]; document?: string; ids?: string[]; id?: string; properties?: Properties },
  ) {
    if (query.startsWith('CREATE ')) {
      if (!query.includes('IF NOT EXISTS')) throw new Error(query);
      this.schema.add(query);
    } else if (query.startsWith('MERGE (d:Document {id: $id})')) {
      this.documents.set(id!, { ...this.documents.get(id!), ...properties });
    } else if (query.startsWith('UNWIND $rows AS row\nMERGE (n:Entity {id: row.id})')) {
      const label = /SET n:(\w+),/.exec(query)?.[1];
      for (const row of rows!) this.mergeEntity(row, label);
    } else if (query.includes('MERGE (n)-[m:MENTIONED_IN]->(d)')) {
      for (const { id: entity, ...rest } of rows!)
        this.link(this.mentions, `${entity} in ${document}`, this.entities.has(entity) && this.documents.has(document!), rest);
    } else if (query.includes('MERGE (a)-[r:RELATION {id: row.id}]->(b)')) {
      for (const { id: key, source, target, properties: own, integers } of rows!) {
        this.link(this.relations, key, this.entities.has(source) && this.entities.has(target), {
          source,
          target,
          ...(own as object),
          ...(integers as object),
        });
      }
    } else if (query.startsWith('MATCH ()-[r:RELATION]->()') && query.endsWith('DELETE r')) {
      for (const [key, relation] of this.relations) if (relation.document === document && !ids!.includes(key)) this.relations.delete(key);
    } else if (query.startsWith('MATCH (n:Entity)-[m:MENTIONED_IN]->') && query.endsWith('DELETE m')) {
      for (const key of this.mentions.keys()) {
        const [entity, of] = key.split(' in ');
        if (of === document && !ids!.includes(entity)) this.mentions.delete(key);
      }
    } else throw new Error(`unknown query: ${query}`);
  }

  private mergeEntity({ id, label, type, names, ids, value }: Record<string, never>, nodeLabel: string | undefined) {
    const node = this.entities.get(id) ?? { label, type, labels: ['Entity'], aliases: [], ids: [] };
    const add = (list: string[], items: readonly string[]) => list.push(...items.filter((item) => !list.includes(item)));
    add(node.labels, nodeLabel === undefined ? [] : [nodeLabel]);
    add(
      node.aliases,
      (names as string[]).filter((name) => name !== (node as Properties).label),
    );
    add(node.ids, ids as string[]);
    this.entities.set(id, Object.assign(node, value));
  }

  /** A MATCH that finds nothing makes nothing: that would be a loss. */
  private link(into: Map<string, Properties>, key: string, matched: boolean, properties: Properties) {
    if (!matched) throw new Error(`${key} has an end that is not there`);
    into.set(key, properties);
  }
}

const queriesIn = (messages: readonly Message[]) => messages.filter(({ name }) => name === 'RUN').map(({ fields }) => fields[0] as string);
const namesIn = (messages: readonly Message[]) =>
  messages.map(({ name }) => name).filter((name) => ['BEGIN', 'COMMIT', 'ROLLBACK', 'RUN'].includes(name));

// The driver's type for it is a class.
/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment */
const CONFIG: Config = { encrypted: 'ENCRYPTION_OFF', maxTransactionRetryTime: 10_000 };
/* eslint-enable @typescript-eslint/no-unsafe-class-instance-assignment */

let server: BoltServer | undefined;
let driver: Driver | undefined;

/** Starts a server and a driver to it. */
async function connect(script: Script): Promise<Driver> {
  server = await boltServer(script);
  driver = neo4j.driver(server.url, neo4j.auth.basic('neo4j', 'secret'), CONFIG);
  return driver;
}

afterEach(async () => {
  await driver?.close();
  await server?.close();
  [driver, server] = [undefined, undefined];
});

/** What is in the database after each of several calls. */
async function after(...calls: [Extraction | Extraction[], Neo4jOptions?][]) {
  const store = new Store();
  const client = await connect(({ name, fields: [query, parameters] }) => {
    if (name === 'RUN') store.run(query as string, parameters as object);
  });
  const states: Contents[] = [];
  const summaries = [];
  for (const [extractions, options] of calls) {
    summaries.push(await writeToNeo4j(client, extractions, options));
    states.push(store.contents());
  }
  return { states, summaries, messages: server!.messages };
}

const use = { subject: 'Tencent', lemma: 'use', object: 'chips' };

describe('writeToNeo4j', () => {
  it('writes documents, entities, mentions and relations', async () => {
    const extraction = extractionOf([use], {
      Tencent: { aliases: ['Tencent Holdings'], ids: { ticker: 'TCEHY' } },
      chips: { type: 'concept' },
    });
    extraction.document.title = 'A title';
    const { states, summaries } = await after([extraction]);
    expect(summaries).toEqual([{ documents: 1, entities: 2, relations: 1 }]);
    const [{ documents, entities, mentions, relations, schema }] = states;
    expect(Object.fromEntries(documents)).toEqual({ test: { title: 'A title' } });
    expect(entities.get('e1')).toEqual({
      label: 'Tencent',
      type: 'organization',
      labels: ['Entity', 'Organization'],
      aliases: ['Tencent Holdings'],
      ids: ['ticker:TCEHY'],
    });
    expect(entities.get('e2')).toMatchObject({ labels: ['Entity', 'Concept'] });
    expect(Object.fromEntries(mentions)).toMatchObject({ 'e1 in test': { mentions: 1, salience: 0.5 }, 'e2 in test': { mentions: 1 } });
    expect(relations.get('r1')).toMatchObject({
      source: 'e1',
      target: 'e2',
      label: 'use',
      weight: 1,
      evidence: 'Tencent use',
      document: 'test',
    });
    expect(schema.size).toBe(3);
  });

  it('changes nothing when the same is written again', async () => {
    const article = extract('Acme was bought by Globex in 2019 for $5 million. Analysts say the deal could hurt rivals like Initech.');
    for (const extraction of [article, awkwardExtraction()]) {
      const { states } = await after([extraction], [extraction], [extraction, { replace: true }]);
      expect(states[0].entities.size).toBe(toGraph(extraction).order);
      expect(states[1]).toEqual(states[0]);
      expect(states[2]).toEqual(states[0]);
      await driver!.close();
      await server!.close();
    }
  });

  it('shares entities between documents', async () => {
    const first = extractionOf([use]);
    const second = extractionOf([{ subject: 'Tencent Holdings', lemma: 'sue', object: 'Globex' }], {
      'Tencent Holdings': { id: 'e1' },
      Globex: { id: 'e9' },
    });
    second.document.id = 'second';
    second.relations[0].id = 'r9';
    second.relations[0].evidence[0].document = 'second';
    const { states } = await after([[first, second]], [first], [second]);
    expect(states[0].entities.get('e1')).toMatchObject({ label: 'Tencent', aliases: ['Tencent Holdings'] });
    expect([...states[0].mentions.keys()]).toEqual(['e1 in test', 'e2 in test', 'e1 in second', 'e9 in second']);
    expect(states[2]).toEqual(states[0]);
  });

  it('writes what was merged before with each of its documents', async () => {
    const merged = extractionOf([use, { subject: 'Tencent', lemma: 'sue', object: 'Globex' }]);
    for (const { mentions } of merged.entities)
      for (const mention of mentions) Object.assign(mention, { document: `d${mention.sentence}` });
    const documents = ['d0', 'd1'].map((id) => ({ ...extractionOf([]), document: { id, title: id, length: 0, sentences: 0 } }));
    const { states, summaries } = await after([{ ...merged, documents } as Extraction]);
    expect(summaries).toEqual([{ documents: 2, entities: 3, relations: 2 }]);
    expect([...states[0].documents.keys()]).toEqual(['d0', 'd1']);
    expect([...states[0].mentions.keys()]).toEqual(['e1 in d0', 'e2 in d0', 'e1 in d1', 'e3 in d1']);
  });

  it('takes away what a document no longer says, if asked', async () => {
    const before = extractionOf([use, { subject: 'Tencent', lemma: 'sue', object: 'Globex' }]);
    const now = extractionOf([use]);
    const { states } = await after([before], [now], [now, { replace: true }]);
    expect([...states[1].relations.keys()]).toEqual(['r1', 'r2']);
    expect([...states[2].relations.keys()]).toEqual(['r1']);
    expect([...states[2].mentions.keys()]).toEqual(['e1 in test', 'e2 in test']);
  });

  it('has no data in a query, and sends counts as whole numbers', async () => {
    const { messages } = await after([awkwardExtraction(), { projections: true }]);
    const queries = new Set(queriesIn(messages));
    await driver!.close();
    await server!.close();
    const { messages: others } = await after([extractionOf([use, { ...use, place: 'Vienna' }], { Vienna: { type: 'place' } })]);
    expect([...queries].filter((query) => !queriesIn(others).includes(query))).toEqual([]);
    for (const query of queries) for (const name of ['mentions', 'weight']) {
      if (query.includes(`.${name} = `)) expect(query).toContain(`${name} = toInteger(row.`);
    } // prettier-ignore
  });

  it('writes in batches, a document a transaction', async () => {
    const { messages } = await after([
      extractionOf([use, { ...use, object: 'B' }, { ...use, object: 'C' }]),
      { batchSize: 2, constraints: false },
    ]);
    expect(namesIn(messages)).toEqual(['BEGIN', ...new Array<string>(7).fill('RUN'), 'COMMIT']);
  });

  it('uses the database named', async () => {
    const { messages } = await after([extractionOf([use]), { database: 'news' }]);
    expect(messages.filter(({ name }) => name === 'BEGIN').map(({ fields }) => (fields[0] as Properties).db)).toEqual(['news']);
  });

  it('tries again where the server asks for it', async () => {
    let commits = 0;
    const client = await connect(({ name }) =>
      name === 'COMMIT' && ++commits === 1 ? 'Neo.TransientError.Transaction.DeadlockDetected' : undefined,
    );
    await expect(writeToNeo4j(client, extractionOf([use]))).resolves.toMatchObject({ relations: 1 });
    expect(namesIn(server!.messages).filter((name) => name === 'BEGIN')).toHaveLength(2);
  });

  it('passes on what the server says, and does not commit', async () => {
    const client = await connect(({ name, fields }) =>
      name === 'RUN' && String(fields[0]).includes('RELATION {id') ? 'Neo.ClientError.Security.Forbidden' : undefined,
    );
    await expect(writeToNeo4j(client, extractionOf([use]))).rejects.toMatchObject({ code: 'Neo.ClientError.Security.Forbidden' });
    expect(namesIn(server!.messages)).not.toContain('COMMIT');
  });

  it.each<[string, unknown[], string]>([
    ['no driver', [{}, extractionOf([use])], 'option driver must be a driver of neo4j-driver'],
    ['no extraction', [{ session: () => fail() }, {}], 'expected an extraction'],
    ['an unknown option', [{ session: () => fail() }, extractionOf([use]), { db: 'x' }], 'unknown option "db"'],
    ['a batch of nothing', [{ session: () => fail() }, extractionOf([use]), { batchSize: 0 }], 'batchSize must be a whole number from 1'],
    [
      'a database without a name',
      [{ session: () => fail() }, extractionOf([use]), { database: '' }],
      'database must be the name of a database',
    ],
    ['a wrong option of the graph', [{ session: () => fail() }, extractionOf([use]), { orphans: true }], 'orphans must be'],
  ])('says what is wrong before it connects: %s', async (_title, args, expected) => {
    await expect(writeToNeo4j(...(args as Parameters<typeof writeToNeo4j>))).rejects.toThrow(expected);
  });
});

const fail = (): never => {
  throw new Error('it has connected');
};
