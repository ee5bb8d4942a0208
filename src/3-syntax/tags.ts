import type { Sentence } from '../document/layers';
import { UPOS_CODE as U, XPOS_CODE as X } from '../document/tags';
import type { TokenTable } from '../document/tokens';
import { lexiconTags, singular } from '../lexicon/compromise';

/**
 * Tags for the stand-in parser: the tokenizer's guess, put right where its neighbors contradict it, and from that the Penn tag.
 * Goes when the trained tagger comes.
 */
export function tagSentence(tokens: TokenTable, sentence: Sentence, upos: Uint8Array, xpos: Uint8Array): void {
  for (let i = sentence.start; i < sentence.end; i++) upos[i] = correctedTag(tokens, sentence, i, upos);
  for (let i = sentence.start; i < sentence.end; i++) xpos[i] = pennTag(tokens, sentence, i, upos, xpos);
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const MODALS = words('can could may might must shall should will would ca wo sha ’ll ’d \'ll \'d'); // prettier-ignore
const BE = words("be am is are was were been being 's ’s 'm ’m 're ’re");
const HAVE = words("have has had having 've ’ve");
const DO = words('do does did done doing');
const DETERMINERS = words('a an the this that these those each every some any no another its their his her my our your');
/** Irregular participles that are no past tense, and those that are both. */
const PARTICIPLES = words('known taken given seen written driven shown grown drawn thrown stolen chosen broken spoken begun gone done been eaten fallen forgotten frozen hidden risen shaken sworn torn worn beaten born borne flown sung sunk swum woken proven mistaken undertaken overseen withdrawn blown ridden'); // prettier-ignore
const SAME_AS_PAST = words(
  'made held built sold said told found left lost won kept sent spent paid bought brought caught taught thought fought sought led met read set put cut hit hurt shut cost let bet felt dealt heard laid lent shot sat stood understood struck stuck swept won bound fed fled hung forecast broadcast spread split become come run overcome',
);
const PLURAL_WITHOUT_S = words('police people staff media data men women children families majority');
const NOUNS_OF_NEWS = words('firm official executive chief leader analyst rebel suspect patient'); // prettier-ignore
const SUBORDINATORS = words('because although though while whereas if unless until when whenever since after before once whether lest');
const SUBJECT_PRONOUNS = words('i he she it we they who which');
const THAT_TAKERS = words('note notes say says believe believes claim claims warn warns think thinks hope hopes fear fears state states report reports estimate estimates forecast forecasts'); // prettier-ignore

function correctedTag(tokens: TokenTable, { start, end }: Sentence, i: number, upos: Uint8Array): number {
  const guess = tokens.guesses[i]!;
  const word = tokens.lower[i]!;
  const previous = i > start ? tokens.lower[i - 1]! : '';
  const next = i + 1 < end ? tokens.lower[i + 1]! : '';
  const previousTag = i > start ? upos[i - 1]! : U.PUNCT;
  const nextGuess = i + 1 < end ? tokens.guesses[i + 1]! : U.PUNCT;

  // "to further localize": of two verbs after "to" the first is an adverb.
  if (guess === U.VERB && previous === 'to' && nextGuess === U.VERB && lexiconTags(word).includes('Adverb')) return U.ADV;
  // "experts, including Ms Diaz": a preposition wherever a noun phrase follows and no auxiliary stands before.
  // "of advanced chips", "for increased cooperation": a participle between preposition and noun modifies the noun.
  if (guess === U.VERB && word.endsWith('ed') && previousTag === U.ADP && (nextGuess === U.NOUN || nextGuess === U.PROPN)) return U.ADJ;
  if (word === 'according' && next === 'to') return U.ADP;
  if (word === 'to' && previous === 'according') return U.ADP;
  // "officials there believe": a place unless a form of "be" makes it existential.
  if (word === 'there' && previousTag !== U.PUNCT && !BE.has(next) && !BE.has(previous)) return U.ADV;
  // "which polices the border", "it reports": an -s form after a pronoun that is a subject is a verb.
  if (
    guess === U.NOUN &&
    word.endsWith('s') &&
    previousTag === U.PRON &&
    /^(?:who|which|that|he|she|it)$/.test(previous) &&
    (lexiconVerb(word.replace(/s$/, '')) || lexiconVerb(word.replace(/es$/, '')))
  )
    return U.VERB;
  // "in AI push": a bare form after a singular noun agrees with no subject.
  if (
    guess === U.VERB &&
    previousTag === U.NOUN &&
    !/(?:s|ed|ing)$/.test(word) &&
    !previous.endsWith('s') &&
    !PLURAL_WITHOUT_S.has(previous) &&
    isBareForm(word)
  )
    return U.NOUN;
  // "Researchers found": a capital at the start of the sentence names nobody if the word is a common plural.
  if (guess === U.PROPN && i === start && nextGuess !== U.PROPN && isCommonPlural(word)) return U.NOUN;
  // "the Shenzhen-based firm", "the chief said": nouns of news that are adjectives or adverbs elsewhere.
  if (NOUNS_OF_NEWS.has(word) && guess !== U.NOUN && guess !== U.PROPN && nextGuess !== U.NOUN && nextGuess !== U.PROPN) return U.NOUN;
  // "Acme plans to open": a noun has no verb after its infinitive, so the -s form is the verb.
  if (
    guess === U.NOUN &&
    word.endsWith('s') &&
    next === 'to' &&
    !previous.endsWith('s') &&
    (previousTag === U.PROPN || previousTag === U.NOUN)
  ) {
    if (lexiconVerb(word.slice(0, -1)) && tokens.guesses[i + 2] === U.VERB && !clauseFollows(tokens, i + 3, end)) return U.VERB;
  }
  if (word === 'for' && guess === U.SCONJ) return U.ADP;
  if ((word === 'including' || word === 'excluding') && previousTag !== U.AUX) return U.ADP;
  if (MODALS.has(word) && (guess === U.AUX || guess === U.VERB)) return U.AUX;
  if (word === 'not' || word === "n't" || word === 'n’t') return U.PART;
  if (word === "'s" || word === '’s') {
    // "Tencent’s chips" or "it’s raining": a possessive stands after a noun.
    return previousTag === U.NOUN || previousTag === U.PROPN || previousTag === U.NUM ? U.PART : guess === U.PART ? U.AUX : guess;
  }
  if ((word === '’' || word === "'") && previous.endsWith('s') && (previousTag === U.NOUN || previousTag === U.PROPN)) {
    // The apostrophe after a plural, "giants’ capabilities"; a closing quotation mark stands before no noun.
    return nextGuess === U.NOUN || nextGuess === U.PROPN || nextGuess === U.ADJ ? U.PART : U.PUNCT;
  }
  if (word === 'that' && (previousTag === U.NOUN || previousTag === U.VERB || previousTag === U.PROPN)) {
    // "chips that work" relates, "evidence that it works" subordinates, "note that" after a verb always does.
    if (previousTag === U.VERB) return clauseFollows(tokens, i + 1, end) ? U.SCONJ : U.DET;
    return nextGuess === U.VERB || nextGuess === U.AUX || nextGuess === U.ADV ? U.PRON : U.SCONJ;
  }
  if (SUBORDINATORS.has(word) && (guess === U.ADP || guess === U.SCONJ || guess === U.ADV)) {
    return clauseFollows(tokens, i + 1, end) ? U.SCONJ : guess === U.SCONJ ? U.ADP : guess;
  }
  if (word === 'as' && guess !== U.ADV) return clauseFollows(tokens, i + 1, end) ? U.SCONJ : U.ADP;
  if (previous === 'to' && previousTag === U.PART && (guess === U.NOUN || guess === U.ADJ) && lexiconVerb(word)) return U.VERB;
  if (MODALS.has(previous) && guess === U.NOUN && lexiconVerb(word)) return U.VERB;
  if (guess === U.ADJ && /(?:ed|en)$/.test(word) && afterHave(tokens, start, i)) return U.VERB;
  if (guess === U.VERB && DETERMINERS.has(previous) && previous !== 'that' && !/ing$|ed$/.test(word) && nextGuess !== U.NOUN) return U.NOUN;
  // "experts note that …": a noun cannot stand before a complement's "that" when a plural noun stands before it.
  if (guess === U.NOUN && next === 'that' && THAT_TAKERS.has(word) && (previousTag === U.NOUN || previousTag === U.PROPN)) return U.VERB;
  if (guess === U.NOUN && SUBJECT_PRONOUNS.has(previous) && lexiconVerb(word)) return U.VERB;
  if (guess === U.AUX && !isAuxiliaryUse(tokens, i, end)) return BE.has(word) ? U.AUX : U.VERB;
  if (guess === U.VERB && BE.has(word)) return U.AUX;
  if (guess === U.VERB && HAVE.has(word) && isAuxiliaryUse(tokens, i, end)) return U.AUX;
  return guess;
}

/** Whether a finite verb comes before the next comma, so that the word before `from` opens a clause and not a phrase. */
function clauseFollows(tokens: TokenTable, from: number, end: number): boolean {
  const limit = Math.min(end, from + 12);
  for (let i = from; i < limit; i++) {
    const word = tokens.lower[i]!;
    // "as experts, including Ms Diaz, predict"
    if (word === ',' && (tokens.lower[i + 1] === 'including' || tokens.lower[i + 1] === 'such')) {
      const close = tokens.lower.slice(i + 1, limit).indexOf(',') + i + 1;
      if (close > i) {
        i = close;
        continue;
      }
    }
    if (word === ',' || word === ';' || word === ':' || word === 'and' || word === 'that' || word === 'who' || word === 'which')
      return false;
    const guess = tokens.guesses[i]!;
    if (guess === U.AUX) return true;
    // A participle right after the word: "as announced", "when asked".
    if (guess === U.VERB) return i === from ? /ed$|en$/.test(word) : !word.endsWith('ing');
  }
  return false;
}

/** Whether a have or do stands before a verb that it helps: "has recently launched" but not "has implications". */
function isAuxiliaryUse(tokens: TokenTable, i: number, end: number): boolean {
  const word = tokens.lower[i]!;
  if (MODALS.has(word) || BE.has(word)) return true;
  const limit = Math.min(end, i + 5);
  for (let k = i + 1; k < limit; k++) {
    const guess = tokens.guesses[k]!;
    const later = tokens.lower[k]!;
    if (BE.has(later) || HAVE.has(later)) return true;
    if (guess === U.VERB) return DO.has(word) ? !later.endsWith('ing') : isParticiple(later);
    if (guess === U.ADJ && HAVE.has(word) && later.endsWith('ed')) return tokens.guesses[k + 1] !== U.NOUN;
    if (guess !== U.ADV && guess !== U.PART && guess !== U.PRON) return false;
  }
  return false;
}

function afterHave(tokens: TokenTable, start: number, i: number): boolean {
  for (let k = i - 1; k >= start && k >= i - 3; k--) {
    if (HAVE.has(tokens.lower[k]!)) return tokens.guesses[i + 1] !== U.NOUN;
    if (tokens.guesses[k] !== U.ADV && tokens.guesses[k] !== U.PART) return false;
  }
  return false;
}

/** A verb form that is neither past nor participle, and may be a noun as well. */
const isBareForm = (word: string): boolean => !isPast(word) && !isParticiple(word) && !MODALS.has(word);

const isCommonPlural = (word: string): boolean => {
  if (!word.endsWith('s')) return false;
  const tags = lexiconTags(singular(word));
  return tags.length > 0
    ? !tags.some((tag) => /Name|Person|Place|Country|City|Organization|Demonym|Month|WeekDay/.test(tag))
    : /(?:ers|ors|ists|ials|ents|ants|ees|ysts|ions|ments|ings|ives|ens)$/.test(word);
};

const lexiconVerb = (word: string): boolean =>
  lexiconTags(word).some((tag) => tag === 'Infinitive' || tag === 'Verb' || tag === 'PresentTense');
const isParticiple = (word: string): boolean => /(?:ed|en)$/.test(word) || PARTICIPLES.has(word) || SAME_AS_PAST.has(word);
const isPast = (word: string): boolean => word.endsWith('ed') || SAME_AS_PAST.has(word) || lexiconTags(word).includes('PastTense');

function pennTag(tokens: TokenTable, { start, end }: Sentence, i: number, upos: Uint8Array, xpos: Uint8Array): number {
  const word = tokens.lower[i]!;
  switch (upos[i]) {
    case U.VERB:
    case U.AUX:
      return verbTag(tokens, start, i, upos, xpos);
    case U.NOUN:
      return word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? X.NNS : X.NN;
    case U.PROPN:
      return X.NNP;
    case U.ADJ:
      return word.endsWith('er') ? X.JJR : word.endsWith('est') ? X.JJS : X.JJ;
    case U.ADV:
      return /^(?:when|where|why|how)$/.test(word) ? X.WRB : X.RB;
    case U.DET:
      return X.DT;
    case U.PRON:
      if (/^(?:my|your|his|its|our|their|whose)$/.test(word)) return word === 'whose' ? X.WP$ : X.PRP$;
      if (word === 'her') return nextIsNominal(i + 1, end, upos) ? X.PRP$ : X.PRP;
      if (word === 'there') return X.EX;
      if (word === 'who' || word === 'whom' || word === 'what') return X.WP;
      if (word === 'which' || word === 'that') return X.WDT;
      return X.PRP;
    case U.ADP:
    case U.SCONJ:
      return X.IN;
    case U.CCONJ:
      return X.CC;
    case U.NUM:
      return X.CD;
    case U.PART:
      return word === 'to' ? X.TO : word === 'not' || word === "n't" || word === 'n’t' ? X.RB : X.POS;
    case U.PUNCT:
      return X.PUNCT;
    case U.SYM:
      return X.SYM;
    case U.INTJ:
      return X.UH;
    default:
      return X[''];
  }
}

function nextIsNominal(i: number, end: number, upos: Uint8Array): boolean {
  return i < end && (upos[i] === U.NOUN || upos[i] === U.ADJ || upos[i] === U.PROPN);
}

function verbTag(tokens: TokenTable, start: number, i: number, upos: Uint8Array, xpos: Uint8Array): number {
  const word = tokens.lower[i]!;
  if (MODALS.has(word)) return X.MD;
  if (/^(?:was|were|had|did)$/.test(word)) return X.VBD;
  if (/^(?:is|has|does|'s|’s)$/.test(word)) return X.VBZ;
  if (word === 'been' || word === 'done') return X.VBN;
  if (/^(?:am|are|'m|’m|'re|’re|'ve|’ve)$/.test(word)) return X.VBP;
  if (word.endsWith('ing') && word.length > 4 && !lexiconTags(word).includes('Infinitive')) return X.VBG;

  // The nearest word to the left that is no adverb or "not" decides between the bare form, the past and the participle.
  let k = i - 1;
  while (k >= start && (upos[k] === U.ADV || (upos[k] === U.PART && tokens.lower[k] !== 'to'))) k--;
  const governor = k >= start ? tokens.lower[k]! : '';
  const governed = k >= start && upos[k] === U.AUX;
  if (governor === 'to' || (governed && (xpos[k] === X.MD || DO.has(governor)))) return X.VB;
  if (governed && (HAVE.has(governor) || BE.has(governor))) return X.VBN;
  // "as announced", "than anticipated", "when asked"
  if (k >= start && upos[k] !== U.PRON && /^(?:as|than|when|if|once|unless|although)$/.test(governor) && isParticiple(word)) return X.VBN;
  if (word.endsWith('s') && !word.endsWith('ss')) return X.VBZ;
  if (PARTICIPLES.has(word)) return X.VBN;
  if (isPast(word)) return X.VBD;
  return k < start ? X.VB : X.VBP;
}
