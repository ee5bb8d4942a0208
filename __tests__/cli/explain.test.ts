import { readFileSync } from 'node:fs';
import { relata } from '../support/command';

test('a sentence, its tree, and what was read from it by which rule', async () => {
  const { code, out } = await relata(['explain'], 'Acme was not bought by Globex.');
  expect(code).toBe(0);
  expect(out.replace(/0\.\d\d/, 'N')).toBe(`Acme was not bought by Globex.

  ╭─ Acme    PROPN  nsubj:pass
  ├─ was     AUX    aux:pass  be
  ├─ not     PART   advmod
  bought     VERB   root  buy
  │  ╭─ by   ADP    case
  ├─ Globex  PROPN  obl:agent
  ╰─ .       PUNCT  punct

  SVO  Acme | bought | by Globex

  Acme | was not bought by | Globex   (not; type acquire; clause/verbal-passive/own; N)
`);
});

test('a file, of which every sentence is shown', async () => {
  const { out } = await relata(['explain', 'corpus/velmora-chips.txt']);
  const title = readFileSync('corpus/velmora-chips.txt', 'utf8').split('\n', 1)[0];
  expect(out.startsWith(`${title}\n\n`)).toBe(true);
  expect(out).toMatch(/said by/);
});

test.each([
  [['explain', '--help'], 0, /^Shows why a relation was read/],
  [['help', 'explain'], 0, /^Shows why a relation was read/],
])('%j', async (argv, code, text) => {
  expect(await relata(argv)).toMatchObject({ code, out: expect.stringMatching(text) as string });
});

test.each([[['explain', 'a', 'b']], [['explain', '--tree']]])('refuses %j', async (argv) => {
  const { code, err } = await relata(argv);
  expect(code).toBe(2);
  expect(err).toMatch(/^relata: .*\nTry: relata explain --help\n$/);
});

test('a text where a file belongs: says where the text goes', async () => {
  const { code, out, err } = await relata(['explain', 'Acme bought Globex.']);
  expect([code, out]).toEqual([1, '']);
  expect(err).toBe(`relata: cannot read Acme bought Globex.: there is no such file
explain reads a file; a text goes to standard input:
  echo "..." | relata explain
`);
});

test('what is there and cannot be read is no text', async () => {
  expect((await relata(['explain', 'corpus'])).err).toBe('relata: cannot read corpus: it is a directory\n');
});
