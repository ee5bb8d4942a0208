import type { Extraction, Mention } from 'relata';

import { bCubed, lea, muc, type Agreement, type Clusters } from './chains';
import type { GumDocument, GumMention } from './gum';

export interface GumScore {
  readonly muc: Agreement;
  readonly bCubed: Agreement;
  readonly lea: Agreement;
  /** Third-person pronouns with a noun or name to stand for: whether the entity that they are put to has one that is theirs. */
  readonly pronouns: Agreement;
}

/** Chains of two mentions and more of all documents together, and the pronouns in them. */
export function scoreGum(documents: readonly GumDocument[], extractions: readonly Extraction[]): GumScore {
  const gold: string[][] = [];
  const found: string[][] = [];
  const counts = { right: 0, answered: 0, asked: 0 };
  documents.forEach((document, number) => {
    const names = alignedNames(document, extractions[number], number);
    gold.push(...byEntity(document.mentions.map((mention) => [mention.entity, nameOf(number, mention)] as const)));
    for (const { mentions } of extractions[number].entities) {
      if (mentions.length > 1) found.push(mentions.map((mention) => names.get(mention)!.name));
    }
    countPronouns(document, extractions[number], names, counts);
  });
  const [one, other]: Clusters[] = [gold.filter(({ length }) => length > 1), found];
  const { right, answered, asked } = counts;
  const pronouns = { precision: right / answered, recall: right / asked, f1: (2 * right) / (answered + asked) };
  return { muc: muc(one, other), bCubed: bCubed(one, other), lea: lea(one, other), pronouns };
}

interface Aligned {
  readonly name: string;
  readonly gold: GumMention | undefined;
}

const nameOf = (number: number, { start, end }: GumMention): string => `${number} ${start}-${end}`;

/**
 * For each mention found the annotators' one that it is: the shortest around it whose core it has. Their mentions reach to the end of the
 * phrase with all its clauses, ours to its head.
 */
function alignedNames({ mentions }: GumDocument, { entities }: Extraction, number: number): Map<Mention, Aligned> {
  const taken = new Set<GumMention>();
  const names = new Map<Mention, Aligned>();
  for (const mention of entities.flatMap((entity) => entity.mentions)) {
    const { start, end } = mention;
    const around = mentions.filter(
      (gold) =>
        gold.start <= start && end <= gold.end && gold.core.some((core) => start <= core.start && core.end <= end) && !taken.has(gold),
    );
    const best = around.sort((a, b) => a.end - a.start - (b.end - b.start))[0] as GumMention | undefined;
    if (best) taken.add(best);
    names.set(mention, { name: best ? nameOf(number, best) : `${number} found ${start}-${end}`, gold: best });
  }
  return names;
}

function byEntity(rows: readonly (readonly [entity: string, name: string])[]): string[][] {
  const chains = new Map<string, Set<string>>();
  for (const [entity, name] of rows) chains.set(entity, (chains.get(entity) ?? new Set()).add(name));
  return [...chains.values()].map((names) => [...names]);
}

const THIRD_PERSON = /^(?:he|him|his|himself|she|hers?|herself|it|its|itself|they|them|theirs?|themselves)$/i;

function countPronouns(
  { text, mentions }: GumDocument,
  { entities }: Extraction,
  names: ReadonlyMap<Mention, Aligned>,
  counts: { right: number; answered: number; asked: number },
): void {
  const isPronoun = ({ start, end }: GumMention): boolean => THIRD_PERSON.test(text.slice(start, end));
  const resolvable = new Set(mentions.filter((mention) => !isPronoun(mention)).map(({ entity }) => entity));
  counts.asked += mentions.filter((mention) => isPronoun(mention) && resolvable.has(mention.entity)).length;
  for (const entity of entities) {
    const nouns = entity.mentions.filter(({ form }) => form !== 'pronoun').map((mention) => names.get(mention)!.gold?.entity);
    if (nouns.length === 0) continue;
    for (const mention of entity.mentions) {
      if (!THIRD_PERSON.test(mention.text)) continue;
      counts.answered++;
      const gold = names.get(mention)!.gold;
      if (gold && nouns.includes(gold.entity)) counts.right++;
    }
  }
}
