// Writes the figures in README.md, between its markers, from the evaluation and the benchmark:
// npm run figures -- [eval] [bench] [syntax|openie|names|dates|coreference --data DIR]. eval and bench without a name. The benchmark wants a machine that does nothing else.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const README = new URL('../README.md', import.meta.url);
const WRITERS = {
  eval: ['eval:corpus', corpusTable],
  syntax: ['eval:syntax', syntaxTable],
  openie: ['eval:openie', openieTable],
  names: ['eval:names', namesTable],
  dates: ['eval:dates', datesTable],
  coreference: ['eval:coreference', coreferenceTable],
  bench: ['bench', benchTable],
};

const { values: options, positionals } = parseArgs({ options: { data: { type: 'string' } }, allowPositionals: true });
const wanted = positionals.length > 0 ? positionals : ['eval', 'bench'];
const unknown = wanted.find((name) => !Object.hasOwn(WRITERS, name));
if (unknown !== undefined) {
  console.error(`there are no figures ${JSON.stringify(unknown)}; known are ${Object.keys(WRITERS).join(', ')}`);
  process.exit(2);
}
for (const name of wanted) {
  const [marker, table] = WRITERS[name];
  const lines = table();
  // Read only now: somebody may have edited the README while the benchmark ran.
  writeFileSync(README, between(readFileSync(README, 'utf8'), marker, lines));
}

function between(text, marker, lines) {
  const [open, close] = [`<!-- ${marker} -->`, `<!-- /${marker} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`README.md has no place ${open} … ${close}`);
  return [text.slice(0, start + open.length), '', ...lines, '', text.slice(end)].join('\n');
}

function figuresOf(script, ...args) {
  const output = execFileSync('npm', ['run', '--silent', script, '--', ...args, '--json'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 2],
  });
  return JSON.parse(output);
}

function corpusTable() {
  const { corpus } = figuresOf('eval', 'corpus');
  const ratio = ({ found, of }) => `${found}/${of}`;
  const right = ({ precision: { found, of } }) => (of === 0 ? '' : `${found}/${of}, ${Math.round((100 * found) / of)}%`);
  const row = (name, score) => [
    name,
    ratio(score.entities),
    ratio(score.relations),
    ratio(score.falseRelations),
    right(score),
    score.unjudged,
  ];
  // The ends say how far the articles lie apart; `npm run eval` prints all of them.
  const share = ({ relations: { found, of } }) => found / of;
  const byShare = [...corpus.articles].sort((a, b) => share(a) - share(b));
  const called = ({ article }) => article.replace(/\.txt$/, '');
  return markdown([
    ['', 'entities found', 'relations found', 'traps claimed', 'claims judged right', 'not judged yet'],
    row(`all ${byShare.length} articles`, corpus),
    row(`fewest relations found: ${called(byShare[0])}`, byShare[0]),
    row(`most: ${called(byShare.at(-1))}`, byShare.at(-1)),
  ]);
}

/** The parser on the dev files of the treebanks under --data. */
function syntaxTable() {
  const { syntax } = figuresOf('eval', 'syntax', '--data', options.data ?? '');
  const percent = (share) => (100 * share).toFixed(1);
  const rows = Object.entries(syntax)
    .filter(([file]) => file.endsWith('dev.conllu'))
    .flatMap(([file, figures]) =>
      [
        ['gold tokens', figures.gold],
        ['raw text', figures.raw],
      ].map(([name, score]) => [
        `${file.split('/')[0].toUpperCase()} dev, ${name}`,
        ...['upos', 'uas', 'las', 'svo'].map((key) => percent(score[key])),
      ]),
    );
  return [
    'The parser on Universal Dependencies treebanks, in percent (`npm run eval -- syntax --data DIR`):',
    '',
    ...markdown([['', 'UPOS', 'UAS', 'LAS', 'subject–verb–object triples'], ...rows]),
  ];
}

/** The sentences of BenchIE and CaRB under --data, beside the outputs of other systems that lie there. */
function openieTable() {
  const { benchie, carb, carbOfBenchie, qasrl, peers } = figuresOf('eval', 'openie', '--data', options.data ?? '').openie;
  const points = (share) => (share === undefined ? '' : share.toFixed(3));
  const row = (name, facts, words) => [name, points(facts?.precision), points(facts?.recall), points(facts?.f1), points(words?.f1)];
  const others = Object.entries(peers)
    .filter(([, peer]) => peer.benchie)
    .sort(([, a], [, b]) => b.benchie.f1 - a.benchie.f1)
    .slice(0, 4);
  return [
    'Facts of single sentences, beside the outputs of other systems scored by the same code, on the 157 sentences that BenchIE and CaRB’s dev file',
    'share (`npm run eval -- openie --data DIR`):',
    '',
    ...markdown([
      ['', 'BenchIE P', 'BenchIE R', 'BenchIE F1', 'CaRB F1'],
      row('**relata**', benchie, carbOfBenchie),
      ...others.map(([name, peer]) => row(name, peer.benchie, peer.carb)),
    ]),
    '',
    `On all of CaRB’s dev file: P ${points(carb.precision)}, R ${points(carb.recall)}, F1 ${points(carb.f1)}, AUC ${points(carb.auc)}; no extraction for ${(100 * carb.none).toFixed(1)}% of the sentences.`,
    `OpenIE 5 there: F1 ${points(peers.openie5?.carb.f1)}, AUC ${points(peers.openie5?.carb.auc)}. QASRL-GS: an answer for ${points(qasrl.coverage)} of the questions about verbs.`,
    'The rules were written with an eye on these sentences: expect some four fifths of the BenchIE figure on others.',
  ];
}

/** Names of people, organizations and places in the dev files under --data: those that the tagger was not trained on. */
function namesTable() {
  const { names } = figuresOf('eval', 'names', '--data', options.data ?? '');
  const percent = (share) => (100 * share).toFixed(1);
  const rows = Object.entries(names)
    .filter(([, { trainedOn }]) => !trainedOn)
    .map(([file, { f1, person, organization, place, peers }]) => [
      file,
      ...[f1, person, organization, place, peers.compromise.f1].map(percent),
    ]);
  return [
    'Names, span and type, F1 in percent (`npm run eval -- names --data DIR`), on files that the tagger was not trained on:',
    '',
    ...markdown([['', 'all three types', 'person', 'organization', 'place', 'compromise, all'], ...rows]),
  ];
}

function datesTable() {
  const { recognizers, worldwide } = figuresOf('eval', 'dates', '--data', options.data ?? '').dates;
  const percent = (share) => (100 * share).toFixed(1);
  return [
    `Dates, times and durations (\`npm run eval -- dates --data DIR\`): ${percent(recognizers.valueAccuracy)}% of the values of Recognizers-Text’s cases are right`,
    `(chrono-node ${percent(recognizers.chrono.valueAccuracy)}%), ${percent(recognizers.sameValueAccuracy)}% without any convention on how to write them; spans of dates in world news, calendar words alone: ${percent(worldwide.spanF1)} F1.`,
  ];
}

function coreferenceTable() {
  const { gap } = figuresOf('eval', 'coreference', '--data', options.data ?? '').coreference;
  const points = (share) => share.toFixed(3);
  return [
    `Pronouns of GAP (\`npm run eval -- coreference --data DIR\`): F1 ${points(gap.f1)}, feminine to masculine ${points(gap.bias)}; the nearest name ${points(gap.baselines['nearest name'].f1)}.`,
    'The ranking was trained on these texts; its [card](models/pronouns.md) has the figure for texts that it has not seen.',
  ];
}

function benchTable() {
  const { wordsPerSecond, syntaxWordsPerSecond, growth, coldStartMs, installedBytes, gzipBytes } = figuresOf('bench');
  const whole = (n) => Math.round(n).toLocaleString('en');
  const mebi = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
  return markdown([
    ['measure', `Node ${process.version}, ${process.platform} ${process.arch}`],
    ['words per second, `extract`', whole(wordsPerSecond.extract)],
    ['words per second, the parser alone', whole(syntaxWordsPerSecond)],
    ['words per second, wink-nlp (tokens and tags alone)', whole(wordsPerSecond.wink)],
    ['words per second, compromise (topics)', whole(wordsPerSecond.compromiseTopics)],
    ['time for 10 and 100 times the text', `${growth[10]} and ${growth[100]} times as long`],
    ['import and first article', `${whole(coldStartMs)} ms`],
    ['installed, with dependencies', mebi(installedBytes)],
    ['in a browser, minified and gzipped', mebi(gzipBytes)],
  ]);
}

/** The first column is words, the others are numbers. */
function markdown([columns, ...rows]) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)];
}
