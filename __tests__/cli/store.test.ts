import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { relata } from '../support/command';
import { describeStore } from '../support/sqlite';
import { temporaryFolder } from '../support/folder';

const { at } = temporaryFolder();
const rows = (out: string) => out.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>); // prettier-ignore

beforeEach(() => {
  writeFileSync(at('monday.txt'), 'Velmora Holdings bought Globex in May 2024.\n');
  const articles = [
    { id: 'tuesday', text: 'Velmora Holdings did not buy Initech.', published: '2024-12-10' },
    { id: 'wednesday', text: 'Initech hired Tom Reed.', published: '2024-12-11', url: 'https://example.org/reed' },
  ];
  writeFileSync(at('news.jsonl'), articles.map((article) => JSON.stringify(article)).join('\n'));
});

describeStore('relata store', () => {
  it('adds articles, answers questions, and takes articles out', async () => {
    expect(await relata(['store', 'add', at('news.db'), at('monday.txt'), at('news.jsonl')])).toMatchObject({
      code: 0,
      err: `relata: ${at('news.db')} has 3 documents now\n`,
    });
    const ask = async (...words: string[]) => rows((await relata(['store', 'query', at('news.db'), ...words])).out);
    expect(await ask('find', 'velm*')).toMatchObject([{ name: 'Velmora Holdings', documents: 2 }]);
    expect(await ask('neighbours', 'Initech', '--since', '2024-12-11')).toMatchObject([{ entity: { name: 'Tom Reed' } }]);
    expect(await ask('paths', 'Tom Reed', 'Velmora Holdings')).toMatchObject([{ entities: [{}, { name: 'Initech' }, {}] }]);
    expect(await ask('relations', '--subject', 'Velmora Holdings', '--polarity', 'negative')).toMatchObject([{ document: 'tuesday' }]);
    expect(await ask('timeline', 'Initech')).toMatchObject([{ day: '2024-12-10' }, { day: '2024-12-11' }]);
    expect(await ask('search', 'hire')).toMatchObject([{ text: 'Initech hired Tom Reed' }]);
    expect(await ask('top', '--type', 'person')).toMatchObject([{ name: 'Tom Reed' }]);
    expect(await ask('size')).toMatchObject([{ documents: 3 }]);
    expect(await relata(['store', 'remove', at('news.db'), 'tuesday', 'never'])).toMatchObject({
      code: 3,
      err: `relata: ${at('news.db')} has no document "never"\n`,
    });
    expect((await relata(['store', 'query', at('news.db'), 'relations', '--polarity', 'negative'])).out).toBe('');
  });

  it('lists its documents, with what is known of them', async () => {
    await relata(['store', 'add', '-q', at('news.db'), at('monday.txt'), at('news.jsonl')]);
    const ask = async (...words: string[]) => rows((await relata(['store', 'query', at('news.db'), 'documents', ...words])).out);
    expect(await ask()).toEqual([
      { id: expect.stringMatching(/./) as string, path: at('monday.txt') },
      { id: 'tuesday', published: '2024-12-10' },
      { id: 'wednesday', published: '2024-12-11', url: 'https://example.org/reed' },
    ]);
    expect(await ask('--limit', '1')).toHaveLength(1);
    expect(await relata(['store', 'query', at('news.db'), 'documents', '--since', '2024'])).toMatchObject({ code: 2, err: expect.stringContaining('--since has no meaning for documents') as string }); // prettier-ignore
  });

  it('is not made by a call that is wrong', async () => {
    const { code, err } = await relata(['store', 'add', at('none.db'), at('monday.txt'), '--types', 'rocket']);
    expect([code, err]).toEqual([2, expect.stringContaining('--types must be')]);
    expect(existsSync(at('none.db'))).toBe(false);
    expect((await relata(['store', 'add', at('none.db'), at('nofile.txt')])).code).toBe(1);
    expect(existsSync(at('none.db'))).toBe(false);
  });

  it('puts right what a person says, takes it back, and forgets', async () => {
    await relata(['store', 'add', '-q', at('news.db'), at('monday.txt'), at('news.jsonl')]);
    const ask = async (...words: string[]) => rows((await relata(['store', 'query', at('news.db'), ...words])).out);
    const [{ id: wrong }] = (await ask('relations', '--document', 'wednesday')) as [{ id: string }];
    expect((await relata(['store', 'correct', at('news.db'), 'merge', 'Globex', 'Initech'])).code).toBe(0);
    expect((await relata(['store', 'correct', at('news.db'), 'wrong', wrong])).code).toBe(0);
    expect(await ask('find', 'Globex')).toMatchObject([{ documents: 3 }]);
    expect((await relata(['store', 'query', at('news.db'), 'relations', '--document', 'wednesday'])).out).toBe('');
    const kept = (await relata(['store', 'query', at('news.db'), 'corrections'])).out.trimEnd().split('\n');
    expect(kept).toHaveLength(2);
    expect((await relata(['store', 'undo', at('news.db'), ...kept])).code).toBe(0);
    expect(await relata(['store', 'undo', at('news.db'), kept[0]!])).toMatchObject({ code: 1, err: expect.stringContaining('has no correction') as string }); // prettier-ignore
    expect(await ask('find', 'Globex')).toMatchObject([{ documents: 1 }]);
    expect(await ask('relations', '--document', 'wednesday')).toHaveLength(1);
    expect((await relata(['store', 'correct', at('news.db'), 'split', 'Initech', 'wednesday'])).code).toBe(0);
    expect(await relata(['store', 'forget', at('news.db'), 'Initech'])).toMatchObject({ code: 1, err: expect.stringMatching(/"Initech" may be e_\w+ \(organization, in 1 document\), e_\w+ .*; give the id/) as string }); // prettier-ignore
    expect(rows((await relata(['store', 'forget', at('news.db'), 'Tom Reed'])).out)).toMatchObject([{ documents: ['wednesday'] }]);
  });

  it('knows documents by where they came from', async () => {
    await relata(['store', 'add', '-q', at('news.db'), at('monday.txt'), at('news.jsonl')]);
    const relations = async (document: string) =>
      (await relata(['store', 'query', at('news.db'), 'relations', '--document', document])).out;
    expect(rows(await relations(at('monday.txt')))).toHaveLength(1);
    expect(rows(await relations('https://example.org/reed'))).toMatchObject([{ document: 'wednesday' }]);
    expect((await relata(['store', 'remove', at('news.db'), at('monday.txt')])).code).toBe(0);
    expect(await relations(at('monday.txt'))).toBe('');
    expect((await relata(['store', 'remove', at('news.db'), at('monday.txt')])).err).toMatch(/has no document/);
    // What says the same and came from elsewhere is a document of another id.
    writeFileSync(at('one.jsonl'), ['Acme sued Globex.', 'Acme sued Initech.'].map((text) => JSON.stringify({ text })).join('\n'));
    await relata(['store', 'add', '-q', at('news.db'), at('one.jsonl'), '--source', 'Gazette']);
    expect(await relata(['store', 'remove', at('news.db'), 'Gazette'])).toMatchObject({ code: 1, err: 'relata: 2 documents came from "Gazette"; give the id\n' }); // prettier-ignore
  });

  it.each([
    [['correct', 'news.db'], 'correct needs one of merge, split, wrong'],
    [['correct', 'news.db', 'merge', 'Globex'], 'correct merge needs two names'],
    [['correct', 'news.db', 'split', 'Globex'], 'correct split needs a name and the ids of documents'],
    [['correct', 'news.db', 'wrong'], 'correct wrong needs the id of a relation'],
    [['undo', 'news.db'], 'undo needs corrections'],
    [['forget', 'news.db'], 'forget needs the name or id of one entity'],
  ])('says what is missing: %j', async (words, message) => {
    expect(await relata(['store', ...words])).toMatchObject({ code: 2, err: expect.stringContaining(message) as string });
  });

  it('exports what it was given, and graphs', async () => {
    await relata(['extract', at('news.jsonl'), '-o', at('out.jsonl')]);
    await relata(['store', 'add', at('news.db'), at('out.jsonl')]);
    expect((await relata(['store', 'export', at('news.db')])).out).toBe(readFileSync(at('out.jsonl'), 'utf8'));
    await relata(['store', 'export', at('news.db'), '-f', 'graph-json', '-o', at('graph.json')]);
    expect(JSON.parse(readFileSync(at('graph.json'), 'utf8'))).toEqual(JSON.parse((await relata(['graph', at('out.jsonl')]))
        .out)); // prettier-ignore
    expect(rows((await relata(['store', 'export', at('news.db'), '-f', 'nodes'])).out).map(({ name }) => name)).toContain('Tom Reed');
    expect(rows((await relata(['store', 'export', at('news.db'), '-f', 'edges', '--entity', 'Tom Reed'])).out)).toHaveLength(1);
  });

  it('says in RDF where in the texts it was read, and of what it has no text', async () => {
    await relata(['extract', at('news.jsonl'), '-f', 'jsonl', '-o', at('out.jsonl')]);
    await relata(['store', 'add', '-q', at('news.db'), at('monday.txt')]);
    const exported = ['store', 'export', at('news.db'), '-f', 'turtle'];
    const { out, err } = await relata([...exported, '--selectors']);
    expect([out.includes('a oa:TextPositionSelector'), err]).toEqual([true, '']);
    expect(out).toBe((await relata(['graph', at('monday.txt'), '-f', 'turtle', '--selectors'])).out);
    expect((await relata(exported)).out).not.toContain('oa:TextPositionSelector');
    await relata(['store', 'add', '-q', at('news.db'), at('out.jsonl')]);
    expect((await relata([...exported, '--selectors'])).err).toBe(
      'relata: warning: 2 of 3 documents came without their text, and have no selectors\n',
    );
  });

  it('says where documents came from, in a search and in what it exports', async () => {
    await relata(['store', 'add', '-q', at('news.db'), at('monday.txt'), at('news.jsonl')]);
    const found = async (word: string) => rows((await relata(['store', 'query', at('news.db'), 'search', word])).out);
    expect(await found('hired')).toMatchObject([{ document: 'wednesday', url: 'https://example.org/reed' }]);
    expect(await found('bought')).toMatchObject([{ path: at('monday.txt') }]);
    const { out } = await relata(['store', 'export', at('news.db'), '-f', 'turtle']);
    expect(
      out
        .match(/dcterms:source .*(?=[;.])/g)!
        .map((line) => line.trim())
        .sort(),
    ).toEqual([`dcterms:source "${at('monday.txt')}"`, 'dcterms:source <https://example.org/reed>']);
    // A publisher is no place, whatever it is called, and a path is one, whatever it is called: neither is guessed.
    writeFileSync(at('notes'), 'Globex sued Acme.');
    const lines = [{ id: 'one', text: 'Ann Lee leads Acme.' }].map((line) => JSON.stringify(line));
    writeFileSync(at('one.jsonl'), lines.join('\n'));
    await relata(['store', 'add', '-q', at('gazette.db'), at('notes'), at('one.jsonl'), '--source', 'AC/DC.com']);
    const places = async (store: string) =>
      (await relata(['store', 'export', at(store), '-f', 'turtle'])).out.match(/(?<=dcterms:source )\S+/g);
    expect(await places('gazette.db')).toEqual([`"${at('notes')}"`]);
    // Both survive an export.
    const { out: exported } = await relata(['store', 'export', at('gazette.db')]);
    expect(rows(exported)).toMatchObject([
      { source: at('notes'), publisher: 'AC/DC.com' },
      { source: 'one', publisher: 'AC/DC.com' },
    ]);
    writeFileSync(at('exported.jsonl'), exported);
    await relata(['store', 'add', '-q', at('again.db'), at('exported.jsonl')]);
    expect(await places('again.db')).toEqual([`"${at('notes')}"`]);
    expect(rows((await relata(['store', 'query', at('again.db'), 'documents'])).out)).toMatchObject([
      { source: 'AC/DC.com', path: at('notes') },
      { id: 'one', source: 'AC/DC.com' },
    ]);
    expect((await relata(['store', 'remove', at('again.db'), at('notes')])).code).toBe(0);
  });

  it('knows no place of what is piped in, and counts one as one', async () => {
    const { err } = await relata(['store', 'add', at('news.db')], 'Acme sued Globex.');
    expect(err).toBe(`relata: ${at('news.db')} has 1 document now\n`);
    const [document] = rows((await relata(['store', 'query', at('news.db'), 'documents'])).out);
    expect(Object.keys(document!)).toEqual(['id']);
  });

  it('says how much no day is known of', async () => {
    writeFileSync(at('undated.txt'), 'Acme sued Globex. Acme hired Tom Reed. Acme bought Initech in May 2024.');
    await relata(['store', 'add', '-q', at('news.db'), at('undated.txt')]);
    const ask = (...options: string[]) => relata(['store', 'query', at('news.db'), 'timeline', ...options]);
    const { out, err } = await ask('Acme');
    expect([rows(out).map(({ text }) => text), err]).toEqual([
      ['Acme bought Initech in May 2024'],
      'relata: left out 2 relations, since no day is known of them\n',
    ]);
    expect((await ask('Globex')).err).toBe('relata: left out 1 relation, since no day is known of it\n');
    expect((await ask('Initech')).err + (await ask('Acme', '-q')).err).toBe('');
  });

  it('keeps the day of a document through an export', async () => {
    await relata(['store', 'add', '-q', at('news.db'), at('news.jsonl')]);
    await relata(['store', 'export', at('news.db'), '-o', at('all.jsonl')]);
    expect(rows(readFileSync(at('all.jsonl'), 'utf8'))).toMatchObject([{ published: '2024-12-10' }, { published: '2024-12-11' }]);
    await relata(['store', 'add', '-q', at('other.db'), at('all.jsonl')]);
    const timelines = ['news.db', 'other.db'].map((store) => relata(['store', 'query', at(store), 'timeline', 'Initech']));
    const [first, again] = (await Promise.all(timelines)).map(({ out }) => out);
    expect(again).toBe(first);
    // What else reads such lines knows that it is no part of the extraction.
    const merged = await relata(['merge', at('all.jsonl')]);
    expect(merged.out).not.toContain('published');
  });

  it('files articles under the day that they are said to be read on, but for those that say theirs', async () => {
    writeFileSync(at('dated.txt'), 'BERGEN, March 3, 2019 (AP) - Solvane sued Globex.');
    await relata(['store', 'add', '-q', at('news.db'), '--reference-date', '2024-12-09T10:00', at('monday.txt'), at('dated.txt')]);
    const named = async (...words: string[]) => rows((await relata(['store', 'query', at('news.db'), 'top', ...words])).out).map(({ name }) => name); // prettier-ignore
    expect(await named('--since', '2024-12-09', '--until', '2024-12-09')).toContain('Velmora Holdings');
    expect(await named('--until', '2019-03-03')).toContain('Solvane');
  });

  it('leaves out what says something else of a document, unless it is to take its place', async () => {
    await relata(['store', 'add', at('news.db'), at('news.jsonl')]);
    writeFileSync(at('again.jsonl'), [{ id: 'tuesday', text: 'Globex fell.' }, { id: 'friday', text: 'Globex rose.' }].map((article) => JSON.stringify(article)).join('\n')); // prettier-ignore
    const { code, err } = await relata(['store', 'add', at('news.db'), at('again.jsonl')]);
    expect([code, err]).toEqual([3, expect.stringMatching(/^relata: tuesday: two documents have the id "tuesday".*left out\n/)]);
    expect(await relata(['store', 'add', '-q', '--replace', at('news.db'), at('again.jsonl')])).toMatchObject({ code: 0, err: '' });
  });

  it.each<[argv: string[], code: number, message: RegExp]>([
    [['query', 'none.db', 'size'], 1, /^relata: there is no store none.db; relata store add makes one\n$/],
    [['ask', 'none.db'], 2, /^relata: there is no action "ask"; known are add, remove, query, export, correct, undo, forget\n/],
    [['query', 'none.db'], 2, /^relata: query needs a question; known are find, /],
    [['query', 'none.db', 'paths', 'Globex'], 2, /^relata: paths needs 2 words behind it, but 1 came\n/],
    [['query', 'none.db', 'size', '--limit', '3'], 2, /^relata: --limit has no meaning for size\n/],
    [['add', 'none.db', 'a.txt', '--since', '2024'], 2, /^relata: --since has no meaning for add\n/],
    [['remove', 'none.db'], 2, /^relata: remove needs the ids of documents\n/],
    [['export', 'none.db', '-f', 'csv'], 2, /^relata: --format must be jsonl, nodes, /],
    [['export', 'none.db', '-f', 'graphrag'], 2, /^relata: --format must be jsonl, nodes, /],
    [
      ['export', 'none.db', '-f', 'dot', '--selectors'],
      2,
      /^relata: --selectors has no meaning in dot: it is of turtle, n-quads and json-ld\n/,
    ],
    [['query', 'none.db', 'size', '--selectors'], 2, /^relata: --selectors has no meaning for size\n/],
    [[], 2, /^relata: store needs an action; known are add, /],
    [['ad', 'none.db'], 2, /^relata: there is no action "ad"; did you mean add\?\n/],
    [['query', 'none.db', 'timelin', 'Acme'], 2, /^relata: there is no question "timelin"; did you mean timeline\?\n/],
    [['query', 'none.db', 'who'], 2, /^relata: there is no question "who"; known are find, /],
    [['export', 'none.db', '-f', 'graphlm'], 2, /, but "graphlm" came; did you mean graphml\?\n/],
    [['add'], 2, /^relata: add needs the path of a store\n/],
  ])('says what is wrong with %j', async (argv, code, message) => {
    const outcome = await relata(['store', ...argv]);
    expect([outcome.code, outcome.out]).toEqual([code, '']);
    expect(outcome.err).toMatch(message);
  });

  it('says what is wrong with a name or a day', async () => {
    await relata(['store', 'add', at('news.db'), at('news.jsonl')]);
    const wrong = async (...words: string[]) => (await relata(['store', 'query', at('news.db'), ...words])).err.split('\n', 1)[0];
    expect(await wrong('neighbours', 'Nobody')).toBe('relata: the store has nothing that is called "Nobody"');
    expect(await wrong('top', '--since', 'soon')).toBe('relata: --since must be a day such as "2024-12-06", but the string "soon" came');
    expect(await wrong('relations', '--modality', 'sure')).toMatch(/^relata: --modality must be one of asserted, possible, /);
  });
});
