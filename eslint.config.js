import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import prettier from 'eslint-config-prettier';
import globals from 'globals';
import tseslint from 'typescript-eslint';

import { noWordLists } from './scripts/eslint-word-lists.mjs';

export default defineConfig(
  { ignores: ['**/dist/', 'site/', 'training/build/', 'coverage/', 'models/', 'corpus/'] },
  js.configs.recommended,
  { files: ['**/*.{js,mjs,cjs}'], languageOptions: { globals: globals.node } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A value that an index or a map is known to hold: `!` says so without a check at run time.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Index access is typed as always there (see tsconfig.json), so a needed check of `list[i]`, or the `!` that says that it is
      // relied on, would look unnecessary.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // `word[word.length - 1] === 's'` compares one character without a call.
      '@typescript-eslint/prefer-string-starts-ends-with': ['error', { allowSingleElementEquality: 'always' }],
      // A number in a message is printed as it is; objects and undefined are still errors.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Parallel columns are walked by one index, even where a loop reads a single one.
      '@typescript-eslint/prefer-for-of': 'off',
      // `() => list.push(x)` and, in a function that returns nothing, `return attach(x)` are not confusing.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      // A parameter that a signature demands and this function does not need.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
    },
  },
  // Only the command prints.
  { files: ['src/**/*.ts'], ignores: ['src/cli/**'], rules: { 'no-console': 'error' } },
  {
    files: ['src/**/*.ts'],
    ignores: [
      // What these list are options, formats, elements of pages and parts of queries.
      'src/{bullmq,cli,export,langchain,mcp,neo4j,node,server,store,validation,view}/**',
      'src/**/options.ts',
      // What are no English words, by the rule: the names of the program's own types.
      'src/document/**',
    ],
    plugins: { english: { rules: { 'no-word-lists': noWordLists } } },
    rules: { 'english/no-word-lists': 'error' },
  },
  prettier,
);
