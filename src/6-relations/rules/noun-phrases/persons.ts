import type { ResolvedDocument } from '../../../document/layers';
import type { RelationRecord } from '../../../document/relations';
import { baseOf, dependentsOf, labelOf, xposOf } from '../../../document/tree';
import { namesByMention, namesByStart, type NamesByStart } from '../../named-persons';
import { markersOf, prepositionOf } from '../../phrases';
import type { RelationRule, RuleInput } from '../../rule';
import { nounPhraseRelation } from '../noun-phrase';
import { argumentOf, isPremodifier, type NameRecord } from '../../names';

/** Where persons are from, and with whom they are. What they are there is said by offices. */
export const persons: RelationRule = {
  name: 'noun-phrase/person',
  about: 'A person beside a town or a body, joined by a preposition, a possessive or an age.',
  examples: {
    'The reporter met Nadia Holm of Vermont.': ['Nadia Holm | from | Vermont'],
    'Hanna Boe, 62, of Ohio, slept there.': ['Hanna Boe | from | Ohio'],
    'The driver was named as Joe Rask, 45, from Bergen.': ['Joe Rask | from | Bergen'],
    "Hallam University's Ines Prado left.": ['Ines Prado | affiliated with | Hallam University'],
    'Ann Hart of NVP and Tom Vane left.': ['Ann Hart | affiliated with | NVP'],
    'The survey was run by Ann Marsh of Hallam University.': ['Ann Marsh | affiliated with | Hallam University'],
  },
  counterexamples: {
    'Police accused Nadia Holm of Norwegian descent of theft.': ['Nadia Holm | from | *'],
    "Police arrested Joe Rask, 30, from Larvo's Dunby on Friday.": ['Joe Rask | from | Larvo'],
    'Tom Vane spoke in Oslo as Ann Hart landed in Lima.': ['Tom Vane | from | *', 'Ann Hart | from | *'],
    "Norway's Prime Minister Ivo Lenz left Chile.": ['Ivo Lenz | from | Chile'],
  },
  apply,
};

function apply(document: ResolvedDocument, { names }: RuleInput): RelationRecord[] {
  const byMention = namesByMention(names);
  const byStart = namesByStart(names);
  return names.flatMap((person, i) => {
    if (person.type !== 'person') return [];
    const beside = dependentsIn(document, person).flatMap((dependent) => {
      const other = byMention.get(document.mentionOf[dependent] ?? -1);
      const word = other && wordBetween(document, person, dependent);
      return other && word !== undefined ? [{ other, word }] : [];
    });
    const others = beside.length > 0 ? beside : rightBehind(document, person, names[i + 1]);
    return [...others, ...behindAge(document, person, byStart)].flatMap(({ other, word }) => relationOf(document, person, other, word));
  });
}

interface Beside {
  readonly other: NameRecord;
  /** Token that says it. */
  readonly word: number;
}

function relationOf(document: ResolvedDocument, person: NameRecord, other: NameRecord, word: number): RelationRecord[] {
  const lemma = LEMMAS[isLetters(document, other) ? 'organization' : other.type];
  if (lemma === undefined || other.sentence !== person.sentence) return [];
  return [
    nounPhraseRelation(document, {
      kind: 'nominal',
      sentence: person.sentence,
      subject: argumentOf(person),
      object: argumentOf(other),
      lemma,
      predicate: [word],
      rule: persons.name,
    }),
  ];
}

/** "Ann Hart of NVP": letters that nobody knows stand for a body. */
const isLetters = ({ tokens: { words } }: ResolvedDocument, { type, start, end }: NameRecord): boolean =>
  type === 'concept' && end === start + 1 && /^[A-Z]{2,6}$/.test(words[start]!);

const LEMMAS: Readonly<Record<string, string>> = { place: 'be from', organization: 'be affiliated with' };

const dependentsIn = (document: ResolvedDocument, { start, end }: NameRecord): number[] =>
  Array.from({ length: end - start }, (_, i) => start + i).flatMap((token) =>
    dependentsOf(document, token).filter((dependent) => dependent < start || dependent >= end),
  );

/** The token that joins a name to the person on whom it hangs: "of", "'s"; undefined if that says no more than where somebody was. */
function wordBetween(document: ResolvedDocument, { start, end }: NameRecord, dependent: number): number | undefined {
  const label = labelOf(document, dependent);
  if (label === 'nmod:poss') return dependent < start && xposOf(document, dependent + 1) === 'POS' ? dependent + 1 : undefined;
  const [marker] = markersOf(document, dependent);
  // Right behind the name or its age: "Holm, of Vardal". Farther away trees go wrong.
  const isNear = marker !== undefined && marker >= end && marker - end <= 4;
  return baseOf(label) === 'nmod' && isNear && /^(?:of|from)$/.test(prepositionOf(document, dependent) ?? '') ? marker : undefined;
}

/** "by Juno Marsh of Hallam University and Otto Frey": right behind the name, where the tree hangs the body on no verb ("accused her of"). */
function rightBehind(document: ResolvedDocument, { end, sentence }: NameRecord, next: NameRecord | undefined): Beside[] {
  const { lower } = document.tokens;
  if (lower[end] !== 'of' || next?.sentence !== sentence || next.type === 'person' || isPremodifier(document, next)) return [];
  const start = lower[end + 1] === 'the' ? end + 2 : end + 1;
  return next.start === start && !labelOf(document, next.head).startsWith('obl') ? [{ other: next, word: end }] : [];
}

/** "Joe Rask, 45, from Bergen": behind an age a place is the person's, whatever the tree says. */
function behindAge(document: ResolvedDocument, { end, sentence }: NameRecord, names: NamesByStart): Beside[] {
  const { lower } = document.tokens;
  const isAge = lower[end] === ',' && /^[1-9]\d?$/.test(lower[end + 1] ?? '') && lower[end + 2] === ',';
  if (!isAge || !/^(?:of|from)$/.test(lower[end + 3] ?? '')) return [];
  const other = names.get(end + 4);
  // "arrested Joe Rask, 30, from Larvo's Dunby": what is Larvo's is meant.
  return other?.sentence === sentence && xposOf(document, other.end) !== 'POS' ? [{ other, word: end + 3 }] : [];
}
