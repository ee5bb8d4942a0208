import { Document } from '@langchain/core/documents';
import * as langchain from '@langchain/neo4j';

import { RelataError } from '../src';
import { GraphTransformer, type GraphTransformerOptions } from '../src/langchain';

const TEXT = 'Acme Corp bought Globex in 2019. Ann Lee leads Globex. Analysts say the deal could hurt Initech.';
const document = (pageContent = TEXT, metadata: Record<string, unknown> = { id: 'news-1', url: 'https://example.org/1' }) =>
  new Document({ pageContent, metadata });

const edgesOf = async (options?: GraphTransformerOptions, text?: string) => {
  const [{ relationships }] = await new GraphTransformer(options).convertToGraphDocuments([document(text)]);
  return relationships.map(({ source, type, target }) => `${source.id} ${type} ${target.id}`);
};

it('gives graph documents of LangChain, in the order of the documents and with them', async () => {
  const documents = [document(), document('Nothing here.')];
  const [first, second] = await new GraphTransformer().convertToGraphDocuments(documents);
  expect(first).toBeInstanceOf(langchain.GraphDocument);
  expect(first.source).toBe(documents[0]);
  expect(first.nodes.every((node) => node instanceof langchain.Node)).toBe(true);
  expect(first.nodes[0]).toMatchObject({ id: 'Acme Corp', type: 'Organization', properties: {} });
  const [relationship] = first.relationships;
  expect(relationship).toBeInstanceOf(langchain.Relationship);
  expect(relationship).toMatchObject({ type: 'ACQUIRE', properties: {} });
  expect(first.nodes).toContain(relationship.source);
  expect([second.nodes, second.relationships]).toEqual([[], []]);
});

it('keeps what is allowed, in whatever case', async () => {
  expect(await edgesOf()).toEqual(expect.arrayContaining(['Acme Corp ACQUIRE Globex', 'Ann Lee LEAD Globex']));
  expect(await edgesOf({ allowedNodes: ['ORGANIZATION'] })).toEqual(['Acme Corp ACQUIRE Globex']);
  expect(await edgesOf({ allowedRelationships: ['lead', 'invest in'] })).toEqual(['Ann Lee LEAD Globex']);
  expect(await edgesOf({ allowedNodes: ['ORGANIZATION'], strictMode: false })).toEqual(await edgesOf());
});

it('leaves out what is uncertain or denied where no property could say so, or the graph does', async () => {
  expect((await edgesOf()).join()).not.toContain('Initech');
  const relationshipProperties = ['polarity', 'modality'];
  expect((await edgesOf({ relationshipProperties })).join()).toContain('Initech');
  expect((await edgesOf({ relationshipProperties: true })).join()).toContain('Initech');
  expect((await edgesOf({ relationshipProperties, graph: { include: { hedged: false } } })).join()).not.toContain('Initech');
  expect((await edgesOf({ graph: { include: { hedged: true } } })).join()).toContain('Initech');
  const denied = document('Acme did not buy Norlund. Acme sued Norlund.');
  const types = async (options?: GraphTransformerOptions) =>
    (await new GraphTransformer(options).processResponse(denied)).relationships.map(({ type }) => type);
  expect(await types()).toEqual(['SUE']);
  expect(await types({ relationshipProperties })).toEqual(['ACQUIRE', 'SUE']);
});

it('has the properties that are asked for', async () => {
  const transformer = new GraphTransformer({ nodeProperties: ['salience'], relationshipProperties: ['evidence', 'polarity', 'nothing'] });
  const { nodes, relationships } = await transformer.processResponse(document());
  expect(Object.keys(nodes[0].properties)).toEqual(['salience']);
  expect(relationships[0].properties).toEqual({ polarity: 'positive', evidence: 'Acme Corp bought Globex in 2019' });
  const all = await new GraphTransformer({ nodeProperties: true, relationshipProperties: true }).processResponse(document());
  expect(all.nodes[0].properties).toMatchObject({ name: 'Acme Corp' });
  expect(all.relationships[0].properties).toHaveProperty('id');
});

it('counts days from that of the document', async () => {
  const published = document('Acme bought Globex on Friday.', { published: '2024-12-06' });
  const [{ relationships }] = await new GraphTransformer({ relationshipProperties: true }).convertToGraphDocuments([published]);
  expect(JSON.stringify(relationships.map(({ properties }) => properties))).toContain('2024-12-06');
});

it('is written by the graph store of LangChain', async () => {
  const queries: { query: string; parameters: Record<string, unknown> }[] = [];
  // Of a store that has no database: what it would send.
  const graph = Object.create(langchain.Neo4jGraph.prototype) as langchain.Neo4jGraph;
  Object.assign(graph, {
    query: (query: string, parameters: Record<string, unknown> = {}) => {
      queries.push({ query, parameters });
      return Promise.resolve([]);
    },
  });
  const documents = await new GraphTransformer().convertToGraphDocuments([document()]);
  await graph.addGraphDocuments(documents as never, { includeSource: true, baseEntityLabel: true });
  const sent = JSON.stringify(queries);
  for (const word of ['news-1', 'Acme Corp', 'Organization', 'ACQUIRE', 'Ann Lee']) expect(sent).toContain(word);
});

describe('without a fitting package of LangChain', () => {
  const COMMUNITY = '@langchain/community/graphs/document';
  const missing = (name: string) => () => {
    throw Object.assign(new Error(`Cannot find module '${name}'`), { code: 'MODULE_NOT_FOUND' });
  };
  const { Node, Relationship, GraphDocument } = langchain;

  /** What comes where the packages are so. */
  const converted = async (neo4j: () => unknown, community: () => unknown): Promise<unknown> => {
    let found: unknown;
    await jest.isolateModulesAsync(async () => {
      jest.doMock('@langchain/neo4j', neo4j);
      jest.doMock(COMMUNITY, community, { virtual: true });
      const isolated = jest.requireActual<{ GraphTransformer: typeof GraphTransformer }>('../src/langchain');
      found = await new isolated.GraphTransformer().convertToGraphDocuments([document()]);
    });
    return found;
  };
  afterEach(() => {
    jest.dontMock('@langchain/neo4j');
    jest.dontMock(COMMUNITY);
  });

  it('says what to install', async () => {
    await expect(converted(missing('@langchain/neo4j'), missing(COMMUNITY))).rejects.toMatchObject({
      code: 'missing-package',
      message: expect.stringContaining('npm install @langchain/neo4j @langchain/core @langchain/classic') as string,
    });
  });

  it.each<[string, () => unknown, () => unknown, string]>([
    ['has no such classes', () => ({ Node }), missing(COMMUNITY), 'the @langchain/neo4j that is installed (it has no Relationship, GraphDocument)'],
    ['does not load', () => { throw new SyntaxError('The requested module has no export named x'); }, missing(COMMUNITY), 'the @langchain/neo4j that is installed (The requested module has no export named x)'],
    ['has them elsewhere', missing('@langchain/neo4j'), () => { throw Object.assign(new Error('Package subpath is not defined'), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' }); }, 'the @langchain/community that is installed (Package subpath is not defined)'],
  ])('says so of one that %s', async (_what, neo4j, community, message) => {
    await expect(converted(neo4j, community)).rejects.toMatchObject({
      code: 'unfit-package',
      message: expect.stringMatching(/: npm install @langchain\/neo4j@latest /) as string,
    });
    await expect(converted(neo4j, community)).rejects.toThrow(message);
  }); // prettier-ignore

  it('takes the other one that is there', async () => {
    const [found] = (await converted(() => ({}), () => ({ Node, Relationship, GraphDocument }))) as [object]; // prettier-ignore
    expect(found).toBeInstanceOf(GraphDocument);
  });
});

it.each([
  [{ classes: {} }],
  [{ allowedNode: ['Person'] }],
  [{ allowedNodes: 'Person' }],
  [{ strictMode: 'yes' }],
  [{ nodeProperties: 'all' }],
  [{ extract: { detail: 'some' } }],
])('refuses %j', (options) => {
  expect(() => new GraphTransformer(options as unknown as GraphTransformerOptions)).toThrow(RelataError);
});

it('refuses what is no document', async () => {
  const transformer = new GraphTransformer();
  await expect(transformer.convertToGraphDocuments([{ pageContent: 3 } as never])).rejects.toMatchObject({ code: 'text-not-string' });
  await expect(transformer.convertToGraphDocuments('text' as never)).rejects.toMatchObject({ code: 'bad-option' });
});
