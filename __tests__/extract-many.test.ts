import { extract, RelataError } from '../src';
import { extractMany, type Article, type ExtractManyOptions, type Outcome } from '../src/node';

async function all<One extends string | Article>(articles: Iterable<One> | AsyncIterable<One>, options: ExtractManyOptions = {}) {
  const outcomes: Outcome<One>[] = [];
  // Threads of their own are of the built package, and are tested with it.
  for await (const outcome of extractMany(articles, { jobs: 1, ...options })) outcomes.push(outcome);
  return outcomes;
}

test('gives what extract gives, article by article', async () => {
  const texts = ['Acme sued Globex.', 'Ann Hart left Oslo.'];
  expect((await all(texts, { detail: 'all' })).map(({ extraction }) => extraction)).toEqual(
    texts.map((text) => extract(text, { detail: 'all' })),
  );
});

test('knows the id and the day of each, and keeps what else the caller has of it', async () => {
  const article = { text: 'Acme sued Globex on Friday.', id: 'first', published: '2024-12-06', path: 'a.txt' };
  const [outcome] = await all([article]);
  expect(outcome!.article.path).toBe('a.txt');
  expect(outcome!.extraction).toEqual(extract(article.text, { id: 'first', referenceDate: '2024-12-06' }));
});

test('takes the day of publication as feeds have it', async () => {
  for (const published of ['Fri, 06 Dec 2024 15:30:00 GMT', '2024-12-06T15:30:00Z', '2024-12-06']) {
    const [outcome] = await all([{ text: 'Acme sued Globex on Friday.', published }]);
    expect(outcome!.extraction?.relations[0]!.time?.start).toBe('2024-12-06');
  }
});

test('has an error in the place of what cannot be extracted, and goes on', async () => {
  const articles = ['Acme.', null, { text: 3 }, { text: 'Acme.', published: 'soon' }, 'Acme sued Globex in Oslo.', 'Globex.'] as string[];
  const outcomes = await all(articles, { maxLength: 10 });
  expect(outcomes.map(({ error }) => (error as RelataError | undefined)?.code)).toEqual([
    undefined,
    'text-not-string',
    'text-not-string',
    'bad-option',
    'text-too-long',
    undefined,
  ]);
});

test('leaves out what is not English where that is asked for', async () => {
  const german =
    'Die Regierung hat am Mittwoch beschlossen, die Steuern für kleine Firmen zu senken. Der Minister sagte, dass die neuen Regeln im nächsten Jahr ' +
    'gelten sollen und dass die Wirtschaft davon viel haben werde. Die Opposition war dagegen und will im Bundestag abstimmen lassen.';
  const [one, other] = await all([german, 'Acme sued Globex.'], { englishOnly: true });
  expect(one!.error).toMatchObject({ code: 'other-language', message: 'the text looks German, not English' });
  expect(one!.extraction).toBeUndefined();
  expect(other!.extraction?.relations).toHaveLength(1);
  // The parser, which is most of the work, is not asked.
  const parseSentence = jest.fn((words: readonly string[]) =>
    words.map((_word, i) => ({ head: i === 0 ? -1 : 0, label: i === 0 ? 'root' : 'dep', upos: 'X' })),
  );
  await all([german], { englishOnly: true, parser: { parseSentence } });
  expect(parseSentence).not.toHaveBeenCalled();
  await all([german], { parser: { parseSentence } });
  expect(parseSentence).toHaveBeenCalled();
  const [kept] = await all([german]);
  expect(kept!.extraction?.warnings.map(({ code }) => code)).toEqual(['not-english']);
});

test.each([
  [null, 'null'],
  [undefined, 'undefined'],
  [3, 'number 3'],
  [['Acme.'], 'an array'],
  [{}, 'undefined'],
])('says what came in the place of an article: %j', async (article, received) => {
  const [outcome] = await all([article] as never[]);
  expect(outcome!.error?.message).toBe(`text must be a string, but ${received} came`);
});

test.each<[string, object]>([
  ['an option of extract', { referenceDate: 'soon' }],
  ['an option that is none', { refrenceDate: '2024-12-06' }],
  ['no threads', { jobs: 0 }],
  ['an order of its own', { order: 'random' }],
  ['no time', { timeout: 0 }],
  ['a language', { englishOnly: 'de' }],
  ['a length below zero', { maxLength: -1 }],
  ['a function for several threads', { jobs: 2, recognizers: [() => []] }],
  ['a function that may be stopped', { timeout: 100, recognizers: [() => []] }],
])('says before the first article what is wrong: %s', async (_what, options) => {
  let taken = 0;
  const articles = (function* () {
    taken++;
    yield 'Acme.';
  })();
  await expect(all(articles, options)).rejects.toBeInstanceOf(RelataError);
  expect(taken).toBe(0);
});

test('takes no more from the source than is wanted, and lets it go', async () => {
  let taken = 0;
  let isClosed = false;
  const articles = (function* () {
    try {
      for (;;) {
        taken++;
        yield 'Acme.';
      }
    } finally {
      isClosed = true;
    }
  })();
  for await (const { extraction } of extractMany(articles, { jobs: 1 })) if (extraction && taken === 3) break;
  expect([taken, isClosed]).toEqual([3, true]);
});

test('ends with the reason of a signal', async () => {
  const stop = new AbortController();
  const seen: unknown[] = [];
  const run = async () => {
    for await (const outcome of extractMany(['Acme.', 'Globex.', 'Velmora.'], { jobs: 1, signal: stop.signal })) {
      seen.push(outcome);
      stop.abort(new Error('enough'));
    }
  };
  await expect(run()).rejects.toThrow('enough');
  expect(seen).toHaveLength(1);
});
