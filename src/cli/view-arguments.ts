import { EXTRACT_OPTIONS, extractRequestOf, type ExtractRequest } from './extract-options';
import { EXIT_CODES, INPUTS, OWN_TYPES } from './help';
import { usageError } from './io';
import { readArguments } from './read-arguments';

export const VIEW_HELP = `Writes a page that shows each article beside the graph of what it says. Choosing a relation shows the words it
was read from. The page is one file, needs no network and opens in any browser.

Usage:
  relata view [options] [FILE...]

${INPUTS}
A FILE named .json, and JSON on standard input, is what relata extract or relata merge has written; the page
then shows the words that relations were read from in place of the text.

Options:
  -o, --output FILE          write to FILE; by default to a file in this folder named as the only FILE is:
                             article.html for article.txt, and else relata.html. A file that is there and was
                             not written by relata is not replaced unless --output names it
      --reference-date DATE  what "today" counts from in all articles; by default the date of each
${OWN_TYPES}
  -q, --quiet                print neither warnings nor progress nor where the page is
  -h, --help                 print this page

Examples:
  relata view article.txt
  relata view articles/ -o news.html

${EXIT_CODES}
`;

/** What `relata view` was asked to do. */
export interface ViewArguments extends ExtractRequest {
  readonly help: boolean;
  /** Paths; '-' is standard input. May be empty. */
  readonly files: readonly string[];
  /** Path of the page, if the caller named one. */
  readonly output?: string;
  readonly quiet: boolean;
}

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  ...EXTRACT_OPTIONS,
  quiet: { type: 'boolean', short: 'q', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * Reads the command line behind `relata view`.
 *
 * @throws CommandError with exit code 2
 */
export function parseViewArguments(argv: readonly string[]): ViewArguments {
  const { values, positionals: files } = readArguments('view', argv, OPTIONS);
  const { output, quiet, help } = values;
  if (output === '') throw usageError('view', '--output must name a file');
  if (files.filter((file) => file === '-').length > 1) throw usageError('view', 'standard input (-) can be read once only');
  return {
    help,
    files,
    ...(output !== undefined && { output }),
    quiet,
    ...extractRequestOf(values, 'view'),
  };
}
