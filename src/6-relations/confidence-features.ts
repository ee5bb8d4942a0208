import type { ResolvedDocument } from '../document/layers';
import type { ArgumentRecord, AttributionRecord, RelationRecord } from '../document/relations';
import { LABEL_CODE } from '../document/tags';
import { headOf, labelOf, sentenceColumn } from '../document/tree';
import { remember } from '../lexicon/remember';

/**
 * What speaks for a relation of a document or against it, by name, each once. Lengths and margins are told as the steps that they are above, so that
 * the weights can follow any curve and be read. The trainer and the library both come here.
 *
 * @returns the features of a relation; `names` says whether it joins two names
 */
export function confidenceFeaturesIn(document: ResolvedDocument): (relation: RelationRecord, names: boolean) => string[] {
  const sentenceOf = sentenceColumn(document);
  const ofSentences = new Map<number, readonly string[]>();
  return (relation, names) => {
    const { rule, sentence, subject, object, attribution } = relation;
    const ofSentence = ofSentences.get(sentence) ?? sentenceFeatures(document, sentence);
    ofSentences.set(sentence, ofSentence);
    return [
      ...(names ? featuresBetweenNames(rule) : []),
      ...featuresOfRule(rule),
      ...argumentFeatures(document, sentenceOf, 'subject', subject),
      ...(object ? argumentFeatures(document, sentenceOf, 'object', object) : ['no object']),
      ...ofSentence,
      ...treeFeatures(document, relation),
      ...clauseFeatures(relation),
      ...(attribution ? attributionFeatures(document, sentenceOf, sentence, attribution) : []),
    ];
  };
}

/** 0 to 1: the logistic of the weights of what is there. */
export function confidenceOf(features: readonly string[], weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const name of features) sum += weights.get(name) ?? 0;
  return 1 / (1 + Math.exp(-sum));
}

const partsOf = (rule: string): string[] => rule.split(/[/+]/);

const featuresOfRule = remember(1_000, (rule): readonly string[] => ['bias', ...partsOf(rule).map((part) => `rule ${part}`)]);

/** The rule of a relation that joins names, about which readers were asked by itself: "the Kestrin firm Acme" is right more often than not. */
export const featuresBetweenNames = remember(1_000, (rule): readonly string[] => [
  'names',
  ...partsOf(rule).map((part) => `names ${part}`),
]);

/** "margin > 0.5", "margin > 1" of 1.2. */
const above = (name: string, value: number, steps: readonly number[]): string[] =>
  steps.filter((step) => value > step).map((step) => `${name} > ${step}`);

const MARGINS = [0, 0.5, 1, 2, 4];
const DISTANCES = [1, 2, 4, 8, 15];

/** How it refers and to what, by which sieve and from how far, and how surely it hangs where it does. */
function argumentFeatures(
  { mentions, entities, entityOf, resolvedBy, tokens, syntax }: ResolvedDocument,
  sentenceOf: Int32Array,
  side: 'subject' | 'object',
  { mention, head, tokens: { start, end } }: ArgumentRecord,
): string[] {
  const { form, head: word, confidence } = mentions[mention]!;
  const entity = entities[entityOf[mention]!]!;
  const features = [`${side} ${form}`, `${side} type ${entity.type}`, `${side} by ${resolvedBy[mention] ?? 'itself'}`];
  if (form === 'pronoun') {
    features.push(`${side} "${tokens.lower[word]!}"`);
    const before = entity.mentions.filter((other) => other < mention).at(-1);
    if (before !== undefined) {
      const back = sentenceOf[word]! - sentenceOf[mentions[before]!.head]!;
      features.push(...above(`${side} sentences back`, back, [0, 1, 2]));
    }
    if (entity.mentions.every((other) => mentions[other]!.form === 'pronoun')) features.push(`${side} nobody`);
  }
  let commas = 0;
  for (let token = start; token < end; token++) if (tokens.words[token] === ',') commas++;
  features.push(
    ...above(`${side} words`, end - start, [1, 2, 4, 7, 15]),
    ...above(`${side} commas`, commas, [0, 1, 2]),
    ...above(`${side} margin`, syntax.margins[head]!, MARGINS),
    ...above(`${side} certainty`, confidence, [0.5, 0.7, 0.9]),
  );
  return features;
}

/** How long a sentence is, how much of its tree is in doubt, and where it stands. */
function sentenceFeatures({ sentences, tokens, syntax }: ResolvedDocument, sentence: number): string[] {
  const { start, end } = sentences[sentence]!;
  let [ties, doubt, commas, conjunctions] = [0, 0, 0, 0];
  for (let token = start; token < end; token++) {
    const margin = syntax.margins[token]!;
    doubt += 1 / (1 + Math.exp(margin));
    if (margin < 0.5) ties++;
    if (tokens.words[token] === ',') commas++;
    if (syntax.labels[token] === LABEL_CODE.cc) conjunctions++;
  }
  return [
    ...above('sentence words', end - start, [10, 16, 22, 30, 40]),
    ...above('sentence ties', ties, [0, 1, 2, 4]),
    ...above('sentence doubt', doubt, [0.3, 0.7, 1.2, 2, 3]),
    ...above('sentence doubt a word', doubt / (end - start), [0.01, 0.03, 0.06, 0.1]),
    ...above('sentence commas', commas, [0, 1, 2, 4]),
    ...above('sentence conjunctions', conjunctions, [0, 1, 2]),
    ...above('place in the text', sentence / sentences.length, [0.1, 0.3, 0.6, 0.85]),
  ];
}

/** How surely its words hang together, how far they are apart and how deep in the sentence. */
function treeFeatures(document: ResolvedDocument, { subject, object, predicate, arguments: others }: RelationRecord): string[] {
  const { margins } = document.syntax;
  const heads = [subject.head, ...predicate.tokens, ...(object ? [object.head] : [])];
  const all = [...heads, ...others.flatMap(({ value, marker }) => [value.head, ...marker])];
  const least = (words: readonly number[]): number => Math.min(...words.map((word) => margins[word]!));
  let depth = 0;
  for (let token = predicate.head; token >= 0; token = headOf(document, token)) depth++;
  return [
    ...above('margin', least(heads), MARGINS),
    ...above('margin of all', least(all), MARGINS),
    ...above('depth', depth, [1, 2, 3, 4, 6]),
    ...above('subject away', Math.abs(predicate.head - subject.head), DISTANCES),
    ...(object ? above('object away', Math.abs(predicate.head - object.head), DISTANCES) : []),
    ...(subject.head > predicate.head ? ['subject behind'] : []),
    `hangs as ${labelOf(document, predicate.head)}`,
  ];
}

/** What the clause says beside who and whom. */
function clauseFeatures(relation: RelationRecord): string[] {
  const { kind, predicate, arguments: others, links, modifiers, projections, polarity, modality, tense, voice, evidence } = relation;
  const { tokens } = predicate;
  return [
    kind,
    polarity,
    modality,
    voice,
    `tense ${tense}`,
    ...new Set(links.map((link) => `clause of ${link.kind}`)),
    ...new Set(others.map(({ role }) => `argument ${role}`)),
    ...above('arguments', others.length, [0, 1, 2, 3]),
    ...above('clauses', links.length, [0, 1]),
    ...above('modifiers', modifiers.length, [0, 1]),
    ...above('projections', projections.length, [0, 1, 2]),
    ...above('predicate words', tokens.length, [1, 2, 3]),
    ...above('predicate gaps', tokens.at(-1)! - tokens[0]! + 1 - tokens.length, [0, 1, 3]),
    ...above('code units', evidence.end - evidence.start, [35, 60, 100, 160, 270]),
    ...(predicate.complement >= 0 ? ['adjective'] : []),
    ...(predicate.type === undefined ? [] : ['typed']),
  ];
}

/** Whose word it is, and where they are named. */
function attributionFeatures(
  { mentions }: ResolvedDocument,
  sentenceOf: Int32Array,
  sentence: number,
  { kind, source, attribution, tokens }: AttributionRecord,
): string[] {
  return [
    'attributed',
    `attributed by ${kind}`,
    source ? `attributed to ${mentions[source.mention]!.form}` : 'attributed to nobody',
    ...(attribution ? ['attributed twice'] : []),
    ...(sentenceOf[tokens.start] === sentence ? [] : ['attributed in another sentence']),
  ];
}
