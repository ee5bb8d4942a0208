import { claimsOf, drawClaims } from '../../eval/claims/sample';
import { readTable, writeTable } from '../../eval/claims/table';
import { extract, parseText } from '../../src';

const TEXT = 'Acme refused to sell Globex. "It grew," said Ann Hart, who leads Globex. Prices, driven by demand, rose in May.';
const claims = claimsOf({ id: 'a', text: TEXT }, { extract, parseText });

test('a claim is a relation as a reader sees it, and where it stands', () => {
  const [first] = claims;
  expect(first).toMatchObject({ claim: 'Acme | refused to sell | Globex', flags: 'negative; past', clause: 'finite', behind: '"It grew," said Ann Hart, who leads Globex.' }); // prettier-ignore
  expect(TEXT.slice(first!.start, first!.end)).toBe('refused to sell');
});

test('the same ones are drawn each time, as many of each article, in the order of the text', () => {
  const drawn = drawClaims([claims, claims], 4, 1);
  expect(drawn).toHaveLength(4);
  expect(drawClaims([claims, claims], 4, 1)).toEqual(drawn);
  expect(drawn[0]!.start).toBeLessThanOrEqual(drawn[1]!.start);
});

test('a judged table is read as it was written', () => {
  const table = writeTable(claims).replaceAll(/^\t\t\t\t(Acme)/gm, 'wrong\tmodality\t\tmain\t$1');
  expect(readTable(table, 'a.tsv')).toEqual([
    expect.objectContaining({
      id: claims[0]!.id,
      verdict: 'wrong',
      fault: 'modality',
      isEmpty: false,
      isMain: true,
      said: claims[0]!.said,
      isReported: false,
      start: 5,
      end: 20,
    }),
  ]);
});

test('a word that is no verdict is told with its claim', () => {
  const table = writeTable(claims).replaceAll(/^\t\t\t\t(Acme)/gm, 'nonsense\t\t\t\t$1');
  expect(() => readTable(table, 'a.tsv')).toThrow(`a.tsv: ${claims[0]!.id}: "nonsense" is no verdict`);
});
