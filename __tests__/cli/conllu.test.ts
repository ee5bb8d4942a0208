import { readFile, writeFile } from 'node:fs/promises';

import { fromJSON } from '../../src/export';
import { relata } from '../support/command';
import { ARTICLE, conlluOf, TREES } from '../support/conllu';
import { temporaryFolder } from '../support/folder';

const folder = temporaryFolder();
let article: string;
let conllu: string;
beforeEach(async () => {
  [article, conllu] = [folder.at('article.txt'), folder.at('article.conllu')];
  await writeFile(article, ARTICLE);
  await writeFile(conllu, conlluOf(...TREES));
});

describe('relata extract --conllu', () => {
  it('reads an article by the trees of a file, from a file or standard input', async () => {
    const { code, out, err } = await relata(['extract', '--conllu', conllu, article]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(fromJSON(out).relations.map(({ predicate }) => predicate.lemma)).toEqual(['buy', 'sell', 'found', 'join']);
    expect((await relata(['extract', '--conllu', conllu], ARTICLE)).out).toBe(out);
  });

  it('reads what relata parse has written', async () => {
    const text = 'Globex bought Acme Corp. It didn’t pay $5 million (€4m) to Ann Hart’s firm.';
    await writeFile(conllu, (await relata(['parse', '-f', 'conllu', text])).out);
    const lemmasOf = (json: string) => fromJSON(json).relations.map(({ predicate, polarity }) => [predicate.lemma, polarity]);
    const { out } = await relata(['extract'], text);
    expect(lemmasOf((await relata(['extract', '--conllu', conllu], text)).out)).toEqual(lemmasOf(out));
  });

  it('says which file is wrong, and where', async () => {
    await writeFile(article, 'Globex bought Acme.');
    expect(await relata(['extract', '--conllu', conllu, article])).toEqual({
      code: 1,
      out: '',
      err: `relata: cannot use ${conllu}: line 3 of the CoNLL-U has the word "buys", but the text has "bought" at character 7\n`,
    });
    await writeFile(conllu, 'Globex');
    expect((await relata(['extract', '--conllu', conllu, article])).err).toBe(
      `relata: cannot use ${conllu}: line 1 of the CoNLL-U: it has 1 columns between tabs, and not 10\n`,
    );
    expect((await relata(['extract', '--conllu', folder.at('none.conllu'), article])).code).toBe(1);
  });

  it('is of one article, and not the output', async () => {
    const several = '--conllu has the trees of one article, but several files came';
    for (const [argv, message] of [
      [[article, article], several],
      [[folder.path], several],
    ] as const) {
      await writeFile(folder.at('other.txt'), 'Acme fell.');
      expect(await relata(['extract', '--quiet', '--conllu', conllu, ...argv])).toEqual({
        code: 2,
        out: '',
        err: `relata: ${message}\nTry: relata extract --help\n`,
      });
    }
    expect((await relata(['extract', '--conllu', '', article])).code).toBe(2);
    expect((await relata(['extract', '--conllu', conllu, article, '-o', conllu])).code).toBe(2);
    expect(await readFile(conllu, 'utf8')).toBe(conlluOf(...TREES));
  });

  it('is completed by shells, with a file behind it', async () => {
    expect((await relata(['completion', 'fish'])).out).toMatch(/-l conllu -r -F/);
  });
});
