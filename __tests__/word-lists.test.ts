import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

/** What the rule finds in a piece of code: the lines. In a process of its own, since ESLint and the rule are ES modules. */
function linesWithLists(code: string): number[] {
  const rule = pathToFileURL(join(__dirname, '../scripts/eslint-word-lists.mjs')).href;
  const script = `import { Linter } from 'eslint'; import { noWordLists } from '${rule}';
    const plugins = { english: { rules: { 'no-word-lists': noWordLists } } };
    const found = new Linter().verify(process.argv[1], { plugins, rules: { 'english/no-word-lists': 'error' } });
    process.stdout.write(JSON.stringify(found.map(({ line }) => line)));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', script, code], { encoding: 'utf8' })) as number[];
}

it('lists of English words are found in code, in whatever form', () => {
  const lists = [
    `const a = new Set(['say', 'tell', 'add', 'claim']);`,
    `const b = 'say tell add claim'.split(' ');`,
    `const c = wordSet('say tell add claim');`,
    `const d = new Map([['say', 1], ['tell', 2], ['add', 3], ['claim', 4]]);`,
    `const e = wordTable({ say: 1, tell: 2, add: 3, claim: 4 });`,
    `const f = /^(?:say|tell|add|claim)$/.test(word);`,
    `const g = /a \\b(say|tell|add|claim)/;`,
  ];
  expect(linesWithLists(lists.join('\n'))).toEqual(lists.map((_, index) => index + 1));
});

it('three words, names of types, sentences, endings and notations are no lists', () => {
  const others = [
    `const a = new Set(['say', 'tell', 'add']);`,
    `const b = new Set(['nsubj', 'obj', 'obl', 'conj', 'appos']);`,
    `const c = new Set(['person', 'organization', 'place', 'facility']);`,
    `fail('one text at a time, and no more');`,
    `const d = /(?:ation|ment|ance|ence)$/;`,
    `const e = /\\d+(?:st|nd|rd|th)/;`,
    `const f = { subject: 1, object: 0.7, oblique: 0.5, owner: 0.6 };`,
  ];
  expect(linesWithLists(others.join('\n'))).toEqual([]);
});
