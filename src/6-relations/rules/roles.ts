import type { MentionRecord } from '../../document/entities';
import type { ResolvedDocument } from '../../document/layers';
import type { ArgumentRecord, RelationRecord } from '../../document/relations';
import { isUnder, sentenceColumn } from '../../document/tree';
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
    'The Secretary of State Ann Hart met with each leader.': ['Ann Hart | be | secretary of state'],
    'Acme head of communications Tom Vane left.': ['Tom Vane | be | Acme head of communications'],
    'Secretary-General Ann Hart left.': ['Ann Hart | be | secretary-general'],
    'Singer, songwriter, and producer Ann Hart has written songs.': [
      'Ann Hart | be | singer',
      'Ann Hart | be | songwriter',
      'Ann Hart | be | producer',
    ],
    'Prime Minister-designate Ann Hart left.': ['Ann Hart | be | prime minister-designate'],
  },
  counterexamples: {
    'Mr. Reed left. A private airline, Air Mayon, flew supplies.': ['Reed | be | *', '* | be | Air'],
    'Tom Vane liked the way Ann Hart ran the bank.': ['Ann Hart | be | way'],
    'The Secretary of State Ann Hart met with each leader.': ['Ann Hart | be | State'],
    'Acme head of communications Tom Vane left.': ['Tom Vane | be | communication'],
    'Singer, songwriter, and producer Ann Hart has written songs.': ['singer | write | *', 'songwriter | write | *'],
    'Reporters met Ms. del Marco in Oslo.': ['* | be | *'],
  },
  apply,
};

function apply(document: ResolvedDocument): RelationRecord[] {
  const relations: RelationRecord[] = [];
  const sentenceAt = sentenceColumn(document);
  for (const mention of document.mentions) {
    if (mention.form !== 'name' || mention.type !== 'person' || mention.start === 0) continue;
    const argument = argumentAt(document, mention.head);
    if (!argument) continue;
    // The role is what is said of the person, so it is no part of the person's name here.
    const name = { start: mention.start, end: mention.end };
    const subject = { ...argument, tokens: name, short: name };
    const sentence = sentenceAt[mention.start]!;
    for (const object of rolesBefore(document, mention)) {
      if (sentenceAt[object.head] !== sentence) break;
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
  }
  return relations;
}

/** Roles in one list, at most. */
const MOST = 5;

/** What a person is said to be right before the name, the nearest first: "producer", "songwriter" and "singer" of "singer, songwriter and producer Ann Hart". */
function rolesBefore(document: ResolvedDocument, { start, head }: MentionRecord): ArgumentRecord[] {
  const { mentions, mentionOf, syntax, tokens } = document;
  const found: ArgumentRecord[] = [];
  for (let role = start - 1; role >= 0 && found.length < MOST;) {
    const mention = mentions[mentionOf[role]!];
    if (mention?.form !== 'nominal' || isNoWordOfARole(document, role)) break;
    if (found.length > 0 && !(isPersonNoun(document, role) && isUnder(syntax.heads, role, head))) break;
    const object = officeAt(document, role);
    if (isPieceOfName(document, object.head) || isNoRole(document, object.head)) break;
    found.push(object);
    let joint = object.tokens.start - 1;
    if (tokens.lower[joint] !== 'and' && tokens.lower[joint] !== ',') break;
    if (tokens.lower[joint] === 'and' && tokens.lower[joint - 1] === ',') joint--;
    role = joint - 1;
  }
  return found;
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
