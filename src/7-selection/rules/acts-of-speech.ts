import { isA } from '../../english';
import type { SelectionRule } from '../rule';

export const actsOfSpeech: SelectionRule = {
  name: 'acts of speech',
  about:
    'that somebody said, to nobody named, where what was said is told as theirs or is nowhere: "Lee said that Acme had sold Globex", "he replied"',
  examples: {
    'Ann Lee said that Acme had sold Globex.': ['Ann Lee said that Acme had sold Globex'],
    'Ann Lee replied on Tuesday. Acme sold Globex.': ['Ann Lee replied on Tuesday'],
  },
  counterexamples: {
    'Ann Lee said that Acme had sold Globex.': ['Acme had sold Globex'],
    'Ann Lee told the court that Globex had been sold.': ['Ann Lee told the court that Globex had been sold'],
    'Ann Lee spoke in Oslo about the sale of Globex.': ['Ann Lee spoke in Oslo about the sale of Globex'],
    // Nobody speaks.
    'The street parties will continue until midnight.': ['The street parties will continue until midnight'],
    'The sale of Globex was announced on Friday.': ['The sale of Globex was announced on Friday'],
  },
  drops(relation, { isToldIn }) {
    const { object, predicate, arguments: others, links, voice } = relation;
    if (object) return false;
    if (links.some((link) => link.kind === 'content' && isToldIn(relation, link))) return true;
    const isSaying = voice === 'active' && isA(predicate.lemma, 'verb of saying');
    return isSaying && links.length === 0 && others.every(({ role }) => role === 'time' || role === 'place');
  },
};
