import { isBlank } from '../document/blank';

/** The format characters that may stand inside a word and do not part it: "Ten­cent" with a soft hyphen, the joiners of Indic scripts. */
export const joinsWords = (code: number): boolean => code === 0xad || code === 0x200c || code === 0x200d || code === 0x2060;

/** Letters, digits and all that is above Latin-1 and neither punctuation nor blank. Cheap: asked of each code unit of a text. */
export function isWordUnit(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code === 0xd7 || code === 0xf7 || isBlank(code)) return false;
  return !(
    (code >= 0x2010 && code <= 0x205e) || // general punctuation
    (code >= 0x20a0 && code <= 0x20cf) || // currencies
    (code >= 0x2190 && code <= 0x2bff) || // arrows, mathematics, boxes, symbols
    (code >= 0x3001 && code <= 0x3003) ||
    (code >= 0x3008 && code <= 0x301f) || // CJK punctuation
    (code >= 0xff01 && code <= 0xff0f) ||
    (code >= 0xff1a && code <= 0xff20) || // full-width punctuation
    code === 0xfffd
  );
}
