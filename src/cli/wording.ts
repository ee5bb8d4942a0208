import type { Argument, Entity } from '..';

/** Whether a type names something that there is, which its name alone tells from all others. */
const UNNAMED = new Set(['concept', 'money', 'percent', 'quantity']);

const EXAMPLES = /,? (?:such as|including|like) .*$/su;
const DETERMINER = /^(?:an?|the|this|that|these|those) /iu;

/**
 * What a table calls a participant: the entity's name, but the whole phrase where the name alone leaves out what it is of, "chair"
 * of "the chair of the foundation".
 */
export function wordingOf({ text, start, head }: Argument, { name, type }: Entity): string {
  const after = text.slice(head.end - start);
  if (!UNNAMED.has(type) || !/^\s+of\s/u.test(after)) return name;
  return text.replace(EXAMPLES, '').replace(DETERMINER, '');
}
