import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Benchmark, Report } from '../benchmark';
import { readCases, SCORED } from './recognizers';
import { scoreRecognizers, type SystemScore } from './recognizers-benchmark';
import { scoreWorldwide, type WorldwideScore } from './worldwide';
import type { SpanScore } from './span-score';

/** Dates, times and durations: where they stand, and what they say. */
export const dates: Benchmark = {
  name: 'dates',
  summary: 'dates, times and durations: spans and values on test cases of a date recogniser, spans in news',
  run: async (folder) => {
    const cases = await readIfThere(join(folder, 'dates', 'recognizers.jsonl'));
    const news = await readIfThere(join(folder, 'ner', 'worldwide.iob'));
    if (cases === undefined && news === undefined)
      throw new Error(`there is neither dates/recognizers.jsonl nor ner/worldwide.iob in ${folder}`);
    return report(
      cases === undefined ? undefined : scoreRecognizers(readCases(cases)),
      news === undefined ? undefined : scoreWorldwide(news),
    );
  },
};

const readIfThere = async (path: string): Promise<string | undefined> => (existsSync(path) ? readFile(path, 'utf8') : undefined);

function report(recognizers: readonly SystemScore[] | undefined, worldwide: WorldwideScore | undefined): Report {
  const systems = recognizers ?? [];
  const rows = [
    ...systems.map((score) => [
      `recognizers, ${score.system}`,
      percent(score.spans.f1),
      percent(score.bareSpans.f1),
      percent(shareOf(score, 'any')),
      percent(shareOf(score, 'same')),
    ]),
    ...(worldwide ? [['worldwide, relata', percent(worldwide.whole.f1), percent(worldwide.stripped.f1), '', '']] : []),
  ];
  return {
    figures: {
      ...(recognizers && { recognizers: { ...figuresOf(systems[0]), chrono: figuresOf(systems[1]) } }),
      ...(worldwide && {
        worldwide: { spanF1: worldwide.stripped.f1, wholeSpanF1: worldwide.whole.f1, ...sides(worldwide.stripped) },
      }),
    },
    columns: ['texts, reader', 'span F1', 'bare span F1', 'values', 'values, same words'],
    rows,
    legend: [
      'span F1: exact spans; bare: recognizers without function words at their beginning, worldwide our spans cut down to their calendar words',
      'values: of the results that are dates, times, ranges or durations, those with a reading that says the same, or the same by convention:',
      'the end of a range ("to 2018" with or without 2018), the limit in "by Friday", days in "two months ago", hours of an evening, "several"',
      'values, same words: those that need none of these conventions',
      ...systems.map(
        ({ system, byType }) =>
          `${system}, values by type: ${[...byType].map(([type, { right, of }]) => `${type} ${right}/${of}`).join(', ')}`,
      ),
    ],
    notes: [
      ...(systems[0]?.misses ?? []).map((miss) => `value: ${miss}`),
      ...notesOf('recognizers', systems[0]?.bareSpans),
      ...notesOf('worldwide', worldwide?.stripped),
    ],
  };
}

const percent = (share: number): string => (100 * share).toFixed(2);

/** Share of the scored results with a right value. */
function shareOf({ byType, verdicts }: SystemScore, kind: 'any' | 'same'): number {
  const scored = [...byType].filter(([type]) => SCORED.has(type));
  const of = scored.reduce((sum, [, count]) => sum + count.of, 0);
  const right = kind === 'same' ? (verdicts.get('same') ?? 0) : scored.reduce((sum, [, count]) => sum + count.right, 0);
  return of === 0 ? 1 : right / of;
}

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
