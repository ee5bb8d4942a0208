import type { Statement } from './statement';

/** What is said of one time. */
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
    const key = `${statement.start}\n${statement.time}`;
    const list = moments.get(key);
    if (list) list.push(statement);
    else moments.set(key, [statement]);
  }
  return [...moments.values()]
    .map((list) => ({ start: list[0].start!, label: list[0].time!, statements: list }))
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.label < b.label ? -1 : 1));
}
