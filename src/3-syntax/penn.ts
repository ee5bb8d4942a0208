import { XPOS_CODE, type Xpos } from '../document/tags';

/** The tag of each part of speech that has but one. */
const ONLY: Readonly<Record<string, Xpos>> = {
  ADP: 'IN', CCONJ: 'CC', DET: 'DT', INTJ: 'UH', NUM: 'CD', PUNCT: 'PUNCT', SCONJ: 'IN', SYM: 'SYM',
}; // prettier-ignore

/**
 * The Penn tag of a word that another parser read: its own where that is one that rules know, else what part of speech, features and form come to.
 *
 * @param feats as CoNLL-U writes them, or ''
 * @returns index into `XPOS`
 * @example pennCode('VERB', '_', 'Tense=Past|VerbForm=Fin', 'bought'); // XPOS_CODE.VBD
 */
export function pennCode(upos: string, xpos: string, feats: string, word: string): number {
  // The treebanks write punctuation's own sign as its Penn tag.
  if (upos === 'PUNCT') return XPOS_CODE.PUNCT;
  if (xpos !== '' && Object.hasOwn(XPOS_CODE, xpos)) return XPOS_CODE[xpos as Xpos];
  const features = new Set(feats.split('|'));
  return XPOS_CODE[ONLY[upos] ?? OF_FEATURES[upos]?.(features, word.toLowerCase()) ?? ''];
}

type Features = ReadonlySet<string>;
const OF_FEATURES: Readonly<Record<string, (features: Features, lower: string) => Xpos>> = {
  ADJ: (features) => graded(features, 'JJ', 'JJR', 'JJS'),
  ADV: (features) => (isRelative(features) ? 'WRB' : graded(features, 'RB', 'RBR', 'RBS')),
  AUX: (features, lower) => (features.has('VerbForm=Fin') && isBare(features) ? 'MD' : verbTag(features, lower)),
  NOUN: (features) => (features.has('Number=Plur') ? 'NNS' : 'NN'),
  PART: (_, lower) => (lower === 'to' ? 'TO' : /^['’]s?$/.test(lower) ? 'POS' : 'RB'),
  PRON: (features) => {
    if (features.has('PronType=Dem')) return 'DT';
    const owns = features.has('Poss=Yes');
    return isRelative(features) ? (owns ? 'WP$' : 'WP') : owns ? 'PRP$' : 'PRP';
  },
  PROPN: (features) => (features.has('Number=Plur') ? 'NNPS' : 'NNP'),
  VERB: verbTag,
};

const graded = (features: Features, plain: Xpos, more: Xpos, most: Xpos): Xpos =>
  features.has('Degree=Cmp') ? more : features.has('Degree=Sup') ? most : plain;
const isRelative = (features: Features): boolean => features.has('PronType=Int') || features.has('PronType=Rel');
/** "can", "will": treebanks give the tense of no other finite form as nothing. */
const isBare = (features: Features): boolean => !features.has('Tense=Past') && !features.has('Tense=Pres') && !features.has('Mood=Imp');

function verbTag(features: Features, lower: string): Xpos {
  if (features.has('VerbForm=Ger')) return 'VBG';
  const isPast = features.has('Tense=Past');
  if (features.has('VerbForm=Part')) return isPast ? 'VBN' : 'VBG';
  if (features.has('VerbForm=Inf') || features.has('Mood=Imp')) return 'VB';
  if (isPast) return 'VBD';
  if (features.has('Tense=Pres')) return features.has('Person=3') && features.has('Number=Sing') ? 'VBZ' : 'VBP';
  // No feature at all: the ending is all that there is to go by.
  return lower.endsWith('ing') ? 'VBG' : lower.endsWith('ed') ? 'VBD' : lower.endsWith('s') ? 'VBZ' : 'VB';
}
