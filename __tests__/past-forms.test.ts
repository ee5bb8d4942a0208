import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRows } from '../src/document/rows';
import { verbForms } from '../src/lexicon/compromise';
import { pastForms } from '../src/lexicon/past-forms';

const rows = readRows(readFileSync(join(__dirname, '../src/lexicon/past-forms.tsv'), 'utf8'));

it.each([
  ['bought', 'buy', 'bought', 'bought'],
  ['driven', 'drive', 'drove', 'driven'],
  ['took', 'take', 'took', 'taken'],
  ['set', 'set', 'set', 'set'],
  ['proven', 'prove', 'proved', 'proven'],
  ['proved', 'prove', 'proved', 'proved'],
  ['gotten', 'get', 'got', 'gotten'],
  ['learnt', 'learn', 'learnt', 'learnt'],
  ['killed', 'kill', 'killed', 'killed'],
  ['owned', 'own', 'owned', 'owned'],
  ['seized', 'seize', 'seized', 'seized'],
  ['agreed', 'agree', 'agreed', 'agreed'],
  ['carried', 'carry', 'carried', 'carried'],
  ['destroyed', 'destroy', 'destroyed', 'destroyed'],
  ['stopped', 'stop', 'stopped', 'stopped'],
  ['equipped', 'equip', 'equipped', 'equipped'],
  ['travelled', 'travel', 'travelled', 'travelled'],
  ['mimicked', 'mimic', 'mimicked', 'mimicked'],
])('%s is a form of %s', (word, verb, past, participle) => {
  expect(pastForms(word, verb)).toEqual({ past, participle });
});

it.each([
  ['back', 'buy'],
  ['down', 'drive'],
  ['building', 'build'],
  ['sell', 'sell'],
  ['kill', 'kill'],
  ['since', 'sell'],
])('%s is none of %s', (word, verb) => {
  expect(pastForms(word, verb)).toBeUndefined();
});

describe('the table', () => {
  it('has each verb once, in order', () => {
    const verbs = rows.map(([verb]) => verb);
    expect(verbs).toEqual([...new Set(verbs)].sort());
  });

  it('has what another conjugator has, but for what that one takes for regular', () => {
    const others = rows.filter(([verb, pasts]) => !pasts!.split(', ').includes(verbForms(verb!).past)).map(([verb]) => verb);
    expect(others).toEqual(['overhear', 'slay', 'string', 'wake']);
  });
});
