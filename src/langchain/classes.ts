import { isMissingModule, optionalPackage } from '../validation/optional-package';

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

/** The packages that have the classes, the smallest first. */
const PACKAGES: readonly (() => Promise<unknown>)[] = [
  () => import('@langchain/neo4j'),
  // Not known to the compiler: it is a package of hundreds.
  () => import(['@langchain/community', 'graphs', 'document'].join('/')),
];

/**
 * The classes of whichever package is installed.
 *
 * @throws RelataError `missing-package`
 */
export const installedClasses = (): Promise<GraphDocumentClasses> =>
  optionalPackage(firstInstalled, ['@langchain/neo4j', '@langchain/core', '@langchain/classic'], 'making graph documents of LangChain');

/** Throws what is said of the first package where none is there. */
async function firstInstalled(): Promise<GraphDocumentClasses> {
  let missing: unknown;
  for (const load of PACKAGES) {
    try {
      return (await load()) as GraphDocumentClasses;
    } catch (cause) {
      if (!isMissingModule(cause)) throw cause;
      missing ??= cause;
    }
  }
  throw missing;
}
