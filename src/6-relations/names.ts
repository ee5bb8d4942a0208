import { isName as isNameForm, isNamed, type EntityType } from '../document/entities';
import type { ResolvedDocument } from '../document/layers';
import type { ArgumentRecord } from '../document/relations';
import type { TokenRange } from '../document/span';
import type { Label } from '../document/tags';
import { headOf, labelOf, sentenceColumn } from '../document/tree';
import { isA } from '../english';

/** A name where it stands, within a longer noun phrase or not: "Acme" of "the Acme engineer". */
export interface NameRecord extends TokenRange {
  /** Index into `mentions`. */
  readonly mention: number;
  /** Of its entity. */
  readonly type: EntityType;
  readonly head: number;
  readonly sentence: number;
}

/** The names of a document in the order of the text. Those of bylines say nothing of each other. */
export function namesIn(document: ResolvedDocument): NameRecord[] {
  const { blocks, entities, entityOf, mentions, mentionOf, sentences } = document;
  const sentenceAt = sentenceColumn(document);
  return mentions.flatMap(({ form, start, end, head }, mention) => {
    const sentence = sentenceAt[start]!;
    if (!isNameForm(form) || mentionOf[head] !== mention || blocks[sentences[sentence]!.block]!.kind === 'byline') return [];
    return [{ mention, start, end, head, sentence, type: entities[entityOf[mention]!]!.type }];
  });
}

/** A name or a demonym alone as an argument: what the tree hangs on it is what the relation says of it. */
export function argumentOf({ start, end, head, mention }: Omit<NameRecord, 'sentence' | 'type'>): ArgumentRecord {
  return { tokens: { start, end }, short: { start, end }, head, mention };
}

/** What the entity is that a name or an argument means. */
export const entityTypeOf = ({ entities, entityOf }: ResolvedDocument, { mention }: { readonly mention: number }): EntityType =>
  entities[entityOf[mention]!]!.type;

/** Whether an argument is a person, or a name that may be one as nothing is known of it: "Kinsey was a zoologist at the university". */
export function mayBePerson(document: ResolvedDocument, argument: { readonly mention: number }): boolean {
  const type = entityTypeOf(document, argument);
  return type === 'person' || (type === 'concept' && isNameForm(document.mentions[argument.mention]!.form));
}

/** Whether an argument or a name is that of a party: "the Green Party", "the Sweden Democrats". */
export const isParty = (document: ResolvedDocument, argument: { readonly mention: number }): boolean =>
  entityTypeOf(document, argument) === 'organization' && isA(document.tokens.lower[document.mentions[argument.mention]!.end - 1]!, 'party');

/** Whether an argument is a name or a pronoun for one: "it is a town in Ohio". */
export function standsForName({ mentions, entities, entityOf }: ResolvedDocument, { mention }: { readonly mention: number }): boolean {
  const { form } = mentions[mention]!;
  return isNameForm(form) || (form === 'pronoun' && isNamed(entities[entityOf[mention]!]!.mentions.map((other) => mentions[other]!)));
}

/** How a name is written, in lower case: "new york". */
export const wordsOf = ({ text, tokens }: ResolvedDocument, { start, end }: TokenRange): string =>
  text.slice(tokens.starts[start]!, tokens.ends[end - 1]!).toLowerCase();

const PREMODIFIER: ReadonlySet<Label> = new Set(['compound', 'nmod:poss', 'amod', 'nmod:desc'] as const);

/** Whether a name stands before a noun that it belongs to: "Paris" of "the Paris embassy". */
export const isPremodifier = (document: ResolvedDocument, { head, end }: NameRecord): boolean =>
  headOf(document, head) >= end && PREMODIFIER.has(labelOf(document, head));
