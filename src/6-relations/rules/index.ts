import type { RelationRule } from '../rule';
import { appositions } from './apposition';
import { between } from './between';
import { clausal } from './clausal';
import { examples } from './examples';
import { nominalizations } from './nominalization';
import { offices } from './offices';
import { events } from './noun-phrases/events';
import { organizations } from './noun-phrases/organizations';
import { persons } from './noun-phrases/persons';
import { places } from './noun-phrases/places';
import { predicateNouns } from './predicate-nouns';
import { roles } from './roles';

/** All rules. Of relations that say the same in the same words the first one stays, and a rule sees what those before it read. */
export const RELATION_RULES: readonly RelationRule[] = [
  clausal,
  examples,
  appositions, // before roles: "the winner Tom Hale" is both, and the longer phrase of the apposition is the better one
  roles,
  offices, // behind all that say what somebody is: "is", appositions, roles
  predicateNouns, // behind "is" and appositions
  nominalizations,
  between,
  places,
  organizations,
  persons,
  events,
];
