export { createServer } from './server';
export type { ServerOptions } from './options';
