import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../../document/tags';
import { isA } from '../../english';
import { kinOf } from '../../lexicon/kin';
import { nounType } from '../../lexicon/nouns';
import { namesRole } from '../../lexicon/people';
import type { TokenTable } from '../../document/tokens';
import { isUnder } from '../../document/tree';
import { dependentIn, hang, hasDependent, OF_PHRASE, openingBehindComma, SUBJECTS, takePlace, type Columns } from '../columns';
import type { Repair } from './repair';

const isPerson = (word: string): boolean => nounType(word) === 'person';

export const secondRoles: Repair = {
  name: 'second-roles',
  about: 'Of two roles behind a name, joined without a comma, both tell what somebody is, and the second is no further person.',
  examples: {
    'Ann Hart, head of the Harbor Board and deputy chairman of the Bellaro Foundation, left.': ['chairman conj head'],
  },
  counterexamples: {
    'Ann Hart, the head of the Harbor Board, and a lawyer left.': ['lawyer conj head'],
  },
  apply(columns, start, end) {
    const { upos, heads, labels } = columns;
    for (let role = start + 3; role < end; role++) {
      const name = heads[role];
      if (labels[role] !== L.conj || upos[role] !== U.NOUN || name < start || name > role || upos[name] !== U.PROPN) continue;
      let coordinator = role - 1;
      while (coordinator > name && (heads[coordinator] !== role || labels[coordinator] !== L.cc)) coordinator--;
      if (coordinator <= name || upos[coordinator - 1] === U.PUNCT) continue;
      let first = coordinator - 1;
      while (first > name && (heads[first] !== name || labels[first] !== L.appos)) first--;
      if (first > name && upos[first] === U.NOUN) hang(columns, role, first);
    }
  },
};

const ARGUMENTS = new Set([L.nsubj, L['nsubj:pass'], L.obj, L.iobj, L.conj, L.obl, L['obl:agent'], L.nmod]);

export const rolesBesideNames: Repair = {
  name: 'roles-beside-names',
  about: 'A verb has one subject: the bare noun of a person right before a name says what he is.',
  examples: {
    "Ostland's neighbor Kestria reported the first case.": ['neighbor nmod:desc Kestria'],
    'Acme, named after fighter Simon Hart, broke away.': ['fighter nmod:desc Simon', 'after case Simon'],
    'Former Velmoran minister of economy Bassel Hart passed away Monday.': ['minister nmod:desc Bassel'],
  },
  counterexamples: {
    'The judge showed reporter Falk the door.': ['judge nmod:desc Falk'],
    'The brother of President Hart left.': ['brother nmod:desc Hart'],
  },
  apply: joinRoleBesideName,
};

function joinRoleBesideName(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, xpos, heads, labels } = columns;
  for (let role = start; role + 1 < end; role++) {
    const isName = upos[role] === U.PROPN && lower[role + 1] === 'of';
    if ((!isName && xpos[role] !== X.NN) || !ARGUMENTS.has(labels[role]) || !isPerson(lower[role]!)) continue;
    let name = behindOf(columns, lower, role, end);
    while (name < end && upos[name] === U.PROPN && heads[name] > name && heads[name] !== heads[role]) name = heads[name];
    if (name >= end || upos[name] !== U.PROPN || heads[name] !== heads[role] || labels[name] !== labels[role]) continue;
    // "with founder and lead singer Tom Hart" has two of them.
    const isJoined = labels[role] !== L.conj && hasDependent(columns, role, [L.conj], role, name);
    if (isJoined || !hang(columns, role, name, L['nmod:desc'])) continue;
    for (let token = start; token < role; token++) if (heads[token] === role && labels[token] === L.case) hang(columns, token, name);
  }
}

/** Where a name may stand behind a role with what it is of: at "Hart" of "secretary of state Hart". */
function behindOf({ upos, heads }: Columns, lower: readonly string[], role: number, end: number): number {
  let next = role + 1;
  if (lower[next] !== 'of') return next;
  while (next < end && isUnder(heads, next, role) && (upos[next] !== U.PUNCT || lower[next] === '-')) next++;
  // "the brother of President Hart": whose name it is, is said.
  return isPerson(lower[next - 1]!) ? role + 1 : next;
}

export const bodiesBesideNames: Repair = {
  name: 'bodies-beside-names',
  about: 'A verb has one subject: the body before the role of a name says of what it is the role.',
  examples: {
    'Chamber of Commerce and Industry President Tom Hart said the plant would close.': ['Chamber compound President', 'Tom nsubj said'],
    'Acme board of directors chairman Ivo Lenz left.': ['board compound chairman', 'Ivo nsubj left'],
    'WHO Director-General Margaret Hart said countries have to share.': ['WHO compound Director', 'Margaret nsubj said'],
  },
  counterexamples: {
    'The leaders President Hart met left.': ['leaders compound President'],
    'State media report President Hart said no.': ['report compound President'],
    'The brother of President Hart left.': ['brother compound President'],
    'Vane and Acme chief Ann Hart crossed the line.': ['Vane compound chief'],
  },
  apply(columns, start, end, tokens) {
    const { upos, heads, labels } = columns;
    for (let name = start + 2; name < end; name++) {
      const verb = heads[name];
      if (upos[name] !== U.PROPN || !SUBJECTS.includes(labels[name]) || verb < name) continue;
      let first = name;
      while (first > start && isUnder(heads, first - 1, name)) first--;
      let body = first - 1;
      while (body >= start && heads[body] >= start && heads[body] < first) body = heads[body];
      const isSecond = body >= start && heads[body] === verb && labels[body] === labels[name];
      if (!isSecond || !isBodyBeside(columns, tokens, body, first) || isAnother(columns, tokens, body, first, name)) continue;
      const role = roleOf(columns, tokens, body, first, name);
      if (role < 0 || !hang(columns, body, role, L.compound) || upos[body] !== U.PRON) continue;
      upos[body] = U.PROPN;
      columns.xpos[body] = X.NNP;
    }
  },
};

/** Whether the second subject before a name is a body: "WHO", which is no "who", "the Chamber of Commerce". */
function isBodyBeside(columns: Columns, { lower, words }: TokenTable, body: number, first: number): boolean {
  const { upos, xpos } = columns;
  const isCapitals = /^\p{Lu}{2,}$/u.test(words[body]!);
  if (upos[first - 1] === U.PUNCT && lower[first - 1] !== ')') return false;
  if (isPerson(lower[body]!) || isA(lower[body]!, 'verb of saying') || isA(lower[body]!, 'measure or date beside a verb')) return false;
  // "The leaders President Hart met left."
  if (upos[body] === U.NOUN) return xpos[body] === X.NN && !hasDependent(columns, body, [L.det], body - MOST_MODIFIERS, body);
  return upos[body] === U.PROPN || (upos[body] === U.PRON && isCapitals);
}

/** Whether the second subject is somebody or something beside who is named: "Mr Vane and Acme chief Ann Hart", "an award to Acme and its leader Ann Hart". */
function isAnother(columns: Columns, { lower }: TokenTable, body: number, first: number, name: number): boolean {
  const { upos, xpos } = columns;
  if (hasDependent(columns, body, [L['nmod:desc'], L.conj], body - MOST_MODIFIERS, first)) return true;
  for (let token = body; token < name; token++) if (upos[token] === U.VERB || xpos[token] === X.PRP$) return true;
  // "Chamber of Commerce and Industry President"
  return lower[first] === 'and' && !lower.slice(body, first).includes('of');
}

/** The role of a name that begins at `first`, or that ends the body's phrase: "head" of "Administration of Coal Mine Safety head Tom Hart"; or -1. */
function roleOf(columns: Columns, { lower }: TokenTable, body: number, first: number, name: number): number {
  const { xpos, labels } = columns;
  const isOffice = (token: number): boolean => namesRole(lower[token]!);
  for (let role = first; role < name; role++) if (labels[role] === L['nmod:desc'] && isOffice(role)) return role;
  const last = name - 1;
  const isBehindBody = first === name && last > body && xpos[last] === X.NN && isOffice(last);
  return isBehindBody && hang(columns, last, name, L['nmod:desc']) ? last : -1;
}

export const joinedRoles: Repair = {
  name: 'joined-roles',
  about: 'Bare roles joined by "and" before a name are all those of whom it names.',
  examples: {
    'Velmora expert and lawyer Hilda Hart says the vote sends a message.': [
      'Hilda nsubj says',
      'expert nmod:desc Hilda',
      'lawyer conj expert',
    ],
    'Singer, songwriter, and producer Ryan Hart from the band Velmora has written songs.': [
      'Ryan nsubj written',
      'Singer nmod:desc Ryan',
      'songwriter conj Singer',
      'producer conj Singer',
    ],
    'Aides met Kestrian President and party leader Tom Hart in Oslo.': ['Tom obj met', 'President nmod:desc Tom', 'leader conj President'],
    'They were brought together by guitarist and music producer Tom Hart.': [
      'Tom obl:agent brought',
      'by case Tom',
      'guitarist nmod:desc Tom',
    ],
    'The report says the council head and top nuclear negotiator Tom Hart has resigned.': ['Tom nsubj resigned', 'head nmod:desc Tom'],
  },
  counterexamples: {
    'The president and reporter Hilda Hart left.': ['president nmod:desc Hilda'],
    'The mayor and the lawyer Hilda Hart left.': ['mayor nmod:desc Hilda'],
    'His wife and daughter Hilda Hart left.': ['wife nmod:desc Hilda'],
    'Officials and reporter Hilda Hart left.': ['Officials nmod:desc Hilda'],
    "Velmoran Governor and President Hart's brother left.": ['Governor nmod:desc Hart'],
  },
  apply(columns, start, end, { lower }) {
    for (let name = start + 3; name < end; name++) {
      const roles = rolesBefore(columns, lower, name, start);
      if (roles && isOnePerson(columns, lower, roles, name, end)) joinRoles(columns, roles, name, start, end);
    }
  },
};

/** Nouns joined before a name, from left to right, and the "and" before the last. */
interface JoinedRoles {
  readonly nouns: readonly number[];
  readonly coordinator: number;
}

const MOST_ROLES = 5;
const MODIFIERS = new Set([U.ADJ, U.NOUN, U.PROPN, U.NUM]);

/** "singer, songwriter, and producer" right before a name, without an article behind the first; or undefined. */
function rolesBefore({ upos, xpos }: Columns, lower: readonly string[], name: number, start: number): JoinedRoles | undefined {
  if (upos[name] !== U.PROPN) return undefined;
  const isRole = (token: number): boolean =>
    token >= start && (xpos[token] === X.NN || xpos[token] === X.NNP) && isPersonOrOffice(lower[token]!) && !kinOf(lower[token]!);
  const beforePhrase = (noun: number): number => {
    let token = noun - 1;
    while (token > start && (MODIFIERS.has(upos[token]) || lower[token] === '-')) token--;
    return token;
  };
  // "prime minister-designate Tom Hart"
  const last = isA(lower[name - 1]!, 'to come') && lower[name - 2] === '-' ? name - 3 : name - 1;
  const coordinator = isRole(last) ? beforePhrase(last) : -1;
  if (coordinator <= start || lower[coordinator] !== 'and') return undefined;
  const first = lower[coordinator - 1] === ',' ? coordinator - 2 : coordinator - 1;
  const nouns = [last];
  for (let noun = first; isRole(noun) && nouns.length < MOST_ROLES;) {
    nouns.unshift(noun);
    const before = beforePhrase(noun);
    if (lower[before] !== ',') break;
    noun = before - 1;
  }
  return nouns.length > 1 ? { nouns, coordinator } : undefined;
}

/** "king and queen", "the president and reporter Hilda Hart left": with an article, or where the verb has more than one subject, they may be two. */
function isOnePerson(columns: Columns, lower: readonly string[], { nouns }: JoinedRoles, name: number, end: number): boolean {
  const { xpos, heads, labels } = columns;
  const [first] = nouns as readonly [number];
  // "as foreign minister and professor Ann Hart as finance minister", "the governor and Hart's brother"
  const preposition = dependentIn(columns, first, [L.case], first - MOST_MODIFIERS, first);
  let behind = name;
  while (behind < end && xpos[behind] === X.NNP) behind++;
  if ((preposition >= 0 && lower[preposition] === 'as') || xpos[behind] === X.POS) return false;
  if (nouns.some((noun) => isA(lower[noun]!, 'noun for a man')) && nouns.some((noun) => isA(lower[noun]!, 'noun for a woman')))
    return false;
  const isSubject = SUBJECTS.includes(labels[first]);
  const verb = isSubject ? heads[first] : -1;
  const finite =
    verb < 0
      ? -1
      : [...[L.aux, L['aux:pass'], L.cop].map((label) => dependentIn(columns, verb, [label], name, end)), verb].find(
          (token) => token >= 0,
        )!;
  if (finite >= 0 && (xpos[finite] === X.VBP || lower[finite] === 'were')) return false;
  if (!hasDependent(columns, first, [L.det], first - MOST_MODIFIERS, first)) return true;
  return finite >= 0 && (xpos[finite] === X.VBZ || lower[finite] === 'was');
}

const MOST_MODIFIERS = 8;

/** Puts the name where the first role was, and hangs the roles on it. */
function joinRoles(columns: Columns, { nouns, coordinator }: JoinedRoles, name: number, start: number, end: number): void {
  const { heads, labels } = columns;
  const [first, ...others] = nouns as readonly [number, ...number[]];
  const isBeside = heads[name] === heads[first] && labels[name] === labels[first];
  if (!isBeside && (!isUnder(heads, name, first) || !takePlace(columns, name, first, L['nmod:desc']))) return;
  hang(columns, first, name, L['nmod:desc']);
  for (const noun of others) hang(columns, noun, first, L.conj);
  hang(columns, coordinator, others.at(-1)!, L.cc);
  for (let token = start; token < end; token++) {
    if (token === first || !nouns.includes(heads[token]) || nouns.includes(token)) continue;
    if (token > name || (heads[token] === first && OF_PHRASE.has(labels[token]))) hang(columns, token, name);
  }
}

/** What a person is by a noun: "singer", "head", "publisher". */
const isPersonOrOffice = (word: string): boolean => namesRole(word) || (nounType(word) === 'organization' && /[eo]r$/.test(word));

export const namesBehindCommas: Repair = {
  name: 'names-behind-commas',
  about: 'A verb has one subject: the name behind the comma says who the person before it is.',
  examples: {
    'A spokesman for the army, Omar Haddad said.': ['Omar appos spokesman'],
    'The governor of Velmora province, Tarek Sallis told reporters the bridge was closed.': ['Tarek appos governor'],
  },
  counterexamples: {
    'The activist, now divorcing her husband, Tom Hart, says little.': ['Hart appos activist'],
  },
  apply: readNamesBehindCommas,
};

function readNamesBehindCommas(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, heads, labels } = columns;
  for (let name = start + 2; name < end; name++) {
    const verb = heads[name];
    if (upos[name] !== U.PROPN || !SUBJECTS.includes(labels[name]) || verb < name) continue;
    const opening = openingBehindComma(columns, lower, name, start);
    if (opening < 0) continue;
    let role = opening - 2;
    while (role > start && heads[role] >= start && heads[role] < role && !SUBJECTS.includes(labels[role])) role = heads[role];
    // "The activist, now divorcing her husband, Tom Hart, says": behind a second comma anybody may be meant.
    if (role < start || lower.slice(role, opening - 1).includes(',')) continue;
    if (heads[role] !== verb || !SUBJECTS.includes(labels[role]) || upos[role] !== U.NOUN || !isPerson(lower[role]!)) continue;
    hang(columns, name, role, L.appos);
  }
}
