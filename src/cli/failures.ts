import { CommandError, EXIT, type ExitCode, type Io } from './io';
import { summary } from './summary';

/** Errors that every article would meet: to go on with the next would say the same a thousand times. */
const OF_THE_RUN: ReadonlySet<string> = new Set([
  'bad-option',
  'unknown-option',
  'options-not-object',
  'missing-package',
  'no-sqlite',
  'bad-model',
]);

/** The articles of a run that could not be read. One of many does not stop the others, and is told with its reason. */
export class Failures {
  private left = 0;
  /** Articles in other languages, which are not wanted. */
  private readonly foreign: string[] = [];
  private last: unknown;
  /** Is called before a failure is told: something may stand on the line. */
  beforeTold: () => void = () => undefined;

  /**
   * @param isAlone whether there is one article only, whose error is the run's
   * @param quiet whether nothing is said of what was left out as the caller wanted
   */
  constructor(
    private readonly io: Io,
    private readonly isAlone: boolean,
    private readonly quiet: boolean,
  ) {}

  /** Tells what went wrong with an article and counts it, or throws what ends the run. */
  add(source: string, error: unknown): void {
    if (this.isAlone || endsTheRun(error)) throw error;
    this.left++;
    this.last = error;
    const { name, message } = error as Error;
    const isExpected = error instanceof CommandError || name === 'RelataError';
    this.beforeTold();
    // What nobody expected is a fault of the program, and shall be told as one.
    this.io.stderr.write(`relata: ${isExpected ? message : `${source}: cannot be extracted: ${name}: ${message}`}; left out\n`);
  }

  /** Counts an article in another language, where these are not wanted. */
  leaveOut(source: string): void {
    this.foreign.push(source);
  }

  /** How many articles could not be read. */
  get count(): number {
    return this.left;
  }

  /** How the run ends. */
  get exitCode(): ExitCode {
    return this.count === 0 ? EXIT.ok : EXIT.partly;
  }

  /**
   * A last line on what was left out.
   *
   * @param done how many articles were read
   * @throws CommandError if none was
   */
  end(done: number): void {
    const [failed, foreign] = [this.count, this.foreign.length];
    const all = failed + foreign + done;
    if (all > 0 && done === 0) throw new CommandError(EXIT.failure, noneOf(failed, foreign), { cause: this.last });
    if (failed > 0) this.io.stderr.write(`relata: left out ${failed} of ${all} articles that could not be read\n`);
    if (foreign > 0 && !this.quiet)
      this.io.stderr.write(`relata: left out ${foreign} of ${all} articles, since they are not in English: ${summary(this.foreign)}\n`);
  }
}

function noneOf(failed: number, foreign: number): string {
  if (foreign === 0) return failed === 1 ? 'the only article could not be read' : `none of the ${failed} articles could be read`;
  if (failed > 0)
    return `of ${failed + foreign} articles ${failed} could not be read and ${foreign} ${foreign === 1 ? 'is' : 'are'} not in English`;
  return foreign === 1 ? 'the article is not in English' : `none of the ${foreign} articles is in English`;
}

function endsTheRun(error: unknown): boolean {
  if (!(error instanceof Error)) return true;
  if (error instanceof CommandError) return error.exitCode === EXIT.usage;
  return error.name === 'RelataError' && OF_THE_RUN.has((error as { code?: string }).code ?? '');
}
