import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One golden case: what goes in and what a reader expects to come out. */
export interface Case {
  readonly title: string;
  readonly input: string;
  /** What stands behind `==>`, a line each. */
  readonly expected: readonly string[];
}

const FOLDER = join(__dirname, '..', 'cases');

/**
 * The cases of one file: `# title`, the input on the lines after it, then one or more lines `==> result`. A `==>` with nothing behind
 * it expects nothing. Lines that begin with `//` are for the reader.
 */
export function readCases(file: string): Case[] {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  return text
    .split(/^# /m)
    .slice(1)
    .map((block) => {
      const [title = '', ...lines] = block.split('\n').filter((line) => !line.startsWith('//'));
      const results = lines.filter((line) => line.startsWith('==>'));
      const input = lines.filter((line) => !line.startsWith('==>')).join('\n').trim(); // prettier-ignore
      if (results.length === 0) throw new Error(`${file}: case "${title}" expects nothing; write "==>" if that is meant`);
      return { title, input, expected: results.map((line) => line.slice(3).trim()).filter((line) => line !== '') };
    });
}

/**
 * The test that a case is: one titled "misread: …" is right and known to come out wrong with the weights as they are. It fails as soon as it
 * comes out right, so that the word is taken off.
 */
export const testOf = ({ title }: Case): typeof test => (title.startsWith('misread: ') ? (test.failing as typeof test) : test);

/** The case files of a folder below `__tests__/cases`, as `readCases` takes them. */
export function caseFiles(folder: string): string[] {
  return readdirSync(join(FOLDER, folder))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => `${folder}/${name}`);
}
