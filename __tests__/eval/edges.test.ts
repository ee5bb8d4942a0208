import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readNews } from '../../eval/edges/news';
import { draw, edgesOf, type DrawnEdge } from '../../eval/edges/sample';
import { agreementOf, scoreEdges } from '../../eval/edges/score';
import { readTable, writeTable, type JudgedEdge } from '../../eval/edges/table';
import { extract, parseText, toGraph } from '../../src';

const edge = (id: number, rule: string): DrawnEdge => ({
  id: `a#${id}`,
  subject: `S${id}`,
  predicate: 'buy',
  type: id % 2 === 0 ? 'acquire' : '',
  object: 'Acme',
  flags: '',
  rule,
  sentence: `S${id} bought Acme.`,
  before: '',
  behind: '',
});

describe('news', () => {
  const folder = mkdtempSync(join(tmpdir(), 'relata-edges-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  it('is a folder of texts, or lines with texts', () => {
    writeFileSync(join(folder, 'b.txt'), 'B.');
    writeFileSync(join(folder, 'a.txt'), 'A.');
    writeFileSync(join(folder, 'news.jsonl'), '{"id":"x","text":"X."}\n{"text":"Y."}\n');
    writeFileSync(join(folder, 'bad.jsonl'), '{"id":"x"}\n');
    expect(readNews(folder)).toEqual([{ id: 'a.txt', text: 'A.' }, { id: 'b.txt', text: 'B.' }]); // prettier-ignore
    expect(readNews(join(folder, 'news.jsonl'))).toEqual([{ id: 'x', text: 'X.' }, { id: '2', text: 'Y.' }]); // prettier-ignore
    expect(() => readNews(join(folder, 'bad.jsonl'))).toThrow('bad.jsonl:1 has no text');
  });
});

describe('edges', () => {
  it('are those between names, with what a judge has to know', () => {
    const text = 'Ann Hart leads Acme.\nShe did not buy Globex, analysts said. Acme makes pumps.';
    const edges = edgesOf({ id: 'a', text }, { extract, parseText, toGraph });
    expect(edges.map(({ subject, predicate, object, flags }) => [subject, predicate, object, flags])).toEqual([
      ['Ann Hart', 'lead', 'Acme', ''],
      ['Ann Hart (She)', 'buy', 'Globex', 'negative; past; say: analyst'],
    ]);
    expect(edges[1]).toMatchObject({
      sentence: 'She did not buy Globex, analysts said.',
      before: 'Ann Hart leads Acme.',
      behind: 'Acme makes pumps.',
    });
  });

  it('are drawn the same way every time, two thirds from noun phrases, and each rule in turn', () => {
    const all = [...Array(60).keys()].map((i) => edge(i, i < 30 ? 'clause/own' : i < 57 ? 'noun-phrase/place' : 'noun-phrase/role'));
    const drawn = draw(all, 12);
    const count = (rule: string) => drawn.filter((one) => one.rule === rule).length;
    expect(['clause/own', 'noun-phrase/place', 'noun-phrase/role'].map(count)).toEqual([4, 5, 3]);
    expect(draw(all, 12)).toEqual(drawn);
    expect(draw([...all, ...all], 100)).toHaveLength(60);
    expect(draw(all.slice(0, 30), 12)).toHaveLength(12);
    expect(draw(all.slice(30), 12)).toHaveLength(12);
  });
});

describe('a table', () => {
  const all = [edge(1, 'clause/own'), edge(2, 'noun-phrase/place'), edge(3, 'noun-phrase/place')];
  const table = writeTable(all.slice(0, 2), all);
  it('has a row an edge, and room for a verdict', () => {
    expect(readTable(table, 'a.tsv')).toEqual([]);
    const judged = table.replace(/^\t\t/m, 'right\t\t').replace(/^\t\t/m, 'wrong\ttype\t');
    expect(readTable(judged, 'a.tsv')).toEqual([
      { id: 'a#1', right: true, why: '', type: '', rule: 'clause/own', times: 1, line: 'S1 | buy | Acme' },
      { id: 'a#2', right: false, why: 'type', type: 'acquire', rule: 'noun-phrase/place', times: 2, line: 'S2 | buy | (acquire) | Acme' },
    ]);
  });
  it('with another verdict is refused', () => {
    expect(() => readTable(table.replace(/^\t/m, 'maybe\t'), 'a.tsv')).toThrow('a.tsv: a#1: "maybe" is neither right nor wrong');
  });
});

describe('a score', () => {
  const judged = (id: string, right: boolean, rule: string, times: number): JudgedEdge => ({ id, right, rule, times, why: '', type: '', line: '' }); // prettier-ignore
  const one = [judged('a', true, 'x', 90), judged('b', true, 'x', 90), judged('c', false, 'y', 10), judged('d', true, 'y', 10)];
  it('is by rule and type, and what to expect of all', () => {
    const { all, rules, types, expected } = scoreEdges([one]);
    expect(all).toEqual({ right: 3, of: 4 });
    expect([...rules]).toEqual([['x', { right: 2, of: 2 }], ['y', { right: 1, of: 2 }]]); // prettier-ignore
    expect([...types]).toEqual([['no type', { right: 3, of: 4 }]]);
    expect(expected).toBeCloseTo(0.95, 10);
    expect(scoreEdges([]).expected).toBe(0);
  });
  it('of two judges is their agreement beyond chance, too', () => {
    const other = [judged('b', true, 'x', 90), judged('c', false, 'y', 10), judged('d', false, 'y', 10), judged('e', true, 'y', 10)];
    expect(agreementOf(one, other)).toEqual({ same: 2, of: 3, kappa: expect.closeTo(0.4, 10) as number });
    expect(agreementOf(one, one).kappa).toBe(1);
    expect(agreementOf(one, [])).toEqual({ same: 0, of: 0, kappa: 1 });
  });
});
