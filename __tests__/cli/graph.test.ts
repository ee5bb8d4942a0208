import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';

import { relata } from '../support/command';
import { fromJSON } from '../../src/export';
import { HELP_OF } from '../../src/cli/run';
import { GRAPH_FORMATS } from '../../src/cli/graph-formats';
import { temporaryFolder } from '../support/folder';

const MONDAY = 'Tencent Holdings bought Globex. Tencent is a company from Shenzhen.';
const TUESDAY = 'Tencent did not buy Initech in 2019. Analysts say the deal could hurt Hooli.';

const folder = temporaryFolder();
const { at } = folder;
const read = (name: string) => readFile(at(name), 'utf8');
beforeEach(async () => {
  await writeFile(at('monday.txt'), MONDAY);
  await writeFile(at('tuesday.txt'), TUESDAY);
});

interface GraphJSON {
  nodes: { key: string; attributes: { label: string; documents: string } }[];
  edges: { source: string; target: string; attributes: { label: string } }[];
}

/** "Globex buy Acme" of each edge. */
function edgesOf(json: string): string[] {
  const { nodes, edges } = JSON.parse(json) as GraphJSON;
  const labels = new Map(nodes.map(({ key, attributes }) => [key, attributes.label]));
  return edges.map(({ source, target, attributes }) => [labels.get(source), attributes.label, labels.get(target)].join(' '));
}

describe('relata graph', () => {
  it('makes one graph of several articles, with one node for a name and its short form', async () => {
    const { code, out, err } = await relata(['graph', at('monday.txt'), at('tuesday.txt')]);
    expect([code, err]).toEqual([0, '']);
    expect(edgesOf(out)).toEqual(
      expect.arrayContaining(['Tencent Holdings buy Globex', 'Tencent Holdings buy Initech', 'deal hurt Hooli']),
    );
    const { nodes } = JSON.parse(out) as GraphJSON;
    expect(nodes.filter(({ attributes }) => attributes.label.startsWith('Tencent'))).toHaveLength(1);
  });

  it('calls documents by their paths', async () => {
    const { nodes } = JSON.parse((await relata(['graph', at('monday.txt'), at('tuesday.txt')])).out) as GraphJSON;
    const documents = new Set(nodes.flatMap(({ attributes }) => attributes.documents.split('; ')));
    expect([...documents].sort()).toEqual([at('monday.txt'), at('tuesday.txt')]);
  });

  it('is the same in whatever order the files come', async () => {
    const files = [at('monday.txt'), at('tuesday.txt')];
    expect(await relata(['graph', ...files])).toEqual(await relata(['graph', ...files.reverse()]));
  });

  it.each([
    ['--no-negated', 'buy Initech'],
    ['--no-hedged', 'hurt Hooli'],
    ['--no-reported', 'hurt Hooli'],
  ])('%s leaves out "%s"', async (flag, left) => {
    const [all, some] = [await relata(['graph', at('tuesday.txt')]), await relata(['graph', flag, at('tuesday.txt')])];
    expect(edgesOf(all.out).join()).toContain(left);
    expect(edgesOf(some.out).join()).not.toContain(left);
  });

  it('takes the other options of toGraph', async () => {
    const nodes = async (...flags: string[]) => (JSON.parse((await relata(['graph', ...flags, at('tuesday.txt')])).out) as GraphJSON).nodes;
    const all = await nodes();
    const everything = await nodes('--asides', 'keep');
    expect(everything.length).toBeGreaterThan(all.length);
    expect((await nodes('--asides', 'keep', '--orphans', 'drop')).length).toBeLessThan(everything.length);
    expect((await nodes('--asides=keep', '--values-as=attributes')).length).toBeLessThan(everything.length);
    expect(await nodes('--min-confidence', '1')).toEqual([]);
    expect((await nodes('--communities', '--centrality'))[0].attributes).toMatchObject({
      community: expect.any(Number) as number,
      centrality: expect.any(Number) as number,
    });
    const plain = await relata(['graph', at('tuesday.txt')]);
    const further = await relata(['graph', '--projections', 'true', at('tuesday.txt')]);
    expect(edgesOf(further.out).length).toBeGreaterThan(edgesOf(plain.out).length);
    expect((await relata(['graph', '--projections', 'names', at('tuesday.txt')])).out).toBe(plain.out);
    await writeFile(at('deals.txt'), 'Acme signed a deal with Globex. Acme signed the deal in May. Acme bought Hooli.');
    const sizes = ['--projections=false', '--repeats=join', '--repeats=keep'].map(
      async (flag) => edgesOf((await relata(['graph', flag, at('deals.txt')])).out).length,
    );
    expect(await Promise.all(sizes)).toEqual([2, 3, 4]);
  });

  const BEGINNINGS: Record<keyof typeof GRAPH_FORMATS, RegExp> = {
    'graph-json': /^\{/,
    'node-link': /^\{[^]*"multigraph"/,
    cytoscape: /^\{[^]*"elements"/,
    graphml: /^<\?xml[^]*<graphml/,
    gexf: /^<\?xml[^]*<gexf/,
    dot: /^digraph/,
    mermaid: /^(?:flowchart|graph)/,
    csv: /^id,/,
    graphrag: /^id,human_readable_id,/,
    triples: /^[^\t\n]+\t[^\t\n]+\t[^\t\n]+\n/,
    relations: /^\{"id":/,
    cypher: /UNWIND/,
    turtle: /^@prefix/,
    'n-quads': /^<urn:/,
    'json-ld': /^\{[^]*"@context"/,
    html: /^<!doctype html>/,
  };
  it.each(Object.entries(BEGINNINGS).filter(([name]) => name !== 'csv' && name !== 'graphrag'))(
    '--format %s',
    async (format, beginning) => {
      const { code, out, err } = await relata(['graph', '-f', format, at('monday.txt')]);
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(beginning);
      expect(out.endsWith('\n')).toBe(true);
    },
  );
  it.each(Object.entries(GRAPH_FORMATS).flatMap(([format, endings]) => endings.map((ending) => [ending, format] as const)))(
    'a file name in %s means %s',
    async (ending, format) => {
      expect(await relata(['graph', at('monday.txt'), '-o', at(`out${ending.toUpperCase()}`)])).toEqual({ code: 0, out: '', err: '' });
      const name = format === 'csv' ? 'out.nodes.csv' : `out${ending.toUpperCase()}`;
      expect(await read(name)).toMatch(BEGINNINGS[format as keyof typeof GRAPH_FORMATS]);
    },
  );
  it('writes two tables for CSV, and no file of the name itself', async () => {
    await relata(['graph', at('monday.txt'), '-o', at('out.csv')]);
    expect((await readdir(folder.path)).sort()).toEqual(['monday.txt', 'out.edges.csv', 'out.nodes.csv', 'tuesday.txt']);
    expect(await read('out.edges.csv')).toMatch(/^id,source,target|^source,target/);
  });
  it("writes the tables of GraphRAG's index, with texts as far as there are any", async () => {
    await relata(['extract', at('tuesday.txt'), '-f', 'jsonl', '-o', at('tuesday.jsonl')]);
    const argv = ['graph', at('monday.txt'), at('tuesday.jsonl'), '-f', 'graphrag', '-o', at('out.csv'), '--unit-words', '900'];
    expect(await relata(argv)).toEqual({ code: 0, out: '', err: '' });
    const tables = ['documents', 'entities', 'relationships', 'text_units'].map((name) => `out.${name}.csv`);
    expect((await readdir(folder.path)).sort()).toEqual(['monday.txt', ...tables, 'tuesday.jsonl', 'tuesday.txt']);
    for (const name of tables) expect(await read(name)).toMatch(BEGINNINGS.graphrag);
    expect(await read('out.documents.csv')).toContain(
      JSON.stringify(await read('monday.txt'))
        .slice(1, -1)
        .replaceAll('\\n', '\n'),
    );
    expect(await read('out.documents.csv')).toContain(`,${at('monday.txt')},`);
  });
  it('says in RDF where documents came from', async () => {
    const { out } = await relata(['graph', at('monday.txt'), '-f', 'turtle']);
    expect(out).toContain(`dcterms:source "${at('monday.txt')}"`);
  });
  it('writes CSV for spreadsheets, with names, and GEXF for older readers', async () => {
    expect(await relata(['graph', at('monday.txt'), '-o', at('out.csv'), '--names', '--bom'])).toMatchObject({ code: 0, err: '' });
    expect(await read('out.nodes.csv')).toMatch(/^\uFEFFid,/);
    expect(await read('out.edges.csv')).toMatch(/^\uFEFFsource,target,id,subject,object,/);
    expect((await relata(['graph', at('monday.txt'), '-f', 'gexf', '--gexf-version', '1.2'])).out).toContain('version="1.2"');
  });
  it('says in RDF where in the texts it was read, and of what it has no text', async () => {
    const { out, err } = await relata(['graph', at('monday.txt'), '-f', 'turtle', '--selectors']);
    expect([out.includes('a oa:TextPositionSelector'), err]).toEqual([true, '']);
    await relata(['extract', at('monday.txt'), '-f', 'jsonl', '-o', at('monday.jsonl')]);
    const again = await relata(['graph', at('monday.jsonl'), at('tuesday.txt'), '-f', 'turtle', '--selectors']);
    expect(again.err).toContain('warning: 1 of 2 documents came without their text, and have no selectors');
    expect(again.out).toContain('a oa:TextPositionSelector');
    const both = await relata(['graph', at('monday.jsonl'), at('monday.txt'), '-f', 'turtle', '--selectors']);
    expect(both.err).not.toContain('without their text');
    expect(both.out).toContain('a oa:TextPositionSelector');
  });
  it('replaces neither table where one cannot be', async () => {
    await writeFile(at('out.nodes.csv'), 'old');
    await mkdir(at('out.edges.csv'));
    const { code, err } = await relata(['graph', at('monday.txt'), '-o', at('out.csv')]);
    expect([code, err]).toEqual([1, `relata: cannot write ${at('out.edges.csv')}: it is a directory\n`]);
    expect(await read('out.nodes.csv')).toBe('old');
    expect((await readdir(folder.path)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('reads articles from standard input', async () => {
    expect(edgesOf((await relata(['graph'], '[Update] Globex bought Acme.')).out)).toContain('Globex buy Acme');
  });

  it.each([
    [['--format', 'xml'], '--format must be one of graph-json, node-link,'],
    [['-o', 'out.xyz'], 'the name out.xyz stands for no format: end it in one of .json, '],
    [['-o', ''], '--output must name a file'],
    [['-f', 'csv'], 'csv is two tables'],
    [['-f', 'graphrag'], 'graphrag is four tables, so it needs --output with a file name such as news.csv'],
    [['-f', 'graphrag', '-o', 'out.csv', '--repeats', 'keep'], '--repeats has no meaning in graphrag, whose tables have a row a pair'],
    [['-f', 'graphrag', '-o', 'out.csv', '--unit-words', '0'], '--unit-words must be a whole number from 1 up, but "0" came'],
    [['-f', 'dot', '--unit-words', '9'], '--unit-words has no meaning in dot: it is of graphrag'],
    [['-f', 'dot', '--selectors'], '--selectors has no meaning in dot: it is of turtle, n-quads and json-ld'],
    [['-f', 'dot', '--bom'], '--bom has no meaning in dot: it is of csv'],
    [['-f', 'dot', '--names'], '--names has no meaning in dot: it is of csv'],
    [['--gexf-version', '1.2'], '--gexf-version has no meaning in graph-json: it is of gexf'],
    [['-f', 'gexf', '--gexf-version', '1.1'], '--gexf-version must be 1.2 or 1.3, but "1.1" came'],
    [['--min-confidence', 'high'], '--min-confidence must be a number from 0 to 1, but "high" came'],
    [['--min-confidence', '1.5'], '--min-confidence must be a number from 0 to 1'],
    [['--orphans', 'lose'], '--orphans must be keep or drop, but "lose" came'],
    [['--asides', 'some'], '--asides must be drop or keep, but "some" came'],
    [['--projections'], '--projections needs a value'],
    [['--projections', 'all'], '--projections must be names, true or false, but "all" came'],
    [['--repeats', 'count'], '--repeats must be join or keep, but "count" came'],
    [['-f', 'html', '--orphans', 'drop'], '--orphans has no meaning in html, which draws the graph in its own way'],
    [['-f', 'turtle', '--projections', 'true'], '--projections has no meaning in turtle'],
    [['--values-as', 'edges'], '--values-as must be nodes or attributes'],
    [['-f', 'turtle', '--orphans', 'drop'], '--orphans has no meaning in turtle'],
    [['-', '-'], 'standard input (-) can be read once only'],
    [['--no-such'], 'there is no option --no-such'],
    [['--reference-date', 'Friday'], '--reference-date must be a date of the calendar'],
  ])('called wrongly: %j', async (argv, expected) => {
    const { code, out, err } = await relata(['graph', at('monday.txt'), ...argv]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(expected);
    expect(err).toMatch(/\nTry: relata graph --help\n$/);
  });
});

describe('relata view', () => {
  it('shows the text of an article whatever its id', async () => {
    const text = `${MONDAY} Nobody else was there.`;
    await writeFile(at('odd.jsonl'), JSON.stringify({ id: '__proto__', text }));
    await relata(['view', '-q', at('odd.jsonl'), '-o', at('odd.html')]);
    expect(await read('odd.html')).toContain('Nobody else was there.');
  });

  it('takes the options that say what is in the graph, as graph -o page.html does', async () => {
    const choice = ['--no-negated', '--no-hedged', '--min-confidence', '0.5', '--asides', 'keep', '--projections', 'true'];
    await relata(['view', '-q', at('monday.txt'), ...choice, '-o', at('a.html')]);
    await relata(['graph', '-q', at('monday.txt'), ...choice, '-o', at('b.html')]);
    const page = await read('a.html');
    expect(page).toContain(
      '"graph":{"include":{"negated":false,"hedged":false,"reported":true},"least":{"entities":0.5,"relations":0.5,"names":0.5},"asides":"keep","projections":true}',
    );
    expect(await read('b.html')).toBe(page);
  });

  it.each([
    [['--asides', 'some'], '--asides must be drop or keep'],
    [['--orphans', 'drop'], 'there is no option --orphans'],
  ])('called wrongly: %j', async (argv, expected) => {
    const { code, err } = await relata(['view', at('monday.txt'), ...argv]);
    expect([code, err]).toEqual([2, expect.stringContaining(expected) as string]);
    expect(err).toMatch(/\nTry: relata view --help\n$/);
  });
});

describe('relata merge', () => {
  it('joins articles, and what extract has made of them, to the same bytes', async () => {
    const files = [at('monday.txt'), at('tuesday.txt')];
    const merged = await relata(['merge', ...files]);
    expect(fromJSON(merged.out)).toMatchObject({ documents: [{ relations: expect.anything() as object }, {}] });
    await relata(['extract', ...files, '-o', at('both.json')]);
    await relata(['merge', at('tuesday.txt'), '-o', at('tuesday.json')]);
    for (const others of [[at('both.json')], [at('monday.txt'), at('tuesday.json')], [at('both.json'), at('tuesday.json')]]) {
      expect(await relata(['merge', ...others])).toEqual(merged);
    }
    expect(edgesOf((await relata(['graph'], merged.out)).out)).toEqual(edgesOf((await relata(['graph', ...files])).out));
  });

  it('says where an article comes twice', async () => {
    await writeFile(at('again.txt'), MONDAY);
    const { out, err } = await relata(['merge', at('monday.txt'), at('again.txt')]);
    expect(err).toBe(`relata: ${at('again.txt')}: warning: the same article as ${at('monday.txt')}; it counts once\n`);
    expect(out).toBe((await relata(['merge', at('monday.txt')])).out);
  });

  it('leaves out the second of two different extractions of one document', async () => {
    await relata(['extract', at('monday.txt'), '--id', 'x', '-o', at('a.json')]);
    await relata(['extract', at('tuesday.txt'), '--id', 'x', '-o', at('b.json')]);
    const { code, out, err } = await relata(['merge', at('a.json'), at('b.json')]);
    expect(out).toBe((await relata(['merge', at('a.json')])).out);
    expect(code).toBe(3);
    expect(err).toContain(`relata: ${at('b.json')}: it is of the document "x" as ${at('a.json')} is, and says something else; left out\n`);
  });

  it.each([
    ['{', 'it is not JSON'],
    ['{"a":1}', 'expected an extraction'],
    ['[1]', 'expected an extraction'],
  ])('refuses a .json file that is no extraction: %s', async (text, reason) => {
    await writeFile(at('a.json'), text);
    const { code, out, err } = await relata(['merge', at('a.json')]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`cannot read ${at('a.json')}: ${reason}`);
  });
});

describe('folders', () => {
  it('stand for the articles in them and below, in the order of their names', async () => {
    await mkdir(at('more', 'deep'), { recursive: true });
    for (const name of ['README.md', 'photo.jpg', '.hidden.txt']) await writeFile(at(name), 'Hooli bought Initech.');
    await writeFile(at('more', 'deep', 'b.md'), 'Acme bought Globex.');
    const { code, out, err } = await relata(['extract', folder.path]);
    expect(code).toBe(0);
    expect(err).toBe(
      `relata: ${folder.path}: warning: left out README.md, photo.jpg; only articles (.txt, .md, .html) are read from a folder\n`,
    );
    const files = [at('monday.txt'), at('more', 'deep', 'b.md'), at('tuesday.txt')];
    expect(out).toBe((await relata(['extract', ...files])).out);
    expect((await relata(['extract', '-q', folder.path])).err).toBe('');
  });

  it('without an article are a mistake', async () => {
    await mkdir(at('empty'));
    const { code, err } = await relata(['graph', at('empty')]);
    expect([code, err]).toEqual([1, `relata: ${at('empty')}: there is no .txt, .md or .html file in this folder\n`]);
  });

  it('may hold the output, which is no article', async () => {
    for (let times = 0; times < 2; times++) {
      expect(await relata(['merge', folder.path, '-q', '-o', at('out.json')])).toMatchObject({ code: 0 });
    }
    expect(fromJSON(await read('out.json'))).toMatchObject({ documents: [{}, {}] });
    const { code, err } = await relata(['extract', folder.path, '-o', at('monday.txt')]);
    expect([code, err]).toEqual([2, expect.stringContaining('is one of the inputs') as string]);
  });
});

describe('patterns that no shell has expanded', () => {
  it('stand for the files that they match, in the order of their names', async () => {
    await mkdir(at('more'));
    await writeFile(at('more', 'a.txt'), 'Acme bought Globex.');
    await writeFile(at('.hidden.txt'), 'Hooli bought Initech.');
    await writeFile(at('notes.md'), 'Hooli bought Initech.');
    const files = [at('monday.txt'), at('more', 'a.txt'), at('tuesday.txt')];
    expect(await relata(['extract', at('**', '*.txt')])).toEqual(await relata(['extract', ...files]));
    expect(await relata(['merge', at('{mon,tues}day.txt')])).toEqual(await relata(['merge', at('monday.txt'), at('tuesday.txt')]));
  });

  it('may match nothing, which is a mistake', async () => {
    const { code, out, err } = await relata(['graph', at('*.text')]);
    expect({ code, out, err }).toEqual({ code: 1, out: '', err: `relata: cannot read ${at('*.text')}: no file matches it\n` });
  });

  it('are names where there is such a file', async () => {
    await writeFile(at('[1].txt'), 'Acme bought Globex.');
    await writeFile(at('1.txt'), 'Hooli bought Initech.');
    expect(edgesOf((await relata(['graph', at('[1].txt')])).out)).toEqual(['Acme buy Globex']);
  });
});

describe('relata extract -o', () => {
  it.each([
    ['out.json', /^\{/],
    ['out.txt', /^Entities$/m],
    ['out', /^\{/],
  ])('%s', async (name, expected) => {
    await relata(['extract', at('monday.txt'), '-o', at(name)]);
    expect(await read(name)).toMatch(expected);
  });
  it.each([[['-o', 'out.graphml']], [['-f', 'graphml']]])('%j belongs to another command', async (argv) => {
    const { code, err } = await relata(['extract', at('monday.txt'), ...argv]);
    expect([code, err]).toEqual([2, expect.stringContaining('graphml is a format of graphs: relata graph makes one') as string]);
  });
});

describe('help', () => {
  it.each(Object.keys(HELP_OF))('%s has its page, with examples and exit codes, and is on the first', async (command) => {
    const { code, out, err } = await relata(['help', command]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`^  relata ${command}.*^Options[^\\n]*:.*^Examples?:.*^Exit codes:`, 'ms'));
    for (const line of out.split('\n')) expect(line.length).toBeLessThan(112);
    expect(await relata([command, '--help'])).toEqual({ code, out, err });
    expect((await relata(['help'])).out).toContain(`  relata ${command} `);
  });
  it('of graph names every format and its ending', async () => {
    const { out } = await relata(['help', 'graph']);
    for (const [format, [ending]] of Object.entries<readonly string[]>(GRAPH_FORMATS)) {
      expect(out).toContain(ending === undefined ? format : `${format} (${ending})`);
    }
  });
});
