import { joinEqual } from '../merge/equal-keys';
import { FullNames } from '../merge/full-names';
import { isBare, surnameOf, wordsOfNames } from '../merge/person-names';
import { Sets } from '../merge/sets';
import { groupIn, type Chains, type Change, type Changed, type Refiling } from './changes';
import { KIND, type Filing } from './filing';
import { unpackNumbers } from './node-lists';
import type { NamedNode, Nodes } from './nodes';
import type { Sql } from './sql';

/** A person of a surname alone in a document, and who that may be. */
export interface BareRow {
  readonly bare: number;
  readonly document: number;
  readonly surname: string;
  /** Whether the document itself names somebody of that name in full: 1. */
  readonly here: number;
  /** The least node of whom it may be, if there is one only. */
  readonly candidate: number | null;
  /** A document that names that person, and something else that this document names, too. */
  readonly witness: number | null;
  /** Whether the bare name is more than an end: of several documents, or called otherwise, too: 1. */
  readonly bridge: number;
}

/** Who somebody is, if the row says so. */
export const meantBy = ({ here, candidate, witness }: BareRow): number | null => (here === 1 || witness !== null ? candidate : null);

/**
 * Whom bare surnames mean, as `joinSurnames` of `src/merge/surnames.ts` finds it: the one person of the name whom the document names in full; or, if
 * it names none, the one of all documents, where a document that names that person shares something else with this one.
 */
export class Surnames {
  constructor(
    private readonly sql: Sql,
    private readonly nodes: Nodes,
  ) {}

  /** @returns nodes of bare surnames that may mean somebody else now */
  settle(change: Change, changed: Changed, chains: Chains): Set<number> {
    const moved = new Set<number>();
    const asked = new Map<string, readonly [bare: number, document: number]>();
    const ask = ({ bare, document }: Pick<BareRow, 'bare' | 'document'>): void => void asked.set(`${bare} ${document}`, [bare, document]);
    const askAll = (rows: readonly Pick<BareRow, 'bare' | 'document'>[]): void => rows.forEach(ask);

    if (change.isAdded) this.askOf(change.document, changed, ask);
    else {
      for (const row of this.rows('document = ?', change.document)) moved.add(row.bare);
      this.sql.run('DELETE FROM surnames WHERE document = ?', change.document);
      askAll(this.rows('witness = ?', change.document));
    }
    for (const [id, { before, after }] of changed) {
      if (!before?.isBare && !after?.isBare) continue;
      for (const document of this.documentsOf(id)) ask({ bare: id, document });
      if (!after) for (const row of this.rows('bare = ?', id)) ask(row);
    }
    const words = new Set<string>();
    for (const id of new Set([...changed.keys(), ...chains.regrouped])) this.askNamesakes(id, changed.get(id), chains, words, askAll);
    for (const word of words) {
      const only = this.only(word);
      askAll(this.rows('surname = ? AND here = 0 AND candidate IS NOT ?', word, only));
    }
    const { joined, split } = this.parted(chains, change.isAdded ? change : undefined);
    for (const id of joined) this.askAround(id, askAll);
    // A document that has borne out who was meant may do so no longer.
    const lost = [...changed].filter(([, { before, after }]) => before?.isFull === true && after?.isFull !== true).map(([id]) => id);
    for (const id of new Set([...split, ...lost])) askAll(this.witnessedBy(id));
    for (const [bare, document] of asked.values()) if (this.ask(bare, document)) moved.add(bare);
    if (change.isAdded) for (const bare of this.witness(change.document)) moved.add(bare);
    for (const id of chains.regrouped) if (this.rows('bare = ?', id).length > 0) moved.add(id);
    return moved;
  }

  private rows(where: string, ...parameters: (string | number | null)[]): BareRow[] {
    return this.sql.all<BareRow>(`SELECT * FROM surnames WHERE ${where}`, ...parameters);
  }

  private documentsOf(id: number): number[] {
    return this.nodes.ids('SELECT document AS id FROM occurrences WHERE node = ?', id);
  }

  /** All that a document has which some document names. */
  private namedIn(document: number): NamedNode[] {
    const row = this.sql.get<{ nodes: Uint8Array }>('SELECT nodes FROM bodies WHERE document = ?', document);
    return row ? [...new Set(unpackNumbers(row.nodes))].flatMap((id) => this.nodes.named(id) ?? []) : [];
  }

  /** Asks for the bare surnames of a new document, and for those of other documents that it has, too. */
  private askOf(document: number, changed: Changed, ask: (row: Pick<BareRow, 'bare' | 'document'>) => void): void {
    for (const node of this.namedIn(document)) {
      if (node.taken !== 'person' || node.alone === 1) continue;
      ask({ bare: node.id, document });
      if (node.documents > 1) for (const other of this.documentsOf(node.id)) ask({ bare: node.id, document: other });
    }
    // What nothing named before is named in its other documents, too.
    for (const [id, { before }] of changed) {
      const node = this.nodes.named(id);
      if (before !== undefined || !node || node.documents < 2) continue;
      for (const other of this.documentsOf(id)) for (const row of this.rows('document = ?', other)) ask(row);
    }
  }

  /** Asks for those who are called by a word of somebody who is called otherwise now, or is one with others. */
  private askNamesakes(
    id: number,
    filings: Refiling | undefined,
    { regrouped }: Chains,
    touched: Set<string>,
    askAll: (rows: readonly BareRow[]) => void,
  ): void {
    const { before, after } = filings ?? this.unchanged(id);
    const isOther = regrouped.has(id) || before?.isFull !== after?.isFull;
    const words = new Set([...(before?.words ?? []), ...(after?.words ?? [])]);
    for (const word of words) {
      const isAsBefore = before?.words.has(word) === after?.words.has(word) && before?.ownWords.has(word) === after?.ownWords.has(word);
      if (isAsBefore && !isOther) continue;
      touched.add(word);
      askAll(this.sql.all<BareRow>('SELECT s.* FROM surnames s JOIN occurrences o ON o.node = ? AND o.document = s.document WHERE surname = ?', id, word)); // prettier-ignore
      const node = this.nodes.named(id);
      if (filings && before?.isFull !== after?.isFull && node)
        askAll(this.rows('surname = ? AND here = 0 AND candidate = ?', word, groupIn('chain', node)));
    }
  }

  /** The words of one that is filed as it was. */
  private unchanged(id: number): Refiling {
    const words = new Set(this.wordsOf(KIND.word, id));
    const ownWords = new Set(this.wordsOf(KIND.ownWord, id));
    const filing = { words, ownWords, isFull: words.size > 0 } as unknown as Filing;
    return { before: filing, after: filing };
  }

  private wordsOf(kind: number, id: number): string[] {
    const node = this.nodes.named(id);
    if (node?.taken !== 'person' || node.alone !== 1 || node.apart !== null) return [];
    const names = this.sql.all<{ name: string }>('SELECT name FROM names WHERE node = ?', id).map(({ name }) => name);
    const words = wordsOfNames(names);
    return [...(kind === KIND.word ? words.all : words.own)];
  }

  /**
   * Nodes that are one with others of before, or no longer: documents that have them may share more or less. Of those that were joined or parted the greater
   * part is left out, since whatever is shared now has one of the smaller part, too.
   *
   * @returns those, and all of what was one and is not
   */
  private parted({ regrouped, before }: Chains, added: Change | undefined): { readonly joined: Set<number>; readonly split: number[] } {
    const parts = new Map<string, { readonly ids: number[]; weight: number }>();
    const families = new Map<number, Set<string>>();
    for (const id of regrouped) {
      const node = this.nodes.named(id);
      const old = before.get(id);
      if (!node || old === undefined || (added && node.documents === 1 && added.nodes.includes(id))) continue;
      const now = groupIn('chain', node);
      const key = `${old} ${now}`;
      const part = parts.get(key) ?? { ids: [], weight: 0 };
      part.ids.push(id);
      part.weight += node.documents;
      parts.set(key, part);
      families.set(now, (families.get(now) ?? new Set<string>()).add(key));
    }
    const olds = new Map<string, Set<string>>();
    for (const key of parts.keys()) {
      const [old] = key.split(' ');
      olds.set(old, (olds.get(old) ?? new Set<string>()).add(key));
    }
    const found = new Set<number>();
    for (const keys of [...families.values(), ...olds.values()]) {
      const sorted = [...keys].map((key) => parts.get(key)!).sort((a, b) => b.weight - a.weight);
      for (const { ids } of sorted.slice(1)) for (const id of ids) found.add(id);
    }
    const split = [...olds.values()].filter((keys) => keys.size > 1).flatMap((keys) => [...keys].flatMap((key) => parts.get(key)!.ids));
    return { joined: found, split };
  }

  /** Bare surnames that documents with a node have borne out. */
  private witnessedBy(id: number): BareRow[] {
    return this.sql.all<BareRow>('SELECT s.* FROM occurrences o CROSS JOIN surnames s ON s.witness = o.document WHERE o.node = ?', id);
  }

  /** Asks for all that a document with this node may tell or be told. */
  private askAround(id: number, askAll: (rows: readonly BareRow[]) => void): void {
    for (const document of this.documentsOf(id)) {
      askAll(this.rows('document = ?', document));
      for (const person of this.namedIn(document)) {
        for (const word of this.wordsOf(KIND.ownWord, person.id)) {
          const candidate = groupIn('chain', person);
          askAll(this.rows('surname = ? AND here = 0 AND candidate = ? AND (witness IS NULL OR witness = ?)', word, candidate, document));
        }
      }
    }
  }

  /** The least node of the one person who has this word in a full name, if people are called by it. */
  private only(word: string): number | null {
    const groups = this.nodes.ids(
      'SELECT DISTINCT ifnull(chain, id) AS id FROM blocks b JOIN nodes n ON n.id = b.node WHERE kind = ? AND b.key = ? LIMIT 2',
      KIND.word,
      word,
    );
    if (groups.length !== 1) return null;
    return this.sql.get('SELECT 1 FROM blocks WHERE kind = ? AND key = ? LIMIT 1', KIND.ownWord, word) === undefined ? null : groups[0];
  }

  /** Finds anew whom a bare surname of a document means. Whether that has changed. */
  private ask(bare: number, document: number): boolean {
    const [old] = this.rows('bare = ? AND document = ?', bare, document);
    const node = this.nodes.named(bare);
    const row = node && this.rowOf(node, document);
    if (!row) {
      if (old) this.sql.run('DELETE FROM surnames WHERE bare = ? AND document = ?', bare, document);
      return old !== undefined;
    }
    const { surname, here, candidate, witness, bridge } = row;
    this.sql.run('INSERT OR REPLACE INTO surnames(bare, document, surname, here, candidate, witness, bridge) VALUES(?, ?, ?, ?, ?, ?, ?)', bare, document, surname, here, candidate, witness, bridge); // prettier-ignore
    return old === undefined || meantBy(old) !== meantBy(row) || old.bridge !== bridge;
  }

  private rowOf(node: NamedNode, document: number): BareRow | undefined {
    if (node.apart !== null || node.taken !== 'person' || !isBare({ alone: node.alone === 1, name: node.name })) return undefined;
    const named = this.namedIn(document);
    if (!named.includes(node)) return undefined;
    const surname = surnameOf(node.name);
    const numberOf = new Map(named.map(({ id }, number) => [id, number]));
    const sets = new Sets(named.length);
    joinEqual(named.map((other) => groupIn('chain', other)), sets); // prettier-ignore
    const full = new FullNames(sets);
    for (const other of named) {
      if (other.taken !== 'person' || other.alone !== 1 || other.apart !== null) continue;
      const names = this.sql.all<{ name: string }>('SELECT name FROM names WHERE node = ?', other.id).map(({ name }) => name);
      full.add(numberOf.get(other.id)!, { names: new Set(names) });
    }
    const bridge = Number(
      node.documents > 1 || node.chain !== null || this.nodes.ids('SELECT id FROM nodes WHERE chain = ? LIMIT 1', node.id).length > 0,
    );
    const known = { bare: node.id, document, surname, bridge };
    if (full.has(surname)) {
      const whole = full.only(surname);
      return { ...known, here: 1, candidate: whole === undefined ? null : groupIn('chain', named[whole]), witness: null };
    }
    const candidate = this.only(surname);
    return { ...known, here: 0, candidate, witness: candidate === null ? null : this.witnessFor(candidate, named) };
  }

  /** A document that names somebody in full, and something else that these are. */
  private witnessFor(candidate: number, named: readonly NamedNode[]): number | null {
    const full = this.membersOf(candidate).filter((id) => this.isFull(id));
    const others = [...new Set(named.map((node) => groupIn('chain', node)))].filter((group) => group !== candidate);
    const members = others.flatMap((group) => this.membersOf(group));
    members.sort((a, b) => this.nodes.named(b)!.documents - this.nodes.named(a)!.documents);
    for (const one of full) {
      for (const other of members) {
        const [few, many] = this.nodes.named(one)!.documents < this.nodes.named(other)!.documents ? [one, other] : [other, one];
        const found = this.sql.get<{ document: number }>(
          'SELECT a.document FROM occurrences a CROSS JOIN occurrences b ON b.node = ? AND b.document = a.document WHERE a.node = ? LIMIT 1',
          many,
          few,
        );
        if (found) return found.document;
      }
    }
    return null;
  }

  private membersOf(group: number): number[] {
    return [group, ...this.nodes.ids('SELECT id FROM nodes WHERE chain = ?', group)];
  }

  private isFull(id: number): boolean {
    const node = this.nodes.named(id)!;
    return node.taken === 'person' && node.alone === 1 && node.apart === null;
  }

  /** Looks whether a new document bears out what was but a guess, and gives those of whom it does. */
  private witness(document: number): number[] {
    const named = this.namedIn(document);
    const here = new Set(named.map((node) => groupIn('chain', node)));
    const found: number[] = [];
    for (const person of named) {
      const candidate = groupIn('chain', person);
      for (const word of this.wordsOf(KIND.ownWord, person.id)) {
        for (const { bare, document: other } of this.rows(
          'surname = ? AND here = 0 AND candidate = ? AND witness IS NULL',
          word,
          candidate,
        )) {
          if (!this.namedIn(other).some((node) => sharesOther(groupIn('chain', node), candidate, here))) continue;
          this.sql.run('UPDATE surnames SET witness = ? WHERE bare = ? AND document = ?', document, bare, other);
          found.push(bare);
        }
      }
    }
    return found;
  }
}

const sharesOther = (group: number, candidate: number, here: ReadonlySet<number>): boolean => group !== candidate && here.has(group);
