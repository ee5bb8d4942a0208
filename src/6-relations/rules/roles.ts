import type { ResolvedDocument } from '../../document/layers';
import type { ArgumentRecord, RelationRecord } from '../../document/relations';
import { headOf, labelOf, sentenceColumn } from '../../document/tree';
import { isA } from '../../english';
import { isCommonWord } from '../../lexicon/common-words';
import { nounType } from '../../lexicon/nouns';
import { argumentAt } from '../arguments';
import { prepositionOf } from '../phrases';
import type { RelationRule } from '../rule';
import { nounPhraseRelation } from './noun-phrase';

export const roles: RelationRule = {
  name: 'noun-phrase/role',
  about: 'A role said right before the name of a person.',
  examples: {
    'Chief executive Maria Lindqvist left.': ['Maria Lindqvist | be | chief executive'],
    'Velmoran Secretary of State Ann Hart met with each leader.': ['Ann Hart | be | secretary'],
  },
  counterexamples: {
    'Mr. Reed left. A private airline, Air Mayon, flew supplies.': ['Reed | be | *', '* | be | Air'],
    'Tom Vane liked the way Ann Hart ran the bank.': ['Ann Hart | be | way'],
    'Velmoran Secretary of State Ann Hart met with each leader.': ['Ann Hart | be | State'],
  },
  apply,
};

function apply(document: ResolvedDocument): RelationRecord[] {
  const relations: RelationRecord[] = [];
  const sentenceAt = sentenceColumn(document);
  for (const mention of document.mentions) {
    if (mention.form !== 'name' || mention.type !== 'person' || mention.start === 0) continue;
    const role = mention.start - 1;
    const roleMention = document.mentionOf[role]!;
    const sentence = sentenceAt[mention.start]!;
    if (roleMention < 0 || sentenceAt[role] !== sentence || document.mentions[roleMention]!.form !== 'nominal') continue;
    if (isA(document.tokens.lower[role]!.replace('.', ''), 'form of address') || isPieceOfName(document, role) || isNoRole(document, role))
      continue;
    const argument = argumentAt(document, mention.head);
    if (!argument) continue;
    // The role is what is said of the person, so it is no part of the person's name here.
    const name = { start: mention.start, end: mention.end };
    const subject = { ...argument, tokens: name, short: name };
    const object = officeAt(document, role);
    if (!object) continue;
    relations.push(
      nounPhraseRelation(document, {
        kind: 'role',
        sentence,
        subject,
        object,
        lemma: 'be',
        predicate: [object.head],
        rule: roles.name,
      }),
    );
  }
  return relations;
}

/** What stands before the name: of "Secretary of State Ann Hart" all of it, and nothing where it is no person that "of" is said of. */
function officeAt(document: ResolvedDocument, role: number): ArgumentRecord | undefined {
  const { mentions, mentionOf, syntax } = document;
  const isOf = prepositionOf(document, role) === 'of' && labelOf(document, role) === 'nmod' && headOf(document, role) < role;
  const head = isOf ? headOf(document, role) : role;
  const mention = mentionOf[head]!;
  if (mention < 0 || (isOf && nounType(syntax.lemmas[head]!.toLowerCase()) !== 'person')) return undefined;
  const tokens = { start: mentions[mention]!.start, end: mentions[mentionOf[role]!]!.end };
  return { tokens, short: tokens, head, mention };
}

const isNoRole = ({ syntax }: ResolvedDocument, role: number): boolean => isA(syntax.lemmas[role]!.toLowerCase(), 'no role');

/** "Air Mayon": a common word with a capital, of which nobody knows that it names persons, is a piece of a longer name and no office. */
function isPieceOfName({ tokens, syntax }: ResolvedDocument, role: number): boolean {
  const lemma = syntax.lemmas[role]!.toLowerCase();
  return tokens.words[role] !== tokens.lower[role] && isCommonWord(lemma) && nounType(lemma) === undefined;
}
