import type { MentionRecord } from '../document/entities';
import type { ParsedDocument } from '../document/layers';
import { UPOS_CODE } from '../document/tags';
import { nounType } from '../lexicon/nouns';
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
    if (nounType(document.tokens.lower[head]) !== 'person' || !hangsOn(document, head, name)) continue;
    let start = head;
    while (start > 0 && head - start < LONGEST && hangsOn(document, start - 1, name)) start--;
    // "the mayor and police chief Ana Ruiz": "and" joins and is no part of it.
    while (start < head && labelOf(document, start) === 'cc') start++;
    const text = nominalName(scene, names, nameAt, start, head, name.head);
    found.push({ start, end: name.start, head, type: 'concept', form: 'nominal', name: text, rule: 'role', confidence: 0.9 });
  }
  return found;
}

function hangsOn(document: ParsedDocument, token: number, name: MentionRecord): boolean {
  const label = modifierEdge(document, token, name.head);
  return label !== undefined && document.syntax.upos[token] !== UPOS_CODE.PUNCT;
}
