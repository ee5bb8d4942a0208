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
  ['Maria Silva comes from Norway.', ['Maria Silva | from | Norway']],
  ['The chips come from Norway.', []],
  // What a wording leads to beyond the object is a relation of its own.
  ['Acme Corp invested $5m in Globex Inc on Friday.', ['Acme Corp | invest in | Globex Inc']],
  ['The minister held talks with Norway and Sweden.', ['minister | meet | Norway', 'minister | meet | Sweden']],
  ['Norway is a member of the alliance.', ['Norway | member of | alliance']],
  ['Norway is a member of the EU.', ['Norway | member of | EU']],
  ['Acme Corp took part in the talks.', ['Acme Corp | take part in | talks']],
  // The same verb, said of people and of things.
  ['Orion Corp employs 500 people.', ['Orion Corp | employs | people']],
  ['Orion Corp employs chips.', ['Orion Corp | use | chip']],
  ['Hamas released the hostages.', ['Hamas | free | hostage']],
  ['Acme Corp released a new phone.', ['Acme Corp | launch | new phone']],
  ['Acme Corp is deputy chair of the committee.', []],
  ['Norway released five former militants.', ['Norway | free | former militant']],
  ['Acme Corp released a statement.', ['Acme Corp | publish | statement']],
  ['Norway released the dolphins.', []],
  ['The general took over security duties.', []],
  ['Norway adopted a resolution.', ['Norway | approve | resolution']],
  ['Norway deployed 500 soldiers.', []],
  ['Maria Silva appeared in court.', []],
  ['Maria Silva appeared in the film.', ['Maria Silva | perform in | film']],
  ['Oil prices hit a record high.', []],
  ['A storm hit Norway.', ['storm | affect | Norway']],
  // What is won in a contest, and what is not.
  ['Lopez won the election.', ['Lopez | win | election']],
  ['Lopez won praise.', []],
  // What leads to a place, and what is made to do something, is caused by nothing.
  ['The strike led to riots.', ['strike | cause | riot']],
  ['The road led to the base.', []],
  ['A power line led to the northern regions.', []],
  ['The attack prompted Norway to leave.', []],
  // Who works for a body, and what is worked for.
  ['Maria Silva works for Acme.', ['Maria Silva | works for | Acme']],
  ['The detainees worked for a newspaper.', ['detainee | works for | newspaper']],
  ['Norway is working for peace.', []],
  ['No treatment works for millions.', []],
  ['The miners worked at the time of the blast.', []],
  ['Maria Silva worked for weeks on a plan.', []],
  // Who runs something, and what it runs on.
  ['Maria Silva runs a restaurant.', ['Maria Silva | lead | restaurant']],
  ['Extremists run a group in Norway.', ['extremist | lead | group']],
  ['The power needed to run the group is cheap.', []],
  ['The plant runs on gas.', ['plant | use | gas']],
  ['Maria Silva ran on a promise in 1982.', []],
  // Who founds something, and what is formed and no body.
  ['Maria Silva formed Kestrini in 1990.', ['Maria Silva | founder of | Kestrini']],
  ['Maria Silva formed a government.', []],
  ['Norway and Chile formed Mercosur in 1991.', ['Norway | founder of | Mercosur', 'Chile | founder of | Mercosur']],
  ['Norway became a full member of the EU.', ['Norway | member of | EU']],
  ['Maria Silva became a member of the Green Party.', ['Maria Silva | member of | Green Party']],
  // Where somebody is in the service of a body.
  ['Maria Silva taught at Azul College.', ['Maria Silva | works for | Azul College']],
  ['Maria Silva taught at dawn.', []],
  ['Maria Silva worked in the State Department.', ['Maria Silva | works for | State Department']],
  ['Maria Silva served in the Soviet Army.', ['Maria Silva | member of | Soviet Army', 'Soviet Army | part of | Soviet Union']],
  // Where somebody lives, and where a firm is.
  ['Maria Silva lived on Vancouver Island.', ['Maria Silva | live in | Vancouver Island']],
  ['Maria Silva migrated to Norway.', ['Maria Silva | live in | Norway']],
  ['Acme Corp relocated to Norway.', ['Acme Corp | located in | Norway']],
  [
    'Maria Silva moved to Millbrook, Vermont.',
    ['Maria Silva | live in | Millbrook', 'Maria Silva | live in | Vermont', 'Millbrook | located in | Vermont'],
  ],
  ['Maria Silva (born Los Angeles, 1958) left.', ['Maria Silva | born in | Los Angeles']],
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

test.each([
  ['bought', 'Acme bought Globex.'],
  ['Buy', 'Acme bought Globex.'],
  ['to buy', 'Acme bought Globex.'],
  ['buys', 'Acme bought Globex.'],
  ['invested in', 'Acme invests in Globex.'],
  ['is based in', 'Acme is based in Paris.'],
  ['be a rival of', 'Acme is a rival of Globex Inc.'],
  ['Holds talks with', 'Acme held talks with Globex Inc.'],
])('a wording may be written "%s"', (verb, text) => {
  expect(typed(text, { relationTypes: [{ type: 'own', verbs: [verb] }], strict: true })).toHaveLength(1);
});

test('a verb that is the past of another one means itself', () => {
  const relationTypes = [{ type: 'own', verbs: ['found'] }];
  expect(typed('Holm founded Acme. Police found drugs.', { relationTypes, strict: true })).toEqual(['Holm | own | Acme']);
});

const bad = (...relationTypes: unknown[]) => ({ relationTypes });
const GOOD = { type: 'a', verbs: ['b'] };

test.each<[options: unknown, where: string]>([
  [{ relationTypes: 'acquire' }, 'option relationTypes must be a list'],
  [bad(GOOD, 'acquire'), 'option relationTypes[1] must be { type'],
  [bad({ type: 'acquire' }), 'option relationTypes[0].verbs must be a list of strings that is not empty, but undefined came'],
  [bad(GOOD, { ...GOOD, target: 'c' }), 'option relationTypes[1].target must be a list'],
  [bad({ ...GOOD, verbs: [] }), 'option relationTypes[0].verbs must be a list'],
  [bad({ ...GOOD, verbs: ['buy', ' '] }), 'option relationTypes[0].verbs[1] must be a string that is not empty, but the string " " came'],
  [bad({ ...GOOD, verbs: ['was bought by'] }), 'option relationTypes[0].verbs[0] must be the active verb'],
  [bad({ ...GOOD, type: '' }), 'option relationTypes[0].type must be a string'],
  [bad({ ...GOOD, inverse: 3 }), 'option relationTypes[0].inverse must be a string that is not empty, but number 3 came'],
  [bad({ ...GOOD, sources: ['person'] }), 'option relationTypes[0].sources must be absent, for known are type, inverse, verbs'],
  [{ strict: 1 }, 'option strict must be true or false'],
  [{ strict: true }, 'option strict must be false where relationTypes names no types, but true came'],
  [{ strict: true, relationTypes: [] }, 'option strict must be false where relationTypes names no types'],
])('refuses %j', (options, where) => {
  const error = errorOf(() => extract('Acme.', options as ExtractOptions));
  expect(error).toMatch(/^bad-option/);
  expect(error).toContain(where);
});

test('the guide lists the types of news as they are', () => {
  const rows = readFileSync('src/lexicon/relation-types.tsv', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  const table = rows.map(
    ([type, inverse, verbs, target = '', source = '']) => `| ${type} | ${inverse} | ${verbs} | ${target} | ${source} |`,
  );
  const guide = readFileSync('docs/own-relation-types.md', 'utf8').split('\n');
  expect(guide.filter((line) => line.startsWith('| ')).slice(2)).toEqual(table);
});

it('loses nobody who is coordinated with what a type of the caller leads to', () => {
  const relationTypes = [{ type: 'pay', verbs: ['give money to'], target: ['organization'] }];
  const { relations } = extract('Ann Hart gave money to Acme Corp and Tom Vane.', { relationTypes });
  expect(relations.flatMap(({ arguments: others }) => others.map(({ value }) => value.text))).toContain('Tom Vane');
  expect(relations.map(({ predicate }) => predicate.type)).toContain('pay');
});
