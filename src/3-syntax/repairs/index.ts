import { absolutes } from './absolutes';
import { agreement } from './agree';
import { claims } from './claims';
import { days, daysOfReports } from './days';
import { due } from './due';
import { finites } from './finite';
import { headlines } from './headlines';
import { hyphenatedRoles, hyphens } from './hyphens';
import { impersonal } from './impersonal';
import { beTo, firstsTo, goals } from './infinitives';
import { premodifiers, titles } from './lift';
import { appositionsBehindLists } from './lists';
import { agents, bareObjects, secondObjects } from './objects';
import { namedPersons } from './named-persons';
import { numerals } from './numerals';
import { namedPlaces, nextSubjects, toldPersons } from './one-subject';
import { particles } from './particles';
import { pluralRoles } from './plural-roles';
import { amounts, comparisons } from './quantities';
import { ranks } from './ranks';
import type { Repair } from './repair';
import { relatives } from './relatives';
import { remarks } from './remarks';
import { reports, sources } from './reports';
import { bodiesBesideNames, joinedRoles, namesBehindCommas, rolesBesideNames, secondRoles } from './roles';
import { states } from './states';
import { subordinate } from './subordinate';

/** In the order in which they are made: a later one reads what the earlier ones left. Where that matters, it is said. */
export const REPAIRS: readonly Repair[] = [
  numerals,
  hyphenatedRoles, // before hyphens, which take the last word for the head
  hyphens, // before bare objects: in "across-the-board violations" no word is left that could pass for the object
  impersonal,
  absolutes,
  goals,
  premodifiers, // before all that asks what hangs on a noun or verb: what hangs inside the phrase would not be seen
  days, // before titles, to which "China Thursday" would be one name, and names behind commas: "a spokesman, Omar Haddad, Tuesday said"
  daysOfReports, // before titles and told persons: "told the court Monday she left"
  joinedRoles, // before roles beside names, which would have the second alone
  rolesBesideNames, // before titles: "leader Mahmoud Abbas says" has a role and a name
  pluralRoles, // behind roles beside names, which leaves it those of several
  bodiesBesideNames, // behind roles beside names, which hang on them by then
  titles,
  comparisons, // before particles, finites and bare objects: in "killed at least six" and "grew up to 4%" is no preposition any more
  particles,
  namedPlaces, // before names behind commas: "In the capital, Velmora, Hart left"
  toldPersons,
  nextSubjects,
  secondRoles,
  namesBehindCommas,
  namedPersons,
  appositionsBehindLists,
  amounts,
  agreement, // before finites, which look at verbs alone: what the tree has as a verb is tagged as one by now
  states, // before finites and bare objects: what is an adjective is neither a verb nor an object
  finites, // before all that asks for finite verbs or for objects: what is a noun after all may be one
  relatives, // behind agreement and finites, as it asks for the number of the verb
  subordinate,
  beTo, // before bare objects: a verb with a copula has none, "is to lay off 500,000 workers"
  firstsTo,
  claims, // before bare objects: the verb has its object then
  bareObjects,
  secondObjects,
  headlines, // behind all that finds objects: a verb that has one is no passive
  due,
  ranks,
  agents,
  reports,
  remarks, // behind reports, which find what is said
  sources,
];
