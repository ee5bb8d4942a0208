import { uposOf } from '../../../../document/tree';
import { isCommonWord } from '../../../../lexicon/common-words';
import { DEMONYM, KNOWN_NAME, NAME_ENDING, NOT_A_NAME, PERSON_NAME, TITLE } from '../../../../lexicon/name-classes';
import { nameBits } from '../../../../lexicon/name-words';
import { isName } from '../../find/keep';
import { FEW_CAPITALS, phraseOf, type Scene } from '../../scene';
import { isNameShape, SHAPE } from '../../shapes';
import { eachName, type NameRule } from '../rule';

export const nationality: NameRule = {
  name: 'nationality',
  about: 'A nationality alone is no person, organization or place.',
  examples: { 'Israeli soldiers have killed two gunmen in Gaza.': [] },
  counterexamples: { 'Israeli soldiers have killed two gunmen in Gaza.': ['place | Israeli'] },
  apply: eachName(({ start, end }, { scene }) => {
    if (!scene.bits.subarray(start, end).every((word) => (word & DEMONYM) !== 0)) return undefined;
    return (nameBits(phraseOf(scene, start, end)) & (KNOWN_NAME | PERSON_NAME)) === 0 ? [] : undefined;
  }),
};

export const verbInFront: NameRule = {
  name: 'verb in front',
  about: 'A verb in small letters opens no name, though Sue is one.',
  examples: { 'Lopez threatened to sue Acme.': ['organization | Acme'] },
  counterexamples: { 'Sue Hart left.': ['person | Hart'] },
  apply: eachName((name, { scene }) => {
    const { start, end } = name;
    const isVerb = end - start > 1 && scene.shapes[start] === SHAPE.lower && uposOf(scene.document, start) === 'VERB';
    return isVerb && scene.shapes.subarray(start + 1, end).some(isNameShape) ? [{ ...name, start: start + 1 }] : undefined;
  }),
};

export const commonWords: NameRule = {
  name: 'common words',
  about: 'One or two common words that nobody proposes are no name, where a text has its capitals in order.',
  examples: { 'She spoke about Climate Change and Global Warming.': [] },
  counterexamples: { 'She spoke about Climate Change and Global Warming.': ['* | Climate Change'] },
  apply: eachName((name, { scene, foundIn }) => {
    const length = name.end - name.start;
    if (length > 2 || foundIn(name).length > 0) return undefined;
    if (length === 1) return standsAlone(scene, name.start) ? undefined : [];
    return scene.seenCapital.size > 0 && !isName(scene, name) ? [] : undefined;
  }),
};

/** Not "Government", and no common word. */
function standsAlone(scene: Scene, token: number): boolean {
  const bits = scene.bits[token];
  if ((bits & NOT_A_NAME) !== 0 && (bits & KNOWN_NAME) === 0) return false;
  const isHead = (bits & (NAME_ENDING | TITLE)) !== 0 && (bits & (PERSON_NAME | KNOWN_NAME)) === 0;
  if (isHead && scene.shapes[token] === SHAPE.capital && isCommonWord(scene.document.tokens.lower[token])) return false;
  return scene.seenCapital.size <= FEW_CAPITALS || isName(scene, { start: token, end: token + 1 });
}
