import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../../document/tags';
import { nounType } from '../../lexicon/nouns';
import type { TokenTable } from '../../document/tokens';
import { hang, openingBehindComma, type Columns } from '../columns';

const isPerson = (word: string): boolean => nounType(word) === 'person';

/**
 * "Ann Holm, chair and treasurer of Acme, said": both nouns tell what Ann Holm is, where the net takes the treasurer for a second who says. What
 * "and" joins without a comma before it is joined to the noun before it.
 */
export function joinRolesToApposition(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, xpos, heads, labels } = columns;
  /** "Cynthia Thompson, curator and director": in the singular and without an article a noun is no member of a list. */
  const isBareRole = (noun: number): boolean =>
    labels[noun] === L.conj &&
    xpos[noun] === X.NN &&
    lower[noun - 1] === ',' &&
    lower[noun + 1] === 'and' &&
    heads[noun] < noun &&
    upos[heads[noun]] === U.PROPN &&
    isPerson(lower[noun]!);
  /** "professor of photography and curator of the exhibit": a person is joined to a person and not to photography. */
  const isJoinedToTopic = (noun: number): boolean => {
    const above = heads[noun];
    if (labels[noun] !== L.conj || xpos[noun] !== X.NN || above < start || above > noun || labels[above] !== L.nmod) return false;
    const first = heads[above];
    if (first < start || first > above || labels[first] !== L.appos) return false;
    return isPerson(lower[noun]!) && isPerson(lower[first]!) && !isPerson(lower[above]!);
  };
  for (let role = start + 3; role < end; role++) {
    if (isJoinedToTopic(role)) hang(columns, role, heads[heads[role]]);
    const name = heads[role];
    if (isBareRole(role)) labels[role] = L.appos;
    if (labels[role] !== L.conj || upos[role] !== U.NOUN || name < start || name > role || upos[name] !== U.PROPN) continue;
    let coordinator = role - 1;
    while (coordinator > name && (heads[coordinator] !== role || labels[coordinator] !== L.cc)) coordinator--;
    if (coordinator <= name || upos[coordinator - 1] === U.PUNCT) continue;
    let first = coordinator - 1;
    while (first > name && (heads[first] !== name || labels[first] !== L.appos)) first--;
    if (first > name && upos[first] === U.NOUN) hang(columns, role, first);
  }
}

const ARGUMENTS = new Set([L.nsubj, L['nsubj:pass'], L.obj, L.iobj, L.conj]);

/** "Coauthor Colette Heald told reporters": a verb has one subject, and the noun right before the name says what Colette Heald is. */
export function joinRoleBesideName(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, xpos, heads, labels } = columns;
  for (let role = start; role + 1 < end; role++) {
    if (upos[role] !== U.NOUN || xpos[role] !== X.NN || !ARGUMENTS.has(labels[role]) || !isPerson(lower[role]!)) continue;
    let name = role + 1;
    while (name < end && upos[name] === U.PROPN && heads[name] > name && heads[name] !== heads[role]) name = heads[name];
    if (name >= end || upos[name] !== U.PROPN || heads[name] !== heads[role] || labels[name] !== labels[role]) continue;
    hang(columns, role, name, L['nmod:desc']);
  }
}

const SUBJECTS = new Set([L.nsubj, L['nsubj:pass']]);

/**
 * "A spokesman for the army, Omar Haddad said": a verb has one subject, and the name behind the comma says who he is, where the net, without a
 * second comma, takes both for who said it.
 */
export function readNamesBehindCommas(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, heads, labels } = columns;
  for (let name = start + 2; name < end; name++) {
    const verb = heads[name];
    if (upos[name] !== U.PROPN || !SUBJECTS.has(labels[name]) || verb < name) continue;
    const opening = openingBehindComma(columns, lower, name, start);
    if (opening < 0) continue;
    let role = opening - 2;
    while (role > start && heads[role] >= start && heads[role] < role && !SUBJECTS.has(labels[role])) role = heads[role];
    // "The activist, now divorcing her husband, Tom Hart, says": behind a second comma anybody may be meant.
    if (role < start || lower.slice(role, opening - 1).includes(',')) continue;
    if (heads[role] !== verb || !SUBJECTS.has(labels[role]) || upos[role] !== U.NOUN || !isPerson(lower[role]!)) continue;
    hang(columns, name, role, L.appos);
  }
}
