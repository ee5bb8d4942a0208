import { isA } from '../../../../english';
import { DEMONYM, INSTITUTION_HEAD, ORGANIZATION, PLACE } from '../../../../lexicon/name-classes';
import { nameBits } from '../../../../lexicon/name-words';
import { isArabicArticle } from '../../arabic-article';
import { CORE } from '../../found';
import { phraseOf } from '../../scene';
import { eachName, isSame, isWithin, preferred, type NameRule } from '../rule';

/** What is proposed says where a name ends from this confidence on. */
const SURE_SPAN = 0.6;

export const arabicArticle: NameRule = {
  name: 'Arabic article',
  about: 'The Arabic article belongs to the name.',
  examples: { 'The group al-Qaeda left.': ['organization | al-Qaeda'], 'In al-Anbar and al-Hasakah people left.': ['place | al-Hasakah'] },
  counterexamples: { 'The group left Al.': ['* | group left Al'] },
  apply: eachName((name, { scene }) =>
    name.start > 1 && isArabicArticle(scene, name.start - 2) ? [{ ...name, start: name.start - 2 }] : undefined,
  ),
};

export const article: NameRule = {
  name: 'article',
  about: 'An article with a capital belongs to an organization, and not one that opens a sentence.',
  examples: {
    'A Home Office spokesman told the paper that he can be sent back.': ['organization | Home Office'],
    'By Ann Hart of The Velmora Times': ['organization | The Velmora Times'],
  },
  counterexamples: { 'The Home Office said so.': ['* | The Home Office'] },
  apply: eachName((name, { scene, foundIn }) => {
    const { words, lower } = scene.document.tokens;
    const { start, end, type } = name;
    if (scene.opening[start] === 1 && end - start > 1 && isA(lower[start], 'article')) {
      const [first] = foundIn(name);
      return first?.start === start + 1 && first.end >= end ? [{ ...name, start: first.start }] : undefined;
    }
    const isBefore =
      type !== 'person' && start > 0 && words[start - 1] === 'The' && scene.opening[start - 1] + scene.titled[start - 1] === 0;
    return isBefore ? [{ ...name, start: start - 1 }] : undefined;
  }),
};

export const severalNames: NameRule = {
  name: 'several names',
  about: 'Where surely several names are proposed with words between them, they are not one.',
  examples: {
    'Earlier, U.N. Secretary-General Kofi Vane said so.': ['organization | U.N.', 'person | Kofi Vane'],
    'The Paris-London train and the Israel-Egypt border are long.': ['place | Israel', 'place | Egypt'],
  },
  counterexamples: { 'She is at the University of California, Berkeley.': ['place | Berkeley'] },
  apply: eachName((name, { foundIn }) => {
    const inside = foundIn(name);
    const covers = inside.length > 1 && inside[0].start === name.start && inside[inside.length - 1].end === name.end;
    const sure = covers && inside.every(({ type, confidence }) => CORE.has(type) && confidence >= SURE_SPAN);
    return sure && inside.every(({ end }, i) => i === inside.length - 1 || end < inside[i + 1].start) ? inside : undefined;
  }),
};

export const knownInstitution: NameRule = {
  name: 'known institution',
  about: 'A known institution is no place, wherever something happens in it.',
  examples: { 'The row in Parliament went on.': ['organization | Parliament'] },
  counterexamples: { 'The row in Velmora went on.': ['organization | Velmora'] },
  apply: eachName((name, { scene }) => {
    if (name.type !== 'place' || (scene.bits[name.end - 1] & INSTITUTION_HEAD) === 0) return undefined;
    const known = nameBits(phraseOf(scene, name.start, name.end));
    return (known & ORGANIZATION) !== 0 && (known & PLACE) === 0 ? [{ ...name, type: 'organization' }] : undefined;
  }),
};

export const business: NameRule = {
  name: 'business',
  about: 'Who buys, merges and sues is a company, if nothing else is known of the word.',
  examples: { 'Zorblat was bought by Acme.': ['organization | Zorblat'] },
  counterexamples: { 'Ann Hart bought a house.': ['organization | *'] },
  apply: eachName((name, { foundIn }) => {
    const [first] = foundIn(name);
    return first?.rule === 'business' && isSame(name, first) ? [first] : undefined;
  }),
};

export const wholeInstitution: NameRule = {
  name: 'whole institution',
  about: 'An institution goes on around what the tagger found of it.',
  examples: {
    'He plays in Hootie & the Blowfish.': ['organization | Hootie & the Blowfish'],
    'She is at the University of California, Berkeley.': ['organization | University of California, Berkeley'],
    'A report of the Korean Central News Agency came.': ['organization | Korean Central News Agency'],
  },
  counterexamples: { 'She taught at the University of Texas, Stanford and Oxford.': ['organization | University of Texas, Stanford'] },
  apply: preferred((found, over, { scene }) => {
    const { bits, document } = scene;
    const [first] = over;
    if (found.type !== 'organization' || first === undefined || !isWithin(over, found)) return false;
    // "Hootie | & the Blowfish"
    if (first.start === found.start && document.tokens.words[first.end] === '&') return true;
    if (found.confidence < SURE_SPAN || over.some(({ type }) => type === 'person')) return false;
    // "Maas Institute for Trade | Policy", "Space | and Rocket Center"
    if (first.start === found.start && first.end < found.end && first.type === 'organization')
      return [first.start, first.end - 1, found.end - 1].some((token) => (bits[token] & INSTITUTION_HEAD) !== 0);
    if (over.length > 1 || first.end !== found.end || first.start === found.start) return false;
    // "the Embassy | of India", "the Korean | Central News Agency"
    const isNation = first.start === found.start + 1 && (bits[found.start] & DEMONYM) !== 0;
    return found.rule === 'head of institutions' && (isNation || isA(document.tokens.lower[first.start - 1], 'joint of an office'));
  }),
};
