import type { Relation } from '../extraction';
import { bad, flag, known, oneOfWords, share } from '../validation/options';
import { isRecord } from '../validation/shape';

/** What `toGraph` may be told. */
export interface GraphOptions {
  /** Which statements become edges besides plain facts. Each is `true` unless it is set to `false`. */
  include?: {
    /** "did not buy". */
    negated?: boolean;
    /** "could affect": every modality but `asserted`. */
    hedged?: boolean;
    /** "according to researchers": whatever is attributed to somebody. */
    reported?: boolean;
  };
  /**
   * From 0 to 1: entities and relations below it are left out, and so are the relations of such entities. Default: every entity, relations from 0.8 up, and
   * all that lead to a name.
   */
  minConfidence?: number;
  /**
   * Whether what a reader of a graph passes over is in it: edges that say only that somebody said something, that there is something, or that ask;
   * nodes that are no more than a pronoun, a light noun ("part", "number", "decision" without whose), a bare count or a broken phrase, with their edges; dates, amounts and
   * concepts that no edge touches; what only stands beside a name ("interior minister"), which is then in that node's `descriptions`. Default `'drop'`:
   * the graph's `leftOutEdges` and `leftOutNodes` then count them, but for descriptions. `'keep'`: these, too.
   */
  asides?: 'drop' | 'keep';
  /**
   * Whether an entity that no edge touches is still a node; one that has `values` is. Default `'keep'`: the graph then holds every name.
   */
  orphans?: 'keep' | 'drop';
  /**
   * Whether what a relation leads to beyond its object is an edge, too, from its subject to each: its further arguments ("in 2019", "with
   * Acme") and its `projections` ("served as prime minister of" → Australia). Such an edge has `projectionOf`. `true`: all of that; `'names'`: of it
   * only what leads to a name, and only where the sentence has no other edge between the two ("signed a deal with Acme"); `false`: nothing.
   * Default `'names'`.
   */
  projections?: boolean | 'names';
  /**
   * What becomes of relations that say the same again: from one entity to one other, by one type or else one wording, equally sure and the word of the
   * same, and with no other time or place. Default `'join'`: they are one edge, whose `weight` counts them and whose `repeats` and `repeatedEvidence`
   * have the others. `'keep'`: an edge each.
   */
  repeats?: 'join' | 'keep';
  /**
   * Whether dates, amounts and other values are nodes, or attributes of what they are said of (`values` of nodes and edges).
   * Default `'nodes'`.
   */
  valuesAs?: 'nodes' | 'attributes';
  /** Whether nodes get `community` and `color`, by the Louvain method (Blondel et al. 2008); one without edges is in no community. Default `false`. */
  communities?: boolean;
  /**
   * Whether nodes get `centrality` and `size`, by PageRank (Page et al. 1999): those that have a name and the edges between them, since otherwise what everybody has to do with ranks
   * before who is who; or `'all'`. Default `false`.
   */
  centrality?: boolean | 'all';
  /**
   * What documents are called, by id, in `document` and `documents` of edges, nodes and graph: paths or titles, say. One that is not named keeps
   * its id.
   */
  documentNames?: Readonly<Record<string, string>>;
}

/** How sure what is in a graph has to be, from 0 to 1. */
export interface Least {
  readonly entities: number;
  readonly relations: number;
  /** Relations that lead to a name. */
  readonly names: number;
}

/** What leads to a name is right more often than its like, and is what a graph is for. What these leave readers found right, see `npm run eval -- statements`. */
const SURE_ENOUGH: Least = { entities: 0, relations: 0.8, names: 0 };

/** The options with every default filled in. */
export interface GraphSettings extends Readonly<Required<Omit<GraphOptions, 'include' | 'minConfidence' | 'documentNames'>>> {
  readonly include: Readonly<Required<NonNullable<GraphOptions['include']>>>;
  readonly least: Least;
  /** What a document is called, by its id. */
  readonly documentName: (id: string) => string;
}

/** The names of the options of `toGraph`. */
export const GRAPH_OPTIONS = [
  'include',
  'minConfidence',
  'asides',
  'orphans',
  'projections',
  'repeats',
  'valuesAs',
  'communities',
  'centrality',
  'documentNames',
] as const satisfies (keyof GraphOptions)[];
const STATEMENTS = ['negated', 'hedged', 'reported'] as const satisfies (keyof GraphSettings['include'])[];

/** Whether a statement of its kind is asked for: denied, uncertain, somebody's word. */
export const isWanted = ({ polarity, modality, attribution }: Relation, { negated, hedged, reported }: GraphSettings['include']): boolean =>
  (negated || polarity === 'positive') && (hedged || modality === 'asserted') && (reported || attribution === undefined);

/** The same for all. */
export const leastOf = (confidence: number): Least => ({ entities: confidence, relations: confidence, names: confidence });

/**
 * Checks options that may come from JavaScript.
 *
 * @throws RelataError `options-not-object`, `unknown-option`, `bad-option`
 */
export function settle(options: unknown): GraphSettings {
  const {
    include,
    minConfidence,
    asides = 'drop',
    orphans = 'keep',
    projections = 'names',
    repeats = 'join',
    valuesAs = 'nodes',
    communities = false,
    centrality = false,
    documentNames = {},
  } = known(options, GRAPH_OPTIONS);
  if (!isRecord(documentNames)) throw bad('documentNames', 'an object of names by document id', documentNames);
  for (const [id, name] of Object.entries(documentNames)) {
    if (typeof name !== 'string') throw bad(`documentNames[${JSON.stringify(id)}]`, 'a string', name);
  }
  const names = new Map(Object.entries(documentNames as Record<string, string>));
  return {
    include: settleInclude(include),
    least: minConfidence === undefined ? SURE_ENOUGH : leastOf(share('minConfidence', minConfidence)),
    asides: oneOfWords('asides', asides, ['drop', 'keep']),
    orphans: oneOfWords('orphans', orphans, ['keep', 'drop']),
    projections: settleProjections(projections),
    repeats: oneOfWords('repeats', repeats, ['join', 'keep']),
    valuesAs: oneOfWords('valuesAs', valuesAs, ['nodes', 'attributes']),
    communities: flag('communities', communities),
    centrality: centrality === 'all' ? centrality : flag('centrality', centrality),
    documentName: (id) => names.get(id) ?? id,
  };
}

function settleProjections(value: unknown): boolean | 'names' {
  if (typeof value !== 'boolean' && value !== 'names') throw bad('projections', 'true, false or "names"', value);
  return value;
}

function settleInclude(include: unknown): GraphSettings['include'] {
  if (include !== undefined && !isRecord(include)) {
    throw bad('include', `an object with any of ${STATEMENTS.join(', ')}`, include);
  }
  const { negated = true, hedged = true, reported = true } = known(include, STATEMENTS, 'include.');
  return {
    negated: flag('include.negated', negated),
    hedged: flag('include.hedged', hedged),
    reported: flag('include.reported', reported),
  };
}
