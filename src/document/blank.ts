import { isSpace } from './span';

/**
 * Whether a UTF-16 code unit shows nothing: white space, control characters, and marks of format such as the soft hyphen, the
 * zero-width space, marks of direction and the selectors that follow emoji. No token begins or ends with one.
 */
export function isBlank(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0x7f) return false;
  return code <= 0x9f || isSpace(code) || isFormat(code);
}

function isFormat(code: number): boolean {
  if (code === 0xad) return true;
  if (code < 0x200b) return false;
  return code <= 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f) || (code >= 0xfe00 && code <= 0xfe0f);
}
