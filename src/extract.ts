import { annotate } from './annotate';
import { assemble } from './assemble';
import type { Context, SelectedDocument } from './document/layers';
import { hash } from './document/hash';
import { describe, RelataError } from './errors';
import type { Extraction } from './extraction';
import { keepOnly, type Keeping } from './keep';
import { validateOptions, type CheckedOptions, type ExtractOptions } from './options';

/**
 * Reads an article and returns its entities and the relations between them: the `extract` of `relata`, for which `loadModels` has to have been awaited.
 *
 * @param text the article as plain text; every offset in the result counts its UTF-16 code units
 * @returns plain data; empty lists where nothing is found
 * @throws RelataError `models-not-loaded`, or if `text` is no string or an option is not what it should be
 */
export function extract(text: string, options?: ExtractOptions): Extraction {
  return extractionOf(annotateText(text, options), options);
}

/** What one text has of its own, where many are extracted alike. */
export type OwnOptions = Pick<ExtractOptions, 'id' | 'referenceDate'>;

/**
 * Prepares options for many texts: they are checked, and lists of names and relation types are read, once instead of for each text. It may be called
 * before `loadModels`; what it returns may not.
 *
 * @returns `extract` with these options; the second argument is what a text has of its own, and comes before what is prepared
 * @throws RelataError if an option is not what it should be
 */
export function createExtractor(options?: ExtractOptions): (text: string, own?: OwnOptions) => Extraction {
  return extractorOf(options);
}

/** The same where texts in other languages may not be wanted: those have the error `other-language`, at the cost of their tokens. */
export function extractorOf(
  options: ExtractOptions | undefined,
  { englishOnly }: Pick<Context, 'englishOnly'> = {},
): (text: string, own?: OwnOptions) => Extraction {
  const prepared = { ...copied(validateOptions(options)), ...(englishOnly !== undefined && { englishOnly }) };
  return (text, own) => extractionOf(annotated(text, { ...prepared, ...given(validateOptions(own, ['id', 'referenceDate'])) }), prepared);
}

/** Without what is there and undefined. */
const given = (options: CheckedOptions): CheckedOptions =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

/** A copy as deep as it takes for the caller's changes to make no difference. */
const copied = ({ lexicon, recognizers, aliases, neverMerge, relationTypes, types, ...rest }: CheckedOptions): CheckedOptions => ({
  ...rest,
  ...(lexicon && { lexicon: lexicon.map((entry) => ({ ...entry })) }),
  ...(types && { types: [...types] }),
  ...(recognizers && { recognizers: [...recognizers] }),
  ...(neverMerge && { neverMerge: neverMerge.map(([one, other]) => [one, other]) }),
  ...(aliases && { aliases: Object.fromEntries(Object.entries(aliases).map(([name, others]) => [name, [...others]])) }),
  ...(relationTypes && { relationTypes: relationTypes.map((type) => ({ ...type, verbs: [...type.verbs] })) }),
});

/** What a document says, as far as it is wanted. */
export const extractionOf = (document: SelectedDocument, { minConfidence, types }: Keeping = {}): Extraction =>
  keepOnly(assemble(document), { minConfidence, types });

/** The whole pipeline on what a caller gave, checked first. */
export function annotateText(text: unknown, options?: ExtractOptions): SelectedDocument {
  const checked = validateOptions(options);
  // The caller's lists may be changed until the next text: what is made of them must not be kept.
  return annotated(text, options === undefined ? checked : copied(checked));
}

function annotated(text: unknown, checked: CheckedOptions): SelectedDocument {
  if (typeof text !== 'string') throw new RelataError('text-not-string', { received: describe(text) });
  const { id = `doc_${hash(text)}`, ...settings } = checked;
  return annotate({ id, text, warnings: [] }, settings);
}
