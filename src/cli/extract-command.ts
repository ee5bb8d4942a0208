import { extract, RelataError, type Extraction, type ExtractOptions } from '..';
import { toGraphJSON, toJSON } from '../export';
import type { ExtractArguments, Format } from './arguments';
import { EXIT, usageError, type ExitCode, type Io } from './io';
import { readInput, type Input } from './read-input';
import { refuseOverwrite } from './refuse-overwrite';
import { PLAIN, styleFor } from './style';
import { renderTable } from './table';
import { writeFileWhole } from './write-file';

/** Lines of a file or pipe, which have no width of their own. */
const DEFAULT_WIDTH = 100;

interface Result {
  readonly source: string;
  readonly extraction: Extraction;
  /** Nothing but white space came: a right answer, but seldom what was meant. */
  readonly isEmpty: boolean;
}

/**
 * `relata extract`: reads every file, then extracts, then prints. A file that cannot be read is found before anything is printed.
 *
 * @throws CommandError, RelataError
 */
export async function extractCommand(request: ExtractArguments, files: readonly string[], io: Io): Promise<ExitCode> {
  if (request.output !== undefined) await refuseOverwrite(request.output, files, io);
  const inputs: Input[] = [];
  for (const file of files) inputs.push(await readInput(file, io));

  const results = extractAll(inputs, request.options);
  if (!request.quiet) for (const result of results) printWarnings(result, io);

  const output = render(results, request, io);
  if (request.output === undefined) io.stdout.write(output);
  else await writeFileWhole(request.output, output);
  return EXIT.ok;
}

function extractAll(inputs: readonly Input[], options: ExtractOptions): Result[] {
  try {
    return inputs.map(({ source, text }) => ({ source, extraction: extract(text, options), isEmpty: text.trim() === '' }));
  } catch (error) {
    if (!(error instanceof RelataError) || !error.is('bad-option')) throw error;
    // The person at the command line knows the option by its flag.
    const { option, expected, received } = error.details;
    const flag = `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    throw usageError('extract', `${flag} must be ${expected}, but ${received} came`, error);
  }
}

function printWarnings({ source, extraction, isEmpty }: Result, io: Io): void {
  if (isEmpty) io.stderr.write(`relata: ${source}: warning: there is no text in it\n`);
  for (const { message, start } of extraction.warnings) {
    io.stderr.write(`relata: ${source}${start === undefined ? '' : `, character ${start}`}: warning: ${message}\n`);
  }
}

function render(results: readonly Result[], { format, output }: ExtractArguments, io: Io): string {
  const toScreen = output === undefined;
  const width = (toScreen ? io.stdout.columns : undefined) ?? DEFAULT_WIDTH;
  const style = toScreen ? styleFor(io) : PLAIN;
  const write: Record<Format, (result: Result) => string> = {
    json: ({ extraction }) => toJSON(extraction),
    'graph-json': ({ extraction }) => toGraphJSON(extraction),
    table: ({ extraction, source }) => renderTable(extraction, source, width, style),
  };
  const parts = results.map(write[format]);
  if (format === 'table') return parts.join('\n\n');
  return parts.length === 1 ? `${parts[0]}\n` : `[\n${parts.join(',\n')}\n]\n`;
}
