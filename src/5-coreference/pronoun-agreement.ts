import { isName } from '../document/entities';
import { nested, circular } from './antecedents';
import { COUNTRY, PERSON_NAME, PLACE, STATE, TEAM } from '../lexicon/name-classes';
import { nameBits } from '../lexicon/name-words';
import { singular } from '../lexicon/compromise';
import { demonymAt } from '../lexicon/demonyms';
import { nounType } from '../lexicon/nouns';
import { namesPeople } from '../lexicon/people';
import type { Chain } from './chains';
import { headsOf, wordsOf } from './names';
import type { PronounFacts } from '../lexicon/pronouns';
import type { Reference } from './references';
import type { Discourse } from './sieve';
import { baseOf, dependentBy, labelOf } from '../document/tree';
import { isA } from '../english';
import { mayDo, type Deed } from './who-speaks';
import { tellsOfTheStory } from './words/shell-nouns';

/**
 * Whether nothing forbids that the pronoun stands for the other mention: kind, number and gender of its chain.
 *
 * @param deed what the pronoun is said to do, of what only some can do (`deedOf`)
 */
export function mayStandFor(
  discourse: Discourse,
  pronoun: Reference,
  facts: PronounFacts,
  deed: Deed | undefined,
  other: Reference,
): boolean {
  const { chains, references } = discourse;
  if (other.mention.form === 'demonym') return false;
  if (nested(pronoun, other) || (other.predicative && !isName(other.mention.form))) return false;
  // A title names things that the first sentence brings in anew.
  if (other.headline && other.sentence !== pronoun.sentence) return false;
  // A heading ends what "it" and "they" can reach; "he" in a biography goes on.
  if (!facts.animate && other.section !== pronoun.section) return false;
  const chain = chains.of(other.index);
  if (chain.value && !(facts.number === 'plural' && isCounted(other))) return false;
  // What "it" was said of is nobody.
  if (facts.number === 'singular' && chain.animate !== undefined && chain.animate !== facts.animate) return false;
  const typed = references[chain.typedBy];
  // A pronoun that found nothing is nothing to go on, unless it is one of its own kind.
  if (typed.mention.form === 'pronoun' && !typed.pronoun) return false;
  // "Acme lost. It was a setback for the board": what it was is what happened.
  if (isName(typed.mention.form) && typed.type !== 'event' && isToldOfTheStory(discourse, pronoun)) return false;
  if (deed && !mayDo(discourse, deed, typed)) return false;
  if (!agrees(discourse, facts, chain, other)) return false;
  return !circular(discourse, pronoun, other.index);
}

/** "Acme told Reuters that it would pay": what the press is told is not said of the press. */
export function isToldAsPress({ document }: Discourse, pronoun: Reference, { governor, index, mention, sentence }: Reference): boolean {
  if (sentence !== pronoun.sentence || index > pronoun.index || governor < 0) return false;
  const label = baseOf(labelOf(document, mention.head));
  if ((label !== 'obj' && label !== 'iobj') || document.syntax.lemmas[governor] !== 'tell') return false;
  for (let token = mention.start; token < mention.end; token++) if (isA(document.tokens.lower[token]!, 'news outlet')) return true;
  return false;
}

function isToldOfTheStory({ document }: Discourse, { governor, role, mention }: Reference): boolean {
  if (governor < 0 || role !== 'subject' || !/^(?:it|this|that)$/.test(document.tokens.lower[mention.head]!)) return false;
  return tellsOfTheStory(document.syntax.lemmas[governor]!) && dependentBy(document, governor, 'cop') >= 0;
}

function agrees(discourse: Discourse, facts: PronounFacts, chain: Chain, other: Reference): boolean {
  const typed = discourse.references[chain.typedBy];
  const { type, mention } = typed;
  if (mention.form === 'value') return true;
  if (mention.form === 'pronoun') {
    const its = typed.pronoun!;
    return its.number === facts.number && its.animate === facts.animate && its.gender === facts.gender;
  }
  if (facts.animate) {
    if (typed.number === 'plural' || isPluralName(discourse, typed)) return false;
    if (chain.shown.sure && chain.shown.gender !== facts.gender) return false;
    if (!isName(mention.form)) return type === 'person';
    // The type of a name is often a guess, which the ranking weighs: "Paris" may be somebody. "Church of England" is nobody.
    return (
      mention.form !== 'acronym' &&
      (type === 'person' ||
        (MAY_BE_SOMEBODY.has(type) && !isSurelyAThing(mention.name) && (type === 'concept' || soundsLikeSomebody(mention.name))))
    );
  }
  if (facts.number === 'plural') {
    const { number } = discourse.references[other.index];
    return typed.number === 'plural' || number === 'plural' || (typed.number === 'either' && type !== 'place');
  }
  return type !== 'person' && typed.number !== 'plural';
}

/** "Catholics", "Kidnappers": a plural that its capital made a name, and no "Williams". */
function isPluralName({ document }: Discourse, { mention, type }: Reference): boolean {
  if (!isName(mention.form) || type === 'person' || mention.end - mention.start > 1) return false;
  const word = document.tokens.lower[mention.head]!;
  const one = singular(word);
  return one !== word && (namesPeople(one) || demonymAt([one], 0, 1) !== undefined);
}

/** What somebody is taken for by mistake. */
const MAY_BE_SOMEBODY = new Set(['organization', 'place', 'concept']);

const isSurelyAThing = (name: string): boolean => saysThatItIsAThing(name) || isSurelyAPlace(name) || isTeam(name);

/** "Paris", "Jackson Ward": a name of a place or firm that has a word that people are named by. "Globex" and "Lima" are nobody. */
const soundsLikeSomebody = (name: string): boolean => wordsOf(name.toLowerCase()).some((word) => (nameBits(word) & PERSON_NAME) !== 0);

/** "Blackburn Rovers" */
const isTeam = (name: string): boolean => (nameBits(name.toLowerCase().slice(name.lastIndexOf(' ') + 1)) & TEAM) !== 0;

/** "Church of England", "Saimaa Bank": a name whose noun is that of no person. */
function saysThatItIsAThing(name: string): boolean {
  const words = wordsOf(name.toLowerCase());
  return words.length > 1 && (words.includes('of') || headsOf(words).some((word) => (nounType(word) ?? 'person') !== 'person'));
}

/** "California", "New York": no given name and no surname is spelled so; "Paris" and "Georgia" may be somebody. */
function isSurelyAPlace(name: string): boolean {
  const bits = nameBits(name.toLowerCase());
  const wanted = name.includes(' ') ? PLACE : COUNTRY | STATE;
  return (bits & wanted) !== 0 && (bits & PERSON_NAME) === 0;
}

/** "2,900 employees", not "5 km" or a date. */
const isCounted = ({ mention: { value } }: Reference): boolean => value?.kind === 'quantity' && value.unit !== '' && value.amount !== 1;
