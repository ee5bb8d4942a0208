export { createServer } from './server';
export type { ServerOptions } from './options';
export type { ServerFormat } from './formats';
export type { ProblemCode } from './problem';
