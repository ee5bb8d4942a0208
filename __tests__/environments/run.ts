import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';

import { installed } from './install';

/** Runs a program in the project; gives what it printed on standard output. */
export function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { ...settings(), stdio: 'pipe' });
}

/** The same, but this process goes on meanwhile: it may be the program's server. */
export async function runBeside(command: string, ...args: string[]): Promise<string> {
  return (await promisify(execFile)(command, args, settings())).stdout;
}

const settings = () => ({ cwd: installed().project, encoding: 'utf8' as const, maxBuffer: 2 ** 26, env: environment() });

/** Without what jest tells its own workers, from which tools would conclude that they are tested. */
const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: undefined,
  JEST_WORKER_ID: undefined,
  DENO_NO_UPDATE_CHECK: '1',
});

/** What a program of the project prints in Node, whose answer is that of all other environments. */
export const inNode = (program: string): string => run(process.execPath, program);

/** The errors that a program gets which calls what needs packages that are not installed. */
export const MISSING = {
  '@mozilla/readability': 'missing-package',
  '@modelcontextprotocol/sdk': 'missing-package',
  '@langchain/neo4j': 'missing-package',
  bullmq: 'missing-package',
  'better-sqlite3': expect.stringMatching(/^(?:works|no-sqlite)$/) as string,
};
