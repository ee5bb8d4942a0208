// Asked for once: in the contexts that tests run in, every look at a global is slow.
const { imul } = Math;

/**
 * A short name for a string that is the same on every machine: 53 bits (cyrb53 by bryc, public domain) over UTF-16 code units, in
 * base 36. Not for secrets. Two different strings share one with a chance of about n²/2^54 among n.
 *
 * @returns 1 to 11 characters of 0-9a-z
 */
export function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = imul(high ^ unit, 2654435761);
    low = imul(low ^ unit, 1597334677);
  }
  high = imul(high ^ (high >>> 16), 2246822507) ^ imul(low ^ (low >>> 13), 3266489909);
  low = imul(low ^ (low >>> 16), 2246822507) ^ imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
