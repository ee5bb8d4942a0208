import { serveMcp } from '../mcp';
import { EXIT, type ExitCode, type Io } from './io';
import type { McpArguments } from './mcp-arguments';
import { readCorpus } from './read-corpus';
import { toldOptionsOf } from './told-options';

/**
 * `relata mcp`: answers a client of the Model Context Protocol until it closes standard input.
 *
 * @throws CommandError, RelataError
 */
export async function mcpCommand(request: McpArguments, io: Io): Promise<ExitCode> {
  const { corpus: files } = request;
  const corpus =
    files.length === 0
      ? undefined
      : (
          await readCorpus(
            files,
            { ...request, outputs: [], keepsTexts: false, englishOnly: false, input: { columns: {} }, quiet: true },
            'mcp',
            io,
          )
        ).corpus;
  await serveMcp({ ...(corpus && { corpus }), extract: await toldOptionsOf(request), version: io.version });
  return EXIT.ok;
}
