import { isName } from '../document/entities';
import type { ResolvedDocument } from '../document/layers';
import type { ArgumentRecord } from '../document/relations';
import { isA } from '../english';
import { singular } from '../lexicon/compromise';
import { nounType } from '../lexicon/nouns';
import { namesSomebody } from '../lexicon/people';
import { entityTypeOf } from './names';

/** Whether an end of a relation is of one of the types that the caller names for it. */
export function isOfTypes(document: ResolvedDocument, argument: ArgumentRecord, types: readonly string[] | undefined): boolean {
  if (types === undefined) return true;
  const type = entityTypeOf(document, argument);
  return types.includes(type) || types.includes(`${type}!`);
}

/** The same of a row of relation-types.tsv, which also knows common nouns by what they name, "somebody", a "message", and types that do not count: "-place". */
export function isOfRow(document: ResolvedDocument, argument: ArgumentRecord, types: readonly string[] | undefined): boolean {
  if (types === undefined) return true;
  const noun = nounTypeOf(document, argument);
  const type = entityTypeOf(document, argument);
  if (types.some((each) => each === `-${type}` || each === `-${noun}`)) return false;
  if (types.includes('-somebody') && isSomebody(document, argument)) return false;
  const wanted = types.filter((each) => !each.startsWith('-'));
  // Of a name nobody knows what it names; common nouns are concepts as well, and are not meant.
  const isNamed = type !== 'concept' || isName(document.mentions[argument.mention]!.form);
  if (wanted.length === 0 || (isNamed && isOfTypes(document, argument, wanted)) || wanted.includes(noun)) return true;
  if (wanted.includes('message') && isA(document.syntax.lemmas[argument.head]!.toLowerCase(), 'what is made public')) return true;
  return wanted.includes('somebody') && isSomebody(document, argument);
}

/** What a concept is by its noun: hostages are persons. */
export const nounTypeOf = (document: ResolvedDocument, argument: ArgumentRecord): string =>
  entityTypeOf(document, argument) === 'concept' ? (nounType(document.syntax.lemmas[argument.head]!) ?? '') : '';

/** Whether an argument is somebody who acts: a person, people by whatever word, a name that may be one, a pronoun but "it", or "all eight". */
function isSomebody(document: ResolvedDocument, argument: ArgumentRecord): boolean {
  const type = entityTypeOf(document, argument);
  if (type !== 'concept') return type === 'person' || type === 'group' || type === 'quantity';
  const { form } = document.mentions[argument.mention]!;
  if (form === 'pronoun') return document.tokens.lower[argument.head] !== 'it';
  const noun = document.syntax.lemmas[argument.head]!.toLowerCase();
  return (
    isName(form) || namesSomebody(singular(noun)) || namesSomebody(noun) || isA(noun, 'collective noun') || isA(noun, 'unit of a body')
  );
}
