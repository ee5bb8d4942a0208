import { isNamedOrMeant } from '../document/entities';
import { sourcesOf } from '../document/sources';
import type { Entity, Extraction, Relation } from '../extraction';
import { furtherLinks, ownLink } from '../graph/links';
import { ownedAs, ownersIn } from '../merge/owners';
import { dayNumber } from './days';
import { FLAG, flagsOf } from './flags';

/** A body of an article and the place whose it is, both by their numbers among the entities. */
export interface Owned {
  readonly body: number;
  readonly place: number;
  readonly key: string;
}

/** Whose the bodies of a document are said to be. */
export function ownedIn(entities: readonly Entity[]): Owned[] {
  const numbers = new Map(entities.map(({ id }, number) => [id, number]));
  const owners = ownersIn(entities, (id) => (isNamedOrMeant(entities[numbers.get(id)!].mentions) ? numbers.get(id) : undefined));
  if (owners.byEnd.size === 0) return [];
  const found = new Map<string, Owned>();
  entities.forEach(({ type, mentions }, body) => {
    if (type === 'person' || type === 'place') return;
    for (const whole of mentions.flatMap((mention) => ownedAs(type, mention, owners))) {
      const at = whole.lastIndexOf(' ');
      found.set(`${body} ${whole}`, { body, key: whole.slice(0, at), place: Number(whole.slice(at + 1)) });
    }
  });
  return [...found.values()];
}

/** Where a relation leads: entities by their ids. */
export interface EdgeRow {
  readonly source: string;
  readonly target: string;
  readonly flags: number;
}

const always = (): boolean => true;
const never = (): boolean => false;

/**
 * The edges of a relation: its own, and those to names beyond its object.
 *
 * @param isNamed whether an entity has a name
 */
export function edgesOf(relation: Relation, isNamed: (id: string) => boolean): EdgeRow[] {
  const own = ownLink(relation, always);
  if (!own) return [];
  const edges = [{ source: own.source.entity, target: own.target.entity, flags: 0 }];
  const seen = new Set([own.target.entity, own.source.entity]);
  for (const { source, target } of furtherLinks(relation, always, never, () => '')) {
    if (seen.has(target.entity) || !isNamed(target.entity)) continue;
    seen.add(target.entity);
    edges.push({ source: source.entity, target: target.entity, flags: FLAG.further });
  }
  const flags = flagsOf(relation);
  return edges.map((edge) => ({ ...edge, flags: edge.flags + flags }));
}

/** The nearest of those whose word it is, by id. */
export const speakerOf = ({ attribution }: Relation): string | undefined => sourcesOf(attribution)[0]?.entity;

/** When it was said to be, in days. */
export const dayOfRelation = ({ time }: Relation): number | undefined => dayNumber(time?.start);

/** Stretches of sentences that something was read in, by the number of the sentence. */
export function passagesOf({ relations, document }: Extraction): Map<number, { start: number; stop: number }> {
  const passages = new Map<number, { start: number; stop: number }>();
  for (const { evidence } of relations) {
    for (const { document: of, sentence, span } of evidence) {
      if (of !== document.id) continue;
      const known = passages.get(sentence);
      if (!known) passages.set(sentence, { start: span.start, stop: span.end });
      else {
        known.start = Math.min(known.start, span.start);
        known.stop = Math.max(known.stop, span.end);
      }
    }
  }
  return passages;
}
