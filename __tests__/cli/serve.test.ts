import { relata } from '../support/command';

test.each([
  [['articles/'], 'articles come over HTTP, but "articles/" came'],
  [['--port', '70000'], '--port must be a whole number from 0 to 65535, but "70000" came'],
  [['--port', 'http'], '--port must be a whole number from 0 to 65535, but "http" came'],
  [['--host', ''], '--host must name an address'],
  [['--max-length', '0'], '--max-length must be a whole number from 1 up'],
  [['--timeout', '1.5'], '--timeout must be a whole number from 1 up'],
  [['--reference-date', '2024-12-06'], 'there is no option --reference-date'],
  [['--strict'], '--strict keeps only your own relations'],
])('relata serve %j', async (argv, expected) => {
  const { code, out, err } = await relata(['serve', ...argv]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(expected);
  expect(err).toMatch(/\nTry: relata serve --help\n$/);
});

test('relata serve --help', async () => {
  const { code, out } = await relata(['serve', '--help']);
  expect(code).toBe(0);
  for (const line of out.split('\n')) expect(line.length).toBeLessThan(112);
});
