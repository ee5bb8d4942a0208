import { readRows } from '../../src/document/rows';
import type { DrawnEdge } from './sample';

/** What a judge said of an edge. */
export interface JudgedEdge {
  readonly id: string;
  readonly right: boolean;
  /** In a word, of one that is wrong: "direction", "type". */
  readonly why: string;
  readonly type: string;
  readonly rule: string;
  /** How many edges between names the rule read in the news that this one was drawn from. */
  readonly times: number;
  /** Subject, predicate, type, object. */
  readonly line: string;
}

const COLUMNS = ['verdict', 'why', 'subject', 'predicate', 'type', 'object', 'flags', 'sentence', 'before', 'behind', 'rule', 'times', 'id'] as const; // prettier-ignore

const HEADER = [
  '# Does the sentence say this of these two? In the first column: right or wrong; where it is wrong, in the second a word on why.',
  '# Right is what a careful reader takes the sentence to say, with its direction, its type and its flags; the sentences before and behind',
  '# are there to know who is meant. In parentheses: the words that stand for a name in the sentence.',
];

/** Edges as a table for a judge. `all` are those that they were drawn from. */
export function writeTable(edges: readonly DrawnEdge[], all: readonly DrawnEdge[]): string {
  const times = new Map<string, number>();
  for (const { rule } of all) times.set(rule, (times.get(rule) ?? 0) + 1);
  const rows = edges.map((edge) => {
    const cells = { ...edge, verdict: '', why: '', times: times.get(edge.rule)! };
    return COLUMNS.map((column) => cells[column]).join('\t');
  });
  return [...HEADER, COLUMNS.join('\t'), ...rows, ''].join('\n');
}

/**
 * Reads a judged table. Edges without a verdict are left out.
 *
 * @throws if a verdict is neither "right" nor "wrong"
 */
export function readTable(text: string, file: string): JudgedEdge[] {
  const [names, ...rows] = readRows(text.replaceAll('\r', ''));
  const at = (row: readonly string[], column: (typeof COLUMNS)[number]): string => row[names.indexOf(column)] ?? '';
  return rows.flatMap((row): JudgedEdge[] => {
    const verdict = at(row, 'verdict').trim();
    if (verdict === '') return [];
    const id = at(row, 'id');
    if (verdict !== 'right' && verdict !== 'wrong')
      throw new Error(`${file}: ${id}: ${JSON.stringify(verdict)} is neither right nor wrong`);
    const [type, rule] = [at(row, 'type'), at(row, 'rule')];
    const line = [at(row, 'subject'), at(row, 'predicate'), ...(type === '' ? [] : [`(${type})`]), at(row, 'object')].join(' | ');
    return [{ id, right: verdict === 'right', why: at(row, 'why').trim(), type, rule, times: Number(at(row, 'times')), line }];
  });
}
