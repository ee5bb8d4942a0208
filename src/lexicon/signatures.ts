import type { Modality, Polarity } from '../document/relations';
import { readRows } from '../document/rows';
import text from './signatures.tsv';

/** What is said of a deed: whether it is done, which without a word on it is as the verb above is, and how sure that is. */
export interface Outcome {
  readonly polarity?: Polarity;
  readonly modality?: Modality;
}

/** What a verb says of the deed that hangs on it, where the verb is so and where it is not (Karttunen 1971, 2012). */
export interface Signature {
  readonly affirmed: Outcome;
  readonly denied: Outcome;
}

let signatures: ReadonlyMap<string, Signature> | undefined;

/**
 * @param lemma of a verb or adjective
 * @param form how the deed hangs on it: "to", "obj from", "past to"
 */
export function signatureIn(lemma: string, form: string): Signature | undefined {
  signatures ??= new Map(
    readRows(text).flatMap(([lemmas, of, affirmed, denied]) =>
      lemmas!
        .split(' ')
        .flatMap((word) =>
          formsOf(of!).map((one) => [`${word} ${one}`, { affirmed: outcomeOf(affirmed!), denied: outcomeOf(denied!) }] as const),
        ),
    ),
  );
  return signatures.get(`${lemma} ${form}`);
}

/** "in of" are two words that may stand before a gerund, "obj from" and "past obj to" one form. */
function formsOf(text: string): string[] {
  const words = text.split(' ');
  const start = words.filter((word) => /^(?:past|passive|obj)$/.test(word));
  return words.slice(start.length).map((word) => [...start, word].join(' '));
}

function outcomeOf(text: string): Outcome {
  const [, sign, modality] = /^([+-]?) ?([a-z]*)$/.exec(text)!;
  return { ...(sign && { polarity: sign === '+' ? 'positive' : 'negative' }), ...(modality && { modality: modality as Modality }) };
}
