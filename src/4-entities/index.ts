import type { MentionRecord } from '../document/entities';
import type { Context, MentionedDocument, ParsedDocument } from '../document/layers';
import { beforeHyphens } from '../document/hyphens';
import { findDemonyms } from './demonyms';
import { byPosition, coverage, indexMentions, indexRanges } from './mentions';
import { findNames } from './names';
import type { NameRule } from './names/decide/rule';
import { NAME_RULES } from './names/decide/rules';
import { findAliases, findOwnNames } from './own';
import { sceneOf, type Scene } from './names/scene';
import { findNominals } from './nominals';
import { findPronouns } from './pronouns';
import { findRoles } from './roles';
import { findValues } from './values';
import { findBareNumbers } from './values/bare-numbers';
import type { Grammar } from './values/grammar';
import { findOrdinals } from './values/ordinals';
import { GRAMMAR } from './values/rules';

/**
 * Finds what a document is about: dates and amounts, then names, then pronouns and the noun phrases that are left. Adds `mentions`,
 * `mentionOf` and, where it is known, the reference date. Time is linear in the number of tokens.
 *
 * @param grammar of values, and
 * @param nameRules that decide on names: all of them, for whoever does not ask what one is worth
 */
export function recognize(
  document: ParsedDocument,
  context: Context,
  grammar: Grammar = GRAMMAR,
  nameRules: readonly NameRule[] = NAME_RULES,
): MentionedDocument {
  const length = document.tokens.length;
  const own = findOwnNames(document, context);
  const isOwn = coverage(own, length);
  const { mentions: allValues, reference } = findValues(document, context, grammar);
  const values = allValues.filter(({ start, end }) => !isOwn.subarray(start, end).includes(1));
  const scene = sceneWithout(document, [...own, ...values]);
  const known = [...own, ...findNames(scene, nameRules)];
  const names = [...known, ...findAliases(document, context, [...known, ...values])].sort(byPosition);
  const named = coverage(names, length);
  const kept = values.filter(({ start, end }) => !named.subarray(start, end).includes(1));
  const pronouns = findPronouns(document, named);
  const covered = coverage([...kept, ...names, ...pronouns], length);
  const nameAt = indexRanges(names, length);
  const dates = kept.filter(({ type }) => type === 'date');
  const ordinals = findOrdinals(document, covered);
  for (const { start, end } of ordinals) covered.fill(1, start, end);
  const numbers = findBareNumbers(document, covered);
  for (const { start, end } of numbers) covered.fill(1, start, end);
  const roles = findRoles(scene, names, nameAt, covered);
  // The head of a role may head a noun phrase by its label, too, and so may what a hyphen joins to it: it is one mention.
  for (const { head, end } of roles) covered.fill(1, beforeHyphens(document.tokens, head), end);
  const nominals = [...roles, ...findNominals(scene, names, nameAt, dates, covered)];
  const demonyms = findDemonyms(document, names, nominals, nameAt);
  const mentions = [...kept, ...names, ...pronouns, ...ordinals, ...numbers, ...nominals, ...demonyms].sort(byPosition);
  const layer = { mentions, mentionOf: indexMentions(mentions, length), ...document };
  return reference === undefined ? layer : { reference, ...layer };
}

/** A bare number may belong to a name, as in "iPhone 15": any other date or amount keeps names out. */
const sceneWithout = (document: ParsedDocument, values: readonly MentionRecord[]): Scene =>
  sceneOf(
    document,
    coverage(
      values.filter((value) => !isBareNumber(value)),
      document.tokens.length,
    ),
  );

/** What the rules about names look at in a document, for training. */
export const sceneOfText = (document: ParsedDocument, context: Context): Scene =>
  sceneWithout(document, findValues(document, context).mentions);

export { findSpans } from './names/find';

const isBareNumber = ({ value }: MentionRecord): boolean => value?.kind === 'quantity' && value.unit === '';
