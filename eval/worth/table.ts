import type { Figures } from './measures';
import type { Result } from './task';

const HASH = '# rules ';

/**
 * A table, tab-separated: with all rules, then a line a rule with what is lost without it. Empty: no difference.
 *
 * @param results of the times in news, of the measures, and of the examples
 */
export function tableOf(rules: readonly string[], results: readonly Result[], hash: string): string {
  const times = results[0];
  const measures = results.slice(1, -1);
  const examples = results.at(-1)!;
  const columns = measures.flatMap(({ whole }) => Object.keys(whole));
  const whole: Figures = Object.assign({}, ...measures.map((result) => result.whole)) as Figures;
  const gain = (rule: string, column: string): string => {
    const result = measures.find((measure) => column in measure.whole)!;
    const without = result.without[rule] as Figures | undefined;
    return without ? signed(whole[column] - without[column]) : '';
  };
  const rows = rules.map((rule) => {
    const { all, right, needed } = examples.without[rule];
    return [rule, times.without[rule]?.times ?? 0, ...columns.map((column) => gain(rule, column)), `${right}/${all}`, needed];
  });
  const lines = [
    ['rule', 'times', ...columns, 'examples', 'needed'],
    ['all', '', ...columns.map((column) => written(whole[column])), '', ''],
    ...rows,
  ];
  return `${[...LEGEND, HASH + hash, ...lines.map((cells) => cells.join('\t'))].join('\n')}\n`;
}

const LEGEND = [
  '# Written by `npm run worth`: what each rule is worth. The line "all" has the figures with all rules, the others what is lost without one.',
  '# times: how often it has something to do in 200,000 words of news; examples: those of its own that are right; needed: those of them that are not without it.',
  '# Percent, or counts: arcs are tokens with the right head and label; of traps, wrong, unjudged and alone (names without an edge) fewer are better.',
  '# Values and spans are those of dates: in test cases of a date recogniser (dates) and of its parsers (parsers), and in news (aquaint).',
];

const written = (figure: number): string => (Number.isInteger(figure) ? String(figure) : figure.toFixed(2));

function signed(difference: number): string {
  const text = written(Math.abs(difference) < 0.005 ? 0 : difference);
  return text === '0' ? '' : difference > 0 ? `+${text}` : text;
}

/** The hash and the rules of a table. */
export function readTable(table: string): { readonly hash: string | undefined; readonly rules: readonly string[] } {
  const lines = table.split('\n').filter(Boolean);
  const rules = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t')[0]);
  return { hash: lines.find((line) => line.startsWith(HASH))?.slice(HASH.length), rules: rules.slice(2) };
}
