import type { SelectionRule } from '../rule';

export const agents: SelectionRule = {
  name: 'agents',
  about: 'by whom something was done that no entity suffers: "blocs, one of which is backed by Acme" does not tell whom Acme backs',
  examples: { 'Globex talked with two blocs, one of which is backed by Acme.': ['Is backed by Acme'] },
  counterexamples: { 'The bloc is backed by Acme.': ['The bloc is backed by Acme'] },
  drops: ({ inverted, object, arguments: others }) => inverted && !object && !others.some(({ role }) => role === 'recipient'),
};
