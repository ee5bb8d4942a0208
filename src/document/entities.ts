import type { TokenRange } from './span';
import type { Value } from './values';

/** What an entity is. Users' own recognizers may add types of their own. */
export type EntityType =
  | 'person' | 'organization' | 'place' | 'facility' | 'product' | 'work' | 'event' | 'law' | 'group'
  | 'date' | 'time' | 'duration' | 'money' | 'percent' | 'quantity' | 'concept'
  | (string & {}); // prettier-ignore

/**
 * How the text refers to an entity. A nominal is a noun phrase that is no name: "the company", "high-end chips". A demonym is a state by the word for
 * what is of it: "Swiss" of "Swiss skier", "U.S." of "U.S. Congress".
 */
export type MentionForm = 'name' | 'acronym' | 'nominal' | 'pronoun' | 'value' | 'demonym';

/** Whether a mention calls the thing by its name, in full or by its letters. */
export const isName = (form: MentionForm): form is 'name' | 'acronym' => form === 'name' || form === 'acronym';

/** What refers to something, in a document or in a result. */
export type Mentions = readonly { readonly form: MentionForm }[];

/** Whether the text calls it by a name anywhere, and not by a noun alone: "the minister". A state that only demonyms speak of ("Swiss") is not named. */
export const isNamed = (mentions: Mentions): boolean => mentions.some(({ form }) => isName(form));

/** The same where a demonym counts, since it says which state is meant as surely as its name. */
export const isNamedOrMeant = (mentions: Mentions): boolean => mentions.some(({ form }) => isName(form) || form === 'demonym');

/**
 * A stretch of tokens that refers to something. The range of a name or value is the name itself, without determiner, title or
 * possessive; the range of a nominal is the whole short noun phrase ("the US export ban"). Names may lie inside nominals,
 * demonyms inside nominals and names of organizations.
 */
export interface MentionRecord extends TokenRange {
  readonly type: EntityType;
  readonly form: MentionForm;
  /** Token that stands for the mention in the tree. */
  readonly head: number;
  /** For display and merging: "US export ban", "Tencent", "2024-12-04". Nominals: modifiers and singular head, no determiner. */
  readonly name: string;
  readonly value?: Value;
  /** Identifiers elsewhere, by source, where the caller gave some. */
  readonly ids?: Readonly<Record<string, string>>;
  /** Which recognizer made it, for `explain`. */
  readonly rule: string;
  /** 0 to 1: how sure the recognizer is of span and type. */
  readonly confidence: number;
}

/** Everything that one entity is called in a document. */
export interface EntityRecord {
  readonly type: EntityType;
  readonly name: string;
  /** Other names, never nominals, pronouns or demonyms. In the order of the text. */
  readonly aliases: readonly string[];
  /** What decides identity across documents: equal type and key is the same entity. */
  readonly key: string;
  /** Indices into `mentions`, in the order of the text. */
  readonly mentions: readonly number[];
  readonly value?: Value;
  /** Identifiers elsewhere, by source. */
  readonly ids?: Readonly<Record<string, string>>;
  readonly confidence: number;
}
