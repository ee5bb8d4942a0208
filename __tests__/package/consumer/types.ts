/* eslint-disable @typescript-eslint/no-unused-expressions, @typescript-eslint/no-unsafe-call -- the mistakes are what is tested */
// A user's TypeScript. It is compiled against the installed package, as ES module and as CommonJS, strictly.
import { extract, toGraph, RelataError, type Entity, type ExtractOptions, type Extraction, type Relation } from 'relata';
import * as formats from 'relata/export';
import { extract as extractOfLite, loadModels, modelsFile, type LoadOptions } from 'relata/lite';
import { writeToNeo4j } from 'relata/neo4j';
import { extractFile } from 'relata/node';
import { figuresOf, GoldScore, readGold, type Figures } from 'relata/score';
import { createServer, type ServerOptions } from 'relata/server';

const options: ExtractOptions = { referenceDate: '2024-12-06' };
const extraction: Extraction = extract('Acme was bought by Globex in 2019.', options);
const entities: Entity[] = extraction.entities;
const relations: Relation[] = extraction.relations;
// @ts-expect-error were the result `any`, this would be allowed
extraction.noSuchField;
// @ts-expect-error a text is a string
extract(42);

const graph = toGraph(extraction);
const nodes: string[] = graph.mapNodes((_node, attributes) => attributes.label);
// @ts-expect-error were the graph `any`, this would be allowed
graph.noSuchMethod();
graph.forEachNode((_node, attributes) => {
  // @ts-expect-error were the attributes any record, this would be allowed
  attributes.noSuchAttribute;
});

try {
  extract('');
} catch (error) {
  if (error instanceof RelataError) console.error(error.code, error.message);
}

// @ts-expect-error were the module `any`, this would be allowed
formats.noSuchFormat;
// @ts-expect-error were the module `any`, this would be allowed
extractFile.noSuchField;
// @ts-expect-error were the module `any`, this would be allowed
writeToNeo4j.noSuchField;

const loading: LoadOptions = { fetch, cache: 'http', signal: new AbortController().signal };
void loadModels(new URL(modelsFile, 'https://cdn.example/'), loading).then((): Extraction => extractOfLite('Acme fell.', options));
// @ts-expect-error were the source anything, this would be allowed
void loadModels(42);

const limits: ServerOptions = { maxLength: 1000 };
createServer(limits).listen(0);
// @ts-expect-error were the module `any`, this would be allowed
createServer.noSuchField;

const score = new GoldScore();
score.add(readGold({ text: 'Acme', entities: [] }), extraction, graph);
const figures: Figures = figuresOf(score.outcome('entities') ?? { right: 0, found: 0, gold: 0 });
// @ts-expect-error were the measure any string, this would be allowed
score.outcome('noSuchMeasure');

export { entities, relations, nodes, figures };
