import { RULES } from '../../src/4-entities/values/rules';
import { annotateText } from '../../src/extract';
import { EXAMPLE_DAY, exampleText, readOf, valuesIn as valuesInDocument, wantedOf } from '../../eval/worth/value-examples';

/** The values of a text after the whole pipeline. */
const valuesIn = (text: string) => valuesInDocument(annotateText(text, { referenceDate: EXAMPLE_DAY }));

const examples = RULES.flatMap(({ name, examples }) => Object.entries(examples).map(([example, value]) => ({ name, example, value })));

test.each(examples)('$name reads: $example', ({ name, example, value }) => {
  const read = valuesIn(exampleText(example));
  expect(readOf(read)).toEqual(wantedOf(example, value));
  expect(read.map(({ rule }) => rule)).toContain(name);
});

const counterexamples = RULES.flatMap(({ name, counterexamples }) => counterexamples.map((text) => ({ name, text })));

test.each(counterexamples)('$name reads nothing in: $text', ({ name, text }) => {
  expect(valuesIn(text).filter(({ rule }) => rule === name)).toEqual([]);
});

test('each rule has a name of its own, examples and counterexamples', () => {
  expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
  for (const { examples, counterexamples } of RULES) {
    expect(Object.keys(examples)).not.toEqual([]);
    expect(counterexamples).not.toEqual([]);
  }
});
