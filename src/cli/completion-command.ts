import { FORMATS } from './arguments';
import { completions } from './completion';
import type { Shell } from './completion-arguments';
import { bashCompletion } from './completion-bash';
import { fishCompletion } from './completion-fish';
import { zshCompletion } from './completion-zsh';
import { FORMATS as EVAL_FORMATS } from './eval-arguments';
import { GRAPH_FORMAT_NAMES } from './graph-formats';
import { EXIT, type ExitCode, type Io } from './io';
import { FORMATS as PARSE_FORMATS } from './parse-arguments';
import { STORE_FORMATS } from './store-arguments';

const WRITERS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };
const FORMATS_OF = { extract: FORMATS, graph: GRAPH_FORMAT_NAMES, store: STORE_FORMATS, parse: PARSE_FORMATS, eval: EVAL_FORMATS };

/** `relata completion`: a script that tells a shell what there is to complete. */
export function completionCommand(shell: Shell, overview: string, pages: Readonly<Record<string, string>>, io: Io): ExitCode {
  io.stdout.write(WRITERS[shell](completions(overview, pages, FORMATS_OF)));
  return EXIT.ok;
}
