import { wordSet } from '../lexicon/word-set';

/**
 * Words that are written with a full stop, in lower case and without it. What matters is whether a sentence may end with one; UD EWT
 * keeps the stop with the word either way.
 */

/** Stand before a name: the sentence never ends here. */
export const TITLES = wordSet(
  `mr mrs ms mx dr prof gen sen rep reps sens gov govs lt col maj capt cmdr cpl sgt adm rev fr hon msgr pres supt insp det ofc
   st ste mt ft vs messrs mmes brig pvt pfc cllr amb atty dist assn fig figs vol vols pp approx ca cf viz`,
);

/** Close a name or a phrase: the sentence may end here, if what follows starts one. */
export const CLOSERS = wordSet(
  `inc corp co cos ltd llc plc bros jr sr esq etc al ave blvd rd hwy dept univ assoc intl mfg bldg
   jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ph.d m.d b.a m.a d.c u.s u.k u.n e.u a.m p.m
   ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo
   dak ont que alta sask`,
);

/** Stand within a sentence: what follows them belongs to it. */
export const INNER = wordSet('e.g i.e viz cf ca approx incl excl resp est max min avg a.k.a aka v vs n.b');

/** "No. 1", "Nos. 3 and 4", "p. 12", "Sec. 5": only before a number. */
export const BEFORE_NUMBERS = wordSet('no nos p pp sec secs art ch chap para ver fig figs vol vols rm apt tel ext');

/** Months and others that are words as well are abbreviations only with a capital: "Sat.", "Mar.", but "he sat." */
const CAPITAL_ONLY = wordSet(
  'mar sun sat mon wed mass miss ill ind wash pa la mo ore del ark conn tex gen rep sen col gov fr hon det st mt co la md co art no al ga va',
);

/**
 * Whether a word and the full stop right after it are one token.
 *
 * @param next the word after the stop, '' if there is none
 */
export function takesStop(word: string, next: string): boolean {
  if (word.length < 2 || word.length > 8) return BEFORE_NUMBERS.has(word) && /^\d/.test(next);
  const lower = word.toLowerCase();
  const capital = word !== lower;
  if (!capital && CAPITAL_ONLY.has(lower) && lower !== 'al') return BEFORE_NUMBERS.has(lower) && /^\d/.test(next);
  if (BEFORE_NUMBERS.has(lower) && !TITLES.has(lower)) return /^\d/.test(next);
  return TITLES.has(lower) || CLOSERS.has(lower) || INNER.has(lower);
}
