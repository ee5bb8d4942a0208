import type { ExtractOptions, RelationType } from '..';
import type { ExtractRequest } from './extract-options';
import { CommandError, EXIT } from './io';
import { joinedAliases, readAliases, readLexicon } from './read-names';
import { checked, checkedFile, readJSON } from './told-file';

/**
 * The options of a request with what stands in its files: relation types, names, and other names of entities.
 *
 * @throws CommandError with exit code 1, which says what in a file is wrong, and 2 for types that there are not; RelataError `unreadable-file`
 */
export async function toldOptionsOf({ options, typesFile, lexiconFile, aliasesFile }: ExtractRequest): Promise<ExtractOptions> {
  const { lexicon, aliases: ofLexicon = {} } = lexiconFile === undefined ? {} : await readLexicon(lexiconFile);
  const ofFile = aliasesFile === undefined ? {} : await readAliases(aliasesFile);
  const aliases = joinedAliases([...Object.entries(ofLexicon), ...Object.entries(ofFile)]);
  if (aliasesFile !== undefined) checkedFile(aliasesFile, { aliases });
  // Types may be those of the lexicon, and so are known only when that was read.
  const { types } = options;
  if (types)
    checked({ types, ...(lexicon && { lexicon }) }, ({ expected, received }, cause) => {
      return new CommandError(EXIT.usage, `--types must be ${expected}, but ${received} came`, { cause });
    });
  return {
    ...options,
    ...(typesFile !== undefined && { relationTypes: await relationTypesOf(typesFile, options.strict === true) }),
    ...(lexicon && { lexicon }),
    ...(Object.keys(aliases).length > 0 && { aliases }),
  };
}

async function relationTypesOf(file: string, strict: boolean): Promise<RelationType[]> {
  const relationTypes = (await readJSON(file)) as RelationType[];
  checkedFile(file, { relationTypes, ...(strict && { strict }) });
  return relationTypes;
}
