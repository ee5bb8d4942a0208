import fc from 'fast-check';

/** What articles are made of, and what breaks tokenizers: marks, abbreviations, odd spaces, lone surrogates, emoji, addresses. */
const PIECES = [
  'Tencent', 'the chips', 'He said', 'U.S.', 'Mr.', 'Inc.', 'don’t', "can't", 'giants’', 'cannot', '$1.2bn', '5pm.', '2019-20', '[2]', '[GPT]',
  '[the firm]', '[', ']', '“', '”', '"', '‘', '’', "'", '«', '»', '(', ')', '.', '?', '!', '…', '...', ',', ';', ':', '—', '--', '-',
  ' ', ' ', ' ', '\n', '\n\n', '\r\n', '\r', '\t', '\v', '\f', '\u00a0', '\u3000', '\ufeff', '\u2028', '\u200b', '\u00ad', '\u0000',
  '\ud800', '\udc00', '😀', '👩‍💻', 'e\u0301', '漢字。', 'ﬁ', 'İ', 'https://a.b/c?d=e', 'www.example.com', 'a.b@c.de', 'end.Next', 'By Ana Torres',
  'PARIS, March 3 —', 'Friday, December 6, 2024', '://', '@', '#', '=====', '__proto__', 'constructor',
]; // prettier-ignore

/** Any string at all, and strings made of the pieces above. */
export const anyText = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
  );
