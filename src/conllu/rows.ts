import type { WordParse } from '../document/own-parser';
import { treeProblem } from '../document/tree-problem';
import { RelataError } from '../errors';

/** A word of CoNLL-U, with the line that it stands in. */
export interface Row extends WordParse {
  readonly form: string;
  readonly line: number;
}

/** Words that the text writes as one, from their first to the one after their last: "don't" is "do" and "n't". */
export interface Joined {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly line: number;
}

export interface Rows {
  readonly words: readonly Row[];
  /** In their order. */
  readonly joined: readonly Joined[];
}

/**
 * Reads CoNLL-U (https://universaldependencies.org/format.html). Comments and the empty nodes of enhanced trees are passed over.
 *
 * @throws RelataError `bad-conllu`
 */
export function readRows(conllu: string): Rows[] {
  const sentences: Rows[] = [];
  let words: Row[] = [];
  let joined: Joined[] = [];
  const close = (): void => {
    if (words.length > 0) sentences.push(checked({ words, joined }));
    [words, joined] = [[], []];
  };
  for (const [i, content] of conllu.split(/\r?\n/).entries()) {
    const line = i + 1;
    if (content.trim() === '') close();
    if (content.trim() === '' || content.replace(/^\uFEFF/, '').startsWith('#')) continue;
    const columns = content.split('\t');
    if (columns.length !== 10) throw wrong(line, `it has ${columns.length} columns between tabs, and not 10`);
    const [id, form, , upos, xpos, feats, head, label] = columns as [string, string, string, string, string, string, string, string];
    const range = /^(\d+)-(\d+)$/.exec(id);
    if (/^\d+\.\d+$/.test(id)) continue;
    if (form.trim() === '') throw wrong(line, 'its word is empty');
    if (range) {
      const [start, end] = [Number(range[1]) - 1, Number(range[2])];
      if (start !== words.length || end <= start + 1 || start < (joined.at(-1)?.end ?? 0))
        throw wrong(line, `the range ${id} does not begin with the next word`);
      joined.push({ start, end, form, line });
      continue;
    }
    if (id !== String(words.length + 1)) throw wrong(line, `it begins with ${JSON.stringify(id)}, and not with ${words.length + 1}`);
    if (!/^\d+$/.test(head)) throw wrong(line, `its head is ${JSON.stringify(head)}, and no number`);
    words.push({ form, line, upos, xpos, feats, head: Number(head) - 1, label });
  }
  close();
  return sentences;
}

function checked(rows: Rows): Rows {
  const { words, joined } = rows;
  const problem = treeProblem(words);
  if (problem) throw wrong(words[problem.word]!.line, problem.reason);
  const open = joined.find(({ end }) => end > words.length);
  if (open) throw wrong(open.line, `the range goes to word ${open.end}, and the sentence has ${words.length}`);
  return rows;
}

const wrong = (line: number, reason: string): RelataError<'bad-conllu'> => new RelataError('bad-conllu', { line, reason });
