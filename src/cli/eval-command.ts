import { RelataError, toGraph } from '..';
import { extractMany } from '../node';
import { GoldScore, readGold, type GoldText } from '../score';
import { bytesFrom } from './bytes';
import type { EvalArguments } from './eval-arguments';
import { evalFigures, evalTable } from './eval-report';
import { CommandError, EXIT, type ExitCode, type Io } from './io';
import { sourceOf } from './read-input';
import { jsonLinesOf } from './read-lines';
import { toldOptionsOf } from './told-options';
import { styleFor } from './style';

/** Columns where nobody knows how wide the terminal is. */
const WIDTH = 100;

/**
 * `relata eval`: how much of a gold is found, and how much of what is found is right.
 *
 * @throws CommandError, RelataError
 */
export async function evalCommand(request: EvalArguments, files: readonly string[], io: Io): Promise<ExitCode> {
  const { edges, format, show, jobs } = request;
  const { referenceDate, ...options } = await toldOptionsOf(request);
  const score = new GoldScore();
  for (const file of files) {
    const articles = golds(file, io, referenceDate);
    for await (const { article, extraction, error } of extractMany(articles, { ...options, jobs: jobs ?? 1 })) {
      if (error) throw error;
      score.add(article.gold, extraction, toGraph(extraction, edges));
    }
  }
  if (score.texts === 0) throw new CommandError(EXIT.failure, `there is no text in ${files.map(sourceOf).join(', ')}`);
  const table = (): string => evalTable(score, show, io.stdout.columns ?? WIDTH, styleFor(io));
  io.stdout.write(format === 'json' ? `${JSON.stringify(evalFigures(score, show), null, 2)}\n` : table());
  return EXIT.ok;
}

/** The texts of a file. A line that is wrong ends the run: figures of the others would pass for those of all. */
async function* golds(file: string, io: Io, referenceDate: GoldText['published'] | number | Date) {
  for await (const { where, value } of jsonLinesOf(bytesFrom(file, sourceOf(file), io), sourceOf(file))) {
    const gold = goldAt(where, value);
    yield { gold: { id: where, ...gold }, text: gold.text, published: gold.published ?? referenceDate };
  }
}

function goldAt(where: string, value: () => unknown): GoldText {
  const json = value();
  try {
    return readGold(json);
  } catch (cause) {
    if (!(cause instanceof RelataError) || !cause.is('bad-gold')) throw cause;
    throw new CommandError(EXIT.failure, `cannot use ${where}: ${cause.message.replace('the gold is wrong: ', '')}`, { cause });
  }
}
