import type { Entity } from '../extraction';
import type { NodeAttributes } from './attributes';
import { formatValue } from './format-value';

/**
 * What of an entity goes on its node.
 *
 * @param documents names of those that mention it
 */
export function nodeAttributes(entity: Entity, documents: readonly string[]): NodeAttributes {
  const { name, type, mentions, salience, value, confidence } = entity;
  const aliases = entity.aliases.filter((alias) => alias !== name);
  const ids = identifiersOf(entity);
  return {
    label: name,
    type,
    ...(aliases.length > 0 && { aliases: aliases.join('; ') }),
    mentions: mentions.length,
    salience,
    confidence,
    ...(value?.kind === 'date' && value.start !== undefined && { start: value.start }),
    ...(value?.kind === 'date' && value.end !== undefined && { end: value.end }),
    ...(value && { value: formatValue(value) }),
    ...(ids.length > 0 && { ids: ids.join('; ') }),
    documents: documents.join('; '),
  };
}

/** Identifiers elsewhere, each with its source: "wikidata:Q42". */
export function identifiersOf({ ids = {} }: Entity): string[] {
  return Object.entries(ids).map(([source, id]) => `${source}:${id}`);
}
