import type { FalseRelation, Gold, GoldEntity, GoldRelation } from '../../eval/corpus/gold';
import { answerOf, claims, contains, hasEntity, hasRelation } from '../../eval/corpus/matching';
import { scoreArticle } from '../../eval/corpus/score';
import type { Value } from '../../src';
import { extractionOf, type Statement } from '../support/extraction';

const DATE: Value = {
  kind: 'date',
  start: '2024-12-04',
  end: '2024-12-05',
  grain: 'day',
  timex: '2024-12-04',
  relative: false,
  source: 'text',
};

it.each([
  ['high-end chips', 'chip', true],
  ['Tencent Holdings', 'tencent', true],
  ['Tencent', 'Tencent Holdings', false],
  ['supply companies', 'supply company', true],
  ['business', 'busines', false],
  ['', 'Tencent', false],
])('the name %j has the words of %j: %j', (name, wanted, expected) => {
  expect(contains(name, wanted)).toBe(expected);
});

describe('an entity', () => {
  const answer = answerOf(extractionOf([], { Tencent: { aliases: ['TCEHY'] }, 'December 4': { type: 'date', value: DATE } }));
  it.each<[GoldEntity, boolean]>([
    [{ name: ['Tencent'], type: ['organization'] }, true],
    [{ name: ['Baidu', 'TCEHY'], type: ['place', 'organization'] }, true],
    [{ name: ['Tencent'], type: ['place'] }, false],
    [{ name: ['Tencent'], type: ['organization'], mentions: 2 }, false],
    [{ value: { start: '2024-12' }, type: ['date'] }, true],
    [{ value: { start: '2025' }, type: ['date'] }, false],
  ])('%j: %j', (row, expected) => {
    expect(hasEntity(answer, row)).toBe(expected);
  });
});

describe('a relation', () => {
  const statement: Statement = {
    subject: 'Tencent',
    lemma: 'carry out',
    object: 'test',
    rest: [['in', 'Shenzhen']],
    modality: 'possible',
    time: DATE,
  };
  const answer = answerOf(extractionOf([{ ...statement, attribution: { source: 'researchers' } }]));
  const row: GoldRelation = { subject: ['Tencent'], predicate: ['do', 'carry'], object: ['test'] };
  it.each<[Partial<FalseRelation>, boolean]>([
    [{}, true],
    [{ object: ['Shenzhen'] }, true],
    [{ subject: ['test'] }, false],
    [{ predicate: ['carry out'] }, false],
    [{ polarity: 'negative' }, false],
    [{ modality: ['possible', 'probable'] }, true],
    [{ modality: ['asserted'] }, false],
    [{ time: '2024-12' }, true],
    [{ time: '2025' }, false],
    [{ attribution: ['researcher'] }, true],
    [{ attribution: ['government'] }, false],
  ])('%j: %j', (differing, expected) => {
    expect(hasRelation(answer, { ...row, ...differing })).toBe(expected);
  });

  it.each<[string, Partial<Statement>, Partial<FalseRelation>, boolean]>([
    ['a plain fact is a claim', { modality: 'asserted' }, {}, true],
    ['a possibility is none', {}, {}, false],
    ['somebody’s words are none', { modality: 'asserted', attribution: {} }, {}, false],
    ['unless they are false too', { modality: 'asserted', attribution: {} }, { reported: true }, true],
    ['what is denied is none', { modality: 'asserted', polarity: 'negative' }, {}, false],
  ])('%s', (_title, said, warned, expected) => {
    expect(claims(answerOf(extractionOf([{ ...statement, ...said }])), { ...row, ...warned })).toBe(expected);
  });
});

it('counts rows, and says what was missed', () => {
  const extraction = extractionOf([{ subject: 'Globex', lemma: 'buy', object: 'Acme' }]);
  const gold: Gold = {
    article: 'a.txt',
    document: { place: 'Vienna' },
    entities: [
      { name: ['Globex'], type: ['organization'] },
      { name: ['Hooli'], type: ['organization'], must: true },
    ],
    notEntities: ['Acme', 'Friday'],
    relations: [{ subject: ['Acme'], predicate: ['buy'], object: ['Globex'] }],
    wrong: [{ subject: ['Globex'], predicate: ['buy'], object: ['Acme'] }],
  };
  const score = scoreArticle(extraction, 'Globex buy Bcme', gold);
  expect(score).toEqual({
    entities: { found: 1, of: 2 },
    relations: { found: 0, of: 1 },
    mustsMissing: 1,
    falseRelations: { found: 1, of: 1 },
    wrongEntities: 1,
    problems: 3,
    claimed: 1,
    notes: [
      'missing MUST entity: Hooli (organization)',
      'missing relation: Acme | buy | Globex',
      'false relation: Globex | buy | Acme',
      'not an entity: Acme',
      'problem: span of mention "Acme"',
      'problem: span of argument "Acme"',
      'problem: dateline has no place Vienna',
    ],
  });
});
