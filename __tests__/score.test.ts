import { extract, toGraph, type ExtractOptions } from '../src';
import { figuresOf, GoldScore, MEASURES, readGold, sumOf, type GoldText } from '../src/score';
import { errorOf } from './support/errors';

function scoreOf(lines: readonly unknown[], options: ExtractOptions = {}): GoldScore {
  const score = new GoldScore();
  for (const line of lines) {
    const gold = readGold(line);
    const extraction = extract(gold.text, options);
    score.add(gold, extraction, toGraph(extraction));
  }
  return score;
}

describe('figures', () => {
  it('are precision, recall and F1, and 0 of nothing', () => {
    expect(figuresOf({ right: 1, found: 2, gold: 4 })).toEqual({ precision: 0.5, recall: 0.25, f1: 1 / 3 });
    expect(figuresOf(sumOf([]))).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(
      sumOf([
        { right: 1, found: 2, gold: 3 },
        { right: 1, found: 1, gold: 1 },
      ]),
    ).toEqual({ right: 2, found: 3, gold: 4 });
  });
});

describe('a line of a gold', () => {
  const text = 'Acme sued Globex. Acme won.';
  it('says names by offsets, by their text and by their number', () => {
    const entities = [
      { start: 10, end: 16, type: 'ORG' },
      { text: 'Acme', type: 'organization' },
      { text: 'Acme', type: 'my_type' },
    ];
    const gold = readGold({ text, id: 7, published: '2024-05-06', entities, pairs: [{ a: 0, b: 'Acme' }], relations: [] });
    expect(gold).toEqual<GoldText>({
      text,
      id: '7',
      published: '2024-05-06',
      entities: [
        { start: 10, end: 16, type: 'organization' },
        { start: 0, end: 4, type: 'organization' },
        { start: 18, end: 22, type: 'my type' },
      ],
      pairs: [{ source: { start: 10, end: 16 }, target: { start: 0, end: 4 } }],
      relations: [],
    });
  });

  it.each<[unknown, string]>([
    [7, 'it must be an object, but number 7 came'],
    [{ text }, 'it must be a record with entities, pairs or relations, but one with "text" came'],
    [{ words: text, pairs: [] }, 'text must be a string, but nothing beside "words", "pairs" came'],
    [{}, 'text must be a string, but an empty object came'],
    [{ text: 7, pairs: [] }, 'text must be a string, but number 7 came'],
    [{ text, pairs: {} }, 'pairs must be a list, but an object came'],
    [{ text, entities: [{ text: 'Acme' }] }, 'entities[0].type must be a string, but nothing beside "text" came'],
    [
      { text, entities: [{ words: 'Acme', type: 'ORG' }] },
      'entities[0] must be text, or start and end within the text\'s 27 code units, but one with "words", "type" came',
    ],
    [{ text, entities: [{ text: 'Initech', type: 'ORG' }] }, 'entities[0].text must be words of the text, but the string "Initech" came'],
    [
      {
        text,
        entities: [
          { text: 'Globex', type: 'ORG' },
          { text: 'Globex', type: 'ORG' },
        ],
      },
      'entities[1].text must be words that the text has once more, but the string "Globex" came',
    ],
    [
      { text, entities: [{ start: 0, end: 99, type: 'ORG' }] },
      "entities[0] must be text, or start and end within the text's 27 code units, but an object came",
    ],
    [
      { text, entities: [{ start: 1, end: 5, text: 'Acme', type: 'ORG' }] },
      'entities[0].text must be what stands there, "cme ", but the string "Acme" came',
    ],
    [{ text, pairs: [{ a: 0, b: 'Acme' }] }, 'pairs[0].a must be a number of one of the 0 entities, from 0, but number 0 came'],
    [{ text, relations: [{ subject: 'Acme' }] }, 'relations[0].object must be a name of the text, but nothing beside "subject" came'],
  ])('%j is wrong', (line, message) => {
    expect(errorOf(() => readGold(line))).toBe(`bad-gold: the gold is wrong: ${message}`);
  });

  it.each<[object, string]>([
    [{ txt: text, pairs: [] }, 'txt; did you mean text?'],
    [{ publised: '2024-05-06', pairs: [] }, 'publised; did you mean published?'],
    [{ Entities: [], pairs: [] }, 'Entities; did you mean entities?'],
    [{ entities: [{ text: 'Acme', tpye: 'ORG' }] }, 'entities[0].tpye; did you mean type?'],
    [{ entities: [{ strat: 0, end: 4, type: 'ORG' }] }, 'entities[0].strat; did you mean start?'],
    [{ pairs: [{ a: 'Acme', b: 'Globex', tpye: 'sue' }] }, 'pairs[0].tpye; did you mean type?'],
    [{ pairs: [{ a: { start: 0, edn: 4 }, b: 'Globex' }] }, 'pairs[0].a.edn; did you mean end?'],
    [{ relations: [{ subject: 'Acme', object: 'Globex', typ: 'sue' }] }, 'relations[0].typ; did you mean type?'],
    [{ relations: [{ subject: 'Acme', objcet: 'Globex' }] }, 'relations[0].objcet; did you mean object?'],
  ])('names the member of %j that is misspelt', (line, message) => {
    expect(errorOf(() => readGold({ ...('txt' in line ? {} : { text }), ...line }))).toBe(
      `bad-gold: the gold is wrong: there is no member ${message}`,
    );
  });

  it('has members for other programs', () => {
    const others = {
      id: 'one',
      idx: 3,
      note: 'seen',
      comment: 'twice',
      meta: {},
      source: 'wire',
      label: 'x',
      url: 'https://example.org',
      title: 'Acme',
    };
    const line = { text, publisher: 'Reuters', locations: [], citations: [], rel: 1, tokens: [], lang: 'en' };
    const entities = [{ text: 'Acme', type: 'ORG', kind: 'name', date: '2024', name: 'Acme Corp', ...others }];
    const ends = { a: { start: 0, end: 4, ...others }, b: 'Globex', direction: 'none', ...others };
    const gold = readGold({
      ...others,
      ...line,
      entities,
      pairs: [ends],
      relations: [{ subject: 'Acme', object: 'Globex', sentence: 0, ...others }],
    });
    expect([gold.entities, gold.pairs, gold.relations].map((list) => list?.length)).toEqual([1, 1, 1]);
    // What a list is not there for has no name that is near.
    expect(readGold({ ...line, ...others, pairs: [] }).pairs).toEqual([]);
  });
});

describe('what is found', () => {
  const text = 'Ann Lee leads Acme. Acme sued Globex on Monday. Tom Reed lives in Oslo.';
  const entities = [
    { text: 'Ann Lee', type: 'PER' },
    { text: 'Acme', type: 'ORG' },
    { text: 'Acme', type: 'ORG' },
    { text: 'Globex', type: 'ORG' },
  ];

  it('is all right where the gold is what is read', () => {
    for (const article of [text, 'Velmora was bought by Kestrin in 2019. Maria Silva, the chief of Kestrin, met Tom Reed in Oslo.']) {
      const extraction = extract(article);
      const names = extraction.entities.flatMap(({ type, mentions }) =>
        mentions.filter(({ form }) => form === 'name').map(({ start, end }) => ({ start, end, type })),
      );
      const relations = toGraph(extraction).mapEdges((_edge, { type }, from, to) => {
        const [subject, object] = [from, to].map((id) => extraction.entities.find((entity) => entity.id === id)!.mentions[0]!);
        return { subject, object, type };
      });
      const ends = relations.filter(({ subject, object }) => subject.form === 'name' && object.form === 'name');
      const links = ends.map(({ subject, object, ...rest }) => ({
        subject: { start: subject.start, end: subject.end },
        object: { start: object.start, end: object.end },
        ...rest,
      }));
      const pairs = links.map(({ subject, object, type }) => ({ a: object, b: subject, type }));
      const score = scoreOf([JSON.parse(JSON.stringify({ text: article, entities: names, relations: links, pairs }))]);
      for (const measure of MEASURES) {
        const outcome = score.outcome(measure)!;
        expect([measure, figuresOf(outcome), outcome.missed, outcome.wrong]).toEqual([measure, { precision: 1, recall: 1, f1: 1 }, [], []]);
        expect(outcome.right).toBeGreaterThan(0);
      }
    }
  });

  it('counts names of the types that are marked, by type', () => {
    const { right, found, gold, byType } = scoreOf([{ text, entities }]).outcome('entities')!;
    // Tom Reed is a person too many; Oslo and Monday are of types that nobody has marked.
    expect({ right, found, gold }).toEqual({ right: 4, found: 5, gold: 4 });
    expect([...byType]).toEqual([
      ['organization', { right: 3, found: 3, gold: 3 }],
      ['person', { right: 1, found: 2, gold: 1 }],
    ]);
  });

  it('may have another span', () => {
    const score = scoreOf([
      {
        text,
        entities: [
          { start: 0, end: 3, type: 'person' },
          { text: 'Tom Reed', type: 'person' },
        ],
      },
    ]);
    expect(score.outcome('entities')).toMatchObject({ right: 1, found: 2, gold: 2 });
    expect(score.outcome('entities')?.missed).toEqual([
      {
        document: '1',
        type: 'person',
        words: 'Ann',
        evidence: expect.stringContaining('Ann Lee leads') as string,
        reason: 'found is person "Ann Lee"',
      },
    ]);
    expect(score.outcome('entities, overlapping')).toMatchObject({ right: 2, found: 2, gold: 2 });
  });

  it('joins pairs whichever comes first, and relations from subject to object or by the inverse', () => {
    const pairs = [
      { a: 'Acme', b: 'Ann Lee', type: 'lead' },
      { a: 'Globex', b: 'Acme', type: 'sued by' },
    ];
    expect(scoreOf([{ text, pairs }]).outcome('pairs, typed')).toMatchObject({ right: 2, found: 2, gold: 2 });
    const relations = [
      { subject: 'Acme', object: 'Ann Lee', type: 'lead' },
      { subject: 'Globex', object: 'Acme', type: 'sued_by' },
    ];
    const score = scoreOf([{ text, relations }]);
    expect(score.outcome('relations')).toMatchObject({ right: 1, found: 2, gold: 2 });
    expect(score.outcome('relations, typed')).toMatchObject({ right: 1, found: 2, gold: 2 });
    expect(score.outcome('relations, typed')?.missed[0]).toMatchObject({
      words: 'Acme | lead | Ann Lee',
      reason: 'found is Ann Lee | lead | Acme',
    });
  });

  it('has no direction where both do it', () => {
    const meeting = { text: 'Ann Lee met Tom Reed.', relations: [{ subject: 'Tom Reed', object: 'Ann Lee', type: 'meet' }] };
    const { right, found } = scoreOf([meeting]).outcome('relations')!;
    expect([right, found]).toEqual([0, 1]);
    const merger = { text: 'Acme and Globex merged.', relations: [{ subject: 'Globex', object: 'Acme', type: 'merge with' }] };
    expect(scoreOf([merger]).outcome('relations, typed')).toMatchObject({ right: 1, found: 1, gold: 1 });
  });

  it('is wrong where the gold says that there is nothing, and not scored where it says nothing', () => {
    const score = scoreOf([{ text, entities, pairs: [] }]);
    expect(score.outcome('pairs')).toMatchObject({ right: 0, found: 2, gold: 0 });
    expect(score.outcome('pairs')?.wrong.map(({ words }) => words)).toEqual(['Ann Lee | lead | Acme', 'Acme | sue | Globex']);
    expect(MEASURES.filter((measure) => score.outcome(measure))).toEqual(['entities', 'entities, overlapping', 'pairs']);
  });

  it('is not wrong of two whose type the gold leaves open', () => {
    const pairs = [
      { a: 'Ann Lee', b: 'Acme', type: 'works for' },
      { a: 'Acme', b: 'Globex' },
    ];
    const score = scoreOf([{ text, pairs }]);
    expect(score.outcome('pairs')).toMatchObject({ right: 2, found: 2, gold: 2 });
    expect(score.outcome('pairs, typed')).toMatchObject({ right: 0, gold: 1 });
  });

  it('says why a pair was missed', () => {
    const pairs = [
      { a: 'Ann Lee', b: 'Oslo' },
      { a: 'Acme', b: 'leads' },
      { a: 'Acme', b: { start: 20, end: 24 } },
    ];
    const { missed } = scoreOf([{ text, pairs }]).outcome('pairs')!;
    expect(missed.map(({ reason }) => reason)).toEqual(['no edge joins them', 'no entity is "leads"', 'both are one entity']);
  });
});
