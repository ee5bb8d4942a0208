// One library in a process of its own, timed on request: their heaps stay apart, and so does compromise, whose full version changes
// the small one in the same process. Plain JavaScript, so that nothing stands between Node and the code that is measured.
//   fork('contender.mjs', [name]); send(text) → { milliseconds, peakBytes }

/** @type {Record<string, () => Promise<(text: string) => unknown>>} */
const CONTENDERS = {
  extract: async () => {
    const { extract } = await import('relata');
    return (text) => extract(text).relations.length;
  },
  wink: async () => {
    const { default: winkNLP } = await import('wink-nlp');
    const { default: model } = await import('wink-eng-lite-web-model');
    // Tokens, sentence boundaries and tags: the least that anything built on it needs.
    const nlp = winkNLP(model, ['sbd', 'pos']);
    return (text) => nlp.readDoc(text).sentences().length();
  },
  compromiseTopics: async () => {
    const { default: nlp } = await import('compromise');
    return (text) => nlp(text).topics().json().length;
  },
};

const run = await CONTENDERS[process.argv[2]]();

// No garbage collection is forced in between: it also throws away compiled code, and short texts would pay for that alone.
process.on('message', (/** @type {string} */ text) => {
  const start = performance.now();
  run(text);
  const milliseconds = performance.now() - start;
  process.send?.({ milliseconds, peakBytes: process.resourceUsage().maxRSS * 1024 });
});
process.send?.('ready');
