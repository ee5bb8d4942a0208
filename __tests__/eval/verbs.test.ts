import { readCases, readJudged, score } from '../../eval/verbs/score';
import { parseText } from '../../src';

const FILE = `// For the reader.

# *{firm}*, a maker of chips, {z}.

Globex, a maker of chips, sells Acme.
==> sells VERB Globex

Sales of Globex fell.
==> Sales NOUN
`;

test('cases are read with the places of the word and of its subject', () => {
  expect(readCases(FILE)).toEqual([
    { text: 'Globex, a maker of chips, sells Acme.', start: 26, word: 'sells', verb: true, subject: { start: 0, end: 6 } },
    { text: 'Sales of Globex fell.', start: 0, word: 'Sales', verb: false },
  ]);
  expect(() => readCases('Globex sold Acme.\n==> sells VERB Globex\n')).toThrow(/has no sells of Globex/);
});

test('a verb is right with its subject, a noun as a noun', () => {
  const wrong = [
    { text: 'Globex sells Acme.', start: 7, word: 'sells', verb: true, subject: { start: 13, end: 17 } },
    { text: 'Globex sells Acme.', start: 7, word: 'sells', verb: false },
    { text: 'Globex sells Acme.', start: 7, word: 'sel', verb: true },
  ];
  expect(score([...readCases(FILE), ...wrong], parseText)).toEqual({
    verbs: 1 / 3,
    nouns: 1 / 2,
    misses: [
      'sells has the subject Globex: Globex sells Acme.',
      'sells is VERB: Globex sells Acme.',
      'sel is cut otherwise: Globex sells Acme.',
    ],
  });
});

test('judged words must be where they were judged', () => {
  const lines = ['Prices rose.', 'Globex plans a plant.'];
  expect(readJudged([['2', '7', 'plans', 'verb']], lines)).toEqual([
    { text: lines[1], start: 7, word: 'plans', verb: true },
  ]); // prettier-ignore
  expect(() => readJudged([['1', '7', 'plans', 'verb']], lines)).toThrow(/line 1 has no plans at 7/);
});
