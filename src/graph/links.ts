import { isSmallWord } from '../english/small-words';
import type { Argument, Relation, RelationArgument } from '../extraction';

/** An edge to be: where it leads and what stands on it. */
export interface Link {
  readonly key: string;
  readonly source: Argument;
  readonly target: Argument;
  readonly label: string;
  /** The relation beyond whose object it leads; absent on the relation's own edge. */
  readonly projectionOf?: string;
}

/** Whether an argument may be the end of an edge. */
export type IsNode = (argument: Argument) => boolean;

const never = (): boolean => false;

/**
 * The relation's own edge, from its subject to its object. Without an object the first argument that is no time stands in for it:
 * "participates in NeurIPS" → *participate in* → NeurIPS; "met on Friday", where there is nothing else, → *meet on* → Friday.
 *
 * For an object that is empty it stands in, too, and the label has the object's word: "took place in Vienna" → *take place in* → Vienna.
 *
 * @param isNode an argument that is none does not stand in where there is another one
 * @param isEmpty whether an object says less than what stands behind it
 * @returns undefined for a relation with neither object nor argument
 */
export function ownLink(relation: Relation, isNode: IsNode, isEmpty: IsNode = never): Link | undefined {
  const { id, subject, object } = relation;
  if (object) {
    const wording = withShare(wordingOf(relation), object);
    const standIn = isEmpty(object) ? standInOf(relation, isNode) : undefined;
    if (!standIn || !isNode(standIn.value)) return { key: id, source: subject, target: object, label: wording };
    return {
      key: id,
      source: subject,
      target: standIn.value,
      label: withPreposition(`${wording} ${object.head.text.toLowerCase()}`, standIn),
    };
  }
  const standIn = standInOf(relation, isNode);
  return standIn && { key: id, source: subject, target: standIn.value, label: labelOf(relation, standIn) };
}

/** "own 30 percent of" for "owns 30 percent of Globex": who has so much of somebody has not all. Of voters it is some who do it, and not so much of them. */
function withShare(wording: string, { quantifier, text, head }: Argument): string {
  if (quantifier === undefined || !/^\p{Lu}/u.test(head.text)) return wording;
  const share = text.slice(0, Math.max(0, text.indexOf(' of ')));
  return share.toLowerCase().endsWith(quantifier.toLowerCase()) ? `${wording} ${share} of` : wording;
}

/** An edge beyond a relation's own one. */
export interface FurtherLink extends Link {
  readonly projectionOf: string;
  /** The label without the object's words, for where these are too many: "sign with" of "sign deal with". */
  readonly plain: string;
  /** That leads there. */
  readonly preposition?: string;
}

/**
 * An edge for each argument that the relation's own edge does not show, and one for each projection that leads somewhere else:
 * `<relation id>:<number>`, where the arguments are counted first. The object's words are in the label: *sign deal with* → Kestrin.
 */
export function* furtherLinks(
  relation: Relation,
  isNode: IsNode,
  isEmpty: IsNode,
  nameOf: (argument: Argument) => string,
): Generator<FurtherLink> {
  const { id, subject, object, predicate, arguments: list, projections } = relation;
  const shown = object && !isEmpty(object) ? undefined : standInOf(relation, isNode);
  for (const [index, argument] of list.entries()) {
    if (argument === shown) continue;
    const { value: target } = argument;
    const preposition = leadOf(argument);
    const plain = labelOf(relation, argument);
    // Not for what a passive was done to, which stands in front: "was bought by Acme in May".
    const between = object && preposition !== undefined && object.head.start > predicate.span.start ? [nameOf(object)] : [];
    const label = between.length === 0 ? plain : [wordingOf(relation), ...between, preposition].join(' ');
    const key = `${id}:${index}`;
    yield { key, source: subject, target, label, plain, projectionOf: id, ...(preposition !== undefined && { preposition }) };
  }
  const isShown = (target: Argument): boolean =>
    [object, ...list.map(({ value }) => value)].some((other) => other?.entity === target.entity && other.head.start === target.head.start);
  for (const [index, { predicate: words, object: target }] of projections.entries()) {
    if (isShown(target)) continue;
    const plain = words.text;
    // "signed a deal with" → "sign deal with"
    const rest = plain.startsWith(`${predicate.text} `) ? plain.slice(predicate.text.length + 1) : undefined;
    const label = rest === undefined ? plain : `${wordingOf(relation)} ${withoutArticles(rest)}`;
    const preposition = plain.slice(plain.lastIndexOf(' ') + 1);
    yield { key: `${id}:${list.length + index}`, source: subject, target, label, plain, projectionOf: id, preposition };
  }
}

/** "sign the deal with" → "sign deal with" */
const withoutArticles = (words: string): string =>
  words
    .split(' ')
    .filter((word, at, all) => at === all.length - 1 || !(isSmallWord(word, 'article') || isSmallWord(word, 'possessive')))
    .join(' ');

/** The arguments that neither the relation's own edge nor its object shows. */
export function otherArguments(relation: Relation, isNode: IsNode): RelationArgument[] {
  const shown = relation.object ? undefined : standInOf(relation, isNode);
  return relation.arguments.filter((argument) => argument !== shown);
}

function standInOf({ arguments: all, predicate: { lemma } }: Relation, isNode: IsNode): RelationArgument | undefined {
  const list = lemma === 'be' ? all.filter(({ preposition }) => !isSmallWord(preposition ?? '', 'preposition of time')) : all;
  const candidates = list.some(({ value }) => isNode(value)) ? list.filter(({ value }) => isNode(value)) : list;
  return candidates.find(({ role }) => role !== 'time') ?? candidates[0];
}

/** What a relation is called: its lemma, or "be given" where nobody is named who gave. */
export function wordingOf({ predicate: { lemma, passive } }: Relation): string {
  return passive ?? lemma;
}

const labelOf = (relation: Relation, argument: RelationArgument): string => withPreposition(wordingOf(relation), argument);

/** Words with the preposition by which they lead to an argument. */
export function withPreposition(wording: string, argument: Pick<RelationArgument, 'preposition' | 'role'>): string {
  const preposition = leadOf(argument);
  // A particle may already be part of the lemma: "log in" with "in" is no "log in in".
  return preposition === undefined || wording.endsWith(` ${preposition}`) ? wording : `${wording} ${preposition}`;
}

/** The preposition that leads to an argument; "to" of "gave Globex the contract", where the text has none. */
const leadOf = ({ preposition, role }: Pick<RelationArgument, 'preposition' | 'role'>): string | undefined =>
  preposition ?? (role === 'recipient' ? 'to' : undefined);
