import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { relata } from '../support/command';

const text = 'Ann Lee leads Acme. Acme sued Globex on Monday.';
const LINES = [
  {
    id: 'one',
    text,
    entities: [
      { text: 'Ann Lee', type: 'PER' },
      { text: 'Acme', type: 'ORG' },
    ],
    relations: [{ subject: 0, object: 1, type: 'lead' }],
  },
  { text: 'Globex hired Maria Silva.', pairs: [{ a: 'Globex', b: 'Maria Silva', type: 'fire' }] },
];
const GOLD = LINES.map((line) => `${JSON.stringify(line)}\n`).join('');

let folder: string;
const home = process.cwd();
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'relata-'));
  process.chdir(folder);
  writeFileSync('gold.jsonl', GOLD);
});
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

describe('relata eval', () => {
  it('prints a table, with what was missed and what is wrong', async () => {
    const { code, out, err } = await relata(['eval', 'gold.jsonl', '--show', '2']);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n')).toEqual([
      '2 texts',
      '  What                      Type          Gold  Found  Right  Precision  Recall     F1',
      '  Entities, exact span                       2      4      2       50.0   100.0   66.7',
      '                            person           1      1      1      100.0   100.0  100.0',
      '                            organization     1      3      1       33.3   100.0   50.0',
      '  Entities, overlapping                      2      4      2       50.0   100.0   66.7',
      '                            person           1      1      1      100.0   100.0  100.0',
      '                            organization     1      3      1       33.3   100.0   50.0',
      '  Pairs, any type                            1      1      1      100.0   100.0  100.0',
      '  Pairs, same type                           1      0      0                0.0    0.0',
      '                            fire             1      0      0                0.0    0.0',
      '  Relations, ends                            1      1      1      100.0   100.0  100.0',
      '  Relations, ends and type                   1      1      1      100.0   100.0  100.0',
      '                            lead             1      1      1      100.0   100.0  100.0',
      '',
      'Entities, exact span: wrong, 2',
      '  organization: Acme',
      '    one: Ann Lee leads Acme. Acme sued Globex on Monday.',
      '  organization: Globex',
      '    one: Ann Lee leads Acme. Acme sued Globex on Monday.',
      '',
      'Entities, overlapping: wrong, 2',
      '  organization: Acme',
      '    one: Ann Lee leads Acme. Acme sued Globex on Monday.',
      '  organization: Globex',
      '    one: Ann Lee leads Acme. Acme sued Globex on Monday.',
      '',
      'Pairs, same type: missed, 1',
      '  fire: Globex | fire | Maria Silva; found is Globex | hire | Maria Silva',
      '    gold.jsonl, line 2: Globex hired Maria Silva.',
      '',
    ]);
  });

  it('prints JSON, and reads standard input', async () => {
    const { code, out } = await relata(['eval', '-f', 'json'], GOLD);
    expect(code).toBe(0);
    const { texts, entities, ...rest } = JSON.parse(out) as Record<string, object>;
    expect(texts).toBe(2);
    expect(entities).toEqual({
      right: 2, found: 4, gold: 2, precision: 0.5, recall: 1, f1: 2 / 3,
      types: {
        person: { right: 1, found: 1, gold: 1, precision: 1, recall: 1, f1: 1 },
        organization: { right: 1, found: 3, gold: 1, precision: 1 / 3, recall: 1, f1: 0.5 },
      },
    }); // prettier-ignore
    expect(Object.keys(rest)).toEqual(['entities, overlapping', 'pairs', 'pairs, typed', 'relations', 'relations, typed']);
  });

  it('shows what was asked for', async () => {
    const { out } = await relata(['eval', 'gold.jsonl', '-f', 'json', '--show', '1', '--min-confidence', '1']);
    const { pairs } = JSON.parse(out) as { pairs: { right: number; missed: { words: string }[] } };
    expect([pairs.right, pairs.missed.map(({ words }) => words)]).toEqual([0, ['Globex | fire | Maria Silva']]);
  });

  it.each([
    [
      '{ "text": "Acme", "pairs": [{ "a": "Acme", "b": "Bcme" }] }',
      'cannot use gold.jsonl, line 1: pairs[0].b must be words of the text, but the string "Bcme" came',
    ],
    ['{ "text": "Acme", "entites": [], "pairs": [] }', 'cannot use gold.jsonl, line 1: there is no member entites; did you mean entities?'],
    [
      '{ "text": "Acme", "tokens": [], "entities": [{ "txt": "Acme", "label": "ORG", "type": "ORG" }] }',
      'cannot use gold.jsonl, line 1: there is no member entities[0].txt; did you mean text?',
    ],
    [
      '{ "text": "Acme", "relations": [{ "subjekt": "Acme", "object": "Acme" }] }',
      'cannot use gold.jsonl, line 1: there is no member relations[0].subjekt; did you mean subject?',
    ],
    [
      '{ "text": "Acme", "pairs": [{ "c": "Acme", "b": "Acme" }] }',
      'cannot use gold.jsonl, line 1: pairs[0].a must be a name of the text, but nothing beside "c", "b" came',
    ],
    ['{', 'cannot read gold.jsonl, line 1: it is not JSON'],
    ['', 'there is no text in gold.jsonl'],
  ])('ends at a line that is wrong: %s', async (line, message) => {
    const home = process.cwd();
    const other = mkdtempSync(join(tmpdir(), 'relata-'));
    process.chdir(other);
    try {
      writeFileSync('gold.jsonl', `${line}\n`);
      expect(await relata(['eval', 'gold.jsonl'])).toEqual({ code: 1, out: '', err: `relata: ${message}\n` });
    } finally {
      process.chdir(home);
      rmSync(other, { recursive: true });
    }
  });

  it('leaves members for other programs alone', async () => {
    const { code, err } = await relata(['eval', '-f', 'json'], '{ "text": "Acme left.", "publisher": "Reuters", "rel": 1, "pairs": [] }');
    expect([code, err]).toEqual([0, '']);
  });

  it('says which gold is not there', async () => {
    expect(await relata(['eval', 'glod.jsonl'])).toEqual({
      code: 1,
      out: '',
      err: 'relata: cannot read glod.jsonl: there is no such file\n',
    });
    expect(await relata(['eval', '.'])).toEqual({ code: 1, out: '', err: 'relata: cannot read .: it is a directory\n' });
  });

  it('leaves members alone that are for other programs', async () => {
    const line =
      '{ "text": "Ann Lee leads Acme.", "idx": 3, "meta": {}, "pairs": [{ "a": "Acme", "b": "Ann Lee", "id": 1, "label": "lead" }] }';
    expect(await relata(['eval', '-f', 'json'], line)).toMatchObject({ code: 0, err: '' });
  });

  it.each([
    [['--show', '0'], '--show must be a whole number from 1 up, but "0" came'],
    [['--format', 'csv'], '--format must be table or json, but "csv" came'],
    [['--shw'], 'there is no option --shw; did you mean --show?'],
  ])('is called wrongly: %j', async (options, message) => {
    expect(await relata(['eval', 'gold.jsonl', ...options])).toEqual({
      code: 2,
      out: '',
      err: `relata: ${message}\nTry: relata eval --help\n`,
    });
  });

  it('has help that fits', async () => {
    const { out } = await relata(['eval', '--help']);
    for (const line of out.split('\n')) expect(line.length).toBeLessThan(112);
  });
});
