import type { MentionedDocument, ResolvedDocument, Stage } from '../document/layers';
import { Chains } from './chains';
import { buildEntities } from './entities';
import { readReferences } from './references';
import type { Discourse, Sieve } from './sieve';
import { SIEVES } from './sieves';

/**
 * Finds which mentions are the same thing, with a list of sieves from precise to bold (Lee et al. 2013), and makes one entity of each
 * chain. A mention that may be two things equally well stays alone, with a warning.
 *
 * @returns the document with its entities; every mention belongs to exactly one. Time and space are linear in its mentions.
 */
export const resolve: Stage<MentionedDocument, ResolvedDocument> = (document) => {
  const discourse = discourseBefore(document);
  const { entities, entityOf } = buildEntities(discourse);
  const resolvedBy = discourse.chains.resolvedBy();
  // A later sieve may have found what an earlier one was in doubt about.
  const doubts = [...discourse.warnings].filter(([mention]) => discourse.chains.isOpen(mention)).map(([, warning]) => warning);
  return { ...document, entities, entityOf, resolvedBy, warnings: [...document.warnings, ...doubts] };
};

/** The document with its chains as the sieves before `until` leave them; without one, as all of them do. */
export function discourseBefore(document: MentionedDocument, until?: Sieve): Discourse {
  const references = readReferences(document);
  const discourse: Discourse = { document, references, chains: new Chains(references), byNames: new Set(), warnings: new Map() };
  for (const sieve of SIEVES) {
    if (sieve === until) break;
    sieve.resolve(discourse, sieve.name);
  }
  return discourse;
}
