/* Scores the built library: npm run eval -- [BENCHMARK] [--data DIR] [--forms DIR] [--unjudged] [--json] */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import type { Benchmark } from './benchmark';
import { coreference } from './coreference';
import { claims } from './claims';
import { corpus } from './corpus';
import { dates } from './dates';
import { edges } from './edges';
import { factuality } from './factuality';
import { writeSection } from './evaluation-file';
import { merge } from './merge';
import { names } from './names';
import { openie } from './openie';
import { pairs } from './pairs';
import { printReport } from './print';
import { repairs } from './repairs';
import { statements } from './statements';
import { syntax } from './syntax';
import { forms } from './syntax/forms';
import { verbs } from './verbs';

const BENCHMARKS: readonly Benchmark[] = [
  claims,
  coreference,
  corpus,
  dates,
  edges,
  factuality,
  merge,
  names,
  openie,
  pairs,
  repairs,
  statements,
  syntax,
  verbs,
];

const USAGE = `npm run eval -- [BENCHMARK] [--data DIR] [--forms DIR] [--write FILE] [--unjudged] [--json]

Benchmarks, all of them with data in the repository if none is named:
${BENCHMARKS.map(({ name, summary }) => `  ${name.padEnd(12)}${summary}`).join('\n')}

  --data DIR    the benchmark's data
  --forms DIR   syntax: instead of the treebanks, their sentences in the forms that are there (npm run train -- forms)
  --write FILE  put the figures into a Markdown file, in the benchmark's section
  --unjudged    corpus: instead of what was missed, the claims that no reader has judged
  --json        one object of figures for each benchmark, by its name
`;

const { values, positionals } = parseArgs({
  options: {
    data: { type: 'string' },
    forms: { type: 'string' },
    json: { type: 'boolean', default: false },
    unjudged: { type: 'boolean', default: false },
    write: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
  allowPositionals: true,
});

/** The benchmarks to run, or what is wrong with the command line. */
function choose([name, ...rest]: readonly string[], data: string | undefined): readonly Benchmark[] | string {
  if (rest.length > 0) return 'one benchmark at a time';
  if (name === undefined) return data === undefined ? BENCHMARKS.filter(({ folder }) => folder) : '--data needs a benchmark';
  const inForms = values.forms !== undefined;
  const benchmark = inForms && name === syntax.name ? forms : BENCHMARKS.find((candidate) => candidate.name === name);
  if (!benchmark) return `there is no benchmark ${JSON.stringify(name)}`;
  return (data ?? benchmark.folder) === undefined ? `${name} needs --data` : [benchmark];
}

async function run(benchmarks: readonly Benchmark[]): Promise<void> {
  const figures: Record<string, unknown> = {};
  for (const benchmark of benchmarks) {
    const folder = values.data ?? fileURLToPath(new URL(`../${benchmark.folder!}`, import.meta.url));
    const report = await benchmark.run(folder, { unjudged: values.unjudged, forms: values.forms });
    figures[benchmark.name] = report.figures;
    if (values.write !== undefined) writeSection(values.write, benchmark, report);
    if (!values.json) console.log(`${printReport(benchmark, report)}\n`);
  }
  if (values.json) console.log(JSON.stringify(figures, null, 2));
}

const benchmarks = choose(positionals, values.data);
if (values.help) console.log(USAGE);
else if (typeof benchmarks !== 'string') await run(benchmarks);
else {
  console.error(`${benchmarks}\n\n${USAGE}`);
  process.exitCode = 2;
}
