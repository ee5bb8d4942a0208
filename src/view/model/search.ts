import type { Scope, ScopeEntity } from './scope';
import type { Statement } from './statement';

/** Lower case without accents, so that "lodz" finds "Łódź" as well as "São" is found by "sao". */
const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l').replaceAll('ø', 'o');

/** Tells whether all words of a query are in a text; undefined for an empty query. */
function matcher(query: string): ((...texts: readonly string[]) => boolean) | undefined {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  return (...texts) => {
    const all = folded(texts.join(' '));
    return words.every((word) => all.includes(word));
  };
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
    entities: entities.filter(({ name, aliases }) => matches(name, ...aliases)),
    statements: statements.filter(({ text, speaker = '', relation, entities: taking }) =>
      matches(text, speaker, ...relation.evidence.map(({ span }) => span.text), ...taking.map((id) => scope.entities.get(id)!.name)),
    ),
  };
}
