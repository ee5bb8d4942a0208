import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { completions } from '../../src/cli/completion';
import { GRAPH_FORMAT_NAMES } from '../../src/cli/graph-formats';
import { HELP } from '../../src/cli/help';
import { HELP_OF } from '../../src/cli/run';
import { relata } from '../support/command';
import { HAS, printed, itWith } from '../support/programs';

const commands = completions(HELP, HELP_OF, { graph: GRAPH_FORMAT_NAMES });
const scriptFor = async (shell: string): Promise<string> => (await relata(['completion', shell])).out;

describe('what is completed', () => {
  it('is every command that has a help page, with what the overview says of it', () => {
    expect(commands.map(({ name }) => name)).toEqual([...Object.keys(HELP_OF), 'help']);
    for (const { description } of commands) expect(description).not.toBe('');
  });

  const options = commands.flatMap(({ name, options }) => options.map((option) => ({ command: name, ...option })));
  it.each(options)('$command --$long is an option of the command', async ({ command, long, short, value }) => {
    const given = value === undefined ? [] : [Array.isArray(value) && value.length > 0 ? String(value[0]) : '1'];
    for (const flag of [`--${long}`, ...(short === undefined ? [] : [`-${short}`])]) {
      const { err } = await relata([command, '--help', flag, ...given]);
      expect(err).not.toContain('there is no option');
    }
  });
  it('is every option that a help page names', () => {
    for (const [name, page] of Object.entries(HELP_OF)) {
      const named = [...page.matchAll(/^ {2}(?:-\w,| {3}) --([\w-]+)/gm)].map(([, long]) => long);
      expect(commands.find((command) => command.name === name)?.options.map(({ long }) => long)).toEqual(named);
      expect(named).toContain('help');
    }
  });
});

/** What a shell offers for a line that ends at the cursor. */
type Offer = readonly [line: string, expected: readonly string[]];
const OFFERS: readonly Offer[] = [
  ['relata gr', ['graph']],
  ['relata graph --orph', ['--orphans']],
  ['relata graph --orphans ', ['keep', 'drop']],
  ['relata graph a.txt -f graph', ['graph-json', 'graphml', 'graphrag']],
  ['relata graph --format=node', ['node-link']],
  ['relata extract -f ', ['json', 'jsonl', 'graph-json', 'table']],
  ['relata parse -f ', ['tree', 'conllu']],
  ['relata completion ', ['bash', 'zsh', 'fish']],
  ['relata help mer', ['merge']],
  ['relata merge --id', ['--id-column']],
];

describe('the script for bash', () => {
  /** What readline would be given: the words as bash parts them, with `=` a word of its own. */
  const offered = (script: string, line: string): string[] => {
    const words = line.split(/ +|(=)/).filter((word) => word !== undefined);
    const quoted = words.map((word) => `'${word}'`).join(' ');
    const asked = `${script}\nCOMP_WORDS=(${quoted}) COMP_CWORD=${words.length - 1}\n_relata\nprintf '%s\\n' "\${COMPREPLY[@]}"`;
    return printed(['bash', '--norc', '-c', asked], '').split('\n').filter((word) => word !== ''); // prettier-ignore
  };
  for (const [line, expected] of OFFERS) {
    itWith('bash', `offers for "${line}"`, async () => {
      expect(offered(await scriptFor('bash'), line).sort()).toEqual([...expected].sort());
    });
  }
  itWith('bash', 'leaves files to bash, but not where no file is meant', async () => {
    const script = (await scriptFor('bash')).replaceAll('compopt', 'echo compopt; compopt');
    expect(offered(script, 'relata graph -o ')).toEqual([]);
    expect(offered(script, 'relata graph ')).toEqual([]);
    expect(offered(script, 'relata graph --min-confidence ')).toEqual(['compopt']);
  });
});

describe('the script for fish', () => {
  for (const [line, expected] of OFFERS) {
    itWith('fish', `offers for "${line}"`, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'relata-'));
      try {
        writeFileSync(join(folder, 'relata.fish'), await scriptFor('fish'));
        const { stdout } = spawnSync('fish', ['--no-config', '-c', `source relata.fish; complete -C '${line}'`], {
          cwd: folder,
          encoding: 'utf8',
        });
        const words = stdout.split('\n').map((one) => one.split('\t')[0].replace(/^--format=/, '')).filter((word) => word !== ''); // prettier-ignore
        expect(words.sort()).toEqual([...expected].sort());
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  }
});

describe('the script for zsh', () => {
  itWith('zsh', 'is read by zsh and gives every option to _arguments', async () => {
    const script = await scriptFor('zsh');
    // Stands in for the completion system, and prints what it is told.
    const stub = `compdef() { :; }; _describe() { print -rl -- "\${commands[@]}"; }; _arguments() { print -rl -- "$@"; }`;
    const told = (...words: string[]) =>
      printed(['zsh', '-f', '-c', `${stub}\n${script}\nwords=(relata ${words.join(' ')}) CURRENT=${words.length + 1}; _relata`], '').split(
        '\n',
      );
    expect(told("''").filter((line) => line !== '')).toEqual(commands.map(({ name, description }) => `${name}:${description}`));
    const specs = told('graph', "''");
    expect(specs).toContain('--orphans=[whether entities without an edge are nodes]:orphans:(keep drop)');
    expect(specs).toContain('(-o --output)--output=[write to FILE instead of standard output]:file:_files');
    expect(specs.at(-2)).toBe('*:file:_files');
  });
});

describe('relata completion', () => {
  it.each([
    [['completion'], 2, 'Usage:'],
    [['completion', 'tcsh'], 2, 'there is a script for bash, zsh, fish, but "tcsh" came'],
    [['completion', 'bash', 'zsh'], 2, 'but "bash" "zsh" came'],
    [['completion', '--all'], 2, 'there is no option --all'],
  ])('%j', async (argv, code, expected) => {
    const outcome = await relata(argv);
    expect([outcome.code, outcome.out]).toEqual([code, '']);
    expect(outcome.err).toContain(expected);
  });
});

// A machine without any of them would test nothing.
it('is tested by one shell at least', () => {
  expect(HAS.bash || HAS.zsh || HAS.fish).toBe(true);
});
