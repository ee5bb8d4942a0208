import { toGraphJSON, toJSON } from '../export';
import { ONE_TREE, type ExtractArguments, type Format } from './arguments';
import { extractAll, printWarnings, type Result } from './extract-all';
import { EXIT, usageError, type ExitCode, type Io } from './io';
import { listFiles, warner } from './list-files';
import { parserOf, sayingWhere } from './read-conllu';
import { readInput, type Input } from './read-input';
import { withRelationTypes } from './read-relation-types';
import { typesFileOf } from './extract-options';
import { refuseOverwrite } from './refuse-overwrite';
import { PLAIN, styleFor } from './style';
import { renderTable } from './table';
import { weightiest } from './weightiest';
import { writeFilesWhole } from './write-file';

/** Lines of a file or pipe, which have no width of their own. */
const DEFAULT_WIDTH = 100;

/**
 * `relata extract`: reads every file, then extracts, then prints. A file that cannot be read is found before anything is printed.
 *
 * @throws CommandError, RelataError
 */
export async function extractCommand(request: ExtractArguments, paths: readonly string[], io: Io): Promise<ExitCode> {
  const files = await listFiles(paths, warner(io, request.quiet));
  if (request.options.id !== undefined && files.length > 1) throw usageError('extract', '--id names one document, but several files came');
  const { conllu } = request;
  if (conllu !== undefined && files.length > 1) throw usageError('extract', ONE_TREE);
  const others = [...typesFileOf(request), ...(conllu === undefined ? [] : [conllu])];
  if (request.output !== undefined) await refuseOverwrite(request.output, [...files, ...others], io);
  const options = { ...(await withRelationTypes(request)), ...(conllu !== undefined && { parser: await parserOf(conllu) }) };
  const inputs: Input[] = [];
  for (const file of files) inputs.push(await readInput(file, io));

  const results = sayingWhere(conllu, () => extractAll(inputs, options, 'extract', io, request.quiet));
  if (!request.quiet) for (const result of results) printWarnings(result, io);

  const output = render(results, request, io);
  if (request.output === undefined) io.stdout.write(output);
  else await writeFilesWhole([[request.output, [output]]]);
  return EXIT.ok;
}

function render(results: readonly Result[], { format, output, top }: ExtractArguments, io: Io): string {
  const toScreen = output === undefined;
  const width = (toScreen ? io.stdout.columns : undefined) ?? DEFAULT_WIDTH;
  const style = toScreen ? styleFor(io) : PLAIN;
  const write: Record<Format, (result: Result) => string> = {
    json: ({ extraction }) => toJSON(extraction),
    'graph-json': ({ extraction }) => toGraphJSON(extraction),
    table: ({ extraction, source }) => renderTable(extraction, source, width, style),
  };
  const told = ({ extraction, ...result }: Result): Result => ({
    ...result,
    extraction: weightiest(extraction, top),
  });
  const parts = results.map((result) => write[format](told(result)));
  if (format === 'table') return parts.join('\n\n');
  return parts.length === 1 ? `${parts[0]}\n` : `[\n${parts.join(',\n')}\n]\n`;
}
