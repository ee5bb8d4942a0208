import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Utf8Decoder, TextDecoder as chosen } from '../src/document/text-decoder';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

it('is not taken where there is a TextDecoder', () => {
  expect(chosen).toBe(TextDecoder);
});

it.each([
  ['nothing', new Uint8Array()],
  ['letters of one to four bytes', encode('Zoë – 東京 🎬')],
  ['what percents and plus signs are in an address', encode('100 % + %C3%A9')],
  ['control characters', encode('\u0000\u001f\u007f\u2028')],
  ['a byte order mark, and one within', encode('\uFEFFa\uFEFFb')],
  ['a guide', readFileSync(join(__dirname, '../README.md'))],
])('reads %s as a TextDecoder does', (_, bytes) => {
  expect(new Utf8Decoder().decode(bytes)).toBe(new TextDecoder().decode(bytes));
});

it('refuses other encodings, and bytes that are no UTF-8', () => {
  expect(() => new Utf8Decoder('utf-16le')).toThrow(RangeError);
  expect(() => new Utf8Decoder('UTF-8').decode(Uint8Array.of(0x61, 0xc3))).toThrow(TypeError);
});
