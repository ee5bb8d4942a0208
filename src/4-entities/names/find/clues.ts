import { anyOf, isA, wordsOf } from '../../../english';
import type { EntityType } from '../../../document/entities';
import type { ParsedDocument } from '../../../document/layers';
import { UPOS_CODE } from '../../../document/tags';
import { baseOf, labelOf, topOf } from '../../../document/tree';
import { singular } from '../../../lexicon/compromise';
import { isCommonWord } from '../../../lexicon/common-words';
import { nameBits } from '../../../lexicon/name-words';
import { nounType } from '../../../lexicon/nouns';
import { appositionType, typeOfNoun } from './apposition';
import { NAME_TYPES, type NameType } from '../name-types';
import { isPlaceCode } from '../place-codes';
import { isKnownPlace, type Scene } from '../scene';
import { SHAPE } from '../shapes';
import type { View } from './view';
import {
  COUNTRY,
  DEMONYM,
  EVENT,
  EVENT_HEAD,
  FACILITY_HEAD,
  GIVEN_NAME,
  HEAD_NOUN,
  INSTITUTION_HEAD,
  INTERNATIONAL,
  LAW_HEAD,
  LEGAL_FORM,
  ORGANIZATION,
  PERSON_NAME,
  PLACE,
  PLACE_HEAD,
  PRODUCT,
  SAYING,
} from '../../../lexicon/name-classes';

/** One reason to take a name for one type. */
export interface Clue {
  readonly name: string;
  /** Where it speaks; the name in brackets. */
  readonly examples: readonly string[];
  /** Where it is silent. */
  readonly counterexamples?: readonly string[];
  /** Whether it reads the words around, which say more than the spelling of the name: its types need less to stay. */
  readonly readsContext?: true;
  /** The types it speaks for and how strongly; undefined if it says nothing here. */
  readonly apply: (view: View) => Votes | undefined;
}
export type Votes = Partial<Record<NameType, number>>;

const asVotes = (type: EntityType | undefined, weight: number): Votes | undefined =>
  type !== undefined && (NAME_TYPES as readonly string[]).includes(type) ? { [type]: weight } : undefined;

/** Whether a token is subject or object of a verb that companies are. */
function doesBusiness(document: ParsedDocument, token: number): boolean {
  const { heads, lemmas } = document.syntax;
  const verb = heads[token];
  if (verb < 0) return false;
  const label = labelOf(document, token);
  if (label === 'nsubj') return isA(lemmas[verb], 'verb of business');
  if (label === 'nsubj:pass' || label === 'obj') return isA(lemmas[verb], 'verb between companies');
  return (
    baseOf(label) === 'obl' &&
    isA(lemmas[verb], 'verb between companies') &&
    ['by', 'from', 'with'].includes(document.tokens.lower[token - 1])
  );
}

/** "Glenarrow Casks": a name that ends in a plural, and has no part of a person's. */
function isOfThings(words: readonly string[], bits: number): boolean {
  const last = words[words.length - 1];
  if (words.length < 2 || (bits & PERSON_NAME) !== 0 || !last.endsWith('s') || last.endsWith('ss')) return false;
  return isCommonWord(last) && singular(last) !== last;
}

/** Whether a token is what such a verb does something to. */
function isArrested(document: ParsedDocument, token: number): boolean {
  const { heads, lemmas } = document.syntax;
  const verb = heads[token];
  if (verb < 0 || !isA(lemmas[verb], 'verb done to persons alone')) return false;
  const label = labelOf(document, token);
  return label === 'obj' || label === 'nsubj:pass';
}

/** From the surest to the weakest; every clue that applies is counted. */
export const CLUES: readonly Clue[] = [
  {
    name: 'title before',
    examples: ['President [Joe Biden]'],
    counterexamples: ['[Joe Biden] resigned.', 'the merchant [Glenarrow Casks]'],
    apply: ({ candidate, words, head, first, last }) => {
      if (!candidate.titled || ((head | last) & (INSTITUTION_HEAD | LEGAL_FORM)) !== 0 || isOfThings(words, first | last)) return undefined;
      return { person: words.length > 3 ? 3 : 5 };
    },
  },
  {
    name: 'code of a place',
    examples: ['lives in Chillicothe, [OH].', 'Seoul beat Doha ([QAT]) in 2019.'],
    counterexamples: ['The [IMF] agreed.'],
    apply: ({ scene, candidate }) => (isPlaceCode(scene, candidate) ? { place: 7 } : undefined),
  },
  {
    name: 'company suffix',
    examples: ['[Acme Holdings Ltd]'],
    apply: ({ words, last }) => (words.length > 1 && (last & LEGAL_FORM) !== 0 ? { organization: 6 } : undefined),
  },
  {
    name: 'head of institutions',
    examples: ['[University of California]'],
    apply: ({ words, head, last }) =>
      words.length > 1 && ((head | last) & INSTITUTION_HEAD) !== 0 ? { organization: (head & INSTITUTION_HEAD) !== 0 ? 5 : 2 } : undefined,
  },
  {
    name: 'head of facilities',
    examples: ['[Heathrow Airport]'],
    apply: ({ words, head }) => (words.length > 1 && (head & FACILITY_HEAD) !== 0 ? { facility: 5.5 } : undefined),
  },
  {
    name: 'head of events',
    examples: ['[Battle of Hastings]'],
    apply: ({ words, head, first }) =>
      words.length > 1 && ((head | first) & EVENT_HEAD) !== 0 ? { event: ((head | first) & INSTITUTION_HEAD) !== 0 ? 4 : 5.5 } : undefined,
  },
  {
    name: 'head of laws',
    examples: ['[Treaty of Versailles]'],
    apply: ({ words, head }) => (words.length > 1 && (head & LAW_HEAD) !== 0 && (head & PERSON_NAME) === 0 ? { law: 5.5 } : undefined),
  },
  {
    name: 'head of places',
    examples: ['[Lake Victoria]', '[Yellow River]'],
    apply: ({ words, head, first, last }) => {
      if (words.length < 2 || (last & (INSTITUTION_HEAD | FACILITY_HEAD)) !== 0) return undefined;
      if ((head & PLACE_HEAD) !== 0) return { place: 5 };
      return (first & PLACE_HEAD) !== 0 ? { place: 2.5 } : undefined;
    },
  },
  {
    name: 'known name',
    examples: ['[Japan]', '[Alibaba]'],
    apply: ({ whole, words }) => {
      if (whole === 0) return undefined;
      const votes: Votes = {};
      const long = words.length > 1 ? 1.5 : 0;
      if ((whole & PLACE) !== 0) votes.place = 4 + long + ((whole & COUNTRY) !== 0 ? 0.7 : 0);
      if ((whole & ORGANIZATION) !== 0)
        votes.organization = ((whole & COUNTRY) !== 0 ? 2 : 4.2 + long) + ((whole & INTERNATIONAL) !== 0 ? 0.7 : 0);
      if ((whole & EVENT) !== 0) votes.event = 7;
      if ((whole & PRODUCT) !== 0) votes.product = 5;
      return votes;
    },
  },
  {
    name: 'known person',
    examples: ['[Ada Lovelace]'],
    apply: ({ scene, candidate, words, first, last, head }) => {
      if (words.includes('of')) return undefined;
      if (words.length === 1) return (last & PERSON_NAME) !== 0 ? { person: 2 } : undefined;
      if (((head | last) & (INSTITUTION_HEAD | FACILITY_HEAD | EVENT_HEAD | LAW_HEAD | LEGAL_FORM)) !== 0 && (last & PERSON_NAME) === 0)
        return undefined;
      let weight = 0;
      if ((first & GIVEN_NAME) !== 0) weight += 3;
      if ((last & PERSON_NAME) !== 0) weight += 2;
      if (weight > 0 && words.length > 1 && scene.shapes[candidate.start + 1] === SHAPE.initial) weight += 2;
      return weight > 0 ? { person: weight } : undefined;
    },
  },
  {
    name: 'initials',
    examples: ['[J. K. Rowling]'],
    apply: ({ scene, candidate, words }) =>
      words.length > 1 && scene.shapes[candidate.start] === SHAPE.initial && scene.document.tokens.words[candidate.start].endsWith('.')
        ? { person: 4 }
        : undefined,
  },
  {
    name: 'apposition',
    readsContext: true,
    examples: ['They launched [HunYuanVideo], a tool for artists.'],
    counterexamples: ['They launched [HunYuanVideo], and a tool broke.'],
    apply: (view) => asVotes(appositionType(view), 3.5),
  },
  {
    name: 'apposition before',
    readsContext: true,
    examples: ['A private airline, [Tovrik], flew supplies.', 'He paid his wife, [Tovrik].'],
    counterexamples: ['In the airline [Tovrik] flew.', 'After the airline, [Tovrik] flew.'],
    apply: ({ scene, candidate, before, before2, after }) =>
      before === ',' && (after === ',' || after === '.') && scene.shapes[candidate.start - 2] === SHAPE.lower
        ? asVotes(typeOfNoun(before2), 3.5)
        : undefined,
  },
  {
    name: 'noun before',
    readsContext: true,
    examples: ['the chipmaker [Graphcore]'],
    counterexamples: ['the tea [Graphcore] likes'],
    apply: ({ scene, candidate, before, before2 }) => {
      const token = candidate.start - 1;
      if (before === '' || scene.shapes[token] !== SHAPE.lower) return undefined;
      if (before === 'of' && before2 !== '') {
        // "the city of Graz", "the republic of Artsakh"
        const type = typeOfNoun(before2);
        return type === 'place' ? { place: 3 } : undefined;
      }
      // A noun in small letters that stands in a name's phrase is tagged as part of the name now and then.
      const upos = scene.document.syntax.upos[token];
      if (upos !== UPOS_CODE.NOUN && upos !== UPOS_CODE.PROPN) return undefined;
      return asVotes(typeOfNoun(before), 3);
    },
  },
  {
    name: 'place preposition',
    examples: ['in [Graz]'],
    counterexamples: ['with [Graz]'],
    apply: ({ before, words }) =>
      isA(before, 'preposition before a place') && words.length < 4 ? { place: before === 'in' ? 2.2 : 1.5 } : undefined,
  },
  {
    name: 'direction',
    examples: ['from [Graz]', 'to [Graz]'],
    apply: ({ before, words }) => ((before === 'from' || before === 'to') && words.length < 3 ? { place: 1 } : undefined),
  },
  {
    name: 'place after comma',
    examples: ['[Chongqing], China'],
    counterexamples: ['[Chongqing], where'],
    apply: ({ scene, candidate, after, words }) =>
      after === ',' && words.length < 4 && candidate.end + 1 < scene.bits.length && isPlaceAt(scene, candidate.end + 1)
        ? { place: 2 }
        : undefined,
  },
  {
    name: 'relative of persons',
    examples: ['[Delangue], who'],
    apply: ({ after, after2 }) =>
      after === 'who' || after === 'whose' || (after === ',' && (after2 === 'who' || after2 === 'whose')) ? { person: 2 } : undefined,
  },
  {
    name: 'verb of saying',
    readsContext: true,
    examples: ['[Delangue] said'],
    apply: ({ after, before, words }) => {
      const says = (word: string): boolean => (nameBits(word) & SAYING) !== 0;
      if (says(after)) return { person: 1.6, organization: 0.8 };
      return (before === 'said' || before === 'says') && words.length < 4 ? { person: 1.5 } : undefined;
    },
  },
  {
    name: 'what it owns',
    readsContext: true,
    examples: ['[Tencent]’s shares', '[Tencent] shares'],
    apply: ({ scene, candidate, after, after2 }) => {
      const owns = after === "'s" || after === '’s';
      const thing = owns ? after2 : after;
      if (thing === '') return undefined;
      if (isA(thing, 'owned by a person') && owns) return { person: 2 };
      if (isA(thing, 'owned by a place') && owns) return { place: 2 };
      if (isA(thing, 'owned by a company')) return { organization: scene.shapes[candidate.end + (owns ? 1 : 0)] === SHAPE.lower ? 1.8 : 1 };
      return undefined;
    },
  },
  {
    name: 'noun after',
    readsContext: true,
    examples: ['the [NeurIPS] conference'],
    counterexamples: ['the [NeurIPS] executives'],
    apply: ({ scene, candidate, after }) => {
      const token = candidate.end;
      if (after === '' || scene.shapes[token] !== SHAPE.lower || scene.document.syntax.upos[token] !== UPOS_CODE.NOUN) return undefined;
      const type = nounType(after);
      // "Tencent executives" are no reason to take Tencent for a person.
      return type === 'person' || type === 'group' ? undefined : asVotes(type, type === 'event' ? 2.5 : 1.5);
    },
  },
  {
    name: 'determiner before',
    examples: ['the [Flecktones]'],
    apply: ({ before, words, last }) =>
      before === 'the' || before === 'a' || before === 'an'
        ? { person: -2, organization: words.length > 1 && (last & PERSON_NAME) === 0 ? 1 : 0 }
        : undefined,
  },
  {
    name: 'web address',
    examples: ['[Gawker.com]'],
    apply: ({ words }) => (/\.(?:com|org|net|io|ai|co)$/.test(words[words.length - 1]) ? { organization: 3 } : undefined),
  },
  {
    name: 'role beside',
    examples: ['[Graphcore] CEO Nigel Toon'],
    apply: ({ candidate }) => (candidate.employer ? { organization: 2, place: 0.7 } : undefined),
  },
  {
    name: 'made',
    examples: ['launched [HunYuanVideo]'],
    apply: ({ scene, candidate, before, before2, words }) =>
      words.length < 4 &&
      (isA(before, 'form of making a product') || (isA(before2, 'form of making a product') && (before === 'the' || before === 'its')))
        ? { product: scene.shapes[candidate.start] >= SHAPE.mixed ? 3 : 2 }
        : undefined,
  },
  {
    name: 'business',
    readsContext: true,
    examples: ['[Acme] was bought by Globex.', 'Acme sued [Globex].'],
    counterexamples: ['[Acme] smiled.', 'They launched [Acme Phone].'],
    apply: ({ scene, candidate, words, whole }) =>
      words.length === 1 && whole === 0 && doesBusiness(scene.document, candidate.end - 1) ? { organization: 1.8 } : undefined,
  },
  {
    name: 'what is done to persons',
    readsContext: true,
    examples: ['The army arrested [Ghulam Mohiuddin Lone] there.', '[Tovrik] was jailed.'],
    counterexamples: ['The army left [Ghulam Mohiuddin Lone] there.'],
    apply: ({ scene, candidate, whole }) =>
      whole === 0 && isArrested(scene.document, topOf(scene.document, candidate)) ? { person: 2.5 } : undefined,
  },
  {
    name: 'model number',
    examples: ['[GPT-4]', '[iPhone 15]'],
    apply: ({ scene, candidate, words }) =>
      scene.shapes[candidate.end - 1] === SHAPE.model || (words.length > 1 && /^\d+$/.test(words[words.length - 1]))
        ? { product: 3.5 }
        : undefined,
  },
  {
    name: 'inner capitals',
    examples: ['[ByteDance]'],
    apply: ({ scene, candidate, words }) =>
      words.length === 1 &&
      scene.shapes[candidate.start] === SHAPE.mixed &&
      !SURNAME_START.test(scene.document.tokens.words[candidate.start])
        ? { organization: 2, product: 1.5 }
        : undefined,
  },
  {
    name: 'acronym',
    examples: ['[ILRI]'],
    apply: ({ scene, candidate, words }) =>
      words.length === 1 && scene.shapes[candidate.start] === SHAPE.upper ? { organization: 2.5 } : undefined,
  },
  {
    name: 'plural',
    examples: ['[Glenarrow Casks] fell.', 'reported [Tidewell Filters]'],
    counterexamples: ['[Peter Brooks] fell.', '[Glenarrow Cask] fell.'],
    apply: ({ words, first, last }) =>
      words.length < 4 && (last & HEAD_NOUN) === 0 && isOfThings(words, first | last) ? { organization: 3.5 } : undefined,
  },
  {
    name: 'demonym',
    examples: ['the [Palestinians] protested'],
    apply: ({ whole, words, last }) =>
      (whole & DEMONYM) !== 0 || (words.length === 2 && (last & DEMONYM) !== 0) ? { group: 4 } : undefined,
  },
  {
    name: 'ending of places',
    examples: ['[Turkestan]'],
    apply: ({ words }) =>
      words.length === 1 &&
      /(?:stan|land|ville|burg|berg|shire|grad|abad|pur|istan|polis|town|ford|ton|ham|nagar|kirchen|heim|stadt)$/.test(words[0])
        ? { place: 1 }
        : undefined,
  },
  {
    name: 'ending of surnames',
    examples: ['[Anna Kowalska]'],
    apply: ({ words }) =>
      /(?:ov|ova|ev|eva|ski|sky|ska|enko|vich|vić|vic|sson|sen|ez|wicz|idis|opoulos|yan|shvili|dze|uddin|ullah|oglu|oğlu)$/.test(
        words[words.length - 1],
      )
        ? { person: 1.2 }
        : undefined,
  },
  {
    name: 'no other clue',
    examples: ['[Ngozi Okonjo]'],
    apply: ({ words, scene, candidate }) => {
      const capitals = words.length > 1 && words.length < 5;
      if (!capitals) return undefined;
      // "Dries Mertens" begins with a verb and is a person; "Ross Ice Shelf" is none.
      for (let token = candidate.start; token < candidate.end; token++) {
        // "Chan Tai-man": half of a given name is no word.
        const half = scene.document.tokens.words[token - 1] === '-';
        const plain = token > candidate.start && !half && isCommonWord(scene.document.tokens.lower[token]);
        if (plain || scene.shapes[token] === SHAPE.upper) return { organization: 1 };
      }
      return { person: 1.2, organization: 0.5 };
    },
  },
];

/** "McDonald", "O’Brien": a capital inside that makes no brand. */
const SURNAME_START = new RegExp(`^(?:${anyOf(wordsOf('beginning of a surname'))}|O['’])`);

const isPlaceAt = (scene: Scene, token: number): boolean =>
  (scene.bits[token] & PLACE) !== 0 || isKnownPlace(scene, token, Math.min(token + 2, scene.bits.length));
