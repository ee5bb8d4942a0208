import { parseExtractArguments } from './arguments';
import { parseCompletionArguments } from './completion-arguments';
import { completionCommand } from './completion-command';
import { parseExplainArguments } from './explain-arguments';
import { parseFilesArguments } from './files-arguments';
import { parseGraphArguments } from './graph-arguments';
import { COMPLETION_HELP, EXPLAIN_HELP, EXTRACT_HELP, GRAPH_HELP, HELP, MERGE_HELP, PARSE_HELP, VIEW_HELP } from './help';
import { CommandError, EXIT, type ExitCode, type Io } from './io';
import { nearest } from './nearest';
import { parseParseArguments } from './parse-arguments';
import { parseViewArguments } from './view-arguments';

/**
 * The command `relata`.
 *
 * @param argv what stands behind the command's name
 * @returns the exit code; errors of the caller's have been printed, errors of the program's own are thrown
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    if (error instanceof CommandError) return fail(error.message, error.exitCode, io);
    if (isRelataError(error)) return fail(error.message, EXIT.failure, io);
    throw error;
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [command, ...rest] = argv;
  switch (command) {
    case 'extract':
      return extract(rest, io);
    case 'graph':
      return graph(rest, io);
    case 'merge':
      return merge(rest, io);
    case 'view':
      return view(rest, io);
    case 'parse':
      return parse(rest, io);
    case 'explain':
      return explain(rest, io);
    case 'completion':
      return completion(rest, io);
    case 'help':
    case '--help':
    case '-h':
      return print(pageOf(rest[0] ?? 'help'), io);
    case '--version':
    case '-V':
    case '-v':
      return print(`${io.version}\n`, io);
    case undefined:
      io.stderr.write(HELP);
      return EXIT.usage;
    default:
      throw unknown(argv);
  }
}

/** A command's request that names files to read. */
interface FilesRequest {
  readonly help: boolean;
  readonly files: readonly string[];
}
type FilesCommand<Request> = (request: Request, files: readonly string[], io: Io) => Promise<ExitCode>;

/**
 * Runs a command on its files, or on standard input where none is named.
 *
 * @param load the command, imported only now: the models take time to load, and neither help nor a wrong option should wait for them
 */
async function onFiles<Request extends FilesRequest>(
  request: Request,
  page: string,
  io: Io,
  load: () => Promise<FilesCommand<Request>>,
): Promise<ExitCode> {
  const helped = help(page, request.help, request.files.length > 0, io);
  if (helped !== undefined) return helped;
  const command = await load();
  return command(request, request.files.length === 0 ? ['-'] : request.files, io);
}

const extract = (argv: readonly string[], io: Io): Promise<ExitCode> =>
  onFiles(parseExtractArguments(argv), EXTRACT_HELP, io, async () => (await import('./extract-command')).extractCommand);
const graph = (argv: readonly string[], io: Io): Promise<ExitCode> =>
  onFiles(parseGraphArguments(argv), GRAPH_HELP, io, async () => (await import('./graph-command')).graphCommand);
const merge = (argv: readonly string[], io: Io): Promise<ExitCode> =>
  onFiles(parseFilesArguments('merge', argv), MERGE_HELP, io, async () => (await import('./merge-command')).mergeCommand);
const view = (argv: readonly string[], io: Io): Promise<ExitCode> =>
  onFiles(parseViewArguments(argv), VIEW_HELP, io, async () => (await import('./view-command')).viewCommand);

async function parse(argv: readonly string[], io: Io): Promise<ExitCode> {
  const request = parseParseArguments(argv);
  const helped = help(PARSE_HELP, request.help, request.text !== undefined, io);
  if (helped !== undefined) return helped;
  const { parseCommand } = await import('./parse-command');
  return parseCommand(request, io);
}

async function explain(argv: readonly string[], io: Io): Promise<ExitCode> {
  const request = parseExplainArguments(argv);
  const helped = help(EXPLAIN_HELP, request.help, request.file !== undefined, io);
  if (helped !== undefined) return helped;
  const { explainCommand } = await import('./explain-command');
  return explainCommand(request, io);
}

function completion(argv: readonly string[], io: Io): ExitCode {
  const { help: asked, shell } = parseCompletionArguments(argv);
  if (asked) return print(COMPLETION_HELP, io);
  if (shell) return completionCommand(shell, HELP, HELP_OF, io);
  io.stderr.write(COMPLETION_HELP);
  return EXIT.usage;
}

/** Prints a command's page if it was asked for, or if there is nothing to read; undefined if the command is to run. */
function help(page: string, asked: boolean, given: boolean, io: Io): ExitCode | undefined {
  if (asked) return print(page, io);
  if (given || !io.stdin.isTTY) return undefined;
  // Somebody who typed the bare command waits for an answer, not for us to wait for theirs.
  io.stderr.write(page);
  return EXIT.usage;
}

/** The page of each command; completion is made from it, too. */
export const HELP_OF: Readonly<Record<string, string>> = {
  extract: EXTRACT_HELP,
  graph: GRAPH_HELP,
  merge: MERGE_HELP,
  view: VIEW_HELP,
  parse: PARSE_HELP,
  explain: EXPLAIN_HELP,
  completion: COMPLETION_HELP,
};

/** The page that `relata help COMMAND` asks for; the overview for `relata help help`. */
function pageOf(command: string): string {
  if (command === 'help' || command.startsWith('-')) return HELP;
  if (Object.hasOwn(HELP_OF, command)) return HELP_OF[command]!;
  const meant = nearest(command, Object.keys(HELP_OF));
  throw noCommand(command, meant, meant === undefined ? 'relata help' : `relata help ${meant}`);
}

/** What to do instead: whoever names a file has left out the command, a slip is mended, and anybody else needs the list of commands. */
function unknown(argv: readonly string[]): CommandError {
  const [command = '', ...rest] = argv;
  if (!/[./\\]/.test(command)) {
    const meant = nearest(command, [...Object.keys(HELP_OF), 'help', '--help', '--version']);
    const behind = Object.hasOwn(HELP_OF, meant ?? '') && rest.length === 0 ? ['--help'] : rest;
    if (meant !== undefined) return noCommand(command, meant, quoted('relata', meant, ...behind));
  }
  const namesFile = argv.some((argument) => /^[^-].*[./\\]/.test(argument));
  return noCommand(command, undefined, namesFile ? quoted('relata', 'extract', ...argv) : 'relata --help');
}

function noCommand(command: string, meant: string | undefined, instead: string): CommandError {
  const what = command.startsWith('-')
    ? `there is no option ${command} before a command`
    : `there is no command ${JSON.stringify(command)}`;
  return new CommandError(EXIT.usage, `${what}${meant === undefined ? '' : `; did you mean ${meant}?`}\nTry: ${instead}`);
}

/** A line for the shell. */
function quoted(...words: readonly string[]): string {
  return words.map((word) => (/^[\w./\\:=@+-]+$/.test(word) ? word : JSON.stringify(word))).join(' ');
}

function print(text: string, io: Io): ExitCode {
  io.stdout.write(text);
  return EXIT.ok;
}

function fail(message: string, exitCode: ExitCode, io: Io): ExitCode {
  io.stderr.write(`relata: ${message}\n`);
  return exitCode;
}

/** By name: the class itself comes with the models, which may not be loaded yet. */
function isRelataError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'RelataError';
}
