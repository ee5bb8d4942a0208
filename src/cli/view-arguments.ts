import { FILES_OPTIONS, filesArgumentsOf, type FilesArguments } from './files-arguments';
import { EDGE_OPTIONS, edgeChoiceOf, type EdgeChoice } from './graph-options';
import { readArguments } from './read-arguments';

/** What `relata view` was asked to do. */
export interface ViewArguments extends FilesArguments {
  /** What the page's graph shows to begin with. */
  readonly graph: EdgeChoice;
}

/**
 * Reads the command line behind `relata view`.
 *
 * @throws CommandError with exit code 2
 */
export function parseViewArguments(argv: readonly string[]): ViewArguments {
  const { values, positionals } = readArguments('view', argv, { ...FILES_OPTIONS, ...EDGE_OPTIONS });
  return { ...filesArgumentsOf('view', values, positionals), graph: edgeChoiceOf(values, 'view') };
}
