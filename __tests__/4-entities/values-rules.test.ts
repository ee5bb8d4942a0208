import { findValues } from '../../src/4-entities/values';
import { RULES } from '../../src/4-entities/values/rules';
import { documentOf } from '../support/tokens';
import { describeValue } from '../support/values';

const CONTEXT = { referenceDate: '2024-12-06' };

/** The text without its brackets, and what stood in them. */
const unbracket = (example: string) => ({
  text: example.replace(/[[\]]/g, ''),
  phrases: [...example.matchAll(/\[(.*?)\]/g)].map((match) => match[1].replace(/\/[A-Z]+(?= |$)/g, '')),
});

const textOf = (text: string, starts: Uint32Array, ends: Uint32Array, mention: { start: number; end: number }) =>
  text.slice(starts[mention.start], ends[mention.end - 1]);

describe.each(RULES.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  test.each(Object.entries(rule.examples))('%s', (example, expected) => {
    const { text, phrases } = unbracket(example);
    const document = documentOf(text);
    const { mentions } = findValues(document, CONTEXT);
    const read = mentions.map((mention) => textOf(document.text, document.tokens.starts, document.tokens.ends, mention));
    expect({ read, values: mentions.map((mention) => describeValue(mention.value!)).join(' | ') }).toEqual({
      read: phrases,
      values: expected,
    });
    expect(mentions.map((mention) => mention.rule)).toContain(name);
  });

  const counterexamples = rule.counterexamples ?? [];
  if (counterexamples.length > 0) {
    test.each(counterexamples)('not in: %s', (text) => {
      const { mentions } = findValues(documentOf(text), CONTEXT);
      expect(mentions.filter((mention) => mention.rule === name)).toEqual([]);
    });
  }
});
