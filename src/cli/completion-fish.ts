import type { CompletedCommand, CompletedOption } from './completion';

/** A script for fish: `relata completion fish > ~/.config/fish/completions/relata.fish`. */
export function fishCompletion(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap(({ name, description, options, argument }) => {
    const within = `-n ${quoted(`__fish_seen_subcommand_from ${name}`)}`;
    const words = typeof argument === 'string' ? [] : [`${within} -f -a ${quoted(argument.join(' '))}`];
    // Where nobody can guess, files would be wrong.
    const none = argument === 'other' ? [`${within} -f`] : [];
    return [
      `-n __fish_use_subcommand -f -a ${name} -d ${quoted(description)}`,
      ...words,
      ...none,
      ...options.map((option) => `${within} ${optionOf(option)}`),
    ];
  });
  return `# Completion of relata for fish: relata completion fish > ~/.config/fish/completions/relata.fish\n${lines.map((line) => `complete -c relata ${line}\n`).join('')}`;
}

function optionOf({ long, short, description, value }: CompletedOption): string {
  const spelled = `-l ${long}${short === undefined ? '' : ` -s ${short}`}`;
  const takes = value === undefined ? '' : value === 'file' ? ' -r -F' : value === 'other' ? ' -x' : ` -x -a ${quoted(value.join(' '))}`;
  return `${spelled}${takes} -d ${quoted(description)}`;
}

/** Within single quotes only they and the backslash mean something to fish. */
const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
