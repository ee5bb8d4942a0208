import type { RelationRule } from '../rule';
import { appositions } from './apposition';
import { between } from './between';
import { citizens } from './citizens';
import { clausal } from './clausal';
import { examples } from './examples';
import { nominalizations } from './nominalization';
import { offices } from './offices';
import { bodiesOfStates } from './noun-phrases/bodies-of-states';
import { officesByVerbs } from './offices-by-verbs';
import { officesInOrder } from './offices-in-order';
import { descriptions } from './noun-phrases/descriptions';
import { events } from './noun-phrases/events';
import { kin } from './noun-phrases/kin';
import { homes } from './noun-phrases/homes';
import { organizations } from './noun-phrases/organizations';
import { parties } from './noun-phrases/parties';
import { persons } from './noun-phrases/persons';
import { places } from './noun-phrases/places';
import { placesOfStates } from './noun-phrases/places-of-states';
import { datelines } from './noun-phrases/datelines';
import { owners } from './noun-phrases/owners';
import { presences } from './noun-phrases/presences';
import { subsidiaries } from './noun-phrases/subsidiaries';
import { venues } from './noun-phrases/venues';
import { verdicts } from './noun-phrases/verdicts';
import { killings } from './killings';
import { schools } from './schools';
import { predicateNouns } from './predicate-nouns';
import { roles } from './roles';

/** All rules. Of relations that say the same in the same words the first one stays, and a rule sees what those before it read. */
export const RELATION_RULES: readonly RelationRule[] = [
  clausal,
  examples,
  appositions, // before roles: "the winner Tom Hale" is both, and the longer phrase of the apposition is the better one
  roles,
  offices, // behind all that say what somebody is: "is", appositions, roles
  citizens, // likewise
  officesInOrder,
  officesByVerbs,
  kin,
  killings, // behind what is said to be who: "was the gunman who killed"
  schools,
  predicateNouns, // behind "is" and appositions
  nominalizations,
  between,
  places,
  organizations,
  bodiesOfStates,
  placesOfStates,
  descriptions,
  presences,
  owners,
  venues,
  datelines,
  subsidiaries,
  parties,
  persons,
  homes,
  events,
  verdicts,
];
