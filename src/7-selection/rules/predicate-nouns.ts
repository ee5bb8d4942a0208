import type { SelectionRule } from '../rule';

export const predicateNouns: SelectionRule = {
  name: 'predicate-nouns',
  about: 'what a clause says of a noun that somebody is said to be, where it is read of them: "Acme is a firm that makes pumps"',
  examples: { 'Acme is a firm that makes pumps.': ['A firm makes pumps'] },
  counterexamples: {
    'Acme may be the firm that makes pumps.': ['The firm makes pumps'],
    'Acme bought a firm that makes pumps.': ['A firm makes pumps'],
  },
  drops: (relation, { isReadOfBearer }) => relation.links.length === 0 && isReadOfBearer(relation),
};
