/** Why something was left out or is uncertain. */
export type WarningCode = 'long-token' | 'long-sentence' | 'ambiguous-reference' | 'many-pairs' | 'not-english' | 'no-sentences';

/** Something that the reader of the result should know. Never fatal. */
export interface Warning {
  /** Which warning it is. */
  code: WarningCode;
  /** The same in words, for people. */
  message: string;
  /** Code units of the text it is about; absent if it is about the whole. */
  start?: number;
  /** Code unit after the last. */
  end?: number;
}
