import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { areaUnderCurve } from '../area-under-curve';
import type { Benchmark, Report } from '../benchmark';
import { readTable, type JudgedClaim } from './table';

/** What readers say of relations that draw.ts drew from articles. */
export const claims: Benchmark = {
  name: 'claims',
  summary: 'relations of articles, drawn by chance and judged by readers: the share that is wrong',
  run: async (folder) => {
    const files = (await readdir(folder)).filter((name) => name.endsWith('.tsv')).sort();
    if (files.length === 0) throw new Error(`there is no .tsv file in ${folder}: eval/claims/draw.ts makes one to be judged`);
    return report(await Promise.all(files.map(async (file) => readTable(await readFile(join(folder, file), 'utf8'), file))));
  },
};

interface Share {
  readonly right: number;
  readonly minor: number;
  readonly wrong: number;
  readonly empty: number;
  readonly of: number;
}

function report(readers: readonly (readonly JudgedClaim[])[]): Report {
  const all = readers.flat();
  const groups: [string, readonly JudgedClaim[]][] = [
    ['all', all],
    ...(['finite', 'open', 'names'] as const).map((kind): [string, JudgedClaim[]] => [
      `clause ${kind}`,
      all.filter(({ clause }) => clause === kind),
    ]),
    ['reported', all.filter(({ isReported }) => isReported)],
    ...[0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((from, i, steps): [string, JudgedClaim[]] => {
      const to = steps[i + 1] ?? 1;
      return [`confidence ${from} to ${to}`, all.filter(({ confidence }) => confidence >= from && (confidence < to || to === 1))];
    }),
  ];
  const faults = new Map<string, number>();
  for (const { verdict, fault } of all) if (verdict === 'wrong') faults.set(fault, (faults.get(fault) ?? 0) + 1);
  const agreement = agreementOf(readers);
  const shares = groups.map(([name, judged]) => [name, shareOf(judged)] as const);
  const [sound, wrong] = [false, true].map((is) =>
    all.filter(({ verdict }) => (verdict === 'wrong') === is).map(({ confidence }) => confidence),
  );
  const auc = areaUnderCurve(sound!, wrong!);
  const percent = (part: number, of: number): string => (of === 0 ? '' : ((100 * part) / of).toFixed(1));
  return {
    figures: {
      ...Object.fromEntries(shares),
      faults: Object.fromEntries(faults),
      agreement,
      auc,
    },
    columns: ['claims', 'of', 'right', 'minor', 'wrong', 'empty'],
    rows: [
      ...shares.map(([name, { right, minor, wrong, empty, of }]) => {
        return [name, of, ...[right, minor, wrong, empty].map((part) => percent(part, of))];
      }),
      ['two readers call the same wrong', agreement.of, percent(agreement.same, agreement.of), '', '', ''],
      ['area under the curve of confidence', all.length, auc.toFixed(3), '', '', ''],
      ...[...faults].sort(([, a], [, b]) => b - a).map(([fault, times]) => [`wrong: ${fault}`, times, '', '', '', '']),
    ],
    legend: ['percent of the verdicts; minor: true, with a word too many or too few; empty: says nothing to a reader'],
    notes: all.filter(({ verdict }) => verdict === 'wrong').map(({ id, claim, fault }) => `${id}: ${claim}: ${fault}`),
  };
}

function shareOf(judged: readonly JudgedClaim[]): Share {
  const count = (test: (claim: JudgedClaim) => boolean): number => judged.filter(test).length;
  return {
    right: count(({ verdict }) => verdict === 'right'),
    minor: count(({ verdict }) => verdict === 'minor'),
    wrong: count(({ verdict }) => verdict === 'wrong'),
    empty: count(({ isEmpty }) => isEmpty),
    of: judged.length,
  };
}

/** Of the claims that two readers have judged, those that both call wrong, or neither. */
function agreementOf(readers: readonly (readonly JudgedClaim[])[]): { readonly same: number; readonly of: number } {
  const verdicts = new Map<string, boolean[]>();
  for (const { id, verdict } of readers.flat()) verdicts.set(id, [...(verdicts.get(id) ?? []), verdict === 'wrong']);
  const both = [...verdicts.values()].filter(({ length }) => length > 1);
  return { same: both.filter(([one, other]) => one === other).length, of: both.length };
}
