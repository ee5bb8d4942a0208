import type { Quotation, ResolvedDocument, Sentence } from '../document/layers';
import { rangeAt } from '../document/ranges';
import type { AttributionRecord, RelationRecord } from '../document/relations';
import { dependentBy, headOf, labelOf } from '../document/tree';
import { isA } from '../english';
import { wordSet } from '../lexicon/word-set';
import { argumentAt } from './arguments';
import { quotationBy } from './attribution';

const TELLING = wordSet('tell warn');

/**
 * Gives a quotation of whole sentences that names no speaker of its own to the one who spoke before: “We won,” said Holm. “Reed lied.” It must
 * stand in the same paragraph or open the next, and nobody else may have come between. What is said within is nested: “Reed said he lied” is
 * Reed's word by Holm's.
 */
export function withSpeakers(document: ResolvedDocument, relations: readonly RelationRecord[]): RelationRecord[] {
  const labels = labelsOf(document);
  if (document.quotations.length === 0 && labels.size === 0) return [...relations];
  const { bySentence, byQuotation } = speakersOf(document);
  return relations.map((relation) => {
    const isClause = relation.kind === 'verbal' || relation.kind === 'copular';
    const label = labels.get(document.sentences[relation.sentence]!.block);
    const labeled = label && relation.predicate.head >= label.tokens.end ? label : undefined;
    const speaker = isClause ? (bySentence.get(relation.sentence) ?? speakerBeside(document, relation, byQuotation) ?? labeled) : undefined;
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

/** Tokens before the colon of a label: "Prime Minister Ann Maria Hart:". */
const LONGEST_LABEL = 8;

/** For each block that begins with a person's name and a colon, by its number, that this person says it: "Hart: Acme sold weapons to rebels". */
function labelsOf(document: ResolvedDocument): Map<number, AttributionRecord> {
  const { sentences, blocks, tokens, mentions, mentionOf, entities, entityOf } = document;
  const labels = new Map<number, AttributionRecord>();
  sentences.forEach(({ block, start, end }, index) => {
    if (sentences[index - 1]?.block === block || blocks[block]!.kind === 'byline' || blocks[block]!.kind === 'dateline') return;
    let colon = start + 1;
    while (colon < Math.min(end, start + LONGEST_LABEL) && tokens.lower[colon] !== ':') colon++;
    const named = tokens.lower[colon] === ':' ? mentionOf[colon - 1]! : -1;
    // "As Ann Hart said of Tom Vane: …" is no label, nor is the name of a firm or a place, which is what a headline is about.
    if (named < 0 || colon + 1 >= end || !isLabel(document, start, mentions[named]!.start)) return;
    if (mentions[named]!.form !== 'name' || mentions[named]!.end !== colon || entities[entityOf[named]!]!.type !== 'person') return;
    const source = argumentAt(document, mentions[named]!.head);
    if (source) labels.set(block, { source, predicate: 'say', kind: 'report', tokens: { start: colon, end: colon + 1 } });
  });
  return labels;
}

/** Whether all words before the name have a capital, as titles have. */
function isLabel({ tokens }: ResolvedDocument, start: number, name: number): boolean {
  for (let token = start; token < name; token++) if (!/^\p{Lu}/u.test(tokens.words[token]!)) return false;
  return true;
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

const quotationAt = ({ quotations, tokens }: ResolvedDocument, token: number): Quotation | undefined =>
  rangeAt(quotations, tokens.starts[token]!);

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
