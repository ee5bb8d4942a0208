import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readConllu } from '../../eval/syntax/conllu';
import { detokenize } from '../../eval/names/detokenize';
import { readIob, type CorpusType, type IobDocument } from '../../eval/names/iob';
import type { CharRange } from '../../src/document/span';

/** A name in a text, in code units. */
export interface TextName extends CharRange {
  readonly type: Exclude<CorpusType, 'facility'>;
}

/** A text to learn from. */
export interface TrainingText {
  readonly corpus: string;
  readonly text: string;
  readonly names: readonly TextName[];
  /** Share of the rounds of training in which it is seen. */
  readonly weight: number;
  /** Whether only some of its names are marked: the others are decoded. */
  readonly partial: boolean;
}

/** Sentences that are taken for one text where a corpus does not say where its texts end: short texts and long ones in turn. */
const TOGETHER = [1, 8, 1, 1, 1, 16, 1, 1];
/** Documents that are texts of their own: whole articles, and tweets. */
const ALONE = [1];

/** Everything that the weights may learn from. `worldwide`, `uner-ewt` and `wnut17` are for measuring alone. */
export function readTexts(data: string): TrainingText[] {
  const iob = (name: string, weight: number, together = TOGETHER, gaps = false): TrainingText[] =>
    textsOf(name, readIob(readFileSync(join(data, 'ner', `${name}.iob`), 'utf8'), { gaps }).documents, weight, together);
  const unfinished = (texts: readonly TrainingText[]): TrainingText[] => texts.map((text) => ({ ...text, partial: true }));
  return [
    ...iob('uner-ewt-train', 1),
    ...iob('wikigold', 1, ALONE, true),
    ...['a', 'b', 'e', 'f', 'g', 'h'].flatMap((part) => iob(`btc-${part}`, 0.5, ALONE)),
    ...iob('wnut17-train', 0.5, ALONE),
    ...gumTexts(data),
    ...knowledgeNetTexts(data),
    ...iob('crossner-train', 1),
    // Its annotators looked for what relations hold between, and left other names out.
    ...unfinished(iob('redocred-train', 1, ALONE)),
  ];
}

/** Sentences in their order, a few at a time. */
export function textsOf(corpus: string, documents: readonly IobDocument[], weight: number, together: readonly number[]): TrainingText[] {
  const texts: TrainingText[] = [];
  for (let first = 0; first < documents.length;) {
    const size = together[texts.length % together.length];
    const sentences: string[][] = [];
    const names: { start: number; end: number; type: TextName['type'] }[] = [];
    let tokens = 0;
    for (const document of documents.slice(first, first + size)) {
      for (const { start, end, type } of document.names) {
        names.push({ start: start + tokens, end: end + tokens, type: type === 'facility' ? 'place' : type });
      }
      for (const sentence of document.sentences) {
        sentences.push([...sentence]);
        tokens += sentence.length;
      }
    }
    first += size;
    const all = sentences.flat();
    const { text, offsets } = detokenize(sentences);
    texts.push({
      corpus,
      text,
      // "@handle" is an address and no name.
      names: names
        .filter(({ start }) => !all[start].startsWith('@'))
        .map(({ start, end, type }) => ({ start: offsets[start][0], end: offsets[end - 1][1], type })),
      weight,
      partial: false,
    });
  }
  return texts;
}

const GUM_TYPES: Readonly<Record<string, TextName['type']>> = { person: 'person', organization: 'organization', place: 'place' };
const TITLES =
  /^(?:mr|mrs|ms|dr|prof|professor|president|sir|lord|lady|senator|sen|rep|gov|governor|king|queen|prince|princess|captain|general|judge|justice|pope|saint|minister)\.?$/i;

/** GUM marks noun phrases; a name is a phrase whose head is a proper noun, with the proper nouns around it. An outer name wins. */
function gumTexts(data: string): TrainingText[] {
  const source = readFileSync(join(data, 'syntax/gum/train.conllu'), 'utf8');
  const misc = source.split('\n').flatMap((line) => (/^\d+\t/.test(line) ? [line.slice(line.lastIndexOf('\t') + 1)] : []));
  let read = 0;
  return readConllu(source).flatMap(({ text, sentences }): TrainingText[] => {
    const names: TextName[] = [];
    for (const { tokens } of sentences) {
      const spans = entitySpans(misc.slice(read, (read += tokens.length)));
      let covered = -1;
      for (const { start, end, type } of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
        const head = tokens.findIndex((token, i) => i >= start && i < end && (token.head < start || token.head >= end));
        if (head < covered || head < 0 || !tokens[head].xpos.startsWith('NNP') || !(type in GUM_TYPES)) continue;
        let from = head;
        let to = head + 1;
        const isPart = (i: number): boolean => i >= start && i < end && tokens[i].xpos.startsWith('NNP') && tokens[i].start >= 0;
        const isJoint = (i: number): boolean => i > start && i + 1 < end && /^(?:of|for|and|&|the|de|la|van|von|-)$/i.test(tokens[i].form);
        while (isPart(from - 1) || (isJoint(from - 1) && isPart(from - 2))) from--;
        while (isPart(to) || (isJoint(to) && isPart(to + 1)) || (isJoint(to) && isJoint(to + 1) && isPart(to + 2))) to++;
        while (from < to && !isPart(from)) from++;
        while (type === 'person' && from + 1 < to && TITLES.test(tokens[from].form)) from++;
        names.push({ start: tokens[from].start, end: tokens[to - 1].end, type: GUM_TYPES[type] });
        covered = Math.max(covered, to);
      }
    }
    return [{ corpus: 'gum', text, names: withoutOverlap(names), weight: 1, partial: false }];
  });
}

/** The spans that GUM's `Entity=` opens and closes, in tokens of the sentence. */
function entitySpans(misc: readonly string[]): { start: number; end: number; type: string }[] {
  const spans: { start: number; end: number; type: string }[] = [];
  const open: { id: string; start: number; type: string }[] = [];
  misc.forEach((field, i) => {
    const value = /(?:^|\|)Entity=([^|]*)/.exec(field)?.[1] ?? '';
    for (const [, opening, closing] of value.matchAll(/\(([^()]*)|([^()]*)\)/g)) {
      if (opening !== undefined) {
        const [id, type = ''] = opening.split('-');
        open.push({ id, start: i, type });
        if (value.includes(`(${opening})`)) close(id);
      } else if (closing) close(closing);
    }
    function close(id: string): void {
      const at = open.map((item) => item.id).lastIndexOf(id);
      if (at < 0) return;
      const [{ start, type }] = open.splice(at, 1);
      spans.push({ start, end: i + 1, type });
    }
  });
  return spans;
}

/** The types that the arguments of a fact must have; undefined where they may be several. */
const FACTS: Readonly<Record<string, readonly [TextName['type'] | undefined, TextName['type'] | undefined]>> = {
  EMPLOYEE_OR_MEMBER_OF: ['person', 'organization'],
  PLACE_OF_RESIDENCE: ['person', 'place'],
  SPOUSE: ['person', 'person'],
  PLACE_OF_BIRTH: ['person', 'place'],
  EDUCATED_AT: ['person', 'organization'],
  CHILD_OF: ['person', 'person'],
  HEADQUARTERS: ['organization', 'place'],
  DATE_OF_BIRTH: ['person', undefined],
  FOUNDED_BY: ['organization', 'person'],
  NATIONALITY: ['person', undefined],
  POLITICAL_AFFILIATION: ['person', 'organization'],
  CEO: ['organization', 'person'],
  DATE_OF_DEATH: ['person', undefined],
  DATE_FOUNDED: ['organization', undefined],
  SUBSIDIARY_OF: ['organization', 'organization'],
};

interface Passage {
  readonly text: string;
  readonly facts: readonly (readonly [string, string, string])[];
}

const NAME_LIKE = /^[\p{Lu}\p{N}]/u;
const PRONOUN = /^(?:he|she|it|they|i|we|you|his|her|hers|its|their|my|our|the|this|that|him|them|who|which)$/i;

/** KnowledgeNet: what a fact is about has a known type; the other names of the passage are decoded. */
function knowledgeNetTexts(data: string): TrainingText[] {
  return jsonLines<Passage>(join(data, 'relations/knowledgenet.jsonl')).map(({ text, facts }) => {
    const types = new Map<string, Set<TextName['type']>>();
    for (const [subject, fact, object] of facts) {
      const [first, second] = FACTS[fact] ?? [];
      for (const [name, type] of [
        [subject, first],
        [object, second],
      ] as const) {
        if (type === undefined || !NAME_LIKE.test(name) || PRONOUN.test(name)) continue;
        types.set(name, (types.get(name) ?? new Set()).add(type));
      }
    }
    const names: TextName[] = [];
    for (const [name, [type, ...others]] of types) {
      if (others.length > 0) continue;
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
        if (/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') || /[\p{L}\p{N}]/u.test(text[at + name.length] ?? '')) continue;
        names.push({ start: at, end: at + name.length, type });
      }
    }
    return { corpus: 'knowledgenet', text, names: withoutOverlap(names), weight: 1, partial: true };
  });
}

const jsonLines = <Row>(path: string): Row[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);

/** In the order of the text; of two that overlap the longer one. */
function withoutOverlap(names: readonly TextName[]): TextName[] {
  const kept: TextName[] = [];
  for (const name of [...names].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!kept.some((other) => other.start < name.end && name.start < other.end)) kept.push(name);
  }
  return kept.sort((a, b) => a.start - b.start);
}
