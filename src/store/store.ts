import type { MergedExtraction, MergedMention } from '../merge';
import { combine } from '../merge/combine';
import { renamed } from '../merge/renamed';
import { partiesOf } from '../document/parties';
import { RelataError } from '../errors';
import type { Extraction } from '../extraction';
import { toGraph, type GraphOptions, type RelataGraph } from '../graph';
import { singlesOf, validateExtraction } from '../validation';
import { bad, known } from '../validation/options';
import { Bodies } from './bodies';
import { Corrections, type Again, type Correction } from './corrections';
import { checkedDetails, type CheckedDetails, type DocumentDetails } from './details';
import { FLAG } from './flags';
import { Nodes } from './nodes';
import { Paths } from './paths';
import { Reader } from './reader';
import type { Neighbour, Passage, Path, StoredDocument, StoredEntity, StoredRelation } from './rows';
import { Sameness } from './sameness';
import { PER_DOCUMENT } from './schema';
import { idsInStore } from './splits';
import type { Sql } from './sql';
import { checkedId, checkedLimit, conditionOf, flagConditions, periodConditions, type Period, type Where } from './where';
import { withoutEntity } from './without-entity';
import { Words } from './words';
import { Writer } from './writer';

/** A document to be stored. */
export interface DocumentToStore extends DocumentDetails {
  /** What `extract` has read of it. */
  extraction: Extraction;
}

/** A document with what it says. */
export interface DocumentInStore extends StoredDocument {
  /** What `extract` has read of it, as it was given. */
  extraction: Extraction;
}

/** How many rows are wanted, at most. */
export interface Limit {
  /** A whole number, or `Infinity`. */
  limit?: number;
}

/** Which neighbours are wanted. */
export interface NeighbourOptions extends Limit, Period, Pick<Where, 'type' | 'polarity' | 'modality' | 'source'> {}

/** Which paths are wanted. */
export interface PathOptions extends Limit {
  /** Relations from end to end, at most: 1 to 6. Default 3. */
  maxLength?: number;
}

/** Which entities are wanted. */
export interface FindOptions extends Limit {
  /** Whether names count that only begin so. Default `false`. */
  prefix?: boolean;
  /** What it has to be. */
  type?: string;
}

/** Which entities are wanted, of the documents of which days. */
export interface TopOptions extends Limit, Period {
  /** What they have to be. */
  type?: string;
}

/** Which passages are wanted, of the documents of which days. */
export interface SearchOptions extends Limit, Period {
  /** Who published it. */
  source?: string;
}

/** What a store has. */
export interface StoreSize {
  /** Documents. */
  documents: number;
  /** Entities that are named. */
  entities: number;
  /** Relations. */
  relations: number;
  /** Bytes of the file. */
  bytes: number;
}

/** What `forget` has taken away. */
export interface Forgotten {
  /** Ids of the documents that were written anew. */
  documents: string[];
  /** Mentions that were taken away. */
  mentions: number;
  /** Relations that were taken away. */
  relations: number;
}

/**
 * Documents, and what they say together, in one file. Entities of several documents are one by the rule of `mergeExtractions`, worked out
 * again with each document only where it changes something; but places of one name are not told apart by where articles say that they lie. All methods are synchronous; a change is there whole or not at all.
 */
export class Store {
  private readonly words: Words;
  private readonly bodies: Bodies;
  private readonly nodes: Nodes;
  private readonly sameness: Sameness;
  private readonly writer: Writer;
  private readonly reader: Reader;
  private readonly ways: Paths;
  private readonly corrected: Corrections;

  /** @internal */
  constructor(private readonly sql: Sql) {
    this.words = new Words(sql, 'words', 'word');
    this.bodies = new Bodies(sql, new Words(sql, 'shapes', 'keys'));
    this.nodes = new Nodes(sql, this.words);
    this.sameness = new Sameness(sql, this.nodes, this.words);
    this.writer = new Writer(sql, this.nodes, this.words, this.bodies, this.sameness);
    this.reader = new Reader(sql, this.nodes, this.words, this.bodies);
    this.ways = new Paths(sql, this.reader);
    const again: Again = (document, between) => this.again(document, this.bodies.extraction(document), between);
    this.corrected = new Corrections(sql, this.nodes, this.bodies, this.reader, this.sameness, again);
  }

  // ── documents ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * Adds a document, or each of those that were merged into one. One that is there already and says the same changes nothing.
   *
   * @param extraction of `extract`, or the same read back from JSON
   * @param details its text, day and source; of several merged documents none
   * @throws RelataError `not-an-extraction`; `conflicting-documents` if a document of this id says something else; `bad-option`
   * @example
   * store.add(extract(text, { id: 'monday' }), { text, published: '2024-12-09', source: 'Globex Gazette' });
   */
  add(extraction: Extraction, details: DocumentDetails = {}): void {
    this.write(() => this.put(extraction, details, false));
  }

  /**
   * Adds a document in place of the one of its id, if there is one. What a person has put right is put right again.
   *
   * @throws RelataError `not-an-extraction`, `bad-option`
   */
  replace(extraction: Extraction, details: DocumentDetails = {}): void {
    this.write(() => this.put(extraction, details, true));
  }

  /**
   * Adds documents as they come, all or none.
   *
   * @returns how many came
   * @throws RelataError `not-an-extraction`, `conflicting-documents`, `bad-option`; what the iterable throws is passed on
   */
  addMany(documents: Iterable<DocumentToStore>): number {
    return this.write(() => {
      let count = 0;
      for (const { extraction, ...details } of documents) {
        this.put(extraction, details, false);
        count++;
      }
      return count;
    });
  }

  /**
   * Takes a document out: what it alone has told goes, and all else is as if it had never been there.
   *
   * @returns whether there was one
   */
  remove(id: string): boolean {
    return this.write(() => {
      const document = this.reader.document(checkedId('id', id));
      if (document === undefined) return false;
      this.writer.remove(document, id);
      return true;
    });
  }

  /** Whether there is a document of an id. */
  has(id: string): boolean {
    return this.reader.document(checkedId('id', id)) !== undefined;
  }

  /**
   * Ids of the documents that came from somewhere: from an address, or from what was said to be their source, as `relata store add` says the path of a file.
   *
   * @throws RelataError `bad-option`
   * @example
   * for (const id of store.documentsFrom('articles/tuesday.txt')) store.remove(id);
   */
  documentsFrom(place: string): string[] {
    return this.reader.documentsFrom(checkedId('place', place));
  }

  /** What is known of a document; undefined if there is none. */
  document(id: string): StoredDocument | undefined {
    const document = this.reader.document(checkedId('id', id));
    return document === undefined ? undefined : this.reader.storedDocument(this.reader.documentRow(document));
  }

  /** What `extract` has read of a document, as it was given; undefined if there is none. */
  extraction(id: string): Extraction | undefined {
    const document = this.reader.document(checkedId('id', id));
    return document === undefined ? undefined : this.bodies.extraction(document);
  }

  /** A document's text, in which its offsets count; undefined if there is none, or it was added without. */
  text(id: string): string | undefined {
    const document = this.reader.document(checkedId('id', id));
    return document === undefined || this.reader.documentRow(document).whole === 0 ? undefined : this.bodies.text(document);
  }

  /** All documents, one by one, in the order in which they were added. The store must not be changed meanwhile. */
  *documents(): Generator<DocumentInStore> {
    for (const row of this.rowsOfDocuments()) {
      yield { ...this.reader.storedDocument(this.reader.documentRow(row)), extraction: this.bodies.extraction(row) };
    }
  }

  /**
   * The same without what they say, which takes a fiftieth of the time: to see what there is.
   *
   * @example
   * for (const { id, published, source } of store.catalog()) console.log(id, published, source);
   */
  *catalog(): Generator<StoredDocument> {
    for (const row of this.rowsOfDocuments()) yield this.reader.storedDocument(this.reader.documentRow(row));
  }

  private *rowsOfDocuments(): Generator<number> {
    let last = 0;
    for (;;) {
      const next = this.sql.get<{ id: number }>('SELECT id FROM documents WHERE id > ? ORDER BY id LIMIT 1', last);
      if (!next) return;
      last = next.id;
      yield last;
    }
  }

  // ── entities ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────

  /** What is known of an entity, by its id or that of any that is one with it; undefined if there is none. */
  entity(id: string): StoredEntity | undefined {
    const root = this.rootOf(id);
    return root === undefined ? undefined : this.reader.entity(root);
  }

  /**
   * Entities that are called so, those in most documents first. Case, accents, hyphens and legal forms make no difference.
   *
   * @param name one of its names, or with `prefix` how one begins
   * @param options by default 20 at most
   * @throws RelataError `bad-option`, `unknown-option`, `options-not-object`
   * @example
   * store.find('glob', { prefix: true, type: 'organization' });
   */
  find(name: string, options?: FindOptions): StoredEntity[] {
    const { prefix = false, type, limit } = known(options, ['prefix', 'type', 'limit']);
    if (typeof prefix !== 'boolean') throw bad('prefix', 'true or false', prefix);
    const roots = this.reading(() => this.reader.rootsCalled(checkedId('name', name), prefix, checkedType(type), checkedLimit(limit, 20)));
    return roots.map((root) => this.reader.entity(root));
  }

  /**
   * Named entities that most documents mention.
   *
   * @param options by default 20 at most, of all documents
   * @throws RelataError `bad-option`, `unknown-option`, `options-not-object`
   */
  topEntities(options?: TopOptions): StoredEntity[] {
    const { type, limit, ...period } = known(options, ['type', 'limit', 'since', 'until']);
    const days: number[] = [];
    const where = periodConditions('d.day', period, (day) => `?${days.push(day)}`);
    const most = checkedLimit(limit, 20);
    const roots = this.reading(() =>
      where.length === 0
        ? this.reader.topRoots(checkedType(type), most)
        : this.reader.topRootsOf(where.join(' AND '), days, checkedType(type), most),
    );
    return roots.map((root) => this.reader.entity(root));
  }

  /**
   * Where documents mention an entity, one by one.
   *
   * @throws RelataError `bad-option`
   */
  *mentions(id: string): Generator<MergedMention> {
    const root = this.rootOf(id);
    if (root !== undefined) yield* this.reader.mentions(root);
  }

  /**
   * Entities that relations join with one, those with most relations first.
   *
   * @param options by default 50 at most
   * @throws RelataError `bad-option`, `unknown-option`, `options-not-object`
   * @example
   * store.neighbours(id, { type: 'acquire', since: '2024', polarity: 'positive' });
   */
  neighbours(id: string, options?: NeighbourOptions): Neighbour[] {
    const { type, source, polarity, modality, limit, ...period } = known(options, ['type', 'polarity', 'modality', 'since', 'until', 'source', 'limit']); // prettier-ignore
    const parameters: number[] = [];
    const bind = (value: number): string => `?${parameters.push(value) + 1}`;
    const where = [...flagConditions('e', { polarity, modality }), ...periodConditions('e.day', period, bind)];
    const root = this.rootOf(id);
    const [typed, published] = [type, source].map((word, i) => {
      if (word === undefined) return undefined;
      if (typeof word !== 'string') throw bad(i === 0 ? 'type' : 'source', 'a string', word);
      return this.reader.word(word) ?? 0;
    });
    if (typed !== undefined) where.push(`e.type = ${bind(typed)}`);
    if (published !== undefined) where.push(`e.relation / ${PER_DOCUMENT} IN (SELECT id FROM documents WHERE source = ${bind(published)})`);
    const most = checkedLimit(limit, 50);
    return root === undefined ? [] : this.reader.neighbours(root, { where, parameters, limit: most });
  }

  /**
   * Ways from one entity to another over names, the shortest first. Those of three relations and more go through the neighbours with most relations alone.
   *
   * @param options by default 10 at most, of three relations at most
   * @throws RelataError `bad-option`, `unknown-option`, `options-not-object`
   */
  paths(one: string, other: string, options?: PathOptions): Path[] {
    const { maxLength = 3, limit } = known(options, ['maxLength', 'limit']);
    if (!(typeof maxLength === 'number' && Number.isInteger(maxLength) && maxLength >= 1 && maxLength <= LONGEST)) {
      throw bad('maxLength', `a whole number from 1 to ${LONGEST}`, maxLength);
    }
    const most = checkedLimit(limit, 10);
    const [from, to] = [this.rootOf(one), this.rootOf(other)];
    return from === undefined || to === undefined ? [] : this.ways.between(from, to, maxLength, most < 0 ? Number.MAX_SAFE_INTEGER : most);
  }

  // ── relations and passages ─────────────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * Relations of which all holds that is asked for, the latest first.
   *
   * @param where by default 100 at most, of all
   * @throws RelataError `bad-option`, `unknown-option`, `options-not-object`
   * @example
   * store.relations({ type: 'acquire', subject: id, since: '2024-01-01', modality: 'asserted' });
   */
  relations(where: Where & Limit = {}): StoredRelation[] {
    const { limit, ...rest } = where;
    const condition = this.reading(() => conditionOf(rest, this.reader));
    const most = checkedLimit(limit, 100);
    return condition ? this.reader.relations(condition, most, 'DESC') : [];
  }

  /**
   * What is said of an entity, in the order of the days.
   *
   * @param options by default 100 at most
   * @throws RelataError `bad-option`, `unknown-option`, `options-not-object`
   */
  timeline(id: string, options: Period & Limit = {}): StoredRelation[] {
    const { limit, ...period } = known(options, ['since', 'until', 'limit']);
    const condition = this.reading(() => conditionOf({ ...period, entity: checkedId('id', id) }, this.reader));
    const most = checkedLimit(limit, 100);
    return condition ? this.reader.relations({ ...condition, where: [...condition.where, 'r.day IS NOT NULL'] }, most, 'ASC') : [];
  }

  /**
   * How many relations of an entity `timeline` is without, since no day is known of them: neither of their clause nor of their document.
   *
   * @throws RelataError `bad-option`
   */
  countUndated(id: string): number {
    const condition = this.reading(() => conditionOf({ entity: checkedId('id', id) }, this.reader));
    return condition ? this.reader.countRelations({ ...condition, where: [...condition.where, 'r.day IS NULL'] }) : 0;
  }

  /**
   * Sentences that something was read in and that have these words, the best first.
   *
   * @param query words that all have to be there, whatever their endings; what stands between quotation marks is looked for as it stands, and `glob*` is any word
   *   that begins so
   * @param options by default 20 at most
   * @throws RelataError `bad-query`, `bad-option`, `unknown-option`, `options-not-object`
   */
  search(query: string, options?: SearchOptions): Passage[] {
    const { source, limit, ...period } = known(options, ['since', 'until', 'source', 'limit']);
    const parameters: number[] = [];
    const bind = (value: number): string => `?${parameters.push(value) + 1}`;
    const where = periodConditions('d.day', period, bind);
    if (source !== undefined) where.push(`d.source = ${bind(this.reader.word(checkedId('source', source)) ?? 0)}`);
    return this.reader.passages(checkedId('query', query), where, parameters, checkedLimit(limit, 20));
  }

  /** All named entities, one by one, those in most documents first. The store must not be changed meanwhile. */
  *entities(): Generator<StoredEntity> {
    for (const root of this.reading(() => this.reader.topRoots(undefined, -1))) yield this.reader.entity(root);
  }

  /**
   * All relations, or those asked for, one by one in the order of the documents. The store must not be changed meanwhile.
   *
   * @throws RelataError `bad-option`, `unknown-option`, `options-not-object`
   */
  *edges(where?: Where): Generator<StoredRelation> {
    const condition = this.reading(() => conditionOf(where, this.reader));
    if (condition) yield* this.reader.everyRelation(condition);
  }

  // ── extractions and graphs ─────────────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * What documents say together, as `mergeExtractions` gives it: all, or of it the relations asked for with those who take part in them.
   *
   * @throws RelataError `bad-option`, `unknown-option`, `options-not-object`
   */
  merged(where?: Where): MergedExtraction {
    const isAll = where === undefined || Object.values(where).every((value) => value === undefined);
    const condition = this.reading(() => conditionOf(where, this.reader));
    const found = condition ? this.reader.relationsByDocument(condition) : new Map<number, Set<number>>();
    const documents = isAll ? this.nodes.ids('SELECT id FROM documents') : [...found.keys()];
    const idOf = new Map<string, string>();
    const extractions = documents.map((document) => {
      const whole = this.bodies.extraction(document);
      const places = found.get(document) ?? new Set<number>();
      const apart = idsInStore(this.sql, whole.document.id);
      this.bodies.get(document).nodes.forEach((node, place) => {
        const own = apart(whole.entities[place].id);
        const root = this.reader.rootKeyOf(node);
        if (root !== own) idOf.set(own, root);
      });
      const relations = whole.relations.filter((_, place) => places.has(place));
      const taking = new Set(relations.flatMap((relation) => partiesOf(relation).map(({ entity }) => entity)));
      const entities = isAll ? whole.entities : whole.entities.filter(({ id }) => taking.has(id));
      return withIds({ ...whole, entities, relations }, apart);
    });
    return combine(extractions, { idOf });
  }

  /**
   * A graph of what documents say, or of the relations asked for: `toGraph` of `merged`.
   *
   * @param options those of `toGraph`, and `where` for the relations
   * @throws RelataError `bad-option`, `unknown-option`, `options-not-object`
   * @example
   * toGEXF(store.graph({ where: { entity: id, since: '2024' }, orphans: 'drop' }));
   */
  graph({ where, ...options }: GraphOptions & { where?: Where } = {}): RelataGraph {
    return toGraph(this.merged(where), options);
  }

  // ── what a person puts right ───────────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * Puts something right: two entities are one, one is two, or a relation was misread. It holds for documents that come later, too, and for the same document when it is
   * read again.
   *
   * @throws RelataError `bad-option` if there is nothing of such an id
   * @example
   * store.correct({ merge: [store.find('Acme')[0].id, store.find('Acme Mills')[0].id] });
   */
  correct(correction: Correction): void {
    this.write(() => this.corrected.make(correction));
  }

  /** What has been put right and holds, in no order that matters: a split under the id of the entity that it has made. */
  corrections(): Correction[] {
    return this.corrected.all();
  }

  /**
   * Takes a correction back, as if it had never been made: the two entities are two where nothing else makes them one, the documents mean again what
   * the name says, the relation is there again where its document is.
   *
   * @param correction one of `corrections`; of a split perhaps fewer documents
   * @returns whether it held
   * @throws RelataError `bad-option`
   * @example
   * for (const correction of store.corrections()) store.undo(correction);
   */
  undo(correction: Correction): boolean {
    return this.write(() => this.corrected.undo(correction));
  }

  /** Takes a document out and puts it in again, with something changed between. */
  private again(document: number, extraction: Extraction, between: () => void, text = this.wholeText(document)): void {
    const row = this.reader.storedDocument(this.reader.documentRow(document));
    this.writer.remove(document, row.id);
    between();
    const { published, source, url, path } = row;
    this.writer.add(extraction, {
      ...(text !== undefined && { text }),
      ...(published !== undefined && { published }),
      ...(source !== undefined && { source }),
      ...(url !== undefined && { url }),
      ...(path !== undefined && { path }),
    });
  }

  private wholeText(document: number): string | undefined {
    return this.reader.documentRow(document).whole === 0 ? undefined : this.bodies.text(document);
  }

  /**
   * Takes an entity out of everything: its mentions, the relations in which it takes part, its names. In the texts that mention it its names are
   * blacked out, which leaves all else where it was. A pronoun or description that meant it stays in the text, and so does what the text tells of it without
   * its name; a document that is added again brings it back.
   *
   * @param id of an entity that has a name
   * @returns what was taken away; nothing if there is none of this id
   */
  forget(id: string): Forgotten {
    const root = this.rootOf(id);
    const forgotten: Forgotten = { documents: [], mentions: 0, relations: 0 };
    if (root === undefined) return forgotten;
    this.write(() => {
      const { name, aliases, mentions } = this.reader.entity(root);
      const members = this.reader.membersOf(root);
      const numbers = new Set(members);
      forgotten.mentions = mentions;
      const keys = members.map((member) => this.reader.keyOf(this.nodes.get(member)!));
      const documents = new Set(
        members.flatMap((member) => this.nodes.ids('SELECT document AS id FROM occurrences WHERE node = ?', member)),
      );
      for (const document of documents) {
        const extraction = this.bodies.extraction(document);
        const { nodes, text } = this.bodies.get(document);
        const ids = new Set(extraction.entities.flatMap((entity, place) => (numbers.has(nodes[place]) ? [entity.id] : [])));
        const told = withoutEntity({ extraction, text }, ids, [name, ...aliases]);
        forgotten.documents.push(extraction.document.id);
        forgotten.relations += extraction.relations.length - told.extraction.relations.length;
        this.again(
          document,
          told.extraction,
          () => {
            this.sql.run('DELETE FROM wrongs WHERE document = ?', extraction.document.id);
            for (const own of ids) this.sql.run('DELETE FROM splits WHERE document = ? AND entity = ?', extraction.document.id, own);
          },
          this.wholeText(document) === undefined ? undefined : told.text,
        );
      }
      for (const key of keys) this.sql.run('DELETE FROM merges WHERE one = ?1 OR other = ?1', key);
    });
    forgotten.documents.sort();
    // What was overwritten stands in the log until it is taken over.
    this.sql.get('PRAGMA wal_checkpoint(TRUNCATE)');
    return forgotten;
  }

  // ── the file ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────

  /** How much there is. */
  size(): StoreSize {
    const count = (sql: string): number => this.sql.get<{ n: number }>(sql)!.n;
    return {
      documents: count('SELECT count(*) AS n FROM documents'),
      entities: count('SELECT count(*) AS n FROM nodes WHERE weight IS NOT NULL'),
      relations: count(`SELECT count(*) AS n FROM relations WHERE flags & ${FLAG.wrong} = 0`),
      bytes:
        this.sql.get<{ page_count: number }>('PRAGMA page_count')!.page_count * this.sql.get<{ page_size: number }>('PRAGMA page_size')!.page_size, // prettier-ignore
    };
  }

  /** Gives the file back. Nothing can be asked after that. */
  close(): void {
    this.sql.close();
  }

  // ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

  private put(extraction: Extraction, details: DocumentDetails, replaces: boolean): void {
    const checked = checkedDetails(details);
    const documents = singlesOf(validateExtraction(extraction));
    if (documents.length > 1 && Object.keys(checked).length > 0) throw bad('details', 'none for several documents', details);
    for (const each of documents) this.putOne(each, checked, replaces);
  }

  private putOne(extraction: Extraction, details: CheckedDetails, replaces: boolean): void {
    const { id, length } = extraction.document;
    if (details.text !== undefined && details.text.length !== length) {
      throw bad('text', `the text of document ${JSON.stringify(id)}, which has ${length} characters`, details.text);
    }
    const document = this.reader.document(id);
    if (document !== undefined) {
      if (!replaces) {
        if (isSame(this.bodies.extraction(document), extraction)) return;
        throw new RelataError('conflicting-documents', { id });
      }
      this.writer.remove(document, id);
    }
    this.writer.add(extraction, details);
  }

  private rootOf(id: string): number | undefined {
    const key = checkedId('id', id);
    return this.reading(() => this.reader.root(key));
  }

  /** Another program may have written what is remembered. */
  private reading<Result>(read: () => Result): Result {
    this.nodes.forget();
    return read();
  }

  private write<Result>(work: () => Result): Result {
    this.nodes.forget();
    return this.sql.transaction(work);
  }
}

const LONGEST = 6;

const isSame = (one: Extraction, other: Extraction): boolean => canonical(one) === canonical(other);

/** JSON with the keys of each record in order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );

function withIds(extraction: Extraction, apart: (id: string) => string): Extraction {
  if (extraction.entities.every(({ id }) => apart(id) === id)) return extraction;
  const entities = extraction.entities.map((entity) => ({ ...entity, id: apart(entity.id) }));
  return { ...extraction, entities, relations: extraction.relations.map((relation) => renamed(relation, apart)) };
}

function checkedType(type: unknown): string | undefined {
  if (type === undefined || typeof type === 'string') return type;
  throw bad('type', 'a string', type);
}
