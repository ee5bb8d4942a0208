import { detokenize } from '../openie/detokenize';

/** A stretch of the text with its label: half-open UTF-16 code units. */
export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** A document as running text with the spans that annotators marked. */
export interface LabelledDocument {
  readonly text: string;
  readonly spans: readonly LabelledSpan[];
}

const SENTENCE_END = /[.!?]["'”’)]*$/;
const WORD = /^[\p{L}\p{N}]/u;

/** Reads `token<TAB>tag` lines; an empty line ends a sentence, `-DOCSTART-` begins a document. */
export function readIob(source: string): LabelledDocument[] {
  const documents: LabelledDocument[] = [];
  let text = '';
  let spans: LabelledSpan[] = [];
  let rows: (readonly [string, string])[] = [];
  const closeSentence = (): void => {
    if (rows.length === 0) return;
    // What ends without a full stop is a headline or an item of a list: a block of its own.
    if (text !== '') text += SENTENCE_END.test(text) ? ' ' : '\n\n';
    const sentence = writeOut(rows);
    spans.push(...sentence.spans.map((span) => ({ ...span, start: span.start + text.length, end: span.end + text.length })));
    text += sentence.text;
    rows = [];
  };
  const closeDocument = (): void => {
    closeSentence();
    if (text !== '') documents.push({ text, spans });
    text = '';
    spans = [];
  };
  for (const line of source.split(/\r?\n/)) {
    const [token, tag] = line.split('\t');
    if (token === '') closeSentence();
    else if (token === '-DOCSTART-') closeDocument();
    else rows.push([token, tag ?? 'O']);
  }
  closeDocument();
  return documents;
}

/** A sentence in natural spelling: brackets and quotes, and words that were cut at their hyphens ("40 - year - old", "’ s"). */
function writeOut(rows: readonly (readonly [string, string])[]): LabelledDocument {
  const tokens = rows.map(([token]) => token);
  const { text: spaced, offsets } = detokenize(tokens);
  let text = '';
  let from = 0;
  const places = offsets.map(([start, end], i): readonly [number, number] => {
    if (!(i > 0 && isJoined(tokens, i))) text += spaced.slice(from, start);
    const place = [text.length, text.length + end - start] as const;
    text += spaced.slice(start, end);
    from = end;
    return place;
  });
  const spans: LabelledSpan[] = [];
  rows.forEach(([, tag], i) => {
    const [start, end] = places[i];
    const last = spans.at(-1);
    if (tag.startsWith('B-')) spans.push({ start, end, label: tag.slice(2) });
    else if (tag.startsWith('I-') && last) spans[spans.length - 1] = { ...last, end };
  });
  return { text, spans };
}

/** Whether no space stands before token `i`. */
function isJoined(tokens: readonly string[], i: number): boolean {
  const [before, token] = [tokens[i - 1], tokens[i]];
  if (token === '-') return WORD.test(before) && WORD.test(tokens[i + 1] ?? '');
  if (before === '-') return i > 1 && WORD.test(tokens[i - 2]) && WORD.test(token);
  if (token === '”' || token === '’' || before === '“' || before === '‘') return true;
  return before === '’' && /^(?:s|t|re|ve|ll|d|m)$/.test(token);
}
