import fc from 'fast-check';
import { read } from '../src/1-reading';
import { tokenize } from '../src/2-tokens';
import { isBlank } from '../src/document/blank';
import { cutsOf, SPLIT_RULES } from '../src/2-tokens/splits';
import type { TokenizedDocument } from '../src/document/layers';
import { caseFiles, readCases } from './support/cases';
import { anyText } from './support/texts';

const tokenizeText = (text: string): TokenizedDocument => tokenize(read({ id: 'test', text, warnings: [] }, {}), {});

const sentencesOf = ({ tokens, sentences }: TokenizedDocument): string[] =>
  sentences.map(({ start, end }) => tokens.words.slice(start, end).join(' '));

describe.each(caseFiles('tokens'))('%s', (file) => {
  test.each(readCases(file))('$title', ({ input, expected }) => {
    expect(sentencesOf(tokenizeText(input))).toEqual(expected);
  });
});

describe('rules that cut words', () => {
  const examples = SPLIT_RULES.flatMap((rule) => Object.entries(rule.examples));
  test.each(examples)('%s → %s', (word, expected) => {
    const cuts = [0, ...(cutsOf(word) ?? []), word.length];
    const parts = cuts.slice(1).map((end, index) => word.slice(cuts[index], end));
    expect(parts.join(' ')).toBe(expected);
  });
  test.each(SPLIT_RULES.flatMap((rule) => rule.counterexamples))('%s stays', (word) => {
    expect(cutsOf(word)).toBeUndefined();
  });
});

/** What must hold of any text. Written with few expectations: a property test looks at hundreds of thousands of characters. */
function check(text: string): TokenizedDocument {
  const document = tokenizeText(text);
  const { tokens, sentences, unread, blocks } = document;
  const seen = new Uint8Array(text.length);
  for (const { start, end } of unread) seen.fill(1, start, end);
  const wrong: string[] = [];
  let previous = 0;
  for (let i = 0; i < tokens.length; i++) {
    const [start, end] = [tokens.starts[i], tokens.ends[i]];
    if (start < previous || end <= start) wrong.push(`token ${i} is empty or overlaps`);
    // Words of lines in capitals are written anew.
    if (text.slice(start, end) !== tokens.words[i] && text.slice(start, end).toLowerCase() !== tokens.lower[i])
      wrong.push(`token ${i} is not the text's`);
    if (tokens.words[i].toLowerCase() !== tokens.lower[i]) wrong.push(`token ${i} in lower case`);
    if (isBlank(text.charCodeAt(start)) || isBlank(text.charCodeAt(end - 1))) wrong.push(`token ${i} has blanks`);
    if (seen.subarray(start, end).includes(1)) wrong.push(`token ${i} is not to be read`);
    seen.fill(1, start, end);
    previous = end;
  }
  for (let at = 0; at < text.length; at++) {
    if (seen[at] === 0 && !isBlank(text.charCodeAt(at))) wrong.push(`character ${at} is in no token`);
  }
  let next = 0;
  for (const { start, end, block } of sentences) {
    if (start !== next || end <= start) wrong.push(`sentence at token ${start}`);
    if (tokens.starts[start] < blocks[block].start || tokens.ends[end - 1] > blocks[block].end) wrong.push(`block ${block}`);
    next = end;
  }
  if (next !== tokens.length) wrong.push('tokens without a sentence');
  if (tokens.lower.length !== tokens.length) wrong.push('length of columns');
  expect(wrong).toEqual([]);
  return document;
}

test('any text: every character that shows is in one token, every token in one sentence, spans are exact', () => {
  fc.assert(
    fc.property(anyText(), (text) => void check(text)),
    { numRuns: 500 },
  );
});

test('what was read before does not matter', () => {
  fc.assert(
    fc.property(anyText(), anyText(), (text, other) => {
      const first = tokenizeText(text);
      tokenizeText(`${other} #zip-zop`);
      expect(tokenizeText(text)).toEqual(first);
    }),
  );
  const text = 'A zip-zop and a foo.bar.';
  const first = tokenizeText(text);
  tokenizeText('#zip-zop http://zip-zop.com zip-zop1 @foo.bar foo.bar1');
  expect(tokenizeText(text)).toEqual(first);
});

test('nothing is no token and no sentence', () => {
  for (const text of ['', ' \n\t', '\u200b\u00ad', '[2]']) {
    expect(tokenizeText(text)).toMatchObject({ tokens: { length: 0 }, sentences: [] });
  }
});

test('odd characters do not shift what follows', () => {
  const text = 'Ten\u00adcent\u3000uses\u2028 chips\v\f \ufeffnow \ud800 \udc00 👩‍💻 e\u0301t é 漢字 \u0000end';
  const { words } = check(text).tokens;
  expect(words).toEqual(['Ten\u00adcent', 'uses', 'chips', 'now', '\ud800', '\udc00', '👩', '💻', 'e\u0301t', 'é', '漢字', 'end']);
});

test('a text that comes in pieces is cut like the sentences it is made of', () => {
  const text = 'Tencent’s chips aren’t sold in the U.S. any more, said Mr. Li of Acme Inc. on Dec. 6. It won’t last. ';
  const once = sentencesOf(tokenizeText(text));
  expect(once).toHaveLength(2);
  expect(sentencesOf(tokenizeText(text.repeat(500)))).toEqual(Array.from({ length: 500 }, () => once).flat());
});

test('a word beyond measure is cut, with a warning that says where', () => {
  const { tokens, warnings } = check(`It says ${'a'.repeat(2_500)}. The end.`);
  expect(tokens.words.map((word) => word.length)).toEqual([2, 4, 1000, 1000, 500, 1, 3, 3, 1]);
  expect(warnings).toMatchObject([{ code: 'long-token', start: 8, end: 2_508 }]);
});

describe('a text that there is little to find in has a warning', () => {
  const PROSE =
    'The ministry said on Tuesday that it would cut taxes for small firms from next year, because talks with the unions had failed. ' +
    'Ann Lee, who leads the opposition, called the plan a mistake and asked for a vote. The parties meet again in March.';
  test.each<[string, string, string[]]>([
    ['English', PROSE, []],
    ['a headline', 'Acme buys Globex', []],
    ['German', 'Die Regierung hat am Mittwoch beschlossen, die Steuern für kleine Firmen zu senken. Der Minister sagte, dass die neuen Regeln im nächsten Jahr gelten sollen und dass die Wirtschaft davon viel haben werde. Die Opposition war dagegen und will im Bundestag abstimmen lassen.', ['not-english']], // prettier-ignore
    ['Spanish', 'El gobierno anunció el miércoles que los impuestos de las pequeñas empresas van a bajar a partir del año que viene. El ministro dijo que la medida es importante para la economía del país y me dijo que no hay nadie en contra.', ['not-english']], // prettier-ignore
    ['Danish', 'Regeringen har onsdag besluttet at sænke skatten for små firmaer i Danmark. Ministeren sagde, at de nye regler skal gælde fra næste år, og at det er godt for landet, men vi får at se, hvordan det går i Folketinget til marts.', ['not-english']], // prettier-ignore
    [
      'Chinese',
      '政府周三宣布,小企业的税收将从明年开始下降。部长表示,这项措施对国家经济很重要,议员们将在三月份进行讨论。反对派表示反对。',
      ['not-english'],
    ],
    ['a menu', Array.from({ length: 12 }, (_, i) => `Tomato soup with bread and butter ${i}`).join('\n\n'), ['no-sentences']],
    [
      'a list in an article',
      `${PROSE}\n\n${['Acme', 'Globex', 'Initech', 'Umbra'].join('\n\n')}\n\n${PROSE}\n\n${PROSE}\n\n${PROSE}\n\n${PROSE}`,
      [],
    ],
    ['too little to tell', 'Guten Tag, Frau Lee.', []],
  ])('%s', (_title, text, codes) => expect(tokenizeText(text).warnings.map(({ code }) => code)).toEqual(codes));
});

test('a sentence beyond measure is cut after a comma, with a warning that says where', () => {
  const text = `${'chips and models, '.repeat(200)}chips.`;
  const { sentences, warnings, tokens } = check(text);
  expect(sentences.length).toBe(3);
  for (const { end } of sentences.slice(0, -1)) expect(tokens.words[end - 1]).toBe(',');
  expect(warnings).toMatchObject([{ code: 'long-sentence', start: 0, end: text.length }]);
});

test.each([
  ['letters', 'a'],
  ['brackets', '['],
  ['stops', '.'],
  ['stops apart', '. '],
  ['slashes', '://'],
  ['addresses', 'http://a'],
  ['ats', 'x@'],
  ['opening marks', '“'],
  ['single marks', '‘s ’ '],
  ['words', 'chips and models '],
  ['abbreviations', 'Mr. '],
  ['ideographs', '漢字。'],
  ['emoji', '😀'],
  ['lines', 'a\n'],
])('%s without end take time in proportion', (_name, unit) => {
  const time = (length: number): number => {
    const text = unit.repeat(length / unit.length);
    const before = performance.now();
    check(text);
    return performance.now() - before;
  };
  time(20_000);
  const short = time(20_000);
  // Ten times the text; a square would take a hundred times as long. The margin is for a machine that does other things as well.
  expect(time(200_000)).toBeLessThan(40 * short + 400);
});

test('what the stage before found is passed on, and left as it was', () => {
  const document = Object.freeze(read({ id: 'test', text: 'Chip ban\nIt “holds” [2].', warnings: [] }, {}));
  expect(tokenize(document, {})).toMatchObject(document);
});
