import type { Argument, Entity, Extraction, Relation, RelationArgument } from '..';
import { formatValue } from '../export';
import { layOut } from './columns';
import { wordingOf } from './wording';
import type { Style } from './style';

/** The relations in the order of the text, each a row that reads like the sentence it was read from. */
export function relationLines({ entities, relations }: Extraction, width: number, { accent, dim }: Style): string[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const say: Say = (argument) => wordingOf(argument, byId.get(argument.entity)!);
  return layOut(
    [
      { heading: 'Subject', style: accent },
      { heading: '', style: dim },
      { heading: 'Predicate' },
      { heading: '', style: dim },
      { heading: 'Object', style: accent },
      { heading: 'Details', style: dim },
    ],
    relations.map((relation) => {
      const { subject, predicate, object } = clauseOf(relation, say, byId);
      return [subject, '—', predicate, object === undefined ? '' : '→', object ?? '', detailsOf(relation, say)];
    }),
    width,
  );
}

type Say = (argument: Argument) => string;

interface Clause {
  readonly subject: string;
  readonly predicate: string;
  readonly object?: string | undefined;
}

const SAYS_WHAT_IT_IS: ReadonlySet<Relation['kind']> = new Set(['apposition', 'role', 'membership']);

/** The three parts in the order in which a person reads them. */
function clauseOf(relation: Relation, say: Say, entities: ReadonlyMap<string, Entity>): Clause {
  const { kind, inverted, subject, predicate, object } = relation;
  if (inverted && object) {
    // Back in the text's own order: its words, "was not bought by", do not read from buyer to bought, and a lemma is not read at all.
    return { subject: say(object), predicate: predicate.text, object: say(subject) };
  }
  if (SAYS_WHAT_IT_IS.has(kind) && object) {
    // Their predicate is the noun itself, "chair". What a class is called apart from its examples is its name alone.
    const { name } = entities.get(subject.entity)!;
    // An office goes with what it is of: "is president of → Tencent".
    if (predicate.lemma !== 'be') return { subject: name, predicate: predicate.lemma.replace(/^be\b/, 'is'), object: say(object) };
    return { subject: name, predicate: 'is', object: kind === 'membership' ? say(object) : uncapitalized(object.text) };
  }
  if (relation.expletive) return { subject: relation.expletive.text, predicate: predicate.text, object: say(subject) };
  const content = relation.links.find((link) => link.kind === 'content');
  return { subject: say(subject), predicate: predicate.text, object: object ? say(object) : content && `“${content.span.text}”` };
}

/** "Its chair" in the middle of a row. */
function uncapitalized(phrase: string): string {
  return phrase.replace(/^(?:An?|The|Its|His|Her|Their|Our|My|Your|One)\b/, (word) => word.toLowerCase());
}

/** What keeps the statement from being a plain fact first, then the rest of the clause. */
function detailsOf(relation: Relation, say: Say): string {
  const { polarity, modality, attribution, arguments: others, time, place } = relation;
  const has = (role: string) => others.some((argument) => argument.role === role);
  return [
    polarity === 'negative' ? 'not' : undefined,
    modality === 'asserted' ? undefined : modality,
    attribution && (attribution.source ? `according to ${say(attribution.source)}` : `reported (${attribution.predicate})`),
    ...others.map((argument) => phrase(argument, say)),
    // Time and place are usually arguments too.
    time && !has('time') ? formatValue(time) : undefined,
    place && !has('place') ? `in ${say(place)}` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join('; ');
}

/** With its preposition, once: an entity may be called "over 422,000 euros". */
function phrase({ role, preposition, value }: RelationArgument, say: Say): string {
  const words = say(value);
  const before = preposition ?? (role === 'recipient' ? 'to' : '');
  return before === '' || words.toLowerCase().startsWith(`${before.toLowerCase()} `) ? words : `${before} ${words}`;
}
