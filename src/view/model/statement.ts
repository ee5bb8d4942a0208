import { isNamed } from '../../document/entities';
import { sourcesOf } from '../../document/sources';
import { ownLink } from '../../graph';
import type { Argument, Attribution, Entity, Modality, Relation } from '../../extraction';
import type { SayTime } from './time-words';

/** A relation as the viewer speaks of it. */
export interface Statement {
  readonly id: string;
  readonly relation: Relation;
  /** Number of the document. */
  readonly document: number;
  /** "Acme was bought by Globex in 2019". */
  readonly text: string;
  /** What each of its ends may be called in it, the best first. */
  readonly called: readonly (readonly string[])[];
  /** Ids of the entities that take part, in whatever role. */
  readonly entities: readonly string[];
  /** Ids of the entities that it is about: subject and object, or what stands in for the object; none where it leads to nothing or to itself. */
  readonly ends: readonly string[];
  readonly isNegated: boolean;
  readonly modality: Modality;
  /** Who says so: "analysts", "Reuters, citing officials"; absent for what the article says itself. */
  readonly speaker?: string;
  /** ISO 8601 where it is known when. */
  readonly start?: string;
  readonly time?: string;
  /** The same, where the sentence does not say it or says no more than "on Thursday". */
  readonly unsaidTime?: string;
  readonly place?: string;
  readonly confidence: number;
  /** How much the article is about it, 0 to 1. */
  readonly weight: number;
}

/** What the article is most about before the rest, in the order of the text among equals. */
export const weightiestFirst = (statements: readonly Statement[]): Statement[] => [...statements].sort((a, b) => b.weight - a.weight);

export function statementOf(relation: Relation, document: number, entities: ReadonlyMap<string, Entity>, say: SayTime): Statement {
  const nameOf: NameOf = ({ entity }) => entities.get(entity)!.name;
  const { id, text, subject, object, arguments: others, place, attribution, time, polarity, modality, confidence, salience } = relation;
  const { source, target } = ownLink(relation, () => true) ?? {};
  const taking = [subject, object, place, ...sourcesOf(attribution), ...others.map(({ value }) => value)];
  const when = time && say(relation, time);
  const speaker = attribution && speakerOf(attribution, nameOf);
  return {
    id,
    relation,
    document,
    text,
    called: [subject, ...(target ? [target] : [])].map((end) => wordingsOf(end, entities.get(end.entity)!)),
    entities: [...new Set(taking.flatMap((argument) => (argument ? [argument.entity] : [])))],
    ends: source && target && source.entity !== target.entity ? [source.entity, target.entity] : [],
    isNegated: polarity === 'negative',
    modality,
    ...(speaker !== undefined && { speaker }),
    ...(time?.kind === 'date' && time.start !== undefined && { start: time.start }),
    ...(when !== undefined && { time: when, ...(!saysTime(relation, when) && { unsaidTime: when }) }),
    ...(place && { place: nameOf(place) }),
    confidence,
    weight: salience,
  };
}

/** Whether the sentence says when, and as a calendar does. */
const saysTime = ({ text, time, arguments: others }: Relation, when: string): boolean =>
  text.includes(when) || (time?.relative === false && others.some(({ role }) => role === 'time'));

type NameOf = (argument: Argument) => string;

/** What an argument may be called in the sentence, the best first: by its name, or in the words of the text where it has none. */
function wordingsOf({ text, short }: Argument, { name, aliases, mentions }: Entity): string[] {
  const names = [name, ...[...aliases].sort((a, b) => b.length - a.length)];
  const phrases = [short.text, text];
  return isNamed(mentions) ? [...names, ...phrases] : [...phrases, ...names];
}

function speakerOf(attribution: Attribution, nameOf: NameOf): string {
  const names = sourcesOf(attribution).map(nameOf);
  // A report without a source, "it is said": the verb is all there is.
  return names.length === 0 ? `somebody (${attribution.predicate})` : names.join(', cited by ');
}
