import { spawnSync } from 'node:child_process';

/** Runs a program with text piped into it; gives what it prints. Throws with what it complains of. */
export function printed(command: readonly string[], input = ''): string {
  const [program, ...args] = command;
  const { stdout, stderr, status, error } = spawnSync(program, args, { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command.join(' ')} gave ${status ?? 'no code'}: ${stderr}`);
  return stdout;
}

const runs = (...command: string[]): boolean => {
  const { status } = spawnSync(command[0], command.slice(1), { stdio: 'ignore' });
  return status === 0;
};

/** A Python that has networkx: the one first on the path may be another than Debian's. */
export const PYTHON = ['python3', '/usr/bin/python3'].find((python) => runs(python, '-c', 'import networkx'));

export const HAS = {
  networkx: PYTHON !== undefined,
  graphviz: runs('dot', '-V'),
  xmllint: runs('xmllint', '--version'),
  rapper: runs('rapper', '--version'),
  bash: runs('bash', '--version'),
  zsh: runs('zsh', '--version'),
  fish: runs('fish', '--version'),
  pandas: runs(PYTHON ?? 'python3', '-c', 'import pandas'),
  langchain: runs(PYTHON ?? 'python3', '-c', 'import langchain_community.graphs.graph_document'),
};

/** A test that needs a program, skipped with a word of it where there is none. */
export function itWith(program: keyof typeof HAS, title: string, test: () => void | Promise<void>): void {
  if (HAS[program]) {
    it(title, test as () => Promise<void>);
    return;
  }
  // On standard error: jest drops the console of a file whose tests are all skipped.
  process.stderr.write(`SKIPPED "${title}": ${program} is not installed.\n`);
  it.skip(title, test as () => Promise<void>);
}

/** Runs a Python script that reads JSON and prints JSON. */
export function python(script: string, input: unknown): unknown {
  const program = `import json, sys\ninput = json.load(sys.stdin)\n${script}`;
  return JSON.parse(printed([PYTHON!, '-X', 'utf8', '-c', program], JSON.stringify(input)));
}
