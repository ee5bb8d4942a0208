import { drawPairs } from '../../eval/merge/sample';
import { scorePairs } from '../../eval/merge/score';
import { readTable, writeTable, type JudgedPair } from '../../eval/merge/table';
import { extract, mergeExtractions } from '../../src';

const TEXTS: Readonly<Record<string, string>> = {
  a: 'Ann Reed left the Velmora Rescue Agency (VRA) in Norway.',
  b: 'Tom Reed met Reed of the V.R.A. in Oslo.',
  c: 'Norway thanked Velmora-Rescue Agency.',
};
const namesOf = ({ text }: { readonly text: string }) =>
  [...text.matchAll(/(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*/gu)].map(({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
    text: name,
  }));
const ARTICLES = Object.entries(TEXTS).map(([id, text]) => ({ id, text }));

test('pairs are drawn of names that are alike, from two articles, the same ones every time', () => {
  const pairs = drawPairs(ARTICLES, namesOf);
  expect(pairs).toEqual(drawPairs(ARTICLES, namesOf));
  expect(pairs.every(({ one, other }) => one.article !== other.article)).toBe(true);
  expect(pairs.map(({ likeness, one, other }) => `${likeness}: ${one.text}, ${other.text}`).sort()).toEqual([
    'acronym: V.R.A., Velmora Rescue Agency',
    'acronym: V.R.A., Velmora-Rescue Agency',
    'acronym: VRA, Velmora-Rescue Agency',
    'spelling: VRA, V.R.A.',
    'spelling: Velmora Rescue Agency, Velmora-Rescue Agency',
    'surname: Ann Reed, Reed',
    'word: Ann Reed, Tom Reed',
  ]);
});

const judged = (verdict: string, one: string, other: string): JudgedPair => {
  const place = (name: string): string => {
    const [article, text] = name.split(' ', 2).length < 2 ? ['', name] : [name.slice(0, 1), name.slice(2)];
    const start = TEXTS[article].indexOf(text);
    return [article, start, start + text.length, text].join('\t');
  };
  return readTable([verdict, 'same', place(one), place(other)].join('\t'))[0];
};

test('a table is read as it was written, once it is judged', () => {
  const pairs = drawPairs(ARTICLES, namesOf);
  const table = writeTable(pairs, (article) => TEXTS[article]);
  expect(readTable(table.replace(/^/gm, 'same').replace(/same$/, '')).map(({ verdict, ...pair }) => [verdict, pair])).toEqual(
    pairs.map((pair) => ['same', pair]),
  );
  expect(() => readTable(table)).toThrow('"" is no verdict');
});

test('pairs are scored by whether they are one entity', () => {
  const merged = mergeExtractions(ARTICLES.map(({ id, text }) => extract(text, { id })));
  const { all, mistakes } = scorePairs(
    [
      judged('same', 'a Norway', 'c Norway'),
      judged('different', 'a Norway', 'c Norway'),
      judged('different', 'a Ann Reed', 'b Tom Reed'),
      judged('same', 'a Ann Reed', 'b Tom Reed'),
      judged('unclear', 'a Ann Reed', 'b Tom Reed'),
      judged('same', 'a Norway', 'b met'),
    ],
    merged,
  );
  expect(all).toEqual({ merged: 2, right: 1, same: 2, leftOut: 2 });
  expect(mistakes).toHaveLength(2);
  expect(mistakes[0]).toBe('merged: "Norway" (a: Norway, place), "Norway" (c: Norway, place)');
});
