import { sourcesOf } from '../../document/sources';
import { samenessOf, wordingOf, type Link, type Reading } from '../../graph';
import type { Argument, Attribution, Entity, Modality, Relation } from '../../extraction';
import type { SayTime } from './time-words';

/** A relation as the viewer speaks of it: names in place of ids, and in the order in which one reads it. */
export interface Statement {
  readonly id: string;
  readonly relation: Relation;
  /** Number of the document. */
  readonly document: number;
  /** "Acme", "was bought by", "Globex" of a passive: as the text says it. The object is empty where there is none. */
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  /** Ids of the entities that take part, in whatever role. */
  readonly entities: readonly string[];
  /** The edge of the graph from subject to object, or what stands in for it; absent where the relation leads to nothing. */
  readonly edge?: Edge;
  /** That one and the edges that lead beyond it. */
  readonly edges: readonly Edge[];
  readonly isNegated: boolean;
  readonly modality: Modality;
  /** Who says so: "analysts", "Reuters, citing officials"; absent for what the article says itself. */
  readonly speaker?: string;
  /** ISO 8601 where it is known when. */
  readonly start?: string;
  readonly time?: string;
  readonly place?: string;
  readonly confidence: number;
}

export interface Edge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** What stands on it: "could affect", "buys". */
  readonly label: string;
  /** The same for edges that say the same. */
  readonly sameness: string;
  /** Whether a reader of the graph passes it over, as `toGraph` does by default. */
  readonly isAside: boolean;
}

/** How much of a predicate's own words an edge shows. */
const LABEL_LENGTH = 24;

export function statementOf(reading: Reading, document: number, entities: ReadonlyMap<string, Entity>, say: SayTime): Statement {
  const { relation, aside, isNode, links } = reading;
  const entityOf = (argument: Argument): Entity => entities.get(argument.entity)!;
  const nameOf = (argument: Argument): string => entityOf(argument).name;
  const { id, subject, object, arguments: others, place, attribution, time, polarity, modality, confidence } = relation;
  const edges = links.flatMap((link): Edge[] => {
    const { key, source, target } = link;
    if (source.entity === target.entity) return [];
    const isAside = aside !== undefined || !isNode(source) || !isNode(target);
    const label = labelOf(relation, link);
    return [{ id: key, source: source.entity, target: target.entity, label, sameness: samenessOf(relation, link), isAside }];
  });
  const edge = edges.find((one) => one.id === id);
  const taking = [subject, object, place, ...sourcesOf(attribution), ...others.map(({ value }) => value)];
  const speaker = attribution && speakerOf(attribution, nameOf);
  return {
    id,
    relation,
    document,
    ...wordsOf(relation, nameOf),
    entities: [...new Set(taking.flatMap((argument) => (argument ? [argument.entity] : [])))],
    ...(edge && { edge }),
    edges,
    isNegated: polarity === 'negative',
    modality,
    ...(speaker !== undefined && { speaker }),
    ...(time?.kind === 'date' && time.start !== undefined && { start: time.start }),
    ...(time && { time: say(relation, time) }),
    ...(place && { place: nameOf(place) }),
    confidence,
  };
}

type NameOf = (argument: Argument) => string;

function wordsOf(relation: Relation, nameOf: NameOf): Pick<Statement, 'subject' | 'predicate' | 'object'> {
  const { subject, predicate, object, kind, inverted, arguments: others, links } = relation;
  // A passive was turned round; its words are those of the other direction.
  if (inverted && object) return { subject: nameOf(object), predicate: predicate.text, object: nameOf(subject) };
  if (object)
    return {
      subject: nameOf(subject),
      predicate: isVerbless(kind) ? thirdPerson(predicate.lemma) : predicate.text,
      object: nameOf(object),
    };
  const content = links.find((one) => one.kind === 'content');
  const standIn = others.find(({ role }) => role !== 'time') ?? others[0];
  if (content && !standIn) return { subject: nameOf(subject), predicate: predicate.text, object: `“${content.span.text}”` };
  if (!standIn) return { subject: nameOf(subject), predicate: predicate.text, object: '' };
  return { subject: nameOf(subject), predicate: withPreposition(predicate.text, standIn.preposition), object: nameOf(standIn.value) };
}

const isVerbless = (kind: Relation['kind']): boolean => kind === 'apposition' || kind === 'role' || kind === 'membership';

const withPreposition = (words: string, preposition: string | undefined): string =>
  preposition === undefined || words.endsWith(` ${preposition}`) ? words : `${words} ${preposition}`;

/** The text's own words where they are few and read from subject to object, else the lemma. */
function labelOf(relation: Relation, { label, target, projectionOf }: Link): string {
  const { predicate, inverted, polarity, kind, object, arguments: others } = relation;
  // What lies far off is said in the text's own words.
  if (projectionOf !== undefined && !label.startsWith(wordingOf(relation))) return label;
  const standIn = others.find(({ value }) => value === target)?.preposition;
  // "takes place in" has a word of the object, too.
  const words = object && object !== target ? '' : withPreposition(predicate.text, object ? undefined : standIn);
  if (projectionOf === undefined && !inverted && !isVerbless(kind) && words !== '' && words.length <= LABEL_LENGTH) return words;
  return polarity === 'negative' ? `not ${label}` : thirdPerson(label);
}

const IRREGULAR: Readonly<Record<string, string>> = { be: 'is', have: 'has', do: 'does', go: 'goes' };

/** "buys" of "buy", "is president of" of "be president of". */
export function thirdPerson(lemma: string): string {
  return lemma.replace(/^[a-z]+/, (verb) => {
    if (Object.hasOwn(IRREGULAR, verb)) return IRREGULAR[verb];
    if (/(?:s|x|z|ch|sh)$/.test(verb)) return `${verb}es`;
    return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
  });
}

function speakerOf(attribution: Attribution, nameOf: NameOf): string {
  const names = sourcesOf(attribution).map(nameOf);
  // A report without a source, "it is said": the verb is all there is.
  return names.length === 0 ? `somebody (${attribution.predicate})` : names.join(', cited by ');
}
