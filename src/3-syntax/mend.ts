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
import { joinRoleBesideName, joinRolesToApposition, joinRolesToNames } from './roles';
import { freeNamesFromAmounts, readComparisons } from './quantities';
import { giveRelativesBack, readOwnedObjects, joinSubordinateClauses, readSubjectsBehindConjunctions } from './subordinate';

/**
 * Mends what the net gets wrong again and again in the tree of one sentence, in place. What was a tree stays a tree: one root, and from every
 * token a way to it.
 */
export function mend(tokens: TokenTable, columns: Columns, start: number, end: number): void {
  const { lower } = tokens;
  readInformal(tokens, columns, start, end);
  keepHyphensTogether(tokens, columns, start, end);
  readBeat(tokens, columns, start, end);
  readInfinitives(columns, lower, start, end);
  liftFromPremodifiers(columns, lower, start, end);
  giveDeterminersBack(columns, start, end);
  joinTitlesToNames(columns, start, end);
  readNoLonger(columns, lower, start, end);
  readComparisons(columns, lower, start, end);
  joinSubordinateClauses(columns, lower, start, end);
  giveRelativesBack(columns, lower, start, end);
  readOwnedObjects(columns, lower, start, end);
  readParticles(columns, lower, start, end);
  joinCoordinated(columns, start, end);
  joinRolesToApposition(columns, lower, start, end);
  joinRoleBesideName(columns, lower, start, end);
  joinRolesToNames(columns, lower, start, end);
  givePossessorsBack(columns, start, end);
  freeAppositions(columns, lower, start, end);
  freeNamesFromAmounts(columns, lower, start, end);
  letTagsAgree(columns, lower, start, end);
  readFinites(columns, lower, start, end);
  giveSubjectsBack(columns, start, end);
  giveListsBack(columns, start, end);
  readSubjectsBehindConjunctions(columns, lower, start, end);
  shareAuxiliaries(columns, start, end);
  readBeTo(columns, lower, start, end);
  giveObjectsDown(columns, start, end);
  readBareObjects(columns, lower, start, end);
  readSecondObjects(columns, lower, start, end);
  readAgentsOfOrders(columns, lower, start, end);
  readAgentsOfTwoObjects(columns, lower, start, end);
  readDenials(columns, lower, start, end);
  readReports(columns, lower, start, end);
  readClefts(columns, lower, start, end);
}
