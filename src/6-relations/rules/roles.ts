import type { ResolvedDocument } from '../../document/layers';
import type { ArgumentRecord, RelationRecord } from '../../document/relations';
import { sentenceColumn } from '../../document/tree';
import { isA } from '../../english';
import { isCommonWord } from '../../lexicon/common-words';
import { nounType } from '../../lexicon/nouns';
import { officeClass } from '../../lexicon/offices';
import { argumentAt } from '../arguments';
import { limitsOf, officeNoun, officeTokens } from '../office-relation';
import { isPersonNoun, personAround } from '../person-nouns';
import type { RelationRule } from '../rule';
import { nounPhraseRelation } from './noun-phrase';

export const roles: RelationRule = {
  name: 'noun-phrase/role',
  about: 'A role said right before the name of a person.',
  examples: {
    'Chief executive Maria Lindqvist left.': ['Maria Lindqvist | be | chief executive'],
    'The Secretary of State Ann Hart met with each leader.': ['Ann Hart | be | secretary'],
    'Acme head of communications Tom Vane left.': ['Tom Vane | be | Acme head'],
    'Secretary-General Ann Hart left.': ['Ann Hart | be | secretary-general'],
    'Prime Minister-designate Ann Hart left.': ['Ann Hart | be | prime minister-designate'],
  },
  counterexamples: {
    'Mr. Reed left. A private airline, Air Mayon, flew supplies.': ['Reed | be | *', '* | be | Air'],
    'Tom Vane liked the way Ann Hart ran the bank.': ['Ann Hart | be | way'],
    'The Secretary of State Ann Hart met with each leader.': ['Ann Hart | be | State'],
    'Acme head of communications Tom Vane left.': ['Tom Vane | be | communication'],
    'Reporters met Ms. del Marco in Oslo.': ['* | be | *'],
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
    if (isNoWordOfARole(document, role)) continue;
    const argument = argumentAt(document, mention.head);
    const object = officeAt(document, role);
    if (!argument || isPieceOfName(document, object.head) || isNoRole(document, object.head)) continue;
    // The role is what is said of the person, so it is no part of the person's name here.
    const name = { start: mention.start, end: mention.end };
    const subject = { ...argument, tokens: name, short: name };
    const noun = officeNoun(document, object.head);
    const words = officeTokens(document, limitsOf(document, object.tokens.start, noun), noun);
    for (let token = object.head + 1; token < object.tokens.end; token++) if (!words.includes(token)) words.push(token);
    relations.push(
      nounPhraseRelation(document, {
        kind: 'role',
        sentence,
        subject,
        object,
        lemma: 'be',
        predicate: words,
        head: object.head,
        rule: roles.name,
      }),
    );
  }
  return relations;
}

/** "Mr.", and the "del" of "Ms. del Marco"; but "first lady" is a role. */
function isNoWordOfARole({ mentions, mentionOf, tokens: { lower, words } }: ResolvedDocument, token: number): boolean {
  const isAlone = mentions[mentionOf[token]!]!.start === token;
  return (
    (isAlone && isA(lower[token]!.replace('.', ''), 'form of address')) ||
    (lower[token] === words[token] && isA(lower[token]!, 'particle in a name'))
  );
}

/** What stands before the name: all of "Secretary of State" in "Secretary of State Ann Hart", as no state is Ann Hart. */
function officeAt(document: ResolvedDocument, role: number): ArgumentRecord {
  const { mentions, mentionOf } = document;
  const head = isPersonNoun(document, role) ? role : personAround(document, role);
  const mention = mentionOf[head]!;
  const tokens = { start: mentions[mention]!.start, end: mentions[mentionOf[role]!]!.end };
  return { tokens, short: tokens, head, mention };
}

const isNoRole = ({ syntax }: ResolvedDocument, role: number): boolean => isA(syntax.lemmas[role]!.toLowerCase(), 'no role');

/** "Air Mayon": a common word with a capital, of which nobody knows that it names persons, is a piece of a longer name and no office. */
function isPieceOfName({ tokens, syntax }: ResolvedDocument, role: number): boolean {
  const lemma = syntax.lemmas[role]!.toLowerCase();
  return (
    tokens.words[role] !== tokens.lower[role] && isCommonWord(lemma) && nounType(lemma) === undefined && officeClass(lemma) === undefined
  );
}
