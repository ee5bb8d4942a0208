import { isName } from '../document/entities';
import { dependentsOf, labelOf } from '../document/tree';
import { isA } from '../english';
import { singular } from '../lexicon/compromise';
import { namesSomebody } from '../lexicon/people';
import type { Reference } from './references';
import type { Discourse } from './sieve';

/** What a pronoun does of which not everything is capable: it says something, which writings do as well, or it thinks or speaks as only somebody can. */
export type Deed = 'says' | 'thinks';

/** What an "it" or "they" does as the subject of an active verb: "it said in a statement", "they fear"; undefined where anything may do it. */
export function deedOf({ document }: Discourse, { role, governor, mention }: Reference): Deed | undefined {
  const word = document.tokens.lower[mention.head];
  if (role !== 'subject' || governor < 0 || (word !== 'it' && word !== 'they') || document.verbs.get(governor)?.voice !== 'active')
    return undefined;
  // "It is because I know": of two subjects it is anybody's guess whose the verb is.
  if (dependentsOf(document, governor).filter((token) => labelOf(document, token) === 'nsubj').length > 1) return undefined;
  const lemma = document.syntax.lemmas[governor]!;
  const isSaid = isA(lemma, 'verb of saying');
  // "The attacks … they underscored": of many things it is left open.
  if (word === 'it' ? isSaid : isSaid && isA(lemma, 'verb of speakers')) return 'says';
  return isA(lemma, 'verb of speakers') ? 'thinks' : undefined;
}

/** Whether what a chain is called by may do it: people, bodies, states, and of what is only said writings. Projects, attacks and houses do not. */
export function mayDo({ document }: Discourse, deed: Deed, { type, mention, noun, number }: Reference): boolean {
  if (mention.form === 'pronoun') return true;
  if (type === 'work' || type === 'law') return deed === 'says' || isA(noun, 'news outlet');
  if (type === 'organization' || type === 'group' || type === 'person') return true;
  if (isName(mention.form)) return type === 'place' || type === 'concept';
  if (type === 'place') return isA(noun, 'place with a government');
  if (isA(noun, 'collective noun') || isA(noun, 'unit of a body') || isA(noun, 'state body')) return true;
  return number === 'plural' && (isA(document.tokens.lower[mention.head]!, 'amount before of') || namesSomebody(singular(noun)));
}
