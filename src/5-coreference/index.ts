import type { Context, MentionedDocument, ResolvedDocument } from '../document/layers';
import { canonicalKey } from '../lexicon/variants';
import { Chains } from './chains';
import { buildEntities } from './entities';
import { readReferences } from './references';
import type { Discourse, Sieve } from './sieve';
import { SIEVES } from './sieves';
import { togetherIn } from './together';

/**
 * Finds which mentions are the same thing, with a list of sieves from precise to bold (Lee et al. 2013), and makes one entity of each
 * chain. A mention that may be two things equally well stays alone, with a warning.
 *
 * @param sieves all, for whoever does not ask what one of them is worth
 * @returns the document with its entities; every mention belongs to exactly one. Time and space are linear in its mentions.
 */
export function resolve(document: MentionedDocument, context: Context, sieves: readonly Sieve[] = SIEVES): ResolvedDocument {
  const discourse = discourseBefore(document, context, undefined, sieves);
  const { entities, entityOf } = buildEntities(discourse);
  const resolvedBy = discourse.chains.resolvedBy();
  // A later sieve may have found what an earlier one was in doubt about.
  const doubts = [...discourse.warnings].filter(([mention]) => discourse.chains.isOpen(mention)).map(([, warning]) => warning);
  return { entities, entityOf, resolvedBy, membersOf: membersOf(discourse), ...document, warnings: [...document.warnings, ...doubts] };
}

/** Whom the mentions stand for that stand for several: those that are one with "the two leaders" stand for the same. */
function membersOf({ references, chains, together }: Discourse): ReadonlyMap<number, readonly number[]> {
  if (together.size === 0) return together;
  const byChain = new Map([...together].map(([mention, members]) => [chains.find(mention), members]));
  const found = new Map<number, readonly number[]>();
  for (const { index } of references) {
    const members = byChain.get(chains.find(index));
    if (members) found.set(index, members);
  }
  return found;
}

/** The document with its chains as the sieves before `until` leave them; without one, as all of them do. */
export function discourseBefore(
  document: MentionedDocument,
  { aliases = {}, neverMerge = [] }: Context,
  until?: Sieve,
  sieves: readonly Sieve[] = SIEVES,
): Discourse {
  const references = readReferences(document);
  const discourse: Discourse = {
    document,
    references,
    chains: new Chains(references, neverMerge),
    byNames: new Set(),
    given: givenNames(aliases),
    together: togetherIn(document, references),
    warnings: new Map(),
  };
  for (const sieve of sieves) {
    if (sieve === until) break;
    sieve.apply(discourse, sieve.name);
  }
  return discourse;
}

const givenNames = (aliases: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(aliases).flatMap(([name, others]) => [name, ...others].map((each) => [canonicalKey(each), name] as const)));
