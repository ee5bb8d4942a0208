import { ENTITY_TYPES } from '../document/entity-types';
import type { REQUEST_OPTIONS } from './article';
import { PROBLEM_CODES } from './problem';

type Schema = Readonly<Record<string, unknown>>;

const reference = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const listOf = (items: Schema): Schema => ({ type: 'array', items });
const string = (description?: string): Schema => ({ type: 'string', ...(description !== undefined && { description }) });
const count: Schema = { type: 'integer', minimum: 0 };
const share: Schema = { type: 'number', minimum: 0, maximum: 1 };
const strings = listOf({ type: 'string' });

/** An object that has these members, and may have more: a later version adds some. */
const object = (required: Readonly<Record<string, Schema>>, optional: Readonly<Record<string, Schema>> = {}): Schema => ({
  type: 'object',
  properties: { ...required, ...optional },
  required: Object.keys(required),
});

const SPAN = { start: count, end: count, text: string() };

const OPTIONS: Readonly<Record<(typeof REQUEST_OPTIONS)[number], Schema>> = {
  detail: { enum: ['essential', 'all'], description: 'How much is told.' },
  relationTypes: listOf(object({ type: string() }, { inverse: string(), verbs: strings })),
  strict: { type: 'boolean', description: 'Whether only relations of `relationTypes` are kept.' },
  minConfidence: { type: 'number', minimum: 0, maximum: 1, description: 'Entities and relations that are less sure are left out.' },
  types: {
    ...strings,
    minItems: 1,
    description: 'Types of entities; others are left out, and relations whose subject or object is of another.',
  },
  lexicon: listOf(object({ name: string(), type: string() })),
  aliases: { type: 'object', additionalProperties: strings, description: 'Other names of an entity, by its name.' },
  neverMerge: listOf({ ...strings, minItems: 2, maxItems: 2 }),
};

/** The schemas of what comes and goes, in JSON Schema 2020-12 as OpenAPI 3.1 has it. */
export const schemasOf = (maxLength: number): Readonly<Record<string, Schema>> => ({
  Article: {
    ...object(
      { text: { ...string('The text of the article.'), maxLength } },
      {
        id: string('Name of the document; by default a hash of its text.'),
        published: string('What "today" counts from: an ISO date, with or without the time.'),
        options: { type: 'object', properties: OPTIONS, additionalProperties: false },
        graph: { type: 'object', description: 'Options of toGraph, for formats of graphs.' },
      },
    ),
    additionalProperties: false,
  },
  Span: object(SPAN),
  Mention: object({ ...SPAN, sentence: count, form: string() }),
  Entity: object(
    {
      id: string(),
      name: string(),
      type: { ...string(), examples: ENTITY_TYPES },
      aliases: strings,
      mentions: listOf(reference('Mention')),
      salience: share,
      confidence: share,
    },
    { value: { type: 'object', description: 'What a date, amount or share means.' }, ids: { type: 'object' } },
  ),
  Argument: object({ ...SPAN, entity: string('Id of the entity.'), head: reference('Span'), short: reference('Span') }),
  Relation: object(
    {
      id: string(),
      text: string('A short sentence of the words of the text.'),
      subject: reference('Argument'),
      predicate: object(
        { text: string(), lemma: string(), span: reference('Span') },
        { type: string(), inverse: string(), passive: string() },
      ),
      kind: string(),
      polarity: { enum: ['positive', 'negative'] },
      modality: string(),
      arguments: listOf(object({ role: string(), value: reference('Argument') }, { preposition: string() })),
      evidence: listOf(object({ document: string(), sentence: count, span: reference('Span'), rule: string() })),
      salience: share,
      confidence: share,
    },
    {
      object: reference('Argument'),
      attribution: { type: 'object', description: 'Who says so.' },
      time: { type: 'object' },
      place: reference('Argument'),
    },
  ),
  Extraction: object(
    {
      schema: { const: 'relata/2' },
      document: object({ id: string(), length: count, sentences: count }, { title: string() }),
      entities: listOf(reference('Entity')),
      relations: listOf(reference('Relation')),
      warnings: listOf(object({ code: string(), message: string() })),
    },
    { text: string('Of a page only: the text that was found in it, in which offsets count.') },
  ),
  Problem: object(
    {
      type: string(),
      title: string(),
      status: { type: 'integer' },
      code: string(`Of the server: ${PROBLEM_CODES.join(', ')}; else that of the RelataError.`),
      detail: string('What is wrong, in a sentence.'),
    },
    { details: { type: 'object', description: 'What the RelataError knows besides.' } },
  ),
  Health: object({ status: { const: 'ok' }, version: string(), schema: string(), articles: count }),
});
