import type { MentionRecord } from '../document/entities';
import { beforeHyphens } from '../document/hyphens';
import type { ParsedDocument } from '../document/layers';
import { UPOS_CODE, type Label } from '../document/tags';
import { isA } from '../english';
import { nounType } from '../lexicon/nouns';
import { officeClass } from '../lexicon/offices';
import { nominalName } from './nominal-name';
import type { Scene } from './names/scene';
import { labelOf } from '../document/tree';
import { modifierEdge } from './premodifiers';

/** Tokens before the name at most. */
const LONGEST = 12;

/**
 * What a person is, said right before the name: "NVIDIA CEO Jensen Huang", "the Ethiopian favorite Tigist Worku". The tree hangs these
 * words on the name, so that they head no noun phrase; here they are one, from the first modifier to the last noun.
 *
 * @param names also for the spelling of names inside
 * @param nameAt for each token the index of the name that covers it, or -1
 * @param covered 1 where a name, value or pronoun stands
 */
export function findRoles(scene: Scene, names: readonly MentionRecord[], nameAt: Int32Array, covered: Uint8Array): MentionRecord[] {
  const { document } = scene;
  const found: MentionRecord[] = [];
  for (const name of names) {
    const head = name.start - 1;
    if (name.type !== 'person' || head < 0 || covered[head] === 1) continue;
    if (!isPerson(document, head) || !hangsOn(document, head, name)) continue;
    // "Secretary-General", "President-elect": with what is before the hyphen one word.
    let start = beforeHyphens(document.tokens, head);
    while (start > 0 && head - start < LONGEST && hangsOn(document, start - 1, name) && !isJoint(document, start - 1))
      start = beforeHyphens(document.tokens, start - 1);
    // "the mayor and police chief Ana Ruiz", "of President Ana Ruiz": what joins it is no part of it.
    while (start < head && JOINING.has(labelOf(document, start))) start++;
    const text = nominalName(scene, names, nameAt, start, head, name.head);
    found.push({ start, end: name.start, head, type: 'concept', form: 'nominal', name: text, rule: 'role', confidence: 0.9 });
  }
  return found;
}

/** What joins a phrase to what stands before it, whatever word of it the tree hangs that on. */
const JOINING: ReadonlySet<Label> = new Set(['cc', 'case', 'mark'] as const);

/** "and" of "singer and songwriter Ana Ruiz", which are two roles; "foreign and defense minister" is one. */
const isJoint = (document: ParsedDocument, token: number): boolean =>
  labelOf(document, token) === 'cc' &&
  token > 0 &&
  (isPerson(document, token - 1) || officeClass(document.tokens.lower[token - 1]) !== undefined);

/** "president", "president-elect" */
function isPerson({ tokens }: ParsedDocument, head: number): boolean {
  const noun = isA(tokens.lower[head], 'to come') ? beforeHyphens(tokens, head) : head;
  return nounType(tokens.lower[noun]) === 'person';
}

function hangsOn(document: ParsedDocument, token: number, name: MentionRecord): boolean {
  const label = modifierEdge(document, token, name.head);
  return label !== undefined && document.syntax.upos[token] !== UPOS_CODE.PUNCT;
}
