import { RelataError } from '../errors';
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

/** What to install. */
const PACKAGES = ['@langchain/neo4j', '@langchain/core', '@langchain/classic'];
const PURPOSE = 'making graph documents of LangChain';

/**
 * The classes of whichever package is installed, the smallest first.
 *
 * @throws RelataError `missing-package`; `unfit-package` where one is there in a version that does not load or has no such classes
 */
export async function installedClasses(): Promise<GraphDocumentClasses> {
  let [missing, unfit]: [unknown?, unknown?] = [];
  const failed = (name: string, cause: unknown): void => {
    if (isMissingModule(cause)) missing ??= cause;
    else unfit ??= cause instanceof RelataError ? cause : unfitPackage(name, cause instanceof Error ? cause.message : String(cause), cause);
  };
  try {
    return classesOf('@langchain/neo4j', await import('@langchain/neo4j'));
  } catch (cause) {
    failed('@langchain/neo4j', cause);
  }
  try {
    // Not known to the compiler, nor to bundlers, which leave it to the program when it runs: it is a package of hundreds.
    const name = ['@langchain/community', 'graphs', 'document'].join('/');
    return classesOf('@langchain/community', await import(/* webpackIgnore: true */ /* @vite-ignore */ name));
  } catch (cause) {
    failed('@langchain/community', cause);
  }
  throw unfit ?? missingPackage(missing, PACKAGES, PURPOSE);
}

/** A version of before or after those that are known may have them elsewhere. */
function classesOf(name: string, module: unknown): GraphDocumentClasses {
  const absent = missingClasses(module);
  if (absent.length > 0) throw unfitPackage(name, `it has no ${absent.join(', ')}`);
  return module as GraphDocumentClasses;
}

/** Which of the classes something does not have. */
export const missingClasses = (module: unknown): string[] =>
  ['Node', 'Relationship', 'GraphDocument'].filter(
    (name) => typeof (module as Partial<Record<string, unknown>> | null)?.[name] !== 'function',
  );

const unfitPackage = (name: string, reason: string, cause?: unknown): RelataError =>
  new RelataError('unfit-package', { name, reason, packages: PACKAGES, purpose: PURPOSE }, { cause });
