import type { Quotation, ResolvedDocument, Sentence } from '../document/layers';
import type { AttributionRecord, RelationRecord } from '../document/relations';
import { dependentBy, headOf, labelOf } from '../document/tree';
import { isA } from '../english';
import { wordSet } from '../lexicon/word-set';
import { quotationAt, quotationBy } from './attribution';
import { labelledSpeakers } from './speaker-labels';

const TELLING = wordSet('tell warn');

/**
 * Gives a quotation of whole sentences that names no speaker of its own to the one who spoke before: “We won,” said Holm. “Reed lied.” It must
 * stand in the same paragraph or open the next, and nobody else may have come between. What is said within is nested: “Reed said he lied” is
 * Reed's word by Holm's. So is what stands behind a name and a colon, "Reed: Holm lied", that of who is named.
 */
export function withSpeakers(document: ResolvedDocument, relations: readonly RelationRecord[]): RelationRecord[] {
  const labels = labelledSpeakers(document);
  if (document.quotations.length === 0 && labels.size === 0) return [...relations];
  const { bySentence, byQuotation } = speakersOf(document);
  return relations.map((relation) => {
    const isClause = relation.kind === 'verbal' || relation.kind === 'copular';
    const speaker = isClause
      ? (bySentence.get(relation.sentence) ?? speakerBeside(document, relation, byQuotation) ?? labels.get(relation.sentence))
      : undefined;
    return speaker
      ? {
          ...relation,
          attribution: nested(relation.attribution, speaker),
          cues: [...relation.cues, { kind: 'attribution', tokens: speaker.tokens }],
        }
      : relation;
  });
}

/**
 * The speaker of a quotation whose sentence says who spoke, where the tree joins the two only in part: "Holm said: “We won, but Reed lied”". Nothing
 * where the relation has a claim from outside of the quotation.
 */
function speakerBeside(
  document: ResolvedDocument,
  { attribution, predicate }: RelationRecord,
  byQuotation: ReadonlyMap<Quotation, AttributionRecord>,
): AttributionRecord | undefined {
  const quotation = quotationAt(document, predicate.head);
  const speaker = quotation && byQuotation.get(quotation);
  if (!speaker || !isSaid(document, quotation)) return undefined;
  for (let claim = attribution; claim; claim = claim.attribution)
    if (quotationAt(document, claim.tokens.start) !== quotation) return undefined;
  return speaker;
}

/** Whether a quotation is a sentence and no part of one: it begins with a capital. */
function isSaid({ text }: ResolvedDocument, { start, end }: Quotation): boolean {
  return /^\W*\p{Lu}/u.test(text.slice(start, end));
}

/** The outermost claim is the speaker's. */
function nested(attribution: AttributionRecord | undefined, speaker: AttributionRecord): AttributionRecord {
  return attribution ? { ...attribution, attribution: nested(attribution.attribution, speaker) } : speaker;
}

/** For each sentence that is wholly quoted, by its number, whose word it is. */
function speakersOf(document: ResolvedDocument): {
  readonly bySentence: ReadonlyMap<number, AttributionRecord>;
  readonly byQuotation: ReadonlyMap<Quotation, AttributionRecord>;
} {
  const { sentences, blocks } = document;
  const bySentence = new Map<number, AttributionRecord>();
  const byQuotation = new Map<Quotation, AttributionRecord>();
  const quoted = sentences.map((sentence) => wholeQuotation(document, sentence));
  const said = sentences.map((sentence, index) => (quoted[index] ? undefined : speakerIn(document, sentence)));
  sentences.forEach((sentence, index) => {
    const speaker = said[index];
    if (speaker) for (const quotation of quotationsIn(document, sentence)) byQuotation.set(quotation, speaker);
  });

  let last: AttributionRecord | undefined;
  let lastBlock = -1;
  sentences.forEach((sentence, index) => {
    const { block } = sentence;
    const kind = blocks[block]!.kind;
    const quotation = quoted[index];
    const opensNext = block === lastBlock + 1 && sentences[index - 1]?.block !== block;
    if (kind !== 'paragraph' && kind !== 'title') last = undefined;
    else if (quotation) {
      if (block !== lastBlock && !(opensNext && last && !turnsToAnother(index, last))) last = undefined;
      last = byQuotation.get(quotation) ?? last;
      if (last) bySentence.set(index, last);
    } else if (said[index]) last = said[index];
    else if (block !== lastBlock || (last && isAboutAnother(document, sentence, last))) last = undefined;
    lastBlock = block;
  });
  return { bySentence, byQuotation };

  /** “Reed lied.” Diaz was furious: who is named behind a quotation that opens a paragraph may as well have said it. */
  function turnsToAnother(index: number, speaker: AttributionRecord): boolean {
    const { block } = sentences[index]!;
    for (let next = index + 1; sentences[next]?.block === block; next++) {
      if (!quoted[next]) return isAboutAnother(document, sentences[next]!, speaker);
    }
    return false;
  }
}

/** The quotation that holds all words of a sentence, or undefined. */
function wholeQuotation(document: ResolvedDocument, { start, end }: Sentence): Quotation | undefined {
  let first = start;
  while (first < end && labelOf(document, first) === 'punct') first++;
  let last = end - 1;
  while (last > first && labelOf(document, last) === 'punct') last--;
  const quotation = first < end ? quotationAt(document, first) : undefined;
  return quotation && quotationAt(document, last) === quotation ? quotation : undefined;
}

function quotationsIn(document: ResolvedDocument, { start, end }: Sentence): Set<Quotation> {
  const found = new Set<Quotation>();
  for (let token = start; token < end; token++) {
    const quotation = quotationAt(document, token);
    if (quotation) found.add(quotation);
  }
  return found;
}

/** Who speaks, by the main verb of a sentence or one that stands beside what is said, outside of quotation marks. */
function speakerIn(document: ResolvedDocument, { start, end }: Sentence): AttributionRecord | undefined {
  for (let token = start; token < end; token++) {
    const lemma = document.syntax.lemmas[token]!;
    const label = labelOf(document, token);
    if (!isA(lemma, 'verb of speaking') || (label !== 'root' && label !== 'parataxis') || quotationAt(document, token)) continue;
    if (dependentBy(document, token, 'obj') >= 0 && !TELLING.has(lemma)) continue;
    const speaker = quotationBy(document, token);
    if (speaker) return speaker;
  }
  return undefined;
}

/** Whether the subject of a sentence is a person or body other than the speaker. */
function isAboutAnother(document: ResolvedDocument, { start, end }: Sentence, speaker: AttributionRecord): boolean {
  const { entities, entityOf, mentionOf, mentions } = document;
  for (let root = start; root < end; root++) {
    if (headOf(document, root) >= 0) continue;
    const subject = dependentBy(document, root, 'nsubj', 'nsubj:pass');
    const mention = subject >= 0 ? mentionOf[subject]! : -1;
    if (mention < 0) return false;
    const { type } = entities[entityOf[mention]!]!;
    const speaks = type === 'person' || type === 'organization' || type === 'group' || /^(?:he|she|they)$/i.test(mentions[mention]!.name);
    return speaks && entityOf[mention] !== entityOf[speaker.source!.mention];
  }
  return false;
}
