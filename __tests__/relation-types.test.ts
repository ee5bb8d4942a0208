import { readFileSync } from 'node:fs';

import { extract, type ExtractOptions } from '../src';
import { errorOf } from './support/errors';

/** `subject | type | object`, for each relation that has a type. */
function typed(text: string, options?: ExtractOptions): string[] {
  const { entities, relations } = extract(text, options);
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return relations
    .filter(({ predicate }) => predicate.type !== undefined)
    .map(({ subject, predicate, object, arguments: [first] }) =>
      [subject, object ?? first?.value].map((argument) => argument && names.get(argument.entity)).join(` | ${predicate.type} | `),
    );
}

test.each([
  ['Acme acquired Globex in 2019.', ['Acme | acquire | Globex']],
  ['Globex was bought by Initech.', ['Initech | acquire | Globex']],
  ['Maria Silva bought a house.', []],
  ['Tencent invested in Riot Games.', ['Tencent | invest in | Riot Games']],
  ['Acme is based in Paris.', ['Acme | located in | Paris']],
  ['Acme is a subsidiary of Globex.', ['Acme | subsidiary of | Globex']],
  ['Martin Lau, president of Tencent, resigned.', ['Martin Lau | lead | Tencent']],
  ['NVIDIA CEO Jensen Huang met Donald Trump.', ['Jensen Huang | lead | NVIDIA', 'Jensen Huang | meet | Donald Trump']],
  ['The court is in Paris.', []],
  // By whom is not said.
  ['Globex was bought in 2019.', []],
])('%s', (text, expected) => expect(typed(text)).toEqual(expected));

test('a type has its other side', () => {
  expect(extract('Acme acquired Globex.').relations[0].predicate).toMatchObject({ type: 'acquire', inverse: 'acquired by' });
});

const POACH = { type: 'poach', verbs: ['hire'], source: ['organization'] };

test('the caller’s types come first', () => {
  expect(typed('Acme hired Maria Silva. Acme sued Globex.', { relationTypes: [POACH] })).toEqual([
    'Acme | poach | Maria Silva',
    'Acme | sue | Globex',
  ]);
});

test('strict keeps the caller’s types alone, between what they name', () => {
  const text = 'Acme Corp hired Maria Silva. Acme Corp sued Globex. Maria Silva hired Ana Diaz.';
  expect(typed(text, { relationTypes: [POACH], strict: true })).toEqual(['Acme Corp | poach | Maria Silva']);
  expect(extract(text, { relationTypes: [POACH], strict: true }).relations).toHaveLength(1);
});

test.each([[{ relationTypes: 'acquire' }], [{ relationTypes: [{ type: 'acquire' }] }], [{ relationTypes: [{ type: 'a', verbs: ['b'], target: 'c' }] }], [{ relationTypes: [{ type: 'a', verbs: [] }] }], [{ relationTypes: [{ type: 'a', verbs: [' '] }] }], [{ relationTypes: [{ type: '', verbs: ['b'] }] }], [{ relationTypes: [{ type: 'a', verbs: ['b'], sources: ['person'] }] }], [{ strict: 1 }]])(
  'refuses %j',
  (options) => expect(errorOf(() => extract('Acme.', options as unknown as ExtractOptions))).toMatch(/^bad-option/),
); // prettier-ignore

test('the guide lists the types of news as they are', () => {
  const rows = readFileSync('src/lexicon/relation-types.tsv', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  const table = rows.map(([type, inverse, verbs, target = '']) => `| ${type} | ${inverse} | ${verbs} | ${target} |`);
  const guide = readFileSync('docs/own-relation-types.md', 'utf8').split('\n');
  expect(guide.filter((line) => line.startsWith('| ')).slice(2)).toEqual(table);
});
