/* What the ranking of pronouns learns from. It runs the library's own rooms and is bundled for that by training/pronouns.ts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readGap, type GapExample, type Place } from '../eval/coreference/gap';
import { readGum, type GumDocument, type GumMention } from '../eval/coreference/gum';
import { read } from '../src/1-reading';
import { tokenize } from '../src/2-tokens';
import { parse } from '../src/3-syntax';
import { recognize } from '../src/4-entities';
import { discourseBefore } from '../src/5-coreference';
import { pronounCandidates, weighed, type PronounCandidates } from '../src/5-coreference/pronoun-candidates';
import type { Reference } from '../src/5-coreference/references';
import type { Discourse } from '../src/5-coreference/sieve';
import { pronoun as pronounSieve, resolvePronoun } from '../src/5-coreference/sieves/pronoun';
import { isName } from '../src/document/entities';

/** Something that a pronoun may stand for, or that it stands for nothing named (the last row). */
export interface Row {
  readonly features: readonly string[];
  readonly right: boolean;
  /** Whether GAP's one name and its other are in it. */
  readonly holds?: readonly [a: boolean, b: boolean];
}

/** One pronoun in its text. */
export interface Example {
  readonly kind: string;
  readonly rows: readonly Row[];
  /** Number of its text: examples of one text are trained on together or not at all. */
  readonly text: number;
  /** Of GAP's pronouns, the example itself. */
  readonly gap?: GapExample;
}

/** All pronouns of both data sets, GAP's first. */
export function pronounExamples(data: string): Example[] {
  const gap = readGap(readFileSync(join(data, 'coref', 'gap.tsv'), 'utf8'));
  const gum = readGum(readFileSync(join(data, 'syntax', 'gum', 'train.conllu'), 'utf8'));
  return [...gap.map(gapExample), ...gum.flatMap(gumExamples)];
}

/** A text as the pronouns' sieve finds it. */
const discourseOf = (text: string): Discourse =>
  discourseBefore(recognize(parse(tokenize(read({ id: '', text, warnings: [] }, {}), {}), {}), {}), {}, pronounSieve);

const charsOf = ({ document: { tokens } }: Discourse, { mention }: Reference): Place => ({
  start: tokens.starts[mention.start],
  end: tokens.ends[mention.end - 1],
});

/** With the features as they are weighed. */
function expanded(pronoun: PronounCandidates): PronounCandidates {
  const all = (features: readonly string[]): string[] => features.flatMap((feature) => weighed(pronoun, feature));
  return {
    ...pronoun,
    candidates: pronoun.candidates.map((candidate) => ({ ...candidate, features: all(candidate.features) })),
    none: all(pronoun.none),
  };
}

function gapExample(example: GapExample, text: number): Example {
  const discourse = discourseOf(example.text);
  const { references, chains } = discourse;
  const holds = (chain: number, name: Place): boolean =>
    references.some((reference) => {
      const { start, end } = charsOf(discourse, reference);
      return isName(reference.mention.form) && chains.find(reference.index) === chain && start < name.end && name.start < end;
    });
  for (const reference of references) {
    if (!reference.pronoun) continue;
    if (charsOf(discourse, reference).start !== example.pronoun.start) {
      if (chains.isOpen(reference.index)) resolvePronoun(discourse, reference, reference.pronoun, 'pronoun');
      continue;
    }
    const { a, b } = example;
    const known = a.gold || b.gold;
    const { candidates, none } = expanded(pronounCandidates(discourse, reference, reference.pronoun));
    const rows = candidates.map(({ chain, features }): Row => {
      const own = [holds(chain, a), holds(chain, b)] as const;
      // Where it is neither of the two, it may be any other.
      return { features, holds: own, right: known ? own[0] === a.gold && own[1] === b.gold : !own[0] && !own[1] };
    });
    return { kind: 'person', text, gap: example, rows: [...rows, { features: none, right: !known }] };
  }
  return { kind: 'person', text, gap: example, rows: [] };
}

function gumExamples(gold: GumDocument, text: number): Example[] {
  const discourse = discourseOf(gold.text);
  const { references, chains } = discourse;
  const entities = goldEntities(discourse, gold.mentions);
  const examples: Example[] = [];
  for (const reference of references) {
    if (!reference.pronoun || !chains.isOpen(reference.index)) continue;
    const entity = entities[reference.index];
    const { candidates, none } = expanded(pronounCandidates(discourse, reference, reference.pronoun));
    const found = candidates.map(({ chain, nearest, features }) => {
      const own = references.filter(({ index }) => chains.find(index) === chain).map(({ index }) => entities[index]);
      const right = entity !== undefined && (entities[nearest] === undefined ? own.includes(entity) : entities[nearest] === entity);
      return { features, right, nameless: references[chains.of(chain).typedBy].mention.form === 'pronoun' };
    });
    // A chain of nothing but pronouns says nothing, even if it is the same person.
    const named = found.some(({ right, nameless }) => right && !nameless);
    const rows = found.map(({ features, right, nameless }): Row => ({ features, right: right && !(named && nameless) }));
    const { animate, number } = reference.pronoun;
    const kind = animate ? 'person' : number === 'plural' ? 'many' : 'thing';
    examples.push({ kind, text, rows: [...rows, { features: none, right: !rows.some(({ right }) => right) }] });
    resolvePronoun(discourse, reference, reference.pronoun, 'pronoun');
  }
  return examples;
}

/** For each mention what the annotators say that it refers to: by the shortest of theirs around it whose head it shares. */
function goldEntities(discourse: Discourse, mentions: readonly GumMention[]): (string | undefined)[] {
  const { starts } = discourse.document.tokens;
  const byCore = new Map<number, GumMention[]>();
  for (const mention of mentions) for (const { start } of mention.core) byCore.set(start, [...(byCore.get(start) ?? []), mention]);
  return discourse.references.map((reference) => {
    const { start, end } = charsOf(discourse, reference);
    const around = (byCore.get(starts[reference.mention.head]) ?? []).filter((gold) => gold.start <= start && end <= gold.end);
    return around.sort((a, b) => a.end - a.start - (b.end - b.start)).at(0)?.entity;
  });
}
