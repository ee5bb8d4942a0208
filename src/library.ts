// What `relata` and `relata/lite` have alike: all but the functions that need weights.
export type { OwnOptions } from './extract';
export { keepOnly, keepRelations, type Keeping } from './keep';
export type { ExplainedClause, Explanation } from './explain';
export type { Label, ParsedSentence, ParsedText, ParsedToken, Upos, Xpos } from './parse';
export { toGraph, type EdgeAttributes, type GraphAttributes, type GraphOptions, type NodeAttributes, type RelataGraph } from './graph';
export {
  mergeExtractions,
  withoutDocument,
  type MergedEntity,
  type MergedExtraction,
  type MergedMention,
  type MergedWarning,
} from './merge';
export { about, between, relationsOf, timeline, undated, type Dated, type Fact, type Timed, type Who } from './query';
export { RelataError, type ErrorCode, type ErrorDetails } from './errors';
export { statements, type Phrase, type Statement, type StatementOptions } from './statements';
export type { ClauseType, Mood, SubjectSource } from './document/clauses';
export { parserFromConllu } from './conllu';
export type { Parser, PlacedWord, SentenceParser, TextParser, WordParse } from './document/own-parser';
export type { Detail } from './document/layers';
export type { ExtractOptions } from './options';
export type { LexiconEntry, PatternRecognizer, RecognizedName, Recognizer, RecognizerFunction } from './document/own-names';
export type * from './extraction';
