import { isName, type EntityRecord } from '../document/entities';
import type { MentionedDocument } from '../document/layers';
import { valueKey } from '../document/value-key';
import type { Value } from '../document/values';
import { compareFullness, isCased, wordCount } from '../lexicon/fuller-name';
import { standsAlone } from '../lexicon/stands-alone';
import { placeIds } from '../lexicon/place-ids';
import { canonicalKey } from '../lexicon/variants';
import { withDistinctKeys } from './distinct-keys';
import { nameKind } from './kinds';
import { subjectForm } from '../lexicon/pronouns';
import type { Reference } from './references';
import type { Discourse } from './sieve';

/** One entity a chain, in the order of their first mention, and for each mention the entity it belongs to. */
export function buildEntities(discourse: Discourse): { entities: readonly EntityRecord[]; entityOf: Int32Array } {
  const { references, chains, document } = discourse;
  const entityOf = new Int32Array(references.length).fill(-1);
  const members: Reference[][] = [];
  for (const reference of references) {
    const first = chains.find(reference.index);
    // The first mention of a chain comes before its others, so its entity has been opened.
    if (first === reference.index) entityOf[first] = members.push([]) - 1;
    entityOf[reference.index] = entityOf[first]!;
    members[entityOf[first]].push(reference);
  }
  const entities = withDistinctKeys(
    members.map((own) => buildEntity(discourse, own)),
    document.id,
  );
  return { entities, entityOf };
}

function buildEntity(discourse: Discourse, references: readonly Reference[]): EntityRecord {
  const mentions = references.map(({ index }) => index);
  const confidence = references.reduce((most, { mention }) => Math.max(most, mention.confidence), 0);
  const named = references.filter(({ mention }) => isName(mention.form));
  if (named.length > 0) {
    const own = nameEntity(discourse, named);
    return { mentions, confidence, ...own, ...idsOf(named, own) };
  }
  const first = references[0];
  const { value } = first.mention;
  if (first.mention.form === 'value') {
    const { type, name } = first.mention;
    const own = value ? valueKey(value) : name.toLowerCase();
    const key = value && isUnanchored(value) ? `${own}@${discourse.document.id}` : own;
    return { type, name, aliases: [], key, mentions, confidence, ...(value && { value }) };
  }
  if (first.mention.form === 'demonym') {
    const { type, name } = first.mention;
    return { type, name, aliases: [], key: canonicalKey(name), mentions, confidence };
  }
  const nominals = references.filter(({ mention }) => mention.form === 'nominal');
  if (nominals.length > 0)
    return { mentions, confidence, ...nominalEntity(discourse.document, nominals), ...(value && { type: first.mention.type, value }) };
  const form = subjectForm(discourse.document.tokens.lower[first.mention.head]);
  const name = form === 'i' ? 'I' : form;
  return { type: first.mention.type, name, aliases: [], key: `${form}@${discourse.document.id}#${first.index}`, mentions, confidence };
}

/** What the caller's lists have of its names, of two identifiers of one source the first; and what is known of a place. */
function idsOf(references: readonly Reference[], { type, key }: Named): Pick<EntityRecord, 'ids'> {
  const given = references.flatMap(({ mention: { ids = {} } }) => Object.entries(ids)).reverse();
  const known = type === 'place' ? placeIds(key) : undefined;
  return given.length === 0 && !known ? {} : { ids: { ...known, ...Object.fromEntries(given) } };
}

/** "this year" in a text without a date: it is no other text's. */
const isUnanchored = (value: Value): boolean =>
  value.kind === 'date' && value.start === undefined && value.end === undefined && !value.recurring;

type Named = Pick<EntityRecord, 'type' | 'name' | 'aliases' | 'key'>;

/** Name: the fullest in the body of the text that is no by-name. Type: what its mentions are most surely. */
function nameEntity({ byNames, given, document }: Discourse, references: readonly Reference[]): Named {
  const own = references.filter(({ mention }) => !byNames.has(canonicalKey(mention.name)));
  const proper = preferred(own.length > 0 ? own : references, [({ mention }) => mention.form === 'name', ({ headline }) => !headline]);
  let best = fullest(proper);
  // "Q&A: Christopher Hill": who is called by the surname alone in the body has the rest of the name from the headline.
  if (!best.mention.name.includes(' ')) best = fullest([best, ...own.filter((reference) => isFullNameOf(reference, best))]);
  // What the caller calls it comes before what the text does.
  const name = given.get(canonicalKey(best.mention.name)) ?? best.mention.name;
  const key = canonicalKey(name);
  const full = references.filter(({ mention }) => canonicalKey(mention.name) === key);
  // "Velmora Robotics" shows that it is a firm, whatever "Velmora" was taken for.
  const type = mostSupported(preferred(full.length > 0 ? full : references, [({ mention }) => mention.type !== 'concept']));

  const aliases = new Map<string, string>();
  for (const { mention, headline } of references) {
    const folded = mention.name.toLowerCase();
    // A headline's casing is no name of its own, and "the" neither.
    if (folded === name.toLowerCase() || (headline && folded === mention.name)) continue;
    if (!aliases.has(folded)) aliases.set(folded, mention.name);
  }
  return { type, name, aliases: [...aliases.values()], key: standsAlone(type, name) || given.has(key) ? key : `${key}@${document.id}` };
}

/** Keeps those that meet each wish, unless none does. */
function preferred(references: readonly Reference[], wishes: readonly ((reference: Reference) => boolean)[]): readonly Reference[] {
  return wishes.reduce((kept, wish) => {
    const met = kept.filter(wish);
    return met.length > 0 ? met : kept;
  }, references);
}

const fullest = (references: readonly Reference[]): Reference =>
  references.reduce((best, reference) => (compareFullness(reference.mention.name, best.mention.name) > 0 ? reference : best));

/** Whether a person's name is another's surname with more before it, or the given name with more behind it. */
const isFullNameOf = ({ mention: { name, type } }: Reference, { mention: part }: Reference): boolean =>
  type === 'person' && isCased(name) && (name.endsWith(` ${part.name}`) || name.startsWith(`${part.name} `));

function mostSupported(references: readonly Reference[]): string {
  const mentions = references.map(({ mention }) => mention);
  const support = new Map<string, number>();
  // "concept" is what a name is called that nothing spoke for a type of; one mention that has a type outweighs any number.
  const typed = mentions.filter(({ type }) => type !== 'concept');
  for (const { type, confidence } of typed) support.set(type, (support.get(type) ?? 0) + confidence);
  let [best, most] = [mentions[0].type, -1];
  for (const [type, sum] of support) if (sum > most) [best, most] = [type, sum];
  return best;
}

/**
 * A kind ("chips", "supply chain") has the same key in every document; what points into the story ("the deal", "a man", "its chips")
 * has the document in its key. Headlines drop articles, so the mentions in the body decide.
 */
function nominalEntity(document: MentionedDocument, references: readonly Reference[]): Named {
  const body = preferred(references, [({ headline }) => !headline]);
  const [first] = body as [Reference];
  let fullest = first.mention;
  for (const { mention } of body) if (wordCount(mention.name) > wordCount(fullest.name)) fullest = mention;
  const key = fullest.name.toLowerCase();
  return {
    type: fullest.type,
    name: fullest.name,
    aliases: [],
    key: nameKind(document, body) ? key : `${key}@${document.id}`,
  };
}
