// CommonJS throughout: jest 30 still needs a flag of Node's for ES modules, and the build is tested on its own as both.
const common = {
  testEnvironment: 'node',
  transform: {
    '\\.[cm]?[jt]s$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }],
    '\\.(tsv|bin|wasm|css|bundle)$': '<rootDir>/scripts/jest-data-transform.cjs',
  },
  // ES modules: hashes, and behind CommonJS packages antlr4, modern-tar, and what linkedom reads selectors and HTML with.
  transformIgnorePatterns: [
    '/node_modules/(?!(?:@noble/hashes|antlr4|boolbase|compromise|css-select|css-what|cssomnom|d3-[a-z]+|dom[a-z-]+|entities|modern-tar|nth-check|suffix-thumb)/)',
  ],
  moduleFileExtensions: ['ts', 'mjs', 'cjs', 'js', 'json', 'node'],
};

/** @type {import('jest').Config} */
module.exports = {
  // A busy machine starts a browser or a compiler slowly.
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      // Tests ask rooms as well, which do not know where weights come from.
      setupFiles: ['<rootDir>/scripts/provide-weights.ts'],
      testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/__tests__/(?:package|environments)/'],
      modulePathIgnorePatterns: ['<rootDir>/dist/'],
    },
    {
      // What a user gets: the packed, installed, bundled library. Needs `npm run build` first.
      ...common,
      displayName: 'package',
      testMatch: ['<rootDir>/__tests__/package/**/*.test.ts'],
      globalSetup: '<rootDir>/__tests__/package/install.ts',
    },
    {
      // The same with the tools of users: bundlers, test runners, runtimes. Those in `downloaded` are fetched when their tests run.
      ...common,
      displayName: 'environments',
      testMatch: ['<rootDir>/__tests__/environments/**/*.test.ts'],
      globalSetup: '<rootDir>/__tests__/environments/install.ts',
    },
  ],
};
