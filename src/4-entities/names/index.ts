import type { MentionRecord } from '../../document/entities';
import { topOf } from '../../document/tree';
import { foldedText } from '../../document/text';
import { decide } from './decide';
import type { NameRule } from './decide/rule';
import { findSpans } from './find';
import type { FoundName } from './found';
import type { Scene } from './scene';
import { SHAPE } from './shapes';
import { shippedModel } from './tagger/model-data';
import { tag } from './tagger/tagger';

/**
 * The names in a document: what is proposed by form and context, what a trained tagger says, and one decision on each, for the whole document at
 * once. They do not overlap each other or what is `taken`.
 *
 * @returns in the order of the text
 */
export function findNames(scene: Scene, rules: readonly NameRule[]): MentionRecord[] {
  const found = findSpans(scene);
  return decide(scene, found, tag(scene, found, shippedModel()), rules).map((name) => mentionOf(scene, name));
}

function mentionOf(scene: Scene, name: FoundName): MentionRecord {
  const { document } = scene;
  const { start, end, type, rule, confidence } = name;
  const text = foldedText(document, name);
  const form = end - start === 1 && scene.shapes[start] === SHAPE.upper && isShort(text) ? 'acronym' : 'name';
  return { start, end, head: topOf(document, name), type, form, name: text, rule, confidence };
}

/** "IMF", "U.S.", "UNESCO"; a longer word in capitals is a brand or a shout. */
const isShort = (name: string): boolean => name.replace(/[^\p{L}]/gu, '').length <= 5;
