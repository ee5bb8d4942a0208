import type { TokenizedDocument } from '../document/layers';
import type { Parser as OwnParser, WordParse } from '../document/own-parser';
import { labelCode, uposCode } from '../document/tags';
import { treeProblem } from '../document/tree-problem';
import { RelataError } from '../errors';
import type { Tree } from './parser';
import { pennCode } from './penn';

/** Where confidence is not lowered: nobody said that there was a doubt. */
const SURE = 5;

/** The trees of the caller's parser, one a sentence: those that came with the words, else asked for now. */
export function ownTrees({ tokens, sentences, trees }: TokenizedDocument, parser: OwnParser): Tree[] {
  return sentences.map(({ start, end }, sentence) => {
    const words = tokens.words.slice(start, end);
    const rows = trees?.[sentence] ?? checked(parser, words, sentence);
    return {
      upos: Uint8Array.from(rows, ({ upos }) => uposCode(upos)!),
      xpos: Uint8Array.from(rows, ({ upos, xpos = '', feats = '' }, word) => pennCode(upos, xpos, feats, words[word]!)),
      heads: Int32Array.from(rows, ({ head }) => head),
      labels: Uint8Array.from(rows, ({ label }) => labelCode(label)!),
      margins: Float32Array.from(rows, ({ margin = SURE }) => margin),
    };
  });
}

/** @throws RelataError `bad-parse` */
function checked(parser: OwnParser, words: readonly string[], sentence: number): readonly WordParse[] {
  const rows: readonly WordParse[] = 'parseSentence' in parser ? parser.parseSentence(words) : [];
  const wrong = (reason: string, word?: number): RelataError<'bad-parse'> =>
    new RelataError('bad-parse', { sentence: sentence + 1, ...(word !== undefined && { word: word + 1 }), reason });
  const isList: boolean = Array.isArray(rows); // it may come from JavaScript
  if (!isList || rows.length !== words.length)
    throw wrong(`${words.length} words came, and ${isList ? `${rows.length} rows` : 'no list of rows'} went back`);
  const problem = treeProblem(rows);
  if (problem) throw wrong(problem.reason, problem.word);
  return rows;
}
