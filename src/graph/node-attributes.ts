import type { Entity } from '../extraction';
import type { NodeAttributes } from './attributes';
import { formatValue } from './format-value';

/** What of an entity goes on its node. */
export function nodeAttributes(entity: Entity, document: string): NodeAttributes {
  const { name, type, aliases, mentions, value, salience, confidence } = entity;
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
    document,
  };
}
