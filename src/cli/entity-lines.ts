import type { Entity, Extraction, Relation } from '..';
import { layOut } from './columns';
import { sourcesOf } from './sources';
import type { Style } from './style';

/** Who and where before what, and what has a name before what is counted or merely spoken of. Types of a user's own stand in between. */
const BEFORE = ['person', 'organization', 'group', 'place', 'facility', 'event', 'product', 'work', 'law'];
const AFTER = ['date', 'time', 'duration', 'money', 'percent', 'quantity', 'concept'];

/** The entities by type, in each the most salient first. Concepts in passing are only counted: the relations show them. */
export function entityLines({ entities, relations }: Extraction, width: number, { accent, dim }: Style): string[] {
  const shown = entities.filter((entity) => !isPassing(entity)).sort((a, b) => placeOf(a) - placeOf(b) || byTypeAndSalience(a, b));
  const left = entities.filter(isPassing);
  const taking = new Set(relations.flatMap(participantsOf));
  const isSeen = left.every(({ id }) => taking.has(id));
  const rows = shown.map(({ name, type, mentions, aliases }, i) => [
    type === shown[i - 1]?.type ? '' : type,
    name,
    String(mentions.length),
    aliases.join('; '),
  ]);
  const columns = [
    { heading: 'Type' },
    { heading: 'Name', style: accent },
    { heading: 'Mentions', align: 'right' },
    { heading: 'Also', style: dim },
  ] as const;
  return [
    ...(rows.length > 0 ? layOut(columns, rows, width) : []),
    ...(left.length > 0
      ? [dim(`  and ${left.length} more ${left.length === 1 ? 'concept' : 'concepts'}${isSeen ? ', seen in the relations' : ''}`)]
      : []),
  ];
}

/** Spoken of once and not by a name, or a pronoun of nobody known. */
function isPassing({ type, mentions }: Entity): boolean {
  if (type !== 'concept') return false;
  return mentions.every(({ form }) => form === 'pronoun') || (mentions.length === 1 && mentions[0].form === 'nominal');
}

/** Ids of the entities that take part in a relation, in whatever role. */
function participantsOf({ subject, object, arguments: others, projections, place, attribution }: Relation): string[] {
  const beyond = [...others.map(({ value }) => value), ...projections.map((projection) => projection.object), ...sourcesOf(attribution)];
  return [subject, object, place, ...beyond].flatMap((argument) => (argument ? [argument.entity] : []));
}

function placeOf({ type }: Entity): number {
  if (BEFORE.includes(type)) return BEFORE.indexOf(type);
  return BEFORE.length + 1 + AFTER.indexOf(type);
}

/** The sort keeps the order of the text among equals. */
function byTypeAndSalience(a: Entity, b: Entity): number {
  if (a.type !== b.type) return a.type < b.type ? -1 : 1;
  return b.salience - a.salience;
}
