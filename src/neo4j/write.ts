import type { Extraction } from '../extraction';
import type { GraphOptions } from '../graph';
import { bad, flag, known } from '../validation/options';
import { RelataError } from '../errors';
import { checkedBatchSize } from '../export/cypher';
import { validateExtraction } from '../validation';
import type { Neo4jDriver, Neo4jSession } from './driver';
import { CONSTRAINTS, planOf, type Plan } from './statements';

/** What goes into the graph (see `toGraph`), and how it is written. */
export interface Neo4jOptions extends Pick<GraphOptions, 'include' | 'minConfidence' | 'asides' | 'orphans' | 'projections'> {
  /** Name of the database; the server's default without it. */
  database?: string;
  /** Rows that one query takes at most. Default 1000. */
  batchSize?: number;
  /**
   * Whether constraints for unique ids and an index are made first, which a user with few rights may not do and which need be made but once.
   * Default `true`.
   */
  constraints?: boolean;
  /** Whether relations and mentions go that an earlier extraction of the same document has brought and this one does not have. Default `false`. */
  replace?: boolean;
}

/** How much was written, counting what was there before. */
export interface Neo4jSummary {
  /** `:Document` nodes. */
  documents: number;
  /** `:Entity` nodes. */
  entities: number;
  /** `:RELATION` relationships. */
  relations: number;
}

/**
 * Writes extractions into a running Neo4j. Entities are `:Entity` nodes, with `:Person`, `:Organization` … as well where the type is the library's own;
 * documents are `:Document` nodes that `:MENTIONED_IN` leads to; relations are `:RELATION`. All is merged by id, so that writing the same again
 * changes nothing, and entities are shared between documents. One transaction an extraction: it is there whole or not at all, and the driver tries
 * again where the server asks for it. Entities of several documents are joined where they have one id; merge extractions first to join short
 * names with long ones, too.
 *
 * @param driver of neo4j-driver 5 or later; it stays open
 * @throws RelataError `not-an-extraction`, `conflicting-documents`, `options-not-object`, `unknown-option`, `bad-option`; what the driver throws is passed on
 * @example
 * const driver = neo4j.driver('neo4j://localhost', neo4j.auth.basic('neo4j', password));
 * await writeToNeo4j(driver, extraction);
 * await driver.close();
 */
export async function writeToNeo4j(
  driver: Neo4jDriver,
  extractions: Extraction | readonly Extraction[],
  options?: Neo4jOptions,
): Promise<Neo4jSummary> {
  const { database, batchSize, constraints, replace, graph } = settle(options);
  if (typeof (driver as Partial<Neo4jDriver> | undefined)?.session !== 'function') throw bad('driver', 'a driver of neo4j-driver', driver);
  // Everything is checked and planned before anything is written.
  const plans = separate(extractions).map((extraction) => planOf(extraction, graph, batchSize, replace));
  const session = driver.session(database === undefined ? {} : { database });
  try {
    if (constraints) for (const query of CONSTRAINTS) await session.run(query);
    for (const { statements } of plans) await writeOne(session, statements);
  } finally {
    await session.close();
  }
  return {
    documents: sum(plans, 'documents'),
    entities: sum(plans, 'entities'),
    relations: sum(plans, 'relations'),
  };
}

/**
 * The extractions, one that comes twice once. They are not merged: what is written must not depend on what is written with it, or writing
 * again would change something.
 */
function separate(extractions: Extraction | readonly Extraction[]): Extraction[] {
  const byDocument = new Map<string, Extraction>();
  for (const item of [extractions].flat()) {
    const extraction = validateExtraction(item);
    const { id } = extraction.document;
    const known = byDocument.get(id);
    if (known && known !== extraction && JSON.stringify(known) !== JSON.stringify(extraction)) {
      throw new RelataError('conflicting-documents', { id });
    }
    byDocument.set(id, extraction);
  }
  return [...byDocument.values()];
}

const sum = (plans: readonly Plan[], what: keyof Neo4jSummary): number => plans.reduce((total, plan) => total + plan[what], 0);

const writeOne = (session: Neo4jSession, statements: Plan['statements']): Promise<void> =>
  session.executeWrite(async (transaction) => {
    for (const { query, parameters } of statements) await transaction.run(query, parameters);
  });

const KNOWN = [
  'database',
  'batchSize',
  'constraints',
  'replace',
  'include',
  'minConfidence',
  'asides',
  'orphans',
  'projections',
] as const satisfies (keyof Neo4jOptions)[];

/** The options of this module with their defaults; those of the graph are checked where it is made. */
function settle(options: unknown) {
  const { database, batchSize, constraints = true, replace = false, ...graph } = known(options, KNOWN);
  if (database !== undefined && (typeof database !== 'string' || database === ''))
    throw bad('database', 'the name of a database', database);
  return {
    database,
    batchSize: checkedBatchSize(batchSize),
    constraints: flag('constraints', constraints),
    replace: flag('replace', replace),
    graph: graph as GraphOptions,
  };
}
