import fc from 'fast-check';

/** What breaks tokenizers, parsers and tables: marks, abbreviations, odd spaces, halves of letters, emoji, addresses, words of languages of machines. */
const AWKWARD = [
  'U.S.', 'Mr.', 'Inc.', 'don’t', '$1.2bn', '5pm.', '2019-20', '[2]', '“', '”', '"', '‘', '’', '(', ')', '.', '?!', '…', ';', ':', '—', '--', '\n', '\n\n', '\r\n', '\t',
  '\u00a0', '\ufeff', '\u2028', '\u200b', '\u202e', '\u0000', '\ud800', '\udc00', '😀', 'e\u0301', '漢字。', 'İ', 'https://a.b/c?d=e', 'a.b@c.de', 'end.Next', 'By Ana Torres',
  'PARIS, March 3 —', 'Friday, December 6, 2024', '__proto__', 'constructor', '=1+1', '|', '%', 'A.', 'said that', 'who', 'and', 'not', 'of the',
]; // prettier-ignore

/** One change of a text, at a place and over a length that are shares of it. */
type Change = (text: string) => string;

function change(): fc.Arbitrary<Change> {
  const place = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.integer({ min: 0, max: 40 }) });
  const parts = (text: string, { at, length }: { at: number; length: number }): [string, string, string] => {
    const start = Math.floor(at * text.length);
    return [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)];
  };
  return fc.oneof(
    place.map(
      (one): Change =>
        (text) =>
          parts(text, one)[0] + parts(text, one)[2],
    ),
    fc.tuple(place, fc.integer({ min: 2, max: 8 })).map(([one, times]): Change => (text) => {
      const [before, part, after] = parts(text, one);
      return before + part.repeat(times) + after;
    }),
    fc.tuple(place, fc.constantFrom(...AWKWARD)).map(([one, piece]): Change => (text) => {
      const [before, part, after] = parts(text, one);
      return before + piece + part + after;
    }),
    place.map((one): Change => (text) => {
      const [before, part, after] = parts(text, one);
      return before + (part === part.toUpperCase() ? part.toLowerCase() : part.toUpperCase()) + after;
    }),
    fc.tuple(place, place).map(([one, other]): Change => (text) => {
      const [before, part, after] = parts(text, one);
      const [start, , end] = parts(before + after, other);
      return start + part + end;
    }),
  );
}

/** A piece of one of the texts with a few changes; it shrinks to fewer of them. */
export function mutated(texts: readonly string[], longest = 500): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...texts), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: longest }), fc.array(change(), { maxLength: 8 }))
    .map(([text, at, length, changes]) => {
      const start = Math.floor(at * text.length);
      return changes.reduce((all, one) => one(all), text.slice(start, start + length));
    }); // prettier-ignore
}

const PAGES = [
  '<!doctype html><html><head><title>Globex buys Acme</title><meta property="og:title" content="Globex buys Acme"></head><body><nav><a href="/">Home</a></nav>' +
    '<article><h1>Globex buys Acme</h1><p>Globex bought Acme, a maker of <b>pumps</b>, for $5&nbsp;million.</p><ul><li>One</li><li>Two</li></ul>' +
    '<table><tr><td>Price</td><td>$5</td></tr></table><!-- note --><script>track("<p>")</script><p>The chief executive, Zo&euml; Lee, called it a milestone.</p></article></body></html>',
  '<div class=a><div id="b"><p>Acme sued Globex.<br><br>It denies that.</div></div><svg><path d="M0"/></svg>',
  '<?xml version="1.0" encoding="ISO-8859-1"?><html xmlns="x"><body><p>Ann Lee left Oslo.</p></body></html>',
];

/** A page with a few changes. */
export const mutatedPage = (): fc.Arbitrary<string> => mutated(PAGES, 2000);

const ODD = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constantFrom<unknown>(undefined, null, true, 0, -1, NaN, '', 'x', [], {}, new Map(), new Date(NaN), new Array(1), /a*/, Symbol('x'), () => []),
    fc.anything({ maxDepth: 2 }),
  ); // prettier-ignore

/** Options of which each may be right, odd or missing. */
export function mutatedOptions(): fc.Arbitrary<Record<string, unknown>> {
  const or = (...right: unknown[]): fc.Arbitrary<unknown> => fc.oneof(fc.constantFrom(...right), ODD());
  return fc.record(
    {
      id: or('a', 'b'),
      referenceDate: or('2024-12-06', '2024-12-06T15:30Z', 0, new Date(0)),
      relationTypes: or([], [{ type: 'poach', verbs: ['hire', 'lure'] }], [{ type: 'x', verbs: [] }]),
      strict: or(true, false),
      detail: or('all', 'essential'),
      lexicon: or([{ name: 'Kestrel 9', type: 'product' }], [{ name: 'Acme', type: 'x' }, {}]),
      recognizers: or([{ type: 'x', pattern: /Acme|/g }], [() => [{ start: 0, end: 4, type: 'x' }]], [() => 3]),
      aliases: or({ Acme: ['A Co'] }, { Acme: ['Globex'], Globex: ['Acme'] }),
      neverMerge: or([['Acme', 'Globex']], [['a', 'A']]),
      parser: or(undefined, { parseSentence: () => [] }),
    },
    { requiredKeys: [] },
  );
}
