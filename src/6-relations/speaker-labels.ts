import type { MentionRecord } from '../document/entities';
import type { ResolvedDocument, Sentence } from '../document/layers';
import type { AttributionRecord } from '../document/relations';
import { dependentBy, labelOf } from '../document/tree';
import { nounType } from '../lexicon/nouns';
import { argumentAt } from './arguments';

/**
 * Who is named with a colon before what a block says, "SILVA: Acme sold it.", "Police: Driver was drunk", by sentence. What stands behind must be a
 * clause: "Ann Hart: the woman who saved Acme" is nobody's word. "Note:" and "Oslo:" are nobody.
 */
export function labelledSpeakers(document: ResolvedDocument): Map<number, AttributionRecord> {
  const speakers = new Map<number, AttributionRecord>();
  let block = -1;
  let speaker: AttributionRecord | undefined;
  document.sentences.forEach((sentence, index) => {
    if (sentence.block !== block) speaker = speakerBeforeColon(document, sentence);
    ({ block } = sentence);
    if (speaker) speakers.set(index, speaker);
  });
  return speakers;
}

function speakerBeforeColon(document: ResolvedDocument, { start, end }: Sentence): AttributionRecord | undefined {
  const mention = document.mentions[document.mentionOf[start]!] as MentionRecord | undefined;
  if (mention?.start !== start || mention.end + 1 >= end || document.tokens.words[mention.end] !== ':') return undefined;
  const colon = mention.end;
  const { type } = document.entities[document.entityOf[document.mentionOf[start]!]!]!;
  if (type !== 'person' && nounType(document.syntax.lemmas[mention.head]!) !== 'person' && !isPolice(document, mention)) return undefined;
  for (let verb = colon + 1; verb < end; verb++) {
    const isMain = /^(?:root|parataxis|ccomp|appos)$/.test(labelOf(document, verb)) && document.verbs.has(verb);
    if (!isMain || dependentBy(document, verb, 'nsubj', 'nsubj:pass', 'csubj') <= colon) continue;
    const source = argumentAt(document, mention.head);
    return source && { source, predicate: 'say', kind: 'report', tokens: { start: colon, end: colon + 1 } };
  }
  return undefined;
}

const isPolice = ({ syntax }: ResolvedDocument, { head }: MentionRecord): boolean => syntax.lemmas[head] === 'police';
