import type { ResolvedDocument } from '../../../document/layers';
import type { ArgumentRecord, RelationRecord } from '../../../document/relations';
import { baseOf, dependentsOf, labelOf, xposOf } from '../../../document/tree';
import { isA } from '../../../english';
import { argumentAt } from '../../arguments';
import { demonymsIn, type Demonyms } from '../../demonyms';
import { argumentOf, wordsOf, type NameRecord } from '../../names';
import { namesByEnd, namesByMention } from '../../named-persons';
import { conjunctsOf, markersOf, prepositionOf } from '../../phrases';
import type { RelationRule, RuleInput } from '../../rule';
import { forEachToken, nounPhraseRelation, joinsOf } from '../noun-phrase';
import { isBodyOrCountry, isPlaceName, namesAround } from './geography';

export const presences: RelationRule = {
  name: 'noun-phrase/presence',
  about: 'Where a state or a body has troops, an embassy, an office: "U.S. troops in Iraq".',
  examples: {
    'Norwegian troops in northern Mali left.': ['Norway | have troops in | Mali'],
    'Crowds stormed the Danish embassy in Lima.': ['Denmark | have embassy in | Lima'],
    'U.S. and British forces in Iraq left.': ['U.S. | have forces in | Iraq', 'United Kingdom | have forces in | Iraq'],
    'The Velmora Inc. plant in Ohio closed.': ['Velmora Inc. | have plant in | Ohio'],
  },
  counterexamples: {
    'There are no Norwegian troops in Mali.': ['Norway | have troops in | Mali'],
    'U.S.-led forces in Mali left.': ['U.S. | have forces in | *'],
    'A proposed Danish base in Mali drew protests.': ['Denmark | have base in | *'],
    'The Ohio plant in Dunby closed.': ['Ohio | have plant in | *'],
  },
  apply,
};

function apply(document: ResolvedDocument, { names, stated }: RuleInput): RelationRecord[] {
  const isJoined = joinsOf(document, stated);
  const byMention = namesByMention(names);
  const byEnd = namesByEnd(names);
  const demonyms = demonymsIn(document);
  const relations: RelationRecord[] = [];
  forEachToken(document, (noun, sentence) => {
    if (!isA(document.syntax.lemmas[noun]!, 'held in a place')) return;
    const owners = ownersOf(document, noun, byEnd, demonyms);
    if (owners.length === 0) return;
    for (const token of placesOf(document, noun)) {
      const name = byMention.get(document.mentionOf[token] ?? -1);
      const place = argumentAt(document, token);
      if (!name || !place || !isPlaceName(document, name)) continue;
      for (const subject of owners) {
        if (document.entityOf[subject.mention] === document.entityOf[place.mention] || isJoined(subject, place, sentence)) continue;
        relations.push(
          nounPhraseRelation(document, {
            kind: 'nominal',
            sentence,
            subject,
            object: place,
            lemma: `have ${document.tokens.lower[noun]!} in`,
            predicate: [noun],
            rule: presences.name,
          }),
        );
      }
    }
  });
  return relations;
}

/** The names of the places that the tree says the thing is in: "in northern Mali and Chad"; of a house, whatever verb it hangs them on. */
const placesOf = (document: ResolvedDocument, noun: number): number[] => {
  const { heads, lemmas } = document.syntax;
  const verb = isA(lemmas[noun]!, 'house') ? heads[noun]! : -1;
  const isBehind = (token: number): boolean =>
    token > noun && /^(?:in|at)$/.test(prepositionOf(document, token) ?? '') && markersOf(document, token)[0]! > noun;
  return [...dependentsOf(document, noun), ...(verb < 0 ? [] : dependentsOf(document, verb))]
    .filter(
      (token) =>
        isBehind(token) &&
        (heads[token] === noun ? baseOf(labelOf(document, token)) === 'nmod' : markersOf(document, token)[0] === noun + 1),
    )
    .flatMap((token) => conjunctsOf(document, token))
    .flatMap((token) => namesAround(document, token));
};

/** Whose it is by the words before it: "U.S. and British forces", "Kestrin’s main office". */
function ownersOf(
  document: ResolvedDocument,
  noun: number,
  names: ReadonlyMap<number, NameRecord>,
  demonyms: Demonyms,
): readonly ArgumentRecord[] {
  if (dependentsOf(document, noun).some((token) => isA(document.tokens.lower[token]!, 'not there'))) return [];
  const { lower } = document.tokens;
  const ownerAt = (end: number): ArgumentRecord | undefined => {
    const name = names.get(end);
    const owner = demonyms.endingAt.get(end) ?? (name && isOwner(document, name) ? name : undefined);
    return owner && argumentOf(owner);
  };
  for (let end = noun; end > noun - 4; end--) {
    const own = ownerAt(end);
    if (own) {
      const { start } = own.tokens;
      const other = lower[start - 1] === 'and' ? ownerAt(start - 1) : undefined;
      return other ? [other, own] : [own];
    }
    if (names.has(end) || !/^(?:JJ|NNS?$|POS)/.test(xposOf(document, end - 1))) return [];
  }
  return [];
}

/** The "NATO-led" force is others'. */
const isOwner = (document: ResolvedDocument, name: NameRecord): boolean =>
  !/-(?:led|backed)$/.test(wordsOf(document, name)) && isBodyOrCountry(document, name);
