import type { ParsedSentence } from 'relata';

/** A word that may be verb or noun, as a reader sees it. */
export interface Case {
  readonly text: string;
  /** Of the word's first code unit in the text. */
  readonly start: number;
  readonly word: string;
  readonly verb: boolean;
  /** Of a verb, where its subject is known: code units in the text of the phrase without what follows its head. */
  readonly subject?: { readonly start: number; readonly end: number };
}

export interface Score {
  /** Share of the verbs that are read as verbs, with the subject where it is known. */
  readonly verbs: number;
  /** Share of the nouns that are read as nouns. */
  readonly nouns: number;
  /** Each wrong one on a line: what it was read as, and the text. */
  readonly misses: readonly string[];
}

/** A blank line between two cases: each is a paragraph. */
const BETWEEN = '\n\n';

/** Parses all cases as one text. */
export function score(cases: readonly Case[], parse: (text: string) => { readonly sentences: readonly ParsedSentence[] }): Score {
  const sentences = parse(cases.map(({ text }) => text).join(BETWEEN)).sentences;
  const counts = { verb: [0, 0], noun: [0, 0] };
  const misses: string[] = [];
  let offset = 0;
  for (const one of cases) {
    const read = readingOf(one, offset, sentences);
    offset += one.text.length + BETWEEN.length;
    const count = counts[one.verb ? 'verb' : 'noun'];
    count[1]++;
    if (read === undefined) count[0]++;
    else misses.push(`${one.word} ${read}: ${one.text}`);
  }
  const share = ([right, all]: readonly number[]): number => (all === 0 ? 1 : right / all);
  return { verbs: share(counts.verb), nouns: share(counts.noun), misses };
}

/** How a word is read where that is wrong; undefined if it is right. */
function readingOf({ start, word, verb, subject }: Case, offset: number, sentences: readonly ParsedSentence[]): string | undefined {
  const at = offset + start;
  const sentence = sentences.find((candidate) => candidate.start <= at && at < candidate.end);
  const place = sentence?.tokens.findIndex((token) => token.start === at && token.end === at + word.length) ?? -1;
  if (sentence === undefined || place < 0) return 'is cut otherwise';
  const { upos } = sentence.tokens[place];
  if (upos !== (verb ? 'VERB' : 'NOUN')) return `is ${upos}`;
  if (subject === undefined) return undefined;
  const found = sentence.tokens.filter(({ head, label }) => head === place && label === 'nsubj');
  if (found.length === 1 && found[0].start >= offset + subject.start && found[0].end <= offset + subject.end) return undefined;
  return `has the subject ${found.map(({ text }) => text).join(', ') || '-'}`;
}

/** Cases as they are written: a sentence, and under it `==> word VERB subject` or `==> word NOUN`. */
export function readCases(file: string): Case[] {
  return [...file.matchAll(/^([^\n#/].*)\n==> (\S+) (VERB|NOUN)(?: (.+))?$/gm)].map(([, text, word, kind, subject]) => {
    // The word stands behind its subject, and before what goes with it.
    const subjectStart = subject === undefined ? 0 : text.indexOf(subject);
    const subjectEnd = subjectStart + (subject?.length ?? 0);
    const found = new RegExp(`(?<![\\p{L}\\d])${word}(?![\\p{L}\\d])`, 'u').exec(text.slice(subjectEnd));
    if (found === null || subjectStart < 0) throw new Error(`${JSON.stringify(text)} has no ${word} of ${subject}`);
    const place = { text, start: subjectEnd + found.index, word, verb: kind === 'VERB' };
    return subject === undefined ? place : { ...place, subject: { start: subjectStart, end: subjectEnd } };
  });
}

/** Judged words of a file of lines: `line, code units before the word, word, verb or noun`. */
export function readJudged(rows: readonly (readonly string[])[], lines: readonly string[]): Case[] {
  return rows.map(([line, offset, word, judgement]) => {
    const text = lines[Number(line) - 1] ?? '';
    const start = Number(offset);
    if (!text.startsWith(word, start)) throw new Error(`line ${line} has no ${word} at ${offset}: is this the file that was judged?`);
    return { text, start, word, verb: judgement === 'verb' };
  });
}
