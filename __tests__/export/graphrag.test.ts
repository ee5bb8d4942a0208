import { parse } from 'csv-parse/sync';

import { extract, mergeExtractions, RelataError } from '../../src';
import { toGraphRAG, toTurtle } from '../../src/export';
import { toHTML } from '../../src/view';

const TEXT = 'In May, Acme bought Globex for 5 million dollars, in cash.\n\nAnn Lee leads Acme. Acme sued Globex.';
type Row = Record<string, string>;
const rows = (csv: string) => parse<Row>(csv, { columns: true });
const ids = (cell: string) => JSON.parse(cell) as string[];

/** The tables as rows, once every id in them is known to lead somewhere. */
function tablesOf(...input: Parameters<typeof toGraphRAG>) {
  const tables = toGraphRAG(...input);
  const [entities, relationships, units, documents] = [tables.entities, tables.relationships, tables.text_units, tables.documents].map(
    rows,
  );
  const known = (table: Row[], column = 'id') => new Set(table.map((row) => row[column]));
  for (const table of [entities, relationships, units, documents]) {
    expect(known(table).size).toBe(table.length);
    expect(table.map((row) => row.human_readable_id)).toEqual(table.map((_row, i) => String(i)));
  }
  expect(known(entities, 'title').size).toBe(entities.length);
  const leads = (table: Row[], column: string, target: Row[]) => {
    for (const id of table.flatMap((row) => ids(row[column]))) expect(known(target)).toContain(id);
  };
  leads(entities, 'text_unit_ids', units);
  leads(relationships, 'text_unit_ids', units);
  leads(documents, 'text_unit_ids', units);
  leads(units, 'entity_ids', entities);
  leads(units, 'relationship_ids', relationships);
  leads(units, 'document_ids', documents);
  for (const { source, target } of relationships) for (const end of [source, target]) expect(known(entities, 'title')).toContain(end);
  return { entities, relationships, units, documents };
}

it('has the columns of GraphRAG', () => {
  const tables = toGraphRAG(extract(TEXT), TEXT);
  expect(Object.entries(tables).map(([name, csv]) => `${name}: ${(csv as string).split('\r\n')[0]}`)).toEqual([
    'entities: id,human_readable_id,title,type,description,text_unit_ids,frequency,degree',
    'relationships: id,human_readable_id,source,target,description,weight,combined_degree,text_unit_ids',
    'text_units: id,human_readable_id,text,n_tokens,document_ids,entity_ids,relationship_ids,covariate_ids',
    'documents: id,human_readable_id,title,text,text_unit_ids,creation_date,metadata',
  ]);
});

it('has paragraphs as text units, and one row a pair', () => {
  const { entities, relationships, units, documents } = tablesOf(extract(TEXT, { id: 'a' }), TEXT, { orphans: 'drop' });
  expect(units.map(({ id, text }) => [id, text])).toEqual(TEXT.split('\n\n').map((text, i) => [`a/${i}`, text]));
  expect(documents).toMatchObject([{ id: 'a', text: TEXT, text_unit_ids: '["a/0","a/1"]' }]);
  const pair = relationships.find(({ source, target }) => source === 'Acme' && target === 'Globex')!;
  expect(pair).toMatchObject({ weight: '2', text_unit_ids: '["a/0","a/1"]' });
  expect(pair.description).toContain('sued Globex');
  expect(entities.find(({ title }) => title === 'Acme')).toMatchObject({ type: 'organization', frequency: '2' });
});

it('describes what is no plain fact as what it is', () => {
  const text = [
    'Acme did not buy Globex. Ann Lee said that Acme may buy Initech. According to Reuters, Tom Reed said that Velmora had sued Acme.',
    'Globex refused to pay Velmora. Kestrin reportedly hired Tom Reed. It sued Globex Corp. in May. It left Globex Corp. in June.',
  ].join('\n\n');
  const { entities, relationships } = tablesOf(extract(text), text);
  const descriptions = relationships.map(({ description }) => description);
  expect(descriptions).toEqual([
    'Acme did not buy Globex',
    'Acme may buy Initech (possible; according to Ann Lee)',
    'Velmora had sued Acme (according to Tom Reed, cited by Reuters)',
    'Globex refused to pay Velmora',
    'Kestrin hired Tom Reed (probable)',
    'Kestrin sued Globex Corp. in May. Kestrin left Globex Corp. in June',
  ]);
  expect(entities.find(({ title }) => title === 'Initech')!.description).toBe('Acme may buy Initech (possible; according to Ann Lee)');
});

it('joins paragraphs to units of so many words', () => {
  const text = ['Acme bought Globex.', 'Ann Lee leads Acme.', 'Acme sued Globex in May over a patent on pumps.', 'Globex hired Tom Reed.'].join('\n\n'); // prettier-ignore
  const units = (unitWords: number) => tablesOf(extract(text, { id: 'a' }), text, { unitWords }).units.map((unit) => [unit.n_tokens, unit.text]); // prettier-ignore
  const parts = text.split('\n\n');
  expect(units(0)).toEqual(parts.map((part) => [String(part.split(' ').length), part]));
  expect(units(7)).toEqual([['7', parts.slice(0, 2).join('\n\n')], ['10', parts[2]], ['4', parts[3]]]); // prettier-ignore
  expect(units(900)).toEqual([['21', text]]);
  expect(() => toGraphRAG(extract(text), text, { unitWords: -1 })).toThrow(RelataError);
});

it('has sentences as text units where there is no text', () => {
  const { units } = tablesOf(extract(TEXT, { id: 'a' }));
  expect(units.map(({ id }) => id)).toEqual(['a/0', 'a/1', 'a/2']);
});

it('has several documents, and their texts', () => {
  const texts = { a: TEXT, b: 'Globex hired Ann Lee. Tom Reed met Ann Lee.' };
  const merged = mergeExtractions(Object.entries(texts).map(([id, text]) => extract(text, { id })));
  const { documents, entities } = tablesOf(merged, texts);
  expect(documents.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(ids(entities.find(({ title }) => title === 'Ann Lee')!.text_unit_ids)).toEqual(['a/1', 'b/0']);
  tablesOf(merged, { b: texts.b });
  expect(() => toGraphRAG(merged, TEXT)).toThrow(RelataError);
});

it('refuses a text of another document, as RDF and the viewer do', () => {
  const extraction = extract(TEXT, { id: 'a' });
  const texts = { a: TEXT, 'a.txt': TEXT };
  const stray = 'option texts must be keyed by ids of the documents given, but the string "a.txt" came';
  expect(() => toGraphRAG(extraction, texts)).toThrow(stray);
  expect(() => toTurtle(extraction, { texts })).toThrow(stray);
  expect(() => toHTML(extraction, { texts })).toThrow(stray);
});

it('tells entities of one name apart', () => {
  const text = 'Jordan Reed met Ann Lee in Jordan. Jordan said the plan works.';
  tablesOf(extract(text), text);
});

it('is empty where nothing is said, and refuses another text', () => {
  expect(tablesOf(extract(''), '').entities).toEqual([]);
  expect(() => toGraphRAG(extract(TEXT), 'Another text.')).toThrow(RelataError);
  expect(() => toGraphRAG(extract(TEXT), 3 as never)).toThrow(RelataError);
});

it.each([
  [null, 'options-not-object'],
  [{ unitwords: 3 }, 'unknown-option'],
  [{ repeats: 'keep' }, 'unknown-option'],
  // As the command does: the tables have no place for them.
  [{ communities: true }, 'unknown-option'],
  [{ centrality: 'all' }, 'unknown-option'],
  [{ orphans: 'lose' }, 'bad-option'],
])('refuses the options %j', (options, code) => {
  expect(() => toGraphRAG(extract(TEXT), TEXT, options as never)).toThrow(expect.objectContaining({ code }) as Error);
});
