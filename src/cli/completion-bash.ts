import type { CompletedCommand, CompletedValue } from './completion';

/** A script for bash, also the 3.2 of macOS: `eval "$(relata completion bash)"`. */
export function bashCompletion(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  return `# Completion of relata for bash. In ~/.bashrc: eval "$(relata completion bash)"
_relata() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="" words=""
  if [ "$COMP_CWORD" -gt 0 ]; then previous="\${COMP_WORDS[COMP_CWORD-1]}"; fi
  # bash takes "--format=json" for three words.
  if [ "$current" = "=" ]; then current=""
  elif [ "$previous" = "=" ]; then previous="\${COMP_WORDS[COMP_CWORD-2]}"
  fi
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=( $(compgen -W "${names} --help --version" -- "$current") )
    return
  fi
  case "\${COMP_WORDS[1]}" in
${commands.map(caseOf).join('')}  esac
  if [ -n "$words" ]; then COMPREPLY=( $(compgen -W "$words" -- "$current") ); fi
}
complete -o default -F _relata relata
`;
}

function caseOf({ name, options, argument }: CompletedCommand): string {
  const behind = options.flatMap(({ long, short, value }) => {
    const spelled = [`--${long}`, ...(short === undefined ? [] : [`-${short}`])].join('|');
    return value === undefined ? [] : [`        ${spelled}) ${actionOf(value)} ;;\n`];
  });
  const flags = options.flatMap(({ long, short }) => [`--${long}`, ...(short === undefined ? [] : [`-${short}`])]).join(' ');
  const rest = `        *) case "$current" in -*) words="${flags}" ;; *) ${actionOf(argument)} ;; esac ;;\n`;
  return `    ${name})\n      case "$previous" in\n${behind.join('')}${rest}      esac ;;\n`;
}

/** Without words bash completes files, which is right for a file only. */
function actionOf(value: CompletedValue): string {
  if (value === 'file') return ':';
  return value === 'other' || value.length === 0 ? 'compopt +o default 2>/dev/null' : `words="${value.join(' ')}"`;
}
