import { pronounCandidates } from '../pronoun-candidates';
import { rank } from '../pronoun-ranking';
import { isA } from '../../english';
import type { PronounFacts } from '../../lexicon/pronouns';
import type { Reference } from '../references';
import { warnAmbiguous, type Discourse, type Sieve } from '../sieve';

/**
 * Third-person pronouns: of what agrees in gender, number and kind the likeliest by place, distance and what is known of it, with weights
 * learned from texts in which readers said whom pronouns mean (a ranking of candidates as in Denis and Baldridge 2008).
 */
export const pronoun: Sieve = {
  name: 'pronoun',
  about:
    'Third-person pronouns: of what agrees in gender, number and kind the likeliest, with weights learned from texts in which readers said whom pronouns mean.',
  examples: {
    'Maria Lopez left. She smiled.': ['Maria Lopez = She'],
    'Officials denied the attacks. They say nobody was hurt.': ['Officials = They'],
    'Ann Hart praised Tom Vane. “He never lied,” said Peter Smith.': ['Tom Vane = He'],
  },
  counterexamples: {
    'Peter Smith left. She smiled.': ['Peter Smith = She'],
    'Police reported two attacks. They say the attacks failed.': ['two attacks = They'],
    'The weapon was tested in Oslo. It fears a war.': ['The weapon = It'],
    'Catholics met in Lima. He described faith.': ['Catholics = He'],
    'Police held a thief. “He wore a hat,” said Peter Smith.': ['He = Peter Smith'],
    'Peter Smith came to Oslo. “He never lied,” said Smith.': ['Peter Smith = He'],
    'Peter Smith sued Tom Vane. “Vane lied,” he said.': ['Tom Vane = he'],
  },
  apply(discourse, name) {
    for (const reference of discourse.references) {
      // "Reed and Roe left. They …": several are no one chain.
      if (discourse.together.has(reference.index)) continue;
      if (reference.pronoun && discourse.chains.isOpen(reference.index)) resolvePronoun(discourse, reference, reference.pronoun, name);
    }
  },
};

/** Joins one pronoun to what it stands for, or warns that it may be two things. */
export function resolvePronoun(discourse: Discourse, reference: Reference, facts: PronounFacts, name: string): void {
  const { chains } = discourse;
  const { index } = reference;
  const emphasized = beside(discourse, reference, facts);
  if (emphasized >= 0) {
    chains.join(emphasized, index, name);
    return;
  }
  if (standsForWhatWasSaid(discourse, reference, facts)) return;
  const { best, doubtful } = rank(pronounCandidates(discourse, reference, facts));
  // "46 sites … At 31 of them": an amount that fits best keeps others from being taken; it is no thing itself.
  if (best && !chains.of(best.chain).value) chains.join(best.chain, index, name);
  if (doubtful) warnAmbiguous(discourse, index, doubtful.map(({ nearest }) => nearest)); // prettier-ignore
}

/** "Norvind itself": the mention that a reflexive stands right behind, or -1. */
function beside({ document, references }: Discourse, { mention, number }: Reference, { kind }: PronounFacts): number {
  const before = kind === 'reflexive' && mention.start > 0 ? document.mentionOf[mention.start - 1] : -1;
  if (before < 0 || references[before].mention.form === 'value') return -1;
  return references[before].number === number || references[before].number === 'either' ? before : -1;
}

/** "Globex denied it": the statement, which is no mention. */
function standsForWhatWasSaid({ document }: Discourse, { role, governor }: Reference, { animate, number, kind }: PronounFacts): boolean {
  if (animate || number === 'plural' || kind !== 'plain' || role !== 'object' || governor < 0) return false;
  return isA(document.syntax.lemmas[governor], 'verb of propositions');
}
