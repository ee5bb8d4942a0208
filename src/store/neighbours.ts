import { FLAG } from './flags';
import type { Cell } from './driver';
import type { Sql } from './sql';
import { MEMBERS } from './where';

/** Which neighbours are asked for, in numbers. */
export interface EdgeQuery {
  /** Conditions on the edges `e`, with further parameters from ?2 on. */
  readonly where: readonly string[];
  readonly parameters: readonly Cell[];
  /** -1 for all. */
  readonly limit: number;
}

/** What relations join an entity with. */
export interface NeighbourRow {
  readonly other: number;
  readonly relations: number;
  /** Numbers of words, with commas. */
  readonly types: string | null;
  /** Days. */
  readonly first: number | null;
  readonly last: number | null;
}

/** How many more than are asked for are counted to the last. */
const SPARE = 20;

/**
 * The neighbours of an entity, those with most relations first. A relation may join two entities by several edges, and to tell its edges apart takes
 * several times as long as to count them; so edges are counted first, of which there are no fewer, and relations of those alone that may be among the
 * first (the threshold algorithm of Fagin, Lotem & Naor 2003).
 *
 * @param root what stands for the entity
 */
export function neighboursOf(sql: Sql, root: number, query: EdgeQuery): NeighbourRow[] {
  const { limit } = query;
  if (limit < 0) return counted(sql, root, query);
  for (let most = limit + SPARE; ; most *= 4) {
    const likely = likeliest(sql, root, query, most);
    const found = counted(sql, root, query, likely.map(({ other }) => other)); // prettier-ignore
    const [worst, bound] = [found[limit - 1], likely[most - 1]];
    if (!bound || (worst && compare(worst, bound) <= 0)) return found.slice(0, limit);
  }
}

type Counted = Pick<NeighbourRow, 'other' | 'relations' | 'last'>;

/** As ORDER puts them. */
const compare = (a: Counted, b: Counted): number =>
  b.relations - a.relations || (b.last ?? -Infinity) - (a.last ?? -Infinity) || a.other - b.other;
const ORDER = 'ORDER BY relations DESC, last DESC, other';

const edgesOf = (where: readonly string[]): string =>
  `FROM ${MEMBERS.replaceAll('?#', '?1')} m CROSS JOIN edges e ON e.node = m.id CROSS JOIN nodes n ON n.id = e.other
   WHERE ${[`e.flags & ${FLAG.wrong} = 0`, ...where].join(' AND ')} GROUP BY 1 HAVING other <> ?1`;

/** Those with most edges. */
const likeliest = (sql: Sql, root: number, { where, parameters }: EdgeQuery, most: number): Counted[] =>
  sql.all<Counted>(
    `SELECT ifnull(n.root, n.id) AS other, count(*) AS relations, max(e.day) AS last ${edgesOf(where)} ${ORDER} LIMIT ${most}`,
    root,
    ...parameters,
  );

/** All, or those of a list, with their relations counted. */
function counted(sql: Sql, root: number, { where, parameters }: EdgeQuery, others?: readonly number[]): NeighbourRow[] {
  const among = others ? [`ifnull(n.root, n.id) IN (SELECT value FROM json_each(?${parameters.length + 2}))`] : [];
  return sql.all<NeighbourRow>(
    `SELECT ifnull(n.root, n.id) AS other, count(DISTINCT e.relation) AS relations, group_concat(DISTINCT e.type) AS types, min(e.day) AS first,
       max(e.day) AS last ${edgesOf([...where, ...among])} ${ORDER}`,
    root,
    ...parameters,
    ...(others ? [JSON.stringify(others)] : []),
  );
}
