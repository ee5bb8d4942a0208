import type { ResolvedDocument } from '../document/layers';
import type { ArgumentRecord } from '../document/relations';
import { dependentBy, uposOf, xposOf } from '../document/tree';
import { kinOf } from '../lexicon/kin';
import { argumentAt } from './arguments';
import { personsAt, type NamesByStart } from './named-persons';
import { argumentOf, type NameRecord } from './names';
import { conjunctsOf, phraseOn } from './phrases';

/** Two who can be "they". */
export type Couple = readonly [ArgumentRecord, ArgumentRecord];

/** Where "their" leads to, at a token: two persons named before it in the sentence. */
export type CoupleBefore = (token: number) => readonly ArgumentRecord[];

/**
 * Whose relative the noun at `token` names: before "’s", by a pronoun, or behind "of". Undefined where nothing says it, and empty where it
 * is said and not known.
 */
export function ownersOf(
  document: ResolvedDocument,
  names: NamesByStart,
  token: number,
  couple: CoupleBefore,
): readonly ArgumentRecord[] | undefined {
  const { lower } = document.tokens;
  for (let at = token - 1; at >= token - 5 && at >= 0; at--) {
    if (lower[at] === 'their') return couple(at);
    const isPossessive = xposOf(document, at) === 'POS';
    if (isPossessive || /^(?:his|her|whose)$/.test(lower[at]!)) {
      const partner = /^(?:his|her)$/.test(lower[at]!) && isSpouse(document, token) ? beforeAnd(document, at) : undefined;
      if (partner) return [partner];
      const own = dependentBy(document, token, 'nmod:poss');
      const owner = argumentAt(document, isPossessive ? at - 1 : at) ?? (own >= 0 ? argumentAt(document, own) : undefined);
      return owner ? [owner] : [];
    }
    if (!/^(?:ADJ|NUM|NOUN)$/.test(uposOf(document, at))) break;
  }
  if (lower[token + 1] !== 'of') return undefined;
  const { role } = kinOf(document.syntax.lemmas[token]!.toLowerCase())!;
  const list = /wife|husband|widow/.test(role) ? 'one' : /son|daughter|child/.test(role) && !isTurned(document, token) ? 'parents' : 'many';
  const found = personsAt(document, names, token + 2, list).map(argumentOf);
  return found.length > 0 ? found : byTree(document, token);
}

const isTurned = (document: ResolvedDocument, token: number): boolean => kinOf(document.syntax.lemmas[token]!.toLowerCase())!.turned;

const isSpouse = (document: ResolvedDocument, token: number): boolean =>
  /wife|husband/.test(kinOf(document.syntax.lemmas[token]!.toLowerCase())!.role);

/** "of Tom Vane and his wife": whoever is named right before, of whomever the sentence is. */
function beforeAnd(document: ResolvedDocument, pronoun: number): ArgumentRecord | undefined {
  const { lower } = document.tokens;
  if (lower[pronoun - 1] !== 'and') return undefined;
  const last = lower[pronoun - 2] === ',' ? pronoun - 3 : pronoun - 2;
  const before = document.mentions[document.mentionOf[last] ?? -1];
  return before?.form === 'name' && before.type === 'person' && before.end === last + 1 ? argumentAt(document, before.head) : undefined;
}

/** "the daughter of Oceanus": names of which nobody knows that they are of persons. */
function byTree(document: ResolvedDocument, token: number): ArgumentRecord[] {
  const phrase = phraseOn(document, token, (preposition) => preposition === 'of');
  return phrase < 0 ? [] : conjunctsOf(document, phrase).flatMap((head) => argumentAt(document, head) ?? []);
}

/** Two persons named one right after the other with "and" or a wedding between them, by sentence. */
export function couplesIn(document: ResolvedDocument, names: readonly NameRecord[]): ReadonlyMap<number, readonly Couple[]> {
  const persons = names.filter(({ type }) => type === 'person');
  const couples = new Map<number, Couple[]>();
  persons.forEach((second, i) => {
    const first = persons[i - 1];
    if (first?.sentence !== second.sentence || second.start - first.end > 6 || xposOf(document, second.end) === 'POS') return;
    const between = Array.from({ length: second.start - first.end }, (_, k) => first.end + k);
    const isPair = between.some((token) => /^(?:and|&|marry)$/.test(document.syntax.lemmas[token]!));
    const isPlain = between.every((token) => !/^(?:VERB|ADP)$/.test(uposOf(document, token)) || document.syntax.lemmas[token] === 'marry');
    if (!isPair || !isPlain) return;
    const couple: Couple = [argumentOf(first), argumentOf(second)];
    const others = couples.get(first.sentence);
    if (others) others.push(couple);
    else couples.set(first.sentence, [couple]);
  });
  return couples;
}
