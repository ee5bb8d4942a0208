import type { EntityType, MentionForm } from './document/entities';
import type { AttributionKind, LinkKind, Modality, OfficeStatus, Polarity, RelationKind } from './document/relations';
import type { Span } from './document/span';
import type { DateValue, Value } from './document/values';
import type { Aspect, Tense, Voice } from './document/verbs';
import type { Warning } from './document/warnings';

export type { EntityType, MentionForm } from './document/entities';
export type { AttributionKind, LinkKind, Modality, OfficeStatus, Polarity, RelationKind, RelationType } from './document/relations';
export type { Span } from './document/span';
export type * from './document/values';
export type { Aspect, Tense, Voice } from './document/verbs';
export type { Warning, WarningCode } from './document/warnings';

/** One place where the text refers to an entity. */
export interface Mention extends Span {
  /** Sentence number, from 0. */
  sentence: number;
  /** How it refers. */
  form: MentionForm;
  /** Which step of coreference joined it to an earlier mention; absent for the first. */
  resolvedBy?: string;
}

/** Somebody or something that the text is about. */
export interface Entity {
  /** Stable hash of type and canonical key: the same in every document that names the same thing. */
  id: string;
  /** The best of its names: the fullest, as the text has it. */
  name: string;
  /** What it is. */
  type: EntityType;
  /** The other names that the text uses. */
  aliases: string[];
  /** In the order of the text; never empty. */
  mentions: Mention[];
  /** What a date, amount or share means. */
  value?: Value;
  /** Identifiers elsewhere, by source. */
  ids?: Record<string, string>;
  /** 0 to 1: how much the document is about it; the greatest is 1. */
  salience: number;
  /** 0 to 1. */
  confidence: number;
}

/** A participant of a relation. */
export interface Argument extends Span {
  /** An `Entity`'s id, always one of the extraction's. */
  entity: string;
  /** The word that the phrase hangs on. */
  head: Span;
  /** The phrase without what could be left out: "the first prime minister of Australia", and not ", who resigned in May". */
  short: Span;
  /** "some", "most", "all", "three": what the phrase says of how many. */
  quantifier?: string;
}

/** What a relation says of its subject. */
export interface Predicate {
  /** The text's own words. */
  text: string;
  /** "use", "be", "rely"; a particle belongs to it: "carry out". */
  lemma: string;
  /** Where nobody is named who did it to the subject: "be given", "be taken over". `lemma` alone would read as if the subject did it. */
  passive?: string;
  /** From the first to the last word of the predicate. */
  span: Span;
  /** Its words, neighbors together: "was … opened" is two spans. */
  spans: Span[];
  /** The adjective of "is crucial", "became popular". */
  complement?: Span;
  /** Canonical relation type, where one is known: "acquire", "invest in". */
  type?: string;
  /** The type seen from the object's side: "acquired by". */
  inverse?: string;
}

/** A further participant or circumstance. */
export interface RelationArgument {
  /** 'time', 'place', or what the preposition says. */
  role: string;
  /** "in", "because of"; absent of a bare phrase, such as "last week". */
  preposition?: string;
  /** The preposition's words. */
  marker?: Span[];
  /** Who, what, when or where. */
  value: Argument;
}

/** A relation once more, to an entity farther from its verb: "served as prime minister of → Australia". Its subject is the relation's. */
export interface Projection {
  /** The words between subject and object in the order in which they are read. */
  predicate: {
    /** With a space between them. */
    text: string;
    /** Neighbors together. */
    spans: Span[];
  };
  /** Where it leads. */
  object: Argument;
}

/** A clause that belongs to a relation: what was said, why, if, to what end. */
export interface Link {
  /** What it is to the relation. */
  kind: LinkKind;
  /** "because", "so that", "to". */
  connective?: Span[];
  /** The clause, connective included. */
  span: Span;
  /** Ids of the relations read in it. */
  relations: string[];
}

/** Who says it. */
export interface Attribution {
  /** Who says so; absent where the text names nobody ("it is said that"). */
  source?: Argument;
  /** Lemma of the reporting verb, or "according to". */
  predicate: string;
  /** How they stand to it. */
  kind: AttributionKind;
  /** The words that attribute. */
  span: Span;
  /** Whose word it is that the source said so: Reuters, in "Reuters reported that officials said …". */
  attribution?: Attribution;
}

/** The word or words that make a relation negative, uncertain or somebody's claim. */
export interface Cue {
  /** What it makes of the relation. */
  kind: 'polarity' | 'modality' | 'attribution';
  /** The words: "not", "could", "said". */
  span: Span;
  /** For a negation: the words that it makes untrue, from the subject on; without what others said of it or clauses that give reasons. */
  scope?: Span;
}

/** Where a relation was read. */
export interface Evidence {
  /** Id of the document. */
  document: string;
  /** Sentence number, from 0. */
  sentence: number;
  /** The words: the clause, or as much of the sentence as says it. */
  span: Span;
  /** The rule that read it. */
  rule: string;
}

/** A statement of the text: who does what to whom, with its circumstances. */
export interface Relation {
  /** Stable hash of the document, the participants, the predicate and where it was read: the same each time. */
  id: string;
  /** A short sentence of the text's own words, names in place of pronouns: "Acme accused Globex of fraud". Without who says so, and how sure it is. */
  text: string;
  /** Who does it, or what is said of. */
  subject: Argument;
  /** Absent where the statement has no object ("Confidence fell"); such a relation is no edge of the graph. */
  object?: Argument;
  /** What it says. */
  predicate: Predicate;
  /** What says it: a verb, a copula, or no verb at all. */
  kind: RelationKind;
  /** The rest of the clause. */
  arguments: RelationArgument[];
  /** To whom and what else it leads, in words. */
  projections: Projection[];
  /** Clauses that belong to it. */
  links: Link[];
  /** Adverbs and their phrases that are no words of the predicate: "years later", "finally". */
  modifiers: Span[];
  /** "There" of "There are problems". */
  expletive?: Span;
  /** Whether the text affirms or denies it. */
  polarity: Polarity;
  /** How sure the text is. */
  modality: Modality;
  /** Of the finite verb. */
  tense: Tense;
  /** "sells", "is selling", "has sold". */
  aspect: Aspect;
  /** The text's; see `inverted`. */
  voice: Voice;
  /** A passive with its agent named, turned round to the active. */
  inverted?: true;
  /** Subject and object do it with each other: "A and B merged", "talks between A and B". Which of them is which says nothing. */
  collective?: true;
  /** How somebody holds the office: "former president", "acting president", "president-elect" (`designate`). Absent where it is simply theirs. */
  status?: OfficeStatus;
  /** The words behind polarity, modality and attribution. */
  cues: Cue[];
  /** Whose word it is; absent where it is the article's own. */
  attribution?: Attribution;
  /** When it holds or happened, said in the clause itself. */
  time?: DateValue;
  /** Where it holds or happened, said in the clause itself. */
  place?: Argument;
  /** Never empty: where it was read, and where the text says the same again. */
  evidence: Evidence[];
  /** 0 to 1: how much the document is about it; the greatest is 1. */
  salience: number;
  /** 0 to 1: the share of those like it that readers found right. */
  confidence: number;
}

/** "VIENNA, Dec 6 (Reuters) —" at the beginning of an article. */
export interface Dateline {
  /** "Vienna". */
  place?: string;
  /** ISO 8601, as far as the text gives it. */
  date?: string;
  /** "Reuters". */
  agency?: string;
  /** Its words. */
  span: Span;
}

/** What is known of a document as a whole. */
export interface DocumentInfo {
  /** As given in the options, else a hash of the text. */
  id: string;
  /** The line above the text, where there is one. */
  title?: string;
  /** Where and when it was written, where it begins with that. */
  dateline?: Dateline;
  /** Length of the text in UTF-16 code units. */
  length: number;
  /** Number of sentences. */
  sentences: number;
}

/** All that was found in one text: plain data that survives `JSON.stringify` and `structuredClone` unchanged. */
export interface Extraction {
  /** Version of the format. */
  schema: 'relata/2';
  /** What it was read from. */
  document: DocumentInfo;
  /** In the order of their first mention. */
  entities: Entity[];
  /** In the order of the text. */
  relations: Relation[];
  /** What the reader of the result should know. */
  warnings: Warning[];
}
