// The layers of docs/architecture.md as rules: `npm run layers`. __tests__/layers.test.ts shows that each one bites.

const ROOM = '^src/([1-9]-[^/]+)/';
const SHARED = ['^src/document/', '^src/english/', '^src/lexicon/', '^src/errors\\.ts$', '^models/(?!.*\\.bin$)'];
const PACKAGE = 'node_modules/';
/** What an extraction is, what tells whether something is one, and the checks that all options share. */
const RESULT = ['^src/(extraction|options|errors)\\.ts$', '^src/document/', '^src/validation/'];

/** A rule that lists all that `from` may import; Node's own modules and imports that lead nowhere have rules of their own. */
const only = (name, from, may, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: [...may, PACKAGE], dependencyTypesNot: ['core'], couldNotResolve: false },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Text goes through the rooms from left to right and never back.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    only(
      'room',
      ROOM,
      [...SHARED, '^src/weights/provided\\.ts$', '^src/$1/'],
      'A numbered room knows the shared data and itself, never another room; it does not know where its weights come from.',
    ),
    {
      name: 'document',
      comment: 'The data that all rooms share depends on nothing, not even on a package.',
      severity: 'error',
      from: { path: '^src/document/' },
      to: { pathNot: '^src/document/' },
    },
    only('lexicon', '^src/lexicon/', SHARED, 'Word knowledge knows no stage of the pipeline.'),
    only(
      'english',
      '^src/english/',
      ['^src/english/', '^src/document/rows\\.ts$', '^src/lexicon/tsv\\.d\\.ts$'],
      'Which words are what depends on nothing.',
    ),
    only(
      'lite',
      '^src/lite/',
      [
        '^src/(library|extract|explain|parse|errors)\\.ts$',
        '^src/validation/options\\.ts$',
        '^src/weights/(provided|hosted)\\.ts$',
        '^src/lite/',
      ],
      'The library without weights is what the library is, and what loads them.',
    ),
    {
      name: 'lite-without-weights',
      comment: 'By no way: a page that is made with relata/lite would have them twice.',
      severity: 'error',
      from: { path: '^src/lite/' },
      to: { path: '^src/weights/bundled\\.ts$', reachable: true },
    },
    only('errors', '^src/errors\\.ts$', ['^src/document/'], 'Everything may throw, so errors know nothing else.'),
    only('result', '^src/(extraction|options)\\.ts$', RESULT, 'Public types do not know how they are made.'),
    only(
      'validation',
      '^src/validation/',
      [...RESULT, '^src/validation/'],
      'What a result must be is said of the result alone, and the checks of options know none of those who take options.',
    ),
    only(
      'graph',
      '^src/graph/',
      [...RESULT, '^src/(english|lexicon)/', '^src/(merge|graph)/'],
      'The graph is made from results alone, several of them merged, and knows which words say nothing.',
    ),
    only(
      'schema',
      '^src/schema/',
      [...RESULT, '^src/(lexicon|merge|schema)/'],
      'How results stand on paper: a name of an older version is found by what makes names, and a merge is its documents.',
    ),
    only(
      'query',
      '^src/query/',
      [...RESULT, '^src/lexicon/', '^src/(graph|query)/'],
      'Questions are asked of results, and what stands at the end of one the graph knows.',
    ),
    only('score', '^src/score/', [...RESULT, '^src/(graph|score)/'], 'A gold is compared with results and their graph.'),
    only('export', '^src/export/', [...RESULT, '^src/(graph|schema|export)/'], 'Formats see the result and its graph.'),
    only(
      'view',
      '^src/view/',
      [...RESULT, '^src/(graph|export|merge|validation|view)/', '^src/lexicon/past-forms\\.ts$'],
      'A viewer shows results: it sees them, their graph and its formats, and merges them; a page has no room for the rest of the lexicon.',
    ),
    only(
      'merge',
      '^src/merge/',
      [...RESULT, '^src/(english|lexicon)/', '^src/(graph|merge|validation)/'],
      'What several documents say is worked out from their results.',
    ),
    {
      name: 'nothing-imports-the-client',
      comment: 'The code of a page needs the DOM; whoever wants it as a page takes page.bundle.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/view/client/' },
      to: { path: '^src/view/client/' },
    },
    only(
      'server',
      '^src/server/',
      [...RESULT, '^src/index\\.ts$', '^src/(graph|node|export|server)/'],
      'A server answers with what the library gives, extracted as many articles are.',
    ),
    only(
      'mcp',
      '^src/mcp/',
      [...RESULT, '^src/index\\.ts$', '^src/(query|mcp)/'],
      'Tools of a language model see texts, results and questions that are asked of them.',
    ),
    only(
      'langchain',
      '^src/langchain/',
      [...RESULT, '^src/index\\.ts$', '^src/(graph|export|langchain)/'],
      'Documents of LangChain are a format of what the library gives.',
    ),
    only('neo4j', '^src/neo4j/', [...RESULT, '^src/(graph|export|neo4j)/'], 'A store takes what a format takes.'),
    only(
      'store',
      '^src/store/',
      [...RESULT, '^src/(english|lexicon)/', '^src/(graph|export|merge|store)/'],
      'A store keeps results and what merging them takes.',
    ),
    only(
      'bullmq',
      '^src/bullmq/',
      ['^src/(index|errors)\\.ts$', '^src/(export|node)/', '^src/validation/(options|optional-package)\\.ts$', '^src/bullmq/'],
      'Workers on many machines extract as threads on one do, and write what formats write.',
    ),
    {
      name: 'only-the-pipeline-joins-rooms',
      comment: 'annotate.ts, extract.ts and index.ts join rooms; whoever else needs them asks one of those.',
      severity: 'error',
      from: { path: '^src/', pathNot: [ROOM, '^src/(annotate|extract|index)\\.ts$'] },
      to: { path: ROOM },
    },
    {
      name: 'cli-uses-the-public-door',
      comment:
        'The command can do no more than a user of the library can; that it guesses misspelt words as the library does is no part of that.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: {
        path: '^src/',
        pathNot: [
          '^src/cli/',
          '^src/index\\.ts$',
          '^src/document/nearest\\.ts$',
          '^src/(export|mcp|node|score|server|store|view)/index\\.ts$',
        ],
      },
    },
    {
      name: 'nothing-imports-cli',
      comment: 'The command prints and exits; a library does neither.',
      severity: 'error',
      from: { pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'node-stays-outside',
      comment: 'What needs Node is behind relata/node, relata/bullmq, relata/store and the servers: the rest runs in a browser.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(node|bullmq|store|server|mcp|cli)/' },
      to: { path: '^src/(node|bullmq|store)/' },
    },
    {
      name: 'servers-stay-outside',
      comment: 'What serves the library is no part of it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(server|mcp|cli)/' },
      to: { path: '^src/(server|mcp)/' },
    },
    {
      name: 'node-builtins',
      comment: 'Modules of Node are for relata/node, relata/bullmq, relata/store, the servers and the command: the rest runs in a browser.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(node|bullmq|store|server|mcp|cli)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'compromise-in-lexicon',
      comment: 'One adapter asks compromise about words and remembers the answers; as a tagger it is slow.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/lexicon/compromise\\.ts$' },
      to: { path: 'node_modules/compromise/' },
    },
    {
      name: 'wink-in-tokens',
      comment: 'The wink-nlp model is loaded once, in one place; loading it again and again ends in a RangeError.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/2-tokens/' },
      to: { path: 'node_modules/wink-' },
    },
    {
      name: 'no-development-packages',
      comment:
        'A package that src imports must be in "dependencies", or a user does not get it. Optional peers are there for their users, and what the client and relata/lite use is bundled.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(?:view/client|lite)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm-peer'] },
    },
    {
      name: 'library-is-self-contained',
      comment: 'Tests, benchmarks and training use the library; it does not know them.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(?!src/|models/|.*node_modules/)', dependencyTypes: ['local'] },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Imports of types count: a layer that needs another one's types depends on it.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.d.ts', '.js', '.json'],
    },
  },
};
