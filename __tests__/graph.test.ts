import fc from 'fast-check';

import type { Value } from '../src/extraction';
import { formatValue, toGraph, type GraphOptions, type RelataGraph } from '../src/graph';
import { errorOf } from './support/errors';
import { extractionOf, type Statement } from './support/extraction';

/** The graph as sentences, in the order of its edges. */
const edgesOf = (graph: RelataGraph): string[] =>
  graph.mapEdges((_key, { label }, _source, _target, source, target) => `${source.label} | ${label} | ${target.label}`);
const namesOf = (graph: RelataGraph): string[] => graph.mapNodes((_key, { label }) => label);

const USE: Statement = { subject: 'Tencent', lemma: 'use', words: 'still uses', object: 'chips' };

describe('nodes', () => {
  it('are the entities, in their order, under their ids', () => {
    const extraction = extractionOf([USE], {
      Tencent: { aliases: ['Tencent Holdings', 'TCEHY'], salience: 1 },
      NVIDIA: {},
    });
    const graph = toGraph(extraction);
    expect(graph.nodes()).toEqual(extraction.entities.map(({ id }) => id));
    expect(graph.getNodeAttributes(extraction.entities[0].id)).toEqual({
      label: 'Tencent',
      type: 'organization',
      aliases: 'Tencent Holdings; TCEHY',
      mentions: 1,
      salience: 1,
      confidence: 0.9,
      document: 'test',
    });
  });

  it('carry the value of a date', () => {
    const value: Value = {
      kind: 'date',
      start: '2019-01-01',
      end: '2020-01-01',
      grain: 'year',
      timex: '2019',
      relative: false,
      source: 'text',
    };
    const graph = toGraph(extractionOf([], { '2019': { type: 'date', value } }));
    expect(graph.getNodeAttributes('e1')).toMatchObject({ start: '2019-01-01', end: '2020-01-01', value: '2019' });
  });

  it('are dropped without an edge only if asked', () => {
    const extraction = extractionOf([USE], { NVIDIA: {} });
    expect(namesOf(toGraph(extraction))).toEqual(['Tencent', 'chips', 'NVIDIA']);
    expect(namesOf(toGraph(extraction, { orphans: 'drop' }))).toEqual(['Tencent', 'chips']);
  });
});

describe('edges', () => {
  it('are the relations, directed, parallel ones kept', () => {
    const graph = toGraph(extractionOf([USE, USE, { subject: 'chips', lemma: 'help', object: 'Tencent' }]));
    expect(graph.edges()).toEqual(['r1', 'r2', 'r3']);
    expect(edgesOf(graph)).toEqual(['Tencent | use | chips', 'Tencent | use | chips', 'chips | help | Tencent']);
    expect([graph.type, graph.multi]).toEqual(['directed', true]);
  });

  it('carry the circumstances, flat', () => {
    const time: Value = { kind: 'duration', timex: 'P3Y' };
    const graph = toGraph(
      extractionOf([{ ...USE, time, place: 'Shenzhen', attribution: { source: 'researchers', predicate: 'find', kind: 'evidence' } }]),
    );
    expect(graph.getEdgeAttributes('r1')).toEqual({
      label: 'use',
      text: 'still uses',
      kind: 'verbal',
      polarity: 'positive',
      modality: 'asserted',
      tense: 'present',
      aspect: 'simple',
      voice: 'active',
      attribution: 'researchers',
      attributionPredicate: 'find',
      attributionKind: 'evidence',
      time: 'P3Y',
      place: 'Shenzhen',
      confidence: 0.8,
      evidence: 'Tencent still uses',
      evidenceStart: 0,
      evidenceEnd: 18,
      rule: 'test',
      document: 'test',
      weight: 1,
    });
  });

  it.each<[string, Statement, string[]]>([
    [
      'the first argument stands in for the object',
      {
        subject: 'Tencent',
        lemma: 'participate',
        rest: [
          ['in', 'NeurIPS'],
          ['with', 'Alibaba'],
        ],
      },
      ['Tencent | participate in | NeurIPS'],
    ],
    [
      'another argument is preferred to a time',
      {
        subject: 'Tencent',
        lemma: 'meet',
        rest: [
          ['time', 'Friday'],
          ['in', 'Vienna'],
        ],
      },
      ['Tencent | meet in | Vienna'],
    ],
    ['a time is better than nothing', { subject: 'Tencent', lemma: 'meet', rest: [['time', 'Friday']] }, ['Tencent | meet | Friday']],
    ['a particle is not said twice', { subject: 'Tencent', lemma: 'log in', rest: [['in', 'Vienna']] }, ['Tencent | log in | Vienna']],
    ['nothing to lead to, no edge', { subject: 'Confidence', lemma: 'fall' }, []],
  ])('without an object: %s', (_title, statement, expected) => {
    expect(edgesOf(toGraph(extractionOf([statement])))).toEqual(expected);
  });

  it('show further arguments if asked, each once', () => {
    const extraction = extractionOf([
      { ...USE, rest: [['in', 'China']] },
      {
        subject: 'Tencent',
        lemma: 'participate',
        rest: [
          ['time', 'Friday'],
          ['in', 'NeurIPS'],
        ],
      },
    ]);
    const graph = toGraph(extraction, { projections: true });
    expect(edgesOf(graph)).toEqual([
      'Tencent | use | chips',
      'Tencent | use in | China',
      'Tencent | participate in | NeurIPS',
      'Tencent | participate | Friday',
    ]);
    expect(graph.edges()).toEqual(['r1', 'r1:0', 'r2', 'r2:0']);
    expect(graph.mapEdges((_key, { projectionOf }) => projectionOf)).toEqual([undefined, 'r1', undefined, 'r2']);
    expect(toGraph(extraction).size).toBe(2);
  });
});

describe('leaving out', () => {
  const extraction = extractionOf(
    [
      { subject: 'A', lemma: 'state', object: 'X' },
      { subject: 'A', lemma: 'deny', object: 'X', polarity: 'negative' },
      { subject: 'A', lemma: 'hedge', object: 'X', modality: 'possible' },
      { subject: 'A', lemma: 'report', object: 'X', attribution: {} },
      { subject: 'A', lemma: 'doubt', object: 'X', confidence: 0.2 },
      { subject: 'A', lemma: 'touch', object: 'Y' },
    ],
    { Y: { confidence: 0.1 } },
  );
  it.each<[GraphOptions, string[]]>([
    [{}, ['state', 'deny', 'hedge', 'report', 'doubt', 'touch']],
    [{ include: { negated: false } }, ['state', 'hedge', 'report', 'doubt', 'touch']],
    [{ include: { hedged: false } }, ['state', 'deny', 'report', 'doubt', 'touch']],
    [{ include: { reported: false } }, ['state', 'deny', 'hedge', 'doubt', 'touch']],
    [{ minConfidence: 0.5 }, ['state', 'deny', 'hedge', 'report']],
    [{ minConfidence: 0.15 }, ['state', 'deny', 'hedge', 'report', 'doubt']],
  ])('%j', (options, expected) => {
    expect(toGraph(extraction, options).mapEdges((_key, { label }) => label)).toEqual(expected);
  });
});

describe('what is wrong is said', () => {
  const good = extractionOf([USE]);
  it.each<[unknown, string]>([
    [null, 'options-not-object'],
    [[], 'options-not-object'],
    [{ orphan: 'drop' }, 'unknown-option: unknown option "orphan"; known are include, minConfidence, orphans, projections'],
    [{ include: { negative: true } }, 'unknown-option: unknown option "include.negative"; known are include.negated'],
    [{ include: true }, 'bad-option: option include must be an object'],
    [{ include: { hedged: 0 } }, 'bad-option: option include.hedged must be true or false, but number 0 came'],
    [{ minConfidence: NaN }, 'bad-option: option minConfidence must be a number from 0 to 1'],
    [{ minConfidence: 1.1 }, 'bad-option'],
    [{ orphans: 'maybe' }, 'bad-option: option orphans must be "keep" or "drop", but the string "maybe" came'],
    [{ projections: 1 }, 'bad-option: option projections'],
  ])('options %j', (options, expected) => {
    expect(errorOf(() => toGraph(good, options as GraphOptions))).toContain(expected);
  });

  it.each<[string, (extraction: ReturnType<typeof extractionOf>) => unknown, string]>([
    ['null', () => null, 'but null came'],
    ['a list', () => [], 'an array came'],
    ['no extraction at all', () => ({}), '.schema is undefined'.slice(1)],
    ['another version', (e) => ({ ...e, schema: 'relata/9' }), 'schema is the string "relata/9"'],
    ['no list', (e) => ({ ...e, entities: {} }), 'entities is an object'],
    ['a wrong field', (e) => (((e.entities[1] as { name: unknown }).name = 3), e), 'entities[1].name is number 3'],
    ['a wrong span', (e) => ((e.relations[0].subject.start = -1), e), 'relations[0].subject.start is number -1'],
    ['a wrong mark', (e) => (((e.relations[0] as { polarity: string }).polarity = 'constructor'), e), 'relations[0].polarity is'],
    ['no evidence', (e) => ((e.relations[0].evidence = []), e), 'relations[0].evidence is empty'],
    ['a wrong value', (e) => ((e.entities[0].value = { kind: 'toString' } as never), e), 'entities[0].value.kind is'],
    ['wrong ids', (e) => ((e.entities[0].ids = { wikidata: 4 } as never), e), 'entities[0].ids["wikidata"] is number 4'],
    ['an unknown entity', (e) => ((e.relations[0].object!.entity = 'x'), e), 'relations[0] names the entity "x"'],
    ['an entity twice', (e) => (e.entities.push(e.entities[0]), e), 'entities[2].id is that of an earlier entity'],
    ['a relation twice', (e) => (e.relations.push(e.relations[0]), e), 'relations[1].id is that of an earlier relation'],
  ])('extraction: %s', (_title, spoil, expected) => {
    const text = errorOf(() => toGraph(spoil(extractionOf([USE])) as never));
    expect(text).toContain('not-an-extraction');
    expect(text).toContain(expected);
  });
});

describe('formatValue', () => {
  it.each<[Value, string]>([
    [{ kind: 'date', grain: 'quarter', timex: '2023-Q3', relative: false, source: 'text' }, '2023-Q3'],
    [{ kind: 'duration', timex: 'PT2H' }, 'PT2H'],
    [{ kind: 'money', amount: 1.2e9, currency: 'USD', comparator: '>=' }, '>=1200000000 USD'],
    [{ kind: 'money', amount: 3, to: 5, currency: 'EUR' }, '3..5 EUR'],
    [{ kind: 'percent', amount: 5 }, '5%'],
    [{ kind: 'percent', amount: 2.5, points: true }, '2.5 points'],
    [{ kind: 'quantity', amount: 189, unit: 'person', comparator: '~' }, '~189 person'],
    [{ kind: 'quantity', amount: 7, unit: '' }, '7'],
  ])('%j', (value, expected) => {
    expect(formatValue(value)).toBe(expected);
  });
});

it('holds every statement once, flat, whatever is named', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 });
  const statement = fc.record({ subject: name, lemma: name, object: name });
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 12 }), (statements) => {
      const extraction = extractionOf(statements);
      const graph = toGraph(extraction);
      expect(graph.order).toBe(extraction.entities.length);
      expect(edgesOf(graph)).toEqual(statements.map((s) => `${s.subject} | ${s.lemma} | ${s.object}`));
      const { nodes, edges } = graph.export();
      for (const { attributes } of [...nodes, ...edges]) {
        for (const value of Object.values(attributes ?? {})) expect(['string', 'number']).toContain(typeof value);
      }
      expect(graph.export()).toEqual(toGraph(structuredClone(extraction)).export());
    }),
  );
});
