import type { NodeAttributes } from './attributes';
import { formatValue } from './format-value';
import type { Participant } from './participants';

/** What of an entity goes on its node. */
export function nodeAttributes({ entity, aliases, mentions, salience, ids, documents }: Participant): NodeAttributes {
  const { name, type, value, confidence } = entity;
  return {
    label: name,
    type,
    ...(aliases.size > 0 && { aliases: [...aliases].join('; ') }),
    mentions,
    salience,
    confidence,
    ...(value?.kind === 'date' && value.start !== undefined && { start: value.start }),
    ...(value?.kind === 'date' && value.end !== undefined && { end: value.end }),
    ...(value && { value: formatValue(value) }),
    ...(ids.size > 0 && { ids: [...ids].join('; ') }),
    documents: [...documents].join('; '),
  };
}
