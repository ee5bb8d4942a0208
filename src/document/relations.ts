import type { CharRange, TokenRange } from './span';
import type { DateValue } from './values';
import type { Aspect, Tense, Voice } from './verbs';

/** What says it: a verb ("bought"), a copula ("is a bank"), or no verb at all ("Acme, a bank"; "President Ann Holm"; "banks such as Acme"; "its use of chips"). */
export type RelationKind = 'verbal' | 'copular' | 'apposition' | 'possessive' | 'role' | 'nominal' | 'membership';
/** Whether it has no word for "is": an apposition, a role, a membership. */
export const isVerbless = (kind: RelationKind): boolean => kind === 'apposition' || kind === 'role' || kind === 'membership';
/** Whether it says what its subject is: "is a bank", "became a bank", "Acme, a bank". */
export const saysWhatItIs = ({ kind, predicate: { lemma } }: Pick<RelationRecord, 'kind' | 'predicate'>): boolean =>
  kind === 'verbal' ? lemma === 'become' : lemma === 'be' && (kind === 'copular' || kind === 'apposition');
/** Whether the text affirms or denies it. */
export type Polarity = 'positive' | 'negative';
/** How sure the text is: "bought", "could buy", "is likely to buy", "must buy", "plans to buy", "if it buys", "whether it buys". */
export type Modality = 'asserted' | 'possible' | 'probable' | 'necessary' | 'intended' | 'conditional' | 'questioned';
/** How somebody stands to what is attributed to them: said it in these words, said it, believes it, found it. */
export type AttributionKind = 'quotation' | 'report' | 'belief' | 'evidence';

/** How somebody holds an office that is not simply theirs: "former", "acting", or theirs to come ("-elect", "incoming"). */
export type OfficeStatus = 'former' | 'acting' | 'designate';

/** The word or words that made a relation negative, uncertain or somebody's claim. */
export interface CueRecord {
  readonly kind: 'polarity' | 'modality' | 'attribution';
  readonly tokens: TokenRange;
  /** For a negation: the words that it makes untrue. */
  readonly scope?: TokenRange;
}

/** A participant of a relation: a phrase in the text, and the mention that says who or what it is. */
export interface ArgumentRecord {
  /** The full phrase, tokens. */
  readonly tokens: TokenRange;
  /** The phrase without what could be left out: "the first prime minister of Australia", and not ", who resigned in May". */
  readonly short: TokenRange;
  /** Token that the phrase hangs on. */
  readonly head: number;
  /** Index into `mentions`. */
  readonly mention: number;
  /** "some", "most", "all", "three": what the phrase says of how many. */
  readonly quantifier?: string;
}

export interface ObliqueRecord {
  /** 'time', 'place', or the preposition's own role: 'about', 'with', 'as'. */
  readonly role: string;
  readonly preposition?: string;
  /** Tokens of the preposition, in the order of the text. */
  readonly marker: readonly number[];
  readonly value: ArgumentRecord;
}

/** A relation once more, to an entity farther from its verb: "served as prime minister of → Australia". */
export interface ProjectionRecord {
  /** The words between subject and object, in the order in which they are read: not always that of the text. */
  readonly tokens: readonly number[];
  readonly object: ArgumentRecord;
}

/** What a clause is to the relation that it belongs to: what was said, why, if, although, to what end, when, how. */
export type LinkKind = 'content' | 'complement' | 'cause' | 'condition' | 'contrast' | 'purpose' | 'time' | 'manner' | 'circumstance';

/** A clause that belongs to the relation: what was said, why, if, to what end. */
export interface LinkRecord {
  readonly kind: LinkKind;
  /** "that", "because", "after": tokens, none where nothing marks it. */
  readonly connective: readonly number[];
  /** The clause, connective included. */
  readonly tokens: TokenRange;
}

export interface AttributionRecord {
  /** Whose word it is that the source said so: "Reuters reported that officials said …". */
  readonly attribution?: AttributionRecord;
  readonly source?: ArgumentRecord;
  /** Lemma of what was done: "say", "find", "predict", "according to". */
  readonly predicate: string;
  readonly kind: AttributionKind;
  readonly tokens: TokenRange;
}

/** One relation as 6-relations reads it, in token indices; `assemble` turns it into the public form. */
export interface RelationRecord {
  readonly kind: RelationKind;
  readonly sentence: number;
  readonly subject: ArgumentRecord;
  readonly object?: ArgumentRecord;
  readonly predicate: {
    readonly lemma: string;
    /** "be given", where nobody is named who gave; absent in the active. */
    readonly passive?: string;
    /** The words of the predicate in the order of the text; they need not be neighbors. */
    readonly tokens: readonly number[];
    /** Head token of the predicate. */
    readonly head: number;
    /** The adjective of "is crucial", "became popular": a word of the predicate that can stand as its object. -1 if there is none. */
    readonly complement: number;
    /** What a rule takes it for, until the tables of wordings have been asked. */
    readonly type?: string;
    /** The same from the object's side: "acquired by". */
    readonly inverse?: string;
  };
  readonly arguments: readonly ObliqueRecord[];
  readonly projections: readonly ProjectionRecord[];
  readonly links: readonly LinkRecord[];
  /** Adverbs and their phrases that are no words of the predicate: "years later", "slowly". */
  readonly modifiers: readonly TokenRange[];
  /** "there" of "there are problems", or -1. */
  readonly expletive: number;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly tense: Tense;
  readonly aspect: Aspect;
  readonly voice: Voice;
  readonly inverted: boolean;
  /** Whether subject and object do it with each other: "A and B merged". */
  readonly collective?: true;
  /** Of an office that somebody has had, holds for another or is to have. */
  readonly status?: OfficeStatus;
  readonly cues: readonly CueRecord[];
  readonly attribution?: AttributionRecord;
  readonly time?: DateValue;
  readonly place?: ArgumentRecord;
  /** Where it was read: code units of the text. */
  readonly evidence: CharRange;
  readonly rule: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** A kind of relation, and what texts say it with. */
export interface RelationType {
  /** Name of the kind: "acquire". */
  readonly type: string;
  /** The same seen from the other side: "acquired by". */
  readonly inverse?: string;
  /** Lemma, lemma with particle or preposition, "be" with participle or office and preposition. */
  readonly verbs: readonly string[];
  /** Types of the subject, if only these count. */
  readonly source?: readonly string[];
  /** Types of the object, if only these count. */
  readonly target?: readonly string[];
}
