import type { Clause } from './clauses';
import type { EntityRecord, MentionRecord } from './entities';
import type { LexiconEntry, Recognizer } from './own-names';
import type { Parser, WordParse } from './own-parser';
import type { RelationRecord, RelationType } from './relations';
import type { CharRange, TokenRange } from './span';
import type { SyntaxTable, TokenTable, WordVectors } from './tokens';
import type { DateValue } from './values';
import type { VerbFeatures } from './verbs';
import type { Warning } from './warnings';

/**
 * A document as it passes through the rooms. Each stage adds one layer and changes nothing that it was given; a stage that needs
 * a layer takes the type that has it, so that stages run out of order do not compile.
 */
export interface SourceDocument {
  readonly id: string;
  /** Exactly as it was given: all offsets refer to it. */
  readonly text: string;
  readonly warnings: readonly Warning[];
}

export type BlockKind = 'title' | 'heading' | 'byline' | 'dateline' | 'paragraph';

/** A line or paragraph. Nothing that is said in one block goes on in the next. */
export interface Block extends CharRange {
  readonly kind: BlockKind;
}

/** "Shenzhen, Friday, 6 December 2024." or "BEIJING (Reuters) —": where and when the article was written, and for whom. */
export interface DatelineRange extends CharRange {
  readonly place?: CharRange;
  readonly date?: CharRange;
  readonly agency?: CharRange;
}

/** A stretch between quotation marks; the range is what stands between them. */
export type Quotation = CharRange;

/** 1-reading: what kind of text stands where. */
export interface ReadDocument extends SourceDocument {
  /** In the order of the text, not overlapping; together they cover all that is neither white space nor the "> " before a quoted line. */
  readonly blocks: readonly Block[];
  readonly dateline?: DatelineRange;
  /** Marks such as [2] and [GPT]. In the order of the text. */
  readonly citations: readonly CharRange[];
  /** What later rooms pass over: the citations and the marks of Markdown, as `**` and the address of a link. In the order of the text. */
  readonly unread: readonly CharRange[];
  /** The outermost quotations. In the order of the text, not overlapping. */
  readonly quotations: readonly Quotation[];
  /** Those that stand inside another: “It ‘holds’ us”. In the order of the text, the longer one first. */
  readonly innerQuotations: readonly Quotation[];
}

/** A sentence: a range of tokens within one block. */
export interface Sentence extends TokenRange {
  /** Index into `blocks`. */
  readonly block: number;
}

/** 2-tokens: words and sentences. */
export interface TokenizedDocument extends ReadDocument {
  readonly tokens: TokenTable;
  /** In the order of the text; together they hold every token once. */
  readonly sentences: readonly Sentence[];
  /** The tree of each sentence, where the caller's parser gave it with the words. */
  readonly trees?: readonly (readonly WordParse[])[];
}

/** Within 3-syntax: a tag, a lemma, a head and a label for every token. */
export interface TreeDocument extends TokenizedDocument {
  readonly syntax: SyntaxTable;
}

/** 3-syntax: trees, and what the verb forms in them say. */
export interface ParsedDocument extends TreeDocument {
  /** By the head token of each predicate: a verb, or the noun or adjective that a copula links. */
  readonly verbs: ReadonlyMap<number, VerbFeatures>;
  readonly vectors: WordVectors;
}

/** 4-entities: what the noun phrases, names and numbers are. */
export interface MentionedDocument extends ParsedDocument {
  /** In the order of their first token, a longer one before those inside it. */
  readonly mentions: readonly MentionRecord[];
  /** For each token: the mention that it stands for (a name or value that covers it, else the nominal or pronoun it heads), or -1. */
  readonly mentionOf: Int32Array;
  /** The date that "today" means, if the text or the caller gave one. */
  readonly reference?: DateValue;
}

/** 5-coreference: which mentions are the same thing. */
export interface ResolvedDocument extends MentionedDocument {
  readonly entities: readonly EntityRecord[];
  /** For each mention its entity. Every mention has one. */
  readonly entityOf: Int32Array;
  /** For each mention the sieve that joined it to an earlier one; undefined for the first of its entity. */
  readonly resolvedBy: readonly (string | undefined)[];
  /** For a pronoun that stands for several, the mentions of each: "Reed and Roe left. They …". Such a pronoun is an entity of its own beside. */
  readonly membersOf: ReadonlyMap<number, readonly number[]>;
}

/** 6-relations: who did what. */
export interface RelatedDocument extends ResolvedDocument {
  /** In the order of their heads. */
  readonly clauses: readonly Clause[];
  readonly relations: readonly RelationRecord[];
  /** Each relation as a short sentence. */
  readonly texts: readonly string[];
}

/** A relation that the result tells. */
export interface ToldRelation {
  /** Index into `relations`. */
  readonly relation: number;
  /** Others that say the same with no more detail: what they were read in is evidence of this one. */
  readonly repeats: readonly number[];
}

/** 7-selection: what of it is worth telling. */
export interface SelectedDocument extends RelatedDocument {
  /** In the order of the text. */
  readonly told: readonly ToldRelation[];
  /** Entities that take part in what is told, in whatever role. */
  readonly participants: ReadonlySet<number>;
  /** How much the document is about each relation told, 0 to 1. */
  readonly relationSalience: readonly number[];
  /** How much it is about each entity, 0 to 1. */
  readonly entitySalience: readonly number[];
}

/** How much is told: what is worth it, or all that was read. */
export type Detail = 'essential' | 'all';

/** What the caller settled for the whole run. */
export interface Context {
  /** ISO date, perhaps with the time, that relative dates count from where no dateline says its whole date. */
  readonly referenceDate?: string;
  /** Relations that the caller is after; tried before those of news. */
  readonly relationTypes?: readonly RelationType[];
  /** Whether only those are kept. */
  readonly strict?: boolean;
  /** How much is told; the essential where it is absent. */
  readonly detail?: Detail;
  /** Names that are found whatever else speaks for or against them. */
  readonly lexicon?: readonly LexiconEntry[];
  /** Other ways to find names. */
  readonly recognizers?: readonly Recognizer[];
  /** Other names of an entity, by the name that it is to have. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  /** Pairs of names that are never one entity. */
  readonly neverMerge?: readonly (readonly [string, string])[];
  /** What reads sentences as trees instead of the parser that ships. */
  readonly parser?: Parser;
  /** Whether a text that looks to be in another language is refused as soon as that is known: before it is parsed, which is most of the work. */
  readonly englishOnly?: boolean;
}

/** One step of the pipeline: takes a document with the layers it needs, returns it with one more. */
export type Stage<In extends SourceDocument, Out extends In> = (document: In, context: Context) => Out;
