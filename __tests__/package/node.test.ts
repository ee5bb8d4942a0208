import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articles } from './articles';
import { installed } from './install';
import { answerInNode, difference, run } from './programs';

describe('the installed package in Node', () => {
  it('gives the same bytes as ES module and as CommonJS', async () => {
    const esm = await answerInNode(articles(), 'esm');
    expect(JSON.parse(esm)).toHaveLength(articles().length);
    expect(difference(esm, await answerInNode(articles(), 'cjs'))).toBeUndefined();
  });

  it.each([
    ['mjs', (name: string, path: string) => `import * as ${name} from '${path}';`],
    ['cjs', (name: string, path: string) => `const ${name} = require('${path}');`],
  ])('shares one library between its entry points (.%s)', (extension, load) => {
    const output = run(
      `entries.${extension}`,
      `${load('relata', 'relata')} ${load('formats', 'relata/export')} ${load('node', 'relata/node')}
       const isOurs = (call) => Promise.resolve().then(call).then(() => 'no error', (error) => error instanceof relata.RelataError);
       Promise.all([
         isOurs(() => relata.extract(42)),
         isOurs(() => formats.toJSON(42)),
         isOurs(() => node.extractFile('no/such/file')),
       ]).then((answers) => console.log(JSON.stringify(answers)));`,
    );
    expect(JSON.parse(output)).toEqual([true, true, true]);
  });

  it.each([
    ['mjs', `import { extractMany } from 'relata/node'; import { extract } from 'relata';`],
    ['cjs', `const { extractMany } = require('relata/node'); const { extract } = require('relata');`],
  ])('extracts many articles in threads as in one (.%s)', (extension, load) => {
    const output = run(
      `many.${extension}`,
      `${load}
       (async () => {
         const texts = Array.from({ length: 30 }, (_, i) => \`Acme\${i} sued Globex on Friday, said Ann Hart.\`);
         const articles = [...texts.map((text, i) => ({ text, id: 'a' + i, published: '2024-12-0' + (1 + (i % 9)) })), { text: 7 }];
         const answers = {};
         for (const order of ['source', 'finished']) {
           const got = [];
           for await (const outcome of extractMany(articles, { jobs: 2, order, detail: 'all' })) got.push(outcome);
           if (order === 'finished') got.sort((a, b) => articles.indexOf(a.article) - articles.indexOf(b.article));
           const same = got.slice(0, -1).every(({ article: { text, id, published }, extraction }) =>
             JSON.stringify(extraction) === JSON.stringify(extract(text, { id, referenceDate: published, detail: 'all' })));
           answers[order] = [got.length, same, got.at(-1).error.name, got.at(-1).error.code];
         }
         const slow = [];
         for await (const { error } of extractMany(['Acme sued Globex. '.repeat(50000), 'Acme.'], { jobs: 1, timeout: 5000 })) slow.push(error?.code ?? 'done');
         answers.slow = slow;
         const stop = new AbortController();
         setTimeout(() => stop.abort(new Error('enough')), 300);
         answers.stopped = await (async () => { for await (const _ of extractMany((function* () { for (;;) yield texts.join(' '); })(), { jobs: 2, signal: stop.signal })); })().catch((error) => error.message);
         console.log(JSON.stringify(answers));
       })();`,
    );
    const whole = [31, true, 'RelataError', 'text-not-string'];
    expect(JSON.parse(output)).toEqual({ source: whole, finished: whole, slow: ['timed-out', 'done'], stopped: 'enough' });
  });

  it('tells its version', () => {
    expect(run('version.cjs', `process.stdout.write(require('relata/package.json').version)`)).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('brings a command that reads an article from standard input', () => {
    const { project } = installed();
    const { bin } = JSON.parse(readFileSync(join(project, 'node_modules/relata/package.json'), 'utf8')) as { bin: { relata: string } };
    const command = join(project, 'node_modules/relata', bin.relata);
    expect(readFileSync(command, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    const output = execFileSync(process.execPath, [command, 'extract'], { input: 'Acme was bought by Globex in 2019.', encoding: 'utf8' });
    expect(JSON.parse(output)).toMatchObject({ schema: 'relata/2' });
  });

  it('prints nothing when it is loaded', () => {
    expect(
      run('quiet.mjs', `import 'relata'; import 'relata/export'; import 'relata/node'; import 'relata/neo4j'; import 'relata/bullmq';`),
    ).toBe('');
  });
});
