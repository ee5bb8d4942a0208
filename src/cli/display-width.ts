const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Scripts and signs that a terminal sets in two columns: East Asian wide and full-width (Unicode's EastAsianWidth.txt), emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;
const INVISIBLE = /^[\p{M}\p{Cf}]+$/u;

/** The characters as a reader sees them, with the columns that each takes. */
export function* cellsOf(text: string): Generator<readonly [cell: string, width: number]> {
  for (const { segment } of graphemes.segment(text)) {
    yield [segment, WIDE.test(segment) ? 2 : INVISIBLE.test(segment) ? 0 : 1];
  }
}

/** How many columns of a terminal the text takes. */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const [, columns] of cellsOf(text)) width += columns;
  return width;
}

/**
 * The text on one line, without what would move the cursor, change colors or turn the line round: an article is not to be trusted
 * with a terminal.
 */
export function printable(text: string): string {
  return text
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}]/gu, '\ufffd')
    .trim();
}
