import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { isUnder } from '../../document/tree';
import { isA } from '../../english';
import { KNOWN_NAME, PERSON_NAME } from '../../lexicon/name-classes';
import { nameBits } from '../../lexicon/name-words';
import { nounType } from '../../lexicon/nouns';
import { dependentIn, hang, SUBJECTS, type Columns } from '../columns';
import { lemmatize } from '../lemmas';
import type { Repair } from './repair';

export const relatives: Repair = {
  name: 'relatives',
  about: 'A relative clause is said of a noun that agrees with its verb in number, with "who" of people, and with "which" of none.',
  examples: {
    'Elections were held in the two largest cities of Velmora, which has a new president.': ['has acl:relcl Velmora'],
    'They were soldiers of President Vane, who were killed near Oslo.': ['killed acl:relcl soldiers'],
    'The fund pays for refugees from the region who have fled to Kestria.': ['fled acl:relcl refugees'],
    'The committee opened offices in three cities, which has angered the mayor.': ['angered advcl:relcl opened'],
    'A man in Larvo province, which borders Velmora, was arrested.': ['borders acl:relcl province'],
    'The leader of a cell in Baghdad who was helping them left.': ['helping acl:relcl leader'],
    'The loss of Choudhury, who was popular, hurt the team.': ['popular acl:relcl Choudhury'],
    'The law ends the repression of Iranians who try to vote.': ['try acl:relcl Iranians'],
  },
  counterexamples: {
    'An associate of Ann Hart who was shot left.': ['shot acl:relcl Ann'],
    'He met the head of the team, who were tired.': ['tired acl:relcl head'],
    'Acme sold pumps for farms that need water.': ['need acl:relcl pumps'],
    'The police, who were called to the scene, left.': ['called acl:relcl scene'],
  },
  apply: agreeRelatives,
};

function agreeRelatives(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { heads, labels } = columns;
  for (let clause = start; clause < end; clause++) {
    const noun = heads[clause];
    if (labels[clause] !== L['acl:relcl'] || noun < start || noun > clause) continue;
    const pronoun = dependentIn(columns, clause, SUBJECTS, noun + 1, end);
    if (pronoun < 0 || !/^(?:which|who|that)$/.test(lower[pronoun])) continue;
    if (dependentIn(columns, clause, SUBJECTS, pronoun + 1, end) >= 0) continue;
    const number = numberOfClause(columns, lower, clause, pronoun);
    const isPerson = lower[pronoun] === 'who';
    const isThings = lower[pronoun] === 'which' && lower[pronoun - 1] === ',';
    const fits = (token: number): boolean =>
      (number === 0 || (isPerson && columns.xpos[token] === X.NNPS) || numberOf(columns, lower, token, pronoun) === number) &&
      (!isPerson || isSomebody(columns, lower, token)) &&
      (!isThings || !isPeople(columns, lower, token));
    const isWrong = number !== 0 && numberOf(columns, lower, noun, pronoun) === -number && !isGroup(columns, lower, noun, number);
    if (isPerson && isOfPerson(columns, lower, noun) && hang(columns, clause, heads[noun])) continue;
    const isOfThing = isPerson && (isThing(columns, lower, noun) || isBehindName(columns, lower, noun, pronoun));
    if (!isWrong && !isOfThing && !(isThings && isPeople(columns, lower, noun))) continue;
    const other = antecedentOf(columns, noun, pronoun, start, fits);
    if (other >= 0) hang(columns, clause, other);
    else if (isWrong && lower[pronoun] === 'which' && lower[pronoun - 1] === ',')
      hang(columns, clause, verbAbove(columns, noun), L['advcl:relcl']);
  }
}

/** The nearest noun before the pronoun that fits, on the edge of the phrase of `noun`; else the first above it that does; or -1. */
function antecedentOf(columns: Columns, noun: number, pronoun: number, start: number, fits: (token: number) => boolean): number {
  const { heads, labels } = columns;
  for (let token = pronoun - 1; token > noun; token--)
    if (HEADS.has(labels[token]) && isUnder(heads, token, noun) && fits(token)) return token;
  for (let token = noun; HEADS.has(labels[token]);) {
    token = heads[token];
    if (token < start || token > noun) return -1;
    if (fits(token)) return token;
  }
  return -1;
}

/** "opened offices in three cities, which has angered the mayor": what has is that they did. */
function verbAbove({ upos, heads }: Columns, noun: number): number {
  let verb = heads[noun];
  while (verb >= 0 && upos[verb] !== U.VERB) verb = heads[verb];
  return verb;
}

/** By what one noun hangs on another that has a relative clause of its own at times. */
const HEADS: ReadonlySet<number> = new Set([L.nmod, L.appos, L.conj, L['obl:agent']]);

const SINGULAR = 1;
const PLURAL = -1;

/** Singular, plural or, as past tenses leave it open, 0. */
function numberOfClause(columns: Columns, lower: readonly string[], clause: number, pronoun: number): number {
  const { xpos } = columns;
  const auxiliary = dependentIn(columns, clause, [L.aux, L['aux:pass'], L.cop], pronoun + 1, clause);
  const verb = auxiliary >= 0 ? auxiliary : clause;
  if (xpos[verb] === X.VBZ || lower[verb] === 'was') return SINGULAR;
  if (lower[verb] === 'were') return PLURAL;
  // "which cost 5,000 lives": a past.
  return xpos[verb] === X.VBP && lower[verb] !== 'am' && !isA(lower[verb], 'past like an infinitive') ? PLURAL : 0;
}

/** That of a noun with what is joined to it before the pronoun. */
function numberOf(columns: Columns, lower: readonly string[], noun: number, pronoun: number): number {
  const { upos, xpos } = columns;
  const second = dependentIn(columns, noun, [L.conj], noun, pronoun);
  if (second >= 0 && NOUNS.has(upos[second])) {
    const coordinator = dependentIn(columns, second, [L.cc], noun, second);
    return coordinator >= 0 && lower[coordinator] === 'or' ? 0 : PLURAL;
  }
  if (xpos[noun] === X.NNS) return PLURAL;
  return xpos[noun] === X.NN || xpos[noun] === X.NNP || lower[noun] === 'one' ? SINGULAR : 0;
}

const NOUNS = new Set([U.NOUN, U.PROPN]);

/** "the police, who were", "politics, which is", "20 miles, which is a lot": no disagreement. */
function isGroup(columns: Columns, lower: readonly string[], noun: number, number: number): boolean {
  if (number === SINGULAR) return isA(lower[noun], 'plural like the singular') || isA(lower[noun], 'measure or date beside a verb');
  // "Shi’ites" and other names may be of many.
  if (columns.upos[noun] === U.PROPN) return lower[noun].endsWith('s') || columns.labels[noun] !== L.nmod;
  return isA(lower[noun], 'collective noun') || /^(?:person|organization)$/.test(nounType(lower[noun]) ?? '');
}

/** Whether "who" may be said of it. */
function isSomebody(columns: Columns, lower: readonly string[], noun: number): boolean {
  const { upos, xpos } = columns;
  if (xpos[noun] === X.NNS || xpos[noun] === X.NNPS) return true;
  if (upos[noun] !== U.PROPN) return isPeople(columns, lower, noun) || isA(lower[noun], 'collective noun');
  const bits = nameBits(lower[noun]);
  return (bits & PERSON_NAME) !== 0 || (bits & KNOWN_NAME) === 0;
}

/** Whether a common noun names people: "the man in Larvo province, which". */
const isPeople = ({ upos, xpos }: Columns, lower: readonly string[], noun: number): boolean =>
  upos[noun] === U.NOUN && nounType(lemmatize(lower[noun], lower[noun], upos[noun], xpos[noun])) === 'person';

/** Whether a common noun names what is nobody: "the region who fled", "the repression of Iranians who". */
function isThing({ upos, xpos }: Columns, lower: readonly string[], noun: number): boolean {
  if (upos[noun] !== U.NOUN) return false;
  const lemma = lemmatize(lower[noun], lower[noun], upos[noun], xpos[noun]);
  const type = nounType(lemma);
  // "countries, who all said": people.
  if (type !== undefined) return (xpos[noun] === X.NNS ? /^(?:event|law)$/ : /^(?:place|work|product|event|law|facility)$/).test(type);
  return isA(lemma, 'event') || isA(lemma, 'shell noun') || ABSTRACT.test(lemma);
}

/** "the loss of Ann Hart, who": with a name right before "who", a noun that is not known for somebody is nobody. */
function isBehindName(columns: Columns, lower: readonly string[], noun: number, pronoun: number): boolean {
  const { upos, xpos, heads, labels } = columns;
  const last = lower[pronoun - 1] === ',' ? pronoun - 2 : pronoun - 1;
  const name = labels[last] === L.flat ? heads[last]! : last;
  if (upos[name] !== U.PROPN || heads[name] !== noun || labels[name] !== L.nmod) return false;
  // "a convert to Christianity, who" is the convert.
  const preposition = dependentIn(columns, name, [L.case], noun + 1, name);
  if (preposition < 0 || lower[preposition] !== 'of') return false;
  return upos[noun] === U.NOUN && xpos[noun] === X.NN && nounType(lower[noun]!) === undefined && !PERSONAL.test(lower[noun]!);
}

/** "the leader of a cell who": a noun in the singular for what is nobody, of a person in the singular. "a student of the teacher who" taught. */
function isOfPerson(columns: Columns, lower: readonly string[], noun: number): boolean {
  const { upos, xpos, heads, labels } = columns;
  const above = heads[noun];
  if (labels[noun] !== L.nmod || above < 0 || above > noun || xpos[above] !== X.NN || !isPeople(columns, lower, above)) return false;
  const type = nounType(lower[noun]);
  return upos[noun] === U.NOUN && xpos[noun] === X.NN && type !== 'person' && (type !== undefined || !PERSONAL.test(lower[noun]));
}

/** Endings that nouns for people have, among others. */
const PERSONAL = /(?:[eo]r|ist|ee|[aei]nt?|ate|ive)$/;

/** Endings of nouns for what is done or how something is. */
const ABSTRACT = /(?:[ts]ion|ment|[ae]nce|ity|ness)$/;
