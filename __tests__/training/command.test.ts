import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

// What it runs is read where no bundler turns tables into text: one import that reaches a table and nothing can be trained.
test('the command that trains starts, and says what it trains', () => {
  const { status, stderr } = spawnSync('npx', ['tsx', '--tsconfig', 'scripts/tsconfig.run.json', 'training/main.ts', '--help'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  for (const task of ['lexicon', 'teacher', 'syntax', 'kinds', 'names', 'pronouns', 'confidence'])
    expect(stderr).toMatch(new RegExp(`^  ${task} `, 'm'));
});
