import type { ResolvedDocument } from '../document/layers';
import type { TokenRange } from '../document/span';
import { onceFor } from '../lexicon/once-for';

/** A demonym where it stands, with the place that it means. */
export interface DemonymRecord extends TokenRange {
  readonly mention: number;
  readonly head: number;
}

/** The demonyms of a document by the token that they start at and by the one behind them. */
export interface Demonyms {
  readonly startingAt: ReadonlyMap<number, DemonymRecord>;
  readonly endingAt: ReadonlyMap<number, DemonymRecord>;
}

/** Several rules ask for them: found once a document. */
export const demonymsIn: (document: ResolvedDocument) => Demonyms = onceFor(read);

function read({ mentions }: ResolvedDocument): Demonyms {
  const startingAt = new Map<number, DemonymRecord>();
  const endingAt = new Map<number, DemonymRecord>();
  mentions.forEach(({ form, start, end, head }, mention) => {
    if (form !== 'demonym') return;
    const demonym = { mention, start, end, head };
    startingAt.set(start, demonym);
    endingAt.set(end, demonym);
  });
  return { startingAt, endingAt };
}
