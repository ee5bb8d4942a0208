/** A phrase that hangs on a predicate by a preposition, or bare: "on Tuesday", "last week". */
export interface Oblique {
  /** Head token of the phrase. */
  readonly head: number;
  /** Tokens of "in", "because of"; empty for a bare phrase. */
  readonly markers: readonly number[];
}

/** Subject, verb, object, complement, adverbial: the patterns of English clauses (Quirk et al. 1985). */
export type ClauseType = 'SV' | 'SVO' | 'SVC' | 'SVA' | 'SVOO' | 'SVOC' | 'SVOA';
/** Whether it states, asks or tells. */
export type Mood = 'declarative' | 'interrogative' | 'imperative';
export type ClauseKind = 'verbal' | 'nominal' | 'adjectival';

/**
 * A predicate with what it is said of (Del Corro & Gemulla 2013). All numbers are token indices. A chain such as "may need to
 * localize" is one clause, whose head is its last verb.
 */
export interface Clause {
  readonly sentence: number;
  /** The verb, or the noun or adjective that a copula links. */
  readonly head: number;
  readonly kind: ClauseKind;
  readonly type: ClauseType;
  readonly mood: Mood;
  /** Verbs from first to last whose chain ends in `head`: [need, localize]. Without a chain it is `[head]`. */
  readonly chain: readonly number[];
  /** Own or inherited; each coordinated subject is listed. */
  readonly subjects: readonly number[];
  /** Each coordinated object is listed; empty where there is none. */
  readonly objects: readonly number[];
  readonly indirectObject?: number;
  readonly obliques: readonly Oblique[];
  readonly passive: boolean;
  /** "by …" of a passive. */
  readonly agents: readonly number[];
  /** The adjective that a linking verb gives its subject or object: "became popular", "made it possible". -1 if there is none. */
  readonly complement: number;
  /** The noun that a verb gives its object: "called the verdict a disgrace", "was called a disgrace by Globex". -1 if there is none. */
  readonly objectComplement: number;
  /** Heads of the clauses that belong to it: what was said, why, if, to what end. */
  readonly dependents: readonly number[];
  /** "there" of "there are problems", or -1. */
  readonly expletive: number;
  /** Why the subject is what it is: 'own', 'coordination', 'relative', 'participle', 'control'. */
  readonly subjectBy: SubjectSource;
}

/** Where a clause has its subject from: its 'own', or another clause's. */
export type SubjectSource = 'own' | 'coordination' | 'relative' | 'participle' | 'control' | 'none';
