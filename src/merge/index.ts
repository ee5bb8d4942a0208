export { mergeExtractions } from './merge-extractions';
export { withoutDocument } from './without-document';
export type { MergedEntity, MergedExtraction, MergedMention, MergedWarning } from './merged';
