/** An option of a command, as a shell offers it. */
export interface CompletedOption {
  readonly long: string;
  readonly short?: string;
  readonly description: string;
  /** What stands behind it; absent for a switch. */
  readonly value?: CompletedValue;
}

/** A file or folder, one of a few words, or something that nobody can guess. */
export type CompletedValue = 'file' | readonly string[] | 'other';

/** A command, as a shell offers it. */
export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  readonly argument: CompletedValue;
}

/**
 * Reads off the help pages what there is to complete, so that a command or option that has help is completed as well.
 *
 * @param overview the page that lists the commands
 * @param pages of the commands, by name
 * @param formats the words that `--format` takes, by command
 */
export function completions(
  overview: string,
  pages: Readonly<Record<string, string>>,
  formats: Readonly<Record<string, readonly string[]>>,
): CompletedCommand[] {
  const names = Object.keys(pages);
  const commands = Object.entries(pages).map(([name, page]) => ({
    name,
    description: descriptionOf(name, overview),
    options: optionsOf(page, formats[name] ?? []),
    argument: argumentOf(name, page),
  }));
  return [...commands, { name: 'help', description: descriptionOf('help', overview), options: [], argument: names }];
}

/** "  relata merge [FILE...]     make one extraction of all files". */
function descriptionOf(command: string, overview: string): string {
  return new RegExp(`^ {2}relata ${command}\\b.*? {2,}(\\S.*)$`, 'm').exec(overview)?.[1] ?? '';
}

/** "  -o, --output FILE          write to FILE instead of standard output; …". */
const OPTION = /^ {2}(?:-(\w), | {4})--([\w-]+)(?: (\S+))?(?:\n {10,}| {2,})(\S.*)$/gm;

function optionsOf(page: string, formats: readonly string[]): CompletedOption[] {
  return [...page.matchAll(OPTION)].map(([, short, long, placeholder, text]) => ({
    long,
    ...(short !== undefined && { short }),
    // The first line of a list of values describes the first value.
    description: / {2,}/.test(text) ? `the ${long}` : text.replace(/(?: \(default|[;:.,](?: |$)).*$/, ''),
    ...(placeholder !== undefined && { value: valueOf(placeholder, formats) }),
  }));
}

function valueOf(placeholder: string, formats: readonly string[]): CompletedValue {
  if (placeholder === 'FORMAT') return formats;
  if (placeholder === 'FILE' || placeholder === 'FOLDER') return 'file';
  return placeholder.includes('|') ? placeholder.split('|') : 'other';
}

/** What stands behind the options in "relata graph [options] [FILE...]". */
function argumentOf(command: string, page: string): CompletedValue {
  const usage = new RegExp(`^ {2}relata ${command}(?: \\[options\\])? (.*)$`, 'm').exec(page)?.[1] ?? '';
  return valueOf(usage.replace(/[[\].]/g, ''), []);
}
