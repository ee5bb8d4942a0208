import { readImpersonal } from './impersonal';
import type { TokenTable } from '../document/tokens';
import { letTagsAgree } from './agree';
import { readClefts } from './clefts';
import type { Columns } from './columns';
import { giveSubjectsBack, joinCoordinated, shareAuxiliaries } from './coordinate';
import { readDaysBehindSubjects } from './days';
import { readDenials } from './denials';
import { readMarksOfGerunds } from './gerunds';
import { keepHyphensTogether } from './hyphens';
import { readInformal } from './informal';
import { giveGoalsBack, readBeTo, readInfinitives } from './infinitives';
import { giveDeterminersBack, joinTitlesToNames, liftFromPremodifiers } from './lift';
import { readFinites } from './finite';
import { freeAppositions, givePossessorsBack } from './lists';
import { giveObjectsDown, readAgentsOfOrders, readAgentsOfTwoObjects, readBareObjects, readSecondObjects } from './objects';
import { readParticles } from './particles';
import type { Repair } from './repair';
import { joinDescriptionsToNames, liftSources, readImpersonalReports, readReports } from './reports';
import { liftFromPlaces } from './places-inside';
import { readNumeralsOfNames } from './numerals';
import { readRanks } from './ranks';
import { joinRoleBesideName, joinRolesToApposition, readNamesBehindCommas } from './roles';
import { freeNamesFromAmounts, readComparisons } from './quantities';
import { joinSubordinateClauses, readSubjectsBehindConjunctions } from './subordinate';

/** In the order in which they are made: a later one reads what the earlier ones left. Where the text shows that order matters, it is said. */
export const REPAIRS: readonly Repair[] = [
  {
    name: 'readInformal',
    about: '"acme bought globex 🎉": in a sentence written small a subject or object is a noun, and a picture is no word of the clause.',
    apply: readInformal,
  },
  {
    name: 'readNumeralsOfNames',
    about: '"At the close of World War I, the Slovaks rose": the "I" of a name is no subject.',
    apply: readNumeralsOfNames,
  },
  // Before readBareObjects: in "across-the-board violations" no hyphened word is left that could pass for the object.
  {
    name: 'keepHyphensTogether',
    about: '"a text-to-video tool": words joined by hyphens are one modifier.',
    apply: keepHyphensTogether,
  },
  {
    name: 'readImpersonal',
    about: '"It is time for users to move": the "it" stands for nothing.',
    apply: readImpersonal,
  },
  {
    name: 'readInfinitives',
    about: '"could force banks to close branches": what follows a "to" that is tagged as a particle is a verb.',
    apply: readInfinitives,
  },
  {
    name: 'readMarksOfGerunds',
    about: '"charged three men with spying": the preposition marks the clause of the gerund.',
    apply: readMarksOfGerunds,
  },
  {
    name: 'giveGoalsBack',
    about: '"left for Paris to meet Macron": "for" is the preposition of what hangs on the verb before it.',
    apply: giveGoalsBack,
  },
  // Before all that asks what hangs on a noun or verb, as letTagsAgree, readFinites and readBareObjects do: a subject or preposition that
  // hangs on a word inside the phrase would not be seen.
  {
    name: 'liftFromPremodifiers',
    about: '"in honor of congressman William Jones": what belongs to a noun phrase hangs on its head and on no word inside it.',
    apply: liftFromPremodifiers,
  },
  {
    name: 'liftFromPlaces',
    about: '"the crisis in Velmora caused by the flood": what follows the name of a place without a comma tells which crisis.',
    apply: liftFromPlaces,
  },
  {
    name: 'giveDeterminersBack',
    about: '"The ban hurt sales": a determiner belongs to the first noun phrase that ends behind it.',
    apply: giveDeterminersBack,
  },
  // Before joinTitlesToNames, to which "China Thursday" would be one name, and readNamesBehindCommas: "a spokesman, Omar Haddad, Tuesday said".
  {
    name: 'readDaysBehindSubjects',
    about: '"China Thursday called for restraint": a bare day between subject and verb says when.',
    apply: readDaysBehindSubjects,
  },
  {
    name: 'joinTitlesToNames',
    about: '"Mayor Tom Reed left": two names side by side in one role are one name.',
    apply: joinTitlesToNames,
  },
  // Before readParticles, readFinites and readBareObjects: in "killed at least six" and "grew up to 4%" stands no preposition any more.
  {
    name: 'readComparisons',
    about: '"killed at least 14 people": "at least" compares the number and is no preposition.',
    apply: readComparisons,
  },
  {
    name: 'joinSubordinateClauses',
    about:
      '"comes as experts, including some from Acme, predict a boom": a verb without a subject is that of the phrase with "as" before it.',
    apply: joinSubordinateClauses,
  },
  {
    name: 'readParticles',
    about: '"took over Acme": what seems the preposition of an object is the particle of the verb.',
    apply: readParticles,
  },
  {
    name: 'joinCoordinated',
    about: '"Mayor Ann Lee and police chief Bob Stone": what opens with "and" is coordinated and no apposition.',
    apply: joinCoordinated,
  },
  {
    name: 'joinRolesToApposition',
    about: '"Ann Holm, chair and treasurer of Acme, said": both nouns tell what Ann Holm is.',
    apply: joinRolesToApposition,
  },
  // Before joinDescriptionsToNames: "leader Mahmoud Abbas says" has a role and a name, and only what has no role is one name.
  {
    name: 'joinRoleBesideName',
    about: '"Coauthor Colette Heald told reporters": the noun right before a name in the same role says what she is.',
    apply: joinRoleBesideName,
  },
  {
    name: 'readNamesBehindCommas',
    about: '"A spokesman, Omar Haddad said": the name behind the comma says who he is.',
    apply: readNamesBehindCommas,
  },
  {
    name: 'givePossessorsBack',
    about: '"Italy\'s Acme and France\'s Globex": who owns the second is no third in the list.',
    apply: givePossessorsBack,
  },
  {
    name: 'freeAppositions',
    about: '"Acme and Globex, two makers of pumps, have merged": behind the last of a list stands an apposition.',
    apply: freeAppositions,
  },
  {
    name: 'freeNamesFromAmounts',
    about: '"fined Google $2 billion": a name is no part of an amount or score.',
    apply: freeNamesFromAmounts,
  },
  // Before readFinites, which looks at verbs alone: what the tree has as a verb is tagged as one by now.
  {
    name: 'letTagsAgree',
    about: '"As the US tightens semiconductor exports": where tag and tree disagree on noun or verb, the tag gives way.',
    apply: letTagsAgree,
  },
  // Before giveSubjectsBack, which asks for finite verbs, and before all that looks for objects: what is a noun after all may be one.
  {
    name: 'readFinites',
    about:
      '"The move surprised investors", "uses chips made in Taiwan": what hangs on a verb tells whether it is finite, a participle or a noun.',
    apply: readFinites,
  },
  {
    name: 'giveSubjectsBack',
    about: '"Lopez won the election and Braun conceded": the noun right before a second finite verb is its subject and no second object.',
    apply: giveSubjectsBack,
  },
  {
    name: 'readSubjectsBehindConjunctions',
    about:
      '"after floods in May and June polluted wells": a finite verb whose phrase with "after" ends right before it has that for its subject.',
    apply: readSubjectsBehindConjunctions,
  },
  {
    name: 'shareAuxiliaries',
    about: '"12 people were killed and 30 injured": a number in the place of a subject shares the auxiliary of the first verb.',
    apply: shareAuxiliaries,
  },
  // Before readBareObjects, to which a verb with a copula has no object: "is to lay off 500,000 workers".
  {
    name: 'readBeTo',
    about: '"Volkswagen is to cut 35,000 jobs": "is" is an auxiliary.',
    apply: readBeTo,
  },
  {
    name: 'giveObjectsDown',
    about: '"denied bribing officials": what stands behind an open clause is its object.',
    apply: giveObjectsDown,
  },
  {
    name: 'readBareObjects',
    about: '"killed more than 1,700 people": a noun phrase right behind an active verb without a preposition is its object.',
    apply: readBareObjects,
  },
  {
    name: 'readSecondObjects',
    about: '"offered two men the job", "called the idea a stunt": of two noun phrases behind a verb each has a role of its own.',
    apply: readSecondObjects,
  },
  {
    name: 'readRanks',
    about: '"finished third": the rank is what the verb says of its subject.',
    apply: readRanks,
  },
  {
    name: 'readAgentsOfOrders',
    about: '"was ordered to leave Kabul by the president": "by" says who ordered.',
    apply: readAgentsOfOrders,
  },
  {
    name: 'readAgentsOfTwoObjects',
    about: '"was appointed director of the museum by the council": "by" says who appointed.',
    apply: readAgentsOfTwoObjects,
  },
  {
    name: 'readDenials',
    about: '"Israel accused Iran of spying, a charge Tehran denies": the noun behind the comma is what is denied.',
    apply: readDenials,
  },
  {
    name: 'readReports',
    about: '"Sales fell and costs rose, the firm said": a verb of saying has the subject and the clause that are its own.',
    apply: readReports,
  },
  {
    name: 'joinDescriptionsToNames',
    about: '"asked reporter Nina Falk": two subjects of a verb of saying side by side are a description and a name.',
    apply: joinDescriptionsToNames,
  },
  {
    name: 'readImpersonalReports',
    about:
      '"The strike was called off, it was announced": the "it" stands for nothing. Rare (never in 1.5 million words of news and other texts).',
    apply: readImpersonalReports,
  },
  {
    name: 'liftSources',
    about: '"uses chips that were barred, according to a report": the source is that of the whole sentence so far.',
    apply: liftSources,
  },
  {
    name: 'readClefts',
    about:
      '"It was Acme, not Globex, that sued Initech": the clause is about Acme. Rare, but without it most such sentences tell that Globex sued.',
    apply: readClefts,
  },
];

/**
 * Mends what the net gets wrong again and again in the tree of one sentence, in place. What was a tree stays a tree after each repair: one
 * root, and from every token a way to it. Repairs move words by `hang` and `takePlace` alone, which see to that.
 */
export function mend(repairs: readonly Repair[], columns: Columns, start: number, end: number, tokens: TokenTable): void {
  for (const { apply } of repairs) apply(columns, start, end, tokens);
}
