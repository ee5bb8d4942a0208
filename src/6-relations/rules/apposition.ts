import { isName as isNameForm } from '../../document/entities';
import type { ResolvedDocument } from '../../document/layers';
import type { ArgumentRecord, RelationRecord } from '../../document/relations';
import { dependentWhere, dependentsOf, isUnder, labelOf, xposOf } from '../../document/tree';
import { nounType } from '../../lexicon/nouns';
import { isShortTitle } from '../../lexicon/titles';
import { argumentAt } from '../arguments';
import { namedBefore } from '../named-before';
import { isPersonNoun, personNamedBy, titledStart } from '../person-nouns';
import { isOfNameBehind } from '../office-phrases';
import { limitsOf, officeNoun, officeTokens } from '../office-relation';
import { conjunctsOf, isRuledOut } from '../phrases';
import type { RelationRule } from '../rule';
import { forEachToken, nounPhraseRelation } from './noun-phrase';

export const appositions: RelationRule = {
  name: 'noun-phrase/apposition',
  about: 'What a name is, said right beside it. The name is the subject, whichever comes first.',
  examples: {
    'Acme launched HunYuanVideo, a text-to-video tool.': ['HunYuanVideo | be | text-to-video tool'],
    'The mayor, Ann Holm, left.': ['Ann Holm | be | mayor'],
    'The Minister of Culture, Mr Ivo Lenz, left.': ['Ivo Lenz | be | minister of culture'],
    'The head of the ruling party, Tom Vane, sued Acme.': ['Tom Vane | be | head of the ruling party'],
    'An official of the Workers Union, Ann Holm, left.': ['Ann Holm | be | official of the Workers Union'],
  },
  counterexamples: {
    'The Minister of Culture, Mr Ivo Lenz, left.': ['Ivo Lenz | be | Mr', 'Ivo Lenz | be | Culture'],
    'The head of the ruling party, Tom Vane, sued Acme.': ['Tom Vane | be | ruling party'],
    'Crowds demanded the return Mr. Vane promised.': ['Vane | be | *'],
    'The flag has three colors: black, silver and red.': ['* | be | *'],
    'Three bridges were destroyed by the flood, among them the Salvador Bridge.': ['Salvador Bridge | be | flood'],
    'They met Max, son of Tom Vane, and Eva, daughter of Ivo Lenz, residents of Leeds.': ['Ivo Lenz | be | resident'],
  },
  apply,
};

function apply(document: ResolvedDocument): RelationRecord[] {
  const relations: RelationRecord[] = [];
  forEachToken(document, (token, sentence) => {
    const governor = labelOf(document, token) === 'appos' ? apposedTo(document, token) : namedBefore(document, token);
    // "three colors: black, silver and red" is a list.
    if (governor < 0 || isRuledOut(document, token)) return;
    const roles = rolesOf(document, governor, token);
    if (roles.length === 1 && isListed(document, token)) return;
    for (const role of roles) tell(governor, role, sentence);
  });
  function tell(governor: number, token: number, sentence: number): void {
    const first = nounBefore(document, governor, token);
    const second = argumentAt(document, token, governor);
    if (!first || !second || !mayBe(document, first, second) || isOneName(document, first, second)) return;
    if (isSomebodyBeside(document, first, second) || isSomebodyBeside(document, second, first)) return;
    if (isAside(document, token, [first, second]) || isOfNextName(document, first, second)) return;
    const [subject, object] = isName(document, second) && !isName(document, first) ? [second, first] : [first, second];
    if (isOfSeveral(document, subject, object) || isEventAtPlace(document, subject, object)) return;
    const office = officeNoun(document, object.head);
    relations.push(
      nounPhraseRelation(document, {
        kind: 'apposition',
        sentence,
        subject,
        object,
        lemma: 'be',
        predicate: officeTokens(document, limitsOf(document, object.tokens.start, office), office),
        head: object.head,
        rule: appositions.name,
      }),
    );
  }
  return relations;
}

/** The argument before the comma, all of it where the net hangs the name on a noun inside: "the head of the ruling party, Tom Vane". */
function nounBefore(document: ResolvedDocument, governor: number, token: number): ArgumentRecord | undefined {
  const argument = argumentAt(document, governor, token);
  const own = document.mentions[document.mentionOf[token]!];
  if (!argument || !own || governor > token || document.syntax.heads[token] === governor || own.type !== 'person') return argument;
  const end = titledStart(document, own) - 1;
  if (end <= governor || !isUnder(document.syntax.heads, document.syntax.heads[token]!, governor)) return argument;
  return { ...argument, tokens: { start: argument.tokens.start, end }, short: { start: argument.short.start, end } };
}

/**
 * What the noun phrase at `token` stands in apposition to, or -1. The net hangs it on a noun farther up now and then: in "the completion of
 * STS-133, the last mission" the name before the comma is meant. Without a comma, dash or bracket only a name stands in apposition.
 */
function apposedTo(document: ResolvedDocument, token: number): number {
  const { mentions, mentionOf, syntax } = document;
  const governor = syntax.heads[token]!;
  const own = mentions[mentionOf[token]!];
  const above = mentions[mentionOf[governor]!];
  if (!own || !above || governor > token) return governor;
  const start = isNameForm(own.form) ? titledStart(document, own) : own.start;
  const isSetOff = labelOf(document, start - 1) === 'punct';
  if (isSetOff && isNameForm(own.form) && own.type === 'person') return personNamedBy(document, own);
  if (isShortTitle(document.tokens.lower[own.start - 1] ?? '')) return isBefore(document, governor, start) ? governor : -1;
  if (!isSetOff) {
    // "the director of the merchant Acme": the name belongs to the noun right before it.
    const beside = mentions[mentionOf[own.start - 1] ?? -1];
    if (beside?.form === 'nominal' && beside.head === own.start - 1 && isNameForm(own.form)) return beside.head;
    return isNameForm(own.form) || isNameForm(above.form) ? governor : -1;
  }
  const before = mentions[mentionOf[own.start - 2] ?? -1];
  const nearer = before && isNameForm(before.form) && before.end === own.start - 1 && !isNameForm(above.form) && !isNameForm(own.form);
  return nearer ? before.head : governor;
}

/** "civil rights leader Dr. Tom Hale", and no "demanded the return Mr. Hale". */
const isBefore = (document: ResolvedDocument, noun: number, start: number): boolean => noun === start - 1 && isPersonNoun(document, noun);

/** "in that town, the bishop of Lima, Ann Holm,": the bishop is Ann Holm, and the town is neither. */
function isSomebodyBeside(document: ResolvedDocument, { head }: ArgumentRecord, other: ArgumentRecord): boolean {
  const { mentions, mentionOf, syntax } = document;
  if (mentionOf[other.head] === other.mention || mentions[other.mention]!.type !== 'person') return false;
  const isThing = nounType(syntax.lemmas[head]!.toLowerCase()) !== undefined && !isPersonNoun(document, head);
  return isThing && mentions[mentionOf[head]!]?.form === 'nominal';
}

/** "Ann Holm, chair and treasurer of Acme": what "and" joins to a person's role is another of hers. */
function rolesOf(document: ResolvedDocument, name: number, token: number): readonly number[] {
  const person = document.mentions[document.mentionOf[name]!];
  const own = document.mentions[document.mentionOf[token]!];
  if (person?.type !== 'person' || !isNameForm(person.form) || !own || document.tokens.lower[own.start - 1] !== ',') return [token];
  const roles = conjunctsOf(document, token);
  return roles.every((role) => nounType(document.syntax.lemmas[role]!.toLowerCase()) === 'person') ? roles : [token];
}

function isListed(document: ResolvedDocument, token: number): boolean {
  return dependentWhere(document, token, (word) => document.tokens.lower[word] === ':' || labelOf(document, word) === 'conj') >= 0;
}

/**
 * "Vitas Gerulaitis (tennis)", "England (Volume 1)": what stands in brackets is a note, unless it has an article or is of the name's own kind, as in
 * "Ann Holm (director)".
 */
function isAside(document: ResolvedDocument, token: number, both: readonly ArgumentRecord[]): boolean {
  const { mentions, mentionOf, tokens } = document;
  const own = mentions[mentionOf[token]!];
  if (!own || (tokens.words[own.start - 1] !== '(' && tokens.words[own.start - 1] !== '[')) return false;
  if (own.form === 'nominal' && dependentsOf(document, own.head).some((word) => labelOf(document, word) === 'det')) return false;
  const [name, noun] = (isName(document, both[0]!) ? both : [both[1]!, both[0]!]).map(({ mention }) => mentions[mention]!);
  return nounType(document.syntax.lemmas[noun!.head]!.toLowerCase()) !== name!.type;
}

/** "Max, son of Tom Vane, and Eva, daughter of Ivo Lenz, residents of Leeds": several people are no one of them. */
function isOfSeveral(document: ResolvedDocument, { mention }: ArgumentRecord, object: ArgumentRecord): boolean {
  const { start, type, form } = document.mentions[mention]!;
  const isOne = type === 'person' && isNameForm(form) && !/^(?:and|&|,)$/.test(document.tokens.lower[start - 1] ?? '');
  return isOne && xposOf(document, object.head) === 'NNS' && nounType(document.syntax.lemmas[object.head]!.toLowerCase()) === 'person';
}

/** "destroyed by the flood, among them the Salvador Bridge": a place is nothing that happens, wherever the net hangs it. */
function isEventAtPlace(document: ResolvedDocument, { mention }: ArgumentRecord, { head }: ArgumentRecord): boolean {
  const { form, type } = document.mentions[mention]!;
  return isNameForm(form) && (type === 'place' || type === 'facility') && nounType(document.syntax.lemmas[head]!.toLowerCase()) === 'event';
}

/** "Mr Tom Vane, the manager of Velmora, Mr Ivo Lenz," */
const isOfNextName = (document: ResolvedDocument, first: ArgumentRecord, { tokens: { start, end } }: ArgumentRecord): boolean =>
  isName(document, first) && start > first.head && isOfNameBehind(document, start, end);

const isName = (document: ResolvedDocument, { mention }: ArgumentRecord): boolean => isNameForm(document.mentions[mention].form);

/**
 * "Captain America", "Fan Expo Canada": a capitalized noun right beside a name of another type is a piece of that name, or that of a longer one.
 * "the winner Brazil" is not: what the noun says of the name is written small.
 */
function isOneName(document: ResolvedDocument, first: ArgumentRecord, second: ArgumentRecord): boolean {
  const [name, noun] = (isName(document, first) ? [first, second] : [second, first]).map(({ mention }) => document.mentions[mention]!);
  if (noun!.form !== 'nominal' || (noun!.end !== name!.start && name!.end !== noun!.start)) return false;
  const word = document.tokens.words[noun!.head]!;
  const type = nounType(word.toLowerCase());
  return word !== word.toLowerCase() && type !== undefined && type !== name!.type && name!.type !== 'concept';
}

/** Values and two names say nothing of each other: "Paris, France"; "Friday, 6 December". */
function mayBe(document: ResolvedDocument, first: ArgumentRecord, second: ArgumentRecord): boolean {
  const forms = [first, second].map(({ mention }) => document.mentions[mention]!.form);
  if (forms.includes('value') || forms.includes('pronoun')) return false;
  return !(isName(document, first) && isName(document, second));
}
