import fc from 'fast-check';

import { extract, mergeExtractions } from '../src';
import type { DateValue, Extraction, Value } from '../src/extraction';
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
      Tencent: { aliases: ['Tencent Holdings', 'TCEHY'], salience: 1, ids: { wikidata: 'Q860580', ticker: 'TCEHY' } },
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
      ids: 'wikidata:Q860580; ticker:TCEHY',
      documents: 'test',
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
    const graph = toGraph(extractionOf([USE, { ...USE, lemma: 'make' }, { subject: 'chips', lemma: 'help', object: 'Tencent' }]));
    expect(graph.edges()).toEqual(['r1', 'r2', 'r3']);
    expect(edgesOf(graph)).toEqual(['Tencent | use | chips', 'Tencent | make | chips', 'chips | help | Tencent']);
    expect([graph.type, graph.multi]).toEqual(['directed', true]);
  });

  it('carry the circumstances, flat', () => {
    const time: DateValue = { kind: 'date', timex: 'XXXX-WXX-1', grain: 'day', recurring: true, relative: false, source: 'text' };
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
      attributionId: 'e4',
      attributionPredicate: 'find',
      attributionKind: 'evidence',
      time: 'XXXX-WXX-1',
      place: 'Shenzhen',
      placeId: 'e3',
      confidence: 0.8,
      evidence: 'Tencent still uses',
      sentence: 0,
      evidenceStart: 0,
      evidenceEnd: 18,
      rule: 'test',
      document: 'test',
      weight: 1,
    });
  });

  it('say by whose word somebody said so', () => {
    const graph = toGraph(extract('Reuters reported that officials said that Globex had bought Acme.'));
    const [edge] = graph.filterEdges((_edge, { label }) => label === 'buy');
    expect(graph.getEdgeAttributes(edge)).toMatchObject({ attribution: 'official', attributionVia: 'Reuters' });
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
    expect(edgesOf(toGraph(extractionOf([statement]), { projections: false }))).toEqual(expected);
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
      'Tencent | use chips in | China',
      'Tencent | participate in | NeurIPS',
      'Tencent | participate | Friday',
    ]);
    expect(graph.edges()).toEqual(['r1', 'r1:0', 'r2', 'r2:0']);
    expect(graph.mapEdges((_key, { projectionOf }) => projectionOf)).toEqual([undefined, 'r1', undefined, 'r2']);
    expect(toGraph(extraction, { projections: false }).size).toBe(2);
  });

  it.each([
    [
      'Velmora signed a deal with Kestrin in Oslo.',
      ['Velmora | sign | deal', 'Velmora | sign deal in | Oslo', 'Velmora | sign deal with | Kestrin'],
    ],
    ['Ann Hart bought a boat from Lorna Keel in 2019.', ['Ann Hart | buy | boat', 'Ann Hart | buy boat from | Lorna Keel']],
    ['Velmora grew in Oslo without Kestrin.', ['Velmora | grow in | Oslo']],
    [
      'Lorna Keel met the mayor of Oslo in Bergen.',
      ['Lorna Keel | meet | mayor of Oslo', 'Lorna Keel | meet mayor in | Bergen', 'Lorna Keel | meet mayor of | Oslo'],
    ],
  ])('lead to every name without being asked, once: %s', (text, expected) => {
    expect(edgesOf(toGraph(extract(text))).filter((edge) => !edge.endsWith('| 2019'))).toEqual(expected);
  });

  it.each([
    'Velmora signed a deal with Kestrin in Oslo on Friday.',
    'Velmora sold the unit to Kestrin in 2019. Ann Hart served as prime minister of Norvia until May.',
    'In interview with Bellaro Kestrin was asked about Velmora. Lorna Keel met the mayor of Oslo in Bergen on Friday.',
  ])('that lead to all there is are those that lead to names, and more: %s', (text) => {
    const extraction = extract(text);
    const [names, all] = (['names', true] as const).map((projections) => edgesOf(toGraph(extraction, { projections, repeats: 'keep' })));
    expect(all).toEqual(expect.arrayContaining(names));
    expect(all.length).toBeGreaterThan(names.length);
  });

  it('leave the type to the edge of the object: who bought a unit from Acme did not buy Acme', () => {
    const graph = toGraph(extract('Velmora bought Kestrin from Bellaro.'));
    expect(graph.mapEdges((_key, { label, type }) => `${label}: ${type}`)).toEqual(['buy: acquire', 'buy Kestrin from: undefined']);
  });
});

describe('what is said again', () => {
  const BUY: Statement = { subject: 'Acme', lemma: 'buy', words: 'bought', object: 'Globex' };
  const year = (timex: string): DateValue => ({ kind: 'date', timex, grain: 'year', relative: false, source: 'text' });
  const graphOf = (...statements: Statement[]) => toGraph(extractionOf(statements));

  it('is one edge with all evidence, and counted', () => {
    const graph = graphOf(BUY, { ...BUY, words: 'has bought', confidence: 0.9 }, BUY);
    expect(graph.edges()).toEqual(['r1']);
    expect(graph.getEdgeAttributes('r1')).toMatchObject({
      evidence: 'Acme bought',
      weight: 3,
      repeats: 'r2; r3',
      repeatedEvidence: 'Acme has bought | Acme bought',
      confidence: 0.9,
    });
    expect(graph.getEdgeAttributes('r1')).not.toHaveProperty('documents');
  });

  it('is an edge again if asked', () => {
    expect(toGraph(extractionOf([BUY, BUY]), { repeats: 'keep' }).edges()).toEqual(['r1', 'r2']);
  });

  it('may be said in another wording of the type', () => {
    const extraction = extract('Kestrin bought Velmora. Kestrin took over Velmora.');
    expect(edgesOf(toGraph(extraction))).toEqual(['Kestrin | buy | Velmora']);
    const married = extract('Ann Hart is married to Tom Vane. Tom Vane married Ann Hart.');
    expect(toGraph(married).mapEdges((_edge, { type, weight }) => [type, weight])).toEqual([['married to', 2]]);
  });

  it.each<[string, Partial<Statement>]>([
    ['denied', { polarity: 'negative' }],
    ['possible', { modality: 'possible' }],
    ['still to come', { tense: 'future' }],
    ['somebody’s word', { attribution: { source: 'Hart' } }],
    ['nobody’s word in particular', { attribution: {} }],
    ['in other words', { lemma: 'eye' }],
    ['the other way round', { subject: 'Globex', object: 'Acme' }],
    ['of another status', { status: 'former' }],
  ])('is not what is %s', (_title, change) => {
    expect(graphOf(BUY, { ...BUY, ...change }).size).toBe(2);
  });

  it('may say when and where, once', () => {
    const graph = graphOf(BUY, { ...BUY, time: year('2019'), place: 'Oslo' }, { ...BUY, time: year('2021') }, BUY);
    expect(graph.mapEdges((edge, { time, place, repeats }) => [edge, time, place, repeats])).toEqual([
      ['r1', '2019', 'Oslo', 'r2; r4'],
      ['r3', '2021', undefined, undefined],
    ]);
  });

  it('may be what several documents say', () => {
    const texts = ['Kestrin bought Velmora.', 'Kestrin has bought Velmora. Kestrin bought Velmora in 2019.'];
    const graph = toGraph(texts.map((text, i) => extract(text, { id: `article ${i}` })), { documentNames: { 'article 0': 'a.txt' } }); // prettier-ignore
    const [edge] = graph.filterEdges((_edge, { label }) => label === 'buy');
    expect(graph.getEdgeAttributes(edge)).toMatchObject({ weight: 3, documents: 'a.txt; article 1' });
  });

  it('is an edge beyond the object as well', () => {
    const graph = toGraph(extract('Velmora signed a deal with Kestrin. Velmora signed the deal with Kestrin in Oslo.'));
    const [edge] = graph.filterEdges((_edge, { label }) => label === 'sign deal with');
    expect(graph.getEdgeAttribute(edge, 'weight')).toBe(2);
  });

  it('is said once of a value that is an attribute', () => {
    const value: Value = { kind: 'money', amount: 5e6, currency: 'USD' };
    const earn: Statement = { subject: 'Acme', lemma: 'earn', object: '$5 million' };
    const extraction = extractionOf([earn, earn], { '$5 million': { type: 'money', value } });
    expect(toGraph(extraction, { valuesAs: 'attributes' }).getNodeAttribute('e1', 'values')).toBe('earn 5000000 USD');
  });
});

describe('projections of a relation', () => {
  const served = extractionOf([{ subject: 'Barton', lemma: 'serve', rest: [['as', 'prime minister']] }], { Australia: {} });
  const australia = served.entities.find(({ name }) => name === 'Australia')!;
  const mention = australia.mentions[0];
  const target = { ...mention, entity: australia.id, head: mention, short: mention };
  served.relations[0].projections.push(
    { predicate: { text: 'serve as', spans: [] }, object: served.relations[0].arguments[0].value },
    { predicate: { text: 'serve as prime minister of', spans: [] }, object: target },
  );

  it('are edges with the words that lead there, but not where an argument leads as well', () => {
    const graph = toGraph(served, { projections: true });
    expect(edgesOf(graph)).toEqual(['Barton | serve as | prime minister', 'Barton | serve as prime minister of | Australia']);
    expect(graph.edges()).toEqual(['r1', 'r1:2']);
    expect(graph.getEdgeAttribute('r1:2', 'projectionOf')).toBe('r1');
  });
});

describe('values as attributes', () => {
  const money: Value = { kind: 'money', amount: 5e6, currency: 'USD' };
  const year: Value = { kind: 'date', grain: 'year', timex: '2019', relative: false, source: 'text' };
  const values = { '$5 million': { type: 'money', value: money }, '2019': { type: 'date', value: year } };
  const shown = (...statements: Statement[]) => {
    const graph = toGraph(extractionOf(statements, values), { valuesAs: 'attributes', projections: true });
    const beside = graph.mapEdges(
      (_key, { label, values }, _s, _t, from, to) => `${from.label} | ${label} | ${to.label} | ${values ?? ''}`,
    );
    const ofNodes = graph.filterNodes((_key, { values }) => values !== undefined).map((node) => graph.getNodeAttributes(node));
    return [...beside, ...ofNodes.map(({ label, values }) => `${label}: ${values}`)];
  };
  it.each<[string, Statement, string[]]>([
    [
      'beside an edge',
      {
        subject: 'Acme',
        lemma: 'sell',
        object: 'unit',
        rest: [
          ['for', '$5 million'],
          ['time', '2019'],
        ],
      },
      ['Acme | sell | unit | for 5000000 USD; 2019'],
    ],
    ['an object', { subject: 'Acme', lemma: 'earn', object: '$5 million', rest: [['in', '2019']] }, ['Acme: earn 5000000 USD in 2019']],
    ['a subject', { subject: '$5 million', lemma: 'reach', object: 'Acme' }, ['Acme: 5000000 USD reach']],
    ['an argument that stands in', { subject: 'Acme', lemma: 'meet', rest: [['in', '2019']] }, ['Acme: meet in 2019']],
    [
      'no stand-in where there is a node',
      {
        subject: 'Acme',
        lemma: 'meet',
        rest: [
          ['in', '2019'],
          ['with', 'Globex'],
        ],
      },
      ['Acme | meet with | Globex | in 2019'],
    ],
    [
      'what is no plain fact',
      { subject: 'Acme', lemma: 'earn', object: '$5 million', polarity: 'negative', modality: 'possible', attribution: {} },
      ['Acme: earn 5000000 USD (negative, possible, reported)'],
    ],
    ['both ends: nothing to say it of', { subject: '$5 million', lemma: 'come in', object: '2019' }, []],
  ])('%s', (_title, statement, expected) => {
    expect(shown(statement)).toEqual(expected);
  });
  it('keep their node, which no edge touches', () => {
    const extraction = extractionOf([{ subject: 'Acme', lemma: 'earn', object: '$5 million' }], { ...values, Globex: {} });
    expect(namesOf(toGraph(extraction, { valuesAs: 'attributes', orphans: 'drop' }))).toEqual(['Acme']);
  });
  it('keep what is said before', () => {
    const earned = { subject: 'Acme', lemma: 'earn', object: '$5 million' };
    expect(shown(earned, { ...earned, lemma: 'owe' })).toEqual(['Acme: earn 5000000 USD; owe 5000000 USD']);
  });
});

describe('several extractions', () => {
  const first = extractionOf([USE], { Tencent: { ids: { ticker: 'TCEHY' }, salience: 0.3 } });
  const second = extractionOf([{ subject: 'Tencent Holdings', lemma: 'sue', object: 'Globex' }], {
    'Tencent Holdings': { id: 'e1', aliases: ['Tencent', 'the game maker'], salience: 0.8 },
    Globex: { id: 'e9' },
  });
  second.document.id = 'second';
  second.relations[0].id = 'r9';
  second.relations[0].evidence[0].document = 'second';

  it('are the graph of what merging makes of them', () => {
    const graph = toGraph([first, second]);
    expect(graph.export()).toEqual(toGraph(mergeExtractions(first, second)).export());
    expect(graph.export()).toEqual(toGraph([second, first]).export());
    expect(edgesOf(graph)).toEqual(['Tencent Holdings | sue | Globex', 'Tencent Holdings | use | chips']);
    expect(graph.getNodeAttributes('e1')).toMatchObject({
      aliases: 'Tencent; the game maker',
      mentions: 2,
      salience: 1,
      ids: 'ticker:TCEHY',
      documents: 'second; test',
    });
    expect(graph.getAttributes()).toEqual({ schema: 'relata/2', documents: 'second; test' });
  });
  it('are one node where one uses a short name and another says what it is short for', () => {
    const articles = ['Tencent Holdings bought Globex. Tencent hired engineers.', 'Tencent sued Initech.'].map((text) => extract(text));
    expect(edgesOf(toGraph(articles))).toEqual(expect.arrayContaining(['Tencent Holdings | sue | Initech']));
    expect(namesOf(toGraph(articles)).filter((name) => name.startsWith('Tencent'))).toEqual(['Tencent Holdings']);
  });
  it('go by the names that they are given', () => {
    const graph = toGraph([first, second], { documentNames: { test: 'monday.txt' } });
    expect(graph.getAttributes().documents).toBe('second; monday.txt');
    expect(graph.getNodeAttribute('e1', 'documents')).toBe('second; monday.txt');
    expect(graph.mapEdges((_edge, { document }) => document)).toEqual(['second', 'monday.txt']);
  });
  it('count once when they come twice', () => {
    expect(toGraph([first, second, structuredClone(first)]).export()).toEqual(toGraph([first, second]).export());
  });
  it('may have been merged before: then each mention names its document', () => {
    const merged = extractionOf([USE, { subject: 'Tencent', lemma: 'sue', object: 'Globex' }]);
    for (const { mentions } of merged.entities)
      for (const mention of mentions) Object.assign(mention, { document: `d${mention.sentence}` });
    const documents = ['d0', 'd1'].map((id) => ({ ...extractionOf([]), document: { id, title: id, length: 0, sentences: 0 } }));
    const graph = toGraph({ ...merged, document: { ...merged.document, id: 'd0 + d1' }, documents } as Extraction);
    expect(graph.getAttributes()).toEqual({ schema: 'relata/2', documents: 'd0; d1' });
    expect(graph.mapNodes((_node, { label, documents }) => `${label}: ${documents}`)).toEqual([
      'Tencent: d0; d1',
      'chips: d0',
      'Globex: d1',
    ]);
  });
  it('may be one or none', () => {
    expect(toGraph([first]).export()).toEqual(toGraph(first).export());
    expect(toGraph([]).order).toBe(0);
  });
});

describe('measures', () => {
  const triangle = (a: string, b: string, c: string): Statement[] => [
    { subject: a, lemma: 'know', object: b },
    { subject: b, lemma: 'know', object: c },
    { subject: c, lemma: 'know', object: a },
  ];
  const graph = toGraph(
    extractionOf(
      [
        ...triangle('D', 'E', 'F'),
        { subject: 'D', lemma: 'meet', object: 'A' },
        ...triangle('A', 'B', 'C'),
        { subject: 'A', lemma: 'like', object: 'G' },
      ],
      {
        alone: { id: '__proto__' },
      },
    ),
    { communities: true, centrality: true },
  );
  const by = (attribute: 'community' | 'color' | 'centrality' | 'size') =>
    Object.fromEntries(graph.mapNodes((_node, attributes) => [attributes.label, attributes[attribute]]));

  it('communities are numbered by their size, and share a color', () => {
    expect(by('community')).toEqual({ A: 0, B: 0, C: 0, G: 0, D: 1, E: 1, F: 1 });
    expect(new Set(Object.values(by('color'))).size).toBe(3);
    expect(by('color').alone).toBe('#cccccc');
    expect(by('color').A).toBe(by('color').B);
  });
  it('centrality adds up to 1, and the most central is drawn largest', () => {
    const centrality = by('centrality') as Record<string, number>;
    expect(Object.values(centrality).reduce((a, b) => a + b)).toBeCloseTo(1, 4);
    expect(Object.entries(centrality).sort(([, a], [, b]) => b - a)[0][0]).toBe('A');
    expect(by('size').A).toBe(50);
    expect(Math.min(...(Object.values(by('size')) as number[]))).toBeGreaterThan(10);
  });
  it('only names are ranked, unless all are asked for', () => {
    const news = extract('Ann Lee praised the deal. Tom Vane praised the deal. Ann Lee met Tom Vane.');
    const ranked = (centrality: true | 'all') =>
      toGraph(news, { centrality }).filterNodes((_node, attributes) => attributes.centrality !== undefined).length;
    expect(ranked(true)).toBe(2);
    expect(ranked('all')).toBe(3);
  });
  it.each([[[]], [[{ subject: 'A', lemma: 'know', object: 'A' }]]])('of next to nothing: %j', (statements) => {
    const small = toGraph(extractionOf(statements, { B: {} }), { communities: true, centrality: true });
    expect(small.mapNodes((_node, { community }) => community)).toEqual(small.nodes().map((_, i) => (i < small.size ? i : undefined)));
    expect(toGraph([], { communities: true, centrality: true }).order).toBe(0);
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
    // It leads to a name.
    [{}, ['state', 'deny', 'hedge', 'report', 'doubt', 'touch']],
    [{ minConfidence: 0 }, ['state', 'deny', 'hedge', 'report', 'doubt', 'touch']],
    [{ include: { negated: false } }, ['state', 'hedge', 'report', 'doubt', 'touch']],
    [{ include: { hedged: false } }, ['state', 'deny', 'report', 'doubt', 'touch']],
    [{ include: { reported: false } }, ['state', 'deny', 'hedge', 'doubt', 'touch']],
    [{ minConfidence: 0.5 }, ['state', 'deny', 'hedge', 'report']],
    [{ minConfidence: 0.15 }, ['state', 'deny', 'hedge', 'report', 'doubt']],
  ])('%j', (options, expected) => {
    expect(toGraph(extraction, options).mapEdges((_key, { label }) => label)).toEqual(expected);
  });
});

describe('asides', () => {
  const shown = (text: string, options?: GraphOptions): string[] => edgesOf(toGraph(extract(text, { detail: 'all' }), options));

  it.each<[string, string[], string[]]>([
    // What is said are relations of their own, which have who said so.
    ['Kestrin said on Tuesday that Velmora had hired staff.', ['Velmora | hire | staff'], ['Kestrin | say on | Tuesday']],
    ['Ann Hart told Tom Vane that Velmora had closed the plant.', ['Velmora | close | plant'], ['Ann Hart | tell | Tom Vane']],
    ['Ann Hart accused Tom Vane of fraud.', ['Ann Hart | accuse | Tom Vane'], []],
    ['Kestrin announced a plant.', ['Kestrin | announce | plant'], []],
    ['Did Kestrin buy Globex?', [], ['Kestrin | buy | Globex']],
    ['They like the plan.', [], ['they | like | plan']],
    ['Kestrin discussed the number.', [], ['Kestrin | discuss | number']],
    ['Kestrin discussed the plan.', ['Kestrin | discuss | plan'], []],
    // Half of a thing, whose other half is not there.
    ['Kestrin criticised the new decision.', [], ['Kestrin | criticise | new decision']],
    ['Kestrin criticised the decision of the court.', ['Kestrin | criticise | decision of the court'], []],
    ['Kestrin led the peace effort.', ['Kestrin | lead | peace effort'], []],
    ['Three of the workers sued Globex.', [], ['Three | sue | Globex']],
    ['The ban could affect NVIDIA.', ['ban | affect | NVIDIA'], []],
    ['Kestrin sold the unit for $5 million.', ['Kestrin | sell | unit'], []],
    ['Kestrin earned $5 million.', ['Kestrin | earn | $5 million'], []],
  ])('%s', (text, kept, left) => {
    expect(shown(text)).toEqual(kept);
    expect(shown(text, { asides: 'keep' })).toEqual(expect.arrayContaining([...kept, ...left]));
  });

  it.each([
    ['Acme killed three in Velmora.', 'Acme | kill three in | Velmora', 'Acme | kill | three'],
    ['The meeting took place in Vienna.', 'meeting | take place in | Vienna', 'meeting | take | place'],
  ])('lead past an object that is empty to what it is about: %s', (text, past, whole) => {
    expect(shown(text)).toEqual([past]);
    expect(shown(text, { asides: 'keep' })).toContain(whole);
    expect(shown(text, { projections: true })).toEqual([past]);
  });

  it.each([
    ['Ann Hart is a sister of Tom Vane.', 'Ann Hart | be sister of | Tom Vane'],
    ['The storm caused the crane to fall on Oslo.', 'crane | fall on | Oslo'],
  ])('are what is said in full elsewhere in the sentence: %s', (text, full) => {
    const graph = toGraph(extract(text));
    expect(edgesOf(graph)).toContain(full);
    expect(graph.getAttributes()).toMatchObject({ leftOutEdges: 'said in full:1' });
  });

  it('are that no longer where what says more is too unsure to be there', () => {
    const extraction = extract('Ann Hart is a sister of Tom Vane.');
    for (const entity of extraction.entities) entity.confidence = entity.name === 'Tom Vane' ? 0.5 : 0.9;
    for (const relation of extraction.relations) relation.confidence = 0.9;
    expect(edgesOf(toGraph(extraction, { minConfidence: 0.6 }))).toEqual(['Ann Hart | be | sister of Tom Vane']);
    expect(edgesOf(toGraph(extraction))).toEqual(['Ann Hart | be sister of | Tom Vane']);
  });

  it('are what is said of a name on the way', () => {
    expect(edgesOf(toGraph(extract('The winner was Ann Hart of Leeds.')))).not.toContain('winner | be Ann Hart of | Leeds');
  });

  it('are what there is, but not between names', () => {
    const extraction = extractionOf([
      { subject: 'strikes', lemma: 'be', rest: [['near', 'border']], expletive: { start: 0, end: 5, text: 'There' } },
      { subject: 'Acme', lemma: 'be', rest: [['in', 'Velmora']], expletive: { start: 0, end: 5, text: 'There' } },
    ]);
    for (const { mentions } of extraction.entities.slice(0, 2)) for (const mention of mentions) mention.form = 'nominal';
    const graph = toGraph(extraction);
    expect(edgesOf(graph)).toEqual(['Acme | be in | Velmora']);
    expect(graph.getAttributes()).toMatchObject({ leftOutEdges: 'there is:1', leftOutNodes: 'alone:2' });
  });

  it('are counted, and so is what is not sure enough where nobody has said how sure it has to be', () => {
    const unsure = extractionOf([{ subject: 'A', lemma: 'know', object: 'roads', confidence: 0.5 }]);
    for (const mention of unsure.entities[1]!.mentions) mention.form = 'nominal';
    expect(toGraph(unsure).getAttributes()).toMatchObject({ leftOutEdges: 'unsure:1' });
    const based = extractionOf([{ subject: 'firm', lemma: 'base', rest: [['in', 'Oslo']], confidence: 0.5 }]);
    expect(toGraph(based).size).toBe(1);
    expect(toGraph(unsure, { minConfidence: 0.6 }).getAttributes()).not.toHaveProperty('leftOutEdges');
    const text = 'Kestrin said on Tuesday that Velmora had hired staff. I like the plan. Did Kestrin buy Globex?';
    const graph = toGraph(extract(text, { detail: 'all' }));
    expect(graph.getAttributes()).toMatchObject({ leftOutEdges: 'saying:1; pronoun:1; question:1', leftOutNodes: 'pronoun:1; alone:2' });
    expect(namesOf(graph)).toEqual(['Kestrin', 'Velmora', 'staff', 'Globex']);
    expect(toGraph(extract(text), { asides: 'keep' }).getAttributes()).not.toHaveProperty('leftOutEdges');
    expect(toGraph(extract('Kestrin bought Globex.')).getAttributes()).not.toHaveProperty('leftOutNodes');
  });

  it.each<[string, string[], string[]]>([
    // A word that hangs on one name describes it.
    ['Interior Minister Ann Lee met Tom Vane.', ['interior minister'], ['Ann Lee | meet | Tom Vane']],
    // "Royal Oak, Mich.": beside a place stands another place, more often than a word for it.
    ['Fighting went on in Royal Oak, Mich.', [], ['Mich. | be | royal oak']],
    ['Ann Lee, a dentist, met Minister Tom Vane.', ['dentist', 'minister'], ['Ann Lee | meet | Tom Vane']],
    ['Ann Lee, a dentist, met Tom Vane. Lee, a dentist, left Oslo.', ['dentist'], ['Ann Lee | leave | Oslo', 'Ann Lee | meet | Tom Vane']],
    // What a sentence says with a verb is an edge, and so is what leads on to another name.
    ['Ann Lee is a dentist.', [], ['Ann Lee | be | dentist']],
    ['Ann Lee, a dentist from Lima, met Tom Vane.', [], ['Ann Lee | meet | Tom Vane', 'Ann Lee | be dentist from | Lima']],
  ])('are what stands beside a name, which it describes: %s', (text, descriptions, edges) => {
    const graph = toGraph(extract(text));
    expect(graph.mapNodes((_, node) => node.descriptions).filter((found) => found !== undefined)).toEqual(descriptions);
    expect(edgesOf(graph).sort()).toEqual(edges.sort());
    expect(namesOf(toGraph(extract(text), { asides: 'keep' }))).toEqual(expect.arrayContaining(descriptions));
  });

  it('are counted where they have no edge of their own', () => {
    const graph = toGraph(extract('There were strikes in Oslo.', { detail: 'all' }));
    expect(graph.getAttributes()).toMatchObject({ leftOutEdges: 'there is:1' });
    expect(graph.size).toBe(0);
  });

  it('are not what was not asked for anyway', () => {
    const graph = toGraph(extract('Did Kestrin buy Globex?'), { include: { hedged: false } });
    expect(graph.getAttributes()).not.toHaveProperty('leftOutEdges');
  });

  it('are not counts where values are attributes', () => {
    const graph = toGraph(extract('Kestrin hired 40 of the workers.'), { valuesAs: 'attributes' });
    expect(graph.getAttributes()).not.toHaveProperty('leftOutEdges');
  });
});

describe('what is wrong is said', () => {
  const good = extractionOf([USE]);
  it.each<[unknown, string]>([
    [null, 'options-not-object'],
    [[], 'options-not-object'],
    [{ orphan: 'drop' }, 'unknown-option: unknown option "orphan"; known are include, minConfidence, asides, orphans'],
    [{ include: { negative: true } }, 'unknown-option: unknown option "include.negative"; known are include.negated'],
    [{ include: true }, 'bad-option: option include must be an object'],
    [{ include: { hedged: 0 } }, 'bad-option: option include.hedged must be true or false, but number 0 came'],
    [{ minConfidence: NaN }, 'bad-option: option minConfidence must be a number from 0 to 1'],
    [{ minConfidence: 1.1 }, 'bad-option'],
    [{ asides: true }, 'bad-option: option asides must be "drop" or "keep", but boolean true came'],
    [{ orphans: 'maybe' }, 'bad-option: option orphans must be "keep" or "drop", but the string "maybe" came'],
    [{ projections: 1 }, 'bad-option: option projections'],
    [{ repeats: 'count' }, 'bad-option: option repeats must be "join" or "keep", but the string "count" came'],
    [{ valuesAs: 'edges' }, 'bad-option: option valuesAs must be "nodes" or "attributes", but the string "edges" came'],
    [{ communities: 'louvain' }, 'bad-option: option communities'],
    [{ centrality: 1 }, 'bad-option: option centrality'],
    [{ documentNames: ['a.txt'] }, 'bad-option: option documentNames must be an object of names by document id, but an array came'],
    [{ documentNames: { a: 1 } }, 'bad-option: option documentNames["a"] must be a string, but number 1 came'],
  ])('options %j', (options, expected) => {
    expect(errorOf(() => toGraph(good, options as GraphOptions))).toContain(expected);
  });

  it.each<[string, (extraction: ReturnType<typeof extractionOf>) => unknown, string]>([
    ['null', () => null, 'but null came'],
    ['a list in a list', () => [[]], 'an array came'],
    ['an empty id', (e) => ((e.entities[0].id = ''), e), 'entities[0].id is empty'],
    [
      'a projection to nobody',
      (e) => (
        e.relations[0].projections.push({ predicate: { text: 'to', spans: [] }, object: { ...e.relations[0].object!, entity: 'x' } }),
        e
      ),
      'relations[0] names the entity "x"',
    ],
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

it('two extractions of one document are a mistake', () => {
  const one = extractionOf([USE]);
  expect(errorOf(() => toGraph([one, { ...one, relations: [] }]))).toContain('conflicting-documents: two documents have the id "test"');
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
    [{ kind: 'quantity', amount: 7, unit: '', ordinal: true }, '#7'],
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
      const graph = toGraph(extraction, { repeats: 'keep' });
      expect(graph.order).toBe(extraction.entities.length);
      expect(edgesOf(graph)).toEqual(statements.map((s) => `${s.subject} | ${s.lemma} | ${s.object}`));
      const { nodes, edges } = graph.export();
      for (const { attributes } of [...nodes, ...edges]) {
        for (const value of Object.values(attributes ?? {})) expect(['string', 'number']).toContain(typeof value);
      }
      expect(graph.export()).toEqual(toGraph(structuredClone(extraction), { repeats: 'keep' }).export());
    }),
  );
});

test.each([
  ['Simic was given a suspended sentence.', 'Simic be given suspended sentence'],
  ['Colne was privatised in 1989.', 'Colne be privatised in 1989'],
  ['His wife was acquitted of money laundering.', 'wife be acquitted of money laundering'],
  ['Acme was taken over in 2019.', 'Acme be taken over in 2019'],
  ['Acme uses chips made in Taiwan.', 'chip be made in Taiwan'],
  // The agent is named: an active.
  ['Acme was bought by Globex.', 'Globex buy Acme'],
])('a passive reads as one where nobody is named who did it: %s', (text, expected) => {
  const graph = toGraph(extract(text, { detail: 'all' }), { minConfidence: 0 });
  const edges = graph.mapEdges((_edge, { label }, _source, _target, from, to) => `${from.label} ${label} ${to.label}`);
  expect(edges).toContain(expected);
});

test('an edge of saying that is left out keeps no other edge of its sentence away', () => {
  const graph = toGraph(extract('Ann Hart told reporters in Oslo that Ann Hart had opened a plant in Oslo.'));
  const labels = graph.mapEdges((_edge, { label }, _source, _target, from, to) => `${from.label} ${label} ${to.label}`);
  expect(labels).toContain('Ann Hart open plant in Oslo');
});

test('an edge to somebody of whom one has a share says how much; to voters, who are counted, none does', () => {
  const edges = (text: string): string[] => edgesOf(toGraph(extract(text)));
  expect(edges('Acme Corp. owns 30 percent of Globex Corp.')).toEqual(['Acme Corp. | own 30 percent of | Globex Corp.']);
  expect(edges('About 30 percent of the voters backed Acme Corp.')).toEqual(['voter | back | Acme Corp.']);
});

test('an edge to who is given something names what is given', () => {
  expect(edgesOf(toGraph(extract('The ministry gave Acme Corp. the contract.')))).toContain('ministry | give contract to | Acme Corp.');
});

test('what a noun is called has the whole of an amount before it', () => {
  const names = namesOf(toGraph(extract('The court blocked the $310 million sale of Globex Corp.')));
  expect(names).toContain('$310 million sale of Globex Corp.');
  expect(namesOf(toGraph(extract('The court blocked the 310 million sales of Globex Corp.')))).not.toContain(
    '310 million sale of Globex Corp.',
  );
});
