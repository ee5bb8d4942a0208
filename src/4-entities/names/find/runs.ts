import { isA } from '../../../english';
import type { Sentence } from '../../../document/layers';
import { UPOS_CODE } from '../../../document/tags';
import type { TokenRange } from '../../../document/span';
import { isCommonWord } from '../../../lexicon/common-words';
import {
  CITY,
  DEMONYM,
  FACILITY_HEAD,
  GIVEN_NAME,
  HEAD_NOUN,
  INSTITUTION_HEAD,
  KNOWN_NAME,
  LEGAL_FORM,
  NATION_OR_STATE,
  NOT_A_NAME,
  PERSON_NAME,
  PLACE,
  PRODUCT,
  TITLE,
} from '../../../lexicon/name-classes';
import { isArabicArticle } from '../arabic-article';
import { isPlaceCode } from '../place-codes';
import { knownPhraseEnd, type Scene } from '../scene';
import { isNameShape, SHAPE } from '../shapes';

/** Tokens in one run at most: what goes on longer is a list in capitals, and rules that look back stay cheap. */
const LONGEST = 16;

/**
 * The stretches of a sentence that look like one name: words with capitals and the small words that hold names together. Cutting
 * titles and neighbors off is another file's work.
 */
export function runsOf(scene: Scene, sentence: Sentence): TokenRange[] {
  const runs: TokenRange[] = [];
  let token = sentence.start;
  while (token < sentence.end) {
    if (!beginsRun(scene, token, sentence.end)) {
      token++;
      continue;
    }
    const end = runEnd(scene, token, sentence.end);
    runs.push({ start: token, end });
    token = end;
  }
  return runs;
}

/** Whether a name may begin here. */
function beginsRun(scene: Scene, token: number, limit: number): boolean {
  if (scene.taken[token] === 1 || scene.titled[token] === 1) return false;
  const shape = scene.shapes[token];
  if (!isNameShape(shape) || isBehindDigit(scene, token)) return false;
  if (knownPhraseEnd(scene, token, limit, KNOWN_NAME) > token + 1) return true; // "The Hague", "New York"
  const lower = scene.document.tokens.lower[token];
  const bits = scene.bits[token];
  if (isA(lower, 'closed-class word')) {
    if (shape === SHAPE.upper) return (bits & KNOWN_NAME) !== 0 || isPlaceCode(scene, { start: token, end: token + 1 }); // "US", "WHO", ", OH"
    return scene.opening[token] === 0 && (bits & PERSON_NAME) !== 0; // "Theresa May"
  }
  if (scene.opening[token] === 1 && shape === SHAPE.capital) return opensName(scene, token, limit);
  return true;
}

/** "4WD", "10K": what a digit is written in front of. */
const isBehindDigit = ({ document: { tokens } }: Scene, token: number): boolean =>
  token > 0 && tokens.ends[token - 1] === tokens.starts[token] && /\d$/.test(tokens.words[token - 1]);

/**
 * Whether the first word of a sentence begins a name. "Researchers", "Chinese authorities", "Industry experts" do not; "Tencent" and
 * "Bank of Japan" do; "Energy Secretary Granholm" does with its second word.
 */
function opensName(scene: Scene, token: number, limit: number): boolean {
  const { tokens, syntax } = scene.document;
  const lower = tokens.lower[token];
  const bits = scene.bits[token];
  const next = token + 1 < limit ? scene.shapes[token + 1] : SHAPE.other;
  const nameFollows = isNameShape(next) && scene.taken[token + 1] === 0;
  const common = isCommonWord(lower) || scene.seenLower.has(lower);
  if (!common) return true;
  if (nameFollows) {
    // "Under President Biden", "Asked Smith": the first word belongs to the name only if it can stand before a noun.
    const tag = syntax.upos[token];
    if ((bits & (HEAD_NOUN | TITLE | PERSON_NAME | KNOWN_NAME)) !== 0) return true;
    return tag === UPOS_CODE.PROPN || tag === UPOS_CODE.NOUN || tag === UPOS_CODE.ADJ;
  }
  if ((bits & HEAD_NOUN) !== 0 && isHeadOfName(scene, token, limit)) return true;
  // "Apple unveiled": a common word that is a known name too, where the document says so or what follows does.
  if ((bits & (KNOWN_NAME | PERSON_NAME)) === 0) return false;
  if (scene.seenLower.has(lower)) return false;
  const tag = token + 1 < limit ? syntax.upos[token + 1] : UPOS_CODE.PUNCT;
  return tag === UPOS_CODE.VERB || tag === UPOS_CODE.AUX || tag === UPOS_CODE.PART;
}

/** "Bank of Japan", "Ministry of the Interior": a head noun whose "of" leads to a name. */
function isHeadOfName(scene: Scene, token: number, limit: number): boolean {
  return connectorEnd(scene, token, token + 1, limit) > 0;
}

function runEnd(scene: Scene, start: number, limit: number): number {
  let end = Math.max(start + 1, knownPhraseEnd(scene, start, limit, KNOWN_NAME));
  while (end < limit && end - start < LONGEST) {
    const next = continues(scene, start, end, limit);
    if (next === 0) break;
    end = next;
  }
  return end;
}

/** The end of the run with what stands at `token` added, or 0 if the run ends before it. */
function continues(scene: Scene, start: number, token: number, limit: number): number {
  const { tokens } = scene.document;
  const shape = scene.shapes[token];
  const lower = tokens.lower[token];
  if (scene.taken[token] === 1) return continuesWithNumber(scene, token) ? token + 1 : 0;
  if (isNameShape(shape)) {
    const known = knownPhraseEnd(scene, token, limit, KNOWN_NAME);
    if (known > token + 1) return known;
    if (isA(lower, 'closed-class word') && (scene.bits[token] & (KNOWN_NAME | PERSON_NAME)) === 0) return 0;
    return token + 1;
  }
  if (shape === SHAPE.other) {
    if (/^\d{1,4}$/.test(lower)) return continuesWithNumber(scene, token) ? token + 1 : 0;
    if (lower === '-') return acrossHyphen(scene, start, token, limit);
    if (lower === '&') {
      // "Hootie & the Blowfish"
      const name = tokens.lower[token + 1] === 'the' ? token + 2 : token + 1;
      return isNameAt(scene, name, limit) ? name + 1 : 0;
    }
    if (lower === ',') return acrossComma(scene, start, token, limit);
    if (lower === '’' || lower === "'") return acrossPossessive(scene, start, token, limit);
    return 0;
  }
  if (lower === "'s" || lower === '’s') return acrossPossessive(scene, start, token, limit);
  if (lower === 'and') return acrossAnd(scene, start, token, limit);
  return connectorEnd(scene, start, token, limit);
}

const isNameAt = (scene: Scene, token: number, limit: number): boolean =>
  token < limit &&
  scene.taken[token] === 0 &&
  isNameShape(scene.shapes[token]) &&
  !isA(scene.document.tokens.lower[token], 'closed-class word');

/** "iPhone 15", "Boeing 737", "Windows 11": a number after a product's or maker's name. */
function continuesWithNumber(scene: Scene, token: number): boolean {
  if (!/^\d{1,4}$/.test(scene.document.tokens.words[token])) return false;
  const before = token - 1;
  if (scene.document.tokens.starts[token] - scene.document.tokens.ends[before] > 1) return false;
  return (
    (scene.bits[before] & PRODUCT) !== 0 ||
    (scene.shapes[before] === SHAPE.mixed && !/^(19|20)\d\d$/.test(scene.document.tokens.words[token]))
  );
}

/** "Jean-Pierre" is one name, "Israel-Hamas" and "US-China" are two, "Tel Aviv-based" holds one. */
function acrossHyphen(scene: Scene, start: number, token: number, limit: number): number {
  const { tokens } = scene.document;
  const next = token + 1;
  if (next >= limit || tokens.ends[token - 1] !== tokens.starts[token] || tokens.ends[token] !== tokens.starts[next]) return 0;
  const isOwnName = (at: number): boolean => (scene.bits[at] & (KNOWN_NAME | DEMONYM)) !== 0;
  if (isNameAt(scene, next, limit)) return isOwnName(token - 1) && isOwnName(next) ? 0 : next + 1;
  // "Kim Jong-un": after a family name even a common word, if it is short.
  if (isGivenNameAfterFamilyName(scene, start, token)) return next + 1;
  // "Kwok Ka-ki"
  if (scene.shapes[next] === SHAPE.lower && isSecondHalf(scene, next)) return token - start > 1 ? next + 1 : 0;
  // "Aix-en-Provence": a small word between hyphens
  if (next + 2 < limit && tokens.lower[next].length <= 3 && tokens.lower[next + 1] === '-' && isNameAt(scene, next + 2, limit))
    return next + 3;
  return 0;
}

/** The second half of a given name: "-cheung"; "Tel Aviv-based" has a common word there. */
function isSecondHalf({ document: { tokens } }: Scene, token: number): boolean {
  const word = tokens.lower[token];
  return word.length < 8 && !isCommonWord(word) && !isA(word, 'closed-class word') && tokens.lower[token + 1] !== '-';
}

/** "Moon Jae-in": a family name, a word with a capital, a hyphen and a short word. */
function isGivenNameAfterFamilyName(scene: Scene, start: number, hyphen: number): boolean {
  const { lower } = scene.document.tokens;
  const family = hyphen - 2;
  if (family < start || (scene.bits[family] & PERSON_NAME) === 0 || scene.shapes[hyphen + 1] !== SHAPE.lower) return false;
  const second = lower[hyphen + 1];
  return second.length <= 4 && !isA(second, 'joined to a name') && lower[hyphen + 2] !== '-';
}

/** "University of California, Berkeley": the campus of a university that is called after its state. */
function acrossComma(scene: Scene, start: number, token: number, limit: number): number {
  const { lower } = scene.document.tokens;
  // "Acme Partners, L.P."
  if (token + 1 < limit && (scene.bits[token + 1] & LEGAL_FORM) !== 0 && isNameShape(scene.shapes[token + 1])) return token + 2;
  if (token - start < 3 || lower[start] !== 'university' || lower[start + 1] !== 'of') return 0;
  if ((scene.bits[start + 2] & PLACE) === 0 && knownPhraseEnd(scene, start + 2, limit, PLACE) === start + 2) return 0;
  if (!isNameAt(scene, token + 1, limit)) return 0;
  const end = knownPhraseEnd(scene, token + 1, limit, CITY);
  // "the University of Texas, Stanford and MIT": a list
  return end > token + 1 && lower[end] !== 'and' && lower[end] !== 'or' ? end : 0;
}

/** "People’s Bank of China", "Children’s Hospital", "Workers’ Party": of common nouns only; "Tencent’s" ends before. */
function acrossPossessive(scene: Scene, start: number, token: number, limit: number): number {
  if (!isNameAt(scene, token + 1, limit)) return 0;
  // "the Discovery Institute’s Center"
  if (token - start > 1 && (scene.bits[token - 1] & (INSTITUTION_HEAD | FACILITY_HEAD)) !== 0) return 0;
  const owner = scene.document.tokens.lower[token - 1];
  if (!isCommonWord(owner) || (scene.bits[token - 1] & (KNOWN_NAME | TITLE)) !== 0) return 0;
  for (let at = token + 1; at < limit && isNameAt(scene, at, limit); at++) if ((scene.bits[at] & HEAD_NOUN) !== 0) return at + 1;
  return 0;
}

/** "Astronomy", "Livestock", "Gynecologists": fields, and who works in one. */
const OF_A_FIELD = /(?:.ography|.metry|.estry|.eries|.culture|.stock|.ology|.onomy|.istry|.iatry|.ics|.ologists?|.icians?|.iatrists?)$/;

/** "Ministry of Health and Welfare", "Food and Drug Administration"; but "Google and Microsoft" are two. */
function acrossAnd(scene: Scene, start: number, token: number, limit: number): number {
  if (!isNameAt(scene, token + 1, limit)) return 0;
  const isPlain = (at: number): boolean =>
    (isCommonWord(scene.document.tokens.lower[at]) || OF_A_FIELD.test(scene.document.tokens.lower[at])) &&
    (scene.bits[at] & (KNOWN_NAME | PERSON_NAME | TITLE | NOT_A_NAME)) === 0;
  if (!isPlain(token + 1)) return 0;
  let department = false;
  for (let at = start; at < token; at++) {
    const lower = scene.document.tokens.lower[at];
    if ((lower === 'of' || lower === 'for') && at > start && (scene.bits[at - 1] & INSTITUTION_HEAD) !== 0) department = true;
  }
  // "Ministry of Justice | and Public Safety": Justice is a title, too, and part of a known name; "University of Oxford" ends there.
  if (department && isCommonWord(scene.document.tokens.lower[token - 1]) && (scene.bits[token - 1] & PLACE) === 0) return token + 2;
  if (!isPlain(token - 1)) return 0;
  if (department) return token + 2;
  for (let at = start; at < token; at++) if (!isPlain(at) && !(at === start && (scene.bits[at] & NATION_OR_STATE) !== 0)) return 0;
  // "National Air and Space Museum | Steven F. Udvar-Hazy Center": as far as the first noun that such a name ends in.
  let end = token + 2;
  while (end < limit && end - start < LONGEST && isNameAt(scene, end, limit) && (scene.bits[end] & INSTITUTION_HEAD) === 0) end++;
  if (end >= limit || end - start >= LONGEST || !isNameAt(scene, end, limit)) return 0;
  end++;
  return knownPhraseEnd(scene, token + 1, end, KNOWN_NAME) < end ? end : 0;
}

/** Whose members play for somebody: "the National Hockey League | for the St. Louis Eagles". */
const LEAGUES = new Set(['league', 'conference', 'championship']);
const isForTeam = ({ document: { tokens } }: Scene, token: number, next: number): boolean =>
  next > token + 1 && LEAGUES.has(tokens.lower[token - 1]) && !isCommonWord(tokens.lower[next]);

/** "of", "for", "de" and their kind between the parts of a name. */
function connectorEnd(scene: Scene, start: number, token: number, limit: number): number {
  if (token >= limit) return 0;
  const { tokens } = scene.document;
  const lower = tokens.lower[token];
  if (!isA(lower, 'particle in a name') && lower !== 'for' && lower !== 'on' && lower !== 'in') return 0;
  let next = token + 1;
  if (lower === 'of' || lower === 'for') {
    if (next < limit && tokens.lower[next] === 'the') next++;
    if (!isNameAt(scene, next, limit)) return 0;
    const before = scene.bits[token - 1];
    if ((before & TITLE) !== 0 && (before & HEAD_NOUN) === 0) return 0; // "President of France"
    // "Nathan Law of Demosisto"
    if (token - start > 1 && (scene.bits[start] & GIVEN_NAME) !== 0 && (before & INSTITUTION_HEAD) === 0) return 0;
    if (lower === 'for') return (before & INSTITUTION_HEAD) !== 0 && !isForTeam(scene, token, next) ? next + 1 : 0;
    if ((before & HEAD_NOUN) !== 0) return Math.max(next + 1, knownPhraseEnd(scene, next, limit, KNOWN_NAME));
    // "Game of Thrones", "Duke of Edinburgh": a common noun with a capital that its place does not explain
    const plain = isCommonWord(tokens.lower[token - 1]) && scene.opening[token - 1] === 0;
    return plain && (before & (KNOWN_NAME | TITLE | NOT_A_NAME)) === 0 ? next + 1 : 0;
  }
  if (lower === 'on' || lower === 'in') {
    // "Committee on Foreign Relations"
    return lower === 'on' &&
      (scene.bits[token - 1] & INSTITUTION_HEAD) !== 0 &&
      isNameAt(scene, next, limit) &&
      isCommonWord(tokens.lower[next])
      ? next + 1
      : 0;
  }
  if (token === start) return 0;
  // "Suleiman al-Amr"
  if (isArabicArticle(scene, token)) return isNameAt(scene, next + 1, limit) ? next + 2 : 0;
  // "van der Bellen", "de la Rúa"
  while (next < limit && next - token < 3 && isA(tokens.lower[next], 'particle in a name')) next++;
  if (lower === 'e' || lower === 'y' || lower === 'ben' || lower === 'do') {
    if ((scene.bits[token - 1] & PERSON_NAME) === 0) return 0;
  }
  return isNameAt(scene, next, limit) ? next + 1 : 0;
}
