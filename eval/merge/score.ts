import type { MergedEntity, MergedExtraction } from 'relata';

import type { Likeness, Place } from './sample';
import type { JudgedPair } from './table';

/** What merging made of the judged pairs. */
export interface MergeScore {
  /** Pairs that are one entity, and those of them that should be. */
  readonly merged: number;
  readonly right: number;
  /** Pairs that are one thing and were found as two entities or one. */
  readonly same: number;
  /** Pairs without a verdict, or with a name that is no entity of its article. */
  readonly leftOut: number;
}

export interface Scored {
  readonly all: MergeScore;
  readonly byLikeness: ReadonlyMap<Likeness, MergeScore>;
  /** What is merged and should not be, and the other way round. */
  readonly mistakes: readonly string[];
}

const NOTHING: MergeScore = { merged: 0, right: 0, same: 0, leftOut: 0 };

/** Whether the names of judged pairs are one entity of what their articles were merged to. */
export function scorePairs(pairs: readonly JudgedPair[], merged: MergedExtraction): Scored {
  const entityAt = entitiesByPlace(merged);
  const byLikeness = new Map<Likeness, MergeScore>();
  const mistakes: string[] = [];
  for (const { verdict, likeness, one, other } of pairs) {
    const before = byLikeness.get(likeness) ?? NOTHING;
    const [first, second] = [one, other].map(entityAt);
    if (verdict === 'unclear' || !first || !second) {
      byLikeness.set(likeness, { ...before, leftOut: before.leftOut + 1 });
      continue;
    }
    const isMerged = first === second;
    const isSame = verdict === 'same';
    byLikeness.set(likeness, {
      ...before,
      merged: before.merged + Number(isMerged),
      right: before.right + Number(isMerged && isSame),
      same: before.same + Number(isSame),
    });
    if (isMerged !== isSame) mistakes.push(`${isMerged ? 'merged' : 'apart'}: ${nameOf(one, first)}, ${nameOf(other, second)}`);
  }
  return { all: sumOf([...byLikeness.values()]), byLikeness, mistakes };
}

export const sumOf = (scores: readonly MergeScore[]): MergeScore =>
  scores.reduce(
    (sum, { merged, right, same, leftOut }) => ({
      merged: sum.merged + merged,
      right: sum.right + right,
      same: sum.same + same,
      leftOut: sum.leftOut + leftOut,
    }),
    NOTHING,
  );

const nameOf = ({ text, article }: Place, { name, type }: MergedEntity): string => `"${text}" (${article}: ${name}, ${type})`;

/** The entity that an article calls by a name where the name stands: the one whose mention has the most of it. */
function entitiesByPlace({ entities }: MergedExtraction): (place: Place) => MergedEntity | undefined {
  const byArticle = new Map<string, { readonly start: number; readonly end: number; readonly entity: MergedEntity }[]>();
  for (const entity of entities) {
    for (const { document, start, end, form } of entity.mentions) {
      if (form !== 'name' && form !== 'acronym' && form !== 'demonym') continue;
      const known = byArticle.get(document);
      if (known) known.push({ start, end, entity });
      else byArticle.set(document, [{ start, end, entity }]);
    }
  }
  return ({ article, start, end }) => {
    const shared = (mention: { readonly start: number; readonly end: number }): number =>
      (Math.min(end, mention.end) - Math.max(start, mention.start)) / (Math.max(end, mention.end) - Math.min(start, mention.start));
    const best = (byArticle.get(article) ?? []).reduce<{ readonly entity?: MergedEntity; readonly share: number }>(
      (most, mention) => (shared(mention) > most.share ? { entity: mention.entity, share: shared(mention) } : most),
      { share: LEAST },
    );
    return best.entity;
  };
}
/** Of the letters of a name and a mention together, the share that both must have. */
const LEAST = 2 / 3;
