import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * What tells whether a table is of the rules as they stand: their names in order, and the code in their folder. Comments and the layout of the
 * code are no part of it.
 */
export function hashOf(names: readonly string[], folder: string): string {
  const hash = createHash('sha256').update(names.join('\n'));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  for (const file of files.sort()) hash.update(file).update(codeOf(readFileSync(join(folder, file), 'utf8')));
  return hash.digest('hex').slice(0, 16);
}

const codeOf = (source: string): string =>
  ts.transpileModule(source, { compilerOptions: { removeComments: true, target: ts.ScriptTarget.ES2022 } }).outputText;
