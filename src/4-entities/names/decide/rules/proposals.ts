import { isA } from '../../../../english';
import { GIVEN_NAME, KNOWN_NAME, PERSON_NAME } from '../../../../lexicon/name-classes';
import { nameBits } from '../../../../lexicon/name-words';
import { CORE, type FoundName } from '../../found';
import { isPlaceCode } from '../../place-codes';
import { FEW_CAPITALS, phraseOf } from '../../scene';
import { factsOf } from '../../tagger/words';
import { inOrder, isSame, isWithin, overlapsOf, preferred, type NameRule } from '../rule';
import { surnamesOf } from './document-wide';

export const unknownWord: NameRule = {
  name: 'unknown word',
  about: 'An unknown word alone is no person, unless somebody is called so in the text or it has one of the few capitals.',
  examples: {
    'Kestrini was indicted in 2001 but was at large until his arrest.': ['concept | Kestrini'],
    'Bystanders joined rescuers to dig through the rubble.': ['concept | Bystanders'],
  },
  counterexamples: { 'Lopez was indicted in 2001.': ['concept | Lopez'] },
  apply(names, evidence) {
    const { scene } = evidence;
    const { words, lower } = scene.document.tokens;
    const surnames = surnamesOf(scene, names);
    const isOfPersons = (token: number): boolean => {
      const { main } = factsOf(words[token], lower[token]).kind;
      return (scene.bits[token] & PERSON_NAME) !== 0 || main === 'given name' || main === 'surname' || surnames.has(lower[token]);
    };
    const isBare = (token: number): boolean => scene.opening[token] === 0 && scene.seenCapital.size <= FEW_CAPITALS;
    return names.map((name) => {
      const [first] = evidence.foundIn(name);
      const { start, end, type } = name;
      if (type !== 'person' || end - start > 1 || first?.type !== 'concept' || !isSame(name, first)) return name;
      return isOfPersons(start) || isBare(start) ? name : first;
    });
  },
};

export const form: NameRule = {
  name: 'name with a number',
  about: 'The form alone tells units, roads, stations and lines; the tagger, which sees no numbers, may find more in front.',
  examples: { 'The British 7th Armoured Brigade left. The U.S. Fifth Fleet sailed.': ['organization | U.S. Fifth Fleet'] },
  counterexamples: { 'Acme came 7th in Velmora.': ['* | 7th'] },
  apply: preferred(
    (found, over) =>
      found.isForm === true && !over.some(({ type, start, end }) => type === found.type && start < found.start && end >= found.end),
  ),
};

export const finerType: NameRule = {
  name: 'finer type',
  about: 'Products, events, laws, works, peoples and buildings, which the tagger does not know.',
  examples: { 'The Treaty of Velmora was signed near the Kestrin Bridge.': ['law | Treaty of Velmora', 'facility | Kestrin Bridge'] },
  counterexamples: { 'Jeff Bridges left.': ['facility | *'] },
  apply: preferred(
    (found, over, { scene }) =>
      found.type !== 'concept' &&
      !CORE.has(found.type) &&
      isWithin(over, found) &&
      !(found.type === 'facility' && isPerson(scene.bits, found, over)),
  ),
};

/** "Jeff Bridges", "Rosa Parks": with a given name in front a person is no building for the noun that they are called by. */
const isPerson = (bits: Int32Array, found: FoundName, [tagged]: readonly FoundName[]): boolean =>
  isSame(found, tagged) && tagged.type === 'person' && found.end - found.start === 2 && (bits[found.start] & GIVEN_NAME) !== 0;

export const knownName: NameRule = {
  name: 'known name',
  about: 'A name that lists have is one, though its parts are names.',
  examples: { 'War came to Bosnia and Herzegovina.': ['place | Bosnia and Herzegovina'] },
  counterexamples: { 'War came to Velmora and Kestrin.': ['* | Velmora and Kestrin'] },
  apply: preferred(
    (found, over, { scene }) =>
      found.rule === 'known name' &&
      over.length > 0 &&
      !isSame(found, over[0]) &&
      isWithin(over, found) &&
      over.every(({ type }) => type !== 'person') &&
      (nameBits(phraseOf(scene, found.start, found.end)) & KNOWN_NAME) !== 0 &&
      // "The WHO": what has its capital from the start of the sentence
      !(scene.opening[found.start] === 1 && isA(scene.document.tokens.lower[found.start], 'article')),
  ),
};

/** A proposal that the tagger takes for no name stays from this confidence on, if the tagger's lead for O is not too high. */
const SURE = 0.85;
/** What the words around a name say needs less. */
const SURE_BY_CONTEXT = 0.55;
const MOST_OUTSIDE = 14;
/** The same for two capitalized words behind a title: "captain Andreas Granqvist" can hardly be anything else. */
const MOST_OUTSIDE_TITLED = 120;

const isTitled = ({ rule, type, start, end }: FoundName): boolean => rule === 'title before' && type === 'person' && end - start > 1;

export const leftOver: NameRule = {
  name: 'no name to the tagger',
  about: 'What is proposed where the tagger sees no name is one of the type if that is sure enough, and else something with a name.',
  examples: { 'Reporters asked the Swedish captain Andreas Granqvist in Madrid.': ['person | Andreas Granqvist'] },
  counterexamples: { 'She spoke about Climate Change.': ['* | Climate Change'] },
  apply(names, { scene, found, outside }) {
    const namesIn = overlapsOf(names, scene.document.tokens.length);
    const more = found.filter((one) => namesIn(one).length === 0);
    const kept = more.map((one): FoundName => {
      const isSure =
        one.confidence >= (one.isByContext === true ? SURE_BY_CONTEXT : SURE) &&
        outside(one) < (isTitled(one) ? MOST_OUTSIDE_TITLED : MOST_OUTSIDE);
      return !CORE.has(one.type) || isSure || isPlaceCode(scene, one) ? one : { ...one, type: 'concept', confidence: 0.4 };
    });
    return kept.length === 0 ? names : inOrder([...names, ...kept]);
  },
};
