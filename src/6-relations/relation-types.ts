import { isName } from '../document/entities';
import type { Context, ResolvedDocument } from '../document/layers';
import type { ArgumentRecord, ProjectionRecord, RelationRecord, RelationType } from '../document/relations';
import { baseOf, dependentsOf, labelOf } from '../document/tree';
import { isA } from '../english';
import { onceFor } from '../lexicon/once-for';
import { newsRelationTypes } from '../lexicon/relation-types';
import { wordingsOf } from '../lexicon/wordings';
import { argumentAt } from './arguments';
import { entityTypeOf } from './names';
import { statusOf } from './office-phrases';
import { limitsOf } from './office-relation';
import { isOfRow, isOfTypes, nounTypeOf } from './relation-ends';
import { conjunctsOf, prepositionOf } from './phrases';

/** For each wording the types it may mean, in the order in which they are tried. */
type Wordings = ReadonlyMap<string, readonly RelationType[]>;

let ofNews: Wordings | undefined;
const NO_TYPES: readonly RelationType[] = [];
const ofTheCaller = onceFor((types: readonly RelationType[]) => indexed(types, wordingsOf));

/**
 * Gives relations their canonical type: those of the caller first, then those of news. Where the type leads beyond the object, "held talks with
 * Norway", "invested $5 million in Globex", a relation to Norway stands in the place of the clause's, and beside it for what somebody is.
 *
 * @returns the relations in the same order; if the context is strict, only those that a type of the caller fits
 */
export function withTypes(document: ResolvedDocument, relations: readonly RelationRecord[], context: Context): RelationRecord[] {
  ofNews ??= indexed(newsRelationTypes(), (verb) => [verb]);
  const ofCaller = ofTheCaller(context.relationTypes ?? NO_TYPES);
  return relations.flatMap((relation) => {
    const ofCallers = typesOf(document, relation, ofCaller);
    const found = ofCallers.length > 0 || context.strict ? ofCallers : typesOf(document, relation, ofNews!);
    const fits = found.length > 0 || context.strict ? found : typeOfRule(relation);
    const own = fits.find(({ targets }) => targets.length === 0 || targets.some((target) => isObject(relation, target)));
    const beyond = fits.flatMap((fit) =>
      fit.targets
        .filter((target) => !isObject(relation, target))
        .map((target) => withType(beyondObject(document, relation, fit.wording, target), fit.type)),
    );
    if (own) return [withType(relation, own.type), ...beyond];
    if (beyond.length === 0) return context.strict ? [] : [relation];
    // What somebody is is told with the office that they hold; what they do is told once.
    // An amount is what was invested, and stays the object of its clause.
    const isWhole =
      relation.predicate.lemma !== 'be' &&
      !isAmount(document, relation.object) &&
      fits.every(({ targets }) => targets.every((target) => areAll(document, target, targets)));
    if (!isWhole) return context.strict ? beyond : [relation, ...beyond];
    return beyond.map((one) => inPlace(document, one, relation, beyond));
  });
}

/** Whether a type leads to all that are coordinated with one of its targets: of "money to Acme and Tom Vane" it may fit Acme alone. */
function areAll(document: ResolvedDocument, { head }: ArgumentRecord, targets: readonly ArgumentRecord[]): boolean {
  let first = head;
  while (labelOf(document, first) === 'conj') first = document.syntax.heads[first]!;
  return conjunctsOf(document, first).every((each) => targets.some((target) => target.head === each));
}

/** As the clause itself, in whose place it stands: with its links and other relations, and its words up to the preposition, "took part in". */
function inPlace(document: ResolvedDocument, one: RelationRecord, clause: RelationRecord, all: readonly RelationRecord[]): RelationRecord {
  const { predicate, object, links, projections } = clause;
  const target = one.object!;
  const markers = markersOf(document, target.head);
  const noun = object ? Array.from({ length: object.head + 1 - object.short.start }, (_, i) => object.short.start + i) : [];
  const tokens = [...new Set([...predicate.tokens, ...noun, ...markers])].sort((x, y) => x - y);
  const isTold = ({ object: { mention } }: ProjectionRecord): boolean => all.some((other) => other.object!.mention === mention);
  const isFirst = one === all[0];
  return {
    ...one,
    kind: clause.kind,
    predicate: { ...one.predicate, tokens },
    links: isFirst ? links : [],
    projections: isFirst ? projections.filter((projection) => !isTold(projection)) : [],
  };
}

/** The preposition of a phrase, or of the first of those that are coordinated: "with" of "held talks with Norway and Sweden". */
function markersOf(document: ResolvedDocument, head: number): number[] {
  const own = dependentsOf(document, head).filter((token) => labelOf(document, token) === 'case' && token < head);
  return own.length === 0 && labelOf(document, head) === 'conj' ? markersOf(document, document.syntax.heads[head]!) : own;
}

function withType(relation: RelationRecord, { type, inverse }: RelationType): RelationRecord {
  const { predicate } = relation;
  const typed = { type, ...(inverse !== undefined && { inverse }) };
  // What a rule took it for is replaced; of others the fields are new and stand in front.
  return { ...relation, predicate: predicate.type === undefined ? { ...typed, ...predicate } : { ...predicate, ...typed } };
}

/** Whether the relation leads to `target` itself: its object, or what stands in where it has none. "moved from Oslo to Lima" leads to Oslo. */
function isObject({ object, arguments: others }: RelationRecord, target: ArgumentRecord): boolean {
  return target === (object ?? (others.find(({ role }) => role !== 'time') ?? others[0])?.value);
}

/** The minister holds talks with Norway, from "held talks with Norway"; an office from "is a member of the alliance". */
function beyondObject(document: ResolvedDocument, relation: RelationRecord, wording: string, target: ArgumentRecord): RelationRecord {
  const { predicate, object, arguments: others } = relation;
  const past = predicate.lemma === 'be' && object ? pastWordOf(document, object) : '';
  const lemma = past === '' ? wording : wording.replace(/^be /, `be ${past} `);
  const marker = others.find(({ value }) => value === target)?.marker[0];
  return {
    ...relation,
    kind: predicate.lemma === 'be' ? 'role' : 'nominal',
    object: target,
    predicate: {
      ...predicate,
      lemma,
      ...(predicate.passive !== undefined && { passive: lemma }),
      tokens:
        object && !isAmount(document, object) ? [...new Set([...predicate.tokens, object.head])].sort((x, y) => x - y) : predicate.tokens,
    },
    arguments: [
      // "led to arrests and convictions": to each of them one.
      ...others.filter(({ value, marker: [own] }) => value !== target && (own === undefined || own !== marker)),
      ...(object && isAmount(document, object) ? [{ role: 'amount', marker: [], value: object }] : []),
    ],
    projections: [],
    links: [],
    rule: `${relation.rule}+wording`,
    ...(past !== '' && { status: 'former' }),
  };
}

/** "former" of "a former governor of the bank", or nothing. */
function pastWordOf(document: ResolvedDocument, { mention, head }: ArgumentRecord): string {
  const { start } = document.mentions[mention]!;
  const word = limitsOf(document, start, head).find((token) => isA(document.tokens.lower[token]!, 'word for former'));
  return word !== undefined && statusOf(document, start, head) === 'former' ? document.tokens.lower[word]! : '';
}

/** "vice" of "is vice president of the firm", who is not its president; a "former" or "acting" one is. "board chairman" is the same as "chairman". */
const limitsBefore = (document: ResolvedDocument, { mention, head }: ArgumentRecord): string =>
  limitsOf(document, document.mentions[mention]!.start, head)
    .map((token) => document.tokens.lower[token]!)
    .filter((word) => !isA(word, 'word for former') && !isA(word, 'status of an office') && !isA(word, 'body before a head'))
    .map((word) => `${word} `)
    .join('');

function indexed(types: readonly RelationType[], formsOf: (verb: string) => readonly string[]): Wordings {
  const wordings = new Map<string, RelationType[]>();
  for (const entry of types) {
    for (const wording of new Set(entry.verbs.flatMap(formsOf))) {
      const before = wordings.get(wording);
      if (before) before.push(entry);
      else wordings.set(wording, [entry]);
    }
  }
  return wordings;
}

/**
 * Whether a wording is that of a type and says something else: what is won from others and in no contest, where a line or path leads to, what is only
 * reached ("prices hit a record high"), and when somebody works, "at the time of the blast".
 */
function isUntyped({ syntax }: ResolvedDocument, wording: string, subject: ArgumentRecord, target: ArgumentRecord): boolean {
  const nounOf = ({ head }: ArgumentRecord): string => syntax.lemmas[head]!.toLowerCase();
  if (wording.startsWith('win ')) return isA(wording.slice('win '.length), 'what is won of somebody');
  if (wording === 'lead to') return isA(nounOf(subject), 'way to a place');
  if (wording === 'hit') return isA(nounOf(target), 'what is only reached');
  return wording === 'work at' && isA(nounOf(target), 'measure or date beside a verb');
}

/** When or what for something is done, which is not where or with whom: "died in 2003", "met with the aim of". "Resulted in four days of riots" is another thing. */
function isBeside(document: ResolvedDocument, wording: string, target: ArgumentRecord): boolean {
  const type = entityTypeOf(document, target);
  if (/ (?:at|in|on)$/.test(wording)) return TIMES.has(type) && !(type === 'duration' && wording.startsWith('result '));
  return wording.endsWith(' with') && isA(document.syntax.lemmas[target.head]!, 'noun that an infinitive can be');
}

const TIMES: ReadonlySet<string> = new Set(['date', 'time', 'duration']);

const AMOUNTS: ReadonlySet<string> = new Set(['money', 'percent', 'quantity']);
const isAmount = (document: ResolvedDocument, object: ArgumentRecord | undefined): boolean =>
  object !== undefined && AMOUNTS.has(entityTypeOf(document, object));

/** A type that fits, by which wording, and whom it leads to: each of those that are coordinated. */
interface Fit {
  readonly type: RelationType;
  readonly wording: string;
  readonly targets: readonly ArgumentRecord[];
}

/** The types that fit: one of what is done to an object, and else one for each preposition: "moved from Kenya to Texas". */
function typesOf(document: ResolvedDocument, relation: RelationRecord, wordings: Wordings): Fit[] {
  if (wordings.size === 0) return [];
  const isOf = wordings === ofNews ? isOfRow : isOfTypes;
  const fits: { type: RelationType; wording: string; targets: ArgumentRecord[] }[] = [];
  for (const { wording, target, whole } of wordingsAndTargets(document, relation)) {
    if (relation.object && fits.length > 0 && wording !== fits[0]!.wording) break;
    if (wordings === ofNews && isUntyped(document, wording, relation.subject, target)) return [];
    if (wordings === ofNews && isBeside(document, wording, target)) continue;
    const own = wordings
      .get(wording)
      ?.find(({ source, target: kinds }) => isOf(document, relation.subject, source) && isOf(document, target, kinds));
    const type = wordings === ofNews && whole !== undefined ? (own ?? typeOfPart(document, whole, relation.subject, target)) : own;
    const known = fits.find((fit) => fit.wording === wording);
    if (type && !known) fits.push({ type, wording, targets: [target] });
    else if (type && known!.type === type) known!.targets.push(target);
  }
  return fits;
}

/** Who is vice president or sales director of the company does not lead it, and works for it. */
function typeOfPart(document: ResolvedDocument, whole: string, subject: ArgumentRecord, target: ArgumentRecord): RelationType | undefined {
  const leads = ofNews!.get(whole)?.some(({ type }) => type === 'lead') === true;
  if (!leads || nounTypeOf(document, target) !== 'organization') return undefined;
  const worksFor = newsRelationTypes().find(({ type }) => type === 'works for');
  return isOfRow(document, subject, worksFor?.source) ? worksFor : undefined;
}

/** What the rule that read it knows of the ends, where the words leave it open: an analyst of a firm works for it. */
function typeOfRule({ predicate, object }: RelationRecord): Fit[] {
  const type = predicate.type === undefined ? undefined : newsRelationTypes().find((entry) => entry.type === predicate.type);
  return type ? [{ type, wording: predicate.lemma, targets: object ? [object] : [] }] : [];
}

/** What a relation is said with, and whom it leads to when it is said so, with the office that it is a part of; the more words, the earlier. */
function* wordingsAndTargets(
  document: ResolvedDocument,
  { predicate, object, arguments: others, voice }: RelationRecord,
): Generator<{ wording: string; target: ArgumentRecord; whole?: string }> {
  const { lower } = document.tokens;
  const { lemma, passive } = predicate;
  if (voice === 'passive') {
    for (const { preposition, value } of others) {
      if (preposition !== undefined) yield { wording: `${passive ?? lemma} ${preposition}`, target: value };
    }
    if (passive === 'be born') {
      // "(born 1935, New Jersey)", "(born Oslo, 1935)"
      const bare = [...(object ? [object] : []), ...others.flatMap(({ preposition, value }) => (preposition === undefined ? [value] : []))];
      for (const target of bare) if (entityTypeOf(document, target) === 'place') yield { wording: 'be born in', target };
    }
    // "Globex was bought": by whom is not said, and as a type's subject Globex would be the buyer.
    return;
  }
  if (object) {
    const limits = lemma === 'be' ? limitsBefore(document, object) : '';
    for (const noun of new Set([lower[object.head]!, document.syntax.lemmas[object.head]!])) {
      // "hold talks with Globex", "take part in the race": the noun is part of the wording.
      for (const { preposition, value } of [...others, ...phrasesOf(document, object)])
        if (preposition !== undefined && isOffice(document, lemma, value))
          yield {
            wording: `${lemma} ${limits}${noun} ${preposition}`,
            target: value,
            ...(limits !== '' && { whole: `${lemma} ${noun} ${preposition}` }),
          };
      yield { wording: `${lemma} ${noun}`, target: object };
    }
    // "take Globex to court"
    for (const { preposition, value } of others)
      if (preposition !== undefined) yield { wording: `${lemma} ${preposition} ${lower[value.head]!}`, target: object };
    yield { wording: lemma, target: object };
  }
  // "invest $5 million in Globex": an amount beside it leads nowhere.
  const leadsOn = !object || isAmount(document, object);
  for (const { preposition, value } of others) {
    if (preposition !== undefined && leadsOn) yield { wording: `${lemma} ${preposition}`, target: value };
  }
}

/**
 * Whether "be member of" leads to `value` here: for a name, "the EU", the rule for offices says so already; of common nouns only bodies count,
 * "the alliance" and no pumps.
 */
function isOffice(document: ResolvedDocument, lemma: string, value: ArgumentRecord): boolean {
  if (lemma !== 'be') return true;
  return !isName(document.mentions[value.mention]!.form) && BODIES.has(nounTypeOf(document, value));
}

const BODIES: ReadonlySet<string> = new Set(['organization', 'group', 'person', 'place']);

const conjoined = (document: ResolvedDocument, token: number): ArgumentRecord[] =>
  conjunctsOf(document, token)
    .slice(1)
    .map((each) => argumentAt(document, each))
    .filter((argument) => argument !== undefined);

/** What hangs on the noun of an object by a preposition: "talks with Norway". */
function phrasesOf(document: ResolvedDocument, { head }: ArgumentRecord): { preposition: string | undefined; value: ArgumentRecord }[] {
  return dependentsOf(document, head).flatMap((token) => {
    const value = baseOf(labelOf(document, token)) === 'nmod' && token > head ? argumentAt(document, token) : undefined;
    if (!value) return [];
    const preposition = prepositionOf(document, token);
    return [{ preposition, value }, ...conjoined(document, token).map((each) => ({ preposition, value: each }))];
  });
}
