import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { hashOf } from '../eval/worth/hash';
import { coreferenceRoom } from '../eval/worth/coreference-room';
import { ROOMS } from '../eval/worth/rooms';
import { readTable } from '../eval/worth/table';
import { valuesRoom } from '../eval/worth/values-room';

const ROOT = join(__dirname, '..');
const tableOf = (room: number | string) => readTable(readFileSync(join(ROOT, 'worth', `${room}.tsv`), 'utf8'));

test.each(ROOMS.map((room) => [room.number, room] as const))('room %s: each rule has its line in the table', (number, { rules }) => {
  expect(tableOf(number).rules).toEqual(rules.map(({ name }) => name));
});

// If it fails: `npm run worth -- --data DIR --room N` writes the table anew. What is no gain any more can go.
test.each(ROOMS.map((room) => [room.number, room] as const))('room %s: the table is of the rules as they stand', (number, room) => {
  const names = room.rules.map(({ name }) => name);
  expect(tableOf(number).hash).toBe(hashOf(names, join(ROOT, room.folder)));
});

test('a text without a value rule is without it in longer phrases, too', () => {
  const reading = valuesRoom.open('Acme moved to Oslo at the end of March 2021.');
  const timexes = (without?: string) =>
    reading.extract(without).entities.flatMap(({ value }) => (value?.kind === 'date' ? value.timex : []));
  expect([...reading.fired.keys()]).toEqual(expect.arrayContaining(['date/month-year', 'date/part']));
  expect(timexes()).toEqual(['2021-03']);
  expect(timexes('date/month-year')).not.toEqual(['2021-03']);
  expect(reading.extract('date/weekday')).toBe(reading.extract());
});

test('a text without a sieve has the chains of the others', () => {
  const reading = coreferenceRoom.open('Maria Lopez left Acme. Lopez said that she was tired.');
  const longest = (without?: string) => Math.max(...reading.extract(without).entities.map(({ mentions }) => mentions.length));
  expect([longest(), longest('pronoun')]).toEqual([3, 2]);
  expect(reading.fired.get('pronoun')).toBe(1);
  expect(reading.extract('acronym')).toBe(reading.extract());
});
