import type { Path } from './rows';
import { FLAG } from './flags';
import type { Reader } from './reader';
import type { Sql } from './sql';
import { MEMBERS } from './where';

/** Neighbours of an entity that paths of three steps and more go through, at most: those that most relations lead to. */
const BREADTH = 100;
/** Of longer ones. */
const NARROW = 20;

/** Finds ways between entities. */
export class Paths {
  /** What the names of a question are joined with: each is asked for once. */
  private near = new Map<number, ReadonlyMap<number, number>>();

  constructor(
    private readonly sql: Sql,
    private readonly reader: Reader,
  ) {}

  /** The shortest first, through names alone. */
  between(one: number, other: number, longest: number, limit: number): Path[] {
    if (one === other) return [];
    this.near = new Map();
    const found: number[][] = [];
    for (let length = 1; length <= longest && found.length < limit; length++) {
      for (const path of this.ofLength(one, other, length, limit - found.length)) found.push(path);
    }
    return found.map((path) => ({
      entities: path.map((root) => this.reader.nameOf(root)),
      relations: path.slice(1).map((root, i) => this.latest(path[i], root)),
    }));
  }

  private ofLength(one: number, other: number, length: number, limit: number): number[][] {
    if (length === 1) return this.nearTo(one).has(other) || this.joins(one, other) ? [[one, other]] : [];
    if (length === 2) return this.between2(one, other, limit).map((middle) => [one, middle, other]);
    if (length === 3) {
      const [from, to] = [this.neighbours(one, BREADTH), this.neighbours(other, BREADTH)].map((list) => list.filter((root) => root !== one && root !== other)); // prettier-ignore
      return this.joined(from, to)
        .filter(([a, b]) => a !== b)
        .slice(0, limit)
        .map(([a, b]) => [one, a, b, other]);
    }
    const paths: number[][] = [];
    for (const next of this.neighbours(one, NARROW)) {
      if (next === other || paths.length >= limit) continue;
      for (const rest of this.ofLength(next, other, length - 1, limit - paths.length)) if (!rest.includes(one)) paths.push([one, ...rest]);
    }
    return paths;
  }

  /** Whether a relation joins two, of which one may be no name. */
  private joins(one: number, other: number): boolean {
    const sql = `SELECT 1 FROM edges e WHERE e.node IN ${members(1)} AND e.other IN ${members(2)} AND e.flags & ${FLAG.wrong} = 0 LIMIT 1`;
    return this.sql.get(sql, one, other) !== undefined;
  }

  /** Names that relations join an entity with, and by how many edges: the ones with most first. */
  private nearTo(root: number): ReadonlyMap<number, number> {
    let near = this.near.get(root);
    if (!near) {
      const sql = `SELECT ifnull(n.root, n.id) AS near, count(*) AS edges FROM ${members(1)} m CROSS JOIN edges e ON e.node = m.id CROSS JOIN nodes n ON n.id = e.other
        WHERE n.namings > 0 AND e.flags & ${FLAG.wrong} = 0 GROUP BY 1 HAVING near <> ?1 ORDER BY edges DESC, near`;
      near = new Map(this.sql.all<{ near: number; edges: number }>(sql, root).map(({ near, edges }) => [near, edges]));
      this.near.set(root, near);
    }
    return near;
  }

  private neighbours(root: number, most: number): number[] {
    return [...this.nearTo(root).keys()].slice(0, most);
  }

  /** Those that both are joined with, the ones with most relations to them first. */
  private between2(one: number, other: number, limit: number): number[] {
    const [few, many] = [this.nearTo(one), this.nearTo(other)].sort((a, b) => a.size - b.size);
    const shared = [...few].flatMap(([root, edges]): [number, number][] => {
      const others = many.get(root);
      return others === undefined || root === one || root === other ? [] : [[root, Math.min(edges, others)]];
    });
    return shared.sort(([a, edges], [b, others]) => others - edges || a - b).slice(0, limit).map(([root]) => root); // prettier-ignore
  }

  /** Pairs of one of each list that a relation joins. */
  private joined(from: readonly number[], to: readonly number[]): [number, number][] {
    const sql = `WITH a(root, id) AS (SELECT value, value FROM json_each(?1) UNION SELECT n.root, n.id FROM json_each(?1) CROSS JOIN nodes n ON n.root = value),
      b(root, id) AS (SELECT value, value FROM json_each(?2) UNION SELECT n.root, n.id FROM json_each(?2) CROSS JOIN nodes n ON n.root = value)
      SELECT DISTINCT a.root AS one, b.root AS other FROM a CROSS JOIN b CROSS JOIN edges e ON e.node = a.id AND e.other = b.id WHERE e.flags & ${FLAG.wrong} = 0`;
    const rank = (list: readonly number[]): Map<number, number> => new Map(list.map((root, i) => [root, i]));
    const [ofFrom, ofTo] = [rank(from), rank(to)];
    const order = ([a, b]: [number, number]): number => ofFrom.get(a)! + ofTo.get(b)!;
    return this.sql
      .all<{ one: number; other: number }>(sql, JSON.stringify(from), JSON.stringify(to))
      .map(({ one, other }): [number, number] => [one, other])
      .sort((a, b) => order(a) - order(b));
  }

  private latest(one: number, other: number) {
    const sql = `SELECT e.relation AS id, e.day AS day FROM edges e WHERE e.node IN ${members(1)} AND e.other IN ${members(2)} AND e.flags & ${FLAG.wrong} = 0
      ORDER BY e.day DESC, e.relation LIMIT 1`;
    const { id, day } = this.sql.get<{ id: number; day: number | null }>(sql, one, other)!;
    return this.reader.relation(id, day);
  }
}

const members = (parameter: number): string => MEMBERS.replaceAll('?#', `?${parameter}`);
