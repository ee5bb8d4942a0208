import { createExtractor, explain, extract, keepOnly, keepRelations, toGraph, type ExtractOptions } from '../src';
import { validateExtraction } from '../src/validation';
import { errorOf } from './support/errors';

const TEXT = 'Acme Corp bought Globex for $5 million in 2019. Ann Lee leads Globex. The deal could hurt prices in Oslo.';
const ALL = extract(TEXT, { detail: 'all' });

const typesOf = (ids: ReadonlySet<string>): Set<string> => new Set(ALL.entities.filter(({ id }) => ids.has(id)).map(({ type }) => type));

describe('types', () => {
  it('keep entities of these types and the relations between them', () => {
    const { relations } = extract(TEXT, { detail: 'all', types: ['organization', 'person'] });
    expect(relations.map(({ text }) => text)).toEqual(['Acme Corp bought Globex for $5 million in 2019', 'Ann Lee leads Globex']);
    const ends = new Set(relations.flatMap(({ subject, object }) => [subject.entity, ...(object ? [object.entity] : [])]));
    expect(typesOf(ends)).toEqual(new Set(['organization', 'person']));
  });

  it('keep what else takes part in these, and no other entity', () => {
    const { entities } = extract(TEXT, { detail: 'all', types: ['organization', 'person'] });
    expect(entities.map(({ name }) => name)).toEqual(expect.arrayContaining(['Acme Corp', '$5 million', '2019']) as string[]);
    expect(entities.map(({ name }) => name)).not.toContain('Oslo');
  });

  it('may be those of the caller', () => {
    const options: ExtractOptions = { lexicon: [{ name: 'Kestrel 9', type: 'rocket' }], types: ['rocket'] };
    expect(extract('Acme built the Kestrel 9.', options).entities.map(({ name }) => name)).toEqual(['Kestrel 9']);
  });
});

describe('minConfidence', () => {
  const NEWS = 'Ann Lee leads Acme Corp. The deal could hurt prices in Oslo.';
  const { relations } = extract(NEWS, { detail: 'all' });
  const kept = (minConfidence: number) => extract(NEWS, { detail: 'all', minConfidence }).relations.map(({ text }) => text);

  it('leaves out what is less sure, and keeps what is as sure', () => {
    const [sure, unsure] = [...relations].sort((a, b) => b.confidence - a.confidence);
    expect(unsure!.confidence).toBeLessThan(sure!.confidence);
    expect(kept(unsure!.confidence)).toEqual([sure!.text, unsure!.text]);
    expect(kept(unsure!.confidence + 0.001)).toEqual([sure!.text]);
  });

  it('leaves out relations of entities that are less sure', () => {
    const OF_UNSURE = 'Ann Lee leads Globex.';
    const whole = extract(OF_UNSURE);
    const { confidence } = whole.entities.find(({ name }) => name === 'Globex')!;
    expect(confidence).toBeLessThan(whole.relations[0]!.confidence);
    expect(extract(OF_UNSURE, { minConfidence: confidence }).relations).toHaveLength(1);
    expect(extract(OF_UNSURE, { minConfidence: confidence + 0.001 }).relations).toEqual([]);
  });

  it('of 0 leaves out nothing', () => expect(extract(TEXT, { detail: 'all', minConfidence: 0 })).toEqual(ALL));
});

it('what is left is an extraction, and a graph', () => {
  for (const options of [{ types: ['person'] }, { minConfidence: 0.9 }, { types: ['organization'], minConfidence: 0.8 }]) {
    const extraction = extract(TEXT, { detail: 'all', ...options });
    expect(validateExtraction(extraction)).toBe(extraction);
    const ids = new Set(extraction.relations.map(({ id }) => id));
    for (const { links } of extraction.relations) for (const link of links) expect(link.relations.every((id) => ids.has(id))).toBe(true);
    expect(() => toGraph(extraction)).not.toThrow();
  }
});

it('is the same with options that were prepared, and where an extraction is explained', () => {
  const options: ExtractOptions = { types: ['person', 'organization'], minConfidence: 0.5 };
  expect(createExtractor(options)(TEXT)).toEqual(extract(TEXT, options));
  expect(explain(TEXT, options).extraction).toEqual(extract(TEXT, options));
});

it.each([
  [{ minConfidence: 1.1 }, 'option minConfidence must be a number from 0 to 1'],
  [{ minConfidence: '0.5' }, 'option minConfidence must be a number from 0 to 1'],
  [{ types: [] }, 'option types must be a list of types of entities that is not empty'],
  [{ types: 'person' }, 'option types must be a list of types'],
  [{ types: ['persons'] }, 'option types must be a list of person, organization, group, '],
  [{ types: ['persn'] }, 'but the string "persn" (did you mean "person"?) came'],
  [{ types: ['rocket'], lexicon: [{ name: 'Kestrel', type: 'ship' }] }, 'concept, ship, but the string "rocket" came'],
  [{ types: ['person', ''] }, 'option types must be a list of types'],
])('refuses %j', (options, message) => {
  expect(errorOf(() => extract('', options as never))).toContain(message);
});

describe('keepOnly', () => {
  it('makes of an extraction what extract would have', () => {
    const keeping = { types: ['person', 'organization'], minConfidence: 0.5 };
    const kept = keepOnly(ALL, keeping);
    expect(kept).toEqual(extract(TEXT, { detail: 'all', ...keeping }));
    expect(kept.entities.length).toBeLessThan(ALL.entities.length);
    expect(keepOnly(kept, keeping)).toEqual(kept);
    expect(keepOnly(ALL)).toBe(ALL);
  });

  it('takes types that nothing has', () => expect(keepOnly(ALL, { types: ['rocket'] })).toMatchObject({ entities: [], relations: [] }));

  it.each([
    [{ minConfidence: 2 }, 'option minConfidence must be a number from 0 to 1'],
    [{ types: 'person' }, 'option types must be a list of types of entities'],
    [{ type: ['person'] }, 'unknown option "type"'],
  ])('refuses %j', (options, message) => expect(errorOf(() => keepOnly(ALL, options as never))).toContain(message));
});

it('keepRelations keeps these in their order, and all entities', () => {
  const [first, second, third] = ALL.relations;
  const linked = {
    ...first!,
    links: [{ kind: 'content', span: { start: 0, end: 1, text: 'A' }, relations: [second!.id, third!.id] } as const],
  };
  const kept = keepRelations({ ...ALL, relations: [linked as never, second!, third!] }, [third!, linked as never]);
  expect(kept.relations.map(({ id }) => id)).toEqual([third!.id, first!.id]);
  expect(kept.relations[1]!.links[0]!.relations).toEqual([third!.id]);
  expect(kept.entities).toEqual(ALL.entities);
});
