import text from './pronouns.tsv';
import { readRows } from '../document/rows';

export type Gender = 'female' | 'male';
type Use = 'plain' | 'possessive' | 'reflexive';

/** What a third-person pronoun says of the one it stands for. */
export interface PronounFacts {
  readonly gender?: Gender;
  readonly number: 'singular' | 'plural';
  readonly animate: boolean;
  readonly kind: Use;
}

interface Pronoun {
  /** "she" of "her" */
  readonly subject: string;
  readonly facts: PronounFacts | undefined;
}

let forms: ReadonlyMap<string, Pronoun> | undefined;

function load(): ReadonlyMap<string, Pronoun> {
  const found = new Map<string, Pronoun>();
  for (const [subject, object, possessives, reflexives, gender, number, somebody] of readRows(text)) {
    const add = (word: string, kind: Use): void => {
      // A form that has two uses ("her car", "saw her") is the plain one here; the tree says when it is possessive.
      if (found.has(word)) return;
      const facts = { number: number as PronounFacts['number'], animate: somebody !== undefined, kind };
      const known = gender === '-' ? facts : { gender: gender as Gender, ...facts };
      found.set(word, { subject, facts: number === undefined ? undefined : known });
    };
    for (const word of [subject, object]) add(word, 'plain');
    for (const word of possessives.split(', ')) add(word, 'possessive');
    for (const word of reflexives.split(', ')) add(word, 'reflexive');
  }
  return found;
}

const pronounOf = (word: string): Pronoun | undefined => (forms ??= load()).get(word);

/** What somebody is called of whom a text has pronouns alone: "my", "me" and "myself" are i. A word that is no such form is itself. */
export const subjectForm = (word: string): string => pronounOf(word)?.subject ?? word;

/** Facts of a lower-cased third-person pronoun; undefined for every other word ("we", "this", "who"). */
export const thirdPerson = (word: string): PronounFacts | undefined => pronounOf(word)?.facts;

/** "we", "us", "our": whom a quotation speaks for. */
export const isFirstPersonPlural = (word: string): boolean => pronounOf(word)?.subject === 'we';

/** Who speaks, for whom, and to whom: "i", "we" or "you" of any of their forms; undefined of other words. */
export function participant(word: string): 'i' | 'we' | 'you' | undefined {
  const subject = pronounOf(word)?.subject;
  return subject === 'i' || subject === 'we' || subject === 'you' ? subject : undefined;
}

/** First person singular. */
export const isFirstPerson = (word: string): boolean => pronounOf(word)?.subject === 'i';
