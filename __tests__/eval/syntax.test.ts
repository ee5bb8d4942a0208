import { alignByPlace, flatten } from '../../eval/syntax/align';
import { readConllu } from '../../eval/syntax/conllu';
import { Mismatches } from '../../eval/syntax/mismatches';
import { Score } from '../../eval/syntax/score';
import { scoreForm } from '../../eval/syntax/score-form';
import type { Token } from '../../eval/syntax/types';

/** Columns that the reader looks at; `~` in front of a form: no space stands behind it. */
const row = (id: string, form: string, rest = '_ _ _ _'): string => {
  const [upos, xpos, head, label] = rest.split(' ');
  const misc = form.startsWith('~') ? 'Gloss=x|SpaceAfter=No' : '_';
  return [id, form.replace('~', ''), '_', upos, xpos, '_', head, label, '_', misc].join('\t');
};

const TREEBANK = [
  '# newdoc id = a',
  '# newpar_block = head',
  '# text = Item # 5',
  row('1', 'Item', 'NOUN NN 0 root'),
  row('2', '#', 'SYM NN 3 case'),
  row('3', '5', 'NUM CD 1 nmod'),
  '',
  '# newpar',
  row('1', 'He', 'PRON PRP 3 nsubj'),
  row('1.1', 'it'),
  row('2-3', '~cannot'),
  row('2', 'can', 'AUX MD 3 aux'),
  row('3', 'not', 'PART RB 0 root'),
  row('4', '.', 'PUNCT . 3 punct'),
  '',
  row('1-2', 'Dunno'),
  row('1', 'do', 'AUX VBP 2 aux'),
  row('2', 'know', 'VERB VB 0 root'),
  '',
  '# newdoc id = b',
  row('1', 'End', 'NOUN NN 0 root'),
  '',
].join('\n'); // prettier-ignore

test('a treebank is read as running text', () => {
  const documents = readConllu(TREEBANK);
  expect(documents.map(({ text }) => text)).toEqual(['Item # 5\n\nHe cannot. Dunno', 'End']);
  const [{ text, sentences }] = documents;
  const places = sentences.map(({ tokens }) => tokens.map(({ start, end }) => (start < 0 ? '?' : text.slice(start, end))));
  expect(places).toEqual([
    ['Item', '#', '5'],
    ['He', 'can', 'not', '.'],
    ['?', '?'],
  ]);
  expect(sentences[1].tokens.map(({ head }) => head)).toEqual([2, 2, -1, 2]);
});

/** `word upos label head`, a space apart from the next; heads as in the treebanks. */
function sentenceOf(rows: readonly string[]): { tokens: Token[] } {
  let at = 0;
  const tokens = rows.map((line) => {
    const [form, upos, label, head] = line.split(' ');
    const start = at;
    at += form.length + 1;
    return { start, end: start + form.length, form, upos, xpos: upos, label, head: Number(head) - 1 };
  });
  return { tokens };
}

const GOLD = flatten([sentenceOf(['Acme PROPN nsubj 2', 'sold VERB root 0', 'e-cars NOUN obj 2', '. PUNCT punct 2'])]);

test('the same tree is right in everything', () => {
  const score = new Score();
  score.add(GOLD, GOLD, alignByPlace(GOLD, GOLD));
  expect(score.figures).toEqual({ upos: 1, xpos: 1, uas: 1, las: 1, uasNoPunct: 1, lasNoPunct: 1, svo: 1 });
  expect(score.labelFigures).toMatchObject({ nsubj: 1, obj: 1, iobj: 0 });
});

test('a wrong label costs the arc and the triple; a wrong head of a stop only what counts stops', () => {
  const found = flatten([sentenceOf(['Acme PROPN nsubj 2', 'sold VERB root 0', 'e-cars NOUN obl 2', '. PUNCT punct 1'])]);
  const score = new Score();
  score.add(GOLD, found, alignByPlace(GOLD, found));
  expect(score.figures).toEqual({ upos: 1, xpos: 1, uas: 3 / 4, las: 2 / 4, uasNoPunct: 1, lasNoPunct: 2 / 3, svo: 0 });
  expect(score.labelFigures).toMatchObject({ nsubj: 1, obj: 0, obl: 0 });
});

test('a word that is cut otherwise is missed and its pieces are claims, and whoever hangs on it is missed too', () => {
  const found = flatten([sentenceOf(['Acme PROPN nsubj 2', 'sold VERB root 0', 'e-cars NOUN obj 2', '. PUNCT punct 2'])]);
  const [acme, sold, cars, stop] = found.tokens;
  const start = cars.start;
  const cut = {
    tokens: [acme, sold, { ...cars, end: start + 1, form: 'e' }, { ...cars, start: start + 1, form: '-cars' }, stop],
    heads: [1, -1, 1, 1, 1],
  };
  const counterpart = alignByPlace(GOLD, cut);
  expect(counterpart).toEqual([0, 1, -1, 4]);
  const score = new Score();
  score.add(GOLD, cut, counterpart);
  expect(score.figures).toMatchObject({ upos: 6 / 9, las: 6 / 9, lasNoPunct: 4 / 7, svo: 0 });
  const mismatches = new Mismatches();
  mismatches.add(GOLD, cut, counterpart);
  expect(mismatches.top(5)).toEqual(['1× e-cars | e -cars']);
});

test('a form is scored on its words, and its sentences as they were on those that it has kept', () => {
  const origins = ['_', 'Origin=2:2', 'SpaceAfter=No|Origin=2:3'];
  const { tokens } = sentenceOf(['- PUNCT punct 3', 'Firm NOUN nsubj 3', 'fell VERB root 0']);
  const made = [{ tokens: tokens.map((token, i) => ({ ...token, misc: origins[i] })) }];
  const clean = [
    sentenceOf(['Yes INTJ root 0']),
    sentenceOf(['The DET det 2', 'firm NOUN nsubj 3', 'fell VERB root 0', '. PUNCT punct 3']),
  ];
  // Everything is a noun that hangs on the last word but "fell", which is the root.
  const parse = (words: readonly string[]): Token[] =>
    sentenceOf(words.map((word) => (word === 'fell' ? 'fell VERB root 0' : `${word} NOUN nsubj ${words.length}`))).tokens;
  expect(scoreForm(made, clean, parse)).toEqual({
    sentences: 1,
    made: { upos: 2 / 3, uas: 1, las: 2 / 3 },
    kept: { upos: 1, uas: 1, las: 1 },
    clean: { upos: 1, uas: 1 / 2, las: 1 / 2 },
  });
});
