import type { CompletedCommand, CompletedOption, CompletedValue } from './completion';

/** A script for zsh, to be sourced after `compinit` or put in a folder of `fpath` as `_relata`. */
export function zshCompletion(commands: readonly CompletedCommand[]): string {
  return `#compdef relata
# Completion of relata for zsh. In ~/.zshrc, after compinit: source <(relata completion zsh)
_relata() {
  local -a commands
  commands=(
${commands.map(({ name, description }) => `    ${quoted(`${name}:${description}`)}\n`).join('')}  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  local command="\${words[2]}"
  shift words
  (( CURRENT-- ))
  case "$command" in
${commands.map(caseOf).join('')}  esac
}
if [ "$funcstack[1]" = "_relata" ]; then _relata "$@"; else compdef _relata relata; fi
`;
}

function caseOf({ name, options, argument }: CompletedCommand): string {
  const specs = [...options.map(specOf), `'*:${actionOf('argument', argument)}'`];
  return `    ${name}) _arguments -s ${specs.join(' ')} ;;\n`;
}

/** `'(-o --output)'{-o+,--output=}'[write to FILE]:file:_files'`, as _arguments wants it. */
function specOf({ long, short, description, value }: CompletedOption): string {
  const text = `[${description.replace(/[[\]\\:]/g, '\\$&')}]${value === undefined ? '' : `:${actionOf(long, value)}`}`;
  const [forLong, forShort] = value === undefined ? ['', ''] : ['=', '+'];
  if (short === undefined) return quoted(`--${long}${forLong}${text}`);
  return `${quoted(`(-${short} --${long})`)}{-${short}${forShort},--${long}${forLong}}${quoted(text)}`;
}

function actionOf(what: string, value: CompletedValue): string {
  if (value === 'file') return 'file:_files';
  return value === 'other' ? `${what}: ` : `${what}:(${value.join(' ')})`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
