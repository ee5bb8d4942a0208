import { isName, isNamedOrMeant } from '../document/entities';
import type { Entity, Extraction } from '../extraction';
import { standsAlone } from '../lexicon/stands-alone';
import { addToList } from '../document/collect';
import type { MergedWarning } from './merged';
import { surnameOf } from './person-names';

/** People named in a warning, at most. */
const MOST = 3;

/**
 * Warns of each person whom a document knows by a single name alone, where other documents have people of that name: "Smith" of one
 * article may be the Anna Smith or the Tom Smith of others, and nothing says which.
 *
 * @param documents in the order of their ids
 * @param idOf the ids of entities that were merged into others: those are in no doubt
 */
export function sharedSurnames(documents: readonly Extraction[], idOf: ReadonlyMap<string, string>): MergedWarning[] {
  const bearers = new Map<string, { readonly name: string; readonly document: string }[]>();
  for (const { document, entities } of documents) {
    for (const { type, name, mentions } of entities) {
      if (type !== 'person' || !isNamedOrMeant(mentions)) continue;
      addToList(bearers, surnameOf(name), { name, document: document.id });
    }
  }
  return documents.flatMap(({ document, entities }) =>
    entities
      .filter((entity) => isBarePerson(entity) && !idOf.has(entity.id))
      .flatMap(({ name, mentions }): MergedWarning[] => {
        const others = firstOf(bearers.get(surnameOf(name))!, document.id);
        if (others.length === 0) return [];
        const named = others.map((other) => `${JSON.stringify(other.name)} of ${JSON.stringify(other.document)}`);
        const [{ start, end, text }] = mentions.filter(({ form }) => isName(form));
        const message = `${JSON.stringify(text)} may be ${named.join(' or ')}; left alone`;
        return [{ code: 'ambiguous-reference', message, start, end, document: document.id }];
      }),
  );
}

/** The first few who are not of the document. */
function firstOf<Bearer extends { readonly document: string }>(bearers: readonly Bearer[], document: string): Bearer[] {
  const found: Bearer[] = [];
  for (const bearer of bearers) {
    if (bearer.document !== document && found.push(bearer) === MOST) break;
  }
  return found;
}

const isBarePerson = ({ type, name, aliases, mentions }: Entity): boolean =>
  type === 'person' && isNamedOrMeant(mentions) && [name, ...aliases].every((each) => !standsAlone(type, each));
