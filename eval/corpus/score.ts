import type { Extraction } from 'relata';

import type { Gold, GoldEntity, GoldRelation } from './gold';
import { answerOf, claims, hasEntity, hasRelation } from './matching';
import { problemsOf } from './problems';

/** How many of the rows were found. */
export interface Found {
  readonly found: number;
  readonly of: number;
}

/** One article's figures. */
export interface ArticleScore {
  readonly entities: Found;
  readonly relations: Found;
  /** Rows marked `must` that were not found. */
  readonly mustsMissing: number;
  /** Rows of `wrong` that the extraction claims. */
  readonly falseRelations: Found;
  /** Strings that were taken for names and are none. */
  readonly wrongEntities: number;
  /** Spans beside their words, arguments of nobody, a misread dateline. */
  readonly problems: number;
  /** Relations in all: what is found has to be seen beside how much is claimed. */
  readonly claimed: number;
  /** What was missed or is wrong, a line each. */
  readonly notes: readonly string[];
}

/** Compares an extraction with what a careful reader found in the same text. */
export function scoreArticle(extraction: Extraction, text: string, gold: Gold): ArticleScore {
  const answer = answerOf(extraction);
  const missedEntities = gold.entities.filter((row) => !hasEntity(answer, row));
  const missedRelations = gold.relations.filter((row) => !hasRelation(answer, row));
  const wrong = gold.wrong ?? [];
  const falseRelations = wrong.filter((row) => claims(answer, row));
  const names = new Set(extraction.entities.flatMap(({ name, aliases }) => [name, ...aliases]));
  const wrongEntities = gold.notEntities.filter((name) => names.has(name));
  const problems = problemsOf(answer, text, gold);

  return {
    entities: { found: gold.entities.length - missedEntities.length, of: gold.entities.length },
    relations: { found: gold.relations.length - missedRelations.length, of: gold.relations.length },
    mustsMissing: [...missedEntities, ...missedRelations].filter(({ must }) => must).length,
    falseRelations: { found: falseRelations.length, of: wrong.length },
    wrongEntities: wrongEntities.length,
    problems: problems.length,
    claimed: extraction.relations.length,
    notes: [
      ...missedEntities.map((row) => `missing ${must(row)}entity: ${describeEntity(row)}`),
      ...missedRelations.map((row) => `missing ${must(row)}relation: ${describeRelation(row)}`),
      ...falseRelations.map((row) => `false relation: ${describeRelation(row)}`),
      ...wrongEntities.map((name) => `not an entity: ${name}`),
      ...problems.map((problem) => `problem: ${problem}`),
    ],
  };
}

const must = (row: { readonly must?: boolean }): string => (row.must ? 'MUST ' : '');

function describeEntity({ name, value, type, mentions }: GoldEntity): string {
  const called = name?.[0] ?? value?.start ?? '';
  return `${called} (${type.join(' or ')}${mentions === undefined ? '' : `, at least ${mentions} mentions`})`;
}

function describeRelation({ subject, predicate, object, polarity, modality, attribution, time }: GoldRelation): string {
  return [
    `${subject[0]} | ${predicate[0]} | ${object[0]}`,
    polarity === 'negative' ? ' [not]' : '',
    modality ? ` [${modality.join(' or ')}]` : '',
    attribution ? ` by ${attribution[0]}` : '',
    time === undefined ? '' : ` at ${time}`,
  ].join('');
}
