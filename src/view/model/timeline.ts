import type { Statement } from './statement';

/** What is said of one time: of a day where it is known, else of what the text calls it, a year or "last summer". */
export interface Moment {
  /** ISO 8601, as the first statement has it. */
  readonly start: string;
  readonly label: string;
  readonly statements: readonly Statement[];
}

/** The statements whose time is known, the earliest first; those of one time together. */
export function timelineOf(statements: readonly Statement[]): Moment[] {
  const moments = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (statement.start === undefined) continue;
    // An hour belongs to its day.
    const key = DAY.exec(statement.time!)?.[0] ?? `${statement.start}\n${statement.time}`;
    const list = moments.get(key);
    if (list) list.push(statement);
    else moments.set(key, [statement]);
  }
  return [...moments.values()]
    .map((list) => momentOf([...list].sort((a, b) => compare(a.start!, b.start!))))
    .sort((a, b) => compare(a.start, b.start) || compare(a.label, b.label));
}

/** "2021-05-03", and of "2021-05-03 14:00" the day. */
const DAY = /^\d{4}-\d\d-\d\d(?=$|[T ]\d)/;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function momentOf(statements: readonly Statement[]): Moment {
  const { start, time } = statements[0];
  const [day] = DAY.exec(time!) ?? [];
  return { start: day ?? start!, label: day ?? time!, statements };
}

/** Says of how many statements the time is known to no calendar; undefined where there are none. A timeline without them would look whole. */
export function leftOutOf(statements: readonly Statement[]): string | undefined {
  const [first, ...others] = statements.filter(({ start, time }) => start === undefined && time !== undefined);
  if (!first) return undefined;
  if (others.length === 0) return `1 relation is left out: of its time, “${first.time}”, no date is known.`;
  return `${others.length + 1} relations are left out: of their time, such as “${first.time}”, no date is known.`;
}
