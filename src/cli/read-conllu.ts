import { parserFromConllu, RelataError, type Parser } from '..';
import { readText } from '../node';
import { CommandError, EXIT } from './io';

/**
 * The parser of a file of CoNLL-U.
 *
 * @throws CommandError with exit code 1, which says in which line no tree is; RelataError `unreadable-file`
 */
export async function parserOf(file: string): Promise<Parser> {
  const conllu = await readText(file);
  return sayingWhere(file, () => parserFromConllu(conllu));
}

/** Says of an error that is about the trees which file they came from: it is seen only when they are laid on the article. */
export async function sayingWhere<Result>(file: string | undefined, work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (file === undefined || !(cause instanceof RelataError) || !(cause.is('bad-conllu') || cause.is('conllu-mismatch'))) throw cause;
    throw new CommandError(EXIT.failure, `cannot use ${file}: ${cause.message}`, { cause });
  }
}
