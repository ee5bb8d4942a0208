import { inOrder } from '../merge/combine';
import { joinEqual, standsAloneAs } from '../merge/equal-keys';
import { joinMiddleInitials } from '../merge/middle-initials';
import { Sets } from '../merge/sets';
import { shortNames } from '../merge/short-names';
import { typeOf, type Votes } from '../merge/types-of-names';
import { groupIn, type Chains, type Change, type Changed, type Refiling } from './changes';
import { asMerged, equalKeyOf, filingOf, KIND, rowsOf, type Filing } from './filing';
import type { NamedNode, NodeRow, Nodes } from './nodes';
import { Roots } from './roots';
import type { Sql } from './sql';
import { Surnames } from './surnames';
import type { Words } from './words';

/**
 * Which nodes are one entity, as `mergeExtractions` would say it of all documents, worked out again only where a change of one document can have
 * changed it. The steps are those of `src/merge/same-entities.ts`: types by vote, equal names, short names, surnames. What each has found is kept in the
 * rows of nodes; a step is done again for the nodes that share a key with one that has changed, with the step's own function, and what
 * has changed by that goes to the next step.
 */
export class Sameness {
  /** What nodes that may change were filed under before. */
  private filed = new Map<number, Filing | undefined>();
  /** What nodes are filed under when types are settled: none of the further steps changes it. */
  private filings = new Map<number, Filing | undefined>();
  /** The groups of nodes before they changed: some are gone then. */
  private groups = new Map<number, { readonly equal: number; readonly chain: number }>();
  private readonly surnames: Surnames;
  private readonly roots: Roots;

  constructor(
    private readonly sql: Sql,
    private readonly nodes: Nodes,
    private readonly words: Words,
  ) {
    this.surnames = new Surnames(sql, nodes);
    this.roots = new Roots(sql, nodes);
    sql.whenUndone.push(() => this.begin());
  }

  /** Is told of each node before it changes. */
  touch(id: number): void {
    if (this.filed.has(id)) return;
    this.filed.set(id, this.filedAnew(id));
    const node = this.nodes.named(id);
    if (node) this.groups.set(id, { equal: groupIn('equal', node), chain: groupIn('chain', node) });
  }

  private begin(): void {
    this.filed = new Map();
    this.filings = new Map();
    this.groups = new Map();
  }

  /** Works out what the change of a document has changed. */
  settle(change: Change): void {
    for (const id of this.ofVotes(change.votes)) this.touch(id);
    for (const id of this.filed.keys()) this.retype(id);
    const changed = this.refile();
    const equal = this.joinEqualOf(changed);
    const short = this.findShort(changed, equal.regrouped);
    const chains = this.joinChains(changed, equal.regrouped, short);
    const moved = this.surnames.settle(change, changed, chains);
    const altered = [...changed.keys(), ...short, ...chains.regrouped].filter((id) => this.nodes.named(id));
    this.roots.settle(
      new Set(altered),
      moved,
      [...changed.keys()].filter((id) => !this.nodes.named(id)),
    );
    this.begin();
  }

  /** Counts documents of a node for what stands for it. */
  count({ id, root, weight }: NodeRow, documents: number): void {
    // One that is new counts when it has got what stands for it.
    if (root !== null || weight !== null) this.roots.addWeight(root ?? id, documents);
  }

  /** Finds anew what stands for nodes that a person has joined or parted. */
  reroot(ids: Iterable<number>): void {
    this.roots.settle(new Set(ids), new Set());
  }

  // ── types and keys ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

  private ofVotes(keys: ReadonlySet<string>): number[] {
    return [...keys].flatMap((key) => this.block(KIND.vote, key));
  }

  private retype(id: number): void {
    const node = this.nodes.named(id);
    if (!node) return;
    const merged = asMerged(node);
    const votes = this.sql.all<Votes & { type: number }>('SELECT type, mentions, documents FROM ballots WHERE key = ?', merged.key);
    const ballot = new Map([[merged.key, new Map(votes.map(({ type, ...rest }) => [this.words.keysOf(type), rest]))]]);
    const taken = node.apart === null ? typeOf(merged, ballot) : node.type;
    if (taken !== node.taken) this.nodes.set(node, { taken });
  }

  /** Writes anew what nodes are filed under, and gives those where that has changed, with what they were filed under before. */
  private refile(): Map<number, Refiling> {
    const changed = new Map<number, Refiling>();
    for (const [id, before] of this.filed) {
      const after = this.filing(id);
      const [old, now] = [before, after].map((filing) => new Map((filing ? rowsOf(filing) : []).map((row) => [row.join(' '), row])));
      let differs = before?.taken !== after?.taken || before?.isBare !== after?.isBare;
      for (const [text, row] of old) {
        if (now.has(text)) continue;
        differs = true;
        this.sql.run('DELETE FROM blocks WHERE kind = ? AND key = ? AND node = ?', ...row, id);
      }
      for (const [text, row] of now) {
        if (old.has(text)) continue;
        differs = true;
        this.sql.run('INSERT OR IGNORE INTO blocks(kind, key, node) VALUES(?, ?, ?)', ...row, id);
      }
      if (differs) changed.set(id, { before, after });
    }
    // Whose name a place has, they are called after it.
    for (const [id, { before: was, after: is }] of [...changed]) {
      if (was?.equal === is?.equal && was !== undefined && is !== undefined) continue;
      for (const body of this.nodes.ids('SELECT DISTINCT node AS id FROM owned WHERE place = ?', id)) {
        if (this.filed.has(body)) continue;
        const after = this.filing(body);
        const before = after && { ...after, owners: this.filedOwners(body) };
        if (!after || !before || before.owners.join() === after.owners.join()) continue;
        for (const key of before.owners) this.sql.run('DELETE FROM blocks WHERE kind = ? AND key = ? AND node = ?', KIND.owner, key, body);
        for (const key of after.owners) this.sql.run('INSERT OR IGNORE INTO blocks(kind, key, node) VALUES(?, ?, ?)', KIND.owner, key, body); // prettier-ignore
        changed.set(body, { before, after });
      }
    }
    return changed;
  }

  /** What a node is filed under once types are settled; found once for each. */
  private filing(id: number): Filing | undefined {
    if (!this.filings.has(id)) this.filings.set(id, this.filedAnew(id));
    return this.filings.get(id);
  }

  private filedAnew(id: number): Filing | undefined {
    const node = this.nodes.named(id);
    return node && filingOf(node, this.namesOf(id), this.ownersOf(node));
  }

  private namesOf(id: number): string[] {
    return this.sql.all<{ name: string }>('SELECT name FROM names WHERE node = ?', id).map(({ name }) => name);
  }

  /** Whose a body is: what the last document says that says one thing. */
  private ownersOf({ id }: NamedNode): string[] {
    const rows = this.sql.all<{ document: string; place: number; key: string }>(
      'SELECT d.key AS document, place, o.key AS key FROM owned o JOIN documents d ON d.id = o.document WHERE node = ?',
      id,
    );
    const found = new Map<string, Set<string>>();
    for (const { document, place, key } of rows) {
      const owner = this.nodes.named(place);
      if (!owner) continue;
      found.set(document, (found.get(document) ?? new Set<string>()).add(`${key} ${equalKeyOf(owner) ?? `#${place}`}`));
    }
    const single = [...found].filter(([, keys]) => keys.size === 1).sort(([a], [b]) => inOrder(a, b));
    return single.length === 0 ? [] : [...single.at(-1)![1]];
  }

  private filedOwners(id: number): string[] {
    return this.sql.all<{ key: string }>('SELECT key FROM blocks WHERE kind = ? AND node = ?', KIND.owner, id).map(({ key }) => key);
  }

  private block(kind: number, key: string): number[] {
    return this.nodes.ids('SELECT node AS id FROM blocks WHERE kind = ? AND key = ?', kind, key);
  }

  // ── names that are equal ───────────────────────────────────────────────────────────────────────────────────────────────────────

  private joinEqualOf(changed: Changed): { readonly regrouped: ReadonlySet<number> } {
    const reached = new Reached();
    for (const [id, { before }] of changed) {
      reached.add(this.nodes.named(id) && id);
      // Where an initial is gone there may be but one left.
      if (before?.ends !== undefined) for (const other of this.block(KIND.ends, before.ends)) reached.add(other);
      for (const other of this.groupOf('equal', id)) reached.add(other);
    }
    for (const id of reached) {
      for (const other of this.groupOf('equal', id)) reached.add(other);
      const { equal, ends, owners } = this.filing(id)!;
      if (equal !== undefined) for (const other of this.block(KIND.equal, equal)) reached.add(other);
      if (ends !== undefined) for (const other of this.block(KIND.ends, ends)) reached.add(other);
      for (const key of owners) for (const other of this.block(KIND.owner, key)) reached.add(other);
    }
    const list = this.ordered(reached.all);
    const filings = list.map(({ id }) => this.filing(id)!);
    const sets = new Sets(list.length);
    joinEqual(filings.map(({ equal }) => equal), sets); // prettier-ignore
    joinEqual(filings.map(({ owners }) => owners[0]), sets); // prettier-ignore
    const people = list.flatMap((_, number) => (filings[number].isFull ? [number] : []));
    joinMiddleInitials(people, { list: list.map((node) => asMerged(node)), numberOf: new Map() }, sets);
    return { regrouped: this.regroup('equal', list, sets) };
  }

  // ── short names ────────────────────────────────────────────────────────────────────────────────────────────────────────────────

  /** Finds anew what names are short for, and gives those for which that has changed. */
  private findShort(changed: Changed, regrouped: ReadonlySet<number>): Set<number> {
    // prettier-ignore
    const asked = new Set<number>();
    const ask = (id: number): void => {
      if (this.nodes.named(id)) asked.add(id);
    };
    const askFor = (filing: Filing | undefined): void => {
      if (!filing) return;
      for (const key of filing.bearers) this.block(KIND.own, key).forEach(ask);
      if (filing.ends !== undefined) this.block(KIND.ends, filing.ends).forEach(ask);
    };
    for (const [id, { before, after }] of changed) {
      ask(id);
      askFor(before);
      askFor(after);
    }
    for (const id of regrouped) {
      if (changed.has(id)) continue;
      ask(id);
      askFor(this.filing(id));
    }

    const found = new Map<number, number>();
    const open = new Set<number>();
    const support = new Set<number>();
    for (const id of asked) {
      const { own, ends } = this.filing(id)!;
      const bearers = own === undefined ? [] : this.block(KIND.bearer, own);
      if (own === undefined || bearers.length === 0 || this.meansSeveral(id, bearers)) continue;
      open.add(id);
      support.add(id);
      for (const other of bearers) support.add(other);
      if (ends !== undefined) for (const other of this.block(KIND.ends, ends)) support.add(other);
    }
    const list = this.ordered(support);
    const sets = new Sets(list.length);
    joinEqual(list.map((node) => groupIn('equal', node)), sets); // prettier-ignore
    const merged = list.map((node) => asMerged(node, this.namesOf(node.id)));
    const types = list.map(({ taken }) => taken);
    const stands = (number: number): boolean => standsAloneAs(merged[number], types[number]) && list[number].apart === null;
    for (const [part, whole] of shortNames({ list: merged }, types, stands, sets)) found.set(list[part].id, list[whole].id);
    const altered = new Set<number>();
    for (const id of asked) {
      const node = this.nodes.named(id)!;
      // Of the others not all is in the list that would have to be.
      const whole = open.has(id) ? (found.get(id) ?? null) : null;
      if (whole === node.whole) continue;
      this.nodes.set(node, { whole });
      altered.add(id);
    }
    return altered;
  }

  /** Whether a name is that of several things that have a type for sure, so that nothing need be looked at closer. */
  private meansSeveral(id: number, bearers: readonly number[]): boolean {
    const own = groupIn('equal', this.nodes.named(id)!);
    const isTyped = new Map<number, boolean>();
    for (const bearer of bearers) {
      const node = this.nodes.named(bearer)!;
      const group = groupIn('equal', node);
      if (group !== own) isTyped.set(group, (isTyped.get(group) ?? true) && node.taken !== 'concept');
    }
    return [...isTyped.values()].filter(Boolean).length > 1;
  }

  // ── all of that ────────────────────────────────────────────────────────────────────────────────────────────────────────────────

  private joinChains(changed: ReadonlyMap<number, unknown>, equal: ReadonlySet<number>, short: ReadonlySet<number>): Chains {
    const reached = new Reached();
    for (const id of [...changed.keys(), ...equal, ...short]) {
      reached.add(this.nodes.named(id) && id);
      for (const other of this.groupOf('chain', id)) reached.add(other);
    }
    for (const id of reached) {
      const node = this.nodes.named(id)!;
      for (const group of ['equal', 'chain'] as const) for (const other of this.groupOf(group, id)) reached.add(other);
      if (node.whole !== null) reached.add(node.whole);
      for (const part of this.nodes.ids('SELECT id FROM nodes WHERE whole = ?', id)) reached.add(part);
    }
    const list = this.ordered(reached.all);
    const numberOf = new Map(list.map(({ id }, number) => [id, number]));
    const sets = new Sets(list.length);
    const before = new Map(list.map((node) => [node.id, groupIn('chain', node)]));
    list.forEach(({ equal: least, whole }, number) => {
      if (least !== null) sets.join(numberOf.get(least)!, number);
      if (whole !== null) sets.join(numberOf.get(whole)!, number);
    });
    return { regrouped: this.regroup('chain', list, sets), before };
  }

  /** Writes which of the list are one now, and gives those that are one with others than before. */
  private regroup(column: 'equal' | 'chain', list: readonly NamedNode[], sets: Sets): Set<number> {
    const membersOf = (groups: readonly number[]): string[] => {
      const members = new Map<number, number[]>();
      list.forEach(({ id }, number) => members.set(groups[number], [...(members.get(groups[number]) ?? []), id]));
      const texts = new Map([...members].map(([group, ids]) => [group, ids.sort((a, b) => a - b).join(' ')]));
      return list.map((_, number) => texts.get(groups[number])!);
    };
    const before = membersOf(list.map((node) => groupIn(column, node)));
    const after = membersOf(list.map((_, number) => sets.find(number)));
    const regrouped = new Set<number>();
    list.forEach((node, number) => {
      const least = Number(after[number].split(' ', 1)[0]);
      const value = least === node.id ? null : least;
      if (before[number] !== after[number] || value !== node[column]) regrouped.add(node.id);
      if (value !== node[column]) this.nodes.set(node, { [column]: value });
    });
    return regrouped;
  }

  /** Those that are one with a node, itself among them; of a node that is gone those that were. */
  private groupOf(column: 'equal' | 'chain', id: number): number[] {
    const node = this.nodes.named(id);
    const least = node ? groupIn(column, node) : (this.groups.get(id)?.[column] ?? id);
    const members = this.nodes.ids(`SELECT id FROM nodes WHERE ${column} = ?`, least);
    return [least, ...members].filter((each) => this.nodes.named(each) !== undefined);
  }

  /** In the order of the documents by their ids, and of each document's entities. */
  private ordered(ids: Iterable<number>): NamedNode[] {
    const list = [...ids].map((id) => this.nodes.named(id)!);
    const keys = new Map<number, string>();
    for (const { first } of list) if (!keys.has(first)) keys.set(first, this.sql.get<{ key: string }>('SELECT key FROM documents WHERE id = ?', first)!.key); // prettier-ignore
    return list.sort((a, b) => inOrder(keys.get(a.first)!, keys.get(b.first)!) || a.place - b.place);
  }
}

/** Numbers that are walked while there come more. */
class Reached {
  readonly all = new Set<number>();

  add(id: number | undefined): void {
    if (id !== undefined) this.all.add(id);
  }

  [Symbol.iterator](): IterableIterator<number> {
    return this.all.values();
  }
}
