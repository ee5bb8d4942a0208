import { comesBefore, rankOf } from '../merge/rank';
import { asMerged } from './filing';
import type { NamedNode, Nodes } from './nodes';
import type { Sql } from './sql';
import { meantBy, type BareRow } from './surnames';

/**
 * What stands for each node, and in how many documents all that is that it stands for. Groups of equal and short names are small; to a person belong
 * bare surnames of thousands of documents, each an end that joins nothing else, so that they are not walked unless what stands for them changes.
 */
export class Roots {
  constructor(
    private readonly sql: Sql,
    private readonly nodes: Nodes,
  ) {}

  /**
   * @param altered named nodes that are one with others than before, or rank otherwise
   * @param moved bare surnames that mean somebody else
   * @param gone what nothing names any more
   */
  settle(altered: ReadonlySet<number>, moved: ReadonlySet<number>, gone: readonly number[] = []): void {
    const done = new Set<number>();
    const ends: NamedNode[] = [];
    const settleFrom = (id: number): void => {
      const node = this.nodes.named(id);
      if (!node || done.has(node.id)) return;
      const { members, groups } = this.family(node);
      for (const member of members) done.add(member.id);
      this.choose(members, groups);
    };
    for (const id of [...altered, ...moved]) {
      const node = this.nodes.named(id);
      if (!node) continue;
      if (moved.has(id) && this.isEnd(id)) ends.push(node);
      else settleFrom(id);
    }
    for (const node of ends) {
      if (done.has(node.id)) continue;
      const [row] = this.rows(node.id);
      const meant = meantBy(row);
      const whole = meant === null ? undefined : this.nodes.named(meant);
      if (!whole) settleFrom(node.id);
      else {
        const best = whole.best === null ? undefined : this.nodes.named(whole.best);
        // It may be what stands for them all, if nothing else is of its own type.
        if (!best || this.isBetter(node, best)) settleFrom(whole.id);
        else this.setRoot(node, best.id);
      }
    }
    // What stood for others and is elsewhere now.
    for (const id of [...altered, ...moved, ...gone]) {
      const node = this.nodes.named(id);
      if (node?.root === null) continue;
      for (const other of this.nodes.ids('SELECT id FROM nodes WHERE root = ?', id)) settleFrom(other);
    }
  }

  private rows(bare: number): BareRow[] {
    return this.sql.all<BareRow>('SELECT * FROM surnames WHERE bare = ?', bare);
  }

  /** Whether a node is a bare surname of one document that means somebody. */
  private isEnd(id: number): boolean {
    const rows = this.rows(id);
    return rows.length === 1 && rows[0].bridge === 0 && this.merged(id).length === 0;
  }

  /** Those that a person has joined with it. */
  private merged(id: number): number[] {
    const { key } = this.nodes.named(id)!;
    const others = this.sql.all<{ key: string }>(
      'SELECT other AS key FROM merges WHERE one = ? UNION SELECT one FROM merges WHERE other = ?',
      key,
      key,
    );
    return others.flatMap(({ key: other }) => this.nodes.idOf(other) ?? []).filter((other) => this.nodes.named(other));
  }

  /** All that is one with a node, but for ends; and the least nodes of its groups. */
  private family(start: NamedNode): { readonly members: NamedNode[]; readonly groups: number[] } {
    const reached = new Set<number>([start.id]);
    const groups = new Set<number>();
    for (const id of reached) {
      const node = this.nodes.named(id)!;
      const least = node.chain ?? id;
      for (const other of this.merged(id)) reached.add(other);
      for (const row of this.rows(id)) {
        const meant = meantBy(row);
        if (meant !== null && this.nodes.named(meant)) reached.add(meant);
      }
      if (groups.has(least)) continue;
      groups.add(least);
      for (const other of [least, ...this.nodes.ids('SELECT id FROM nodes WHERE chain = ?', least)]) reached.add(other);
      const bridges = this.sql.all<BareRow>('SELECT * FROM surnames WHERE candidate = ? AND bridge = 1', least);
      for (const row of bridges) if (meantBy(row) !== null) reached.add(row.bare);
      // An end that a person has joined with something is none.
      for (const row of this.endsOf(least)) if (this.anyMerges && this.merged(row.bare).length > 0) reached.add(row.bare);
    }
    return { members: [...reached].map((id) => this.nodes.named(id)!), groups: [...groups] };
  }

  private get anyMerges(): boolean {
    return this.sql.get('SELECT 1 FROM merges LIMIT 1') !== undefined;
  }

  private *endsOf(group: number): Generator<BareRow> {
    if (!this.anyMerges) return;
    for (const row of this.allEndsOf(group)) yield row;
  }

  private allEndsOf(group: number): BareRow[] {
    return this.sql.all<BareRow>('SELECT * FROM surnames WHERE candidate = ? AND bridge = 0', group).filter((row) => meantBy(row) !== null);
  }

  private choose(members: readonly NamedNode[], groups: readonly number[]): void {
    let best = members[0];
    for (const other of members) if (this.isBetter(other, best)) best = other;
    const [isConcept, isOfOtherType, isBare] = this.rank(best);
    // Only then may an end be better.
    const ends =
      isConcept !== 0 || isOfOtherType !== 0 || isBare !== 0 ? groups.flatMap((group) => this.nodesOf(this.allEndsOf(group))) : undefined;
    for (const other of ends ?? []) if (this.isBetter(other, best)) best = other;
    for (const member of members) this.setRoot(member, best.id);
    for (const group of groups) {
      const least = this.nodes.named(group);
      if (!least || (least.best === best.id && !ends)) continue;
      this.nodes.set(least, { best: best.id });
      for (const end of this.nodesOf(this.allEndsOf(group))) this.setRoot(end, best.id);
    }
  }

  private nodesOf(rows: readonly BareRow[]): NamedNode[] {
    return rows.flatMap(({ bare }) => this.nodes.named(bare) ?? []);
  }

  private rank(node: NamedNode): ReturnType<typeof rankOf> {
    return rankOf(asMerged(node), node.taken, node.whole !== null);
  }

  private isBetter(one: NamedNode, other: NamedNode): boolean {
    return comesBefore(this.rank(one), this.rank(other));
  }

  /** Its documents count for what stands for it. */
  private setRoot(node: NamedNode, root: number): void {
    const before = node.root ?? node.id;
    if (node.root === root || (node.root === null && root === node.id && node.weight !== null)) return;
    if (node.root !== null || node.weight !== null) this.addWeight(before, -node.documents);
    this.nodes.set(node, { root: root === node.id ? null : root });
    this.addWeight(root, node.documents);
  }

  /** Counts documents of what a node stands for. */
  addWeight(root: number, documents: number): void {
    const node = this.nodes.get(root);
    if (!node) return;
    const weight = (node.weight ?? 0) + documents;
    this.nodes.set(node, { weight: weight > 0 ? weight : null });
  }
}
