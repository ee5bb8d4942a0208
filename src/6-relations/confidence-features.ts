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
  const known = knownOf(document);
  const ofSentences = new Map<number, readonly string[]>();
  return (relation, names) => {
    const { rule, sentence, subject, object, attribution } = relation;
    let ofSentence = ofSentences.get(sentence);
    if (ofSentence === undefined) ofSentences.set(sentence, (ofSentence = sentenceFeatures(document, sentence)));
    const features = names
      ? [...featuresBetweenNames(rule), ...featuresOfRule(rule), ...ofSentence]
      : [...featuresOfRule(rule), ...ofSentence];
    addArgument(document, known, SUBJECT, subject, features);
    if (object) addArgument(document, known, OBJECT, object, features);
    else features.push('no object');
    addTree(document, relation, features);
    addClause(relation, features);
    if (attribution) addAttribution(document, known, sentence, attribution, features);
    return features;
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

/** "margin > 0.5", "margin > 1" of 1.2. The names are made once: making them anew is what would take the time. */
function steps(name: string, bounds: readonly number[]): (value: number, to: string[]) => void {
  const names = bounds.map((bound) => `${name} > ${bound}`);
  return (value, to) => {
    for (let i = 0; i < bounds.length && value > bounds[i]!; i++) to.push(names[i]!);
  };
}

/** "subject by acronym": a few dozen values for each name. */
const named = (name: string): ((value: string) => string) => remember(200, (value) => `${name} ${value}`);

const MARGINS = [0, 0.5, 1, 2, 4];
const DISTANCES = [1, 2, 4, 8, 15];

/** The names of the features of one side of a relation. */
const sideNames = (side: string) => ({
  form: named(side),
  type: named(`${side} type`),
  by: named(`${side} by`),
  pronoun: named(`${side} pronoun`),
  nobody: `${side} nobody`,
  back: steps(`${side} sentences back`, [0, 1, 2]),
  words: steps(`${side} words`, [1, 2, 4, 7, 15]),
  commas: steps(`${side} commas`, [0, 1, 2]),
  margin: steps(`${side} margin`, MARGINS),
  certainty: steps(`${side} certainty`, [0.5, 0.7, 0.9]),
});
const SUBJECT = sideNames('subject');
const OBJECT = sideNames('object');

/** How it refers and to what, by which sieve and from how far, and how surely it hangs where it does. */
function addArgument(
  { mentions, entities, entityOf, resolvedBy, tokens, syntax }: ResolvedDocument,
  { sentenceOf, before, isNobody }: Known,
  names: ReturnType<typeof sideNames>,
  { mention, head, tokens: { start, end } }: ArgumentRecord,
  to: string[],
): void {
  const { form, head: word, confidence } = mentions[mention]!;
  const entity = entityOf[mention]!;
  to.push(names.form(form), names.type(entities[entity]!.type), names.by(resolvedBy[mention] ?? 'itself'));
  if (form === 'pronoun') {
    to.push(names.pronoun(tokens.lower[word]!));
    const last = before[mention]!;
    if (last >= 0) names.back(sentenceOf[word]! - sentenceOf[mentions[last]!.head]!, to);
    if (isNobody[entity]) to.push(names.nobody);
  }
  let commas = 0;
  for (let token = start; token < end; token++) if (tokens.words[token] === ',') commas++;
  names.words(end - start, to);
  names.commas(commas, to);
  names.margin(syntax.margins[head]!, to);
  names.certainty(confidence, to);
}

const SENTENCE = {
  words: steps('sentence words', [10, 16, 22, 30, 40]),
  ties: steps('sentence ties', [0, 1, 2, 4]),
  doubt: steps('sentence doubt', [0.3, 0.7, 1.2, 2, 3]),
  doubtAWord: steps('sentence doubt a word', [0.01, 0.03, 0.06, 0.1]),
  commas: steps('sentence commas', [0, 1, 2, 4]),
  conjunctions: steps('sentence conjunctions', [0, 1, 2]),
  place: steps('place in the text', [0.1, 0.3, 0.6, 0.85]),
};

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
  const features: string[] = [];
  SENTENCE.words(end - start, features);
  SENTENCE.ties(ties, features);
  SENTENCE.doubt(doubt, features);
  SENTENCE.doubtAWord(doubt / (end - start), features);
  SENTENCE.commas(commas, features);
  SENTENCE.conjunctions(conjunctions, features);
  SENTENCE.place(sentence / sentences.length, features);
  return features;
}

const TREE = {
  margin: steps('margin', MARGINS),
  marginOfAll: steps('margin of all', MARGINS),
  depth: steps('depth', [1, 2, 3, 4, 6]),
  subjectAway: steps('subject away', DISTANCES),
  objectAway: steps('object away', DISTANCES),
  label: named('hangs as'),
};

/** How surely its words hang together, how far they are apart and how deep in the sentence. */
function addTree(document: ResolvedDocument, { subject, object, predicate, arguments: others }: RelationRecord, to: string[]): void {
  const { margins } = document.syntax;
  let least = margins[subject.head]!;
  for (const token of predicate.tokens) least = Math.min(least, margins[token]!);
  if (object) least = Math.min(least, margins[object.head]!);
  TREE.margin(least, to);
  for (const { value, marker } of others) {
    least = Math.min(least, margins[value.head]!);
    for (const token of marker) least = Math.min(least, margins[token]!);
  }
  TREE.marginOfAll(least, to);
  // Deeper than the last step is all one.
  let depth = 0;
  for (let token = predicate.head; token >= 0 && depth < 8; token = headOf(document, token)) depth++;
  TREE.depth(depth, to);
  TREE.subjectAway(Math.abs(predicate.head - subject.head), to);
  if (object) TREE.objectAway(Math.abs(predicate.head - object.head), to);
  if (subject.head > predicate.head) to.push('subject behind');
  to.push(TREE.label(labelOf(document, predicate.head)));
}

const CLAUSE = {
  tense: named('tense'),
  link: named('clause of'),
  role: named('argument'),
  arguments: steps('arguments', [0, 1, 2, 3]),
  clauses: steps('clauses', [0, 1]),
  modifiers: steps('modifiers', [0, 1]),
  projections: steps('projections', [0, 1, 2]),
  words: steps('predicate words', [1, 2, 3]),
  gaps: steps('predicate gaps', [0, 1, 3]),
  length: steps('code units', [35, 60, 100, 160, 270]),
};

/** What the clause says beside who and whom. */
function addClause(relation: RelationRecord, to: string[]): void {
  const { kind, predicate, arguments: others, links, modifiers, projections, polarity, modality, tense, voice, evidence } = relation;
  const { tokens } = predicate;
  to.push(kind, polarity, modality, voice, CLAUSE.tense(tense));
  links.forEach(({ kind: of }, i) => {
    if (links.findIndex((other) => other.kind === of) === i) to.push(CLAUSE.link(of));
  });
  others.forEach(({ role }, i) => {
    if (others.findIndex((other) => other.role === role) === i) to.push(CLAUSE.role(role));
  });
  CLAUSE.arguments(others.length, to);
  CLAUSE.clauses(links.length, to);
  CLAUSE.modifiers(modifiers.length, to);
  CLAUSE.projections(projections.length, to);
  CLAUSE.words(tokens.length, to);
  CLAUSE.gaps(tokens.at(-1)! - tokens[0]! + 1 - tokens.length, to);
  CLAUSE.length(evidence.end - evidence.start, to);
  if (predicate.complement >= 0) to.push('adjective');
  if (predicate.type !== undefined) to.push('typed');
}

const ATTRIBUTION = { by: named('attributed by'), to: named('attributed to') };

/** Whose word it is, and where they are named. */
function addAttribution(
  { mentions }: ResolvedDocument,
  { sentenceOf }: Known,
  sentence: number,
  { kind, source, attribution, tokens }: AttributionRecord,
  to: string[],
): void {
  to.push('attributed', ATTRIBUTION.by(kind), ATTRIBUTION.to(source ? mentions[source.mention]!.form : 'nobody'));
  if (attribution) to.push('attributed twice');
  if (sentenceOf[tokens.start] !== sentence) to.push('attributed in another sentence');
}

/** What is known of a document's mentions and entities. */
interface Known {
  readonly sentenceOf: Int32Array;
  /** For each mention the one before it in its chain, or -1. */
  readonly before: Int32Array;
  /** For each entity whether pronouns are all that speaks of it. */
  readonly isNobody: readonly boolean[];
}

function knownOf(document: ResolvedDocument): Known {
  const before = new Int32Array(document.mentions.length).fill(-1);
  const isNobody = document.entities.map(({ mentions }) => {
    for (let i = 1; i < mentions.length; i++) before[mentions[i]!] = mentions[i - 1]!;
    return mentions.every((mention) => document.mentions[mention]!.form === 'pronoun');
  });
  return { sentenceOf: sentenceColumn(document), before, isNobody };
}
