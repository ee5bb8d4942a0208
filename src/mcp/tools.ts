import { explain, statements, toGraph, type createExtractor, type Extraction, type ExtractOptions, type OwnOptions } from '..';
import { describe, RelataError } from '../errors';
import { bad, wholeNumber } from '../validation/options';
import { knowledgeOf, type Knowledge } from './knowledge';
import { entityLine, lineOf, rowsOf } from './rows';

/** What the tools work with. */
export interface Workshop {
  /** What the server was started with. */
  readonly corpus?: Knowledge;
  /** What texts are extracted with. */
  readonly extract: ReturnType<typeof createExtractor>;
  /** The options of that, for what else reads a text. */
  readonly options: ExtractOptions;
  readonly maxLength: number;
}

/** What a tool answers: for reading, and as data. */
export interface ToolAnswer {
  readonly lines: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
}

/** A tool as the protocol describes it, and what it does. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: { readonly type: 'object'; readonly properties: Readonly<Record<string, object>>; readonly required?: string[] };
  readonly run: (input: Readonly<Record<string, unknown>>, workshop: Workshop) => ToolAnswer;
}

const PROPERTIES = {
  text: { type: 'string', description: 'The text of an English article.' },
  published: { type: 'string', description: 'The day it was published, such as 2024-12-06: what "on Friday" counts from.' },
  id: { type: 'string', description: 'Name of the document; by default a hash of its text.' },
  limit: { type: 'integer', minimum: 1, description: 'How many rows at most. Default: 50.' },
  name: { type: 'string', description: 'A name in whatever spelling, or the id of an entity.' },
  words: { type: 'string', description: 'Words, all of which must be there.' },
} as const;
type Property = keyof typeof PROPERTIES;

const inputs = (required: readonly Property[], optional: readonly Property[]): Tool['inputSchema'] => ({
  type: 'object',
  properties: Object.fromEntries([...required, ...optional].map((name) => [name, PROPERTIES[name]])),
  required: [...required],
});

const OR_CORPUS = 'Without a text it asks the corpus that the server was started with.';

/** All that the server offers. */
export const TOOLS: readonly Tool[] = [
  {
    name: 'extract',
    title: 'Entities and relations of a text',
    description:
      'Reads an article and lists who and what is in it and what it says of them, with who says so, when, and whether it is denied or uncertain.',
    inputSchema: inputs(['text'], ['published', 'id', 'limit']),
    run(input, workshop) {
      const extraction = extracted(input, workshop);
      // The weightiest, where not all have room.
      const { shown, more } = first(
        [...extraction.relations].sort((a, b) => b.salience - a.salience),
        input,
      );
      const entities = extraction.entities.map(({ id, name, type, aliases }) => ({ id, name, type, aliases }));
      const relations = shown.map(rowsOf(extraction));
      return {
        lines: ['Entities:', ...entities.map(entityLine), '', 'Relations:', ...relations.map(lineOf), ...more],
        data: { document: extraction.document.id, entities, relations },
      };
    },
  },
  {
    name: 'graph',
    title: 'Graph of a text or of the corpus',
    description: `Nodes and edges of what a text says. ${OR_CORPUS}`,
    inputSchema: inputs([], ['text', 'published', 'id', 'limit']),
    run(input, workshop) {
      const graph = toGraph(knowledge(input, workshop).extraction, { orphans: 'drop' });
      const all = graph.mapEdges((id, { label, type, polarity, modality }, source, target) => ({ id, source, target, label, type, polarity, modality })); // prettier-ignore
      const { shown: edges, more } = first(all, input);
      const wanted = new Set(edges.flatMap(({ source, target }) => [source, target]));
      const nodes = graph.mapNodes((id, { label, type }) => ({ id, label, type })).filter(({ id }) => wanted.has(id));
      const labels = new Map(nodes.map(({ id, label }) => [id, label]));
      return {
        lines: [...edges.map(({ source, target, label, polarity }) => `${labels.get(source)} -[${polarity === 'negative' ? 'not ' : ''}${label}]-> ${labels.get(target)}`), ...more], // prettier-ignore
        data: { nodes, edges },
      };
    },
  },
  {
    name: 'neighbours',
    title: 'Who is joined with somebody',
    description: `Who and what stands in a relation with something or somebody, and in which. ${OR_CORPUS}`,
    inputSchema: inputs(['name'], ['text', 'published', 'limit']),
    run(input, workshop) {
      const asked = knowledge(input, workshop);
      const { shown, more } = first(asked.neighbours(stringOf(input, 'name')), input);
      const neighbours = shown.map(({ entity: { id, name, type }, fact }) => ({ id, name, type, relation: asked.row(fact.relation) }));
      return {
        lines: [...neighbours.map(({ name, type, relation }) => `${name} (${type}): ${lineOf(relation)}`), ...more],
        data: { neighbours },
      };
    },
  },
  {
    name: 'about',
    title: 'What is said with some words',
    description: `Relations that have some words in them or in the names of those who take part, the weightiest first. ${OR_CORPUS}`,
    inputSchema: inputs(['words'], ['text', 'published', 'limit']),
    run(input, workshop) {
      const asked = knowledge(input, workshop);
      const { shown, more } = first(asked.about(stringOf(input, 'words')), input);
      const relations = shown.map(({ relation }) => asked.row(relation));
      return { lines: [...relations.map(lineOf), ...more], data: { relations } };
    },
  },
  {
    name: 'explain',
    title: 'Which rule read a sentence',
    description: 'Shows how sentences were read: their clauses, and each statement with the rule that read it.',
    inputSchema: inputs(['text'], ['published']),
    run(input, { options, maxLength }) {
      const text = textOf(input, maxLength);
      const { sentences, clauses, extraction } = explain(text, { ...options, ...ownOf(input) });
      const found = statements(extraction);
      const relations = new Map(extraction.relations.map((relation) => [relation.id, relation]));
      const data = sentences.map(({ start, end }, i) => ({
        sentence: text.slice(start, end),
        clauses: clauses.filter(({ sentence }) => sentence === i).map(({ type, verbs }) => `${type}: ${verbs.map((verb) => verb.text).join(' ')}`), // prettier-ignore
        statements: found.flatMap(({ relation, subject, predicate, objects }) => {
          const { confidence, evidence } = relations.get(relation)!;
          const { sentence, rule } = evidence[0]!;
          const statement = [subject, predicate, ...objects].map((phrase) => phrase.text).join(' | ');
          return sentence === i ? [{ statement, rule, confidence }] : [];
        }),
      }));
      const lines = data.flatMap(({ sentence, clauses: found, statements: said }) => [sentence, ...found.map((line) => `  ${line}`), ...said.map(({ statement, rule }) => `  ${statement} [${rule}]`)]); // prettier-ignore
      return { lines, data: { sentences: data } };
    },
  },
];

/** What is asked: the text of the input, else the corpus. */
function knowledge(input: Readonly<Record<string, unknown>>, workshop: Workshop): Knowledge {
  if (input.text !== undefined) return knowledgeOf(extracted(input, workshop));
  if (workshop.corpus) return workshop.corpus;
  throw bad('text', 'a string where the server was started without a corpus', input.text);
}

const extracted = (input: Readonly<Record<string, unknown>>, { extract, maxLength }: Workshop): Extraction =>
  extract(textOf(input, maxLength), ownOf(input));

function textOf({ text }: Readonly<Record<string, unknown>>, most: number): string {
  if (typeof text !== 'string') throw new RelataError('text-not-string', { received: describe(text) });
  if (text.length > most) throw new RelataError('text-too-long', { length: text.length, most });
  return text;
}

/** Models fill in what they do not know with nothing. */
function ownOf({ id, published }: Readonly<Record<string, unknown>>): OwnOptions {
  const given = (value: unknown) => value !== undefined && value !== null && value !== '';
  return { ...(given(id) && { id: id as string }), ...(given(published) && { referenceDate: published as string }) };
}

function stringOf(input: Readonly<Record<string, unknown>>, name: 'name' | 'words'): string {
  const value = input[name];
  if (typeof value !== 'string' || value.trim() === '') throw bad(name, 'a string that is not empty', value);
  return value;
}

/** The first rows, and a line on how many there are besides. */
function first<One>(
  rows: readonly One[],
  { limit = 50 }: Readonly<Record<string, unknown>>,
): { shown: readonly One[]; more: readonly string[] } {
  const most = wholeNumber('limit', limit, 1);
  if (rows.length === 0) return { shown: rows, more: ['Nothing was found.'] };
  return { shown: rows.slice(0, most), more: rows.length > most ? [`… and ${rows.length - most} more`] : [] };
}
