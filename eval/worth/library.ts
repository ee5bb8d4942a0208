import type { Extraction } from '../../src/extraction';
import type { Heads, Reading, Room } from './room';

/** Reads texts, all of them with all rules of a room or all without one. */
export interface Reader {
  extract(text: string, referenceDate?: string): Extraction;
  parse(words: readonly string[]): Heads;
}

/** What has been read of a measure's texts: each is read once with all rules, and again without a rule that has something to do in it. */
export class Library {
  /** How often each rule has something to do in what was read. */
  readonly fired = new Map<string, number>();
  private readonly texts = new Map<string, Reading>();
  private readonly sentences = new Map<string, ReturnType<NonNullable<Room['parse']>>>();

  constructor(private readonly room: Room) {}

  without(rule?: string): Reader {
    return {
      extract: (text, referenceDate) => this.open(text, referenceDate).extract(rule),
      parse: (words) => this.openSentence(words).read(rule),
    };
  }

  private open(text: string, referenceDate?: string): Reading {
    const key = `${referenceDate ?? ''} ${text}`;
    return this.texts.get(key) ?? this.keep(this.texts, key, this.room.open(text, referenceDate));
  }

  private openSentence(words: readonly string[]): ReturnType<NonNullable<Room['parse']>> {
    const key = words.join(' ');
    return this.sentences.get(key) ?? this.keep(this.sentences, key, this.room.parse!(words));
  }

  private keep<Read extends Pick<Reading, 'fired'>>(kept: Map<string, Read>, key: string, read: Read): Read {
    kept.set(key, read);
    for (const [rule, times] of read.fired) this.fired.set(rule, (this.fired.get(rule) ?? 0) + times);
    return read;
  }
}
