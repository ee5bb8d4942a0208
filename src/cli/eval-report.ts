import { figuresOf, MEASURES, type Counts, type GoldScore, type Measure, type Outcome, type Remark } from '../score';
import { layOut } from './columns';
import { printable } from './display-width';
import type { Style } from './style';

const CALLED: Readonly<Record<Measure, string>> = {
  entities: 'Entities, exact span',
  'entities, overlapping': 'Entities, overlapping',
  pairs: 'Pairs, any type',
  'pairs, typed': 'Pairs, same type',
  relations: 'Relations, ends',
  'relations, typed': 'Relations, ends and type',
};

/** The figures of what the gold has, in order. */
const outcomesOf = (score: GoldScore): [Measure, Outcome][] =>
  MEASURES.flatMap((measure) => {
    const outcome = score.outcome(measure);
    return outcome ? [[measure, outcome] as [Measure, Outcome]] : [];
  });

/** For programs: counts and figures, from 0 to 1. */
export function evalFigures(score: GoldScore, show: number): Record<string, unknown> {
  const outcomes = outcomesOf(score).map(([measure, outcome]) => {
    const { byType, missed, wrong, ...counts } = outcome;
    const types = Object.fromEntries([...typesOf(byType)].map(([type, of]) => [type, { ...of, ...figuresOf(of) }]));
    const remarks = { missed: missed.slice(0, show), wrong: wrong.slice(0, show) };
    return [measure, { ...counts, ...figuresOf(counts), types, ...(show > 0 && remarks) }] as const;
  });
  return { texts: score.texts, ...Object.fromEntries(outcomes) };
}

/** For reading: a row a measure, its types below, and what was missed and what is wrong. */
export function evalTable(score: GoldScore, show: number, width: number, style: Style): string {
  const outcomes = outcomesOf(score);
  const rows = outcomes.flatMap(([measure, outcome]) => [
    rowOf([CALLED[measure], ''], outcome),
    ...[...typesOf(outcome.byType)].map(([type, counts]) => rowOf(['', type], counts)),
  ]);
  const number = (heading: string) => ({ heading, align: 'right' as const });
  const columns = [{ heading: 'What' }, { heading: 'Type' }, ...['Gold', 'Found', 'Right', 'Precision', 'Recall', 'F1'].map(number)];
  const lines = outcomes.flatMap(([measure, outcome]) => remarksOf(measure, outcome, show, style));
  return `${[`${score.texts} ${score.texts === 1 ? 'text' : 'texts'}`, ...layOut(columns, rows, width), ...lines].join('\n')}\n`;
}

/** A type alone says no more than the whole. */
const typesOf = (byType: Outcome['byType']): Iterable<readonly [string, Counts]> => [...byType].filter(([type]) => type !== '');

function rowOf(names: readonly [what: string, type: string], counts: Counts): string[] {
  const { gold, found, right } = counts;
  const { precision, recall, f1 } = figuresOf(counts);
  const percent = (share: number, whole: number): string => (whole === 0 ? '' : (100 * share).toFixed(1));
  return [
    ...names,
    String(gold),
    String(found),
    String(right),
    percent(precision, found),
    percent(recall, gold),
    percent(f1, found + gold),
  ];
}

function remarksOf(measure: Measure, { missed, wrong }: Outcome, show: number, { bold, dim }: Style): string[] {
  const section = (what: string, remarks: readonly Remark[]): string[] => {
    if (show === 0 || remarks.length === 0) return [];
    const shown = remarks
      .slice(0, show)
      .flatMap(({ document, type, words, evidence, reason }) => [
        `  ${printable([type, words].filter(Boolean).join(': '))}${reason === undefined ? '' : `; ${printable(reason)}`}`,
        dim(`    ${printable(document)}: ${printable(evidence.replace(/\s+/g, ' '))}`),
      ]);
    const count = shown.length / 2 < remarks.length ? `${shown.length / 2} of ${remarks.length}` : String(remarks.length);
    return ['', bold(`${CALLED[measure]}: ${what}, ${count}`), ...shown];
  };
  return [...section('missed', missed), ...section('wrong', wrong)];
}
