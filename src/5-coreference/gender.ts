import type { MentionRecord } from '../document/entities';
import type { MentionedDocument } from '../document/layers';
import { givenNameGender } from '../lexicon/given-names';
import type { Gender } from './pronouns';

const WORDS: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ...'mr sir lord king prince duke baron count emperor father brother pope imam sheikh man boy son husband uncle nephew grandfather grandson gentleman businessman chairman spokesman congressman councilman policeman fireman salesman fisherman sportsman craftsman actor waiter monk priest widower boyfriend guy stepfather half-brother'
    .split(' ')
    .map((word) => [word, 'male'] as const),
  ...'mrs ms miss lady dame queen princess duchess baroness countess empress mother sister nun woman girl daughter wife aunt niece grandmother granddaughter businesswoman chairwoman spokeswoman congresswoman councilwoman policewoman actress waitress widow heiress girlfriend hostess stepmother half-sister'
    .split(' ')
    .map((word) => [word, 'female'] as const),
]);

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
  if (mention.form === 'nominal') return shown(WORDS.get(syntax.lemmas[mention.head].toLowerCase()), true);
  if (mention.type !== 'person' && mention.type !== 'concept') return UNKNOWN;
  const first = plain(mention.start);
  // The range of a name is the name alone, so that its title stands before it; yet some recognizers take it in.
  const title = WORDS.get(first) ?? (mention.start > 0 ? WORDS.get(plain(mention.start - 1)) : undefined);
  return title ? shown(title, true) : shown(givenNameGender(first), mention.end - mention.start > 1);
}

const shown = (gender: Gender | undefined, sure: boolean): ShownGender => (gender ? { gender, sure } : UNKNOWN);
