import type { Entity, Extraction } from '../extraction';
import { documentOf } from './documents';

/** An entity with what all documents that name it say of it. */
export interface Participant {
  /** As the first document has it. */
  readonly entity: Entity;
  /** Its other names, those that other documents call it by included. */
  readonly aliases: Set<string>;
  mentions: number;
  salience: number;
  /** "source:identifier". */
  readonly ids: Set<string>;
  readonly documents: Set<string>;
}

/** The entities of extractions by id, in the order in which they first come. The same id is the same entity. */
export function participantsOf(extractions: readonly Extraction[]): Map<string, Participant> {
  const participants = new Map<string, Participant>();
  for (const extraction of extractions) {
    for (const entity of extraction.entities) {
      let known = participants.get(entity.id);
      if (!known) {
        known = { entity, aliases: new Set(), mentions: 0, salience: 0, ids: new Set(), documents: new Set() };
        participants.set(entity.id, known);
      }
      for (const name of [entity.name, ...entity.aliases]) if (name !== known.entity.name) known.aliases.add(name);
      for (const [source, id] of Object.entries(entity.ids ?? {})) known.ids.add(`${source}:${id}`);
      known.mentions += entity.mentions.length;
      known.salience = Math.max(known.salience, entity.salience);
      for (const mention of entity.mentions) known.documents.add(documentOf(mention, extraction));
    }
  }
  return participants;
}
