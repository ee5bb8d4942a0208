import { agreement } from '../../eval/openie/agreement';
import { matchBenchie, scoreBenchie } from '../../eval/openie/benchie';
import { parseLine, readBenchieGold } from '../../eval/openie/benchie-gold';
import { MatchTable, scoreCarb } from '../../eval/openie/carb';
import { readCsv } from '../../eval/openie/csv';
import { detokenize } from '../../eval/openie/detokenize';
import { readQuestions, scoreQasrl } from '../../eval/openie/qasrl';
import { sentenceKey, tokensAt, wordsAt } from '../../eval/openie/sentence';
import { readBenchiePeer, readCarbGold, readCarbPeer } from '../../eval/openie/tables';
import { describe as onOneLine, wordsIn, type Tuple } from '../../eval/openie/tuple';

/** `subject | relation | object | …`. */
function tuple(line: string, confidence = 1): Tuple {
  const [subject, relation, ...objects] = line.split('|').map(wordsIn);
  return { subject, relation, objects, confidence };
}

describe('BenchIE', () => {
  it.each([
    ['He --> served as --> [the] Prime Minister [of Australia]', 'He | served as | Prime Minister', true],
    ['He --> served as --> [the] Prime Minister [of Australia]', 'He | served as | the Prime Minister of Australia', true],
    ['He --> served as --> [the] Prime Minister [of Australia]', 'He | served as | Prime Minister of', false],
    ['He --> served as --> [the] Prime Minister [of Australia]', 'he | served as | Prime Minister', false],
    ['He --> served as --> Prime Minister', 'He | served | as Prime Minister', false],
    ['He --> served as --> Prime Minister', 'He | served as | Prime Minister | of Australia', false],
    ['He --> served --> Prime Minister', 'He | served', false],
    ['[the] [new] [new] man --> left --> town', 'new man | left | town', true],
    // Brackets written to a word are part of it.
    ["Crozier[,] Jr. --> was --> [``]A Pilot['']", 'Crozier, Jr. | was | A Pilot', true],
    ["Crozier[,] Jr. --> was --> [``]A Pilot['']", "Crozier Jr. | was | ``A Pilot''", true],
    ["Crozier[,] Jr. --> was --> [``]A Pilot['']", 'Crozier , Jr. | was | A Pilot', false],
  ])('%s says %s: %j', (line, found, expected) => {
    expect(matchBenchie([[parseLine(line)]], [tuple(found)]).missed).toEqual(expected ? [] : [0]);
  });

  const gold = readBenchieGold(
    [
      'sent_id:1\tA bought B and C .',
      '1--> Cluster 1:',
      'A --> bought --> B',
      'A --> did buy --> B',
      '1-->Cluster 2:',
      'A --> bought --> C',
      '',
      'sent_id:2\tD fell .',
      '2--> Cluster 1:',
      'D --> fell in --> [the] end',
      '',
    ].join('\n'),
  );

  test('a fact said twice is hit once, and each wrong extraction costs', () => {
    const found = readBenchiePeer('1\tA\tbought\tB\n1\tA\tdid buy\tB\n1\tB\tbought\tA\n1\tB\tbought\tA\n3\tE\twas\tleft out\n');
    expect(matchBenchie(gold.get('1')!, found.get('1')!)).toEqual({ clusters: [0, 0, -1, -1], missed: [1] });
    expect(scoreBenchie(gold, found)).toEqual({ precision: 1 / 3, recall: 1 / 3, f1: 1 / 3 });
  });

  test('without extractions all is 0', () => {
    expect(scoreBenchie(gold, new Map())).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});

describe('CaRB', () => {
  it.each([
    ['words in common', 'the cat | sat on | the red mat', 'cat | sat on | the mat', 5 / 5, 5 / 7],
    ['each as often as both have it', 'A | saw | the man and the dog', 'A | saw | the the the', 4 / 5, 4 / 7],
    ['no word of the relation', 'A | saw | B', 'A | met | B', 0, 0],
    ['case counts', 'A | Saw | B', 'A | saw | B', 0, 0],
    ['no object', 'A | saw | B', 'A | saw', 0, 0],
    ['further arguments are one', 'A | gave | B | to C', 'A | gave | to C B', 1, 1],
    ['"be" for a form of it', 'A | was | B', 'A | be | B', 1, 1],
    ['"be" once only', 'A | was being | B', 'A | be | B', 1, 3 / 4],
    ['a "be" that is taken counts no more', 'A | be is | B', 'A | be | B', 1, 3 / 4],
    ['a form of it for no other', 'A | was | B', 'A | is | B', 0, 0],
    ['arguments may be swapped where somebody says', 'B | said | he left', 'he left | said | B', 1, 1],
    ['not elsewhere', 'B | saw | he left', 'he left | saw | B', 1 / 4, 1 / 4],
    ['gold without object asks for no other argument', 'A | left', 'A | left | B', 1, 1],
  ])('%s: %s <- %s', (_title, gold, found, precision, recall) => {
    expect(agreement(tuple(gold), tuple(found))).toEqual({ precision, recall });
  });

  test('precision pairs one to one, the best pair first; recall takes the best for each', () => {
    const table = new MatchTable(
      [tuple('A | saw | B'), tuple('A | saw | C D')],
      [tuple('A | saw | B x'), tuple('A | saw | B'), tuple('x | saw | y')],
    );
    // The second takes the first fact, so that the first has to do with the other fact, and nothing is left for the third.
    expect(table.precisions()).toEqual([2 / 4, 1, 0]);
    expect(table.recalls()).toEqual([1, 2 / 4]);
  });

  test('the best threshold, and the area under both', () => {
    const gold = new Map([
      ['1', [tuple('A | saw | B')]],
      ['2', [tuple('C | met | D')]],
      ['3', [tuple('E | left | F')]],
    ]);
    const found = new Map([
      ['1', [tuple('A | saw | B', 0.9), tuple('x | y | z', 0.2)]],
      ['2', [tuple('C | met | D', 0.2)]],
      ['not gold', [tuple('x | y | z', 0.1)]],
    ]);
    const { precision, recall, f1, auc, none } = scoreCarb(gold, found);
    // At 0.9 P 1, R 1/3; at 0.2 and at 0.1 P 2/3, R 2/3.
    expect([precision, recall, f1]).toEqual([2 / 3, 2 / 3, 2 / 3].map((figure) => expect.closeTo(figure, 10) as number));
    expect(auc).toBeCloseTo((1 / 3) * 1 + (1 / 3) * (5 / 6), 10);
    expect(none).toBe(1 / 3);
  });

  test('without extractions all is 0', () => {
    const gold = new Map([['1', [tuple('A | saw | B')]]]);
    expect(scoreCarb(gold, new Map())).toEqual({ precision: 0, recall: 0, f1: 0, auc: 0, none: 1 });
  });

  test('its tables: sentences by letters and digits, no contexts', () => {
    const gold = readCarbGold('A ( he said ) saw B . \tsaw\tA \t B\tC: he said that\nA -LRB- he said -RRB- saw B .\tsaid\the\tA saw B\n');
    const [[key, tuples]] = gold;
    expect([...gold.keys()]).toEqual([key]);
    expect(sentenceKey('A (he said) saw B.')).toBe(key);
    expect(tuples.map(onOneLine)).toEqual(['A | saw | B', 'he | said | A saw B']);
    expect(readCarbPeer('A -LRB- he said -RRB- saw B .\t0.5\tsaw\tA\tB\tyesterday').get(key)).toEqual([
      tuple('A | saw | B | yesterday', 0.5),
    ]);
  });
});

describe('a phrase in the words of the benchmark', () => {
  const tokens = ['Acme', ',', 'a', 'maker', 'of', 'e-cars', ',', 'does', "n't", 'sell'];
  const sentence = { tokens, ...detokenize(tokens) };
  const at = (word: string): { start: number; end: number } => {
    const start = sentence.text.indexOf(word);
    return { start, end: start + word.length };
  };

  it.each([
    [['a maker'], 'a maker'],
    [['sell', 'does'], 'sell does'],
    [['cars'], 'e-cars'],
    [['maker of', 'of e-cars'], 'maker of e-cars'],
    [["doesn't"], "does n't"],
  ])('%j: %s', (words, expected) => {
    expect(wordsAt({ text: words.join(' '), spans: words.map(at) }, sentence).join(' ')).toBe(expected);
  });

  test('words that are not in the text stand for themselves', () => {
    expect(wordsAt({ text: 'is not', spans: [] }, sentence)).toEqual(['is', 'not']);
    expect(tokensAt([], sentence)).toEqual([]);
  });
});

it.each([
  ["`` I ca n't , '' she said .", '"I can\'t," she said.'],
  ["The boys ' US$ 5 bill -LRB- or $ 6 -RRB- rose 5 % .", "The boys' US$5 bill (or $6) rose 5%."],
])('%s is written %s', (line, expected) => {
  const { text, offsets } = detokenize(wordsIn(line));
  expect(text).toBe(expected);
  expect(offsets.map(([start, end]) => text.slice(start, end)).join('')).toBe(text.replaceAll(' ', ''));
});

test('a table with quotes and empty cells', () => {
  expect(readCsv('a,b\r\n"x, ""y""",\n,z\n')).toEqual([
    { a: 'x, "y"', b: '' },
    { a: '', b: 'z' },
  ]);
});

test('a question is covered by the verb and half of an answer', () => {
  const sentences = readQuestions(
    ['qasrl_id,verb_idx,wh,answer_range', 's,2,who,0:2', 's,2,what,3:7~!~6:7', 's,2,when,7:8', 's,5,who,0:2', ''].join('\n'),
    'qasrl_id,tokens\ns,Acme Group bought a maker of cars yesterday .\nt,Nobody asks .\n',
  );
  const words = (text: string, word: string): { text: string; spans: { start: number; end: number }[] } => ({
    text: word,
    spans: [{ start: text.indexOf(word), end: text.indexOf(word) + word.length }],
  });
  const score = scoreQasrl(sentences, (text) => [
    { subject: words(text, 'Group'), predicate: words(text, 'bought'), objects: [words(text, 'cars')] },
  ]);
  expect(score).toEqual({ coverage: 2 / 4, core: 2 / 3, questions: 4, coreQuestions: 3 });
});
