import { RelataError } from '../errors';
import type { Sql } from './sql';

/** What the file says it is: of another number nothing is read. */
const VERSION = 2;

/** Relations and sentences of a document have numbers that begin with the document's. */
export const PER_DOCUMENT = 2 ** 20;

/** Shares are kept in millionths where that is exact, and else as they are, which is less than one. */
export const MILLION = 1_000_000;
/** The greatest confidence of some occurrences. */
export const MOST_CONFIDENT = `max(CASE WHEN confidence < 1 THEN confidence ELSE confidence / ${MILLION}.0 END)`;

/**
 * The tables. Ids of documents and entities stand once, beside a number that stands for them everywhere else; what a document says stands in
 * `bodies`, packed, and the other tables are made of it, so that it can be taken out again.
 */
const TABLES = `
-- Key lists of packed records, and words that stand in many rows: types of entities and relations, sources.
CREATE TABLE shapes(id INTEGER PRIMARY KEY, keys TEXT NOT NULL UNIQUE);
CREATE TABLE words(id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE);

CREATE TABLE documents(id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, published TEXT, source INTEGER, url TEXT, path TEXT, day INTEGER, whole INTEGER NOT NULL);
CREATE INDEX documents_day ON documents(day);
CREATE INDEX documents_source ON documents(source) WHERE source IS NOT NULL;
-- text and body are compressed; nodes are the numbers of the document's entities, in their order.
CREATE TABLE bodies(document INTEGER PRIMARY KEY, text BLOB NOT NULL, body BLOB NOT NULL, nodes BLOB NOT NULL);

-- Entities of one id are one node. "first" is the first document by its id that names it, "place" where in its list. "taken" is the type by vote;
-- equal, whole, chain and root are the steps by which nodes become one: NULL where it is its own.
-- "key" is short for an entity's id, whatever its length.
CREATE TABLE ids(key BLOB PRIMARY KEY, node INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE nodes(id INTEGER PRIMARY KEY, type INTEGER NOT NULL, documents INTEGER NOT NULL, mentions INTEGER NOT NULL, salience INTEGER NOT NULL,
  first INTEGER NOT NULL, place INTEGER NOT NULL, namings INTEGER NOT NULL, key TEXT, name TEXT, confidence REAL, alone INTEGER, apart INTEGER,
  taken INTEGER, equal INTEGER, whole INTEGER, chain INTEGER, best INTEGER, root INTEGER, weight INTEGER);
CREATE INDEX nodes_equal ON nodes(equal) WHERE equal IS NOT NULL;
CREATE INDEX nodes_whole ON nodes(whole) WHERE whole IS NOT NULL;
CREATE INDEX nodes_chain ON nodes(chain) WHERE chain IS NOT NULL;
CREATE INDEX nodes_root ON nodes(root) WHERE root IS NOT NULL;
CREATE INDEX nodes_weight ON nodes(weight) WHERE weight IS NOT NULL;
CREATE TABLE occurrences(node INTEGER, document INTEGER, mentions INTEGER NOT NULL, salience INTEGER NOT NULL, confidence NUMERIC NOT NULL, named INTEGER NOT NULL,
  PRIMARY KEY(node, document)) WITHOUT ROWID;
-- How many documents call it so: as its name, and among its other names.
CREATE TABLE names(node INTEGER, name TEXT, own INTEGER NOT NULL, other INTEGER NOT NULL, PRIMARY KEY(node, name)) WITHOUT ROWID;

-- What tells which nodes are one: the keys that they share, votes on types, whose a body is, and who a bare surname may be.
CREATE TABLE blocks(kind INTEGER, key TEXT, node INTEGER, PRIMARY KEY(kind, key, node)) WITHOUT ROWID;
CREATE TABLE ballots(key TEXT, type INTEGER, mentions INTEGER NOT NULL, documents INTEGER NOT NULL, PRIMARY KEY(key, type)) WITHOUT ROWID;
CREATE TABLE owned(node INTEGER, document INTEGER, place INTEGER, key TEXT, PRIMARY KEY(node, document, place, key)) WITHOUT ROWID;
CREATE INDEX owned_place ON owned(place);
CREATE TABLE surnames(bare INTEGER, document INTEGER, surname TEXT NOT NULL, here INTEGER NOT NULL, candidate INTEGER, witness INTEGER, bridge INTEGER NOT NULL,
  PRIMARY KEY(bare, document)) WITHOUT ROWID;
CREATE INDEX surnames_surname ON surnames(surname, here, candidate, witness);
CREATE INDEX surnames_document ON surnames(document);
CREATE INDEX surnames_candidate ON surnames(candidate, bridge) WHERE candidate IS NOT NULL;
CREATE INDEX surnames_witness ON surnames(witness) WHERE witness IS NOT NULL;

-- "hash" is of the relation's id. An edge stands once for each of its ends.
CREATE TABLE relations(id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, type INTEGER, flags INTEGER NOT NULL, day INTEGER, speaker INTEGER);
CREATE INDEX relations_hash ON relations(hash);
CREATE INDEX relations_type ON relations(type) WHERE type IS NOT NULL;
CREATE INDEX relations_speaker ON relations(speaker) WHERE speaker IS NOT NULL;
CREATE TABLE edges(node INTEGER, other INTEGER, relation INTEGER, flags INTEGER, type INTEGER, day INTEGER,
  PRIMARY KEY(node, other, relation, flags)) WITHOUT ROWID;

-- Sentences that something was read in; the words stand in the document's text alone.
CREATE TABLE spans(id INTEGER PRIMARY KEY, start INTEGER NOT NULL, stop INTEGER NOT NULL);
CREATE VIRTUAL TABLE passages USING fts5(text, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2');

-- What a person has put right, by ids that are the same when a document is read again.
CREATE TABLE merges(one TEXT, other TEXT, PRIMARY KEY(one, other)) WITHOUT ROWID;
CREATE INDEX merges_other ON merges(other);
CREATE TABLE splits(document TEXT, entity TEXT, apart TEXT NOT NULL, PRIMARY KEY(document, entity)) WITHOUT ROWID;
CREATE TABLE wrongs(relation TEXT PRIMARY KEY, document TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, lemma TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX wrongs_document ON wrongs(document);
`;

/**
 * Makes the tables of a new file, and looks whether those of another are ours.
 *
 * @throws RelataError `not-a-store`
 */
export function prepareTables(sql: Sql, path: string): void {
  const problem = (reason: string, cause?: unknown): RelataError => new RelataError('not-a-store', { path, reason }, { cause });
  let version: number;
  let isEmpty: boolean;
  try {
    version = sql.get<{ user_version: number }>('PRAGMA user_version')!.user_version;
    isEmpty = sql.get('SELECT 1 FROM sqlite_master LIMIT 1') === undefined;
  } catch (cause) {
    throw problem((cause as Error).message, cause);
  }
  if (!isEmpty && version === 0) throw problem('it is a database of something else');
  if (!isEmpty && version !== VERSION) throw problem(`it was written by another version: ${version}, and not ${VERSION}`);
  // A document's body ends somewhere in a page of its own: with larger ones more is empty. It has to be said before the first table.
  if (isEmpty) sql.exec('PRAGMA page_size = 2048');
  // A crash of the program loses nothing, one of the machine perhaps the last documents; what is deleted is overwritten.
  sql.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;',
  );
  if (isEmpty)
    sql.transaction(() => {
      sql.exec(TABLES);
      sql.exec(`INSERT INTO passages(passages, rank) VALUES('secure-delete', 1); PRAGMA user_version = ${VERSION};`);
    });
}
