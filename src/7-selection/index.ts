import { nameJoinerOf } from '../document/joins-names';
import type { Context, RelatedDocument, SelectedDocument, Stage } from '../document/layers';
import { isVerbless, saysWhatItIs, type LinkRecord, type RelationRecord } from '../document/relations';
import { participantsOf } from './participants';
import { withRepeats } from './repeats';
import type { Facts, SelectionRule } from './rule';
import { SELECTION_RULES } from './rules';
import { salienceOfEntities } from './entity-salience';
import { salienceOfRelations } from './relation-salience';

/**
 * Chooses which relations are told, makes one of those that say the same, and weighs how much the document is about each relation and entity.
 * With `detail: 'all'` each is told by itself.
 */
export const select: Stage<RelatedDocument, SelectedDocument> = (document, context) => selectWith(SELECTION_RULES, document, context);

/** The same with some of the rules: what each is worth is measured without it. */
export function selectWith(rules: readonly SelectionRule[], document: RelatedDocument, context: Context): SelectedDocument {
  const told = context.detail === 'all' ? document.relations.map((_, i) => ({ relation: i, repeats: [] })) : withRepeats(document, chosen(rules, document, context)); // prettier-ignore
  const participants = participantsOf(document, told);
  const entitySalience = salienceOfEntities(document, participants);
  return { ...document, told, participants, entitySalience, relationSalience: salienceOfRelations(document, told, entitySalience) };
}

/** Indices of the relations that no rule drops. Those between names and those that the caller is after are not asked about. */
function chosen(rules: readonly SelectionRule[], document: RelatedDocument, { relationTypes = [] }: Context): number[] {
  const joinsNames = nameJoinerOf(document);
  const wanted = new Set(relationTypes.map(({ type }) => type));
  const isAsked = (relation: RelationRecord): boolean => !wanted.has(relation.predicate.type ?? '') && !joinsNames(relation);
  const asked = innermostFirst(document.relations.filter(isAsked));
  const told = new Set(document.relations);
  const facts: Facts = { document, isToldIn: toldIn(document, told), isReadOfBearer: readOfBearers(document) };
  for (const rule of rules) for (const relation of asked) if (rule.drops(relation, facts)) told.delete(relation);
  return document.relations.flatMap((relation, i) => (told.has(relation) ? [i] : []));
}

/** "Reed said that Roe said that Acme had sold": what Roe said before what Reed did, so that each finds decided what is below it. */
function innermostFirst(relations: readonly RelationRecord[]): RelationRecord[] {
  const lengthOf = ({ links }: RelationRecord): number => links.reduce((sum, { tokens: { start, end } }) => sum + end - start, 0);
  return [...relations].sort((a, b) => lengthOf(a) - lengthOf(b));
}

/** The relations of a sentence stand beside each other, so that one looks no further. */
function toldIn(document: RelatedDocument, told: ReadonlySet<RelationRecord>): Facts['isToldIn'] {
  const inSentence = new Map<number, RelationRecord[]>();
  for (const relation of document.relations) {
    const before = inSentence.get(relation.sentence);
    if (before) before.push(relation);
    else inSentence.set(relation.sentence, [relation]);
  }
  return (relation: RelationRecord, { tokens: { start, end } }: LinkRecord) =>
    inSentence.get(relation.sentence)!.some((other) => {
      const { head } = other.predicate;
      return other !== relation && head >= start && head < end && told.has(other) && !isVerbless(other.kind);
    });
}

/** The rule of relations that reads of "Acme" what "a firm that makes pumps" says of the firm. */
const OF_BEARERS = 'noun-phrase/predicate-noun';

/** Both say what one predicate says and share one end; the other end is a noun that somebody is said to be. */
function readOfBearers({ relations }: RelatedDocument): Facts['isReadOfBearer'] {
  const nouns = new Set<number>();
  const read = new Set<string>();
  for (const relation of relations) {
    const { rule, predicate, subject, object } = relation;
    if (saysWhatItIs(relation) && object) nouns.add(object.head);
    if (rule !== OF_BEARERS) continue;
    read.add(`${predicate.head} of ${subject.head}`);
    read.add(`${predicate.head} to ${object?.head}`);
  }
  return ({ rule, predicate, subject, object }) =>
    rule !== OF_BEARERS &&
    ((nouns.has(subject.head) && read.has(`${predicate.head} to ${object?.head}`)) ||
      (object !== undefined && nouns.has(object.head) && read.has(`${predicate.head} of ${subject.head}`)));
}
