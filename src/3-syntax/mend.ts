import { readImpersonal } from './impersonal';
import type { TokenTable } from '../document/tokens';
import { letTagsAgree } from './agree';
import { readBeat } from './beat';
import { readClefts } from './clefts';
import type { Columns } from './columns';
import { giveListsBack, giveSubjectsBack, joinCoordinated, shareAuxiliaries } from './coordinate';
import { readDenials } from './denials';
import { keepHyphensTogether } from './hyphens';
import { readInformal } from './informal';
import { readBeTo, readInfinitives } from './infinitives';
import { giveDeterminersBack, joinTitlesToNames, liftFromPremodifiers } from './lift';
import { readFinites } from './finite';
import { freeAppositions, givePossessorsBack } from './lists';
import { giveObjectsDown, readAgentsOfOrders, readAgentsOfTwoObjects, readBareObjects, readSecondObjects } from './objects';
import { readNoLonger } from './no-longer';
import { readParticles } from './particles';
import { readReports } from './reports';
import { readRanks } from './ranks';
import { joinRoleBesideName, joinRolesToApposition, joinRolesToNames } from './roles';
import { freeNamesFromAmounts, readComparisons } from './quantities';
import { giveRelativesBack, readOwnedObjects, joinSubordinateClauses, readSubjectsBehindConjunctions } from './subordinate';

/** Mends one kind of error in the tree of one sentence, in place. */
export type Repair = (columns: Columns, start: number, end: number, tokens: TokenTable) => void;

/** In the order in which they are made: a later one reads what the earlier ones left. */
export const REPAIRS: readonly Repair[] = [
  readInformal,
  keepHyphensTogether,
  readBeat,
  readImpersonal,
  readInfinitives,
  liftFromPremodifiers,
  giveDeterminersBack,
  joinTitlesToNames,
  readNoLonger,
  readComparisons,
  joinSubordinateClauses,
  giveRelativesBack,
  readOwnedObjects,
  readParticles,
  joinCoordinated,
  joinRolesToApposition,
  joinRoleBesideName,
  joinRolesToNames,
  givePossessorsBack,
  freeAppositions,
  freeNamesFromAmounts,
  letTagsAgree,
  readFinites,
  giveSubjectsBack,
  giveListsBack,
  readSubjectsBehindConjunctions,
  shareAuxiliaries,
  readBeTo,
  giveObjectsDown,
  readBareObjects,
  readSecondObjects,
  readRanks,
  readAgentsOfOrders,
  readAgentsOfTwoObjects,
  readDenials,
  readReports,
  readClefts,
];

/**
 * Mends what the net gets wrong again and again in the tree of one sentence, in place. What was a tree stays a tree after each repair: one
 * root, and from every token a way to it. Repairs move words by `hang` and `takePlace` alone, which see to that.
 */
export const mend: Repair = (columns, start, end, tokens) => {
  for (const repair of REPAIRS) repair(columns, start, end, tokens);
};
