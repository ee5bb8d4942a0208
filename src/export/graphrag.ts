import type { Cue, Extraction, Relation } from '../extraction';
import { GRAPH_OPTIONS, settle, toGraph, type EdgeAttributes, type GraphOptions } from '../graph';
import { validateExtraction } from '../validation';
import { known, wholeNumber } from '../validation/options';
import { lineOf, type Cell } from './csv';
import { unitsOf, unitsOfEntity, wordsIn, type DocumentUnits, type TextUnit } from './graphrag-units';

/** The tables of GraphRAG's index, each as CSV with a header. */
export interface GraphRAGTables {
  /** A row an entity. */
  entities: string;
  /** A row a pair of entities, whatever joins them. */
  relationships: string;
  /** A row a piece of text. */
  text_units: string;
  /** A row a document. */
  documents: string;
}

/**
 * What goes into the tables. A pair of entities is one row, whatever repeats, and documents are found by their ids: `documentNames` are titles of those that have
 * none. Communities GraphRAG finds itself.
 */
export interface GraphRAGOptions extends Omit<GraphOptions, Idle> {
  /** Paragraphs that follow on each other are one text unit as far as they have no more words together: 900 are about GraphRAG's own 1,200 tokens. Default 0: each is one. */
  unitWords?: number;
}

/** Options of graphs that the tables have no place for. */
type Idle = (typeof IDLE)[number];
const IDLE = ['repeats', 'communities', 'centrality'] as const satisfies readonly (keyof GraphOptions)[];
const OPTIONS = [...GRAPH_OPTIONS.filter((name) => !IDLE.some((idle) => idle === name)), 'unitWords'];

const line = lineOf(false);
const table = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string => [columns, ...rows].map(line).join('');
const list = (ids: readonly string[]): string => JSON.stringify(ids);
const idsOf = (units: Iterable<TextUnit>): string[] => [...units].map(({ id }) => id);

/** What joins two entities. */
interface Pair {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly descriptions: Set<string>;
  readonly units: Set<TextUnit>;
  weight: number;
}

/**
 * Writes the tables that GraphRAG's queries read, with the columns of its output: entities, relationships, text units, documents. Lists of ids are JSON within
 * their cells. Relationships are described by what is said of the two, in sentences with names in place of pronouns and, where it is no plain fact, with why in brackets: "Acme
 * may buy Globex (possible; according to Ann Lee)". Entities are described by those that they take part in; `weight` counts where they are said. `n_tokens` counts words,
 * where GraphRAG counts tokens of its model.
 *
 * @param text of the document, or of several by id; its paragraphs are the text units. Without it they are the sentences that something was read in
 * @param options what goes into the graph, see `toGraph`, and how long text units are
 * @throws RelataError `not-an-extraction` (also for another text), `text-not-string`, `options-not-object`, `unknown-option`, `bad-option`
 * @example
 * const { entities, relationships } = toGraphRAG(extraction, text);
 * writeFileSync('entities.csv', entities);
 */
export function toGraphRAG(
  extraction: Extraction,
  text?: string | Readonly<Record<string, string>>,
  options: GraphRAGOptions = {},
): GraphRAGTables {
  const valid = validateExtraction(extraction);
  const { unitWords = 0, documentNames = {}, ...ofGraph } = known(options, OPTIONS);
  const { documentName } = settle({ documentNames });
  const graph = toGraph(valid, { ...(ofGraph as GraphOptions), repeats: 'keep' });
  const documents = unitsOf(valid, text, wholeNumber('unitWords', unitWords, 0));
  const byId = new Map(documents.map((one) => [one.document.id, one]));
  const entities = valid.entities.filter(({ id }) => graph.hasNode(id));
  const titles = titlesOf(entities);
  const unitsOfEach = new Map(entities.map((entity) => [entity.id, unitsOfEntity(entity, byId, documents[0])]));
  const relations = new Map(valid.relations.map((relation) => [relation.id, relation]));
  const edges = graph.mapEdges((id, attributes, source, target) => ({ id, attributes, source, target, relation: relations.get(attributes.projectionOf ?? id)! })); // prettier-ignore
  const pairs = pairsOf(edges, byId);
  const degree = (id: string): number => new Set(graph.neighbors(id).filter((other) => other !== id)).size;
  const units = documents.flatMap((one) => one.units);
  const entitiesIn = grouped(entities.flatMap(({ id }) => unitsOfEach.get(id)!.map((unit) => [unit, id] as const)));
  const pairsIn = grouped(pairs.flatMap((pair) => [...pair.units].map((unit) => [unit, pair.id] as const)));
  const saidOf = grouped(pairs.flatMap((pair) => [pair.source, pair.target].flatMap((id) => [...pair.descriptions].map((words) => [id, words] as const)))); // prettier-ignore

  return {
    entities: table(
      ['id', 'human_readable_id', 'title', 'type', 'description', 'text_unit_ids', 'frequency', 'degree'],
      entities.map(({ id, type }, i) => {
        const found = unitsOfEach.get(id)!;
        return [id, i, titles.get(id), type, inSentences(saidOf.get(id) ?? []), list(idsOf(found)), found.length, degree(id)];
      }),
    ),
    relationships: table(
      ['id', 'human_readable_id', 'source', 'target', 'description', 'weight', 'combined_degree', 'text_unit_ids'],
      pairs.map(({ id, source, target, descriptions, weight, units: found }, i) => [
        id,
        i,
        titles.get(source),
        titles.get(target),
        inSentences(descriptions),
        weight,
        degree(source) + degree(target),
        list(idsOf(found)),
      ]),
    ),
    text_units: table(
      ['id', 'human_readable_id', 'text', 'n_tokens', 'document_ids', 'entity_ids', 'relationship_ids', 'covariate_ids'],
      units.map((unit, i) => [
        unit.id,
        i,
        unit.text,
        wordsIn(unit.text),
        list([unit.document]),
        list(entitiesIn.get(unit) ?? []),
        list(pairsIn.get(unit) ?? []),
        list([]),
      ]),
    ),
    documents: table(
      ['id', 'human_readable_id', 'title', 'text', 'text_unit_ids', 'creation_date', 'metadata'],
      documents.map(({ document, text: whole, units: own }, i) => [
        document.id,
        i,
        document.title ?? documentName(document.id),
        whole,
        list(idsOf(own)),
        document.dateline?.date,
        undefined,
      ]),
    ),
  };
}

/** GraphRAG tells entities by their titles: of those that share one each says its type, and its id where that is shared, too. */
function titlesOf(entities: Extraction['entities']): Map<string, string> {
  let titles = entities.map(({ name }) => name);
  for (const more of ['type', 'id'] as const) {
    const counts = new Map<string, number>();
    for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
    titles = titles.map((title, i) => (counts.get(title)! > 1 ? `${title} (${entities[i][more]})` : title));
  }
  return new Map(entities.map(({ id }, i) => [id, titles[i]]));
}

interface Edge {
  readonly id: string;
  readonly attributes: EdgeAttributes;
  readonly source: string;
  readonly target: string;
  /** The relation that it is of. */
  readonly relation: Relation;
}

function pairsOf(edges: readonly Edge[], documents: ReadonlyMap<string, DocumentUnits>): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { id, attributes, source, target, relation } of edges) {
    const key = `${source}\n${target}`;
    const pair = pairs.get(key) ?? { id, source, target, descriptions: new Set(), units: new Set(), weight: 0 };
    pairs.set(key, pair);
    pair.descriptions.add(claimOf(relation, attributes));
    pair.weight += attributes.weight;
    const unit = documents.get(attributes.document)?.unitAt(attributes.evidenceStart, attributes.sentence);
    if (unit) pair.units.add(unit);
  }
  return [...pairs.values()];
}

/** What a relation says, and in brackets what its sentence does not say: that it is denied, how sure it is, whose word it is. */
function claimOf(
  { text, polarity, modality, cues }: Relation,
  { attribution, attributionPredicate, attributionVia }: EdgeAttributes,
): string {
  // "did not buy", "refused to buy"; "denied" behind these would take it back.
  const isDenial = ({ kind, span }: Cue): boolean => kind === 'polarity' && text.toLowerCase().includes(span.text.toLowerCase());
  const speakers = [attribution, ...(attributionVia?.split('; ') ?? [])].filter((name) => name !== undefined);
  const marks = [
    polarity === 'negative' && !/\bnot\b/.test(text) && !cues.some(isDenial) && 'denied',
    modality !== 'asserted' && modality,
    speakers.length > 0 ? `according to ${speakers.join(', cited by ')}` : attributionPredicate !== undefined && 'reported',
  ].filter((mark) => mark !== false);
  return marks.length === 0 ? text : `${text} (${marks.join('; ')})`;
}

/** One after the other, each once; what ends in an abbreviation has its stop. */
const inSentences = (claims: Iterable<string>): string => [...new Set(claims)].join('. ').replaceAll('.. ', '. ');

/** What belongs to each, in order. */
function grouped<Key, Value>(entries: readonly (readonly [Key, Value])[]): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const [key, value] of entries) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
