import { extract, RelataError, type ExtractOptions, type LexiconEntry, type RelationType } from '..';
import { readText } from '../node';
import type { ExtractRequest } from './extract-options';
import { CommandError, EXIT } from './io';
import { readAliases, readLexicon, unusable } from './read-names';

/**
 * The options of a request with what stands in its files: relation types, names, and other names of entities.
 *
 * @throws CommandError with exit code 1, which says what in a file is wrong; RelataError `unreadable-file`
 */
export async function toldOptionsOf({ options, typesFile, lexiconFile, aliasesFile }: ExtractRequest): Promise<ExtractOptions> {
  const { lexicon, aliases: ofLexicon = {} } = lexiconFile === undefined ? {} : await readLexicon(lexiconFile);
  if (lexicon) checked(lexiconFile!, { lexicon, aliases: ofLexicon });
  const ofFile = aliasesFile === undefined ? undefined : await readAliases(aliasesFile);
  if (ofFile !== undefined) checked(aliasesFile!, { aliases: ofFile });
  const aliases = joined(ofLexicon, ofFile ?? {});
  if (ofFile !== undefined) checked(aliasesFile!, { aliases });
  if (options.types) checkTypes(options.types, lexicon);
  return {
    ...options,
    ...(typesFile !== undefined && { relationTypes: await relationTypesOf(typesFile, options.strict === true) }),
    ...(lexicon && { lexicon }),
    ...(Object.keys(aliases).length > 0 && { aliases }),
  };
}

/** Types may be those of the lexicon, and so are known only when that was read. */
function checkTypes(types: string[], lexicon: LexiconEntry[] | undefined): void {
  try {
    extract('', { types, ...(lexicon && { lexicon }) });
  } catch (cause) {
    if (!(cause instanceof RelataError) || !cause.is('bad-option')) throw cause;
    const { expected, received } = cause.details;
    throw new CommandError(EXIT.usage, `--types must be ${expected}, but ${received} came`, { cause });
  }
}

/** Both lists of each name. */
function joined(one: Record<string, string[]>, other: Record<string, string[]>): Record<string, string[]> {
  const all: Record<string, string[]> = { ...one };
  for (const [name, others] of Object.entries(other)) all[name] = [...(one[name] ?? []), ...others];
  return all;
}

async function relationTypesOf(file: string, strict: boolean): Promise<RelationType[]> {
  let relationTypes: RelationType[];
  try {
    relationTypes = JSON.parse(await readText(file)) as RelationType[];
  } catch (cause) {
    if (cause instanceof RelataError) throw cause;
    throw unusable(file, 'it is not JSON', cause);
  }
  checked(file, { relationTypes, ...(strict && { strict }) });
  return relationTypes;
}

/** Says now what is wrong in a file, so that nobody waits for an error that was there from the beginning. */
function checked(file: string, options: ExtractOptions): void {
  try {
    extract('', options);
  } catch (cause) {
    if (!(cause instanceof RelataError) || !cause.is('bad-option')) throw cause;
    const { option, expected, received } = cause.details;
    if (option === 'strict') throw unusable(file, 'it names no types, and --strict would keep nothing', cause);
    const where = option.replace(/^(?:relationTypes|lexicon|aliases)/, '') || 'it';
    throw unusable(file, `${where} must be ${expected}, but ${received} came`, cause);
  }
}
