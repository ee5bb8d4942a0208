import type { Sql } from './sql';

/** The ids that entities of a document have in the store, by those that it has for them: others where a person has said that they are another one than their name says. */
export function idsInStore(sql: Sql, document: string): (id: string) => string {
  const rows = sql.all<{ entity: string; apart: string }>('SELECT entity, apart FROM splits WHERE document = ?', document);
  const apart = new Map(rows.map((row) => [row.entity, row.apart]));
  return (id) => apart.get(id) ?? id;
}
