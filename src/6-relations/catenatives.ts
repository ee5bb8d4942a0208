import type { ParsedDocument } from '../document/layers';
import type { Modality, Polarity } from '../document/relations';
import { dependentBy, xposOf } from '../document/tree';

/**
 * Verbs and adjectives that lend their clause to the verb after them: in "plans to open" the opening is what is said, and the plan is
 * how sure it is. After Saurí & Pustejovsky's (2009) classes of event-selecting predicates.
 */
export interface Catenative {
  readonly modality?: Modality;
  readonly polarity?: Polarity;
}

const ASSERTED: Catenative = {};
const of = (words: string, catenative: Catenative): [string, Catenative][] => words.split(' ').map((word) => [word, catenative]);

const CATENATIVES: ReadonlyMap<string, Catenative> = new Map([
  ...of('need require oblige have', { modality: 'necessary' }),
  ...of('plan suppose aim want seek intend hope promise vow pledge agree try attempt decide prepare propose threaten wish mean opt strive undertake resolve offer look', {
    modality: 'intended',
  }), // prettier-ignore
  ...of(
    'expect likely set due bound schedule slate project forecast anticipate appear seem tend believe think say report estimate allege',
    {
      modality: 'probable',
    },
  ),
  ...of('able ready willing free allow permit unlikely rumored rumoured', { modality: 'possible' }),
  ...of('pretend', { polarity: 'negative' }),
  ...of('fail refuse decline stop cease quit neglect unable forget', { polarity: 'negative' }),
  ...of('begin start continue keep go come proceed manage help use get remain happen turn return rush move find learn choose', ASSERTED),
]);

/** Verbs that leave open whether what their gerund says is done: "considered buying Globex". "Is considered to be" is another thing. */
const WITH_GERUND: ReadonlyMap<string, Catenative> = new Map(
  of('consider contemplate weigh mull discuss debate envisage imagine suggest recommend propose', { modality: 'possible' }),
);

/** What the word at `token` does to the verb that hangs on it as an open complement; undefined if it is no such word. */
export function catenativeOf(document: ParsedDocument, token: number): Catenative | undefined {
  const lemma = document.syntax.lemmas[token]!;
  const open = WITH_GERUND.get(lemma);
  if (open) {
    const complement = dependentBy(document, token, 'xcomp');
    if (complement >= 0 && xposOf(document, complement) === 'VBG') return open;
  }
  // "was supposed to sue"; "what he supposed to be the record" was his belief.
  if (lemma === 'suppose' && document.verbs.get(token)?.voice !== 'passive') return undefined;
  return CATENATIVES.get(lemma);
}
