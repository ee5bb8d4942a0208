import type { GoldDocument, GoldSentence, Token } from './types';

/** What stands between two sentences of a paragraph, and between two paragraphs. */
const SENTENCE_GAP = ' ';
const PARAGRAPH_GAP = '\n\n';

/**
 * Reads a treebank (https://universaldependencies.org/format.html) as documents of running text.
 *
 * Ranges (`1-2`) are the surface of the words in them; empty nodes (`1.1`) are left out; a token that is `#` is no comment.
 */
export function readConllu(source: string): GoldDocument[] {
  const documents: Builder[] = [];
  let opensDocument = true;
  let opensParagraph = false;
  let rows: string[][] = [];
  const closeSentence = (): void => {
    if (rows.length === 0) return;
    if (opensDocument) documents.push(new Builder());
    documents.at(-1)!.add(rows, opensParagraph ? PARAGRAPH_GAP : SENTENCE_GAP);
    opensDocument = opensParagraph = false;
    rows = [];
  };
  for (const line of source.split(/\r?\n/)) {
    if (line === '') closeSentence();
    else if (line.includes('\t')) rows.push(line.split('\t'));
    else if (/^# newdoc\b/.test(line)) opensDocument = true;
    else if (/^# newpar(?: |$)/.test(line)) opensParagraph = true;
  }
  closeSentence();
  return documents;
}

class Builder implements GoldDocument {
  text = '';
  readonly sentences: GoldSentence[] = [];

  add(rows: readonly string[][], gap: string): void {
    if (this.text !== '') this.text += gap;
    const tokens: Token[] = [];
    let space = false;
    const write = (form: string, misc: string): number => {
      if (space) this.text += ' ';
      const start = this.text.length;
      this.text += form;
      space = !misc.split('|').includes('SpaceAfter=No');
      return start;
    };
    let range: Range | undefined;
    for (const row of rows) {
      const [id, form, , upos, xpos, , head, label, , misc] = row;
      const [, last] = /^\d+-(\d+)$/.exec(id) ?? [];
      if (last !== undefined) {
        const start = write(form, misc);
        range = { start, at: start, last: Number(last), end: start + form.length };
      }
      if (!/^\d+$/.test(id)) continue;
      const place = range ? placeIn(range, form, this.text) : placeAt(write(form, misc), form);
      tokens.push({ ...place, form, upos, xpos, head: Number(head) - 1, label, misc });
      if (range?.last === Number(id)) range = undefined;
    }
    this.sentences.push({ tokens });
  }
}

/** A surface that stands for several words. */
interface Range {
  readonly start: number;
  readonly end: number;
  readonly last: number;
  /** Where its next word begins. */
  at: number;
}

const placeAt = (start: number, form: string): Pick<Token, 'start' | 'end'> => ({ start, end: start + form.length });

/**
 * Where a word stands in a surface such as "don't". A word that is not written there as it is ("dunno" for "do n't know") gets no place, so
 * that nobody can find it.
 */
function placeIn(range: Range, form: string, text: string): Pick<Token, 'start' | 'end'> {
  const end = range.at + form.length;
  if (end > range.end || text.slice(range.at, end).toLowerCase() !== form.toLowerCase()) {
    range.at = range.end;
    return { start: -1, end: -1 };
  }
  const place = { start: range.at, end };
  range.at = end;
  return place;
}
