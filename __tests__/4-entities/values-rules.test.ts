import { RULES } from '../../src/4-entities/values/rules';
import { annotateText } from '../../src/extract';
import { describeValue } from '../support/values';

/** The values of a text after the whole pipeline, as they stand in it. */
function valuesIn(text: string): { rule: string; phrase: string; value: string }[] {
  const { mentions, tokens } = annotateText(text, { referenceDate: '2024-12-06' });
  return mentions
    .filter(({ form }) => form === 'value')
    .map(({ rule, start, end, value }) => ({
      rule,
      phrase: text.slice(tokens.starts[start], tokens.ends[end - 1]),
      value: describeValue(value!),
    }));
}

const examples = RULES.flatMap(({ name, examples }) => Object.entries(examples).map(([example, value]) => ({ name, example, value })));

test.each(examples)('$name reads: $example', ({ name, example, value }) => {
  const read = valuesIn(example.replace(/[[\]]/g, ''));
  expect({ phrases: read.map(({ phrase }) => phrase), values: read.map((item) => item.value).join(' | ') }).toEqual({
    phrases: [...example.matchAll(/\[(.*?)\]/g)].map((match) => match[1]),
    values: value,
  });
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
