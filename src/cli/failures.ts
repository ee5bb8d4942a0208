import { CommandError, EXIT, type ExitCode, type Io } from './io';

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
  private last: unknown;
  /** Is called before a failure is told: something may stand on the line. */
  beforeTold: () => void = () => undefined;

  /** @param isAlone whether there is one article only, whose error is the run's */
  constructor(
    private readonly io: Io,
    private readonly isAlone: boolean,
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

  /** How many articles were left out. */
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
    if (this.count === 0) return;
    if (done === 0) throw new CommandError(EXIT.failure, `none of the ${this.count} articles could be read`, { cause: this.last });
    this.io.stderr.write(`relata: left out ${this.count} of ${this.count + done} articles that could not be read\n`);
  }
}

function endsTheRun(error: unknown): boolean {
  if (!(error instanceof Error)) return true;
  if (error instanceof CommandError) return error.exitCode === EXIT.usage;
  return error.name === 'RelataError' && OF_THE_RUN.has((error as { code?: string }).code ?? '');
}
