/*
 * Measures the built library: npm run bench -- [--json] [--data DIR]; with `scale` how it does with many articles, with `soak` whether it stays as fast
 * and small: npm run bench -- soak [--minutes 20]; with `store` a store: npm run bench -- store [COUNT…]
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { measureColdStart } from './cold-start';
import { measureGrowth } from './growth';
import { measureScale, soak } from './scale';
import { gzipBytes, installedBytes } from './size';
import { measureSpeed } from './speed';
import { measureSyntax } from './syntax';
import { measureStore } from './store';
import { readBenchText } from './text';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '20' },
    json: { type: 'boolean', default: false },
    data: { type: 'string', default: fileURLToPath(new URL('../corpus', import.meta.url)) },
  },
});

const [part, ...counts] = positionals;
if (part !== undefined) {
  if (part === 'scale') measureScale(values.data, ROOT);
  else if (part === 'soak') soak(values.data, Number(values.minutes));
  else if (part === 'store') measureStore(counts.map(Number));
  else throw new Error(`there is no part ${part}: scale, soak or store`);
  process.exit();
}

const text = await readBenchText(values.data);
const wordsPerSecond = await measureSpeed(text);
const syntax = await measureSyntax(text);
const growth = await measureGrowth(text);
const coldStart = measureColdStart(text.article);
const coldStartMs = Math.round(coldStart.milliseconds);
const installed = installedBytes(ROOT);
const gzip = await gzipBytes(ROOT);

if (values.json) {
  const round = (ratio: number) => Number(ratio.toFixed(2));
  const ratios = { '10': round(growth.ratios[10]), '100': round(growth.ratios[100]) };
  const sizes = { installedBytes: installed, gzipBytes: gzip };
  console.log(JSON.stringify({ wordsPerSecond, syntaxWordsPerSecond: syntax.wordsPerSecond, growth: ratios, coldStartMs, ...sizes }));
} else {
  const whole = (n: number) => Math.round(n).toLocaleString('en').padStart(11);
  const mebi = (bytes: number) => (bytes / 2 ** 20).toFixed(1).padStart(11);
  const { milliseconds, ratios, peakBytes } = growth;
  const cpu = coldStart.processor;
  const parts = Object.entries(syntax.shares).map(([part, share]) => `  ${part.padEnd(33)}${whole(100 * share)}`);
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}; ${text.words} words of ${values.data}

Words per second
  extract                          ${whole(wordsPerSecond.extract)}
  its tagger and parser alone      ${whole(syntax.wordsPerSecond)}
  wink-nlp, tokens and tags alone  ${whole(wordsPerSecond.wink)}
  compromise, topics               ${whole(wordsPerSecond.compromiseTopics)}

Time of the tagger and parser, percent
${parts.join('\n')}

Milliseconds of extract, growing with the text
  the text                         ${whole(milliseconds[1])}
  10 times the text                ${whole(milliseconds[10])}   ${ratios[10].toFixed(1)} times as long
  100 times the text               ${whole(milliseconds[100])}   ${ratios[100].toFixed(1)} times as long, ${mebi(peakBytes).trim()} MiB of memory

Cold start, milliseconds
  import and first results         ${whole(coldStartMs)}
  of the processor: import         ${whole(cpu.import)}
    the first sentence             ${whole(cpu.firstSentence)}
    the first article              ${whole(cpu.firstArticle)}
    the same article again         ${whole(cpu.again)}

Size
  MiB installed, with dependencies ${mebi(installed)}
  MiB in a browser, min and gzip   ${mebi(gzip)}`);
}
