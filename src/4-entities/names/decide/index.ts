import type { TokenRange } from '../../../document/span';
import type { FoundName } from '../found';
import type { Scene } from '../scene';
import { namesIn } from '../tagger/labels';
import { confidenceOf, outsideMargin } from '../tagger/margins';
import type { Tagging } from '../tagger/tagger';
import { overlapsOf, type NameRule } from './rule';
import { NAME_RULES } from './rules';

/**
 * Decides on the names of a document, all of them together: the tagger says where persons, organizations and places are, and rules, one after
 * another, what it cannot know.
 *
 * @param found what names/find proposes
 * @param rules all of them, for whoever does not ask what one is worth
 * @returns names in the order of the text, none over another
 */
export function decide(
  scene: Scene,
  found: readonly FoundName[],
  { labels, scores }: Tagging,
  rules: readonly NameRule[] = NAME_RULES,
): readonly FoundName[] {
  const tagged = namesIn(labels).map((name): FoundName => ({ rule: 'tagger', confidence: confidenceOf(scores, labels, name), ...name }));
  const evidence = {
    scene,
    found,
    foundIn: overlapsOf(found, labels.length),
    outside: ({ start, end }: TokenRange): number => outsideMargin(scores, start, end),
  };
  return rules.reduce<readonly FoundName[]>((names, rule) => rule.apply(names, evidence), tagged).filter(isNoLongerThanNames);
}

/** The longest name that is believed, in tokens. Where one name stands behind the other without end, all of them together are none. */
const LONGEST = 40;

const isNoLongerThanNames = ({ start, end }: TokenRange): boolean => end - start <= LONGEST;
