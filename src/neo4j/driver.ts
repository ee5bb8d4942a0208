/*
 * What is used of a driver: neo4j-driver and neo4j-driver-lite, 5 or later, have it. The driver is the caller's, who knows address and password;
 * nothing is imported, so that the library does not need the package to be there.
 */

/** What is used of neo4j-driver's driver. */
export interface Neo4jDriver {
  /** Opens a session. */
  session(config?: { database?: string }): Neo4jSession;
}

/** What is used of a driver's session. */
export interface Neo4jSession {
  /** Runs one query in a transaction of its own. */
  run(query: string, parameters?: Record<string, unknown>): PromiseLike<unknown>;
  /** Runs work in a transaction, again if the server asks for it. */
  executeWrite<Result>(work: (transaction: Neo4jTransaction) => Promise<Result>): Promise<Result>;
  /** Gives its connection back. */
  close(): Promise<void>;
}

/** What is used of a session's transaction. */
export interface Neo4jTransaction {
  /** Runs one query. */
  run(query: string, parameters?: Record<string, unknown>): PromiseLike<unknown>;
}
