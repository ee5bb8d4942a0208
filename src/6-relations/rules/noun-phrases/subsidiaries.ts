import type { ResolvedDocument } from '../../../document/layers';
import type { ArgumentRecord, RelationRecord } from '../../../document/relations';
import { baseOf, labelOf, uposOf, xposOf } from '../../../document/tree';
import { wordSet } from '../../../lexicon/word-set';
import { argumentOf, type NameRecord } from '../../names';
import { conjunctsOf } from '../../phrases';
import type { RelationRule, RuleInput } from '../../rule';
import { nounPhraseRelation } from '../noun-phrase';

/** Organizations that are parts of others. What stands between the two names is read as a pattern: trees hang units on whatever is near. */
export const subsidiaries: RelationRule = {
  name: 'noun-phrase/subsidiary',
  about: 'An organization beside the one that it belongs to: its unit, its parent.',
  examples: {
    'The Velmora unit Tessel Inc. left.': ['Tessel Inc. | subsidiary of | Velmora'],
    "Velmora's parent company, Kestrin Corp., announced it.": ['Velmora | subsidiary of | Kestrin Corp.'],
    'Kestrin Inc. is the parent company of Tessel Inc. and Ardo Ltd.': [
      'Tessel Inc. | subsidiary of | Kestrin Inc.',
      'Ardo Ltd. | subsidiary of | Kestrin Inc.',
    ],
    'A subsidiary of Kestrin Corp., Tessel Inc. sells phones.': ['Tessel Inc. | subsidiary of | Kestrin Corp.'],
    'Kestrin Corp. sold its Tessel Foods unit to Ardo.': ['Tessel Foods | subsidiary of | Kestrin Corp.'],
    "Velmora Corp.'s Tessel Foods unit lost money.": ['Tessel Foods | subsidiary of | Velmora Corp.'],
    'Ardo Trust, part of Kestrin Corp., closed.': ['Ardo Trust | part of | Kestrin Corp.'],
  },
  counterexamples: {
    'The former Velmora unit Tessel Inc. left.': ['Tessel Inc. | subsidiary of | Velmora'],
    'Velmora Inc. and Tessel Inc. left.': ['* | subsidiary of | *'],
    'Velmora Inc. bought a unit of Tessel Inc. on Monday.': ['* | subsidiary of | *'],
  },
  apply,
};

function apply(document: ResolvedDocument, { names, stated }: RuleInput): RelationRecord[] {
  const found = names.filter(({ type }) => type === 'organization');
  const read = found.flatMap((first, i) => {
    const second = found[i + 1];
    const own = ofPronoun(document, first);
    if (second?.sentence !== first.sentence || second.start < first.end || second.start - first.end > MAX_BETWEEN) return own;
    return [...own, ...beside(document, first, second)];
  });
  return [...ofParents(document, stated), ...(read.length === 0 ? read : unread(read, stated))];
}

/** "is … and the parent company of Tessel": an office, seen from the other side. */
function ofParents(document: ResolvedDocument, stated: readonly RelationRecord[]): RelationRecord[] {
  return stated.flatMap((relation) => {
    const { predicate, subject, object, polarity, modality } = relation;
    if (!/^be (?:parent|company) (?:of|for|to)$/.test(predicate.lemma) || !object || polarity !== 'positive' || modality !== 'asserted')
      return [];
    const isParent = [predicate.head, predicate.head - 1].some((token) => document.tokens.lower[token] === 'parent');
    const isBody = document.entities[document.entityOf[object.mention]!]!.type === 'organization';
    return isParent && isBody ? [withEnds(document, relation, object, subject)] : [];
  });
}

const withEnds = (document: ResolvedDocument, relation: RelationRecord, subject: ArgumentRecord, object: ArgumentRecord): RelationRecord =>
  nounPhraseRelation(document, {
    kind: 'nominal',
    sentence: relation.sentence,
    subject,
    object,
    lemma: 'be subsidiary of',
    predicate: [relation.predicate.head],
    rule: subsidiaries.name,
  });

/** "Tessel, a unit of Velmora", is an office of Velmora's as well, where the tree is right. */
function unread(read: readonly RelationRecord[], stated: readonly RelationRecord[]): RelationRecord[] {
  const keyOf = ({ subject, object, predicate }: RelationRecord): string => `${subject.mention} ${object?.mention ?? -1} ${predicate.head}`;
  const seen = new Set(stated.map(keyOf));
  return read.filter((relation) => !seen.has(keyOf(relation)));
}

const MAX_BETWEEN = 12;

const SUBSIDIARY = /^(?:subsidiary|unit|division|arm|offshoot)$/;
const OPERATE = /^(?:operates|operated|exists|existed|established|founded|formed|working|works|worked|runs)$/;
const COMPANY = wordSet('company group corporation firm organization organisation bank');
const PAST = wordSet('former ex onetime erstwhile proposed planned would-be rival');

/** What a token is to the patterns. */
function signOf(document: ResolvedDocument, token: number): string {
  const word = document.tokens.lower[token];
  if (word === undefined) return '';
  const lemma = document.syntax.lemmas[token]!.toLowerCase();
  if (SUBSIDIARY.test(lemma) && xposOf(document, token) !== 'NNS') return 'UNIT';
  if (lemma === 'parent' || word === 'parent') return 'PARENT';
  if (/^(?:is|was|became|becomes)$/.test(word)) return 'BE';
  if (OPERATE.test(word)) return 'OPERATE';
  if (COMPANY.has(lemma)) return 'CO';
  if (PAST.has(word)) return 'PAST';
  if (xposOf(document, token) === 'POS') return "'s";
  if (uposOf(document, token) === 'DET' && word !== 'no') return 'the';
  if (/^(?:JJ|NN|NNP|VBN|CD|HYPH|RB)/.test(xposOf(document, token)) && word !== 'part' && word !== 'not') return 'm';
  return word;
}

const signsOf = (document: ResolvedDocument, start: number, end: number): string =>
  Array.from({ length: end - start }, (_, i) => `${signOf(document, start + i)} `).join('');

/** "Tessel, a unit of Velmora", "the Tessel Stations subsidiary of Velmora", "Tessel operates as a subsidiary of the mine owner Velmora". */
const UNIT_OF =
  /^(?:[,(] (?:m |the )*|(?:, )?(?:which |that )?(?:BE |(?:BE )?(?:m |OPERATE )*as )(?:m |the )*)?UNIT (?:CO )?of (?:m |CO |the |and )*$/;
/** "the Velmora unit Tessel", "Velmora's shipping unit, Tessel". */
const OWN_UNIT = /^(?:'s )?(?:m )*UNIT (?:, )?(?:the )?$/;
/** "Velmora's parent company, Kestrin", "Velmora parent Kestrin". */
const OWN_PARENT = /^(?:'s )?(?:m )*PARENT (?:CO )?(?:, )?(?:the )?$/;
/** "Kestrin, the parent company of Velmora", "Kestrin is the parent of Velmora". */
const PARENT_OF = /^(?:, (?:which is )?|is |was )(?:m )*(?:the )?(?:m )*PARENT (?:CO )?(?:of|to|for) (?:the )?$/;
/** "Velmora, part of Kestrin". */
const PART_OF = /^[,(] (?:m )?part of (?:the )?$/;

function beside(document: ResolvedDocument, first: NameRecord, second: NameRecord): RelationRecord[] {
  const signs = signsOf(document, first.end, second.start);
  const said = (pattern: RegExp): boolean => pattern.test(signs);
  const at = (sign: string, from = first.end): number => {
    let token = from;
    while (signOf(document, token) !== sign && token < second.end + 1) token++;
    return token;
  };
  if (said(UNIT_OF)) return [belongs(document, first, argumentOf(second), at('UNIT'))];
  if (said(OWN_UNIT) && !isPast(document, first.start)) return [belongs(document, second, argumentOf(first), at('UNIT'))];
  if (said(OWN_PARENT)) return [belongs(document, first, argumentOf(second), at('PARENT'))];
  if (said(PARENT_OF)) return coordinated(document, second).map((each) => belongs(document, each, argumentOf(first), at('PARENT')));
  if (said(PART_OF)) return [belongs(document, first, argumentOf(second), at('part'), 'be part of')];
  if (/^'s (?:m )*$/.test(signs) && signOf(document, second.end) === 'UNIT')
    return [belongs(document, second, argumentOf(first), second.end)];
  const opening = signs === ', ' && baseOf(labelOf(document, second.head)) === 'nsubj' ? unitBefore(document, first) : -1;
  return opening < 0 ? [] : [belongs(document, second, argumentOf(first), opening)];
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
function ofPronoun(document: ResolvedDocument, name: NameRecord): RelationRecord[] {
  const { entities, entityOf, mentions, mentionOf, tokens } = document;
  let its = name.start - 1;
  while (its >= 0 && name.start - its <= 5 && tokens.lower[its] !== 'its') its--;
  if (name.type !== 'organization' || tokens.lower[its] !== 'its') return [];
  const mention = mentionOf[its]!;
  const form = mentions[mention]?.form;
  if (form !== 'pronoun' || entities[entityOf[mention]!]!.type !== 'organization' || entityOf[mention] === entityOf[name.mention])
    return [];
  const owner = argumentOf({ ...name, mention, start: its, end: its + 1, head: its });
  const signs = signsOf(document, its + 1, name.start);
  const last = signOf(document, name.start - 1) === ',' ? name.start - 2 : name.start - 1;
  if (OWN_UNIT.test(signs)) return [belongs(document, name, owner, last)];
  if (OWN_PARENT.test(signs)) return [parentOf(document, name, owner, last)];
  const isUnit = /^(?:m )*$/.test(signs) && signOf(document, name.end) === 'UNIT';
  return isUnit ? [belongs(document, name, owner, name.end)] : [];
}

const parentOf = (document: ResolvedDocument, parent: NameRecord, unit: ArgumentRecord, word: number): RelationRecord => ({
  ...belongs(document, parent, unit, word),
  subject: unit,
  object: argumentOf(parent),
});

/** @param word token that says it */
function belongs(
  document: ResolvedDocument,
  unit: NameRecord,
  owner: ArgumentRecord,
  word: number,
  lemma = 'be subsidiary of',
): RelationRecord {
  return nounPhraseRelation(document, {
    kind: 'nominal',
    sentence: unit.sentence,
    subject: argumentOf(unit),
    object: owner,
    lemma,
    predicate: [word],
    rule: subsidiaries.name,
  });
}
