import { expand, faultOf, textOf, written, type Source } from '../../training/templates/grammar';
import { VERB_NOUNS, VERB_PHRASES } from '../../training/templates/held-out';
import { PHRASES } from '../../training/templates/phrases';
import { randomOf } from '../../src/document/random';
import { NOUNS, VERBS } from '../../training/templates/sentences';
import { shareOf } from '../../training/templates/words';

const source: Source = {
  phrases: (name) => ({ THE: ['the $noun [nmod of $noun]'], VP: ['$vt~ [obj $THE]'] })[name],
  word: (name, form) =>
    name === 'noun' ? { form: 'owner', upos: 'NOUN', xpos: 'NN' } : { form: `${name}-${form}`, upos: 'VERB', xpos: 'VBZ' },
};

/** `word label head` for each token. */
const arcs = (template: string): string[] =>
  expand(template, source, randomOf(1)).map(({ form, label, head }, _, all) => `${form} ${label} ${head < 0 ? '-' : all[head].form}`);

test('brackets are dependents, function words hang on their head, phrases hand on the form', () => {
  expect(arcs("[nsubj Acme/PROPN|NNP] does n't $VP.z [obl in Oslo/PROPN|NNP] .")).toEqual([
    'Acme nsubj vt-z',
    'does aux vt-z',
    "n't advmod vt-z",
    'vt-z root -',
    'the det owner',
    'owner obj vt-z',
    'of case owner',
    'owner nmod owner',
    'in case Oslo',
    'Oslo obl vt-z',
    '. punct vt-z',
  ]);
});

test('a function word may be all of a bracket, and have another part of speech', () => {
  expect(arcs('[aux:pass were] sold/VERB|VBN')).toEqual(['were aux:pass sold', 'sold root -']);
  expect(arcs('[expl there/PRON|EX] are/VERB|VBP [nsubj jobs/NOUN|NNS]')).toEqual(['there expl are', 'are root -', 'jobs nsubj are']);
});

test('two heads in a bracket are refused', () => {
  expect(() => arcs('[nsubj $noun] $vt.z $vt.z')).toThrow(/not one head/);
});

test('what is no tree is found', () => {
  const token = { form: 'a', upos: 'X', xpos: 'FW' };
  const root = { ...token, head: -1, label: 'root' };
  expect(faultOf([root, { ...token, head: 0, label: 'obj' }])).toBeUndefined();
  expect(faultOf([root, root])).toBe('not one root');
  expect(faultOf([root, { ...token, head: 5, label: 'obj' }])).toBe('a head outside');
  expect(faultOf([root, { ...token, head: 0, label: 'dep' }])).toBe('a label is missing');
  expect(faultOf([root, { ...token, head: 2, label: 'obj' }, { ...token, head: 1, label: 'obj' }])).toBe('a circle');
});

test('every template is a tree with one root, whatever it draws', () => {
  const random = randomOf(1);
  const any: Source = { phrases: (name) => PHRASES[name], word: (name) => (name === 'prep' ? PREPOSITION : WORD) };
  const faults = [...VERBS, ...NOUNS].flatMap((template) =>
    Array.from({ length: 30 }, () => faultOf(expand(template, any, random)) ?? []).flat(),
  );
  expect(faults).toEqual([]);
});

const WORD = { form: 'word', upos: 'NOUN', xpos: 'NN' };
const PREPOSITION = { form: 'in', upos: 'ADP', xpos: 'IN' };

test('a sentence is written with its first letter, an article before a vowel and signs at their words', () => {
  const tokens = written(expand("[nsubj a $noun [nmod ( Acme/PROPN|NNP )]] does n't $vt.z", source, () => 0));
  expect(textOf(tokens)).toBe("An owner (Acme) doesn't vt-z");
  expect(textOf(written(expand('[nsubj eBay/PROPN|NNP] $vt.z .', source, () => 0)))).toBe('eBay vt-z.');
});

test('verbs that news needs are learned; a third of the others is kept for tests', () => {
  expect(['work', 'chair', 'Source'].map(shareOf)).toEqual(['training', 'training', 'training']);
  const words = Array.from({ length: 3000 }, (_, i) => `word${i}`);
  expect(words.filter((word) => shareOf(word) === 'tests').length / words.length).toBeCloseTo(1 / 3, 1);
});

test('what the cases of the tests ask for is of the share that training never draws', () => {
  const words = [...VERB_PHRASES.map((phrase) => phrase.split(' ')[0]), ...VERB_NOUNS];
  expect(words.filter((word) => shareOf(word) === 'training')).toEqual([]);
});
