export { extract } from './extract';
export { toGraph, type GraphOptions, type RelataGraph } from './graph';
export { RelataError, type ErrorCode, type ErrorDetails } from './errors';
export type { ExtractOptions } from './options';
export type * from './extraction';
