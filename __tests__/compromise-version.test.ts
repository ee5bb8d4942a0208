import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { WEIGHTS_LEARNED_WITH } from '../training/versions';

const versionIn = (path: string): string => (JSON.parse(readFileSync(join(__dirname, '..', path), 'utf8')) as { version: string }).version;

/** What compromise says of a word is a feature of the net and of the tagger of names: another version gives other trees and names. */
describe('the version of compromise', () => {
  const { dependencies } = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };

  test.each([
    ['that package.json asks for', dependencies.compromise],
    ['that is installed', versionIn('node_modules/compromise/package.json')],
  ])('%s is the one that the weights were trained with; train again before it changes', (_, version) => {
    expect(version).toBe(WEIGHTS_LEARNED_WITH.compromise);
  });
});
