import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../../document/tags';
import { nounType } from '../../lexicon/nouns';
import type { TokenTable } from '../../document/tokens';
import { isUnder } from '../../document/tree';
import { dependentIn, hang, hasDependent, openingBehindComma, SUBJECTS, takePlace, type Columns } from '../columns';
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

export const joinedRoles: Repair = {
  name: 'joined-roles',
  about: 'Two bare roles joined by "and" before a name are both those of whom it names.',
  examples: {
    'Velmora expert and lawyer Hilda Hart says the vote sends a message.': [
      'Hilda nsubj says',
      'expert nmod:desc Hilda',
      'lawyer conj expert',
    ],
  },
  counterexamples: {
    'The president and reporter Hilda Hart left.': ['president nmod:desc Hilda'],
  },
  apply(columns, start, end, { lower }) {
    const { upos, xpos, heads, labels } = columns;
    for (let role = start; role + 3 < end; role++) {
      if (xpos[role] !== X.NN || !ARGUMENTS.has(labels[role]) || !isPerson(lower[role]) || lower[role + 1] !== 'and') continue;
      if (hasDependent(columns, role, [L.det, L['nmod:poss']], start, role)) continue;
      let second = role + 2;
      while (heads[second] > second && upos[heads[second]] === U.NOUN) second = heads[second];
      const name = second + 1;
      if (name >= end || xpos[second] !== X.NN || !isPerson(lower[second]) || upos[name] !== U.PROPN) continue;
      const isBeside = heads[name] === heads[role] && labels[name] === labels[role];
      const coordinator = dependentIn(columns, name, [L.cc], role, second);
      // Two would "say": "expert and lawyer Hilda Hart says" is about one.
      if (!isBeside && (![role, second].includes(heads[name]) || (coordinator >= 0 && xpos[heads[role]] !== X.VBZ))) continue;
      if (!isBeside && !takePlace(columns, name, role, L['nmod:desc'])) continue;
      hang(columns, role, name, L['nmod:desc']);
      hang(columns, second, role, L.conj);
      if (coordinator >= 0) hang(columns, coordinator, second);
    }
  },
};

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
