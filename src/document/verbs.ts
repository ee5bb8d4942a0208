/** Of the finite verb; 'none' where there is none. */
export type Tense = 'past' | 'present' | 'future' | 'none';
/** "sells", "is selling", "has sold". */
export type Aspect = 'simple' | 'progressive' | 'perfect';
/** "sold", "was sold". */
export type Voice = 'active' | 'passive';

/** What the form of a predicate says, its auxiliaries read together with it. Token indices. */
export interface VerbFeatures {
  readonly tense: Tense;
  readonly aspect: Aspect;
  readonly voice: Voice;
  /** Auxiliaries and copula from left to right, those shared with an earlier coordinated verb included. */
  readonly auxiliaries: readonly number[];
  /** "could", "may", "will": the first modal auxiliary, or -1. */
  readonly modal: number;
}
