import { isAbsolute } from 'node:path';

import { glob, isDynamicPattern } from 'tinyglobby';

/**
 * The files that a pattern such as `news/*.txt` matches: shells expand patterns, but not one between quotation marks, and on Windows none
 * at all. Hidden files are not matched. Names are in the order of their code units.
 *
 * @returns undefined for what is no pattern
 */
export async function expandPattern(argument: string): Promise<string[] | undefined> {
  const pattern = process.platform === 'win32' ? argument.replaceAll('\\', '/') : argument;
  if (!isDynamicPattern(pattern)) return undefined;
  const files = await glob(pattern, { expandDirectories: false, absolute: isAbsolute(argument) });
  return files.sort();
}
