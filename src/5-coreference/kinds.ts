import { isName } from '../document/entities';
import type { MentionedDocument } from '../document/layers';
import { labelOf, uposOf } from '../document/tree';
import { isA } from '../english';
import type { Reference } from './references';
import { namesPeople } from '../lexicon/people';
import { belongsToStory, isMass, namesActor } from './words/kinds';

/**
 * Whether noun phrases that are one thing name a kind, which is the same in every document: "chips", "crowd control". What points at
 * somebody or something in the story is not: what was brought in or taken up with an article, an owner or a number ("a man", "the deal",
 * "its chips"); what a clause or a phrase behind it narrows ("users of the app"); people, times, events and nouns that say nothing
 * without the story ("critics", "day", "talks", "side"); and the singular of what can be counted ("in place").
 *
 * @param references the nominals of one chain, those of the body before those of headlines; not empty
 */
export function nameKind(document: MentionedDocument, references: readonly Reference[]): boolean {
  return references.every((reference) => isGeneric(document, reference)) && references.some((reference) => isKind(document, reference));
}

function isGeneric({ tokens }: MentionedDocument, { determination, mention, restricted, complementToken }: Reference): boolean {
  if (restricted || complementToken >= 0) return false;
  // "these chips" are still the kind that was spoken of.
  if (determination === 'bare' || determination === 'demonstrative') return true;
  return determination === 'quantified' && isA(tokens.lower[mention.start], 'quantifier of kinds');
}

function isKind(document: MentionedDocument, { determination, mention, noun, number }: Reference): boolean {
  // "hundreds" of one text are not those of another.
  if (determination === 'demonstrative' || mention.value !== undefined || !/\p{L}/u.test(mention.name)) return false;
  const compound = hasCompound(document, mention.start, mention.head);
  // "climate change" and "human trafficking" are kinds where "change" is none; no word before them makes a kind of people or of a day.
  if (belongsToStory(noun) && (!compound || namesPeople(noun) || number === 'plural')) return false;
  if (namesActor(noun) && !mention.name.includes(' ')) return false;
  // "human trafficking": what is done has no plural.
  return number === 'plural' || isMass(noun) || compound || (noun.endsWith('ing') && mention.name.includes(' '));
}

/** Whether a noun stands before the head and tells what kind it is. A name tells whose: "Warhol exhibits". */
function hasCompound(document: MentionedDocument, start: number, head: number): boolean {
  for (let token = start; token < head; token++) {
    if (uposOf(document, token) !== 'NOUN' || labelOf(document, token) !== 'compound') continue;
    const inside = document.mentionOf[token];
    if (inside < 0 || !isName(document.mentions[inside].form)) return true;
  }
  return false;
}
