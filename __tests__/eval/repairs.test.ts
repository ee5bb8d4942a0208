import { differing } from '../../eval/repairs/differing';
import { changesBetween, NAMES, Text } from '../../eval/repairs/pipeline';
import { Sample } from '../../eval/repairs/sample';
import { REPAIRS } from '../../src/3-syntax/mend';
import { extract } from '../../src/extract';

/** What the parts of the room before the net and behind it have something to do in. */
const MENDED: readonly (readonly [name: string, text: string])[] = [
  ['conditionWords', 'Should Iran attack, the talks will fail.'],
  ['insertedReportsOf', 'Diaz, Lopez said, had left the country.'],
];

test('what is left out has names, and none has two meanings', () => {
  expect(NAMES).toEqual(expect.arrayContaining(REPAIRS.map(({ name }) => name)));
  expect(new Set(NAMES).size).toBe(NAMES.length);
});

test.each(MENDED)('%s is left out', (name, text) => {
  const read = Text.of(text);
  expect([...read.touched]).toContain(name);
  expect(changesBetween(read.parse([]).syntax, read.parse([name]).syntax)).toBeGreaterThan(0);
});

test('with all repairs a text is read as by the library', () => {
  for (const [, text] of MENDED) expect(Text.of(text).extract([])).toEqual(extract(text));
});

test('without what has nothing to do in it a text is read the same', () => {
  const text = Text.of('Diaz, Lopez said, had left the country, a charge Paris denies.');
  const idle = NAMES.filter((name) => !text.touched.has(name));
  expect(idle.length).toBeGreaterThan(0);
  for (const name of idle) expect(changesBetween(text.parse([]).syntax, text.parse([name]).syntax)).toBe(0);
});

test('a sample is read again where a repair has something to do, and nowhere else', () => {
  const texts = ['Acme bought Globex.', MENDED[1][1]].map((text) => Text.of(text));
  const read: [number, readonly string[]][] = [];
  const sample = new Sample(texts, (_, i, without) => void read.push([i, without]));
  sample.without(['insertedReportsOf']);
  expect(read).toEqual([[0, []], [1, []], [1, ['insertedReportsOf']]]); // prettier-ignore
});

test('relations that are changed count once, as those that are added or taken away', () => {
  const one = extract('Acme bought Globex. Lopez praised Diaz.');
  const changed = {
    ...one,
    relations: one.relations.map((relation, i) => (i === 0 ? { ...relation, polarity: 'negative' as const } : relation)),
  };
  expect(differing(one, one)).toBe(0);
  expect(differing(one, extract('Acme bought Globex. Lopez praised Diaz.'))).toBe(0);
  expect(differing(one, changed)).toBe(1);
  expect(differing(one, { ...one, relations: one.relations.slice(1) })).toBe(1);
  expect(differing({ ...one, relations: [] }, one)).toBe(one.relations.length);
});
