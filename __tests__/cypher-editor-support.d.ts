// The part of Neo4j's parser of Cypher that the tests use; the package has no types.
declare module '@neo4j-cypher/editor-support' {
  export function parse(input: string): {
    errorListener: { errors: { line: number; col: number; msg: string }[] };
  };
}
