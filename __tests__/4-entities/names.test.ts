import { caseFiles, readCases, testOf } from '../support/cases';
import { isName, parsed, recognized } from '../support/names';
import { CLUES } from '../../src/4-entities/names/find/clues';
import { viewOf } from '../../src/4-entities/names/find/view';
import { cutRun } from '../../src/4-entities/names/find/cut';
import { initialsOf } from '../../src/lexicon/acronyms';
import { runsOf } from '../../src/4-entities/names/find/runs';
import { sceneOf } from '../../src/4-entities/names/scene';
import { SHAPE, shapeOf } from '../../src/4-entities/names/shapes';

describe.each(caseFiles('names'))('%s', (file) => {
  for (const item of readCases(file)) {
    testOf(item)(item.title, () => {
      const names = recognized(item.input).mentions.filter(isName);
      expect(names.map(({ type, name }) => `${type} | ${name}`)).toEqual(item.expected);
    });
  }
});

/** The clues that speak for the name in brackets, in the sentence around it. */
function speaking(example: string): string[] {
  const from = example.indexOf('[');
  const text = example.replace(/[[\]]/g, '');
  const end = example.indexOf(']') - 1;
  const document = parsed(text);
  const scene = sceneOf(document, new Uint8Array(document.tokens.length));
  const { starts, ends } = document.tokens;
  for (const sentence of document.sentences) {
    for (const candidate of runsOf(scene, sentence).flatMap((run) => cutRun(scene, run))) {
      if (starts[candidate.start] !== from || ends[candidate.end - 1] !== end) continue;
      const view = viewOf(scene, candidate, sentence.start, sentence.end);
      return CLUES.filter((clue) => clue.apply(view) !== undefined).map((clue) => clue.name);
    }
  }
  return [];
}

describe('clues', () => {
  const examples = CLUES.flatMap(({ name, examples }) => examples.map((example) => [name, example] as const));
  test.each(examples)('%s: %s', (name, example) => expect(speaking(example)).toContain(name));

  const counterexamples = CLUES.flatMap(({ name, counterexamples: none }) => (none ?? []).map((example) => [name, example] as const));
  test.each(counterexamples)('%s is silent on: %s', (name, example) => expect(speaking(example)).not.toContain(name));
});

test.each([
  ['chips', SHAPE.lower],
  ['Tencent', SHAPE.capital],
  ['O’Brien', SHAPE.capital],
  ['NVIDIA', SHAPE.upper],
  ['U.S.', SHAPE.upper],
  ['AT&T', SHAPE.upper],
  ['ByteDance', SHAPE.mixed],
  ['iPhone', SHAPE.mixed],
  ['J.', SHAPE.initial],
  ['GPT-4', SHAPE.model],
  ['4K', SHAPE.other],
  ['2024', SHAPE.other],
  ['@handle', SHAPE.lower],
  ['pro-Beijing', SHAPE.lower],
  ['Ñandú', SHAPE.capital],
  ['—', SHAPE.other],
])('shape of %s', (word, shape) => expect(shapeOf(word)).toBe(shape));

test.each([
  ['IMF', 'International Monetary Fund', true],
  ['FAO', 'Food and Agriculture Organization', true],
  ['BOJ', 'Bank of Japan', true],
  ['IMF', 'World Bank', false],
  ['I', 'Institute', false],
])('%s for %s: %s', (acronym, name, is) => expect(initialsOf(name.split(' ')).has(acronym.toLowerCase())).toBe(is));
