import type { MentionRecord } from '../document/entities';
import type { MentionedDocument } from '../document/layers';
import { isA } from '../english';
import { givenNameGender } from '../lexicon/given-names';
import type { Gender } from '../lexicon/pronouns';

const genderOfNoun = (noun: string): Gender | undefined =>
  isA(noun, 'noun for a man') ? 'male' : isA(noun, 'noun for a woman') ? 'female' : undefined;

/** A gender, and whether that is more than a guess. */
export interface ShownGender {
  readonly gender: Gender | undefined;
  readonly sure: boolean;
}

const UNKNOWN: ShownGender = { gender: undefined, sure: false };

/**
 * Gender that a mention of a person shows by itself: by its title ("Ms. Lee"), given name ("Maria Lindqvist") or noun ("actress"). A given
 * name that stands alone is a guess, for it is as likely a surname: "Jordan", "Kelly".
 */
export function genderOf(document: MentionedDocument, mention: MentionRecord): ShownGender {
  const { tokens, syntax } = document;
  const plain = (token: number): string => tokens.lower[token].replaceAll('.', '');
  if (mention.form === 'nominal') return shown(genderOfNoun(syntax.lemmas[mention.head].toLowerCase()), true);
  if (mention.type !== 'person' && mention.type !== 'concept') return UNKNOWN;
  const first = plain(mention.start);
  // The range of a name is the name alone, so that its title stands before it; yet some recognizers take it in.
  const title = genderOfNoun(first) ?? (mention.start > 0 ? genderOfNoun(plain(mention.start - 1)) : undefined);
  return title ? shown(title, true) : shown(givenNameGender(first), mention.end - mention.start > 1);
}

const shown = (gender: Gender | undefined, sure: boolean): ShownGender => (gender ? { gender, sure } : UNKNOWN);
