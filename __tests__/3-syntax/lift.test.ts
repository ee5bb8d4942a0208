import { giveDeterminersBack, liftFromPremodifiers } from '../../src/3-syntax/repairs/lift';
import type { Mend } from '../../src/3-syntax/repairs/repair';
import { LABEL_CODE, UPOS_CODE, type Label, type Upos } from '../../src/document/tags';

/** `word upos label head` for each token, counted from 0; what hangs on what afterwards. */
function mended(mend: Mend, rows: string): string[] {
  const cells = rows.split(', ').map((row) => row.split(' '));
  const heads = Int32Array.from(cells, ([, , , head]) => Number(head));
  const columns = {
    upos: Uint8Array.from(cells, ([, upos]) => UPOS_CODE[upos as Upos]),
    xpos: new Uint8Array(cells.length),
    labels: Uint8Array.from(cells, ([, , label]) => LABEL_CODE[label as Label]),
    heads,
  };
  const words = cells.map(([word]) => word);
  mend(columns, 0, words.length, { lower: words } as never);
  return [...heads].flatMap((head, i) => (head === Number(cells[i][3]) ? [] : [`${words[i]} → ${words[head]}`]));
}

test.each([
  ['of ADP case 1, congressman NOUN compound 2, Jones PROPN nmod -1', ['of → Jones']],
  ['base NOUN nsubj 3, is AUX cop 4, at ADP case 4, henry PROPN compound 4, hall PROPN root -1', ['base → hall']],
  ['a DET det 6, text NOUN compound 6, - PUNCT punct 3, to ADP case 5, - PUNCT punct 3, video NOUN compound 6, tool NOUN obj -1', []],
  ['sales NOUN root -1, of ADP case 2, chips NOUN nmod 0', []],
])('what belongs to a phrase hangs on its head: %s', (rows, expected) => {
  expect(mended(liftFromPremodifiers, rows)).toEqual(expected);
});

test.each([
  ['the DET det 3, ban NOUN nsubj 2, hurt VERB root -1, sales NOUN obj 2', ['the → ban']],
  // A tree may be crossed: what hangs on the determiner itself cannot be what it hangs on.
  ['the DET det 4, ban NOUN obl 2, x NOUN nmod 0, y NOUN obj 4, hurt VERB root -1', []],
  ['the DET det 2, export NOUN compound 2, ban NOUN nsubj 3, ended VERB root -1', []],
])('a determiner hangs on the phrase it opens: %s', (rows, expected) => {
  expect(mended(giveDeterminersBack, rows)).toEqual(expected);
});
