import type { ResolvedDocument } from '../../../document/layers';
import type { ArgumentRecord, RelationRecord } from '../../../document/relations';
import { baseOf, labelOf } from '../../../document/tree';
import { argumentOf, entityTypeOf, type NameRecord } from '../../names';
import { conjunctsOf } from '../../phrases';
import { nounPhraseRelation } from '../noun-phrase';
import { signOf, signsOf } from './unit-signs';

/** Name of the rule that reads which organization is part of which. */
export const SUBSIDIARY_RULE = 'noun-phrase/subsidiary';

/** With more tokens between them two organizations say nothing of each other. */
export const MAX_BETWEEN = 12;

/** "Tessel, a unit of Velmora", "the Tessel Stations subsidiary of Velmora", "Tessel operates as a subsidiary of the mine owner Velmora". */
const UNIT_OF =
  /^(?:[,(] (?:m |the )*|(?:, )?(?:which |that )?(?:BE |(?:BE )?(?:m |OPERATE )*as )(?:m |the )*)?UNIT (?:CO )?of (?:m |CO |the |and )*$/;
/** "the Velmora unit Tessel", "Velmora's shipping unit, Tessel". */
const OWN_UNIT = /^(?:'s )?(?:m )*UNIT (?:, )?(?:the )?$/;
/** "Velmora's parent company, Kestrin", "Velmora parent Kestrin". */
const OWN_PARENT = /^(?:'s )?(?:m )*PARENT (?:CO )?(?:, )?(?:the )?$/;
/** "Kestrin, the parent company of Velmora". */
const PARENT_OF = /^, (?:which BE )?(?:m )*(?:the )?(?:m )*PARENT (?:CO )?(?:of|to|for) (?:the )?$/;
/** "Velmora, part of Kestrin". */
const PART_OF = /^[,(] (?:m )?part of (?:the )?$/;

/** Two organizations beside each other, by what stands between them. */
export function beside(document: ResolvedDocument, first: NameRecord, second: NameRecord): RelationRecord[] {
  const signs = signsOf(document, first.end, second.start);
  const said = (pattern: RegExp): boolean => pattern.test(signs);
  const at = (sign: string, from = first.end): number => {
    let token = from;
    while (signOf(document, token) !== sign && token < second.end + 1) token++;
    return token;
  };
  if (said(UNIT_OF)) return [told(document, first, second, at('UNIT'))];
  if (said(OWN_UNIT) && !isPast(document, first.start)) return [told(document, second, first, at('UNIT'))];
  if (said(OWN_PARENT)) return [told(document, first, second, at('PARENT'))];
  if (said(PARENT_OF)) return coordinated(document, second).map((each) => told(document, each, first, at('PARENT')));
  if (said(PART_OF)) return [told(document, first, second, at('part'), 'be part of')];
  if (/^'s (?:m )*$/.test(signs) && signOf(document, second.end) === 'UNIT') return [told(document, second, first, second.end)];
  const opening = signs === ', ' && baseOf(labelOf(document, second.head)) === 'nsubj' ? unitBefore(document, first) : -1;
  return opening < 0 ? [] : [told(document, second, first, opening)];
}

/** "the former Velmora unit". */
const isPast = (document: ResolvedDocument, start: number): boolean => signOf(document, start - 1) === 'PAST';

/** "A subsidiary of Kestrin, Tessel …": the noun that opens the sentence, or -1. */
function unitBefore(document: ResolvedDocument, { start, sentence }: NameRecord): number {
  const opening = document.sentences[sentence]!.start;
  if (start - opening > MAX_BETWEEN || start === opening) return -1;
  const signs = signsOf(document, opening, start);
  if (!/^(?:the )?(?:m )*UNIT of (?:the )?(?:m |CO )*$/.test(signs)) return -1;
  let unit = opening;
  while (signOf(document, unit) !== 'UNIT') unit++;
  return unit;
}

/** "Tessel and Ardo", of "the parent of Tessel and Ardo". */
function coordinated(document: ResolvedDocument, name: NameRecord): NameRecord[] {
  return conjunctsOf(document, name.head).flatMap((token) => {
    const mention = document.mentionOf[token]!;
    const { start, end, head, type } = document.mentions[mention] ?? {};
    return start === undefined || type !== 'organization' ? [] : [{ ...name, mention, start, end: end!, head: head! }];
  });
}

/** "its Tessel Foods unit", "its subsidiary Tessel", "its parent, Kestrin". */
export function ofPronoun(document: ResolvedDocument, name: NameRecord): RelationRecord[] {
  const { entityOf, mentions, mentionOf, tokens } = document;
  let its = name.start - 1;
  while (its >= 0 && name.start - its <= 5 && tokens.lower[its] !== 'its') its--;
  if (name.type !== 'organization' || tokens.lower[its] !== 'its') return [];
  const mention = mentionOf[its]!;
  const form = mentions[mention]?.form;
  if (form !== 'pronoun' || entityTypeOf(document, { mention }) !== 'organization' || entityOf[mention] === entityOf[name.mention])
    return [];
  const owner = argumentOf({ ...name, mention, start: its, end: its + 1, head: its });
  const signs = signsOf(document, its + 1, name.start);
  const last = signOf(document, name.start - 1) === ',' ? name.start - 2 : name.start - 1;
  if (OWN_UNIT.test(signs)) return [belongs(document, name.sentence, [argumentOf(name), owner], last)];
  if (OWN_PARENT.test(signs)) return [belongs(document, name.sentence, [owner, argumentOf(name)], last)];
  const isNamed = /^(?:m )*$/.test(signs) && signOf(document, name.end) === 'UNIT';
  return isNamed ? [belongs(document, name.sentence, [argumentOf(name), owner], name.end)] : [];
}

const told = (document: ResolvedDocument, unit: NameRecord, owner: NameRecord, word: number, lemma?: string): RelationRecord =>
  belongs(document, unit.sentence, [argumentOf(unit), argumentOf(owner)], word, lemma);

/**
 * The first is part of the second.
 *
 * @param word token that says it
 */
export function belongs(
  document: ResolvedDocument,
  sentence: number,
  [subject, object]: readonly [ArgumentRecord, ArgumentRecord],
  word: number,
  lemma = 'be subsidiary of',
): RelationRecord {
  return nounPhraseRelation(document, {
    kind: 'nominal',
    sentence,
    subject,
    object,
    lemma,
    predicate: [word],
    rule: SUBSIDIARY_RULE,
  });
}
