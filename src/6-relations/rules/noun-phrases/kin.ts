import type { Clause } from '../../../document/clauses';
import type { ResolvedDocument } from '../../../document/layers';
import type { ArgumentRecord, RelationRecord } from '../../../document/relations';
import { dependentsOf, labelOf, uposOf, xposOf } from '../../../document/tree';
import { isA } from '../../../english';
import { kinOf } from '../../../lexicon/kin';
import { isPastOfOffice } from '../../../lexicon/past-words';
import { argumentAt } from '../../arguments';
import { couplesIn, ownersOf } from '../../kin-owners';
import { afterBrackets, namesByStart, personsAt, type NamesByStart } from '../../named-persons';
import { argumentOf, entityTypeOf, type NameRecord } from '../../names';
import { pairsOf } from '../../pairs';
import { prepositionOf } from '../../phrases';
import type { RelationRule, RuleInput } from '../../rule';
import { forEachToken, nounPhraseRelation, saidAs, saysWhatItIs } from '../noun-phrase';

/** Who is whose relative. The order of the words says who is meant: trees hang what stands in apposition to a list on any part of it. */
export const kin: RelationRule = {
  name: 'noun-phrase/kin',
  about: 'A relative, named beside the noun that says whose.',
  examples: {
    'Anna Roe and her husband, Lars Roe, live with Lars Roe’s brother Bill.': [
      'Lars Roe | married to | Anna Roe',
      'Bill | sibling of | Lars Roe',
    ],
    'Tom Vane, whose wife Eva left, lives with his son Max and daughter Ida.': [
      'Eva | married to | Tom Vane',
      'Max | child of | Tom Vane',
      'Ida | child of | Tom Vane',
    ],
    'Tom Vane lives with his wife, Amy Hart, and Max is their son. Bill is the brother of Jo Falk.': [
      'Max | child of | Tom Vane',
      'Max | child of | Amy Hart',
    ],
    'Tom Vane and Ann Hart have two children, Max and Ida.': ['Max | child of | Ann Hart', 'Ida | child of | Tom Vane'],
    'Tom Vane and Ann Hart may be married in May.': ['Tom Vane | married to | Ann Hart | possible | time=XXXX-05'],
    'Eva Lind is not the mother of Max Lind.': ['Max Lind | child of | Eva Lind | not'],
    'Ann Lee’s former husband, Tom Vane, left. Bill Roe is Eva Lind’s ex-husband.': [
      'Tom Vane | be former husband of | Ann Lee | former',
      'Bill Roe | be former husband of | Eva Lind | former',
    ],
    'Eva Lind and her late husband Bill Roe lived in Oslo.': ['Bill Roe | married to | Eva Lind | former'],
    'Ann Lee met Tom Vane’s former wife, Eva Lind.': ['Eva Lind | married to | Tom Vane | former'],
    'Max Vane, son of Tom Vane and his wife Amy Hart, left.': ['Max Vane | child of | Amy Hart', 'Amy Hart | married to | Tom Vane'],
  },
  counterexamples: {
    'Tom Vane met his wife and Bill Roe in Oslo.': ['Bill Roe | be wife of | *'],
    'Tom Vane saw his brother’s friend Bill Roe.': ['Bill Roe | be brother of | *'],
    'Ann Lee’s former husband, Tom Vane, left.': ['Tom Vane | be husband of | Ann Lee'],
    'When Tom Vane met his wife, Bill Roe went home.': ['Bill Roe | be wife of | *'],
  },
  apply,
};

/** Relatives named one after another: "his son Max and daughter Ida" are of one owner. */
interface Named {
  /** Behind the last name. */
  readonly end: number;
  readonly owners: readonly ArgumentRecord[];
}

function apply(document: ResolvedDocument, { clauses, names, stated }: RuleInput): RelationRecord[] {
  const byStart = namesByStart(names);
  const couples = couplesIn(document, names);
  const relations: RelationRecord[] = [];
  const having = new Map(clauses.flatMap((clause) => clause.objects.map((object) => [object, clause] as const)));
  let before: Named | undefined;
  const weddingIn = new Map<number, RelationRecord>();
  const coupleBefore = (token: number, sentence: number): readonly ArgumentRecord[] => {
    // "with his wife, Amy, and their daughter": the last wedding that was told of.
    const wedding = weddingIn.get(sentence);
    if (wedding && wedding.object!.head < token) return [wedding.subject, wedding.object!];
    return couples.get(sentence)?.findLast(([, second]) => second.tokens.end <= token) ?? [];
  };
  forEachToken(document, (token, sentence) => {
    if (!isKinNoun(document, token)) return;
    const bearers = bearersBehind(document, byStart, token);
    if (bearers.length === 0) return;
    const clause = having.get(token);
    const parents = clause && isA(document.syntax.lemmas[clause.head]!, 'verb of having children') ? clause.subjects : [];
    const found = ownersOf(document, byStart, token, (at) => coupleBefore(at, sentence));
    const owners = found ?? (before && isJoined(document, before.end, token) ? before.owners : argumentsOf(document, parents));
    const own = bearers.map(argumentOf);
    if (owners.length > 0) before = { end: bearers.at(-1)!.end, owners };
    const told = own.flatMap((bearer) => owners.flatMap((owner) => relationOf(document, token, sentence, bearer, owner)));
    relations.push(...told);
    const wedding = told.findLast(({ predicate: { lemma } }) => WED.test(lemma));
    if (wedding) weddingIn.set(sentence, wedding);
    // "the brothers Max and Jo", "his children, Max and Ida"
    if (found?.length !== 0 && isOfSiblings(document, token)) relations.push(...siblings(document, token, sentence, own));
  });
  return [...relations, ...whatIsSaid(document, byStart, stated, coupleBefore), ...weddings(document, clauses, stated)];
}

const WED = /wife|husband/;

const isKinNoun = (document: ResolvedDocument, token: number): boolean =>
  /^(?:NOUN|PROPN)$/.test(uposOf(document, token)) &&
  document.tokens.lower[token] !== 'parent' && // of firms
  kinOf(document.syntax.lemmas[token]!.toLowerCase()) !== undefined;

const isOfSiblings = (document: ResolvedDocument, token: number): boolean =>
  xposOf(document, token) === 'NNS' && isA(kinOf(document.syntax.lemmas[token]!)?.role ?? '', 'sibling');

const siblings = (document: ResolvedDocument, token: number, sentence: number, all: readonly ArgumentRecord[]): RelationRecord[] =>
  pairsOf(all).pairs.map(([subject, object]) =>
    nounPhraseRelation(document, {
      kind: 'nominal',
      sentence,
      subject,
      object,
      lemma: 'be sibling of',
      predicate: [token],
      rule: kin.name,
    }),
  );

/** What may be a person's name: what nobody knows to be anything else. */
const isPersonLike = (document: ResolvedDocument, argument: ArgumentRecord): boolean =>
  /^(?:person|concept)$/.test(entityTypeOf(document, argument));

function relationOf(
  document: ResolvedDocument,
  token: number,
  sentence: number,
  bearer: ArgumentRecord,
  owner: ArgumentRecord,
): RelationRecord[] {
  const { role, turned } = kinOf(document.syntax.lemmas[token]!.toLowerCase())!;
  const [subject, object] = turned ? [owner, bearer] : [bearer, owner];
  if (![subject, object].every((argument) => isPersonLike(document, argument))) return [];
  // "his former wife", "his ex-wife": past as a marriage is, while nobody ceases to be a brother.
  const married = WED.exec(role)?.[0];
  const isDissolved =
    married !== undefined && (role.startsWith('former') || isBehind(document, token, (word) => isA(word, 'word for former')));
  const record = nounPhraseRelation(document, {
    kind: 'role',
    sentence,
    subject,
    object,
    lemma: `be ${isDissolved ? `former ${married}` : role} of`,
    predicate: [token],
    rule: kin.name,
    ...(isDissolved && { type: 'married to' }),
  });
  const isPast = isDissolved || (married !== undefined && isBehind(document, token, isPastOfOffice));
  return [isPast ? { ...record, status: 'former' } : record];
}

/** Whether a noun stands behind a word of a kind: "former husband", "late wife". */
const isBehind = (document: ResolvedDocument, noun: number, isSuch: (word: string) => boolean): boolean =>
  dependentsOf(document, noun).some((token) => token < noun && isSuch(document.tokens.lower[token]!));

/** "brother Bill", "husband, violinist Lars Roe,", "sons Max and Jo", "children: Max, 9, and Ida". */
function bearersBehind(document: ResolvedDocument, names: NamesByStart, token: number): NameRecord[] {
  const { lower } = document.tokens;
  const next = afterBrackets(document, token + 1);
  const isApart = /^[,:–—-]$/.test(lower[next] ?? '');
  const found = personsAt(document, names, isApart ? next + 1 : next, xposOf(document, token) === 'NNS' ? 'many' : 'one');
  const last = found.at(-1);
  if (!last || (isApart && !/^(?:[,.;:)–—-]|and|in|on|at)$/.test(lower[afterBrackets(document, last.end)] ?? '.'))) return [];
  // "When he met his wife, Bill Roe went home": a name behind a comma that has its own verb.
  const { heads } = document.syntax;
  const isSubject = isApart && labelOf(document, found[0]!.head).startsWith('nsubj') && heads[token] !== heads[found[0]!.head];
  return isSubject && lower[last.end] !== ',' ? [] : found;
}

/** Whether `token` goes on with the list of relatives that ended at `end`: "… and daughter Ida", ", two sons, Max and Jo". */
function isJoined(document: ResolvedDocument, end: number, token: number): boolean {
  if (token - end > 5 || token <= end) return false;
  let joined = false;
  for (let at = end; at < token; at++) {
    if (/^(?:,|and|&|;)$/.test(document.tokens.lower[at]!)) joined = true;
    else if (!/^(?:NUM|ADJ)$/.test(uposOf(document, at))) return false;
  }
  return joined;
}

const argumentsOf = (document: ResolvedDocument, heads: readonly number[]): ArgumentRecord[] =>
  heads.flatMap((head) => argumentAt(document, head) ?? []);

/** "Eva is the daughter of Tom Falk", "Max, his son", "his father was Tom Falk": of whom it is said beside or by a verb. */
function whatIsSaid(
  document: ResolvedDocument,
  names: NamesByStart,
  stated: readonly RelationRecord[],
  coupleBefore: (token: number, sentence: number) => readonly ArgumentRecord[],
): RelationRecord[] {
  return stated.flatMap((relation) => {
    if (!saysWhatItIs(relation) || relation.predicate.lemma !== 'be') return [];
    const { object, subject, sentence } = relation;
    const [noun, bearer] = isKinNoun(document, object.head) ? [object.head, subject] : [subject.head, object];
    if (!isKinNoun(document, noun) || document.mentions[bearer.mention]!.form === 'nominal') return [];
    const owners = ownersOf(document, names, noun, (at) => coupleBefore(at, sentence)) ?? [];
    return owners
      .filter((owner) => document.entityOf[owner.mention] !== document.entityOf[bearer.mention])
      .flatMap((owner) => relationOf(document, noun, sentence, bearer, owner))
      .map((each) => saidAs(each, relation));
  });
}

/** "Tom Vane and Ann Hart were married in Oslo", and to nobody else. */
function weddings(document: ResolvedDocument, clauses: readonly Clause[], stated: readonly RelationRecord[]): RelationRecord[] {
  return clauses.flatMap((clause) => {
    const { head, passive, subjects, agents, obliques, sentence } = clause;
    if (!passive || subjects.length !== 2 || agents.length > 0 || document.syntax.lemmas[head] !== 'marry') return [];
    if (obliques.some((oblique) => prepositionOf(document, oblique.head) === 'to')) return [];
    const [subject, object] = argumentsOf(document, subjects);
    if (!subject || !object || ![subject, object].every((argument) => isPersonLike(document, argument))) return [];
    const said = stated.find(({ predicate, kind }) => kind === 'verbal' && predicate.head === head);
    const wedding = nounPhraseRelation(document, {
      kind: 'nominal',
      sentence,
      subject,
      object,
      lemma: 'marry',
      predicate: [head],
      rule: kin.name,
    });
    return [said ? saidAs(wedding, said) : wedding];
  });
}
