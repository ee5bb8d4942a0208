import type { Route } from './route';
import { schemasOf } from './schemas';

/** The OpenAPI 3.1 document of routes: what each says of itself, by path and method. */
export function openAPIOf(routes: readonly Route[], version: string, maxLength: number): object {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { path, method, operation } of routes) (paths[path] ??= {})[method] = operation;
  return {
    openapi: '3.1.0',
    info: {
      title: 'relata',
      version,
      summary: 'Extracts entities and the relations between them from the text of an article.',
      license: { name: 'MIT AND CC-BY-SA-4.0', identifier: 'MIT AND CC-BY-SA-4.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: { schemas: schemasOf(maxLength) },
  };
}
