import { labelOf } from '../../document/tree';
import { circular, mentionsBefore, nested } from '../antecedents';
import type { Reference } from '../references';
import { warnAmbiguous, type Discourse, type Sieve } from '../sieve';
import { isEvent, isEventLike } from '../words/events';
import { isShell, takesUpTheStory } from '../words/shell-nouns';
import { synonymous } from '../../lexicon/synonyms';

/** Sentences that "these restrictions" may reach back. */
const WINDOW = 2;

export const demonstrative: Sieve = {
  name: 'demonstrative',
  about:
    '"these restrictions" → "the US export ban"; "this situation" → the event that the sentence before told of. Few texts have it; in news that goes on with what was banned or ruled, nothing else joins the two.',
  examples: { 'Washington announced a ban. These curbs hurt Acme.': ['a ban = These curbs'] },
  counterexamples: { 'Washington announced a prize. These curbs hurt Acme.': ['a prize = These curbs'] },
  apply(discourse, name) {
    const { references, chains } = discourse;
    for (const reference of references) {
      const { index, mention, headline } = reference;
      if (mention.form !== 'nominal' || headline || !chains.isOpen(index)) continue;
      const antecedent = takesUpTheStory(reference) ? eventBefore(discourse, reference) : synonymBefore(discourse, reference);
      if (antecedent >= 0) chains.join(antecedent, index, name);
    }
  },
};

function synonymBefore(discourse: Discourse, reference: Reference): number {
  if (reference.determination !== 'demonstrative' || reference.restricted || isShell(reference)) return -1;
  for (const other of mentionsBefore(discourse, reference.index, WINDOW)) {
    if (other.mention.form !== 'nominal' || nested(reference, other)) continue;
    if (!synonymous(reference.noun, other.noun) || circular(discourse, reference, other.index)) continue;
    // "this Chinese ban" is not the US ban; that "restrictions" are many and the ban one is no matter.
    if (reference.modifiers.every((word) => other.modifiers.includes(word))) return other.index;
  }
  return -1;
}

/**
 * What the sentence before was mainly about, if a noun says it: first its subject or object ("Research reveals Tencent’s use"), else
 * the one event that it names elsewhere ("found evidence …, suggesting loopholes in the US ban"). Two of a kind leave it open.
 */
function eventBefore(discourse: Discourse, reference: Reference): number {
  const { document, chains, references } = discourse;
  const main: Reference[] = [];
  const other: Reference[] = [];
  for (const candidate of mentionsBefore(discourse, reference.index, 1)) {
    const { mention, sentence, noun } = candidate;
    if (sentence === reference.sentence || mention.form !== 'nominal' || candidate.section !== reference.section) continue;
    if (circular(discourse, reference, candidate.index)) continue;
    const isMain = candidate.governor >= 0 && labelOf(document, candidate.governor) === 'root' && candidate.role !== 'inner';
    if (isMain && isEventLike(noun) && candidate.role !== 'oblique') main.push(candidate);
    else if (isEvent(noun)) other.push(candidate);
  }
  const found = main.length > 0 ? main : other;
  const different = [...new Set(found.map(({ index }) => chains.find(index)))];
  if (different.length > 1)
    warnAmbiguous(
      discourse,
      reference.index,
      different.slice(0, 2).map((chain) => references[chain].index),
    );
  return different.length === 1 ? found[0].index : -1;
}
