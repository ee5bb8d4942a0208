import { explain, extract, parserFromConllu, parseText, type Extraction, type Parser, type WordParse } from '../src';
import { ARTICLE, conlluOf, TREES } from './support/conllu';
import { errorOf } from './support/errors';

const triples = ({ relations, entities }: Extraction): string[] =>
  relations.map(({ subject, predicate, object, polarity }) => {
    const nameOf = (id: string): string => entities.find((entity) => entity.id === id)!.name;
    return `${polarity === 'negative' ? 'not ' : ''}${nameOf(subject.entity)}, ${predicate.lemma}, ${object ? nameOf(object.entity) : '-'}`;
  });

const wordsOf = (text: string, parser: Parser): string[][] =>
  explain(text, { parser }).sentences.map(({ tokens }) => {
    for (const { start, end, text: word } of tokens) expect(text.slice(start, end)).toBe(word);
    return tokens.map(({ text: word, upos, xpos, head, label }) => `${word} ${upos} ${xpos} ${head} ${label}`);
  });

describe('parserFromConllu', () => {
  it('reads relations by trees that people made, with exact offsets', () => {
    const extraction = extract(ARTICLE, { parser: parserFromConllu(conlluOf(...TREES)) });
    expect(triples(extraction)).toEqual([
      'Globex, buy, Acme',
      'not Globex, sell, Acme',
      'Ann Hart, found, Acme',
      'Ann Hart, join, Kestrin',
    ]);
    for (const { mentions } of extraction.entities)
      for (const { start, end, text } of mentions) expect(ARTICLE.slice(start, end)).toBe(text);
  });

  it('takes words and sentences from the file, but for marks of citation, and knows older names of labels', () => {
    const [title, second] = wordsOf(ARTICLE, parserFromConllu(conlluOf(...TREES)));
    expect(title).toEqual(['Globex PROPN NNP 1 nsubj', 'buys VERB VBZ -1 root', 'Acme PROPN NNP 1 obj']);
    expect(second!.slice(1, 3)).toEqual(['did AUX VBD 3 aux', "n't PART RB 3 advmod"]);
    expect(second!.slice(8)).toEqual([
      'Hart PROPN NNP 7 flat',
      'had AUX VBD 10 aux',
      'founded VERB VBN 4 acl:relcl',
      'by ADP IN 12 case',
      '1998 NUM CD 10 obl:unmarked',
      '. PUNCT PUNCT 3 punct',
    ]);
  });

  it('derives Penn tags where the file has none, or those of another set', () => {
    const bare = TREES.map((rows) => rows.replace(/ (NNP|VB\w?|PRP|IN|CD|RB|WDT) /g, ' x-$1 '));
    expect(triples(extract(ARTICLE, { parser: parserFromConllu(conlluOf(...bare)) }))).toEqual(
      triples(extract(ARTICLE, { parser: parserFromConllu(conlluOf(...TREES)) })),
    );
    const words = wordsOf('Can she really go?', parserFromConllu(conlluOf(`
      1 Can AUX _ VerbForm=Fin 4 aux
      2 she PRON _ _ 4 nsubj
      3 really ADV _ _ 4 advmod
      4 go VERB _ VerbForm=Inf 0 root
      5 ? PUNCT _ _ 4 punct`))); // prettier-ignore
    expect(words[0]!.map((word) => word.split(' ')[2])).toEqual(['MD', 'PRP', 'RB', 'VB', 'PUNCT']);
  });

  it.each([
    ['cannot', 'can', 'not', ['can', 'not']],
    ["won't", 'will', 'not', ['wo', "n't"]],
    ['wanna', 'want', 'to', ['wanna']],
  ])('finds the words that a text writes as one, %s', (form, first, second, expected) => {
    const parser = parserFromConllu(conlluOf(`
      1 They PRON PRP _ 4 nsubj
      2-3 ${form}
      2 ${first} AUX MD _ 4 aux
      3 ${second} PART RB _ 2 advmod
      4 sell VERB VB _ 0 root`)); // prettier-ignore
    const [words] = wordsOf(`They ${form}  sell`, parser);
    expect(words!.slice(1, -1).map((word) => word.split(' ')[0])).toEqual(expected);
    expect(words!.at(-1)).toBe('sell VERB VB -1 root');
  });

  it('parts a sentence that goes beyond its block', () => {
    const joined = conlluOf(`
      1 Globex PROPN NNP _ 2 nsubj
      2 grows VERB VBZ _ 0 root
      3 Acme PROPN NNP _ 4 nsubj
      4 fell VERB VBD _ 2 parataxis
      5 . PUNCT . _ 2 punct`); // prettier-ignore
    expect(wordsOf('Globex grows\n\nAcme fell.', parserFromConllu(joined))).toEqual([
      ['Globex PROPN NNP 1 nsubj', 'grows VERB VBZ -1 root'],
      ['Acme PROPN NNP 1 nsubj', 'fell VERB VBD -1 root', '. PUNCT PUNCT 1 punct'],
    ]);
  });

  it('passes over comments, empty nodes, line ends of Windows and what brackets are called in the Penn Treebank', () => {
    const conllu = `\ufeff# text = (Acme fell)\r\n${conlluOf(`
      1 -LRB- PUNCT -LRB- _ 3 punct
      2 Acme PROPN NNP _ 3 nsubj
      2.1 fell VERB VBD _ _ _
      3 fell VERB VBD _ 0 root
      4 ) PUNCT -RRB- _ 3 punct`).replaceAll('\n', '\r\n')}`; // prettier-ignore
    expect(wordsOf('(Acme fell)', parserFromConllu(conllu))[0]!.map((word) => word.split(' ')[0])).toEqual(['(', 'Acme', 'fell', ')']);
  });

  it('reads nothing from a text without words', () => {
    expect(extract(' \n', { parser: parserFromConllu('') }).relations).toEqual([]);
  });

  const ROWS = '1 Acme PROPN NNP _ 2 nsubj\n2 fell VERB VBD _ 0 root';
  const changed = (old: string, now: string): string => conlluOf(ROWS.replace(old, now));
  it.each([
    [changed('_ 2 nsubj', '_ 7 nsubj'), 'line 2 of the CoNLL-U: its head is word 7, and the sentence has 2'],
    [changed('0 root', '1 root'), 'line 2 of the CoNLL-U: it hangs on itself, over its heads'],
    [changed('2 nsubj', '0 root'), 'line 3 of the CoNLL-U: it is a second root beside word 1'],
    [changed('2 nsubj', '2 nsubjpass'), 'line 2 of the CoNLL-U: "nsubjpass" is no label of Universal Dependencies'],
    [changed('PROPN', 'NNP'), 'line 2 of the CoNLL-U: "NNP" is no part of speech of Universal Dependencies'],
    [changed('2 fell', '3 fell'), 'line 3 of the CoNLL-U: it begins with "3", and not with 2'],
    [changed('2 nsubj', 'x nsubj'), 'line 2 of the CoNLL-U: its head is "x", and no number'],
    [changed('2 fell', '2-4 fell\n2 fell'), 'line 3 of the CoNLL-U: the range goes to word 4, and the sentence has 2'],
    [changed('2 fell', '1-2 fell\n2 fell'), 'line 3 of the CoNLL-U: the range 1-2 does not begin with the next word'],
    ['1 Acme 2', 'line 1 of the CoNLL-U: it has 1 columns between tabs, and not 10'],
  ])('says in which line no tree is and why: %#', (conllu, message) => {
    expect(errorOf(() => parserFromConllu(conllu))).toBe(`bad-conllu: ${message}`);
  });

  it.each([
    ['Globex fell', 'line 2 of the CoNLL-U has the word "Acme", but the text has "Globex" at character 0'],
    ['Acme rose', 'line 3 of the CoNLL-U has the word "fell", but the text has "rose" at character 5'],
    ['Acme', 'line 3 of the CoNLL-U has the word "fell", but the text ends at character 4'],
    ['Acme fell again.', 'the CoNLL-U ends in line 3, but the text has "again." at character 10'],
  ])('says where the words are not those of the text: %s', (text, message) => {
    const parser = parserFromConllu(conlluOf(ROWS));
    expect(errorOf(() => extract(text, { parser }))).toBe(`conllu-mismatch: ${message}`);
  });

  it('takes nothing but a string', () => {
    expect(errorOf(() => parserFromConllu(7 as never))).toBe('text-not-string: text must be a string, but number 7 came');
  });
});

describe('a parser of one’s own', () => {
  it('that is the library’s gives the same', () => {
    const text =
      'Tencent Buys Globex\n\nTencent [1] said on Friday that it won’t sell Hooli Inc. “We like it,” Ann Hart told reporters [2].';
    const sentences = parseText(text).sentences.map(({ tokens }) => tokens);
    let next = 0;
    const ofSentences: Parser = { parseSentence: () => sentences[next++]! };
    for (const parser of [{ parseText }, ofSentences]) expect(extract(text, { parser })).toEqual(extract(text));
  });

  const tree: readonly WordParse[] = [{ upos: 'PROPN', head: 1, label: 'nsubj' }, { upos: 'VERB', feats: 'Tense=Past|VerbForm=Fin', head: -1, label: 'root' }]; // prettier-ignore
  const first = (change: object): WordParse[] => [{ ...tree[0]!, ...change }, tree[1]!];

  it('is asked for each sentence', () => {
    const parser: Parser = { parseSentence: (words) => (words.length === 2 ? tree : []) };
    expect(wordsOf('Acme grew', parser)).toEqual([['Acme PROPN NNP 1 nsubj', 'grew VERB VBD -1 root']]);
  });

  it.each([
    [[], ': 2 words came, and 0 rows went back'],
    [undefined, ': 2 words came, and no list of rows went back'],
    [first({ head: 2 }), ', word 1: its head is word 3, and the sentence has 2'],
    [first({ head: undefined }), ', word 1: its head is undefined, and the sentence has 2'],
    [first({ label: 'subject' }), ', word 1: "subject" is no label of Universal Dependencies'],
    [first({ margin: NaN }), ', word 1: its margin is null'],
  ])('is told what is wrong with a tree: %#', (rows, message) => {
    expect(errorOf(() => extract('Acme grew', { parser: { parseSentence: () => rows as never } }))).toBe(
      `bad-parse: cannot use what the parser gave for sentence 1${message}`,
    );
  });

  const placed = (...places: [number, number][]) => ({
    sentences: [{ tokens: places.map(([start, end], i) => ({ ...tree[i]!, start, end })) }],
  });
  it.each([
    [placed([0, 4], [5, 10]), ' for sentence 1, word 2: [5, 10) is no stretch of the text, which has 9 characters'],
    [placed([0, 4], [3, 9]), ' for sentence 1, word 2: it begins at character 3, before the word ahead of it ends'],
    [placed([0, 5], [5, 9]), ' for sentence 1, word 1: it begins or ends with white space'],
    [placed([0, 4], [6, 9]), ' for sentence 1, word 2: character 5 of the text is before it and in no word'],
    [placed([0, 4], [5, 8]), ': character 8 of the text is in no word'],
    [{ sentences: [{}] }, ' for sentence 1: it has no list of tokens, or an empty one'],
    [undefined, ': parseText gave undefined, and no list of sentences'],
  ])('is told what is wrong with its places: %#', (parsed, message) => {
    expect(errorOf(() => extract('Acme grew', { parser: { parseText: () => parsed as never } }))).toBe(
      `bad-parse: cannot use what the parser gave${message}`,
    );
  });

  it.each([[7], [{}], [{ parseText: true }]])('has a function: %j', (parser) => {
    expect(errorOf(() => extract('', { parser: parser as never }))).toContain(
      'bad-option: option parser must be an object with a function parseSentence or parseText, but',
    );
  });
});
