import type { Argument, Attribution } from '..';

/** Those whose word something is, the nearest first. */
export function sourcesOf(attribution: Attribution | undefined): Argument[] {
  const sources: Argument[] = [];
  for (let at = attribution; at; at = at.attribution) if (at.source) sources.push(at.source);
  return sources;
}
