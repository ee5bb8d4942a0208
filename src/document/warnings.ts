/** Why something was left out or is uncertain. */
export type WarningCode = 'long-token' | 'long-sentence' | 'ambiguous-reference';

/** Something that the reader of the result should know. Never fatal. */
export interface Warning {
  code: WarningCode;
  message: string;
  /** Code units of the text it is about; absent if it is about the whole. */
  start?: number;
  end?: number;
}
