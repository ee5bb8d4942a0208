import type { ParsedDocument } from '../../src/document/layers';
import type { Extraction } from '../../src/extraction';

/** A rule as the rooms have them: a record in an ordered list. */
export interface Rule {
  readonly name: string;
}

/** A text whose layers below a room are made once. */
export interface Reading {
  /** How often each rule has something to do in it. Without any other it is read as with all. */
  readonly fired: ReadonlyMap<string, number>;
  /** What the library says of it, without one rule or with all. */
  extract(without?: string): Extraction;
}

/** Trees, without one rule or with all. */
export interface Trees extends Pick<Reading, 'fired'> {
  without(rule?: string): ParsedDocument;
}

/** A room whose rules can be left out one at a time. */
export interface Room {
  /** What its table is called, too; of room 4 the names have one of their own. */
  readonly number: number | 'names';
  readonly rules: readonly Rule[];
  /** Folder of the rules, from the repository's root: the table is of them as they stand there. */
  readonly folder: string;
  /** The measures (measures.ts) that its rules can move. */
  readonly measures: readonly string[];
  open(text: string, referenceDate?: string): Reading;
  /** Of the room that makes trees: those of a text, or of one sentence that is cut into words already. */
  readonly parse?: (source: string | readonly string[]) => Trees;
  /** Of the examples of a rule, those that hold with all rules, and those of them that do not hold without it. */
  examples(rule: string): { readonly all: number; readonly right: number; readonly needed: number };
}
