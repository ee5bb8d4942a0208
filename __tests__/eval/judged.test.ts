import { join } from 'node:path';

import { readGold } from '../../eval/corpus/gold';
import { claimsOf, parseJudgements, scoreClaims, toBeJudged } from '../../eval/corpus/judged';
import { extractionOf } from '../support/extraction';

const claims = claimsOf(
  extractionOf([
    { subject: 'Globex', lemma: 'buy', object: 'Acme', rest: [['in', 'Vienna']] },
    { subject: 'Globex', lemma: 'sell', object: 'Acme', polarity: 'negative', attribution: { source: 'Hooli' } },
    { subject: 'Acme', lemma: 'make', object: 'pumps', modality: 'possible' },
  ]),
);

it('writes a claim as a line with the number of its sentence', () => {
  expect(claims).toEqual([
    { sentence: 0, line: 'Globex | buy | Acme | in=Vienna', rule: 'test', words: 'Globex buy' },
    { sentence: 1, line: 'Globex | sell | Acme | not | by=Hooli', rule: 'test', words: 'Globex sell' },
    { sentence: 2, line: 'Acme | make | pumps | possible', rule: 'test', words: 'Acme make' },
  ]);
});

describe('judgements', () => {
  it('are read by sentence and line, past notes and empty lines', () => {
    const text = '# Globex buys Acme\r\nright\t0\tGlobex | buy | Acme\r\n\r\nwrong\t3\tit | be | small\tsubject\n';
    expect([...parseJudgements(text, 'a.judged.tsv')]).toEqual([
      ['0\tGlobex | buy | Acme', { right: true }],
      ['3\tit | be | small', { right: false, why: 'subject' }],
    ]);
  });

  it('stand beside every article of the corpus', async () => {
    for (const { gold, judgements } of await readGold(join(__dirname, '../../corpus'))) {
      expect({ article: gold.article, judged: judgements.size > 20 }).toEqual({ article: gold.article, judged: true });
    }
  });

  it.each([
    ['?\t0\tGlobex | buy | Acme', 'a.judged.tsv:1: no judgement'],
    ['right\tGlobex | buy | Acme', 'a.judged.tsv:1: no judgement'],
    ['right\t0', 'a.judged.tsv:1: no judgement'],
    ['right\t0\tA | buy | B\nwrong\t0\tA | buy | B', 'a.judged.tsv:2: judged otherwise before'],
  ])('%j is refused', (text, message) => {
    expect(() => parseJudgements(text, 'a.judged.tsv')).toThrow(message);
  });
});

describe('a score', () => {
  it.each([
    ['a right claim', 'right\t0\tGlobex | buy | Acme | in=Vienna', { found: 1, of: 1 }, {}],
    ['a wrong one, with its error', 'wrong\t2\tAcme | make | pumps | possible\tmodality', { found: 0, of: 1 }, { modality: 1 }],
    ['a wrong one without', 'wrong\t2\tAcme | make | pumps | possible', { found: 0, of: 1 }, { other: 1 }],
    ['a claim of another sentence', 'right\t1\tGlobex | buy | Acme | in=Vienna', { found: 0, of: 0 }, {}],
    ['a claim that is made otherwise', 'right\t1\tGlobex | sell | Acme | by=Hooli', { found: 0, of: 0 }, {}],
  ])('counts %s', (_title, text, precision, errors) => {
    const score = scoreClaims(claims, parseJudgements(text, ''));
    expect(score).toMatchObject({ precision, errors, rules: precision.of > 0 ? { test: precision } : {} });
    expect(score.unjudged).toHaveLength(3 - precision.of);
  });

  it('lists what is left to judge, each claim under its words', () => {
    const { unjudged } = scoreClaims(claims.slice(0, 2), parseJudgements('right\t0\tGlobex | buy | Acme | in=Vienna', ''));
    expect(toBeJudged(unjudged)).toEqual(['# Globex sell', '?\t1\tGlobex | sell | Acme | not | by=Hooli']);
  });
});
