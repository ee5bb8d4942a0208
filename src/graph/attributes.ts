import type { MultiDirectedGraph } from 'graphology';

import type { Aspect, AttributionKind, EntityType, Modality, OfficeStatus, Polarity, RelationKind, Tense, Voice } from '../extraction';

/*
 * What the graph's nodes, edges and the graph itself carry. Only strings and numbers, so that every graph format can hold them; an
 * attribute that does not apply is absent. The full record is in the extraction.
 */

/** What a node says of its entity. */
export interface NodeAttributes {
  /** The entity's name. */
  label: string;
  /** What it is. */
  type: EntityType;
  /** The other names, joined by "; "; absent if there are none. */
  aliases?: string;
  /** How often the documents refer to it. */
  mentions: number;
  /** 0 to 1: how much the documents are about it; the greatest is 1. */
  salience: number;
  /** 0 to 1. */
  confidence: number;
  /** First day or moment of a date, ISO 8601. */
  start?: string;
  /** Day or moment after the last of a date, ISO 8601. */
  end?: string;
  /** Normal form of a date, duration, amount of money, percentage or quantity, as `formatValue` writes it. */
  value?: string;
  /** Identifiers elsewhere, joined by "; ": "wikidata:Q42; lei:5493001KJTIIGC8Y1R12". */
  ids?: string;
  /** Ids, or names (see `documentNames` of the options), of the documents that mention it, joined by "; ". */
  documents: string;
  /** What stands beside its name without a verb and is no node of its own, joined by "; ": "interior minister; mother of two". With `asides: 'keep'` these are nodes. */
  descriptions?: string;
  /** With `valuesAs: 'attributes'`: what is said of it with a value, joined by "; ": "earn 5000000 USD; found in 2019 (reported)". */
  values?: string;
  /** With `communities`: number of its community, from 0 for the largest; absent of one without edges. */
  community?: number;
  /** With `centrality`: its PageRank, 0 to 1; all nodes that have one together have 1. */
  centrality?: number;
  /** With `communities`: color of its community, `#rrggbb`. */
  color?: string;
  /** With `centrality`: diameter to draw it with, 10 to 50. */
  size?: number;
}

/** What an edge says of its relation. */
export interface EdgeAttributes {
  /** Lemma of the predicate, in the passive where nobody is named who did it: "be given"; where an argument stands in for the object, with its preposition: "participate in". */
  label: string;
  /** The predicate in the text's own words. */
  text: string;
  /** Canonical relation type, where one is known. */
  type?: string;
  /** What says it: a verb, a copula, or no verb at all. */
  kind: RelationKind;
  /** Whether the text affirms or denies it. */
  polarity: Polarity;
  /** How sure the text is. */
  modality: Modality;
  /** Of the finite verb. */
  tense: Tense;
  /** "sells", "is selling", "has sold". */
  aspect: Aspect;
  /** `passive`: what the edge starts from is what it was done to, and nobody is named who did it; the label says "be bought in". */
  voice: Voice;
  /** Of an office that is not simply theirs: `former`, `acting`, or `designate` where it is theirs to come. */
  status?: OfficeStatus;
  /** Name of whoever says so. Absent where nobody is named or the article itself says it: `attributionPredicate` tells the two apart. */
  attribution?: string;
  /** Id of that entity. */
  attributionId?: string;
  /** Lemma of the reporting verb, or "according to"; present on every reported relation. */
  attributionPredicate?: string;
  /** How they stand to it. */
  attributionKind?: AttributionKind;
  /**
   * Names of those by whose word the source said so, the nearest first, joined by "; ": "Reuters", in "Reuters reported that officials said …",
   * where `attribution` is the officials.
   */
  attributionVia?: string;
  /** When it holds, as `formatValue` writes it. */
  time?: string;
  /** ISO 8601. */
  timeStart?: string;
  /** ISO 8601, exclusive. */
  timeEnd?: string;
  /** Name of the place. */
  place?: string;
  /** Id of that entity. */
  placeId?: string;
  /** With `valuesAs: 'attributes'`: further arguments that are values, joined by "; ": "for 5000000 USD; in 2019". */
  values?: string;
  /** 0 to 1. */
  confidence: number;
  /** The words it was read from. */
  evidence: string;
  /** Number of the sentence, from 0, that they stand in. */
  sentence: number;
  /** First UTF-16 code unit of the evidence in the document's text. */
  evidenceStart: number;
  /** Code unit after its last. */
  evidenceEnd: number;
  /** The rule that read it. */
  rule: string;
  /** Id, or name, of the document that it was read in. */
  document: string;
  /** How many pieces of evidence there are: those of its relation, and of those that say the same again, see the option `repeats`. */
  weight: number;
  /** Keys that the edges of what says the same again would have, ids of these relations, joined by "; ". Absent if nothing does. */
  repeats?: string;
  /** The words of all evidence but the first, joined by " | ". */
  repeatedEvidence?: string;
  /** Ids, or names, of all documents that say it, joined by "; ". Absent if it is one. */
  documents?: string;
  /** On an edge that leads beyond the relation's object, see the option `projections`: id of the relation that it belongs to, which is also the key of the relation's own edge. */
  projectionOf?: string;
}

/** What the graph says of its documents. */
export interface GraphAttributes {
  /** Version of the format. */
  schema: 'relata/2';
  /** Ids, or names, of the documents, joined by "; ". */
  documents: string;
  /** Title of the document, where it has one and there is only this one. */
  title?: string;
  /** How many edges were left out for each reason, see the options `asides` and `minConfidence`, joined by "; ": "saying:12; light noun:3". Absent if there are none. */
  leftOutEdges?: string;
  /** The same of nodes: "pronoun:2; alone:30". */
  leftOutNodes?: string;
}

/** A graphology graph of extractions: one node an entity, one edge what relations say of two. */
export type RelataGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;
