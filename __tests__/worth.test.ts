import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { hashOf } from '../eval/worth/hash';
import { ROOMS } from '../eval/worth/rooms';
import { readTable } from '../eval/worth/table';

const ROOT = join(__dirname, '..');
const tableOf = (room: number) => readTable(readFileSync(join(ROOT, 'worth', `${room}.tsv`), 'utf8'));

test.each(ROOMS.map((room) => [room.number, room] as const))('room %i: each rule has its line in the table', (number, { rules }) => {
  expect(tableOf(number).rules).toEqual(rules.map(({ name }) => name));
});

// If it fails: `npm run worth -- --data DIR --room N` writes the table anew. What is no gain any more can go.
test.each(ROOMS.map((room) => [room.number, room] as const))('room %i: the table is of the rules as they stand', (number, room) => {
  const names = room.rules.map(({ name }) => name);
  expect(tableOf(number).hash).toBe(hashOf(names, join(ROOT, room.folder)));
});
