export { writeToNeo4j, type Neo4jOptions, type Neo4jSummary } from './write';
export type { Neo4jDriver, Neo4jSession, Neo4jTransaction } from './driver';
