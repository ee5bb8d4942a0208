/** What a third-person pronoun says of the one it stands for. */
export interface PronounFacts {
  readonly gender?: Gender;
  readonly number: 'singular' | 'plural';
  readonly animate: boolean;
  readonly kind: 'plain' | 'possessive' | 'reflexive';
}

export type Gender = 'female' | 'male';

const male = { gender: 'male', number: 'singular', animate: true } as const;
const female = { gender: 'female', number: 'singular', animate: true } as const;
const thing = { number: 'singular', animate: false } as const;
// "they" says nothing of whether people or things are meant.
const many = { number: 'plural', animate: false } as const;

const THIRD_PERSON: ReadonlyMap<string, PronounFacts> = new Map<string, PronounFacts>([
  ['he', { ...male, kind: 'plain' }],
  ['him', { ...male, kind: 'plain' }],
  ['his', { ...male, kind: 'possessive' }],
  ['himself', { ...male, kind: 'reflexive' }],
  ['she', { ...female, kind: 'plain' }],
  ['her', { ...female, kind: 'plain' }], // the tree says when it is possessive
  ['hers', { ...female, kind: 'possessive' }],
  ['herself', { ...female, kind: 'reflexive' }],
  ['it', { ...thing, kind: 'plain' }],
  ['its', { ...thing, kind: 'possessive' }],
  ['itself', { ...thing, kind: 'reflexive' }],
  ['they', { ...many, kind: 'plain' }],
  ['them', { ...many, kind: 'plain' }],
  ['their', { ...many, kind: 'possessive' }],
  ['theirs', { ...many, kind: 'possessive' }],
  ['themselves', { ...many, kind: 'reflexive' }],
]);

/** Facts of a lower-cased third-person pronoun; undefined for every other word ("we", "this", "who"). */
export const thirdPerson = (word: string): PronounFacts | undefined => THIRD_PERSON.get(word);

/** First person singular: one quotation has one speaker, so these are one entity within it. */
export const FIRST_PERSON: ReadonlySet<string> = new Set(['i', 'me', 'my', 'mine', 'myself']);

export const RELATIVE: ReadonlySet<string> = new Set(['who', 'whom', 'whose', 'which', 'that']);
