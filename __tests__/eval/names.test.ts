import { detokenize } from '../../eval/names/detokenize';
import { readIob } from '../../eval/names/iob';
import { NameScore, tokensAt } from '../../eval/names/score';

const iob = (lines: string): string => lines.replace(/ /g, '\t').replace(/\|/g, '\n');

describe('the corpora', () => {
  it('reads sentences as documents where nothing tells where a text ends', () => {
    const { documents, marksFacilities } = readIob(iob('Ada B-PER|Lovelace I-PER|met O|Acme B-corporation||Graz B-LOC||'));
    expect(documents.map(({ sentences }) => sentences)).toEqual([[['Ada', 'Lovelace', 'met', 'Acme']], [['Graz']]]);
    expect(documents[0].names).toEqual([
      { start: 0, end: 2, type: 'person' },
      { start: 3, end: 4, type: 'organization' },
    ]);
    expect(marksFacilities).toBe(false);
  });

  it('reads whole documents, and leaves out what is no name of ours', () => {
    const { documents, marksFacilities } = readIob(
      iob('-DOCSTART- O||Dutch B-NORP|Ada B-Person||Schiphol B-Facility||-DOCSTART- O||Graz B-Location|Linz B-Location||'),
    );
    expect(documents.map(({ names }) => names)).toEqual([
      [
        { start: 1, end: 2, type: 'person' },
        { start: 2, end: 3, type: 'facility' },
      ],
      [
        { start: 0, end: 1, type: 'place' },
        { start: 1, end: 2, type: 'place' },
      ],
    ]);
    expect(marksFacilities).toBe(true);
  });

  it('ends a document at two empty lines where the corpus says so', () => {
    const source = iob('Ada B-PER|met O||Graz B-LOC|||Linz B-LOC||');
    const sizes = (gaps: boolean): number[] => readIob(source, { gaps }).documents.map(({ sentences }) => sentences.length);
    expect(sizes(true)).toEqual([2, 1]);
    expect(sizes(false)).toEqual([1, 1, 1]);
  });
});

test.each([
  ['He said : " No . "', 'He said: "No."'],
  ["It is n't Acme 's , is it ?", "It isn't Acme's, is it?"],
  ['Acme ’ s chief and the workers ’ rights', 'Acme’s chief and the workers’ rights'],
  ['the Mi ’ kmaq', 'the Mi’kmaq'],
  ['a 26 - year - old ( in Graz ) - and / or', 'a 26-year-old (in Graz) - and/or'],
  ['the U . S . army', 'the U.S. army'],
  ['-LRB- $ 5 -RRB-', '($5)'],
  ['@ handle', '@handle'],
])('%s is written %s', (tokens, text) => {
  const words = tokens.split(' ');
  const natural = detokenize([words]);
  expect(natural.text).toBe(text);
  expect(natural.offsets).toHaveLength(words.length);
});

describe('the score', () => {
  const document = readIob(iob('Ada B-PER|saw O|Graz B-LOC|Hall B-FAC|here O')).documents[0];
  const figures = (marksFacilities: boolean, ...found: [number, number, 'person' | 'place' | 'organization'][]) => {
    const score = new NameScore();
    score.add(
      document,
      found.map(([start, end, type]) => ({ start, end, type })),
      marksFacilities,
    );
    return score.figures;
  };

  it('counts exact spans with exact types', () => {
    expect(figures(true, [0, 1, 'person'], [2, 3, 'organization'])).toMatchObject({
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
      person: 1,
      place: 0,
    });
  });
  it('counts nothing twice', () => expect(figures(true, [0, 1, 'person'], [0, 1, 'person']).precision).toBe(1));
  it('leaves out what overlaps a facility, where the corpus marks them', () => {
    expect(figures(true, [2, 4, 'organization'])).toMatchObject({ precision: 0, recall: 0 });
    expect(figures(true, [0, 1, 'person'], [2, 4, 'organization']).precision).toBe(1);
  });
  it('takes a facility for a place elsewhere', () =>
    expect(figures(false, [3, 4, 'place'])).toMatchObject({ precision: 1, recall: 1 / 3 }));
});

test('characters are mapped to the tokens that they touch', () => {
  const offsets = [[0, 3], [4, 8], [8, 10]] as const; // prettier-ignore
  expect(tokensAt(offsets, 4, 8)).toEqual({ start: 1, end: 2 });
  expect(tokensAt(offsets, 5, 9)).toEqual({ start: 1, end: 3 });
  expect(tokensAt(offsets, 3, 4)).toBeUndefined();
});
