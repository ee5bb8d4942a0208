import { isName, isNamedOrMeant } from '../document/entities';
import type { Entity, Extraction } from '../extraction';
import { withoutGeneration } from '../lexicon/generations';
import { canonicalKey } from '../lexicon/variants';
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
    for (const entity of entities) {
      const { type, name } = entity;
      if (type !== 'person' || !isNamedOrMeant(entity.mentions)) continue;
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
      const [{ start, end, text }] = mentions.filter(({ form }) => isName(form));
      const message = `${JSON.stringify(text)} may be ${named.join(' or ')}; left alone`;
      return [{ code: 'ambiguous-reference', message, start, end, document: document.id }];
    }),
  );
}

/** The words of a person's name as they tell people apart: without generation, and without the marks on letters that many texts drop. */
const wordsOf = (name: string): readonly string[] =>
  withoutGeneration(
    canonicalKey(name)
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .split(/[\s,]+/),
  );

const surnameOf = (name: string): string => wordsOf(name).at(-1)!;

const isBarePerson = (entity: Entity): boolean =>
  entity.type === 'person' &&
  isNamedOrMeant(entity.mentions) &&
  [entity.name, ...entity.aliases].every((each) => wordsOf(each).length === 1);
