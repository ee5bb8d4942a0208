import { premodifiers } from '../../src/3-syntax/repairs/lift';
import { LABEL_CODE, UPOS_CODE, type Label, type Upos } from '../../src/document/tags';

/** `word upos label head` for each token, counted from 0; what hangs on what afterwards. */
function mended(rows: string): string[] {
  const cells = rows.split(', ').map((row) => row.split(' '));
  const heads = Int32Array.from(cells, ([, , , head]) => Number(head));
  const columns = {
    upos: Uint8Array.from(cells, ([, upos]) => UPOS_CODE[upos as Upos]),
    xpos: new Uint8Array(cells.length),
    labels: Uint8Array.from(cells, ([, , label]) => LABEL_CODE[label as Label]),
    heads,
  };
  const words = cells.map(([word]) => word);
  premodifiers.apply(columns, 0, words.length, { lower: words } as never);
  return [...heads].flatMap((head, i) => (head === Number(cells[i][3]) ? [] : [`${words[i]} → ${words[head]}`]));
}

test.each([
  ['of ADP case 1, congressman NOUN compound 2, Jones PROPN nmod -1', ['of → Jones']],
  ['base NOUN nsubj 3, is AUX cop 4, at ADP case 4, henry PROPN compound 4, hall PROPN root -1', ['base → hall']],
  ['a DET det 6, text NOUN compound 6, - PUNCT punct 3, to ADP case 5, - PUNCT punct 3, video NOUN compound 6, tool NOUN obj -1', []],
  ['sales NOUN root -1, of ADP case 2, chips NOUN nmod 0', []],
])('what belongs to a phrase hangs on its head: %s', (rows, expected) => {
  expect(mended(rows)).toEqual(expected);
});
