/*
 * What is used of a driver: neo4j-driver and neo4j-driver-lite, 5 or later, have it. The driver is the caller's, who knows address and password;
 * nothing is imported, so that the library does not need the package to be there.
 */

export interface Neo4jDriver {
  session(config?: { database?: string }): Neo4jSession;
}

export interface Neo4jSession {
  run(query: string, parameters?: Record<string, unknown>): PromiseLike<unknown>;
  executeWrite<Result>(work: (transaction: Neo4jTransaction) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export interface Neo4jTransaction {
  run(query: string, parameters?: Record<string, unknown>): PromiseLike<unknown>;
}
