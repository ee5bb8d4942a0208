import type { RelationRule } from '../rule';
import { appositions } from './apposition';
import { between } from './between';
import { clausal } from './clausal';
import { examples } from './examples';
import { nominalizations } from './nominalization';
import { offices } from './offices';
import { officesByVerbs } from './offices-by-verbs';
import { officesInOrder } from './offices-in-order';
import { events } from './noun-phrases/events';
import { homes } from './noun-phrases/homes';
import { organizations } from './noun-phrases/organizations';
import { persons } from './noun-phrases/persons';
import { widerPlaces } from './noun-phrases/wider-places';
import { places } from './noun-phrases/places';
import { roles } from './roles';

/** All rules. Of relations that say the same in the same words the first one stays, and a rule sees what those before it read. */
export const RELATION_RULES: readonly RelationRule[] = [
  clausal,
  examples,
  appositions, // before roles: "the winner Tom Hale" is both, and the longer phrase of the apposition is the better one
  roles,
  offices, // behind all that say what somebody is: "is", appositions, roles
  officesInOrder,
  officesByVerbs,
  nominalizations,
  between,
  places,
  organizations,
  persons,
  homes,
  widerPlaces, // behind all that say where persons are from and where places are
  events,
];
