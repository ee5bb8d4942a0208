import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { anyOf, isA, wordsOf } from '../src/english';
import { isSmallWord, smallWords } from '../src/english/small-words';
import { readClasses } from '../src/english/table';
import { readRows } from '../src/document/rows';

const FOLDER = join(__dirname, '../src/english');
const tables = readdirSync(FOLDER).filter((name) => name.endsWith('.tsv'));
const rowsOf = (table: string) => readRows(readFileSync(join(FOLDER, table), 'utf8'));
const said = [...readFileSync(join(FOLDER, 'classes.ts'), 'utf8').matchAll(/^ {2}\| '(.+)'/gm)].map(([, name]) => name!);

describe.each(tables)('%s', (table) => {
  const words = rowsOf(table).map(([word]) => word!);

  it('has each word once, in order', () => {
    expect(words).toEqual([...new Set(words)].sort());
  });

  it('has classes behind each word, each once and in order', () => {
    for (const [word, classes, ...more] of rowsOf(table)) {
      const names = classes!.split(', ');
      expect([word, names, more]).toEqual([word, [...new Set(names)].sort(), []]);
    }
  });
});

describe('classes', () => {
  const tablesOf = new Map<string, Set<string>>();
  for (const table of tables)
    for (const [, classes] of rowsOf(table))
      for (const name of classes!.split(', ')) tablesOf.set(name, (tablesOf.get(name) ?? new Set()).add(table));

  it('are those that classes.ts says what they are for', () => {
    expect([...tablesOf.keys()].sort()).toEqual([...said].sort());
  });

  it('are of one table each', () => {
    expect([...tablesOf].filter(([, of]) => of.size > 1).map(([name]) => name)).toEqual([]);
  });

  it('are asked for by some room', () => {
    const source = readdirSync(join(__dirname, '../src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && entry.name !== 'classes.ts')
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join('\n');
    expect(said.filter((name) => !source.includes(`'${name}'`))).toEqual([]);
  });
});

describe('words', () => {
  it('are in their classes and in no others', () => {
    expect(isA('tell', 'verb of speaking')).toBe(true);
    expect(isA('ii', 'generation')).toBe(true);
    expect(isA('constructor', 'verb of speaking')).toBe(false);
    expect(wordsOf('ordinal ending')).toEqual(new Set(['st', 'nd', 'rd', 'th']));
  });

  it('are the same through the small door', () => {
    expect(isSmallWord('been', 'form of be')).toBe(true);
    expect(smallWords('article')).toEqual(wordsOf('article'));
  });

  it('are read from rows of words and from rows of classes, as the build writes them', () => {
    for (const table of ['# words\nsay\tverb, loud\ntell\tverb\n', '\tverb\tsay\ttell\n\tloud\tsay\n']) {
      const read = readClasses(table);
      expect([[...read('verb')], [...read('loud')], [...read('none')]]).toEqual([['say', 'tell'], ['say'], []]);
    }
  });

  it('are alternatives of a regular expression, the longest first', () => {
    expect(anyOf(['a.m', 'to', 'today'])).toBe('today|a\\.m|to');
  });
});
