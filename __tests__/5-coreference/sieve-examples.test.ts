import { areOne, entityWords } from '../../eval/worth/chain-examples';
import { SIEVES } from '../../src/5-coreference/sieves';
import { resolvedFrom } from '../support/chains';

const rows = (kind: 'examples' | 'counterexamples') =>
  SIEVES.flatMap((sieve) =>
    Object.entries(sieve[kind]).map(([text, lines]) => ({ sieve: sieve.name, context: sieve.context, text, lines })),
  );

test.each(rows('examples'))('$sieve joins: $text', ({ sieve, context, text, lines }) => {
  const document = resolvedFrom(text, context);
  expect(lines.filter((line) => !areOne(document, line))).toEqual([]);
  expect(document.resolvedBy).toContain(sieve);
});

test.each(rows('counterexamples'))('$sieve leaves alone: $text', ({ context, text, lines }) => {
  const document = resolvedFrom(text, context);
  const words = entityWords(document).flat();
  for (const line of lines) for (const mention of line.split(' = ')) expect(words).toContain(mention);
  expect(lines.filter((line) => areOne(document, line))).toEqual([]);
});

test('each sieve has a name of its own, examples and counterexamples', () => {
  expect(new Set(SIEVES.map(({ name }) => name)).size).toBe(SIEVES.length);
  for (const { examples, counterexamples } of SIEVES) {
    expect(Object.keys(examples)).not.toEqual([]);
    expect(Object.keys(counterexamples)).not.toEqual([]);
  }
});
