import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..');

interface Violation {
  from: string;
  to: string;
  rule: { name: string };
}

/** Runs dependency-cruiser with the project's rules on the `src` of a folder; gives "file: rule" for each violation. */
function violations(folder: string): string[] {
  const command = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(ROOT, '.dependency-cruiser.cjs');
  const output = execFileSync(process.execPath, [command, 'src', '--config', config, '--output-type', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const { summary } = JSON.parse(output) as { summary: { violations: Violation[]; totalCruised: number } };
  expect(summary.totalCruised).toBeGreaterThan(0);
  return summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`);
}

/** Files that are there to be imported. */
const TARGETS = [
  'src/index.ts',
  'src/extract.ts',
  'src/extraction.ts',
  'src/options.ts',
  'src/errors.ts',
  'src/document/span.ts',
  'src/lexicon/index.ts',
  'src/lexicon/past-forms.ts',
  'src/1-reading/index.ts',
  'src/2-tokens/index.ts',
  'src/graph/index.ts',
  'src/export/index.ts',
  'src/export/gexf.ts',
  'src/merge/index.ts',
  'src/score/index.ts',
  'src/view/index.ts',
  'src/view/client/index.ts',
  'src/node/index.ts',
  'src/store/index.ts',
  'src/server/index.ts',
  'src/cli/print.ts',
  'eval/score.ts',
  'models/weights.json',
  'models/weights.bin',
  'src/library.ts',
  'src/weights/bundled.ts',
  'src/weights/provided.ts',
];

/** What a file imports, and the rules that forbid it. */
const FORBIDDEN: [file: string, imported: string, ...rules: string[]][] = [
  ['src/3-syntax/room.ts', '../2-tokens', 'room'],
  ['src/3-syntax/result.ts', '../extraction', 'room'],
  ['src/3-syntax/node.ts', 'node:fs', 'node-builtins'],
  ['src/3-syntax/node-without-prefix.ts', 'fs', 'node-builtins'],
  ['src/3-syntax/tagger.ts', 'compromise', 'compromise-in-lexicon'],
  ['src/3-syntax/tokens.ts', 'wink-nlp', 'wink-in-tokens'],
  ['src/3-syntax/model.ts', 'wink-eng-lite-web-model', 'wink-in-tokens'],
  ['src/3-syntax/development.ts', 'fast-check', 'no-development-packages'],
  ['src/3-syntax/nowhere.ts', './missing', 'resolvable'],
  ['src/3-syntax/scores.ts', '../../eval/score', 'room', 'library-is-self-contained'],
  ['src/scores.ts', '../eval/score', 'library-is-self-contained'],
  ['src/3-syntax/bundled.ts', '../weights/bundled', 'room'],
  ['src/3-syntax/weights.ts', '../../models/weights.bin', 'room'],
  ['src/lite/room.ts', '../1-reading', 'lite', 'only-the-pipeline-joins-rooms'],
  ['src/lite/weights.ts', '../weights/bundled', 'lite', 'lite-without-weights'],
  ['src/document/errors.ts', '../errors', 'document'],
  ['src/document/package.ts', 'graphology', 'document'],
  ['src/lexicon/room.ts', '../1-reading', 'lexicon', 'only-the-pipeline-joins-rooms'],
  ['src/lexicon/tagger.ts', 'compromise', 'compromise-in-lexicon'],
  ['src/english/meaning.ts', '../lexicon', 'english'],
  ['src/graph/room.ts', '../1-reading', 'graph', 'only-the-pipeline-joins-rooms'],
  ['src/graph/extract.ts', '../extract', 'graph'],
  ['src/graph/gexf.ts', '../export/gexf', 'graph'],
  ['src/export/extract.ts', '../extract', 'export'],
  ['src/neo4j/extract.ts', '../extract', 'neo4j'],
  ['src/score/extract.ts', '../extract', 'score'],
  ['src/score/gexf.ts', '../export/gexf', 'score'],
  ['src/bullmq/extract.ts', '../extract', 'bullmq'],
  ['src/load-queue.ts', './bullmq/good', 'node-stays-outside'],
  ['src/view/extract.ts', '../extract', 'view'],
  ['src/view/words.ts', '../lexicon', 'view'],
  ['src/view/room.ts', '../1-reading', 'view', 'only-the-pipeline-joins-rooms'],
  ['src/view/page.ts', './client', 'nothing-imports-the-client'],
  ['src/merge/extract.ts', '../extract', 'merge'],
  ['src/merge/gexf.ts', '../export/gexf', 'merge'],
  ['src/merge.ts', './1-reading', 'only-the-pipeline-joins-rooms'],
  ['src/node/room.ts', '../1-reading', 'only-the-pipeline-joins-rooms'],
  ['src/load.ts', './node', 'node-stays-outside'],
  ['src/keep.ts', './store', 'node-stays-outside'],
  ['src/store/extract.ts', '../extract', 'store'],
  ['src/cli/inner.ts', '../extract', 'cli-uses-the-public-door'],
  ['src/cli/format.ts', '../export/gexf', 'cli-uses-the-public-door'],
  ['src/node/print.ts', '../cli/print', 'nothing-imports-cli'],
  ['src/server/room.ts', '../1-reading', 'server', 'only-the-pipeline-joins-rooms'],
  ['src/server/view.ts', '../view', 'server'],
  ['src/mcp/view.ts', '../view', 'mcp'],
  ['src/langchain/view.ts', '../view', 'langchain'],
  ['src/answer.ts', './server', 'servers-stay-outside'],
  // A circle is reported once.
  ['src/6-relations/a.ts', './b', 'no-cycles'],
  ['src/6-relations/b.ts', './a'],
];

const ALLOWED: [file: string, imported: string][] = [
  ['src/annotate.ts', './1-reading'],
  ['src/annotate.ts', './2-tokens'],
  ['src/3-syntax/good.ts', '../document/span'],
  ['src/3-syntax/good.ts', '../lexicon'],
  ['src/3-syntax/good.ts', '../errors'],
  ['src/3-syntax/good.ts', '../../models/weights.json'],
  ['src/3-syntax/good.ts', './better'],
  ['src/3-syntax/good.ts', '../weights/provided'],
  ['src/lite/good.ts', '../library'],
  ['src/2-tokens/wink.ts', 'wink-nlp'],
  ['src/lexicon/compromise.ts', 'compromise'],
  ['src/graph/good.ts', 'graphology'],
  ['src/graph/good.ts', '../extraction'],
  ['src/export/good.ts', '../graph'],
  ['src/neo4j/good.ts', '../export/gexf'],
  ['src/score/good.ts', '../graph'],
  ['src/bullmq/good.ts', '../node'],
  ['src/bullmq/good.ts', 'node:fs'],
  ['src/view/good.ts', '../graph'],
  ['src/view/good.ts', '../export/gexf'],
  ['src/view/good.ts', '../lexicon/past-forms'],
  ['src/view/good.ts', '../merge/index'],
  ['src/view/client/good.ts', '../../view'],
  // Bundled, so no dependency of users.
  ['src/view/client/development.ts', 'fast-check'],
  ['src/merge/good.ts', '../graph'],
  ['src/merge/good.ts', '../lexicon'],
  ['src/node/good.ts', 'node:fs'],
  ['src/node/good.ts', '../extract'],
  ['src/cli/main.ts', 'node:process'],
  ['src/store/good.ts', 'node:zlib'],
  ['src/store/good.ts', '../merge/index'],
  ['src/cli/main.ts', '../node'],
  ['src/cli/main.ts', '../store'],
  ['src/cli/main.ts', '../export'],
  ['src/cli/main.ts', '../view'],
  ['src/cli/main.ts', '../score'],
  ['src/cli/main.ts', '../server'],
  ['src/server/good.ts', 'node:http'],
  ['src/server/good.ts', '../node'],
  ['src/server/good.ts', '../export'],
  ['src/cli/main.ts', '../index'],
];

describe('layers', () => {
  it('are kept by the source', () => {
    expect(violations(ROOT)).toEqual([]);
  });

  it('are guarded: each import that breaks a rule is reported, and no other', () => {
    const folder = mkdtempSync(join(tmpdir(), 'relata-layers-'));
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text, { flag: 'a' });
    };
    try {
      symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
      write('package.json', JSON.stringify({ dependencies: DEPENDENCIES, devDependencies: { 'fast-check': '*' } }));
      for (const path of [...TARGETS, 'src/3-syntax/better.ts']) write(path, path.endsWith('.json') ? '{}' : 'export default 1;\n');
      for (const [file, imported] of [...FORBIDDEN, ...ALLOWED]) write(file, `import '${imported}';\n`);

      const expected = FORBIDDEN.flatMap(([file, , ...rules]) => rules.map((rule) => `${file}: ${rule}`));
      expect(violations(folder).sort()).toEqual(expected.sort());
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

const DEPENDENCIES = { compromise: '*', graphology: '*', 'wink-nlp': '*', 'wink-eng-lite-web-model': '*' };
