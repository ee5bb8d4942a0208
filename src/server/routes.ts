import { articleOf } from './article';
import { checkedGraph, formatOf, written, type Written } from './formats';
import { openAPIOf } from './openapi';
import { EXTRACT_OPERATION, HEALTH_OPERATION, OPENAPI_OPERATION } from './operations';
import type { Call, Route } from './route';

const json = (value: unknown): Written => ({ type: 'application/json', body: JSON.stringify(value) });

/** All that the server answers. */
export const ROUTES: readonly Route[] = [
  { path: '/v1/extract', method: 'post', operation: EXTRACT_OPERATION, answer: extractRoute },
  {
    path: '/v1/health',
    method: 'get',
    operation: HEALTH_OPERATION,
    answer: ({ version, queue }) => json({ status: 'ok', version, schema: 'relata/2', articles: queue.length }),
  },
  {
    path: '/openapi.json',
    method: 'get',
    operation: OPENAPI_OPERATION,
    answer: ({ version, settings }) => json(openAPIOf(ROUTES, version, settings.maxLength)),
  },
];

async function extractRoute({ request, query, signal, settings, queue }: Call): Promise<Written> {
  // Before the article is extracted, so that nobody waits for an error that was there from the beginning.
  const format = formatOf(query.get('format'));
  const { task, graph } = await articleOf(request, query, settings.maxLength);
  const checked = checkedGraph(graph, format);
  return written(await queue.run(task, signal), format, task.text, checked);
}
