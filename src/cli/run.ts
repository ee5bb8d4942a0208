import { parseExtractArguments } from './arguments';
import { parseCompletionArguments } from './completion-arguments';
import { completionCommand } from './completion-command';
import { parseEvalArguments } from './eval-arguments';
import { parseExplainArguments } from './explain-arguments';
import { parseFilesArguments } from './files-arguments';
import { parseGraphArguments } from './graph-arguments';
import {
  COMPLETION_HELP,
  EVAL_HELP,
  EXPLAIN_HELP,
  EXTRACT_HELP,
  GRAPH_HELP,
  HELP,
  MCP_HELP,
  MERGE_HELP,
  MODELS_HELP,
  PARSE_HELP,
  SERVE_HELP,
  STORE_HELP,
  VIEW_HELP,
} from './help';
import { CommandError, EXIT, type CommandName, type ExitCode, type Io } from './io';
import { parseMcpArguments } from './mcp-arguments';
import { parseModelsArguments } from './models-arguments';
import { nearest } from '../document/nearest';
import { parseParseArguments } from './parse-arguments';
import { parseServeArguments } from './serve-arguments';
import { parseStoreArguments } from './store-arguments';
import { parseViewArguments } from './view-arguments';

/**
 * The command `relata`.
 *
 * @param argv what stands behind the command's name
 * @returns the exit code; errors of the caller's have been printed, errors of the program's own are thrown
 */
export async function run(argv: readonly string[], given: Io): Promise<ExitCode> {
  const io: Io = { ...given, stderr: printing(given.stderr) };
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
      if (isCommand(command)) return COMMANDS[command](rest, io);
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
  const files = request.files.length === 0 ? ['-'] : request.files;
  return help(page, request.help, request.files.length > 0, io) ?? (await load())(request, files, io);
}

const COMMANDS: Readonly<Record<CommandName, (argv: readonly string[], io: Io) => ExitCode | Promise<ExitCode>>> = {
  extract: (argv, io) =>
    onFiles(parseExtractArguments(argv), EXTRACT_HELP, io, async () => (await import('./extract-command')).extractCommand),
  graph: (argv, io) => onFiles(parseGraphArguments(argv), GRAPH_HELP, io, async () => (await import('./graph-command')).graphCommand),
  merge: (argv, io) =>
    onFiles(parseFilesArguments('merge', argv), MERGE_HELP, io, async () => (await import('./merge-command')).mergeCommand),
  store,
  view: (argv, io) => onFiles(parseViewArguments(argv), VIEW_HELP, io, async () => (await import('./view-command')).viewCommand),
  serve,
  mcp,
  parse,
  explain,
  eval: (argv, io) => onFiles(parseEvalArguments(argv), EVAL_HELP, io, async () => (await import('./eval-command')).evalCommand),
  models,
  completion,
};

const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);

async function serve(argv: readonly string[], io: Io): Promise<ExitCode> {
  const request = parseServeArguments(argv);
  return request.help ? print(SERVE_HELP, io) : (await import('./serve-command')).serveCommand(request, io);
}

async function mcp(argv: readonly string[], io: Io): Promise<ExitCode> {
  const request = parseMcpArguments(argv);
  return request.help ? print(MCP_HELP, io) : (await import('./mcp-command')).mcpCommand(request, io);
}

async function parse(argv: readonly string[], io: Io): Promise<ExitCode> {
  const request = parseParseArguments(argv);
  return help(PARSE_HELP, request.help, request.text !== undefined, io) ?? (await import('./parse-command')).parseCommand(request, io);
}

async function store(argv: readonly string[], io: Io): Promise<ExitCode> {
  const request = parseStoreArguments(argv);
  return help(STORE_HELP, request.help, request.action !== undefined, io) ?? (await import('./store-command')).storeCommand(request, io);
}

async function explain(argv: readonly string[], io: Io): Promise<ExitCode> {
  const request = parseExplainArguments(argv);
  return (
    help(EXPLAIN_HELP, request.help, request.file !== undefined, io) ?? (await import('./explain-command')).explainCommand(request, io)
  );
}

async function models(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { help: asked, folder } = parseModelsArguments(argv);
  if (asked) return print(MODELS_HELP, io);
  if (folder !== undefined) return (await import('./models-command')).modelsCommand(folder, io);
  io.stderr.write(MODELS_HELP);
  return EXIT.usage;
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
export const HELP_OF: Readonly<Record<CommandName, string>> = {
  extract: EXTRACT_HELP,
  graph: GRAPH_HELP,
  merge: MERGE_HELP,
  store: STORE_HELP,
  view: VIEW_HELP,
  serve: SERVE_HELP,
  mcp: MCP_HELP,
  parse: PARSE_HELP,
  explain: EXPLAIN_HELP,
  eval: EVAL_HELP,
  models: MODELS_HELP,
  completion: COMPLETION_HELP,
};

/** The page that `relata help COMMAND` asks for; the overview for `relata help help`. */
function pageOf(command: string): string {
  if (command === 'help' || command.startsWith('-')) return HELP;
  if (isCommand(command)) return HELP_OF[command];
  const meant = nearest(command, Object.keys(HELP_OF));
  throw noCommand(command, meant, meant === undefined ? 'relata help' : `relata help ${meant}`);
}

/** What to do instead: whoever names a file has left out the command, a slip is mended, and anybody else needs the list of commands. */
function unknown(argv: readonly string[]): CommandError {
  const [command = '', ...rest] = argv;
  if (!/[./\\]/.test(command)) {
    const meant = nearest(command, [...Object.keys(HELP_OF), 'help', '--help', '--version']);
    const behind = isCommand(meant ?? '') && rest.length === 0 ? ['--help'] : rest;
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

/** The same, but for what a name of a file could do to a terminal: only line ends, and what the progress writes, are as they are. */
const printing = (stderr: Io['stderr']): Io['stderr'] => ({
  isTTY: stderr.isTTY === true,
  write: (text) => stderr.write(text.replace(UNPRINTABLE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)),
});

// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /(?!\n|\r\u001b\[K|(?<=\r)\u001b\[K)[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu;

/** By name: the class itself comes with the models, which may not be loaded yet. */
function isRelataError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'RelataError';
}
