import type { Extraction } from '../../src/extraction';
import type { ParsedDocument } from '../../src/document/layers';
import type { Reading, Room, Trees } from './room';

/** Reads texts, all of them with all rules of a room or all without one. */
export interface Reader {
  readonly extract: (text: string, referenceDate?: string) => Extraction;
  readonly parse: (source: string | readonly string[]) => ParsedDocument;
}

/** What has been read of a measure's texts: each is read once with all rules, and again without a rule that has something to do in it. */
export class Library {
  /** How often each rule has something to do in what was read. */
  readonly fired = new Map<string, number>();
  private readonly texts = new Map<string, Reading>();
  private readonly trees = new Map<string, Trees>();

  constructor(private readonly room: Room) {}

  without(rule?: string): Reader {
    return {
      extract: (text, referenceDate) => this.open(text, referenceDate).extract(rule),
      parse: (source) => this.openTrees(source).without(rule),
    };
  }

  private open(text: string, referenceDate?: string): Reading {
    const key = `${referenceDate ?? ''} ${text}`;
    return this.texts.get(key) ?? this.keep(this.texts, key, this.room.open(text, referenceDate));
  }

  private openTrees(source: string | readonly string[]): Trees {
    const key = typeof source === 'string' ? source : source.join('\t');
    return this.trees.get(key) ?? this.keep(this.trees, key, this.room.parse!(source));
  }

  private keep<Read extends Pick<Reading, 'fired'>>(kept: Map<string, Read>, key: string, read: Read): Read {
    kept.set(key, read);
    for (const [rule, times] of read.fired) this.fired.set(rule, (this.fired.get(rule) ?? 0) + times);
    return read;
  }
}
