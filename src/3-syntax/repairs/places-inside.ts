import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { isUnder } from '../../document/tree';
import { isA } from '../../english';
import { hang, type Columns } from '../columns';
import type { Repair } from './repair';

export const placesInside: Repair = {
  name: 'placesInside',
  about:
    'What follows the name of a place without a comma tells which crisis or which man is meant, and the net hangs it on the place as often as not. A place that has a name needs no such telling.',
  examples: {
    'The crisis in Velmora caused by the flood is over.': ['caused acl crisis'],
  },
  counterexamples: {
    'Rebels in regions of Velmora bordering Norway fled.': ['bordering acl Rebels'],
  },
  apply: liftFromPlaces,
};

function liftFromPlaces({ upos, xpos, heads, labels }: Columns, start: number, end: number, { lower }: TokenTable): void {
  const columns = { upos, xpos, heads, labels };
  for (let verb = start; verb < end; verb++) {
    const place = heads[verb];
    if (place < start || place > verb || upos[place] !== U.PROPN || labels[place] !== L.nmod || upos[heads[place]] !== U.NOUN) continue;
    const isParticiple = labels[verb] === L.acl && (xpos[verb] === X.VBN || xpos[verb] === X.VBG);
    if (!isParticiple && labels[verb] !== L['acl:relcl']) continue;
    const opening = openingOf(columns, place, verb);
    const isRestrictive = isParticiple
      ? opening === verb && !isA(lower[verb], 'form of lying beside')
      : /^(?:that|who)$/.test(lower[opening]);
    if (isRestrictive && hasPlacePreposition(columns, place, start, lower)) hang(columns, verb, heads[place]);
  }
}

/** The first word behind a name and what belongs to it. */
function openingOf({ heads, upos }: Columns, place: number, verb: number): number {
  let token = place + 1;
  while (token < verb && upos[token] === U.PROPN && isUnder(heads, token, place)) token++;
  return token;
}

function hasPlacePreposition({ heads, labels }: Columns, place: number, start: number, lower: readonly string[]): boolean {
  for (let token = place - 1; token >= start; token--) {
    if (heads[token] === place && labels[token] === L.case) return isA(lower[token], 'preposition before a place inside');
  }
  return false;
}
