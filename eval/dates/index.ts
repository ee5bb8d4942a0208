import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extract } from 'relata';

import type { Benchmark, Report } from '../benchmark';
import { readIob } from './iob';
import { readCases } from './recognizers';
import { scoreRecognizers, shareOf, type SystemScore } from './recognizers-benchmark';
import { scoreWorldwide, type WorldwideScore } from './worldwide';
import type { SpanScore } from './span-score';
import { readTimex3, scoreTimex3, type Timex3Score } from './timex3';

/** Dates, times and durations: where they stand, and what they say. */
export const dates: Benchmark = {
  name: 'dates',
  summary: 'dates, times and durations: spans and values on test cases of a date recogniser, spans in news',
  run: async (folder) => {
    const read = async (room: string, name: string): Promise<string | undefined> => readIfThere(join(folder, room, name));
    const cases = await Promise.all(RECOGNIZERS.map(async (name) => [name, await read('dates', `${name}.jsonl`)] as const));
    const news = await read('ner', 'worldwide.iob');
    const articles = await read('dates', 'aquaint.jsonl');
    const there = cases.filter(([, source]) => source !== undefined);
    if (there.length === 0 && news === undefined && articles === undefined) {
      throw new Error(`there is neither dates/recognizers.jsonl nor ner/worldwide.iob in ${folder}`);
    }
    return report(
      there.map(([name, source]) => [name, scoreRecognizers(readCases(source!))] as const),
      news === undefined ? undefined : scoreWorldwide(readIob(news)),
      articles === undefined ? undefined : scoreTimex3(readTimex3(articles), (text, referenceDate) => extract(text, { referenceDate })),
    );
  },
};

/** Halves of one set of test cases: those of the whole recogniser, and those of its single parsers. */
const RECOGNIZERS = ['recognizers', 'recognizers-parsers'];

const readIfThere = async (path: string): Promise<string | undefined> => (existsSync(path) ? readFile(path, 'utf8') : undefined);

function report(
  recognizers: readonly (readonly [string, readonly SystemScore[]])[],
  worldwide: WorldwideScore | undefined,
  timex3: ReadonlyMap<string, Timex3Score> | undefined,
): Report {
  const rows = [
    ...recognizers.flatMap(([name, systems]) =>
      systems.map((score) => [
        `${name}, ${score.system}`,
        percent(score.spans.f1),
        percent(score.bareSpans.f1),
        percent(shareOf(score, 'any')),
        percent(shareOf(score, 'same')),
      ]),
    ),
    ...(worldwide ? [['worldwide, relata', percent(worldwide.whole.f1), percent(worldwide.stripped.f1), '', '']] : []),
    ...[...(timex3 ?? [])].map(([type, score]) => [
      `aquaint ${type}, relata`,
      percent(score.strict.f1),
      percent(score.f1(score.relaxed)),
      percent(score.f1(score.values)),
      '',
    ]),
  ];
  return {
    figures: {
      ...Object.fromEntries(
        recognizers.map(([name, [ours, chrono]]) => [camelCase(name), { ...figuresOf(ours!), chrono: figuresOf(chrono!) }]),
      ),
      ...(worldwide && {
        worldwide: { spanF1: worldwide.stripped.f1, wholeSpanF1: worldwide.whole.f1, ...sides(worldwide.stripped) },
      }),
      ...(timex3 && {
        aquaint: Object.fromEntries(
          [...timex3].map(([type, score]) => [
            type.toLowerCase(),
            { strictF1: score.strict.f1, relaxedF1: score.f1(score.relaxed), valueF1: score.f1(score.values) },
          ]),
        ),
      }),
    },
    columns: ['texts, reader', 'span F1', 'bare span F1', 'values', 'values, same words'],
    rows,
    legend: [
      'span F1: exact spans; bare: recognizers without function words at their beginning, worldwide our spans cut down to their calendar words',
      'values: of the results that are dates, times, ranges or durations, those with a reading that says the same, or the same by convention:',
      'the end of a range ("to 2018" with or without 2018), the limit in "by Friday", days in "two months ago", hours of an evening, "several"',
      'values, same words: those that need none of these conventions',
      'aquaint: TIMEX3 as TempEval-3 counts it: exact spans, spans that overlap (second column), those of them with the same value, all as F1',
      ...recognizers.flatMap(([name, systems]) =>
        systems.map(
          ({ system, byType }) =>
            `${name}, ${system}, values by type: ${[...byType].map(([type, { right, of }]) => `${type} ${right}/${of}`).join(', ')}`,
        ),
      ),
    ],
    notes: [
      ...recognizers.flatMap(([name, [ours]]) => [...ours!.misses.map((miss) => `value: ${miss}`), ...notesOf(name, ours!.bareSpans)]),
      ...notesOf('worldwide', worldwide?.stripped),
    ],
  };
}

const camelCase = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const percent = (share: number): string => (100 * share).toFixed(2);

const figuresOf = (score: SystemScore): Record<string, unknown> => ({
  spanF1: score.spans.f1,
  bareSpanF1: score.bareSpans.f1,
  valueAccuracy: shareOf(score, 'any'),
  sameValueAccuracy: shareOf(score, 'same'),
  byConvention: Object.fromEntries(score.verdicts),
  byType: Object.fromEntries(score.byType),
});

const sides = ({ right, found, gold }: SpanScore): Record<string, number> => ({
  precision: right / (found || 1),
  recall: right / (gold || 1),
});

const notesOf = (name: string, score: SpanScore | undefined): string[] =>
  score ? [...score.missed.map((span) => `${name}, missed: ${span}`), ...score.spurious.map((span) => `${name}, not marked: ${span}`)] : [];
