import type { Entity, Extraction, MentionForm } from '../../extraction';
import { mergeExtractions, type MergedMention } from '../../merge';
import type { ViewDocument } from '../document';
import { statementOf, type Statement } from './statement';
import { timeWords } from './time-words';

/** One article, or all of them together: what the graph and the lists show at a time. */
export interface Scope {
  readonly title: string;
  readonly extraction: Extraction;
  readonly entities: ReadonlyMap<string, ScopeEntity>;
  /** In the order of the text. */
  readonly statements: readonly Statement[];
  /** Statements by the entities that take part in them. */
  readonly statementsOf: ReadonlyMap<string, readonly Statement[]>;
  readonly byId: ReadonlyMap<string, Statement>;
}

export interface ScopeEntity extends Omit<Entity, 'mentions'> {
  /** Each with the number of its document. */
  readonly mentions: readonly ScopeMention[];
}

export interface ScopeMention {
  readonly document: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly form: MentionForm;
}

export function titleOf({ extraction: { document }, text }: ViewDocument, number: number): string {
  if (document.title !== undefined && document.title !== '') return document.title;
  const line = text
    ?.trimStart()
    .split(/[\n\r]/, 1)[0]
    .trim();
  return line ? (line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line) : `Article ${number + 1}`;
}

/** The scope of one document. */
export const scopeOfDocument = (document: ViewDocument, number: number): Scope =>
  scopeOf(document.extraction, titleOf(document, number), () => number);

/** The scope of all documents: an entity that several name is one. */
export function scopeOfAll(documents: readonly ViewDocument[]): Scope {
  const numbers = new Map(documents.map(({ extraction }, number) => [extraction.document.id, number]));
  const merged = mergeExtractions(documents.map(({ extraction }) => extraction));
  return scopeOf(merged, 'All articles', (id) => numbers.get(id)!);
}

function scopeOf(extraction: Extraction, title: string, numberOf: (documentId: string) => number): Scope {
  const own = extraction.document.id;
  const originals = new Map(extraction.entities.map((entity) => [entity.id, entity]));
  const entities = new Map<string, ScopeEntity>();
  for (const entity of extraction.entities) {
    const mentions = entity.mentions.map((mention) => {
      const { start, end, text, form } = mention;
      return { document: numberOf((mention as Partial<MergedMention>).document ?? own), start, end, text, form };
    });
    entities.set(entity.id, { ...entity, mentions });
  }
  const say = timeWords(extraction.entities, own);
  const statements = extraction.relations.map((relation) => statementOf(relation, numberOf(relation.evidence[0].document), originals, say));
  const statementsOf = new Map<string, Statement[]>();
  for (const statement of statements) {
    for (const id of statement.entities) {
      const list = statementsOf.get(id);
      if (list) list.push(statement);
      else statementsOf.set(id, [statement]);
    }
  }
  return { title, extraction, entities, statements, statementsOf, byId: new Map(statements.map((one) => [one.id, one])) };
}
