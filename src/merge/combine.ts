import type { Entity, Extraction } from '../extraction';
import { apart } from './apart';
import type { MergedEntity, MergedExtraction, MergedMention } from './merged';
import { bestName } from './best-name';
import { addToList } from '../document/collect';
import { placesApart } from './namesakes';
import { renamed } from './renamed';
import { sameEntities, type SameEntities } from './same-entities';
import { sharedSurnames } from './shared-surnames';

/**
 * All documents as one. It is worked out from the documents alone, so that the order in which they came, and what was merged with what
 * before, leave no trace.
 *
 * @param same which entities are one, where that is known
 */
export function combine(unordered: readonly Extraction[], same?: SameEntities): MergedExtraction {
  const documents = [...unordered].sort((a, b) => inOrder(a.document.id, b.document.id));
  const { documents: distinct, ids } = same ? { documents: apart(documents), ids: new Set<string>() } : placesApart(apart(documents));
  const { idOf } = same ?? sameEntities(distinct, ids);
  const rename = (id: string): string => idOf.get(id) ?? id;
  return {
    schema: 'relata/2',
    document: {
      // An id is never empty, not even that of nothing.
      id: documents.map(({ document }) => document.id).join(' + ') || 'nothing',
      length: documents.reduce((sum, { document }) => sum + document.length, 0),
      sentences: documents.reduce((sum, { document }) => sum + document.sentences, 0),
    },
    documents,
    entities: entitiesOf(distinct, rename),
    relations: distinct.flatMap(({ relations }) => relations.map((relation) => renamed(relation, rename))),
    warnings: [
      ...documents.flatMap(({ document, warnings }) => warnings.map((warning) => ({ ...warning, document: document.id }))),
      ...sharedSurnames(distinct, idOf),
    ],
  };
}

/** By code units: no locale has a say. */
export const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** An entity, and the document that has it. */
interface Own {
  readonly entity: Entity;
  readonly document: string;
}

function entitiesOf(documents: readonly Extraction[], rename: (id: string) => string): MergedEntity[] {
  const groups = new Map<string, Own[]>();
  for (const { document, entities } of documents) {
    for (const entity of entities) addToList(groups, rename(entity.id), { entity, document: document.id });
  }
  const merged = Array.from(groups, ([id, group]) => joined(id, group));
  const greatest = merged.reduce((most, { salience }) => Math.max(most, salience), 0) || 1;
  // They are nobody else's yet.
  for (const entity of merged) entity.salience = Math.round((entity.salience / greatest) * 1000) / 1000;
  return merged;
}

/** One entity of those that are the same. Its salience is the sum of theirs, not yet brought to 1. */
function joined(id: string, group: readonly Own[]): MergedEntity {
  // The one whose id it keeps says what it is; the others may be but a short name for it.
  const [{ entity: first }] = [group.find(({ entity }) => entity.id === id) ?? group[0]];
  const { type, value } = first;
  const name = nameOf(group);
  const aliases = new Map<string, string>();
  const mentions: MergedMention[] = [];
  const ids: [string, string][] = [];
  let [salience, confidence] = [0, 0];
  for (const { entity, document } of group) {
    for (const other of [entity.name, ...entity.aliases]) {
      const folded = other.toLowerCase();
      if (folded !== name.toLowerCase() && !aliases.has(folded)) aliases.set(folded, other);
    }
    for (const mention of entity.mentions) mentions.push({ ...mention, document });
    if (entity.ids) ids.push(...Object.entries(entity.ids));
    salience += entity.salience;
    confidence = Math.max(confidence, entity.confidence);
  }
  return {
    id,
    name,
    type,
    aliases: [...aliases.values()],
    mentions,
    ...(value && { value }),
    // Of two the first one's comes last and stays.
    ...(ids.length > 0 && { ids: Object.fromEntries(ids.reverse()) }),
    salience,
    confidence,
  };
}

/** Its best name, see `bestName`. */
function nameOf(group: readonly Own[]): string {
  const [{ entity, document }] = group;
  const namings = group.map(({ entity: { name, value } }) => ({ name, isRelative: value?.kind === 'date' && value.relative, count: 1 }));
  return bestName(namings, entity.value, () => group.some((own) => own.document !== document));
}
