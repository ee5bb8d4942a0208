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
    'The Secretary of State Ann Hart met with each leader.': ['Ann Hart | be | secretary'],
  },
  counterexamples: {
    'Mr. Reed left. A private airline, Air Mayon, flew supplies.': ['Reed | be | *', '* | be | Air'],
    'Tom Vane liked the way Ann Hart ran the bank.': ['Ann Hart | be | way'],
    'The Secretary of State Ann Hart met with each leader.': ['Ann Hart | be | State'],
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

/** What stands before the name: all of "Secretary of State" in "Secretary of State Ann Hart", as no state is Ann Hart. */
function officeAt(document: ResolvedDocument, role: number): ArgumentRecord {
  const { mentions, mentionOf } = document;
  const around = headOf(document, role);
  const isOf = labelOf(document, role) === 'nmod' && around >= 0 && around < role && prepositionOf(document, role) === 'of';
  const isInside = isOf && mentionOf[around]! >= 0 && isPerson(document, around) && !isSomebody(document, role);
  const head = isInside ? around : role;
  const mention = mentionOf[head]!;
  const tokens = { start: mentions[mention]!.start, end: mentions[mentionOf[role]!]!.end };
  return { tokens, short: tokens, head, mention };
}

const typeOf = ({ syntax }: ResolvedDocument, token: number): string | undefined => nounType(syntax.lemmas[token]!.toLowerCase());
const isPerson = (document: ResolvedDocument, token: number): boolean => typeOf(document, token) === 'person';
const isSomebody = (document: ResolvedDocument, token: number): boolean => /^(?:person|organization)$/.test(typeOf(document, token) ?? '');

const isNoRole = ({ syntax }: ResolvedDocument, role: number): boolean => isA(syntax.lemmas[role]!.toLowerCase(), 'no role');

/** "Air Mayon": a common word with a capital, of which nobody knows that it names persons, is a piece of a longer name and no office. */
function isPieceOfName({ tokens, syntax }: ResolvedDocument, role: number): boolean {
  const lemma = syntax.lemmas[role]!.toLowerCase();
  return tokens.words[role] !== tokens.lower[role] && isCommonWord(lemma) && nounType(lemma) === undefined;
}
