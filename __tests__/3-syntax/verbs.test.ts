import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readCases, score } from '../../eval/verbs/score';
import { parseText } from '../../src';

/**
 * Shares that are to be reached. To be raised to 0.97 for verbs with weights that have learned from templates (training/templates): those
 * that ship have not, and reach 0.737 of the verbs and 0.854 of the nouns.
 */
const LEAST_VERBS = 0.73;
const LEAST_NOUNS = 0.85;

test('verbs that look like nouns are verbs with their subject, and the nouns are nouns', () => {
  const cases = readCases(readFileSync(join(__dirname, '../cases/verbs/held-out.txt'), 'utf8'));
  expect(cases.length).toBeGreaterThan(400);
  const { verbs, nouns } = score(cases, parseText);
  expect(verbs).toBeGreaterThanOrEqual(LEAST_VERBS);
  expect(nouns).toBeGreaterThanOrEqual(LEAST_NOUNS);
});
