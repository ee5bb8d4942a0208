/** Deeper than this the parser of pages takes a time that grows with the square of the depth. */
const DEEPEST = 10_000;

/** Elements that say nothing of what is in them: where they are too many, they can be left out. */
const GENERIC = new Set(['center', 'div', 'font', 'section', 'span']);
/** Elements without an end tag, and those whose end tag is often left out and that do not hold one another. */
const ENDLESS = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr command keygen ' +
    'p li dt dd tr td th thead tbody tfoot option optgroup colgroup rt rp body html head'
  ).split(' '),
);
/** Elements whose content is no markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'noembed', 'iframe']);
/** Elements within which "<path/>" is whole. */
const FOREIGN = new Set(['svg', 'math']);

/**
 * A page in which no more elements are within one another than the parser of pages can do with in linear time: those that say nothing are
 * left out beyond that. Reads the page once, tag by tag.
 *
 * @returns the page itself where it is no deeper; undefined where it is even so
 */
export function withBoundedDepth(html: string): string | undefined {
  const kept: string[] = [];
  let from = 0;
  let depth = 0;
  let foreign = 0;
  let leftOut = 0;
  for (const { name, isEnd, isWhole, start, end } of tagsOf(html)) {
    if (FOREIGN.has(name)) foreign = Math.max(0, foreign + (isEnd ? -1 : 1));
    if (ENDLESS.has(name) || (isWhole && foreign > 0)) continue;
    const isTooDeep = isEnd ? leftOut > 0 : depth >= DEEPEST;
    if (!isTooDeep) {
      depth = Math.max(0, depth + (isEnd ? -1 : 1));
      continue;
    }
    if (!GENERIC.has(name)) {
      // The end of something else: what was left out before is not ended by it.
      if (isEnd) continue;
      return undefined;
    }
    leftOut += isEnd ? -1 : 1;
    kept.push(html.slice(from, start));
    from = end;
  }
  return from === 0 ? html : kept.join('') + html.slice(from);
}

interface Tag {
  /** In small letters. */
  readonly name: string;
  readonly isEnd: boolean;
  /** "<path/>" */
  readonly isWhole: boolean;
  readonly start: number;
  readonly end: number;
}

function* tagsOf(html: string): Generator<Tag> {
  // ASCII alone: other letters may become longer.
  const lower = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  for (let start = html.indexOf('<'); start >= 0;) {
    if (html.startsWith('<!--', start)) {
      start = after(html, '-->', start + 4);
    } else {
      NAME.lastIndex = start;
      const [opening = '', slash, name] = NAME.exec(lower) ?? [];
      if (name === undefined) start++;
      else {
        const end = endOf(html, start + opening.length);
        if (end < 0) return;
        yield { name, isEnd: slash === '/', isWhole: html[end - 2] === '/', start, end };
        start = RAW.has(name) && slash === '' ? lower.indexOf(`</${name}`, end) : end;
      }
    }
    if (start < 0) return;
    start = html.indexOf('<', start);
  }
}

const NAME = /<(\/?)([a-z][^\s/>]{0,40})/y;

/** Behind the ">" of a tag, which may stand in its attributes, too; -1 where there is none. */
function endOf(html: string, from: number): number {
  STOP.lastIndex = from;
  for (let match = STOP.exec(html); match; match = STOP.exec(html)) {
    if (match[0] === '>') return STOP.lastIndex;
    const quote = html.indexOf(match[0].at(-1)!, STOP.lastIndex);
    if (quote < 0) return -1;
    STOP.lastIndex = quote + 1;
  }
  return -1;
}

/** The end of a tag, or the beginning of a value between quotation marks. */
const STOP = />|=\s*["']/g;

const after = (text: string, mark: string, from: number): number => {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
};
