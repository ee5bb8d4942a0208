import type { Figures, Folders } from './measures';
import type { Room } from './room';

/** What a worker is asked for: one measure of one room, or how often its rules have something to do in news, or how their examples fare. */
export interface Task {
  readonly room: Room['number'];
  readonly measure: string;
  readonly folders: Folders;
}

/** Figures with all rules, and without each that moves something. */
export interface Result {
  readonly whole: Figures;
  readonly without: Readonly<Record<string, Figures>>;
}

export const TIMES = 'times';
export const EXAMPLES = 'examples';
