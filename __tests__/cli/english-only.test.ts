import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { fromJSON } from '../../src/export';
import { relata } from '../support/command';
import { temporaryFolder } from '../support/folder';
import { describeStore } from '../support/sqlite';

const { at } = temporaryFolder();
const GERMAN =
  'Die Regierung hat am Mittwoch beschlossen, die Steuern für kleine Firmen zu senken. Der Minister sagte, dass die neuen Regeln im nächsten Jahr ' +
  'gelten sollen und dass die Wirtschaft davon viel haben werde. Die Opposition war dagegen und will im Bundestag abstimmen lassen.';

beforeEach(() => {
  writeFileSync(at('a.txt'), GERMAN);
  writeFileSync(at('b.txt'), 'Velmora Holdings bought Globex in May 2024.');
  const articles = [{ id: 'c', text: GERMAN }, { id: 'd', text: 'Initech hired Tom Reed.' }]; // prettier-ignore
  writeFileSync(at('news.jsonl'), articles.map((article) => JSON.stringify(article)).join('\n'));
});

const leftOut = (...sources: string[]) =>
  `relata: left out ${sources.length} of 4 articles, since they are not in English: ${sources.join(', ')}\n`;

describe('--english-only', () => {
  it('leaves out articles in other languages and counts them', async () => {
    const argv = ['extract', at('a.txt'), at('b.txt'), at('news.jsonl'), '-f', 'jsonl'];
    const { code, out, err } = await relata([...argv, '--english-only']);
    expect([code, err]).toEqual([0, leftOut(at('a.txt'), 'c')]);
    expect(out.trimEnd().split('\n').map((line) => fromJSON(line).relations.length)).toEqual([1, 1]); // prettier-ignore
    expect((await relata([...argv, '--english-only', '--quiet'])).err).toBe('');
    const all = await relata(argv);
    expect([all.code, all.out.trimEnd().split('\n').length, all.err.includes('looks German')]).toEqual([0, 4, true]);
  });

  it('leaves out extractions of such articles as well', async () => {
    await relata(['extract', '-q', at('news.jsonl'), '-o', at('out.jsonl')]);
    const { code, out, err } = await relata(['graph', '--english-only', at('a.txt'), at('b.txt'), at('out.jsonl'), '-f', 'triples']);
    expect([code, err.split('\n', 1)[0]]).toEqual([0, leftOut(at('a.txt'), 'c').trimEnd()]);
    expect(out.split('\n').filter((line) => /Velmora|Initech/.test(line))).toHaveLength(2);
    expect(out).not.toContain('Regierung');
    expect((await relata(['merge', '--english-only', '-q', at('out.jsonl')])).out).not.toContain('Regierung');
  });

  it('says when nothing is left', async () => {
    for (const [files, message] of [
      [['a.txt'], 'the article is not in English'],
      [['a.txt', 'a.txt'], 'none of the 2 articles is in English'],
    ] as const) {
      const argv = ['extract', '--english-only', ...files.map((name) => at(name)), '-o', at('out.json')];
      expect(await relata(argv)).toEqual({ code: 1, out: '', err: `relata: ${message}\n` });
      expect(existsSync(at('out.json'))).toBe(false);
    }
    const { code, err } = await relata(['extract', '--english-only', at('a.txt'), at('none.txt')]);
    expect([code, err.trimEnd().split('\n').at(-1)]).toEqual([1, 'relata: of 2 articles 1 could not be read and 1 is not in English']);
  });

  it('is of a run that is gone on with', async () => {
    const argv = ['extract', '-q', at('news.jsonl'), '-o', at('out.jsonl')];
    await relata([...argv, '--english-only']);
    expect(readFileSync(at('out.jsonl'), 'utf8')).toMatch(/^\{"source":"d".*\n$/);
    await relata([...argv, '--english-only', '--resume']);
    expect(readFileSync(at('out.jsonl'), 'utf8')).toMatch(/^\{"source":"d".*\n$/);
  });
});

describeStore('relata store add --english-only', () => {
  it('adds what is English', async () => {
    expect(await relata(['store', 'add', '--english-only', at('news.db'), at('a.txt'), at('b.txt'), at('news.jsonl')])).toEqual({
      code: 0,
      out: '',
      err: `${leftOut(at('a.txt'), 'c')}relata: ${at('news.db')} has 2 documents now\n`,
    });
  });
});
