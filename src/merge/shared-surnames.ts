import type { Entity, Extraction } from '../extraction';
import type { MergedWarning } from './merged';

/** People named in a warning, at most. */
const MOST = 3;

/**
 * Warns of each person whom a document knows by a single name alone, where other documents have people of that name: "Smith" of one
 * article may be the Anna Smith of another, and nothing in either says so.
 *
 * @param documents in the order of their ids
 */
export function sharedSurnames(documents: readonly Extraction[]): MergedWarning[] {
  const bearers = new Map<string, { readonly name: string; readonly document: string }[]>();
  for (const { document, entities } of documents) {
    for (const { type, name, mentions } of entities) {
      if (type !== 'person' || !isNamed(mentions)) continue;
      const key = surnameOf(name);
      const known = bearers.get(key);
      if (known) known.push({ name, document: document.id });
      else bearers.set(key, [{ name, document: document.id }]);
    }
  }
  return documents.flatMap(({ document, entities }) =>
    entities.filter(isBarePerson).flatMap(({ name, mentions }): MergedWarning[] => {
      const others = bearers.get(surnameOf(name))!.filter((other) => other.document !== document.id);
      if (others.length === 0) return [];
      const named = others.slice(0, MOST).map((other) => `${JSON.stringify(other.name)} of ${JSON.stringify(other.document)}`);
      const [{ start, end, text }] = mentions.filter(({ form }) => form === 'name').concat(mentions);
      const message = `${JSON.stringify(text)} may be ${named.join(' or ')}; left alone`;
      return [{ code: 'ambiguous-reference', message, start, end, document: document.id }];
    }),
  );
}

const surnameOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1).toLowerCase();

/** A person may be called by a noun alone, "the minister". */
const isNamed = (mentions: Entity['mentions']): boolean => mentions.some(({ form }) => form === 'name');

const isBarePerson = ({ type, name, aliases, mentions }: Entity): boolean =>
  type === 'person' && isNamed(mentions) && [name, ...aliases].every((each) => !each.includes(' '));
