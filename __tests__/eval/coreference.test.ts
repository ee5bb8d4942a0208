import { bCubed, lea, muc } from '../../eval/coreference/chains';
import { nearestName } from '../../eval/coreference/nearest-name';
import { answerOf, readGap, scoreGap } from '../../eval/coreference/gap';
import { readGum } from '../../eval/coreference/gum';
import { scoreGum } from '../../eval/coreference/gum-score';
import { extract } from '../../src';

const HEADER = 'ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL';
const TEXT = '🙂 Maria Lopez met Anna Okafor before she left.';
const ROW = ['x-1', TEXT, 'she', '37', 'Maria Lopez', '2', 'TRUE', 'Anna Okafor', '18', 'FALSE', 'http://example.org'].join('\t');

describe('GAP', () => {
  const [example] = readGap(`${HEADER}\n${ROW}\n`);

  it('is read with offsets that count characters, and given in code units', () => {
    const words = [example.pronoun, example.a, example.b].map(({ start, end }) => TEXT.slice(start, end));
    expect(words).toEqual(['she', 'Maria Lopez', 'Anna Okafor']);
    expect(example).toMatchObject({ a: { gold: true }, b: { gold: false } });
  });

  it('is no file of other columns', () => {
    expect(() => readGap('ID\tText\n')).toThrow(/Pronoun/);
  });

  it('takes a name for the pronoun’s if its entity is named there', () => {
    expect(answerOf(extract('Maria Lopez left. She smiled.'), {
      ...example,
      pronoun: { start: 18, end: 21 },
      a: { start: 0, end: 11, gold: true },
      b: { start: 12, end: 16, gold: false },
    })).toEqual({ a: true, b: false }); // prettier-ignore
    expect(nearestName(example)).toEqual({ a: false, b: true });
  });

  it('counts pairs of a pronoun and a name', () => {
    const neither = { ...example, a: { ...example.a, gold: false } };
    const answers = [{ a: true, b: true }, { a: false, b: true }]; // prettier-ignore
    // Of three claims one is right, and it is all that there is to find.
    expect(scoreGap([example, neither], answers)).toMatchObject({
      precision: 1 / 3,
      recall: 1,
      f1: 0.5,
      feminine: 0.5,
      masculine: 0,
      bias: 0,
    });
  });
});

describe('chains', () => {
  // One chain of three found as a pair and a stranger's pair.
  const gold = [['a', 'b', 'c']];
  const found = [['a', 'b'], ['c', 'd']]; // prettier-ignore

  it.each([
    ['MUC: of two joins one is found, of two claimed one is right', muc, 1 / 2, 1 / 2],
    [
      'B³: two have two thirds and one has one third of their chain; of the found, a and b are wholly right, c half',
      bCubed,
      2.5 / 4,
      5 / 9,
    ],
    ['LEA: of three links one is found; of two claimed one is right, of chains of the same size', lea, 1 / 2, 1 / 3],
  ])('%s', (_title, metric, precision, recall) => {
    const score = metric(gold, found);
    expect(score.precision).toBeCloseTo(precision, 10);
    expect(score.recall).toBeCloseTo(recall, 10);
    expect(metric(gold, gold)).toEqual({ precision: 1, recall: 1, f1: 1 });
  });
});

describe('GUM', () => {
  const token = (id: number, form: string, entity: string, space = true): string =>
    [id, form, '_', 'X', 'X', '_', id === 1 ? 0 : 1, 'dep', '_', [entity && `Entity=${entity}`, !space && 'SpaceAfter=No'].filter(Boolean).join('|') || '_'].join('\t'); // prettier-ignore
  const source = [
    '# newdoc id = x',
    token(1, 'Maria', '(1-person-new-nnnnn-cf1-1,2-coref'),
    token(2, 'Lopez', '1)'),
    token(3, 'sold', ''),
    token(4, 'the', '(2-place-new-nnnnn-cf2-2-sgl'),
    token(5, 'house', ''),
    token(6, 'of', ''),
    token(7, 'her', '(3-person-new-nnnnn-cf3-2-sgl(1-person-giv:act-nnnnn-cf1-1-ana)'),
    token(8, 'aunt', '3)2)', false),
    token(9, '.', ''),
    '',
  ].join('\n');
  const [document] = readGum(source);

  it('is read with the mentions that its brackets open and close', () => {
    const rows = document.mentions.map(({ start, end, entity, core }) => [
      entity,
      document.text.slice(start, end),
      core.map((word) => document.text.slice(word.start, word.end)).join(' '),
    ]);
    expect(rows).toEqual([
      ['1', 'Maria Lopez', 'Maria Lopez'],
      ['2', 'the house of her aunt', 'house'],
      ['3', 'her aunt', 'aunt'],
      ['1', 'her', 'her'],
    ]);
  });

  it('scores chains, and pronouns by whom they are put to', () => {
    const right = { precision: 1, recall: 1, f1: 1 };
    expect(scoreGum([document], [extract(document.text)])).toEqual({ muc: right, bCubed: right, lea: right, pronouns: right });
  });
});
