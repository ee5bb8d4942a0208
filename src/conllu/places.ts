import { isBlank } from '../document/blank';
import { isSpace, type CharRange } from '../document/span';

/** How treebanks before Universal Dependencies wrote brackets and quotation marks, as some parsers still do. */
const WRITTEN: Readonly<Record<string, string>> = {
  '-LRB-': '(', '-RRB-': ')', '-LSB-': '[', '-RSB-': ']', '-LCB-': '{', '-RCB-': '}', '``': '"', "''": '"',
}; // prettier-ignore

/** The first code unit from `at` on that shows. */
export function shownFrom(text: string, at: number): number {
  let shown = at;
  while (shown < text.length && isBlank(text.charCodeAt(shown))) shown++;
  return shown;
}

/** Where a word ends that begins at `at`, or -1 where another one stands. */
export const endOfWord = (text: string, at: number, form: string): number => {
  const end = endOf(text, at, form);
  return end < 0 && Object.hasOwn(WRITTEN, form) ? endOf(text, at, WRITTEN[form]!) : end;
};

/** Letter by letter. Any white space is like any other, and what does not show, a soft hyphen, may be left out. */
function endOf(text: string, start: number, form: string): number {
  let at = start;
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i);
    if (isBlank(code)) {
      while (at > start && at < text.length && isBlank(text.charCodeAt(at))) at++;
      continue;
    }
    while (at > start && isBlank(text.charCodeAt(at)) && !isSpace(text.charCodeAt(at))) at++;
    if (at >= text.length || text.charCodeAt(at) !== code) return -1;
    at++;
  }
  return at > start ? at : -1;
}

/**
 * The words that a text writes as one: by their letters, "can" and "not" in "cannot", and a contraction also where the parser gives its
 * words whole, "will" and "not" in "won't". Undefined where the letters do not say which word is where.
 */
export function placesWithin(text: string, { start, end }: CharRange, forms: readonly string[]): CharRange[] | undefined {
  const places: CharRange[] = [];
  let at = start;
  for (const form of forms) {
    const after = endOfWord(text, at, form);
    if (after < 0) break;
    places.push({ start: at, end: after });
    at = after;
  }
  if (places.length === forms.length && at === end) return places;
  const short = forms.length === 2 ? /(?:n['’]t|['’][a-z]{1,2})$/i.exec(text.slice(start, end)) : null;
  if (!short || short.index === 0) return undefined;
  const cut = start + short.index;
  return [
    { start, end: cut },
    { start: cut, end },
  ];
}
