import type { Entity, EntityType, Relation } from '../extraction';

/** An entity of the store in the fewest words. */
export interface EntityName {
  /** Its id: that of one of the entities that are one. */
  id: string;
  /** Its fullest name, as most documents write it. */
  name: string;
  /** What it is. */
  type: EntityType;
}

/** An entity of all documents; where they mention it, `mentions` of the store tells. */
export interface StoredEntity extends Omit<Entity, 'mentions'> {
  /** How many mentions it has. */
  mentions: number;
  /** How many documents mention it. */
  documents: number;
  /** 0 to 1: how much the documents that mention it are about it, on average. */
  salience: number;
}

/** A relation between entities of the store. */
export interface StoredRelation extends Relation {
  /** Id of the document that says so. */
  document: string;
  /** When it was by its own words, else when the document was published, "2024-12-06"; absent where neither is known. */
  day?: string;
}

/** An entity that relations lead to. */
export interface Neighbour {
  /** Who or what it is. */
  entity: EntityName;
  /** How many relations lead to it or come from it. */
  relations: number;
  /** Their types, where they have any. */
  types: string[];
  /** The earliest day of them. */
  first?: string;
  /** The latest day of them. */
  last?: string;
}

/** A way from one entity to another. */
export interface Path {
  /** From the one to the other. */
  entities: EntityName[];
  /** A relation for each step, the latest; which way it leads, its subject and object say. */
  relations: StoredRelation[];
}

/** A passage that a search has found. */
export interface Passage {
  /** Id of the document. */
  document: string;
  /** Number of the sentence, from 0. */
  sentence: number;
  /** First code unit in the document's text. */
  start: number;
  /** Code unit after the last. */
  end: number;
  /** Its words. */
  text: string;
}

/** What is known of a document besides what it says. */
export interface StoredDocument {
  /** Its id. */
  id: string;
  /** The day it was published, as it was given; a `Date` as its moment in UTC, "2024-12-06T15:30:00.000Z". */
  published?: string;
  /** Who published it. */
  source?: string;
  /** Its address. */
  url?: string;
  /** The path that it was read from, or what else says where it came from. */
  path?: string;
  /** Whether the store has its whole text; else it has the words of its spans. */
  hasText: boolean;
}
