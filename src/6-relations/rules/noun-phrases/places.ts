import type { ResolvedDocument } from '../../../document/layers';
import type { RelationRecord } from '../../../document/relations';
import { headOf, xposOf } from '../../../document/tree';
import { isA } from '../../../english';
import type { RelationRule, RuleInput } from '../../rule';
import { nounPhraseRelation } from '../noun-phrase';
import { besideComma, isWider, mayHold } from './beside-comma';
import { COUNTRY, isGeographic, isPassing, isPlaceName, widthsOf } from './geography';
import { argumentOf, isPremodifier, type NameRecord } from '../../names';

/** Places that stand in wider ones. Trees take "Millbrook, Vermont" for a list as often as not: the order of the words and the width of the places decide. */
export const places: RelationRule = {
  name: 'noun-phrase/place',
  about: 'A place beside a wider one that it lies in.',
  examples: {
    'Snow closed roads at Millbrook, Vermont, and in Stowe, Ohio.': ['Millbrook | located in | Vermont', 'Stowe | located in | Ohio'],
    'The ship left the northern port of Larvo in Senegal.': ['Larvo | located in | Senegal'],
    "Climbers left Norway's Jotun range.": ['Jotun | located in | Norway'],
    'ACCRA, Ghana (Reuters) — Two sailors were freed.': ['ACCRA | located in | Ghana'],
    'He was held in Kenora, Ontario, Canada.': ['Kenora | located in | Ontario', 'Ontario | located in | Canada'],
  },
  counterexamples: {
    'The choir sang in Oslo, Bergen, Malmo and Turku.': ['* | located in | *'],
    'It has offices in Lyon, Germany and Spain.': ['* | located in | *'],
    'In Lyon, Germany won.': ['* | located in | *'],
    'Spain beat Italy in Germany.': ['* | located in | *'],
    "Britain's Paris embassy closed.": ['* | located in | *'],
  },
  apply,
};

function apply(document: ResolvedDocument, { names }: RuleInput): RelationRecord[] {
  const found = names.filter((name) => isPlaceName(document, name));
  return found.flatMap((first, i) => {
    const second = found[i + 1];
    if (second?.sentence !== first.sentence || second.start < first.end) return [];
    const comma = besideComma(document, first, second, [found[i - 1], found[i + 2]]);
    if (comma !== undefined) return [inside(document, first, second, comma)];
    const word = within(document, first, second);
    if (word !== undefined) return [inside(document, first, second, word)];
    const owner = owned(document, first, second);
    return owner === undefined ? [] : [inside(document, second, first, owner)];
  });
}

/** @param word token that says it */
function inside(document: ResolvedDocument, narrow: NameRecord, wide: NameRecord, word: number): RelationRecord {
  return nounPhraseRelation(document, {
    kind: 'nominal',
    sentence: narrow.sentence,
    subject: argumentOf(narrow),
    object: argumentOf(wide),
    lemma: 'be located in',
    predicate: [word],
    rule: places.name,
  });
}

/** "Larvo in Senegal", "the Karst hills in northern Slovenia". Of countries only parts lie in others: "beat Italy in Germany". */
function within(document: ResolvedDocument, narrow: NameRecord, wide: NameRecord): number | undefined {
  const { lower } = document.tokens;
  // "north of Larvo in Senegal": what is there is not the town.
  if (lower[narrow.start - 1] === 'of' && isA(lower[narrow.start - 2] ?? '', 'away')) return undefined;
  const noun = (document.syntax.lemmas[narrow.end] ?? '').toLowerCase();
  const isCalled = isGeographic(noun);
  const behind = isCalled ? narrow.end + 1 : narrow.end;
  // "Larvo, in southern Senegal"
  const at = lower[behind] === ',' && lower[behind + 1] === 'in' ? behind + 1 : behind;
  // "the Lazio region of central Italy"
  const isPart = lower[at] === 'of' && isPartOfWider(document, isCalled ? narrow.end : narrow.end - 1);
  if ((lower[at] !== 'in' && !isPart) || wide.start - at > 5) return undefined;
  for (let token = at + 1; token < wide.start; token++) if (!isPassing(document, token)) return undefined;
  if (xposOf(document, wide.end) === 'POS' && !isGeographic(document.syntax.lemmas[wide.end + 1] ?? '')) return undefined;
  // "Oshara in Ovamba", of which nobody knows anything: by the tree.
  const isOfTree = headOf(document, wide.head) === narrow.head && narrow.type === 'place' && mayHold(document, wide, narrow);
  const isHeld = isWider(document, wide, narrow) || isOfTree || (narrow.type === 'facility' && widthsOf(document, narrow).most < COUNTRY);
  return isHeld ? at : undefined;
}

/** "the Lazio region of Italy" is in Italy; "the Gulf Coast state of Louisiana" is Louisiana. */
const isPartOfWider = (document: ResolvedDocument, noun: number): boolean =>
  isA(document.syntax.lemmas[noun]!.toLowerCase(), 'part of a place') || /^(?:mountains|hills|islands)$/.test(document.tokens.lower[noun]!);

/** "Norway's Jotun range", "Ohio's city of Stowe", "the Ohio city of Stowe", but not "Britain's Paris embassy". */
function owned(document: ResolvedDocument, wide: NameRecord, narrow: NameRecord): number | undefined {
  const { lower, words } = document.tokens;
  const isPossessive = xposOf(document, wide.end) === 'POS';
  const isOf = isGeographic(document.syntax.lemmas[wide.end]!) && lower[narrow.start - 1] === 'of';
  const first = isPossessive ? wide.end + 1 : wide.end;
  if ((!isPossessive && !isOf) || narrow.start - first > 4 || words[narrow.end] === '-') return undefined;
  for (let token = first; token < narrow.start; token++) if (!isPassing(document, token)) return undefined;
  // "the Red Sea city of Larvo" is on it.
  if (!isPossessive && isA(lower[wide.end - 1]!, 'water') && widthsOf(document, wide).most < COUNTRY) return undefined;
  const above = headOf(document, narrow.head);
  if (isPremodifier(document, narrow) && !isGeographic(document.syntax.lemmas[above]!.toLowerCase())) return undefined;
  return isWider(document, wide, narrow) || narrow.type === 'facility' ? first - 1 : undefined;
}
