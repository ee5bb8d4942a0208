import { extract, mergeExtractions, type Extraction } from '../../src';
import { openStore } from '../../src/store';
import { AWKWARD, awkwardExtraction, textOf } from '../support/awkward';
import { describeStore } from '../support/sqlite';

/** Names that mean something to the store itself stand beside those that have broken writers. */
const NAMES: Readonly<Record<string, string>> = {
  ...AWKWARD,
  'what every object has': 'toString',
  'a star in front': '*a',
  'a separator': 'a\u001fb',
  'an escape': '%2a 100%',
};
/** An id is never empty, and one of half an emoji is no text that a file could hold. */
const NO_IDS = ['', AWKWARD['half an emoji']];

/** An extraction in which a name is all that it can be: the name, id and type of an entity, a key of ids, the type and id of a relation, a field. */
function allCalled(name: string): Extraction {
  const { schema, relations, entities, document, warnings } = awkwardExtraction([name]);
  const own = NO_IDS.includes(name) ? 'own' : name;
  const idOf = new Map(entities.map(({ id }, i) => [id, i === 0 ? own : `${id} of it`]));
  const renamed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(renamed);
    if (typeof value !== 'object' || value === null) return value;
    const members = Object.entries(value).map(([key, member]) => [key, key === 'entity' ? idOf.get(member as string) : renamed(member)]);
    return Object.fromEntries(members) as unknown;
  };
  const typed = entities.map((entity, i) => ({ ...entity, id: idOf.get(entity.id)!, ...(i === 0 && { type: name }) }));
  const read = relations.map((relation) => ({
    ...(renamed(relation) as typeof relation),
    id: own,
    predicate: { ...relation.predicate, type: name },
    evidence: relation.evidence.map((evidence) => ({ ...evidence, document: own })),
  }));
  const whole = { schema, document: { ...document, id: own }, entities: typed, relations: read, warnings };
  return Object.fromEntries([...Object.entries(whole), [name, name]]) as unknown as Extraction;
}

describeStore.each(Object.entries(NAMES))('a store of what is called by %s', (_what, name) => {
  const extraction = allCalled(name);
  const { id } = extraction.document;
  const text = textOf(extraction);

  it.each([
    ['without its text', undefined, {}],
    ['with text and source', text, NO_IDS.includes(name) ? {} : { source: name, url: name }],
  ])('gives all of it back, %s', async (_how, own, about) => {
    const store = await openStore(':memory:');
    const details = { ...about, ...(own !== undefined && { text: own }) };
    store.add(extraction, details);
    // The same again is no conflict.
    store.add(extraction, details);
    expect(JSON.stringify(store.extraction(id))).toBe(JSON.stringify(extraction));
    expect(store.document(id)).toEqual({ id, hasText: own !== undefined, ...about });
    expect(store.merged()).toEqual(mergeExtractions(extraction));
    store.close();
  });

  it('finds it, and takes it out', async () => {
    const store = await openStore(':memory:');
    store.add(extraction, { text });
    if (!NO_IDS.includes(name)) {
      expect(store.entity(name)).toMatchObject({ id: name, name, type: name });
      expect(store.relations({ type: name, subject: name, document: name })).toHaveLength(1);
    }
    expect(() => store.search(name)).not.toThrow();
    const [acme] = store.find('Acme');
    expect(Object.entries(acme.ids!)).toEqual([[name, name]]);
    store.correct({ wrong: id });
    expect(store.relations({ document: id })).toEqual([]);
    store.remove(id);
    expect(store.size()).toMatchObject({ documents: 0, entities: 0, relations: 0 });
    store.close();
  });
});

describeStore('a text with half an emoji', () => {
  it('comes twice without a conflict, and is found', async () => {
    const text = 'Acme \ud83d bought Globex. "Fine \udc00 day," said Ann Lee.';
    const store = await openStore(':memory:');
    const extraction = extract(text, { id: 'cut' });
    store.add(extraction, { text });
    store.add(extraction, { text });
    expect(JSON.stringify(store.extraction('cut'))).toBe(JSON.stringify(extraction));
    expect(store.text('cut')).toHaveLength(text.length);
    store.close();
  });
});
