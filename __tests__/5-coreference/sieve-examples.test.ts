import { SIEVES } from '../../src/5-coreference/sieves';
import type { ResolvedDocument } from '../../src/document/layers';
import { mentionText, resolvedFrom } from '../support/chains';

/** For each entity the words of its mentions. */
const entitiesOf = (document: ResolvedDocument): string[][] =>
  document.entities.map(({ mentions }) => mentions.map((mention) => mentionText(document, mention)));

/** Whether some entity has all these mentions, in this order. */
const areOne = (document: ResolvedDocument, line: string): boolean =>
  entitiesOf(document).some((mentions) => {
    let from = 0;
    return line.split(' = ').every((words) => (from = mentions.indexOf(words, from) + 1) > 0);
  });

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
  const words = entitiesOf(document).flat();
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
