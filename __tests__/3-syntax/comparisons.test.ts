import { parseText } from '../../src';

/** Texts in which a comparison made a loop of the tree, which ended nowhere. */
const TEXTS = [
  'Up to 100 a day.',
  'Sizes from 2 up to 20',
  'The shop stocks up to 23, officials said.',
  '’s up to 20 "1-in-200 year event" flooded major called at least 14 and told intersections.',
];

test.each(TEXTS)('every token has a way to the root: %s', (text) => {
  for (const { tokens } of parseText(text).sentences) {
    for (let start = 0; start < tokens.length; start++) {
      let at = start;
      for (let steps = 0; at >= 0 && steps <= tokens.length; steps++) at = tokens[at]!.head;
      expect(at).toBe(-1);
    }
    expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1);
  }
});
