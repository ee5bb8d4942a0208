import { scoreFactuality } from '../../eval/factuality/score';
import { extract } from '../../src';

const read = (text: string) => extract(text).relations;
const verb = (text: string, word: string, value: number) => ({
  text,
  predicates: [{ start: text.indexOf(word), end: text.indexOf(word) + word.length, lemma: word, value }],
});

test.each([
  ['done', verb('Acme bought Globex.', 'bought', 1), { right: 1, hits: 0, misses: 0, falseAlarms: 0 }],
  ['refused', verb('Acme refused to sell Globex.', 'sell', -1), { right: 1, hits: 1, misses: 0, falseAlarms: 0 }],
  ['claimed, and not so', verb('Acme bought Globex.', 'bought', -1), { right: 0, hits: 0, misses: 1, falseAlarms: 0 }],
  ['denied, and so', verb('Acme did not buy Globex.', 'buy', 1), { right: 0, hits: 0, misses: 0, falseAlarms: 1 }],
  ['to come', verb('Acme will buy Globex.', 'buy', -1), { right: 1, hits: 1, misses: 0, falseAlarms: 0 }],
])('what did not happen is counted: %s', (_, row, counts) => {
  expect(scoreFactuality([row], read)).toMatchObject({ seen: 1, all: 1, ...counts });
});

test('what annotators do not know, and what no relation has, is not judged', () => {
  const unsure = verb('Acme bought Globex.', 'bought', 0.2);
  const unseen = verb('The sold house burned.', 'sold', -1);
  expect(scoreFactuality([unsure, unseen], read)).toMatchObject({ seen: 0, all: 1, wrong: [] });
});
