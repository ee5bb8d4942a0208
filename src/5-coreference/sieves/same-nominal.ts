import { isA } from '../../english';
import { nameBehind } from '../names';
import { NounIndex } from '../noun-index';
import type { Reference } from '../references';
import { repeats } from '../repeats';
import type { Discourse, Sieve } from '../sieve';
import { isDescription, isOffice } from '../words/describing';
import { isShell } from '../words/shell-nouns';

/** Sentences after which "the ban" may no longer mean a "US export ban" of long ago: those of a long article. */
const WINDOW = 40;

export const sameNominal: Sieve = {
  name: 'same-nominal',
  about:
    'Noun phrases that repeat each other: kinds ("chips … chips"), and definite ones whose words were all said before ("the US export ban … the ban").',
  examples: {
    'Critics fear a new ban. Supporters defend the ban.': ['a new ban = the ban'],
    'Acme makes chips. Globex buys chips in Japan.': ['chips = chips'],
    'Soldiers fought six rebels. The rebels shot Ann Lee.': ['six rebels = The rebels'],
  },
  counterexamples: {
    'Critics fear the Dutch ban. Supporters defend the Danish ban.': ['the Dutch ban = the Danish ban'],
    'Prime Minister Ann Hart left. The prime minister smiled.': ['Prime Minister = The prime minister'],
    'Tom Reed sued the chip maker Acme in May. The chip maker appealed.': ['the chip maker = The chip maker'],
    'Ann Hart left before she became prime minister. The prime minister smiled.': ['prime minister = The prime minister'],
    'The Green party met Acme. The parties lost.': ['Green party = The parties'],
    'Acme met two officials. The officials met all officials.': ['The officials = all officials'],
  },
  apply(discourse, name) {
    const { references, chains } = discourse;
    const kinds = new Map<string, number>();
    const seen = new NounIndex();
    for (const reference of references) {
      const { index, mention } = reference;
      if (mention.form !== 'nominal') continue;
      const antecedent = chains.isOpen(index) && !discourse.together.has(index) ? repeated(discourse, reference, kinds, seen) : -1;
      if (antecedent >= 0) chains.join(antecedent, index, name);
      const key = mention.name.toLowerCase();
      if (isKind(reference) && !kinds.has(key)) kinds.set(key, index);
      // "Prime Minister Ann Hart", "the chip maker Acme": what is said of somebody is no one to repeat; "the prime minister" is Ann Hart.
      if (!isRole(reference) && (!isDescription(reference) || nameBehind(discourse, index) < 0)) seen.add(reference);
    }
  },
};

function repeated(discourse: Discourse, reference: Reference, kinds: ReadonlyMap<string, number>, seen: NounIndex): number {
  const { determination, mention } = reference;
  if (isKind(reference)) return kinds.get(mention.name.toLowerCase()) ?? -1;
  const definite = determination === 'definite' || determination === 'demonstrative' || determination === 'possessive';
  // "the company" is whoever fits best, said so before or not; "this situation" is what was just said.
  if (!definite || isVague(reference)) return -1;
  if (isDescription(reference) && reference.number !== 'plural' && reference.modifiers.length === 0) return -1;
  for (const other of seen.latest(reference.noun)) {
    // "the parties" are not the one party, which is "it" or "they".
    if (isOffice(other) || (reference.number === 'plural' && other.number !== 'plural')) continue;
    const far = reference.sentence - other.sentence > WINDOW;
    if (far && (reference.modifiers.length === 0 || reference.modifiers.length < other.modifiers.length)) continue;
    if (repeats(discourse, reference, other)) return other.index;
  }
  return -1;
}

/** Whether two phrases with this noun need not be one thing for being worded alike. */
export const isVague = (reference: Reference): boolean => isShell(reference) || isA(reference.noun, 'part or amount');

/** What a person is, right before the name. */
const isRole = ({ mention }: Reference): boolean => mention.rule === 'role';

/** A kind as such, "chips" or "some chips": the same wherever it is spoken of. "chips that China makes" are chips of their own. */
const isKind = ({ determination, restricted, mention, noun }: Reference): boolean =>
  // The "1" of one score is not that of another, nor one "No. 4" another.
  !restricted &&
  mention.value === undefined &&
  /\p{L}/u.test(mention.name) &&
  noun !== 'one' &&
  (determination === 'bare' || determination === 'quantified');
