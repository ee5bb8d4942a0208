import { overlaps } from '../src/view/client/graph/boxes';
import { fitted } from '../src/view/client/graph/fit';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

import { extract, mergeExtractions, type ExtractOptions } from '../src';
import { toGraph } from '../src/graph';
import { toHTML, type ViewOptions } from '../src/view';
import { settleView } from '../src/view/options';
import { pack, unpack } from '../src/view/pack';
import { readPageData, writePageData } from '../src/view/page-data';
import { blocksOf } from '../src/view/model/blocks';
import { bundled, titleOf } from '../src/view/model/bundles';
import { drawn } from '../src/view/model/drawn';
import { leastOf } from '../src/graph';
import { filtered, filterOf, isFiltering, isListed, NO_FILTER, type Filter } from '../src/view/model/filter';
import { quoteOf } from '../src/view/model/quote';
import { ranked } from '../src/view/model/rank';
import { rolesOf } from '../src/view/model/roles';
import { scopeOfAll, scopeOfDocument } from '../src/view/model/scope';
import { search } from '../src/view/model/search';
import { sentenceOf } from '../src/view/model/sentence';
import { nested, type Piece } from '../src/view/model/spans';
import { weightiestFirst } from '../src/view/model/statement';
import { leftOutOf, timelineOf } from '../src/view/model/timeline';
import { told } from '../src/view/model/told';
import { errorOf } from './support/errors';

const TEXT = 'Acme was bought by Globex in 2019. Analysts say the deal could hurt Initech. Hooli did not sue Globex.';
const extraction = extract(TEXT, { id: 'monday' });
const OTHER = 'Globex hired Maria Silva on 3 May 2021.';
const other = extract(OTHER, { id: 'tuesday' });
const article = readFileSync(join(__dirname, '../corpus/velmora-chips.txt'), 'utf8');

describe('toHTML', () => {
  it('gives the same bytes each time', () => {
    expect(toHTML(extraction, { text: TEXT })).toBe(toHTML(extract(TEXT, { id: 'monday' }), { text: TEXT }));
  });

  it('lets nothing run but its own script, and nothing be loaded', () => {
    const html = toHTML(extraction, { text: TEXT });
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)![1];
    const script = /<script>([^]*?)<\/script>/.exec(html)![1];
    const style = /<style>([^]*?)<\/style>/.exec(html)![1];
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain(`script-src ${hash(script)}`);
    expect(policy).toContain(`style-src ${hash(style)}`);
    expect(html).not.toMatch(/(?:src|href)="?https?:/);
  });

  it('says whose work is in it', () => {
    expect(toHTML(extraction)).toMatch(/d3-force 3[^]*Mike Bostock[^]*Permission to use/);
  });

  it('keeps an article from ending the element that its text stands in', () => {
    const hostile = '</script><script>alert(1)</script> <!-- Acme bought Globex. </title>';
    const html = toHTML(extract(hostile), { text: hostile, title: hostile });
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html).not.toContain('alert(1)</script>');
    expect(html).not.toContain('<!-- Acme');
    expect(html.match(/<\/title>/g)).toHaveLength(1);
  });

  it('takes several extractions and a merged one alike', () => {
    const texts = { monday: TEXT, tuesday: OTHER };
    expect(toHTML([extraction, other], { texts })).toBe(toHTML(mergeExtractions(extraction, other), { texts }));
    expect(toHTML([extraction, other])).toContain('<title>2 articles</title>');
  });

  it.each([
    ['something else', () => toHTML(42 as never), 'not-an-extraction'],
    ['another text', () => toHTML(extraction, { text: OTHER }), 'not-an-extraction'],
    ['no text', () => toHTML(extraction, { text: 1 as never }), 'text-not-string'],
    ['one text for two', () => toHTML([extraction, other], { text: TEXT }), 'bad-option'],
    ['both kinds of texts', () => toHTML(extraction, { text: TEXT, texts: { monday: TEXT } }), 'bad-option'],
    ['a text of no document', () => toHTML(extraction, { texts: { sunday: TEXT } }), 'bad-option'],
    ['a wrong title', () => toHTML(extraction, { title: 1 as never }), 'bad-option'],
    ['a wrong share', () => toHTML(extraction, { graph: { minConfidence: 2 } }), 'bad-option'],
    [
      'an option of the graph that a page has no use for',
      () => toHTML(extraction, { graph: { orphans: 'drop' } as never }),
      'unknown-option',
    ],
    ['an unknown option', () => toHTML(extraction, { theme: 'dark' } as never), 'unknown-option'],
  ])('refuses %s', (_what, call, code) => {
    expect(errorOf(call)).toMatch(new RegExp(`^${code}:`));
  });

  it('stays small', () => {
    expect(toHTML(extract(article), { text: article }).length).toBeLessThan(400_000);
  });
});

describe('packed data', () => {
  it('are the data again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, text) => {
        expect(unpack(JSON.parse(JSON.stringify(pack(value, text))) as never, text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('are a view again, without markup and much shorter than it', () => {
    const view = { ...settleView(extract(article), { text: article, title: 'a <b>' }) };
    const json = writePageData(view);
    expect(json).not.toContain('<');
    expect(readPageData(json)).toEqual(view);
    expect(json.length).toBeLessThan(JSON.stringify(view).length / 2);
  });
});

const textOf = (pieces: readonly Piece<unknown>[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : textOf(piece.pieces))).join('');

describe('marks', () => {
  it('nest, and are cut where they cross', () => {
    const marks = [
      { start: 0, end: 5, mark: 'a' },
      { start: 3, end: 8, mark: 'b' },
    ];
    const shown = (pieces: readonly Piece<string>[]): string =>
      pieces.map((one) => (typeof one === 'string' ? one : `${one.mark}(${shown(one.pieces)})`)).join('');
    expect(shown(nested('0123456789', 0, marks))).toBe('a(012b(34))b(567)89');
  });

  it('leave the text as it is', () => {
    const span = fc.record({ start: fc.nat(40), end: fc.nat(40), mark: fc.string() });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.nat(10), fc.array(span), (text, from, marks) =>
        expect(textOf(nested(text, from, marks))).toBe(text),
      ),
    );
  });
});

describe('blocks', () => {
  it.each([
    ['lines', 'One.\nTwo.\n\n', ['One.', 'Two.']],
    ['paragraphs', 'One\ngoes on.\n\nTwo.', ['One\ngoes on.', 'Two.']],
    ['nothing', ' \n ', []],
  ])('of %s', (_what, text, blocks) => {
    expect(blocksOf({ extraction: extract(text), text }).map((block) => block.text)).toEqual(blocks);
  });

  it('tell a heading from title, dateline, lists and the last line', () => {
    const text = [
      'Acme buys Globex',
      'Berlin, 3 May 2021',
      'Acme paid in cash.',
      'Outlook',
      'It may buy more.',
      'Bonds',
      'Shares',
      'Both fell.',
      'More soon',
    ];
    const kinds = blocksOf({ extraction: extract(text.join('\n\n')), text: text.join('\n\n') }).map(
      ({ kind, text: words }) => `${kind}: ${words}`,
    );
    expect(kinds.filter((kind) => !kind.startsWith('paragraph'))).toEqual([
      'title: Acme buys Globex',
      'heading: Outlook',
      'heading: Shares',
    ]);
  });

  it('stand where they say, and one of a whole book is cut', () => {
    const text = 'Acme bought Globex in May. '.repeat(2000);
    const blocks = blocksOf({ extraction, text });
    expect(blocks.length).toBeGreaterThan(5);
    for (const block of blocks) expect(text.slice(block.start, block.start + block.text.length)).toBe(block.text);
  });

  it('without a text are the evidence in order, nothing twice', () => {
    const texts = blocksOf({ extraction }).map(({ text }) => text);
    expect(texts.join(' ')).toContain('Acme was bought by Globex in 2019');
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('the statements of an article', () => {
  const scope = scopeOfDocument({ extraction, text: TEXT }, 0);
  const find = (word: string) => scope.statements.find(({ text }) => text.includes(word))!;

  it('read as the text does, and their edges from doer to done', () => {
    expect(find('bought').text).toBe('Acme was bought by Globex in 2019');
    const [{ edges }] = drawn(scope, [find('bought')], NO_FILTER).lines;
    expect(edges).toMatchObject([{ label: 'bought' }]);
    expect(scope.entities.get(edges[0].source)!.name).toBe('Globex');
  });

  it('say what keeps them from being plain facts, and whose word they are', () => {
    expect(find('hurt')).toMatchObject({ modality: 'possible', speaker: expect.stringMatching(/analyst/i) as string, isNegated: false });
    expect(find('sue')).toMatchObject({ isNegated: true, modality: 'asserted' });
    const [line] = bundled(drawn(scope, [find('hurt')], NO_FILTER).lines, () => true);
    expect(line).toMatchObject({ isHedged: true, isReported: true, caption: expect.stringMatching(/^possible · says /) as string });
  });

  it('mark subject, predicate, object and every cue', () => {
    const roles = rolesOf(find('hurt').relation).map(({ start, end, mark }) => `${mark}: ${TEXT.slice(start, end)}`);
    expect(roles).toEqual(
      expect.arrayContaining(['subject: the deal', 'object: Initech', 'modality: could', 'attribution: say', 'source: Analysts']),
    );
  });

  it('are quoted with the rest of their sentence', () => {
    expect(quoteOf(find('hurt').relation, TEXT).text).toBe('Analysts say the deal could hurt Initech.');
  });

  it.each([
    ['denied', { ...NO_FILTER, polarities: new Set(['denied'] as const) }, 'sue'],
    ['possible', { ...NO_FILTER, modalities: new Set(['possible'] as const) }, 'hurt'],
    ['said by the article', { ...NO_FILTER, speakers: new Set(['']) }, 'bought'],
    ['of organizations', { ...NO_FILTER, types: new Set(['organization']) }, 'bought'],
    ['unsure', { ...NO_FILTER, least: leastOf(1) }, 'sue'],
  ])('that are %s can be left out', (_what, filter, word) => {
    const saidWith = (one: Filter): string => filtered(scope, one).map(({ text }) => text).join(); // prettier-ignore
    expect(saidWith(NO_FILTER)).toContain(word);
    expect(saidWith(filter)).not.toContain(word);
  });

  it('that a reader of the graph passes over are in the lists, and not drawn', () => {
    const text = 'Ann Hart said on Monday that Acme had hired staff. They like the plan. The meeting took place in Vienna.';
    const one = scopeOfDocument({ extraction: extract(text), text }, 0);
    const lines = drawn(one, one.statements, NO_FILTER).lines.map(
      ({ edges: [{ source, label }] }) => `${one.entities.get(source)!.name} ${label}`,
    );
    expect(lines).toEqual(['Acme had hired', 'meeting took place in']);
    expect(drawn(one, one.statements, { ...NO_FILTER, asides: true }).lines).toHaveLength(one.statements.length);
  });

  it('are found by their words and by those of their entities', () => {
    const found = (query: string): string[] => search(scope, scope.statements, query).statements.map(({ text }) => text);
    expect(found('initech').join()).toContain('hurt');
    // In the sentence, in what it was read from, by the names of whoever takes part.
    const text = 'Ann Hart left Oslo. She sued Acme. Acme, sued by Globex, paid.';
    const other = scopeOfDocument({ extraction: extract(text), text }, 0);
    const foundThere = (query: string): string[] => search(other, other.statements, query).statements.map((one) => one.text);
    expect(foundThere('was sued by')).toEqual(['Acme was sued by Globex']);
    expect(foundThere('she sued')).toEqual(['Ann Hart sued Acme']);
    expect(foundThere('hart')).toEqual(['Ann Hart left Oslo', 'Ann Hart sued Acme']);
    expect(search(scope, scope.statements, 'glob').entities.map(({ name }) => name)).toEqual(['Globex']);
    expect(search(scope, scope.statements, 'nothing like it')).toEqual({ entities: [], statements: [] });
  });

  it('stand on a timeline if they say when', () => {
    expect(timelineOf(scope.statements).map(({ start, label }) => [start, label])).toEqual([['2019-01-01', '2019']]);
  });

  it('are counted where no timeline has them, though they say when', () => {
    const leftOut = (text: string) => leftOutOf(scopeOfDocument({ extraction: extract(text), text }, 0).statements);
    expect(leftOut('Acme sued Hooli on 2 March. Globex left Oslo. Ann Lee met Maria Silva in 2019. Initech sued Globex last week.')).toBe(
      '2 relations are left out: of their time, such as “2 March”, no date is known.',
    );
    expect(leftOut('Acme sued Hooli on 2 March.')).toBe('1 relation is left out: of its time, “2 March”, no date is known.');
    expect(leftOut('Globex left Oslo in 2019. Acme sued Hooli.')).toBeUndefined();
  });

  it('stand on a timeline by day, those of an hour with those of its day', () => {
    const text = 'Acme sued Hooli at 9 am on 3 May 2021. Acme hired Globex on 3 May 2021. Initech left Oslo on 4 May 2021.';
    const { statements } = scopeOfDocument({ extraction: extract(text), text }, 0);
    expect(statements.map(({ time }) => time)).toContain('2021-05-03 09:00');
    expect(timelineOf(statements).map(({ start, label, statements: list }) => [start, label, list.length])).toEqual([
      ['2021-05-03', '2021-05-03', 2],
      ['2021-05-04', '2021-05-04', 1],
    ]);
  });

  it('say when in the words of the text where its normal form is not for people', () => {
    const text = 'Acme hired Globex on Wednesday. Acme sued Initech in 2019. Acme paid Hooli last summer.';
    const { statements } = scopeOfDocument({ extraction: extract(text), text }, 0);
    expect(statements.map(({ relation: { predicate }, time }) => [predicate.text, time])).toEqual([
      ['hired', 'Wednesday'],
      ['sued', '2019'],
      ['paid', 'last summer'],
    ]);
  });

  it('say when beside their sentence only where it does not, or leaves it open which day it was', () => {
    const text = 'Acme hired Globex on Thursday. Acme sued Initech in May 2019. Acme paid Hooli last summer.';
    const { statements } = scopeOfDocument({ extraction: extract(text, { referenceDate: '2025-01-10' }), text }, 0);
    expect(statements.map((one) => [one.time, one.unsaidTime])).toEqual([
      ['2025-01-09', '2025-01-09'],
      ['2019-05', undefined],
      ['last summer', undefined],
    ]);
  });

  it('say when in words where the text has none of its own in the sentence', () => {
    const text = 'On 2 March the strike began. Acme left Oslo then.';
    const said = extract(text);
    const [first] = said.entities.flatMap(({ value }) => (value?.kind === 'date' ? [value] : []));
    const relation = said.relations.find(({ predicate }) => predicate.lemma === 'leave')!;
    relation.time = first;
    const { statements } = scopeOfDocument({ extraction: said, text }, 0);
    expect(first.timex).toBe('XXXX-03-02');
    expect(statements.find(({ id }) => id === relation.id)!.time).toBe('2 March');
  });

  it('of several articles name a day by words, where each has another word for it', () => {
    const articles = [
      ['Acme will leave Oslo this weekend.', '2024-12-06'],
      ['Hooli left Lima last weekend.', '2024-12-11'],
    ].map(([text = '', referenceDate], i) => ({ extraction: extract(text, { id: String(i), referenceDate }), text }));
    const names = [...scopeOfAll(articles).entities.values()].filter(({ type }) => type === 'date').map(({ name }) => name);
    expect(names).toEqual(['weekend of 2024-12-07']);
  });

  it('lead the graph from what matters most, and show nothing alone', () => {
    const one = scopeOfDocument({ extraction: extract(article), text: article }, 0);
    const statements = drawn(one, one.statements, NO_FILTER).lines;
    const order = ranked(one, statements);
    expect(new Set(order).size).toBe(order.length);
    const first = new Set(order.slice(0, 10));
    const tied = new Set(bundled(statements, (id) => first.has(id)).flatMap(({ source, target }) => [source, target]));
    expect([...first].slice(0, 9).filter((id) => !tied.has(id))).toEqual([]);
    const named = [...first].filter((id) => one.entities.get(id)!.mentions.some(({ form }) => form === 'name'));
    expect(named.length).toBeGreaterThan(5);
  });
});

describe('the sentence of a statement', () => {
  /** With its bold words between asterisks. */
  const starred = (statement: Parameters<typeof sentenceOf>[0]): string =>
    sentenceOf(statement)
      .map((piece) => (typeof piece === 'string' ? piece : `*${textOf([piece])}*`))
      .join('');
  const sentencesOf = (text: string, options?: ExtractOptions): string[] =>
    scopeOfDocument({ extraction: extract(text, options), text }, 0).statements.map(starred);

  it.each([
    ['subject and object', 'Acme bought Globex in 2019.', '*Acme* bought *Globex* in 2019'],
    ['whom a pronoun stands for', 'Ann Hart left Oslo. She moved to Lima.', '*Ann Hart* moved to *Lima*'],
    ['the name in a longer phrase', 'The pump maker Acme sued Globex.', 'The pump maker *Acme* sued *Globex*'],
    ['a short name', 'Maria Silva left Acme. Silva joined Globex.', '*Silva* joined *Globex*'],
    ['what has no name as it is spoken of', 'The discussions broke down over price.', '*The discussions* broke down over *price*'],
    ['of a passive both', 'Acme was bought by Globex.', '*Acme* was bought by *Globex*'],
    ['not a name within another one', 'Acme Bank sued Acme.', '*Acme Bank* sued *Acme*'],
  ])('has bold in it %s', (_what, text, sentence) => {
    expect(sentencesOf(text, { neverMerge: [['Acme Bank', 'Acme']] })).toContain(sentence);
  });

  it.each([
    ['whole words only', 'Smart Art sued Art', [['Art']], 'Smart *Art* sued Art'],
    ['the first wording that it has', 'The firm sued', [['Acme', 'the firm']], '*The firm* sued'],
    ['nothing of what it does not speak of', 'It rains', [['Acme'], ['']], 'It rains'],
    ['the same name twice', 'Acme sued Acme', [['Acme'], ['Acme']], '*Acme* sued *Acme*'],
  ])('has bold in it %s, whatever it is called', (_what, text, called, sentence) => {
    expect(starred({ text, called })).toBe(sentence);
  });

  it('is all there, whatever the article', () => {
    const { statements } = scopeOfDocument({ extraction: extract(article), text: article }, 0);
    for (const one of statements) expect(textOf(sentenceOf(one))).toBe(one.text);
    expect(statements.filter((one) => sentenceOf(one).some((piece) => typeof piece !== 'string')).length).toBeGreaterThan(
      statements.length * 0.95,
    );
  });
});

describe('the list of relations', () => {
  it('begins with what the article is most about, and keeps the order of the text among equals', () => {
    const { statements } = scopeOfDocument({ extraction: extract(article), text: article }, 0);
    const sorted = weightiestFirst(statements);
    expect(sorted).toHaveLength(statements.length);
    for (const [i, one] of sorted.entries()) {
      if (i === 0) continue;
      const before = sorted[i - 1];
      expect(before.weight).toBeGreaterThanOrEqual(one.weight);
      if (before.weight === one.weight) expect(statements.indexOf(before)).toBeLessThan(statements.indexOf(one));
    }
    expect(sorted[0].weight).toBe(1);
  });
});

describe('an article of several', () => {
  const scope = scopeOfAll([{ extraction: other }, { extraction }]);
  const without = (document: number): Filter => ({ ...NO_FILTER, documents: new Set([document]) });

  it('can be left out with what it says, and with the entities that no other speaks of', () => {
    expect(new Set(filtered(scope, without(0)).map(({ document }) => document))).toEqual(new Set([1]));
    expect(isFiltering(without(0))).toBe(true);
    const listed = (filter: Filter): string[] => [...scope.entities.values()].flatMap((one) => (isListed(one, filter) ? [one.name] : []));
    expect(listed(NO_FILTER)).toEqual(expect.arrayContaining(['Maria Silva', 'Globex', 'Initech']));
    expect(listed(without(0))).toEqual(expect.arrayContaining(['Globex', 'Initech']));
    expect(listed(without(0))).not.toContain('Maria Silva');
    expect(listed(without(1))).toEqual(expect.arrayContaining(['Globex', 'Maria Silva']));
    expect(listed(without(1))).not.toContain('Initech');
    expect(listed({ ...NO_FILTER, types: new Set(['person']) })).not.toContain('Maria Silva');
  });
});

describe('what only describes a name', () => {
  const text = 'Interior Minister Ann Lee met Tom Vane, a dentist. Acme hired Ann Lee.';
  const scope = scopeOfDocument({ extraction: extract(text), text }, 0);
  const named = (name: string) => [...scope.entities.values()].find((entity) => entity.name === name)!;

  it('is no node, and told beside the name, as in the graph', () => {
    const { lines, descriptions } = drawn(scope, scope.statements, NO_FILTER);
    const graph = toGraph(extract(text));
    for (const name of ['Ann Lee', 'Tom Vane']) {
      const said = graph.getNodeAttribute(named(name).id, 'descriptions');
      expect(said).toBeDefined();
      expect(descriptions.get(named(name).id)?.join('; ')).toBe(said);
    }
    expect(told(named('Ann Lee'), descriptions)).toBe(`Ann Lee (person)\n${descriptions.get(named('Ann Lee').id)!.join('\n')}`);
    expect(told({ id: 'acme', name: 'Acme', type: 'organization' }, descriptions)).toBe('Acme (organization)');
    const ends = lines.flatMap(({ edges }) => edges.map(({ target }) => scope.entities.get(target)!.name));
    expect(ends.join()).not.toMatch(/minister|dentist/i);
  });

  it('is a node for whoever wants to see all', () => {
    const { lines, descriptions } = drawn(scope, scope.statements, { ...NO_FILTER, asides: true });
    const ends = lines.flatMap(({ edges }) => edges.map(({ target }) => scope.entities.get(target)!.name));
    expect(ends.join()).toMatch(/minister/i);
    expect(descriptions.size).toBe(0);
  });
});

describe('a line', () => {
  it('is told by its sentences, the first of many', () => {
    const text = Array.from({ length: 9 }, (_, i) => `Kestrin bought Velmora in ${2001 + i}.`).join(' ');
    const scope = scopeOfDocument({ extraction: extract(text), text }, 0);
    const [line] = bundled(drawn(scope, scope.statements, NO_FILTER).lines, () => true);
    const lines = titleOf(line).split('\n');
    expect(lines[0]).toBe('Kestrin bought Velmora in 2001');
    expect(lines).toHaveLength(6);
    expect(lines.at(-1)).toBe('and 4 more');
  });
});

describe('the label of a line', () => {
  const labelsOf = (text: string, filter: Filter = NO_FILTER): string[] => {
    const scope = scopeOfDocument({ extraction: extract(text), text }, 0);
    const nameOf = (id: string) => scope.entities.get(id)!.name;
    return bundled(drawn(scope, scope.statements, filter).lines, () => true).map(
      ({ source, label, target, caption }) => `${nameOf(source)} ${label} ${nameOf(target)}${caption === '' ? '' : ` (${caption})`}`,
    );
  };

  it.each([
    ['Kestrin would sell its stake to Velmora.', 'Kestrin would sell stake to Velmora (conditional)'],
    ['Kestrin may sell Globex to Velmora.', 'Kestrin may sell Globex (possible)'],
    ['Kestrin did not sign a deal with Velmora.', 'Kestrin did not sign deal with Velmora (denied)'],
    ['Kestrin plans to sign a deal with Velmora.', 'Kestrin plans to sign deal with Velmora (intended)'],
    ['Velmora was bought by Kestrin.', 'Kestrin bought Velmora'],
    ['The firm Velmora was set up by Ann Lee.', 'Ann Lee set up Velmora'],
    ['Velmora was taken over by Kestrin.', 'Kestrin took over Velmora'],
    ['Velmora was bought back by Kestrin.', 'Kestrin bought Velmora'],
    ['Ann Lee was driven down by Tom Vane.', 'Tom Vane drove down Ann Lee'],
    ['Kestrin was finally persuaded to buy Velmora.', 'Kestrin buys Velmora'],
    ['Kestrin was finally persuaded to quit Velmora.', 'Kestrin quits Velmora'],
    ['Kestrin has repeatedly been able to sell Velmora.', 'Kestrin sells Velmora'],
    ['Kestrin had repeatedly failed to buy Velmora.', 'Kestrin did not buy Velmora (denied)'],
    ['Kestrin finally managed last year to begin building Velmora.', 'Kestrin builds Velmora'],
    ['Velmora has been bought by Kestrin.', 'Kestrin has bought Velmora'],
    ['Velmora had been sold by Kestrin.', 'Kestrin had sold Velmora'],
    ['Velmora is owned by Kestrin.', 'Kestrin owns Velmora'],
    ['Former Velmora president Ann Lee sued Kestrin.', 'Ann Lee was president of Velmora'],
    ['Velmora president-elect Ann Lee sued Kestrin.', 'Ann Lee is to be president of Velmora'],
    ['Acting Velmora president Ann Lee sued Kestrin.', 'Ann Lee is acting president of Velmora'],
    ["Italy's Velmora sued Kestrin.", 'Velmora is located in Italy'],
    ['Velmora was not bought by Kestrin.', 'Kestrin did not buy Velmora (denied)'],
    ['Velmora could be bought by Kestrin.', 'Kestrin may buy Velmora (possible)'],
    ['Velmora will be bought by Kestrin.', 'Kestrin will buy Velmora'],
    ['Velmora may have been bought by Kestrin.', 'Kestrin may have bought Velmora (possible)'],
    ['Ann Lee might have been killed by Tom Vane.', 'Tom Vane may have killed Ann Lee (possible)'],
    ['Ann Lee must have been killed by Tom Vane.', 'Tom Vane must have killed Ann Lee (necessary)'],
    ['Velmora may not have been bought by Kestrin.', 'Kestrin may not have bought Velmora (denied · possible)'],
    ['Ann Lee may have been president of Velmora.', 'Ann Lee may have been president of Velmora (possible)'],
    ['Velmora was probably bought by Kestrin.', 'Kestrin probably bought Velmora (probable)'],
    ['Velmora was probably not bought by Kestrin.', 'Kestrin probably did not buy Velmora (denied · probable)'],
    ['Velmora will probably be bought by Kestrin.', 'Kestrin will probably buy Velmora (probable)'],
    ['Velmora is probably owned by Kestrin.', 'Kestrin probably owns Velmora (probable)'],
    ['Ann Lee was president of Velmora until 2019.', 'Ann Lee was president of Velmora'],
    ['Ann Lee was not president of Velmora.', 'Ann Lee was not president of Velmora (denied)'],
    ['Ann Lee has been president of Velmora since 2019.', 'Ann Lee has been president of Velmora'],
    ['Ann Lee had not been president of Velmora.', 'Ann Lee had not been president of Velmora (denied)'],
    ['Ann Lee is president of Velmora.', 'Ann Lee is president of Velmora'],
    ['Kestrin named Giulia Perrone chief executive.', 'Giulia Perrone is chief executive of Kestrin'],
    ['Ann Lee may have been named president of Velmora.', 'Ann Lee may be president of Velmora (possible)'],
    ['Analysts say Velmora must be sold by Kestrin.', 'Kestrin must sell Velmora (necessary · says analyst)'],
  ])('says what is hedged, planned or denied as the text does: %s', (text, line) => {
    expect(labelsOf(text)).toContain(line);
  });

  it('says in its tense what is asked', () => {
    expect(labelsOf('Analysts asked whether Velmora was bought by Kestrin.', { ...NO_FILTER, asides: true })).toContain(
      'Kestrin bought? Velmora (questioned · says analyst)',
    );
  });
});

describe('the graph that a page begins with', () => {
  const text =
    'Acme signed a deal with Globex in Oslo on Friday. Ann Hart said on Monday that Acme had hired staff. Hooli did not sue Globex. Acme may buy Hooli. They like the plan. Ann Hart is a sister of Tom Vane. The meeting took place in Vienna. Interior Minister Rosa Kern left Acme.';
  const said = extract(text, { detail: 'all' });
  const lines = (graph: NonNullable<ViewOptions['graph']>): string[] => {
    const view = settleView(said, { text, graph });
    const scope = scopeOfDocument(view.documents[0], 0);
    const filter = filterOf(view.graph);
    const nameOf = (id: string) => scope.entities.get(id)!.name;
    return bundled(drawn(scope, filtered(scope, filter), filter, view.graph.projections).lines, () => true).map(
      ({ source, label, target }) => `${nameOf(source)} ${label} ${nameOf(target)}`,
    );
  };

  it.each<NonNullable<ViewOptions['graph']>>([
    {},
    { projections: false },
    { projections: true },
    { include: { negated: false, hedged: false } },
    { include: { reported: false } },
    { minConfidence: 0.75 },
    { asides: 'keep' },
    { asides: 'keep', projections: true },
  ])('has as many lines as that of toGraph has edges: %j', (graph) => {
    expect(lines(graph)).toHaveLength(toGraph(said, graph).size);
  });

  it('leads to all names, and to more if asked', () => {
    expect(lines({})).toEqual(expect.arrayContaining(['Acme signed deal', 'Acme signed deal with Globex', 'Acme signed deal in Oslo']));
    expect(lines({ projections: false }).join()).not.toContain('deal with');
    expect(lines({ projections: true }).join()).toContain('Acme signed deal on Friday');
    expect(lines({ asides: 'keep' }).join()).toContain('Ann Hart said');
  });

  it('has one line for what is said again, and counts it', () => {
    const again = extract('Kestrin bought Velmora. Kestrin took over Velmora.');
    const scope = scopeOfDocument({ extraction: again }, 0);
    const [line, ...others] = bundled(drawn(scope, scope.statements, NO_FILTER).lines, () => true);
    expect(others).toEqual([]);
    expect(line).toMatchObject({ label: 'bought', caption: '2 ×', statements: [{ text: 'Kestrin bought Velmora' }] });
    expect(titleOf(line)).toBe('Kestrin bought Velmora');
  });
});

describe('several articles', () => {
  it('are one graph, in which each statement knows its article', () => {
    const scope = scopeOfAll([{ extraction: other }, { extraction }]);
    const globex = [...scope.entities.values()].find(({ name }) => name === 'Globex')!;
    expect(new Set(globex.mentions.map(({ document }) => document))).toEqual(new Set([0, 1]));
    expect(scope.statements.find(({ text }) => text.includes('hired'))!.document).toBe(0);
    expect(scope.statements.find(({ text }) => text.includes('sue'))!.document).toBe(1);
  });
});

describe('what is seen of the graph at first', () => {
  it('is seen from the front, however little room there is', () => {
    for (const width of [8, 20, 32, 40]) {
      const { k } = fitted([{ x: 0, y: 0, width: 300, height: 100 }], { x: 0, y: 0, k: 1, width, height: 20 }, []);
      expect(k).toBeGreaterThan(0);
    }
  });

  const room = { x: 0, y: 0, k: 1, width: 800, height: 500 };
  const [counter, key, zoom] = [
    { x: 100, y: 25, width: 200, height: 30 },
    { x: 150, y: 475, width: 300, height: 20 },
    { x: 740, y: 475, width: 100, height: 30 },
  ];
  it.each([
    ['wide', [{ x: 0, y: 0, width: 2000, height: 300 }], []],
    ['tall', [{ x: 0, y: 0, width: 100, height: 2000 }], []],
    [
      'in the corners',
      [-1, 1].flatMap((x) => [-1, 1].map((y) => ({ x: 400 * x, y: 250 * y, width: 120, height: 30 }))),
      [counter, key, zoom],
    ],
    ['beside what stands over it', [{ x: 0, y: 0, width: 200, height: 900 }], [counter, key, zoom]],
  ])('is all of one that is %s, and nothing is covered', (_what, boxes, covers) => {
    const { x, y, k } = fitted(boxes, room, covers);
    for (const box of boxes) {
      const seen = { x: box.x * k + x, y: box.y * k + y, width: box.width * k, height: box.height * k };
      expect(seen.x - seen.width / 2).toBeGreaterThanOrEqual(10);
      expect(seen.x + seen.width / 2).toBeLessThanOrEqual(790);
      expect(seen.y - seen.height / 2).toBeGreaterThanOrEqual(10);
      expect(seen.y + seen.height / 2).toBeLessThanOrEqual(490);
      expect(covers.filter((cover) => overlaps(seen, cover))).toEqual([]);
    }
  });
});
