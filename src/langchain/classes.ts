import { isMissingModule, missingPackage } from '../validation/optional-package';

/** A class of LangChain. */
export interface GraphDocumentClass {
  /** Makes one from its fields. */
  // eslint-disable-next-line @typescript-eslint/prefer-function-type -- a signature of its own can be documented
  new (fields: never): object;
}

/** The classes of graph documents: of `@langchain/neo4j`, or of `@langchain/community/graphs/document`. */
export interface GraphDocumentClasses {
  /** `Node`. */
  readonly Node: GraphDocumentClass;
  /** `Relationship`. */
  readonly Relationship: GraphDocumentClass;
  /** `GraphDocument`. */
  readonly GraphDocument: GraphDocumentClass;
}

/**
 * The classes of whichever package is installed, the smallest first.
 *
 * @throws RelataError `missing-package`
 */
export async function installedClasses(): Promise<GraphDocumentClasses> {
  let missing: unknown;
  try {
    return await import('@langchain/neo4j');
  } catch (cause) {
    missing = unlessBroken(cause);
  }
  try {
    // Not known to the compiler, nor to bundlers, which leave it to the program when it runs: it is a package of hundreds.
    const name = ['@langchain/community', 'graphs', 'document'].join('/');
    return (await import(/* webpackIgnore: true */ /* @vite-ignore */ name)) as GraphDocumentClasses;
  } catch (cause) {
    unlessBroken(cause);
  }
  const packages = ['@langchain/neo4j', '@langchain/core', '@langchain/classic'];
  throw missingPackage(missing, packages, 'making graph documents of LangChain');
}

/** Why a package could not be loaded, if it is that it is not there; whatever else went wrong is thrown. */
function unlessBroken(cause: unknown): unknown {
  if (!isMissingModule(cause)) throw cause;
  return cause;
}
