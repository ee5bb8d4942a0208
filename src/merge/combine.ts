import type { Entity, Extraction } from '../extraction';
import { apart } from './apart';
import type { MergedEntity, MergedExtraction, MergedMention } from './merged';
import { compareFullness } from '../lexicon/fuller-name';
import { isInitials } from '../lexicon/acronyms';
import { nameKey } from './name-key';
import { placesApart } from './namesakes';
import { renamed } from './renamed';
import { sameEntities } from './same-entities';
import { sharedSurnames } from './shared-surnames';

/**
 * All documents as one. It is worked out from the documents alone, so that the order in which they came, and what was merged with what
 * before, leave no trace.
 */
export function combine(unordered: readonly Extraction[]): MergedExtraction {
  const documents = [...unordered].sort((a, b) => inOrder(a.document.id, b.document.id));
  const { documents: distinct, ids } = placesApart(apart(documents));
  const { idOf } = sameEntities(distinct, ids);
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
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** An entity, and the document that has it. */
interface Own {
  readonly entity: Entity;
  readonly document: string;
}

function entitiesOf(documents: readonly Extraction[], rename: (id: string) => string): MergedEntity[] {
  const groups = new Map<string, Own[]>();
  for (const { document, entities } of documents) {
    for (const entity of entities) {
      const own = { entity, document: document.id };
      const id = rename(entity.id);
      const group = groups.get(id);
      if (group) group.push(own);
      else groups.set(id, [own]);
    }
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

/** Its fullest name, as most documents write it; of a date one that says in every document which it is: "2024" rather than "this year". */
function nameOf(group: readonly Own[]): string {
  const [{ entity, document }] = group;
  if (group.length === 1) return entity.name;
  const { value } = entity;
  const absolute = group.filter((own) => own.entity.value?.kind !== 'date' || !own.entity.value.relative);
  const spansDocuments = group.some((own) => own.document !== document);
  if (absolute.length === 0 && value?.kind === 'date' && spansDocuments) return value.timex;
  const names = (absolute.length > 0 ? absolute : group).map((own) => own.entity.name);
  const fullest = names.reduce((best, other) => (isFuller(other, best) ? other : best));
  return value ? fullest : mostUsed(names, nameKey(fullest));
}

/** Of the names with a key the one that most documents have, and an acronym only if there is no other: "China", "United Nations". */
function mostUsed(names: readonly string[], key: string): string {
  const counts = new Map<string, number>();
  for (const name of names) if (nameKey(name) === key) counts.set(name, (counts.get(name) ?? 0) + 1);
  const all = [...counts.keys()];
  const written = all.filter((name) => !isInitials(name));
  return (written.length > 0 ? written : all).reduce((best, other) => {
    const [count, most] = [counts.get(other)!, counts.get(best)!];
    return count > most || (count === most && isFuller(other, best)) ? other : best;
  });
}

/** Whether the one is the better name: the fuller, else the earlier in the alphabet. */
function isFuller(one: string, other: string): boolean {
  const order = compareFullness(one, other);
  return order > 0 || (order === 0 && one < other);
}
