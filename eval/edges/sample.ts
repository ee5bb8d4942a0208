import type { Entity, extract, Extraction, parseText, Relation, toGraph } from 'relata';

import { pick, randomOf } from '../../src/document/random';
import { isNamed } from '../pairs/articles';
import type { Article } from './news';

/** An edge between two names, as a judge sees it. */
export interface DrawnEdge {
  readonly id: string;
  readonly subject: string;
  readonly predicate: string;
  readonly type: string;
  readonly object: string;
  /** What makes it other than a plain fact: "negative; possible; says the ministry". */
  readonly flags: string;
  readonly rule: string;
  /** The sentence that it was read in. */
  readonly sentence: string;
  /** The sentences before and behind it. */
  readonly before: string;
  readonly behind: string;
}

/** What the edges are made with: the built library, or its sources. */
export interface Library {
  readonly extract: typeof extract;
  readonly parseText: typeof parseText;
  readonly toGraph: typeof toGraph;
}

/** The edges between names of an article's graph. */
export function edgesOf({ id, text }: Article, library: Library): DrawnEdge[] {
  const extraction = library.extract(text);
  const graph = library.toGraph(extraction);
  const entities = new Map(extraction.entities.map((entity) => [entity.id, entity]));
  const named = (node: string): boolean => isNamed(entities.get(node)!);
  const between = graph.filterEdges((_edge, _attributes, source, target) => source !== target && named(source) && named(target));
  if (between.length === 0) return [];
  const relations = new Map(extraction.relations.map((relation) => [relation.id, relation]));
  const sentences = library.parseText(text).sentences.map(({ start, end }) => onOneLine(text.slice(start, end)));
  return between.map((edge) => {
    const [source, target] = graph.extremities(edge).map((node) => entities.get(node)!);
    const { label, type = '', rule, sentence, projectionOf } = graph.getEdgeAttributes(edge);
    const relation = relations.get(projectionOf ?? edge)!;
    return {
      id: `${id}#${edge}`,
      subject: nameOf(source, relation),
      predicate: label,
      type,
      object: nameOf(target, relation),
      flags: flagsOf(relation, extraction),
      rule,
      sentence: sentences[sentence],
      before: sentences[sentence - 1] ?? '',
      behind: sentences[sentence + 1] ?? '',
    };
  });
}

/** The node's name, and what stands for it in the sentence where that is something else: "Ann Hart (she)". */
function nameOf({ id, name }: Entity, { subject, object, arguments: others }: Relation): string {
  const argument = [subject, object, ...others.map(({ value }) => value)].find((one) => one?.entity === id);
  const words = argument && onOneLine(argument.short.text);
  return words === undefined || words.includes(name) ? name : `${name} (${words})`;
}

/** What makes a relation other than a plain fact. */
export function flagsOf({ polarity, modality, tense, status, attribution, collective }: Relation, { entities }: Extraction): string {
  const source = attribution?.source && entities.find(({ id }) => id === attribution.source!.entity);
  return [
    polarity === 'positive' ? '' : polarity,
    modality === 'asserted' ? '' : modality,
    tense === 'none' || tense === 'present' ? '' : tense,
    status ?? '',
    collective ? 'each other' : '',
    attribution ? `${attribution.predicate}: ${source?.name ?? 'somebody'}` : '',
  ].filter(Boolean).join('; '); // prettier-ignore
}

/** Line ends and tabs would break a table. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const SEED = 11;
/** Of the edges drawn, the share that was read inside noun phrases, where there are so many. */
const OF_NOUN_PHRASES = 2 / 3;

/** Draws edges by chance, the same ones every time, two thirds of them read inside noun phrases and each rule as often as the others while it has some. */
export function draw(edges: readonly DrawnEdge[], count: number): DrawnEdge[] {
  const random = randomOf(SEED);
  // Of the same that one article says twice, one.
  const distinct = [
    ...new Map(edges.map((edge) => [[edge.sentence, edge.subject, edge.predicate, edge.object].join('\t'), edge])).values(),
  ];
  const [inside, others] = [true, false].map((wanted) => spread(distinct.filter(({ rule }) => rule.startsWith('noun-phrase') === wanted), random)); // prettier-ignore
  const share = Math.max(Math.min(inside.length, Math.round(count * OF_NOUN_PHRASES)), count - others.length);
  return [...inside.slice(0, share), ...others.slice(0, count - share)];
}

/** In an order in which every rule has its turn. */
function spread(edges: readonly DrawnEdge[], random: () => number): DrawnEdge[] {
  const byRule = new Map<string, DrawnEdge[]>();
  for (const edge of edges) {
    const { rule } = edge;
    const before = byRule.get(rule);
    if (before) before.push(edge);
    else byRule.set(rule, [edge]);
  }
  const ordered: DrawnEdge[] = [];
  while (byRule.size > 0) {
    for (const [rule, left] of byRule) {
      const one = pick(left, random);
      ordered.push(one);
      left.splice(left.indexOf(one), 1);
      if (left.length === 0) byRule.delete(rule);
    }
  }
  return ordered;
}
