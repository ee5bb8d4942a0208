import type { Io } from '../../src/cli/io';
import { duration, Progress } from '../../src/cli/progress';

/** What a terminal was sent while articles of the lengths took the times. */
function shown(articles: readonly (readonly [length: number, milliseconds: number])[], { isTTY = true, isQuiet = false } = {}): string[] {
  const lines: string[] = [];
  let time = 5000;
  const io = { stderr: { write: (text: string) => lines.push(text), isTTY }, now: () => time } as unknown as Io;
  const whole = articles.reduce((sum, [length]) => sum + length, 0);
  const progress = new Progress(whole, articles.length, io, isQuiet);
  for (const [length, milliseconds] of articles) {
    time += milliseconds;
    progress.step(length);
  }
  progress.end();
  return lines.map((line) => line.replace('\r\u001b[K', '<'));
}

test('rate by articles, time left by characters, and a clean line at the end', () => {
  const lines = shown([
    [1000, 500],
    [1000, 1500],
    [3000, 6000],
    [1000, 2000],
  ]);
  expect(lines).toEqual(['<2 of 4 articles, 1.0 a second, 4 s left', '<3 of 4 articles, 0.4 a second, 2 s left', '<']);
});

test.each([
  ['less than a second', Array.from({ length: 9 }, () => [100, 100] as const), {}],
  ['one article, of which nothing is known until it is done', [[100, 9000] as const], {}],
  ['no terminal', [[100, 2000] as const, [100, 2000] as const], { isTTY: false }],
  ['--quiet', [[100, 2000] as const, [100, 2000] as const], { isQuiet: true }],
])('nothing: %s', (_why, articles, world) => {
  expect(shown(articles, world)).toEqual([]);
});

test('no more than ten lines a second', () => {
  expect(shown(Array.from({ length: 1000 }, () => [10, 2] as const)).length).toBeLessThanOrEqual(11);
});

test('articles without text', () => {
  expect(shown([[0, 2000], [0, 1]])[0]).toBe('<1 of 2 articles, 0.5 a second'); // prettier-ignore
});

test.each([
  [10, '1 s'],
  [59_400, '59 s'],
  [125_000, '2 min 5 s'],
  [4_200_000, '1 h 10 min'],
])('%d ms is %s', (milliseconds, text) => {
  expect(duration(milliseconds)).toBe(text);
});
