import type { Answer, Question, Reading } from './messages';

/** How long a stale reading may go on before it is broken off: a new worker has to read the weights again. */
const PATIENCE = 1500;

export interface Listener {
  onReading: (reading: Reading, text: string) => void;
  onError: (message: string) => void;
}

/** Has texts read in a worker, one at a time. Only the latest matters: what comes of an earlier one is dropped. */
export class Reader {
  private worker: Worker | undefined;
  private asked: Question | undefined;
  private waiting: Question | undefined;
  private giveUp: ReturnType<typeof setTimeout> | undefined;
  private number = 0;

  constructor(private readonly listener: Listener) {}

  read(text: string): void {
    this.number++;
    const question = { number: this.number, text };
    if (!this.asked) return this.ask(question);
    this.waiting = question;
    this.giveUp ??= setTimeout(() => this.restart(), PATIENCE);
  }

  /** Nobody waits for what was asked any more. */
  forget(): void {
    this.number++;
    this.waiting = undefined;
  }

  private ask(question: Question): void {
    this.asked = question;
    this.worker ??= this.start();
    this.worker.postMessage(question);
  }

  private start(): Worker {
    const worker = new Worker('worker.js');
    worker.onmessage = ({ data }: MessageEvent<Answer>) => this.hear(data);
    worker.onerror = (event) => {
      event.preventDefault();
      const isLatest = this.asked?.number === this.number;
      this.restart();
      if (isLatest) this.listener.onError(event.message || 'The reader could not be started.');
    };
    return worker;
  }

  private hear(answer: Answer): void {
    const { text } = this.asked!;
    this.askNext();
    if (answer.number !== this.number) return;
    if ('error' in answer) this.listener.onError(answer.error);
    else this.listener.onReading(answer.reading, text);
  }

  private restart(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.askNext();
  }

  private askNext(): void {
    clearTimeout(this.giveUp);
    this.giveUp = undefined;
    this.asked = undefined;
    const next = this.waiting;
    this.waiting = undefined;
    if (next) this.ask(next);
  }
}
