import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { KNOWN_NAME, PERSON_NAME } from '../../lexicon/name-classes';
import { nameBits } from '../../lexicon/name-words';
import { namesRole } from '../../lexicon/people';
import { hang, hasDependent, type Columns } from '../columns';
import type { Repair } from './repair';

/** Nouns between the name and who it names, at most. */
const MOST_STEPS = 4;

export const namedPersons: Repair = {
  name: 'named-persons',
  about: 'A person between commas is whom the phrase before is about, and not the thing nearest to the name.',
  examples: {
    'A spokesman for the U.N. peacekeeping mission in the region, Floruan Barbey, said it was late.': ['Floruan appos spokesman'],
    'The head of the agency that handles the nuclear arsenal, Khalid Kidwai, told reporters that it was late.': ['Khalid appos head'],
  },
  counterexamples: {
    'The head of the airline, Air Velmora, left.': ['Air appos head'],
    'The head of the agency met a singer, Khalid Kidwai, in Oslo.': ['Khalid appos head'],
  },
  apply(columns, start, end, tokens) {
    const { heads, labels } = columns;
    for (let name = start + 2; name < end; name++) {
      if (labels[name] !== L.appos || !isPersonBetweenCommas(columns, tokens, name, end)) continue;
      let noun = heads[name]!;
      if (isPerson(columns, tokens, noun)) continue;
      for (let steps = 0; steps < MOST_STEPS && noun >= start && UNDER_PERSON.has(labels[noun]!) && heads[noun]! < noun; steps++) {
        noun = heads[noun]!;
        if (!isPerson(columns, tokens, noun)) continue;
        hang(columns, name, noun);
        break;
      }
    }
  },
};

/** How what a person is of hangs on the noun for the person, and what is told of that on it. */
const UNDER_PERSON: ReadonlySet<number> = new Set([L.nmod, L['acl:relcl'], L.acl, L.obj, L.obl]);

const isPerson = ({ upos, xpos }: Columns, { lower }: TokenTable, noun: number): boolean =>
  upos[noun] === U.NOUN && xpos[noun] === X.NN && namesRole(lower[noun]!);

/** "Floruan Barbey" in commas, of whose words none is known from other names. */
function isPersonBetweenCommas(columns: Columns, { lower }: TokenTable, name: number, end: number): boolean {
  const { upos, heads, labels } = columns;
  if (lower[name - 1] !== ',' || upos[name] !== U.PROPN) return false;
  let last = name;
  while (last + 1 < end && heads[last + 1] === name && labels[last + 1] === L.flat) last++;
  if (last === name || !/^[,.]$/.test(lower[last + 1] ?? '.') || hasDependent(columns, name, [L.compound, L.amod, L.det], name - 1, end))
    return false;
  for (let token = name; token <= last; token++) {
    const bits = nameBits(lower[token]!);
    if (upos[token] !== U.PROPN || ((bits & KNOWN_NAME) !== 0 && (bits & PERSON_NAME) === 0)) return false;
  }
  return true;
}
