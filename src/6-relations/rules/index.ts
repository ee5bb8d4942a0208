import type { RelationRule } from '../rule';
import { appositions } from './apposition';
import { between } from './between';
import { clausal } from './clausal';
import { examples } from './examples';
import { founders } from './founders';
import { nominalizations } from './nominalization';
import { offices } from './offices';
import { events } from './noun-phrases/events';
import { kin } from './noun-phrases/kin';
import { organizations } from './noun-phrases/organizations';
import { parties } from './noun-phrases/parties';
import { persons } from './noun-phrases/persons';
import { places } from './noun-phrases/places';
import { verdicts } from './noun-phrases/verdicts';
import { killings } from './killings';
import { schools } from './schools';
import { roles } from './roles';

/** All rules. Of relations that say the same in the same words the first one stays, and a rule sees what those before it read. */
export const RELATION_RULES: readonly RelationRule[] = [
  clausal,
  examples,
  appositions, // before roles: "the winner Tom Hale" is both, and the longer phrase of the apposition is the better one
  roles,
  offices, // behind all that say what somebody is: "is", appositions, roles
  kin,
  killings, // behind what is said to be who: "was the gunman who killed"
  schools,
  founders,
  nominalizations,
  between,
  places,
  organizations,
  parties,
  persons,
  events,
  verdicts,
];
