import { articles } from './articles';
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

  it('tells its version', () => {
    expect(run('version.cjs', `process.stdout.write(require('relata/package.json').version)`)).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('prints nothing when it is loaded', () => {
    expect(run('quiet.mjs', `import 'relata'; import 'relata/export'; import 'relata/node';`)).toBe('');
  });
});
