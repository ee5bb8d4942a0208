import fc from 'fast-check';
import { parseText, type ParsedSentence } from '../../src';
import { LABELS, UPOS, XPOS } from '../../src/document/tags';
import { caseFiles, readCases } from '../support/cases';
import { errorOf } from '../support/errors';
import { anyText } from '../support/texts';

/** `word label head` for each token. */
const arcsOf = ({ tokens }: ParsedSentence): string[] =>
  tokens.map(({ text, label, head }) => `${text} ${label} ${head < 0 ? '-' : tokens[head].text}`);

describe.each(caseFiles('syntax'))('%s', (file) => {
  test.each(readCases(file))('$title', ({ input, expected }) => {
    const { sentences } = parseText(input);
    expect(sentences).toHaveLength(1);
    expect(arcsOf(sentences[0])).toEqual(expect.arrayContaining([...expected]));
  });
});

test('tokens have their place in the text, tags and a lemma', () => {
  const text = 'Prices fell.\n\n“It’s” two companies [2] that Globex bought.';
  const { sentences } = parseText(text);
  expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Prices fell.',
    '“It’s” two companies [2] that Globex bought.',
  ]);
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  expect(tokens.map((token) => token.text)).toEqual(
    ['Prices', 'fell', '.', '“', 'It', '’s', '”', 'two', 'companies', 'that', 'Globex', 'bought', '.'], // prettier-ignore
  );
  const find = (word: string) => tokens.find((token) => token.text === word);
  expect(find('fell')).toEqual({
    start: 7,
    end: 11,
    text: 'fell',
    upos: 'VERB',
    xpos: 'VBD',
    lemma: 'fall',
    head: -1,
    label: 'root',
    margin: expect.any(Number) as number,
  });
  expect(find('fell')!.margin).toBeGreaterThan(2);
  expect(find('companies')).toMatchObject({ upos: 'NOUN', xpos: 'NNS', lemma: 'company' });
  expect(find('”')).toMatchObject({ upos: 'PUNCT', xpos: 'PUNCT' });
});

test.each([
  ["She's won the race.", "'s", 'have'],
  ["They'd left the town.", "'d", 'have'],
  ['He’s winning the race.', '’s', 'be'],
  ["It's broken by the wind.", "'s", 'be'],
  ["They'd leave the town.", "'d", 'would'],
])('%s: %s is of %s', (text, short, lemma) => {
  const tokens = parseText(text).sentences[0].tokens;
  expect(tokens.find((token) => token.text === short)?.lemma).toBe(lemma);
});

test('any text: spans are exact, sentences are trees with one root, marks are known', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const wrong: string[] = [];
      for (const { start, end, tokens } of parseText(text).sentences) {
        if (tokens[0]?.start !== start || tokens.at(-1)?.end !== end) wrong.push(`ends of the sentence at ${start}`);
        if (tokens.filter(({ head }) => head === -1).length !== 1) wrong.push(`roots of the sentence at ${start}`);
        tokens.forEach((token, i) => {
          if (text.slice(token.start, token.end) !== token.text) wrong.push(`text at ${token.start}`);
          if (!UPOS.includes(token.upos) || !XPOS.includes(token.xpos) || !LABELS.includes(token.label))
            wrong.push(`marks at ${token.start}`);
          if ((token.label === 'root') !== (token.head === -1)) wrong.push(`label of the root at ${token.start}`);
          if (token.lemma === '') wrong.push(`lemma at ${token.start}`);
          let at = i;
          for (let steps = 0; at !== -1 && steps <= tokens.length; steps++) at = tokens[at].head;
          if (at !== -1) wrong.push(`circle at ${token.start}`);
        });
      }
      expect(wrong).toEqual([]);
    }),
  );
});

test('equal text, equal trees, whatever was parsed before', () => {
  const text = 'Globex, which makes chips, bought Acme in 2019.';
  const first = parseText(text);
  parseText('Something else altogether, and longer: chips and models and firms. Globex?');
  expect(parseText(text)).toEqual(first);
});

test('nothing has no sentences', () => {
  expect(parseText('')).toEqual({ sentences: [] });
  expect(parseText(' \n')).toEqual({ sentences: [] });
});

test.each([[undefined], [42], [['a']]])('%p is no text', (value) => {
  expect(errorOf(() => parseText(value as never))).toMatch(/^text-not-string: /);
});
