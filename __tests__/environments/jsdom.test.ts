import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { installed } from './install';
import { inNode, run } from './run';

it('a test of jest in jsdom says the same as Node', () => {
  const { project } = installed();
  writeFileSync(join(project, 'expected.json'), inNode('page.js'));
  const config = { testEnvironment: require.resolve('jest-environment-jsdom'), transform: {}, testMatch: ['**/jsdom.test.cjs'] };
  writeFileSync(join(project, 'jest.config.json'), JSON.stringify(config));
  run(process.execPath, join(dirname(require.resolve('jest/package.json')), 'bin/jest.js'), '--config', 'jest.config.json');
});
