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

/** The forms of one pronoun: as subject, as object, before a noun, instead of a noun, reflexive. */
interface Forms {
  readonly subject: string;
  readonly object: string;
  readonly possessives: readonly string[];
  readonly reflexives: readonly string[];
  readonly facts?: Omit<PronounFacts, 'kind'>;
}

// A form that has two uses ("her car", "saw her") is the plain one here; the tree says when it is possessive.
const FORMS: readonly Forms[] = [
  { subject: 'i', object: 'me', possessives: ['my', 'mine'], reflexives: ['myself'] },
  { subject: 'we', object: 'us', possessives: ['our', 'ours'], reflexives: ['ourselves'] },
  { subject: 'you', object: 'you', possessives: ['your', 'yours'], reflexives: ['yourself', 'yourselves'] },
  { subject: 'he', object: 'him', possessives: ['his'], reflexives: ['himself'], facts: male },
  { subject: 'she', object: 'her', possessives: ['hers'], reflexives: ['herself'], facts: female },
  { subject: 'it', object: 'it', possessives: ['its'], reflexives: ['itself'], facts: thing },
  { subject: 'they', object: 'them', possessives: ['their', 'theirs'], reflexives: ['themselves'], facts: many },
];

const allForms = ({ subject, object, possessives, reflexives }: Forms): readonly string[] => [
  subject,
  object,
  ...possessives,
  ...reflexives,
];

const THIRD_PERSON: ReadonlyMap<string, PronounFacts> = new Map(
  FORMS.flatMap(({ facts, subject, object, possessives, reflexives }) => {
    const all = { plain: [subject, object], possessive: possessives, reflexive: reflexives };
    const kinds = facts ? (['plain', 'possessive', 'reflexive'] as const) : [];
    return kinds.flatMap((kind) => all[kind].map((word): [string, PronounFacts] => [word, { ...facts!, kind }]));
  }),
);

const SUBJECTS: ReadonlyMap<string, string> = new Map(
  FORMS.flatMap((forms) => allForms(forms).map((word): [string, string] => [word, forms.subject])),
);

/** What somebody is called of whom a text has pronouns alone: "my", "me" and "myself" are i. A word that is no such form is itself. */
export const subjectForm = (word: string): string => SUBJECTS.get(word) ?? word;

/** Facts of a lower-cased third-person pronoun; undefined for every other word ("we", "this", "who"). */
export const thirdPerson = (word: string): PronounFacts | undefined => THIRD_PERSON.get(word);

/** First person singular: one quotation has one speaker, so these are one entity within it. */
export const FIRST_PERSON: ReadonlySet<string> = new Set(allForms(FORMS[0]!));

export const RELATIVE: ReadonlySet<string> = new Set(['who', 'whom', 'whose', 'which', 'that']);
