import type { Scope, ScopeEntity } from './scope';
import type { Statement } from './statement';

/** Lower case without accents, so that "lodz" finds "Łódź" as well as "São" is found by "sao". */
const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l').replaceAll('ø', 'o');

/** Tells whether all words of a query are in a text; undefined for an empty query. */
function matcher(query: string): ((folded: string) => boolean) | undefined {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return words.length === 0 ? undefined : (text) => words.every((word) => text.includes(word));
}

/** What a statement is found by, folded once: a query is asked with every key that is pressed. */
const foundBy = new WeakMap<Statement, string>();

function wordsOf(statement: Statement, scope: Scope): string {
  const known = foundBy.get(statement);
  if (known !== undefined) return known;
  const { text, speaker = '', relation, entities } = statement;
  const said = relation.evidence.map(({ span }) => span.text);
  const found = folded([text, speaker, ...said, ...entities.map((id) => scope.entities.get(id)!.name)].join(' '));
  foundBy.set(statement, found);
  return found;
}

/** The entities whose names and aliases match, and the statements whose sentence does, with what it was read from, who says so, and who takes part. */
export function search(
  scope: Scope,
  statements: readonly Statement[],
  query: string,
): { entities: readonly ScopeEntity[]; statements: readonly Statement[] } {
  const entities = [...scope.entities.values()];
  const matches = matcher(query);
  if (!matches) return { entities, statements };
  return {
    entities: entities.filter(({ name, aliases }) => matches(folded([name, ...aliases].join(' ')))),
    statements: statements.filter((statement) => matches(wordsOf(statement, scope))),
  };
}
