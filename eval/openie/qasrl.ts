import { readCsv } from './csv';
import { detokenize } from './detokenize';
import { tokensAt, type Sentence, type Words } from './sentence';
import { wordsIn } from './tuple';

/** A question about a verb of a sentence, "Who bought something?", with its answers. */
export interface Question {
  /** Index of the verb's token. */
  readonly verb: number;
  /** "who", "how much". */
  readonly wh: string;
  /** Token ranges, half-open, any of which answers. */
  readonly answers: readonly (readonly [start: number, end: number])[];
}

export interface AskedSentence extends Pick<Sentence, 'id' | 'text' | 'tokens' | 'offsets'> {
  readonly questions: readonly Question[];
}

/** Where a statement's words stand. */
export interface PlacedStatement {
  readonly subject: Words;
  readonly predicate: Words;
  readonly objects: readonly Words[];
}

/** Of the questions, how many have an answer among the statements: fractions of 1. */
export interface QasrlScore {
  readonly coverage: number;
  /** Of the questions for who and what: the verb's core arguments. */
  readonly core: number;
  readonly questions: number;
  readonly coreQuestions: number;
}

/** Reads QASRL-GS (Roit et al. 2020): `*.gold.csv`, and the texts of the sentences in `*.sentences.csv`. */
export function readQuestions(gold: string, sentences: string): AskedSentence[] {
  const lines = new Map(readCsv(sentences).map(({ qasrl_id: id, tokens }) => [id, tokens]));
  const questions = new Map<string, Question[]>();
  for (const { qasrl_id: id, verb_idx: verb, wh, answer_range: ranges } of readCsv(gold)) {
    const answers = ranges.split('~!~').map((range) => range.split(':').map(Number) as [number, number]);
    questions.set(id, [...(questions.get(id) ?? []), { verb: Number(verb), wh, answers }]);
  }
  return [...questions].map(([id, asked]) => {
    const tokens = wordsIn(lines.get(id)!);
    return { id, tokens, ...detokenize(tokens), questions: asked };
  });
}

/**
 * Scores how much of what annotators asked and answered about verbs the statements say. A question is covered if one statement has the
 * verb's token in its predicate, and its subject or an object has at least half of the tokens of one of the answers. The measure knows no
 * precision: it is for what is missed.
 */
export function scoreQasrl(sentences: readonly AskedSentence[], statementsOf: (text: string) => readonly PlacedStatement[]): QasrlScore {
  const all = { covered: 0, of: 0 };
  const core = { covered: 0, of: 0 };
  for (const sentence of sentences) {
    const statements = statementsOf(sentence.text).map(({ subject, predicate, objects }) => ({
      predicate: new Set(tokensAt(predicate.spans, sentence)),
      arguments: [subject, ...objects].map(({ spans }) => new Set(tokensAt(spans, sentence))),
    }));
    for (const { verb, wh, answers } of sentence.questions) {
      const covered = statements.some(
        (statement) =>
          statement.predicate.has(verb) && statement.arguments.some((tokens) => answers.some((answer) => hasHalf(tokens, answer))),
      );
      for (const tally of wh === 'who' || wh === 'what' ? [all, core] : [all]) {
        tally.of++;
        if (covered) tally.covered++;
      }
    }
  }
  const share = ({ covered, of }: typeof all): number => (of === 0 ? 0 : covered / of);
  return { coverage: share(all), core: share(core), questions: all.of, coreQuestions: core.of };
}

function hasHalf(tokens: ReadonlySet<number>, [start, end]: readonly [start: number, end: number]): boolean {
  let shared = 0;
  for (let i = start; i < end; i++) if (tokens.has(i)) shared++;
  return 2 * shared >= end - start;
}
