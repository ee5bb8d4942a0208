import { abbreviates, initialsOf } from '../../lexicon/acronyms';
import { NATION_OR_STATE } from '../../lexicon/name-classes';
import { nameGroups, placeWords, wordsOf } from '../names';
import type { Discourse, Sieve } from '../sieve';

export const acronym: Sieve = {
  name: 'acronym',
  about: 'A name and its initials, side by side or far apart: "International Monetary Fund (IMF)".',
  examples: {
    'The International Rescue Fund (IRF) met.': ['International Rescue Fund = IRF'],
    'Officials of the Korean Central News Agency spoke on Monday. KCNA gave no comment.': ['Korean Central News Agency = KCNA'],
    'The Overseas Investment Corporation paid. OIC left.': ['Overseas Investment Corporation = OIC'],
    'The U.S. Office of Trade and Budget wrote. OTB left.': ['U.S. Office of Trade and Budget = OTB'],
  },
  counterexamples: { 'The International Rescue Fund (Geneva) met.': ['International Rescue Fund = Geneva'] },
  apply(discourse, name) {
    joinDeclared(discourse, name);
    joinByInitials(discourse, name);
  },
};

/** Stated in brackets, where it is enough that the letters come in order: "Securities and Exchange Board of India (SEBI)". */
function joinDeclared({ document, references, chains }: Discourse, name: string): void {
  const { tokens, mentionOf } = document;
  for (const { index, mention } of references) {
    if (tokens.lower[mention.start - 1] !== '(' || tokens.lower[mention.end] !== ')') continue;
    if (mention.form === 'pronoun' || mention.form === 'value' || mention.form === 'demonym') continue;
    const before = mention.start >= 2 ? mentionOf[mention.start - 2] : -1;
    if (before < 0 || references[before].mention.end !== mention.start - 1) continue;
    const full = references[before].mention;
    if (full.form === 'pronoun' || full.form === 'value') continue;
    if (abbreviates(mention.name, full.name) || abbreviates(full.name, mention.name)) chains.join(before, index, name);
  }
}

/** "the US" is no University of Sheffield: the initials of a place are of a place. */
const keyOf = (initials: string, type: string): string => (type === 'place' ? `${initials} place` : initials);

/** Not stated, where the initials must be exactly these, and of one name only. */
function joinByInitials(discourse: Discourse, name: string): void {
  const { chains } = discourse;
  const groups = nameGroups(discourse);
  const byInitials = new Map<string, Set<number>>();
  for (const { words, mention, type } of groups) {
    // "U.S. Space" is not what "U.S." stands for.
    if (words.length < 2 || type === 'person' || words[0].includes('.')) continue;
    const chain = chains.find(mention);
    for (const initials of initialsIn(words, discourse.references[mention].mention.name)) {
      const key = keyOf(initials, type);
      byInitials.set(key, (byInitials.get(key) ?? new Set()).add(chain));
    }
  }
  for (const { mention, words, type } of groups) {
    const short = discourse.references[mention].mention.name.replace(/[.\s&]/g, '');
    if (words.length > 1 || !/^\p{Lu}{2,8}$/u.test(short)) continue;
    const found = byInitials.get(keyOf(short.toLowerCase(), type));
    if (found?.size === 1) for (const chain of found) chains.join(chain, mention, name);
  }
}

/** Letters of an acronym that leaves out whose a body is, at least. */
const SHORTEST_WITHOUT_OWNER = 3;

/**
 * What a name may be shortened to: with and without its legal form ("Overseas Investment Corporation", OIC), its halves ("Brookfield-Marlow Transit",
 * BMT) and, before a name in full, the nation ("U.S. Office of Trade and Budget", OTB).
 */
function initialsIn(words: readonly string[], name: string): ReadonlySet<string> {
  const whole = wordsOf(name.toLowerCase());
  const all = new Set([...initialsOf(words), ...initialsOf(whole), ...initialsOf(whole.flatMap((word) => word.split('-')))]);
  const nation = placeWords(words, NATION_OR_STATE, 2);
  for (const initials of nation > 0 ? initialsOf(words.slice(nation)) : [])
    if (initials.length >= SHORTEST_WITHOUT_OWNER) all.add(initials);
  return all;
}
